import { IsoDay } from "#lib/domain/words/calendar.ts";
import type { Word } from "../line/words.ts";
import type { LineStatus } from "./status.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const monthOf = (text: string): number => MONTHS.indexOf(text.slice(0, 3)) + 1;
const STOPPED =
  /^(?:stopped|quit|discontinued|dc|dcd|dced|off|last (?:dose|taken|took|used|use)|ended|finished|completed|stopped taking|weaned off|tapered off|came off)$/;

/** A day of three figures that can be read in one way only: 2026-10-30, 10/30/2026, not 03/04/2026. */
function dayOf([first = "", second = "", third = ""]: readonly string[]): string | undefined {
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  const iso = (year: number, month: number, day: number): string | undefined => {
    const said = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    return year > 1950 && year < 2100 && IsoDay.safeParse(said).success ? said : undefined;
  };
  if (/^\d{4}$/.test(first)) return iso(a, b, c);
  if (!/^\d{4}$/.test(third)) return undefined;
  if (/^[a-z]{3,9}$/.test(first) && monthOf(first) > 0)
    return iso(c, monthOf(first), Number(second.replace(/\D+$/, "")));
  if (/^[a-z]{3,9}$/.test(second) && monthOf(second) > 0)
    return iso(c, monthOf(second), Number(first.replace(/\D+$/, "")));
  if (a === b) return iso(c, a, b);
  if (b > 12) return iso(c, a, b);
  return a > 12 ? iso(c, b, a) : undefined;
}

/** The day on which a line says that its medicine was stopped, where it is written in full right behind those words. */
export function stoppedOn(words: readonly Word[], { says, cues }: LineStatus): { stoppedOn?: IsoDay } {
  const phrase = ({ at, to }: { at: number; to: number }) =>
    words
      .slice(at, to + 1)
      .map(({ text }) => text)
      .join(" ");
  const [cue, ...others] = cues.filter((one) => STOPPED.test(phrase(one)));
  if (says !== "stopped" || !cue || others.length > 0) return {};
  let at = cue.to + 1;
  while (/^(?:on|in|since|as|of|the|was|date)$/.test(words[at]?.text ?? "")) at += 1;
  const day = dayOf(words.slice(at, at + 3).map(({ text }) => text));
  return day === undefined ? {} : { stoppedOn: IsoDay.parse(day) };
}
