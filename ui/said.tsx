import { Fragment } from "react";
import { flat, type Said as Sentence } from "#lib/domain/words/say.ts";
import { Dose } from "./dose.tsx";
import { WeekDate } from "./week-date.tsx";

/** A generated sentence on the screen: its doses and dates keep on one line. On paper its dates say the year. */
export function Said({ said, withYear = false }: { said: Sentence; withYear?: boolean }) {
  return flat(said).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place
    <Fragment key={i}>
      {typeof part === "string" ? (
        part
      ) : "dose" in part ? (
        <Dose dose={part.dose} />
      ) : (
        <WeekDate day={part.day} withYear={withYear} />
      )}
    </Fragment>
  ));
}
