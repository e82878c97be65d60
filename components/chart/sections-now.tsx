import { ActionForm } from "#components/plan/action-form.tsx";
import type { Said as Sentence } from "#lib/domain/words/say.ts";
import type { Act } from "#lib/forms/answer.ts";
import type { TodayItem } from "#lib/modalities/modality.ts";
import { Card } from "#ui/card.tsx";
import { Dose } from "#ui/dose.tsx";
import { Icon, type IconName } from "#ui/icon.tsx";
import { Notice } from "#ui/notice.tsx";
import { Said } from "#ui/said.tsx";
import { Tag } from "#ui/tag.tsx";
import {
  type HeldReason,
  HeldSectionCard,
  type LiftSection,
  PauseForm,
  type PauseSection,
} from "./held-section.tsx";
import { type Suggested, Suggestions } from "./suggestions.tsx";

/** A part of the plan in force as a clinician is shown it; see lib/data/plan/now.ts. */
export type SectionNow = {
  modality: string;
  label: string;
  icon: IconName;
  today: readonly TodayItem[];
  answer: { answer: string; note: string } | null;
  suggestions: readonly Suggested[];
  moves: readonly { id: string; label: string; explain: Sentence }[];
  held: readonly HeldReason[];
  kept: readonly { title: string; clinician: Sentence }[];
};
/** Makes the move of a part; bound to a plan by its page. */
export type MakeMove = (move: { modality: string; moveId: string }) => Act;

/** What holds today, part by part, with the patient's answer and what may be changed at once. */
export function SectionsNow({
  parts,
  make,
  lift,
  pause,
}: {
  parts: readonly SectionNow[];
  make: MakeMove;
  lift?: LiftSection | undefined;
  pause?: PauseSection | undefined;
}) {
  return (
    <Card title="Now">
      <ul className="divide-y divide-line">
        {parts.map((part) => (
          // An entry that was taken off the chart leads to the part that it paused.
          <li key={part.modality} id={part.modality} className="py-2.5 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-center gap-2">
              <h3 className="flex items-center gap-2 font-head">
                <Icon name={part.icon} className="text-ink-2" />
                {part.label}
              </h3>
              <Agreed answer={part.answer} />
            </div>
            <HeldSectionCard part={part} lift={lift} />
            <KeptItems kept={part.kept} />
            <Today items={part.today} />
            {part.answer?.note && <p className="mt-1">They wrote: {part.answer.note}</p>}
            <Suggestions suggestions={part.suggestions} />
            <Moves part={part} make={make} />
            {pause && part.held.length === 0 && (
              <PauseForm modality={part.modality} label={part.label} pause={pause} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What the chart speaks against and is never dropped at once: the patient keeps taking it until a version changes it. */
function KeptItems({ kept }: Pick<SectionNow, "kept">) {
  if (kept.length === 0) return null;
  return (
    <Notice
      kind="caution"
      word="Goes on"
      title="The patient is told to keep taking it and to call."
      className="mt-1.5"
    >
      <ul className="ml-4 list-disc">
        {kept.map(({ title, clinician }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons in their order
          <li key={`${title} ${i}`}>
            {title}: <Said said={clinician} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const ANSWERS = {
  agree: { tint: "ok", icon: "ok", word: "Agreed" },
  question: { tint: "caution", icon: "ask", word: "Has a question" },
  prefer: { tint: "caution", icon: "ask", word: "Would prefer something else" },
} as const;

/** How the patient answered a part of the plan. */
function Agreed({ answer }: { answer: SectionNow["answer"] }) {
  const look = answer && ANSWERS[answer.answer as keyof typeof ANSWERS];
  if (!look) return <Tag>Not answered yet</Tag>;
  return (
    <Tag tint={look.tint} icon={look.icon}>
      {look.word}
    </Tag>
  );
}

function Today({ items }: { items: readonly TodayItem[] }) {
  if (items.length === 0) return <p className="mt-1 text-ink-2">Nothing to do today.</p>;
  return (
    <ul className="mt-1 grid gap-1">
      {items.map(({ key, title, dose, how, next }) => (
        <li key={key}>
          <span className="font-strong">{title}</span>
          {dose && (
            <>
              {" "}
              <Dose dose={dose} size="staff" />
            </>
          )}
          . <Said said={how} />
          {next.map((said, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: generated sentences in their order
            <span key={i} className="text-ink-2">
              {" "}
              <Said said={said} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** The moves that a part offers, each with what it does beside its button. */
export function Moves({
  part,
  make,
}: {
  part: Pick<SectionNow, "modality" | "label" | "moves">;
  make: MakeMove;
}) {
  const { modality, label, moves } = part;
  if (moves.length === 0) return null;
  return (
    <ul aria-label={`Change ${label}`} className="mt-2 grid gap-1.5 @container">
      {moves.map(({ id, label: move, explain }) => (
        <li key={id}>
          <ActionForm
            action={make({ modality, moveId: id })}
            submit={move}
            className="grid gap-1 [&_button]:shrink-0 @min-[30rem]:[&_button]:w-52"
            beside={
              <span className="min-w-0 flex-1 basis-full leading-snug @min-[30rem]:basis-40 text-ink-2">
                <Said said={explain} />
              </span>
            }
          />
        </li>
      ))}
    </ul>
  );
}
