import { ActionForm } from "#components/plan/action-form.tsx";
import { dosesOf, limitedIn } from "#lib/domain/amounts/daily-dose.ts";
import { confirmedText } from "#lib/domain/medicine-list/confirm.ts";
import { type LineAnswer, mayBeNothing, type TakenFact } from "#lib/domain/medicine-list/line-answer.ts";
import { isAsked } from "#lib/domain/medicines/asked.ts";
import { recognise, substanceName } from "#lib/domain/medicines/substances.ts";
import type { Act } from "#lib/forms/answer.ts";
import { DateField, TextField } from "#ui/form/text-field.tsx";
import { Tag } from "#ui/tag.tsx";

/** Acts on one line of the list; each is bound to a patient by the page. */
export type LineActs = {
  /** `stopped` takes its day from the form, `substance` its name, where the answer does not hold them. */
  answer: (factId: string, answer: LineAnswer) => Act;
  /** Writes the line anew with the name that is probably meant. */
  confirm: (factId: string, fact: TakenFact) => Act;
  /** Only for those who may say it. */
  meansNothing?: (factId: string, word: string) => Act;
};
type Line = { id: string; fact: TakenFact; write: boolean; acts: LineActs };

/** What the rules take a line of the list for, and what is asked about it, each question with its answers beside it. */
export function LineQuestions({ id, fact, write, acts }: Line) {
  const text = fact.dose ? `${fact.text} ${fact.dose}` : fact.text;
  const read = recognise(text, fact.explained);
  const sure = read.matches.filter(({ certainty }) => certainty === "exact");
  const likely = read.matches.filter(({ certainty }) => certainty === "probable");
  const stopped = fact.status === "stopped";
  // An opioid that was stopped on a day that nobody knows counts as still taken.
  const opioid = read.matches.some(({ kind }) => kind === "opioid");
  const undated = stopped && opioid && !fact.stoppedOn && !fact.lastTakenOn;
  const asked = isAsked(read, stopped) || likely.length > 0 || undated;
  const doses = dosesOf(text, fact.dailyDose, read.matches);
  const amounts = stopped ? [] : limitedIn(text, read.matches).filter((key) => doses[key] === undefined);
  const guesses = read.questions.flatMap((one) =>
    "couldBe" in one ? one.couldBe.map((key) => ({ word: one.word, key })) : [],
  );
  const [first] = read.leftOver;
  return (
    <div className="my-0.5 grid gap-1">
      {sure.length > 0 && (
        <p className="text-xs text-ink-2">Recognized: {sure.map(({ name }) => name).join(", ")}</p>
      )}
      {(fact.explained ?? []).map(({ word, means, by, at }) => (
        <p key={word} className="break-words text-xs text-ink-2">
          “{word}” {means === "nothing" ? "means nothing here" : `is ${substanceName(means)}`}: {by}, {at}
        </p>
      ))}
      {asked && <Asked {...{ read, stopped, undated, likely: likely.map(({ name }) => name) }} />}
      {amounts.map((key) => (
        <p key={key}>
          <Tag tint="caution" icon="caution">
            How much {substanceName(key)} a day?
          </Tag>{" "}
          <span className="text-ink-2">Write amount and schedule into the line.</span>
        </p>
      ))}
      {asked && write && (
        <div className="flex flex-wrap items-start gap-2">
          {likely.map(({ key, name }) => (
            <Tap
              key={key}
              act={acts.confirm(id, { ...fact, text: confirmedText(fact.text, name) })}
              says={`Yes, it is ${name}`}
            />
          ))}
          {guesses.map(({ word, key }) => (
            <Tap
              key={`${word} ${key}`}
              act={acts.answer(id, { is: "substance", word, name: key })}
              says={`It is ${substanceName(key)}`}
            />
          ))}
          {acts.meansNothing &&
            mayBeNothing(fact).map((word) => (
              <Tap key={word} act={acts.meansNothing?.(id, word)} says={`“${word}” means nothing here`} />
            ))}
          <Other {...{ id, acts, stopped, word: first ?? guesses[0]?.word ?? fact.text.slice(0, 80) }} />
        </div>
      )}
    </div>
  );
}

const Tap = ({ act, says }: { act: Act | undefined; says: string }) =>
  act && <ActionForm action={act} submit={says} className="grid gap-1" />;

const SAYS = {
  takes: null,
  stopped: "Says it was stopped. When?",
  allergy: "Says it is an allergy",
  declined: "Says it was never taken",
  notTheirs: "Says somebody else takes it",
  unclear: "Not clear if it is taken now",
} as const;

function Asked({
  read,
  stopped,
  undated,
  likely,
}: {
  read: ReturnType<typeof recognise>;
  stopped: boolean;
  undated: boolean;
  likely: readonly string[];
}) {
  const { leftOver, mayBe, matches, says, unknown } = read;
  const status = says === "stopped" && stopped ? null : SAYS[says];
  const could = [...new Set(mayBe)].map(substanceName);
  const asks = [
    ...likely.map((name) => `Probably ${name}`),
    ...(matches.length === 0 && unknown ? ["Not recognized"] : []),
    ...(leftOver.length > 0 ? [`Not read: ${leftOver.slice(0, 12).join(", ")}`] : []),
    ...(could.length > 0 ? [`Could be ${could.slice(0, 6).join(", or ")}`] : []),
    ...(status ? [status] : []),
    ...(undated ? ["Stopped when? Without a day it counts as still taken"] : []),
  ];
  return (
    <p className="flex flex-wrap gap-1">
      {asks.map((ask) => (
        <Tag key={ask} tint="caution" icon="caution">
          {ask}
        </Tag>
      ))}
    </p>
  );
}

/** The answers that need a word or a day, and those that take the line off the list. */
function Other({ id, acts, stopped, word }: { id: string; acts: LineActs; stopped: boolean; word: string }) {
  return (
    <details className="min-w-0 basis-full">
      <summary className="w-fit cursor-pointer py-1 font-strong">Another answer</summary>
      <div className="grid max-w-sm gap-3 py-2">
        <ActionForm action={acts.answer(id, { is: "substance", word, name: "-" })} submit="It is this">
          <TextField
            id={`is-${id}`}
            name="name"
            label="It is …"
            list="substances"
            maxLength={120}
            autoComplete="off"
          />
        </ActionForm>
        <ActionForm action={acts.answer(id, { is: "stopped" })} submit="Stopped on this day">
          <DateField id={`on-${id}`} name="on" label="Stopped on" optional />
        </ActionForm>
        <div className="flex flex-wrap gap-2">
          {stopped || <Tap act={acts.answer(id, { is: "taken" })} says="It is taken now" />}
          <Tap act={acts.answer(id, { is: "allergy" })} says="It is an allergy" />
          <Tap act={acts.answer(id, { is: "notTheirs" })} says="Not this patient’s" />
        </div>
      </div>
    </details>
  );
}
