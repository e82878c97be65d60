"use client";

import Link from "next/link";
import type { VisitView } from "#lib/domain/scheduling/desk.ts";
import { CANCEL_REASONS, type CancelReason, STEP_WORDS } from "#lib/domain/scheduling/visit.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Tag } from "#ui/tag.tsx";
import { act } from "./act.ts";
import { Kbd } from "./kbd.tsx";
import { toneOf } from "./tone.ts";

/**
 * The card behind a visit: who to greet and how, and every step that is open. A popover of the browser's own, or (`open`)
 * part of the page where there are no scripts to open one.
 */
export function VisitCard({ visit, open }: { visit: VisitView; open: boolean }) {
  const { who, may } = visit;
  if (!who) return null;
  return (
    <div
      popover={open ? undefined : "auto"}
      id={`card-${visit.id}`}
      data-visit={visit.id}
      className="m-auto w-[min(26rem,calc(100vw-2rem))] rounded-lg border border-line-strong bg-overlay p-4 text-ink shadow-sheet"
    >
      <div className="flex items-start justify-between gap-3">
        <h3 className="text-base font-dose">{who.listName}</h3>
        <Tag tint={toneOf(visit).tag}>{visit.state}</Tag>
      </div>
      <p>
        {visit.what}, {visit.minutes} min
      </p>
      <p className="text-ink-2">
        {visit.when} to {visit.until}, {visit.with}, {visit.room}
      </p>
      <CardFacts visit={visit} />
      <div className="mt-3 flex flex-wrap gap-2">
        {may.steps.map((step) => (
          <Button
            key={step}
            type="submit"
            name="act"
            value={act({ does: "step", visitId: visit.id, revision: visit.revision, step })}
            data-key={STEP_WORDS[step].key}
          >
            {STEP_WORDS[step].word} <Kbd>{STEP_WORDS[step].key.toUpperCase()}</Kbd>
          </Button>
        ))}
        {may.move && (
          <ButtonLink href={`/schedule/book?visit=${visit.id}`} prefetch={false} data-key="m">
            Move <Kbd>M</Kbd>
          </ButtonLink>
        )}
      </div>
      {may.cancel && <CancelMenu visit={visit} />}
      <p className="mt-3 flex items-center justify-between border-t border-line pt-2">
        <Link href={`/visits/${who.id}`} prefetch={false}>
          All visits
        </Link>
        {!open && (
          <Button kind="quiet" size="sm" popoverTarget={`card-${visit.id}`} popoverTargetAction="hide">
            Close
          </Button>
        )}
      </p>
    </div>
  );
}

function CardFacts({ visit: { who, note } }: { visit: VisitView }) {
  if (!who) return null;
  return (
    <>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3">
        <dt className="text-ink-2">Ask name and birth date</dt>
        <dd>{who.bornOn}</dd>
        {who.pronouns && <dt className="text-ink-2">Pronouns</dt>}
        {who.pronouns && <dd>{who.pronouns}</dd>}
        <dt className="text-ink-2">Phone</dt>
        <dd>{who.phone ?? "None known"}</dd>
      </dl>
      {who.accessNeeds.length > 0 && (
        <p className="mt-2 flex flex-wrap gap-1.5">
          {who.accessNeeds.map((need) => (
            <Tag key={need} tint="info">
              {need}
            </Tag>
          ))}
        </p>
      )}
      {note && <p className="mt-2 rounded-sm bg-surface-2 px-2 py-1">{note}</p>}
    </>
  );
}

function CancelMenu({ visit }: { visit: VisitView }) {
  return (
    <details className="mt-2">
      <summary data-key="x" className="min-h-(--target) leading-(--target)">
        Cancel this visit <Kbd>X</Kbd>
      </summary>
      <p className="my-1 text-ink-2">Why? What it was for goes back on the list.</p>
      <div className="flex flex-wrap gap-2">
        {(Object.entries(CANCEL_REASONS) as [CancelReason, string][]).map(([reason, word], i) => (
          <Button
            key={reason}
            type="submit"
            kind="danger"
            size="sm"
            name="act"
            value={act({ does: "cancel", visitId: visit.id, revision: visit.revision, reason })}
            data-key={i + 1}
          >
            <Kbd>{String(i + 1)}</Kbd> {word}
          </Button>
        ))}
      </div>
    </details>
  );
}
