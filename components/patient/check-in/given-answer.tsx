import type { ReactNode } from "react";
import { MoreMenu } from "#components/patient/more.tsx";
import { Icon } from "#ui/icon.tsx";

const SAID = {
  agree: "You agreed",
  question: "You asked a question",
  prefer: "You would prefer something else",
} as const;

/** An answer that was given, with a way to give another; earlier ones are kept. */
export function GivenAnswer({
  answer,
  on,
  note,
  children,
}: {
  answer: keyof typeof SAID;
  on: string;
  note: string;
  children: ReactNode;
}) {
  return (
    <div className="mt-4 border-t border-line pt-3">
      <p className="flex items-start gap-2 font-strong" role="status">
        <Icon name={answer === "agree" ? "ok" : "ask"} className="mt-1" />
        <span>
          {SAID[answer]} on {on}.
        </span>
      </p>
      {note && <p className="ml-8 break-words text-ink-2">{note}</p>}
      {answer !== "agree" && <p className="ml-8 text-base">Your clinic has it and will answer under Ask.</p>}
      <MoreMenu title="Change my answer">{children}</MoreMenu>
    </div>
  );
}
