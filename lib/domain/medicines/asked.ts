import type { Match, Recognised } from "./substance.ts";
import { substances } from "./substance-index.ts";

/** Does a line speak of a medicine of this patient at all? Not where it says allergic, never taken, or someone else's. */
export const isTheirs = ({ says }: Pick<Match, "says">): boolean =>
  says === undefined || says === "stopped" || says === "unclear";
/** Is it stopped, by its status in the list or by its own words? */
export const isStopped = (line: { stopped: boolean }, { says }: Pick<Match, "says">): boolean =>
  line.stopped || says === "stopped";

const STATUS: Readonly<Record<Exclude<Recognised["says"], "takes">, string>> = {
  stopped: "stopped: since when?",
  allergy: "an allergy?",
  declined: "never taken?",
  notTheirs: "somebody else's?",
  unclear: "taken now?",
};

/** Does a line that is written as stopped or active have to be asked about before it counts as read? */
export const isAsked = ({ unknown, says }: Recognised, stopped: boolean): boolean =>
  unknown || (says !== "takes" && !(says === "stopped" && stopped));

/** What has to be asked about a line, in words: none, or one text. */
export function whatToAsk(text: string, recognised: Recognised, stopped: boolean): string[] {
  if (!isAsked(recognised, stopped)) return [];
  const { leftOver, mayBe, says } = recognised;
  const status = says === "takes" || (says === "stopped" && stopped) ? [] : [STATUS[says]];
  const name = (key: string): string => substances.get(key)?.name ?? key.replaceAll("_", " ");
  const asks = [
    ...(mayBe.length > 0 ? [`may be ${[...new Set(mayBe)].map(name).join(", or ")}`] : []),
    ...(leftOver.length > 0 ? [`not read: ${leftOver.slice(0, 20).join(", ")}`] : []),
    ...status,
  ];
  return [`"${text.trim()}"${asks.length > 0 ? ` (${asks.join("; ")})` : ""}`];
}
