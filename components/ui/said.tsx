import { Fragment } from "react";
import type { Said as Sentence } from "#lib/domain/say.ts";
import { Dose } from "./dose.tsx";
import { WeekDate } from "./week-date.tsx";

/** A generated sentence on the screen: its doses and dates keep on one line. */
export function Said({ said }: { said: Sentence }) {
  return said.map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place
    <Fragment key={i}>
      {typeof part === "string" ? (
        part
      ) : "dose" in part ? (
        <Dose dose={part.dose} />
      ) : (
        <WeekDate day={part.day} />
      )}
    </Fragment>
  ));
}
