import type { ReactNode } from "react";
import { phrases } from "#lib/domain/words/say.ts";
import { Icon } from "./icon.tsx";
import { tOf } from "./language.tsx";

/** stop: must be fixed, or danger. caution: needs a decision. info: good to know. ok: done. */
export type NoticeKind = "stop" | "caution" | "info" | "ok";

const LOOK = {
  stop: { frame: "border-l-danger-line bg-danger-soft", ink: "text-danger-ink" },
  caution: { frame: "border-l-caution-line bg-caution-soft", ink: "text-caution-ink" },
  info: { frame: "border-l-info-line bg-info-soft", ink: "text-info-ink" },
  ok: { frame: "border-l-ok-line bg-ok-soft", ink: "text-ok-ink" },
} as const satisfies Record<NoticeKind, { frame: string; ink: string }>;
const WORD = phrases({ stop: "Must fix", caution: "Check", info: "Note", ok: "Done" });

/**
 * A message with icon, word, sentence and act. `word` replaces "Must fix", "Check", "Note", "Done"; "" leaves it out.
 * `live` speaks it when it appears: "status" waits its turn, "alert" does not.
 */
export function Notice({
  kind,
  word,
  title,
  children,
  actions,
  id,
  live,
  className = "",
}: {
  kind: NoticeKind;
  word?: ReactNode;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  id?: string;
  live?: "status" | "alert";
  className?: string;
}) {
  const look = LOOK[kind];
  const lead = word ?? tOf(WORD[kind]);
  return (
    <div
      id={id}
      role={live}
      className={`flex gap-3 rounded-r-md border border-transparent border-l-4 px-4 py-3 text-ink compact:gap-2.5 compact:px-3 compact:py-2 ${look.frame} ${className}`}
    >
      <Icon name={kind} className={`mt-[0.2em] compact:mt-[0.1em] ${look.ink}`} />
      <div className="min-w-0 flex-1">
        {(lead || title) && (
          <p className="font-strong">
            {lead && (
              <span className={look.ink}>
                {lead}
                {title ? ": " : ""}
              </span>
            )}
            {title}
          </p>
        )}
        {children}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
