import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { getChart } from "#lib/data/chart/chart.ts";
import { getMyDay } from "#lib/data/chart/clinician-day.ts";
import { getSession, saveSession } from "#lib/data/chart/session-records.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { asCalendarDate, dayIn, dayStart } from "#lib/data/door/days.ts";
import { system } from "#lib/data/door/system.ts";
import { syncNeeds } from "#lib/data/plan/needs.ts";
import type { Actor, Role } from "#lib/domain/access/roles.ts";
import { toText } from "#lib/domain/words/say.ts";
import { seriesOf } from "#lib/modalities/acupuncture/defaults.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { byHand, refusalOf } from "#tests/support/by-hand.ts";

let maya: Awaited<ReturnType<typeof aPatient>>;
let zhao: Actor;
let desk: Actor;
let planId: string;
let visits: string[];
let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
});
afterAll(() => client.end());

/** Three visits of a series with Lin Zhao, whose calendar they are in and who is not on the team. */
beforeEach(async () => {
  maya = await aPatient();
  const body = { series: [seriesOf("fm-standard", "a1")] };
  planId = await aPlan(maya, "2026-09-07");
  await aSignedVersion(maya, planId, [{ modality: "acupuncture", body }]);
  const someone = (role: Role): Actor => ({ ...maya.doctor, id: randomUUID(), role, name: `A ${role}` });
  zhao = someone("acupuncturist");
  desk = someone("frontDesk");
  visits = [randomUUID(), randomUUID(), randomUUID()];
  const { id: patientId } = maya.patient;
  await system("seed", maya.clinicId, async (tx) => {
    const row = (actor: Actor) => ({
      id: actor.id,
      role: actor.role,
      givenName: "Lin",
      familyName: "Z",
      searchKey: "z",
    });
    await tx.person.createMany({ data: [row(zhao), row(desk)] });
    const [roomId, providerId] = [randomUUID(), randomUUID()];
    await tx.room.createMany({ data: [{ id: roomId, name: "Room 2" }] });
    const provider = {
      id: providerId,
      personId: zhao.id,
      name: "Lin Zhao",
      provides: "acupuncturist",
      roomId,
    };
    await tx.provider.createMany({ data: [provider] });
    const plan = await tx.plan.findFirstOrThrow({ where: { id: planId } });
    const startsOn = asCalendarDate(plan.startsOn);
    await syncNeeds(tx, {
      planId,
      patientId,
      startsOn,
      sections: [{ modality: "acupuncture", shape: 1, body }],
    });
    const needs = await tx.need.findMany({
      where: { planId, ordinalN: { lte: 3 } },
      orderBy: { ordinalN: "asc" },
    });
    await tx.appointment.createMany({
      data: needs.map((need, i) => {
        const startsAt = new Date(Date.now() - (3 - i) * 3_600_000);
        const endsAt = new Date(startsAt.getTime() + 45 * 60_000);
        const on = {
          patientId,
          providerId,
          roomId,
          visitType: "acupuncture",
          startsAt,
          endsAt,
          zone: zhao.zone,
        };
        const nth = { ordinalN: need.ordinalN, ordinalOf: need.ordinalOf };
        return { ...on, ...nth, id: visits[i] ?? "", needId: need.id, bookedById: desk.id };
      }),
    });
  });
});

const record = {
  points: ["ST36"],
  needlesIn: 2,
  needlesOut: 2,
  retentionMin: 20,
  reactions: ["none"],
  note: "",
};
const whole = { ...record, side: "both", stimulation: { kind: "manual" }, painBefore: 6, painAfter: 4 };
const save = (actor: Actor, nth: number, more: { replaces?: string; record?: object } = {}) =>
  actingAs(actor, () =>
    saveSession({
      visitId: visits[nth] ?? "",
      replaces: more.replaces ?? null,
      record: more.record ?? whole,
    }),
  );
