import { phrase, type Said as Sentence } from "#lib/domain/words/say.ts";
import { Icon } from "#ui/icon.tsx";
import { t } from "#ui/language.tsx";
import { AnywayForm, type HeldActions, MistakeForm, NoOpioidForm, WhatForForm } from "./held-forms.tsx";
import { HeldWhy } from "./held-why.tsx";
import { type DoseSaidProps, SaidLine } from "./said-line.tsx";
import { WarnOfMore } from "./warn-of-more.tsx";

type Reason = {
  because: string;
  closes: string;
  since?: string;
  fact?: string;
  patient: readonly Sentence[];
  hold?: string;
  reason?: string;
  takenBack?: boolean;
};
export type HeldProps = {
  id: string;
  modality: string;
  title: string;
  item: string;
  bedtime: boolean;
  reasons: readonly Reason[];
  said: DoseSaidProps | null;
  /** What can be told of it: of now, of last night, that last night's was told, or nothing. */
  anyway: "now" | "lastNight" | "told" | null;
};
type CardProps = {
  held: HeldProps;
  day: string;
  evening: boolean;
  /** Whom it waits for: "Dr Osei". */
  doctor: string | null;
  warns: boolean;
  actions: HeldActions;
};

/** "naltrexone" for "Naltrexone, low dose". */
export const heldTitle = (title: string): string => {
  const name = title.split(",")[0] ?? title;
  return `${name[0]?.toLowerCase() ?? ""}${name.slice(1)}`;
};

/** Who it waits for, and that nothing starts it by itself. */
export function UntilWhen({ reasons, doctor }: { reasons: readonly Reason[]; doctor: string | null }) {
  if (reasons.every(({ because }) => because === "ask")) return <p>{t`Until you have answered.`}</p>;
  return (
    <p>
      {doctor
        ? t`Until ${doctor} has talked with you. It does not start again by itself.`
        : t`Until your doctor has talked with you. It does not start again by itself.`}
    </p>
  );
}

type QuestionProps = { asks: Reason; modality: string; day: string; actions: HeldActions };
function Question({ asks: { fact, since, patient }, modality, day, actions }: QuestionProps) {
  if (fact) return <WhatForForm {...{ modality, fact, asked: patient, action: actions.whatFor }} />;
  return <NoOpioidForm {...{ modality, since: since ?? day, action: actions.noOpioid }} />;
}

/** What holds a part by the word of the clinic: the patient did not tell it, and takes nothing of it back. */
const OTHERS: readonly string[] = ["chart", "clinic"];

/** Nothing of a medicine is to be taken: no dose, no Taken. Why, until whom it waits for, and what can be told. */
export function HeldCard({ held, day, evening, doctor, warns, actions }: CardProps) {
  const { id, modality, title, item, bedtime, reasons, said } = held;
  const name = phrase(heldTitle(title));
  const asks = reasons.length === 1 && reasons[0]?.because === "ask" ? reasons[0] : undefined;
  const mistaken = reasons.filter(
    ({ hold, takenBack, reason }) => hold && !takenBack && !OTHERS.includes(reason ?? ""),
  );
  return (
    <section
      id={`held-${id}`}
      aria-labelledby={`held-${id}-name`}
      className="page rounded-lg border-2 border-caution-line bg-surface p-5"
    >
      <h2 id={`held-${id}-name`} className="flex items-center gap-3 text-xl font-head">
        <Icon name="hold" className="text-caution-ink" />
        {evening && bedtime ? t`No ${name} tonight` : t`No ${name} today`}
      </h2>
      {said && <SaidLine said={said} bedtime={bedtime} withDose />}
      {asks ? (
        <Question {...{ asks, modality, day, actions }} />
      ) : (
        <>
          <h3 className="mt-3 text-base text-ink-2">{t`Why`}</h3>
          <HeldWhy reasons={reasons} />
          <h3 className="mt-3 text-base text-ink-2">{t`Until when`}</h3>
          <UntilWhen reasons={reasons} doctor={doctor} />
        </>
      )}
      {warns && <WarnOfMore />}
      {held.anyway === "told" && <p className="mt-4">{t`You told us that you took it last night.`}</p>}
      {!said?.taken && !asks && (held.anyway === "now" || held.anyway === "lastNight") && (
        <AnywayForm
          {...{ item, day, name: heldTitle(title), action: actions.anyway }}
          when={held.anyway === "now" ? "anyway" : "last night"}
        />
      )}
      {mistaken.map(({ hold }) => (
        <MistakeForm key={hold} hold={hold ?? ""} action={actions.takeBack} />
      ))}
    </section>
  );
}
