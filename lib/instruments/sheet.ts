import { choicesOf } from "./form.ts";
import type { Instrument, TickItem } from "./instrument.ts";

export type { TickItem } from "./instrument.ts";

/** One question with what may be chosen; a `scale` may say what its ends mean. Plain data, for a form. */
export type SheetItem = {
  id: string;
  text: string;
  facet?: string;
  before?: string;
  choices: readonly { value: number; label: string }[];
  /** Numbers in order, side by side. */
  scale: boolean;
  ends: { low: string; high: string } | null;
};
/** A questionnaire as a form shows it: a list to tick where it has one, then its questions. */
export type Sheet = {
  id: string;
  name: string;
  stem?: string;
  ticks?: TickItem;
  questions: readonly SheetItem[];
  attribution?: string;
};

/** A questionnaire as a form shows it. */
export function sheetOf({ id, name, stem, ticks, questions, attribution }: Instrument): Sheet {
  const boxes = new Set(ticks?.groups.flatMap((group) => group.boxes.map(({ key }) => key)));
  const asked = questions.filter(({ key }) => !boxes.has(key));
  return {
    ...{ id, name, stem, ticks, attribution },
    questions: asked.map((question) => {
      const { key, text, facet, before, answering } = question;
      const { low, high } = answering.kind === "scale" ? answering : { low: "", high: "" };
      const ends = low || high ? { low, high } : null;
      return {
        id: key,
        text,
        facet,
        before,
        ends,
        scale: answering.kind === "scale",
        choices: choicesOf(question),
      };
    }),
  };
}