const open = (actor: Actor, nth: number) => actingAs(actor, () => getSession({ visitId: visits[nth] ?? "" }));
const statusOf = (nth: number) =>
  system("verify", maya.clinicId, (tx) =>
    tx.appointment.findFirstOrThrow({
      where: { id: visits[nth] ?? "" },
      select: { status: true, revision: true },
    }),
  );

test("saving a record marks the visit as done with it, and names the series of the plan", async () => {
  const { recordId } = await save(maya.doctor, 0);
  expect(await statusOf(0)).toEqual({ status: "done", revision: 1 });
  const row = await system("verify", maya.clinicId, (tx) =>
    tx.sessionRecord.findFirst({ where: { id: recordId } }),
  );
  expect(row).toMatchObject({ item: "a1", modality: "acupuncture", planId, writtenById: maya.doctor.id });
  const chart = await actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }));
  expect(chart.sessions.map(({ lines }) => lines?.length ?? null)).toEqual([null, null, 3]);
});

test("a needle that is missing stops the record, and the visit stays as it was", async () => {
  await expect(save(maya.doctor, 0, { record: { ...whole, needlesOut: 1 } })).rejects.toThrow(
    "2 went in and 1 came out",
  );
  expect(await statusOf(0)).toEqual({ status: "booked", revision: 0 });
});

test("the form begins with the plan, then with the last visit of the series, and says which", async () => {
  const first = await open(maya.doctor, 0);
  expect(toText(first.carried)).toBe("Filled in from the plan. Change what was different.");
  expect(first.draft).toMatchObject({ points: seriesOf("fm-standard").points });
  await save(maya.doctor, 0);
  const second = await open(maya.doctor, 1);
  expect(toText(second.carried)).toMatch(/^Filled in from the visit of /);
  expect(second.draft).toMatchObject({ points: ["ST36"], needlesIn: 2 });
  expect(second.draft).not.toHaveProperty("needlesOut");
});

test("a record that an earlier release wrote still reads in the chart, and fills in the next visit", async () => {
  const electro = { on: true, hz: "2", minutes: 15 };
  await save(maya.doctor, 0);
  await system("seed", maya.clinicId, async (tx) => {
    const { id: replacesId } = await tx.sessionRecord.findFirstOrThrow({});
    const of = { patientId: maya.patient.id, appointmentId: visits[0] ?? "", planId, item: "a1", replacesId };
    const by = { writtenById: maya.doctor.id, writtenByName: "A doctor" };
    const data = { ...of, ...by, modality: "acupuncture", shape: 1, body: { ...record, electro } };
    await tx.sessionRecord.create({ data });
  });
  const shown = await open(maya.doctor, 0);
  expect(shown.standing?.lines.map(toText)).toContain(
    "2 needles in and out, 20 minutes, current 2 Hz for 15 minutes.",
  );
  expect(shown.draft).not.toHaveProperty("side");
  const next = await open(maya.doctor, 1);
  expect(next.draft).toMatchObject({
    side: "both",
    stimulation: { kind: "electrical", hz: "2", minutes: 15 },
  });
});

test("a correction is a row of its own that replaces the shown one; the second to write is told", async () => {
  const { recordId } = await save(maya.doctor, 0);
  await expect(save(zhao, 0)).rejects.toThrow("wrote this visit down meanwhile");
  await save(zhao, 0, { replaces: recordId, record: { ...whole, painAfter: 5 } });
  await expect(save(maya.doctor, 0, { replaces: recordId })).rejects.toThrow(
    "wrote this visit down meanwhile",
  );
  const shown = await open(maya.doctor, 0);
  expect(shown.standing?.by).toBe(zhao.name);
  expect(shown.earlier.map(({ id }) => id)).toEqual([recordId]);
  // The next visit is filled in from what stands, not from what was replaced.
  expect(toText((await open(zhao, 1)).carried)).toMatch(/^Filled in from the visit/);
});

test("who did not come has no record", async () => {
  await system("seed", maya.clinicId, (tx) =>
    tx.appointment.updateMany({ where: { id: visits[0] ?? "" }, data: { status: "didNotCome" } }),
  );
  await expect(save(maya.doctor, 0)).rejects.toThrow("Did not come");
});

