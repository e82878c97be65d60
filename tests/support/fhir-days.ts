/*
 * Reads a MedicationRequest as somebody else's software would: day by day, from the instructions alone. It knows FHIR's timing
 * and nothing of how the rooms write it, and counts days by itself.
 */

type Quantity = { value: number; code: string };
type Repeat = {
  boundsPeriod: { start: string; end?: string };
  frequency: number;
  period: number;
  periodUnit: string;
  dayOfWeek?: string[];
  when?: string[];
};
export type Dosage = {
  sequence: number;
  text: string;
  timing: { repeat: Repeat };
  doseAndRate: { doseQuantity?: Quantity; rateQuantity?: Quantity }[];
};
type Request = { resourceType: string; id: string; dosageInstruction?: unknown };
/** One taking: how much ("1.5 mg"), of a product that gives it off by itself a day ("0.05 mg/d"), and when in the day. */
export type Taking = { amount: string; when: string };

const DAY = 86_400_000;
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const dayCount = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;
const weekdayOf = (iso: string): string => WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? "";

export const dosagesOf = (request: Request): Dosage[] => (request.dosageInstruction ?? []) as Dosage[];

const within = ({ start, end }: Repeat["boundsPeriod"], day: string): boolean =>
  start <= day && (end === undefined || day <= end);

/** How often something happens on a day. */
function timesOn(repeat: Repeat, day: string): number {
  const { boundsPeriod, frequency, period, periodUnit, dayOfWeek, when } = repeat;
  if (!within(boundsPeriod, day)) return 0;
  const since = dayCount(day) - dayCount(boundsPeriod.start);
  if (periodUnit === "wk") {
    if (!dayOfWeek || frequency !== dayOfWeek.length) throw new Error("so many times a week on which days?");
    return dayOfWeek.includes(weekdayOf(day)) && Math.floor(since / 7) % period === 0 ? 1 : 0;
  }
  if (periodUnit !== "d") throw new Error(`a period in ${periodUnit}`);
  if (period > 1) return since % period < frequency ? 1 : 0;
  if (when && when.length !== frequency) throw new Error("as often as there are times of day");
  return frequency;
}

const amountOf = ({ doseAndRate }: Dosage): string => {
  const { doseQuantity: dose, rateQuantity: rate } = doseAndRate[0] ?? {};
  if (rate && (dose?.value !== 1 || !/^\{\w+\}$/.test(dose.code)))
    throw new Error("what gives off an amount a day is counted in pieces");
  const said = rate ?? dose;
  if (!said) throw new Error("no amount");
  return `${said.value} ${said.code}`;
};

/** All that is taken on a day (ISO), in no order. */
export const takingsOn = (request: Request, day: string): Taking[] =>
  dosagesOf(request).flatMap((dosage) => {
    const { repeat } = dosage.timing;
    return Array.from({ length: timesOn(repeat, day) }, (_, i) => ({
      amount: amountOf(dosage),
      when: (repeat.when?.length === 1 ? repeat.when[0] : repeat.when?.[i]) ?? "",
    }));
  });

/** The days that an instruction names in its text, read back: "From Nov 25 to Dec 8, 2026: …". Null where it names none. */
export function daysInText(text: string): { start: string; end?: string } | null {
  const day = "([A-Z][a-z]{2}) (\\d{1,2})(?:, (\\d{4}))?";
  const [, word, m1, d1, y1, m2, d2, y2] = new RegExp(`^(From|On) ${day}(?: to ${day})?: `).exec(text) ?? [];
  const iso = (month = "", date = "", year = "") =>
    `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, "0")}-${date.padStart(2, "0")}`;
  if (!word || !(y1 ?? y2)) return null;
  const start = iso(m1, d1, y1 ?? y2);
  const end = word === "On" ? start : m2 ? iso(m2, d2, y2) : undefined;
  return { start, ...(end ? { end } : {}) };
}
