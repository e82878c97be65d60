import { type CalendarDate, spanText } from "#lib/domain/words/calendar.ts";
import type { Dose } from "#lib/domain/words/dose.ts";
import { type Said, toText } from "#lib/domain/words/say.ts";

const UCUM = "http://unitsofmeasure.org";
const CODES: Record<Dose["unit"], string> = { mg: "mg", micrograms: "ug", g: "g", IU: "[iU]", mL: "mL" };

/** The days on which something holds, both included; no end means until it is reviewed. */
export type Span = { from: CalendarDate; to?: CalendarDate };

/** Days as a FHIR Period. */
export const periodOf = ({ from, to }: Span) => ({
  start: from.toString(),
  ...(to ? { end: to.toString() } : {}),
});

/** One intake as a FHIR Quantity, in UCUM. */
export const doseQuantity = ({ amount, unit }: Dose) => ({
  value: amount,
  unit,
  system: UCUM,
  code: CODES[unit],
});

/** An amount a day as a FHIR Quantity: of a product that gives it off by itself, or of a whole day. */
export const dailyQuantity = ({ amount, unit }: Dose) => ({
  value: amount,
  unit: `${unit}/day`,
  system: UCUM,
  code: `${CODES[unit]}/d`,
});

/** One piece of a product that is counted and not weighed: UCUM has no unit for it, only a remark in braces. */
export const pieceQuantity = (piece: string) => ({ value: 1, unit: piece, system: UCUM, code: `{${piece}}` });

/**
 * "From Nov 25 to Dec 8, 2026: 0.5 mg at bedtime." An instruction that is read on its own, beside those of other days, says its
 * days itself: renderers list the instructions of one request side by side, without their periods.
 */
export const datedText = ({ from, to }: Span, said: Said): string =>
  toText([`${spanText(from, to)}: `, ...said]);
