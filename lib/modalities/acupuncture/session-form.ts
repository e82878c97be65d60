import type { RecordForm } from "#lib/modalities/modality.ts";
import { isMidline } from "./point.ts";
import type { AcupunctureBody, Series } from "./schema.ts";
import type { SessionRecord } from "./session.ts";

/** What a form begins with: all that is the same as last time, and nothing that has to be counted or asked anew. */
export type SessionDraft = Partial<SessionRecord>;

/** Needles that the points take, one at each side. */
export const needlesFor = (points: readonly string[]): number =>
  points.reduce((sum, code) => sum + (isMidline(code) ? 1 : 2), 0);

/** Filled in from the plan. How the needles are moved by hand, their size and the style are nobody's guess: they are asked once. */
function planned({ points, retentionMin, electro, minutes }: Series): SessionDraft {
  return {
    ...{ points, retentionMin, minutes, side: "both", depth: "customary", others: [] },
    ...(points.length > 0 ? { needlesIn: needlesFor(points) } : {}),
    ...(electro.on
      ? { stimulation: { kind: "electrical", hz: electro.hz, minutes: electro.minutes } as const }
      : {}),
  };
}

/** The last record without what is counted, asked or said anew at each visit. */
function carried(last: SessionRecord): SessionDraft {
  const {
    needlesOut: _counted,
    reactions: _reactions,
    painBefore: _before,
    painAfter: _after,
    note: _note,
    variation: _variation,
    ...same
  } = last;
  // An older record did not say these; the form begins where a first one would.
  return { side: "both", depth: "customary", ...same };
}

/** From the last visit of the series, else from the plan's own item, else as any first visit. */
export function blankRecord(
  body: AcupunctureBody | null,
  item: string | null,
  last: SessionRecord | null,
): SessionDraft {
  if (last) return carried(last);
  const series = body?.series.find(({ key }) => key === item) ?? body?.series[0];
  return series ? planned(series) : { side: "both", depth: "customary", others: [] };
}

/** "12" → 12; what was left empty is missing, what is no number is NaN: the schema says so. */
const number = (text: string): number | undefined => (text.trim() === "" ? undefined : Number(text));
const words = (text: string): string | undefined => (text.trim() === "" ? undefined : text);
/** Nothing of it filled in: absent. A part of it: the schema asks for the rest. */
const some = <T extends object>(value: T): T | undefined =>
  Object.values(value).some((one) => one !== undefined) ? value : undefined;

const needleOf = ({ one }: RecordForm, at: string) =>
  some({ diameterMm: number(one(`${at}needle.diameterMm`)), lengthMm: number(one(`${at}needle.lengthMm`)) });

/** "none", "manual" or the frequency of a current. */
function stimulationOf({ one }: RecordForm) {
  const kind = one("stimulation");
  if (kind === "none" || kind === "manual" || kind === "") return { kind };
  const [minutes, how] = [number(one("stimulation.minutes")), words(one("stimulation.how"))];
  return { kind: "electrical", hz: kind, minutes, how };
}

/** Details of single points; those of a point that was not used are left behind. */
function exceptionsOf(form: RecordForm, points: readonly string[]) {
  const found = points.flatMap((code) => {
    const at = `except.${code}.`;
    const [side, depthMm] = [form.one(`${at}side`) || undefined, number(form.one(`${at}depthMm`))];
    const exception = some({ side, depthMm, needle: needleOf(form, at) });
    return exception ? [[code, exception]] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** What was typed, in the shape of a record; the schema judges it. */
export function readRecord(form: RecordForm) {
  const { one, all } = form;
  const points = all("points");
  return {
    style: one("style") || undefined,
    reasoning: words(one("reasoning")),
    variation: words(one("variation")),
    points,
    side: one("side"),
    depth: one("depth") || undefined,
    needle: needleOf(form, ""),
    brand: words(one("brand")),
    except: exceptionsOf(form, points),
    needlesIn: number(one("needlesIn")),
    needlesOut: number(one("needlesOut")),
    retentionMin: number(one("retentionMin")),
    stimulation: stimulationOf(form),
    response: one("response") || undefined,
    minutes: number(one("minutes")),
    others: all("others"),
    setting: words(one("setting")),
    reactions: all("reactions"),
    painBefore: number(one("painBefore")),
    painAfter: number(one("painAfter")),
    note: one("note"),
  };
}
