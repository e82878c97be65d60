import { describe, expect, it } from "vitest";
import { SHARED_VISITS } from "#lib/domain/scheduling/need.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { allRules, ruleGroups } from "#lib/safety/index.ts";
import { modalities, modalityOf } from "./index.ts";
import { LANES, laneOf } from "./lanes.ts";
import type { Modality, RawSection } from "./modality.ts";
import { NEED_FILTERS, VISIT_TYPES, visitLabel, visitText, visitTypeOf } from "./visits.ts";

const start = parseDate("2026-05-07");

/** Every named start and example of a room. */
async function bodiesOf(room: Modality): Promise<RawSection[]> {
  const { examples } = (await import(`./${room.id}/examples.ts`)) as { examples: readonly unknown[] };
  return [...room.protocols.map(({ body }) => body), ...examples].map((body) => ({
    shape: room.shape,
    body,
  }));
}

it("gives each room a lane, a picture and a colour that no other has", () => {
  const all = LANES.map(({ id }) => id);
  for (const room of modalities) {
    expect(laneOf(room.id).title).toBe(room.lane.title);
    // Wider words run out of the rail that stays in view.
    expect(room.lane.title.length).toBeLessThanOrEqual(15);
  }
  expect(all.filter((id) => modalityOf(id) === undefined)).toEqual(["labs", "reviews"]);
  for (const look of ["icon", "tint"] as const)
    expect(new Set(modalities.map((room) => room[look])).size, look).toBe(modalities.length);
  expect(() => laneOf("nowhere")).toThrow("There is no lane nowhere");
});

it("offers the types of visits in the order of the desk, and tells the patient of a blood test", () => {
  expect(Object.keys(VISIT_TYPES).filter((type) => type in { ...SHARED_VISITS, acupuncture: 1 })).toEqual([
    ...["review", "newPlan", "acupuncture", "bloodDraw", "call"],
  ]);
  const filters = ["all", "overdue", "week", "acupuncture", "bloodDraw", "review", "newPlan", "call"];
  expect(Object.keys(NEED_FILTERS).filter((type) => filters.includes(type))).toEqual(filters);
  expect(visitLabel("bloodDraw")).toBe("Blood test");
  expect(visitLabel("acupuncture", 4, 8)).toBe("Acupuncture 4 of 8");
  for (const key of ["", "toString", "__proto__", "methadone"]) {
    expect(visitTypeOf(key)).toBeUndefined();
    expect(visitText({ visitType: key })).toBe("Visit");
  }
});

it("has one room for each group of rules, and words for every group", () => {
  const groups = ruleGroups(modalities).map(([group]) => group);
  expect(new Set(groups).size).toBe(groups.length);
  for (const { id, group } of allRules(modalities)) {
    expect(groups, id).toContain(group);
    if (!id.startsWith("TOLD-")) expect(id.split("-")[0], id).toBe(group);
  }
});

describe.each(modalities.map((room) => [room.id, room] as const))("%s", (_id, room) => {
  it("asks for visits of its own types or shared ones, as the desk may read them, and no type is another room's too", async () => {
    const shared: readonly string[] = Object.keys(SHARED_VISITS);
    const asked = (await bodiesOf(room)).flatMap((raw) => room.needs(raw, start));
    for (const { visitType, who, key } of asked) {
      expect([...Object.keys(room.visits), ...shared], key).toContain(visitType);
      expect(visitTypeOf(visitType)?.who, key).toBe(who);
    }
    const others = modalities.filter(({ id }) => id !== room.id).flatMap(({ visits }) => Object.keys(visits));
    for (const [type, { label }] of Object.entries(room.visits)) {
      // The shape that the database keeps (need_bounds, appointment_bounds).
      expect(type).toMatch(/^[a-z][a-zA-Z]{2,19}$/);
      expect([...shared, ...others, "all", "overdue", "week"]).not.toContain(type);
      expect(NEED_FILTERS[type]).toBe(label);
      expect(visitText({ visitType: type, ordinalN: 4, ordinalOf: 8 })).toBe(`${label} 4 of 8`);
    }
    if (room.record) expect(Object.keys(room.visits)).toContain(room.record.visitType);
  });

  it("has rules of its own groups only, and marks in its own lane or a shared one", async () => {
    for (const { id, group } of room.rules) expect(Object.keys(room.ruleGroups), id).toContain(group);
    const drawn = (await bodiesOf(room)).flatMap((raw) => room.timeline(raw, start));
    for (const { lane, key } of drawn) expect([room.id, "labs", "reviews"], key).toContain(lane);
  });
});
