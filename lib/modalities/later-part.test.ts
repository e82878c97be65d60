import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical } from "#lib/domain/plan/canonical.ts";
import { noReports } from "#lib/domain/reports/patient-reports.ts";
import { type CalendarDate, parseDate, startOfWeek, weekOf } from "#lib/domain/words/calendar.ts";
import { toText } from "#lib/domain/words/say.ts";
import { modalities } from "./index.ts";
import type { Modality, RawSection } from "./modality.ts";

const start = parseDate("2026-05-07");
const NO_CUTS: Readonly<Record<string, object>> = { lifestyle: { reductions: [] } };
const ABSOLUTE = /"\d{4}-\d{2}-\d{2}"/;

/** Bodies that begin something and hold no day of the calendar: what hangs on them hangs on their first day alone. */
async function bodiesOf(room: Modality): Promise<RawSection[]> {
  const { examples } = (await import(`./${room.id}/examples.ts`)) as { examples: readonly unknown[] };
  return (
    [...room.protocols.map(({ body }) => body), ...examples]
      // Another medicine is drawn as it is taken since the plan's first day, also before it is taken down: it is no new thing.
      .map((body) => ({ shape: room.shape, body: { ...(body as object), ...NO_CUTS[room.id] } }))
      .filter((raw) => !ABSOLUTE.test(JSON.stringify(raw.body)) && room.timeline(raw, start).length > 0)
  );
}

const firstOf = (room: Modality, raw: RawSection): CalendarDate =>
  room
    .timeline(raw, start)
    .map(({ from }) => from)
    .toSorted((a, b) => a.compare(b))[0] ?? start;

/** All that hangs on a part, as plain words, for a plan that begins on a day. */
function hangsOn(room: Modality, raw: RawSection, startsOn: CalendarDate, days: readonly CalendarDate[]) {
  const refs = {
    ...{ patient: { reference: "Patient/p" }, requester: { reference: "Practitioner/d" } },
    ...{ startsOn, authoredOn: "2026-05-07", id: (key: string) => key },
  };
  const told = { ...noReports, conditions: ["mecfs"] };
  return {
    needs: room.needs(raw, startsOn),
    marks: room.timeline(raw, startsOn).map((mark) => ({
      ...mark,
      // Only that these weeks are its own is said anew.
      label: mark.label.replace(/ of naltrexone$/, ""),
    })),
    today: days.map((day) => room.today(raw, day, startsOn)),
    suggested: days.map((day) => room.suggests(raw, told, day, startsOn)),
    // An item that begins with the plan needs no day; one that comes later says it.
    sentences: room
      .sentences(raw, startsOn)
      .filter(({ text }) => !toText(text).startsWith("This starts on ")),
    labs: room.labs(raw, startsOn),
    goals: room.goals(raw, startsOn),
    reductions: room.reductions(raw, startsOn),
    fhir: room.toFhir(raw, refs),
    pharmacy: days.map((day) => room.pharmacy(raw, startsOn, day, 30)),
  };
}

describe.each(modalities.map((room) => [room.id, room] as const))(
  "%s put into a plan that runs",
  (_, room) => {
    it("counts its weeks from its own first day: all that hangs on it moves with it", async () => {
      const bodies = await bodiesOf(room);
      expect(bodies.length).toBeGreaterThan(0);
      fc.assert(
        fc.property(fc.constantFrom(...bodies), fc.integer({ min: 1, max: 400 }), (raw, ran) => {
          const today = start.add({ days: ran });
          const late = { ...raw, body: room.withPast(null, raw, start, today) };
          const by = firstOf(room, late).compare(firstOf(room, raw));
          expect(
            firstOf(room, late).compare(startOfWeek(start, weekOf(today, start))),
          ).toBeGreaterThanOrEqual(0);
          const begun = start.add({ days: by });
          const days = [0, 1, 13, 14, 56, 90, 200, 370].map((n) => begun.add({ days: n }));
          const [as, is] = [hangsOn(room, raw, begun, days), hangsOn(room, late, start, days)];
          for (const kind of Object.keys(as) as (keyof typeof as)[])
            expect(canonical(plain(is[kind])), kind).toBe(canonical(plain(as[kind])));
        }),
        { numRuns: 40 },
      );
    });
  },
);

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, dayText).replaceAll(/ This starts on [^.]+\./g, ""));
function dayText(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const held = this[key];
  return held !== null && typeof held === "object" && "calendar" in held ? String(held) : value;
}