test("whoever gives the visit writes it down without the chart; the desk, the patient and strangers find nothing", async () => {
  const shown = await open(zhao, 0);
  expect(shown.patient).toBeNull();
  await save(zhao, 0);
  const stranger: Actor = { ...maya.doctor, id: randomUUID() };
  for (const actor of [desk, maya.patient, stranger]) {
    await expect(open(actor, 0), actor.role).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
    await expect(save(actor, 0), actor.role).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
  }
  const day = await actingAs(zhao, () => getMyDay({}));
  for (const visit of day.visits) expect(visit).toMatchObject({ record: true, patient: null });
});

test("Postgres shows a record to the same people, and keeps it as it is", async () => {
  const { recordId } = await save(maya.doctor, 0);
  const count = "select count(*)::int as n from session_record";
  const stranger: Actor = { ...zhao, id: randomUUID() };
  const seen = async (actor: Actor) => (await byHand(client, actor, (as) => as.query(count))).rows[0].n;
  for (const actor of [maya.doctor, zhao]) expect(await seen(actor), actor.role).toBe(1);
  for (const actor of [desk, maya.patient, stranger, { ...desk, role: "admin" as const }])
    expect(await seen(actor), actor.role).toBe(0);
  const insert = (by: string, visit: string, more = "null") =>
    `insert into session_record (id, patient_id, appointment_id, modality, shape, body, written_by_id, written_by_name, replaces_id)
     values (gen_random_uuid(), '${maya.patient.id}', '${visit}', 'x', 1, '{}', '${by}', 'x', ${more})`;
  const [first = "", second = ""] = visits;
  await byHand(client, maya.doctor, async (as) => {
    for (const sql of ["update session_record set item = 'x'", "delete from session_record"])
      expect(await refusalOf(as, sql)).toBe("42501");
    expect(await refusalOf(as, insert(zhao.id, first, `'${recordId}'`))).toBe("42501");
    expect(await refusalOf(as, insert(maya.doctor.id, first, `'${recordId}'`))).toBe("done");
    expect(await refusalOf(as, insert(maya.doctor.id, first))).toBe("23505");
    // Not done yet, and a record of another visit.
    expect(await refusalOf(as, insert(maya.doctor.id, second))).toBe("23001");
    expect(await refusalOf(as, insert(maya.doctor.id, second, `'${recordId}'`))).toBe("23001");
  });
  for (const actor of [desk, stranger])
    expect(await byHand(client, actor, (as) => refusalOf(as, insert(actor.id, first)))).not.toBe("done");
});

test("a visit of a later day is not offered to be written down, and is refused, until its day has come", async () => {
  const { zone } = maya.doctor;
  const tomorrow = new Date(dayStart(dayIn(zone, new Date()).add({ days: 1 }), zone));
  await system("verify", maya.clinicId, (tx) =>
    tx.appointment.updateMany({
      where: { id: visits[2] ?? "" },
      data: { startsAt: tomorrow, endsAt: new Date(tomorrow.getTime() + 45 * 60_000) },
    }),
  );
  const { may, whyNot } = await open(maya.doctor, 2);
  expect(may.write).toBe(false);
  expect(whyNot).toMatch(/^This visit is on .*\. Write it down on the day itself\.$/);
  await expect(save(maya.doctor, 2)).rejects.toThrow(/Write it down on the day itself/);
  expect(await statusOf(2)).toEqual({ status: "booked", revision: 0 });
  expect((await open(maya.doctor, 0)).may.write).toBe(true);
});

test("a visit that was cancelled says so, and takes no record", async () => {
  await system("verify", maya.clinicId, (tx) =>
    tx.appointment.updateMany({ where: { id: visits[1] ?? "" }, data: { status: "cancelled" } }),
  );
  expect(await open(maya.doctor, 1)).toMatchObject({ may: { write: false } });
  await expect(save(maya.doctor, 1)).rejects.toThrow(/This visit says "Cancelled"/);
});
