import { Fragment } from "react";
import { flat, type Plain, type Said as Sentence } from "#lib/domain/words/say.ts";
import { Dose } from "./dose.tsx";
import { spoken } from "./spoken.ts";
import { WeekDate } from "./week-date.tsx";

/**
 * A generated sentence on the screen: its doses and dates keep on one line. On paper its dates say the year. Where the page
 * is in another language it says which one it is in: its own, or English while it has no translation.
 */
export function Said({ said, withYear = false }: { said: Sentence; withYear?: boolean }) {
  const { interpreter } = spoken();
  if (!interpreter) return <Parts parts={flat(said)} withYear={withYear} />;
  const own = interpreter.say(said);
  return (
    <span lang={own ? interpreter.locale : "en-US"}>
      <Parts parts={own ?? flat(said)} withYear={withYear} inEnglish={!own} />
    </span>
  );
}

type PartsProps = { parts: readonly Plain[]; withYear: boolean; inEnglish?: boolean };
function Parts({ parts, withYear, inEnglish = false }: PartsProps) {
  return parts.map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place
    <Fragment key={i}>
      {typeof part === "string" ? (
        part
      ) : "dose" in part ? (
        <Dose dose={part.dose} />
      ) : (
        <WeekDate day={part.day} withYear={withYear} inEnglish={inEnglish} />
      )}
    </Fragment>
  ));
}
