import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { makeMove, revisePlan } from "#lib/data/builder/drafts.ts";
import { saveSection } from "#lib/data/builder/patches.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { asDate, asDay, dayIn } from "#lib/data/door/days.ts";
import { system } from "#lib/data/door/system.ts";
import { NO_LONGER_PLANNED, needsOf } from "#lib/data/plan/needs.ts";
import { signedVersion } from "#lib/data/plan/versions.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import type { Need } from "#lib/domain/scheduling/need.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { instantsAt } from "#lib/domain/words/wall-clock.ts";
import { modalities } from "#lib/modalities/index.ts";
import { soon, ZONE } from "#tests/support/desk-clinic.ts";
import { aKnownPatient, aRunningPlan, type Clinic, signNow } from "#tests/support/signing.ts";

const STARTS = soon(-30);
type Plan = { clinic: Clinic; planId: string; versionId: string };
async function aSignedPlan(): Promise<Plan> {
  const clinic = await aKnownPatient();
  const made = await aRunningPlan(clinic, STARTS);
  return { clinic, ...made };
}

const rowsOf = ({ clinic, planId }: Plan) =>
  system("verify", clinic.clinicId, (tx) =>
    tx.need.findMany({ where: { planId }, include: { appointments: true }, orderBy: { id: "asc" } }),
  );
const wantedOf = ({ clinic, planId }: Plan): Promise<Map<string, Need>> =>
  system("verify", clinic.clinicId, async (tx) => {
    const signed = await signedVersion(tx, planId);
    const sections = signed?.sections ?? [];
    const needs = needsOf({ planId, patientId: clinic.patient.id, startsOn: STARTS, sections });
    return new Map(needs.map((need) => [need.key, need]));
  });
const sectionsOf = ({ clinic, planId }: Plan) =>
  system("verify", clinic.clinicId, async (tx) => (await signedVersion(tx, planId))?.sections ?? []);

/** The desk gives a need a visit on a day; a minute of its own keeps visits apart. */
async function book(
  { clinic }: Plan,
  need: { id: string; visitType: string },
  day: CalendarDate,
  at: number,
) {
  await system("seed", clinic.clinicId, async (tx) => {
    const [roomId, providerId, person] = [randomUUID(), randomUUID(), clinic.patient.id];
    await tx.room.createMany({ data: [{ id: roomId, name: `Room ${roomId}` }] });
    await tx.provider.createMany({ data: [{ id: providerId, name: "Someone", provides: "lab", roomId }] });
    const startsAt = new Date(instantsAt(day, 60 + at * 20, ZONE)[0] ?? 0);
    const endsAt = new Date(startsAt.getTime() + 15 * 60_000);
    const visit = { startsAt, endsAt, zone: ZONE, visitType: need.visitType, bookedById: clinic.doctor.id };
    await tx.appointment.createMany({
      data: [{ ...visit, patientId: person, providerId, roomId, needId: need.id }],
    });
    await tx.need.updateMany({ where: { id: need.id }, data: { status: "booked" } });
  });
}

type Step =
  | { do: "move"; room: number; which: number }
  | { do: "drop"; room: number }
  | { do: "again" }
  | { do: "book"; which: number; offset: number }
  | { do: "close"; which: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant("move" as const), room: fc.nat(3), which: fc.nat(9) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("drop" as const), room: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("again" as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("book" as const),
      which: fc.nat(30),
      offset: fc.integer({ min: -9, max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("close" as const), which: fc.nat(30) }) },
);

/** Make a version out of one step: one room's move, a part taken out, a part put back. */
async function newVersion(plan: Plan, what: Step, first: Section[]) {
  const { clinic, planId } = plan;
  const sections = await sectionsOf(plan);
  const { doctor } = clinic;
  if (what.do === "move") {
    const today = dayIn(ZONE, new Date());
    const choices = sections.flatMap((section) =>
      (modalities.find(({ id }) => id === section.modality)?.moves(section, today, STARTS) ?? []).map(
        ({ id }) => ({ modality: section.modality, moveId: id }),
      ),
    );
    const choice = choices[(what.room * 10 + what.which) % Math.max(1, choices.length)];
    if (!choice) return;
    await actingAs(doctor, () => makeMove({ planId, ...choice, why: "" }));
  } else {
    const { versionId } = await actingAs(doctor, () => revisePlan({ planId }));
    const gone =
      what.do === "drop" && sections.length > 1 ? sections[what.room % sections.length] : undefined;
    const back = first.find(({ modality }) => !sections.some((section) => section.modality === modality));
    const patch = gone ? { modality: gone.modality, body: null } : back;
    if (patch) {
      const { modality, body } = patch;
      const revision = gone ? 0 : null;
      await saved(doctor, { versionId, revision, modality, body });
    }
  }
  await signNow(doctor, planId);
}
type Section = { modality: string; body: unknown };

