import { type HelpLinks, WhoAnswers } from "#components/patient/ask/who-answers.tsx";
import { tOf } from "#ui/language.tsx";
import { Notice } from "#ui/notice.tsx";

/** What is said at once to what was written, and who answers now. */
export type SaidAtOnce = {
  answers: readonly { what: string; severity: "stop" | "caution" | "info"; title: string; text: string }[];
  help: HelpLinks | null;
};

/** Answers to what a patient wrote, the most urgent first; under the last one stands who answers at this hour. */
export function SaidNow({ answers, help }: SaidAtOnce) {
  const last = answers.findLastIndex(({ severity }) => severity !== "info");
  return (
    <>
      {answers.map(({ what, severity, title, text }, at) => (
        <Notice
          key={what}
          kind={severity}
          word={tOf(title)}
          live={severity === "stop" ? "alert" : undefined}
          className="mb-4"
        >
          <p>{tOf(text)}</p>
          {help && at === last && <WhoAnswers help={help} />}
        </Notice>
      ))}
    </>
  );
}
