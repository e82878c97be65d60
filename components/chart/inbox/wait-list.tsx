import Link from "next/link";
import { ActionForm } from "#components/plan/action-form.tsx";
import { NO_RESULT_REASONS, WAIT_KINDS, type Wait, type WaitKind } from "#lib/domain/inbox/waits.ts";
import type { Act } from "#lib/forms/answer.ts";
import { RadioGroup } from "#ui/form/choice.tsx";
import { Icon, type IconName } from "#ui/icon.tsx";

const LOOK: Record<WaitKind, { title: string; icon: IconName }> = {
  held: { title: "Paused, and nobody has said more", icon: "hold" },
  noResult: { title: "Results that did not come", icon: "labs" },
  late: { title: "Not booked in time", icon: "toBook" },
  silence: { title: "Nothing heard", icon: "ask" },
  unwritten: { title: "Visits to write down", icon: "visit" },
  draft: { title: "Drafts to sign", icon: "steps" },
};

/** How many stand on a page. */
const PAGE = 20;

/** Ends a wait for a result, with a reason. */
type End = (wait: Wait) => Act;

/** What waits without an item of its own, by kind; each leads to where it is done, and goes away when it is. */
export function WaitList({ waits, page = 1, end }: { waits: readonly Wait[]; page?: number; end?: End }) {
  const pages = Math.max(1, Math.ceil(waits.length / PAGE));
  const at = Math.min(pages, Math.max(1, page));
  const shown = waits.slice((at - 1) * PAGE, at * PAGE);
  return (
    <>
      {WAIT_KINDS.map((kind) => (
        <Kind key={kind} kind={kind} waits={shown} all={waits} end={kind === "noResult" ? end : undefined} />
      ))}
      {pages > 1 && (
        <nav aria-label="More that waits" className="flex flex-wrap items-center gap-3">
          {at > 1 && <Link href={`/inbox?page=${at - 1}`}>Before</Link>}
          <span className="text-ink-2">
            Page {at} of {pages}
          </span>
          {at < pages && <Link href={`/inbox?page=${at + 1}`}>Next</Link>}
        </nav>
      )}
    </>
  );
}

type Kinds = { kind: WaitKind; waits: readonly Wait[]; all: readonly Wait[]; end?: End | undefined };

function Kind({ kind, waits, all, end }: Kinds) {
  const those = waits.filter((wait) => wait.kind === kind);
  if (those.length === 0) return null;
  const { title, icon } = LOOK[kind];
  return (
    <section className="mb-4">
      <h2 className="mb-1 flex items-center gap-2 font-head">
        <Icon name={icon} className="text-ink-2" />
        {title}
        <span className="font-normal text-ink-2">{all.filter((wait) => wait.kind === kind).length}</span>
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {those.map((wait) => (
          <li key={wait.id}>
            <Link
              href={wait.href}
              prefetch={false}
              className="block px-3 py-2 text-ink no-underline hover:bg-surface-2"
            >
              <span className="font-strong">{wait.name}</span>
              <span className="block break-words">{wait.text}</span>
            </Link>
            {end && <EndOfWait wait={wait} action={end(wait)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const REASONS = Object.entries(NO_RESULT_REASONS).map(([value, label]) => ({ value, label }));

function EndOfWait({ wait, action }: { wait: Wait; action: Act }) {
  return (
    <details className="px-3 pb-2">
      <summary className="min-h-(--target) leading-(--target) text-primary-ink">
        No result will come<span className="sr-only">: {wait.name}</span>
      </summary>
      <ActionForm action={action} submit="Wait no longer">
        <RadioGroup legend="Why?" name="why" id={`why-${wait.id}`} options={REASONS} />
      </ActionForm>
    </details>
  );
}