/** Save a part; where it would write days anew that are over, press the one button that the refusal offers. */
async function saved(doctor: Clinic["doctor"], patch: Parameters<typeof saveSection>[0]) {
  const save = (body: unknown) => actingAs(doctor, () => saveSection({ ...patch, body }));
  try {
    await save(patch.body);
  } catch (refused) {
    if (!(refused instanceof Conflict && refused.code === "PAST")) throw refused;
    const { mended } = refused.now as { mended: object };
    expect(mended, "a way out is always offered").toBeTruthy();
    await save(mended);
  }
}

async function take(plan: Plan, what: Step, at: number, first: Section[]): Promise<void> {
  if (what.do !== "book" && what.do !== "close") return newVersion(plan, what, first);
  const waiting = (await rowsOf(plan)).filter(({ status }) => status === "waiting");
  const need = waiting[what.which % Math.max(1, waiting.length)];
  if (!need) return;
  if (what.do === "book") {
    const day = STARTS.add({ days: Math.max(0, daysTo(need.target) + what.offset) });
    return book(plan, need, day, at);
  }
  const data = { status: "closed", reason: "Asked not to" };
  await system("seed", plan.clinic.clinicId, (tx) => tx.need.updateMany({ where: { id: need.id }, data }));
}
const daysTo = (day: Date) => Math.round((day.getTime() - asDate(STARTS).getTime()) / 86_400_000);

type Rows = Awaited<ReturnType<typeof rowsOf>>;
/** What must hold after every version: nothing lost, waiting ones moved, booked ones judged, closed ones with a reason. */
function mustHold(before: Rows, rows: Rows, wanted: Map<string, Need>): void {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  for (const { key, appointments } of before) {
    expect(byKey.has(key), "a need is never lost").toBe(true);
    expect(byKey.get(key)?.appointments, "a visit stays as it was booked").toEqual(appointments);
  }
  for (const [key, need] of wanted) {
    const row = byKey.get(key);
    expect(row, "all that the plan asks for stands on the list").toBeDefined();
    expect(row?.reason ?? "", "nothing that is asked for is closed as not planned").not.toBe(
      NO_LONGER_PLANNED,
    );
    const days = row && [row.earliest, row.target, row.latest].map(asDay);
    if (row?.status !== "closed") expect(days).toEqual([need.earliest, need.target, need.latest].map(String));
  }
  for (const row of rows) {
    const need = wanted.get(row.key);
    const visit = row.appointments[0];
    expect(["waiting", "booked", "closed"]).toContain(row.status);
    if (row.status === "closed") expect(row.reason).toBeTruthy();
    if (row.status === "waiting") expect(need, "what waits is asked for").toBeDefined();
    if (row.status !== "booked") continue;
    const day = visit && dayIn(ZONE, visit.startsAt);
    const fits = Boolean(need && day && day.compare(need.earliest) >= 0 && day.compare(need.latest) <= 0);
    expect(row.misfit, `a visit on ${day} for ${need?.earliest} to ${need?.latest}`).toBe(!fits);
  }
}

describe("what a plan needs follows the plan", () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await aSignedPlan();
  });

  it("waits on the desk's list from the moment of signing, each need once", async () => {
    const [rows, wanted] = [await rowsOf(plan), await wantedOf(plan)];
    expect(wanted.size).toBeGreaterThan(8);
    expect(rows.map(({ key }) => key).sort()).toEqual([...wanted.keys()].sort());
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["waiting"]));
    expect(JSON.stringify(rows.map(({ key }) => key))).not.toMatch(/ldn|acu|horm|life/i);
  });

  it("moves with a hold: what waits gets new days, what is booked stays and is flagged when it no longer fits", async () => {
    const today = dayIn(ZONE, new Date());
    const before = await rowsOf(plan);
    const section = (await sectionsOf(plan)).find(({ modality }) => modality === "ldn");
    const hold = modalities
      .find(({ id }) => id === "ldn")
      ?.moves(section as never, today, STARTS)
      .find(({ id }) => id.startsWith("hold"));
    for (const [i, row] of before.entries())
      if (i % 2 === 0) await book(plan, row, STARTS.add({ days: daysTo(row.latest) }), i);
    const booked = await rowsOf(plan);
    await actingAs(plan.clinic.doctor, () =>
      makeMove({ planId: plan.planId, modality: "ldn", moveId: hold?.id ?? "", why: "We wait." }),
    );
    await signNow(plan.clinic.doctor, plan.planId);
    mustHold(booked, await rowsOf(plan), await wantedOf(plan));
  });

  it("loses nothing, whatever is moved, taken out, put back, booked and closed in whatever order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        const fresh = await aSignedPlan();
        const first = await sectionsOf(fresh);
        for (const [at, what] of steps.entries()) {
          const before = await rowsOf(fresh);
          await take(fresh, what, at, first);
          if (what.do !== "book" && what.do !== "close")
            mustHold(before, await rowsOf(fresh), await wantedOf(fresh));
        }
      }),
      { numRuns: 8 },
    );
  }, 180_000);
});
