import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { getChart } from "#lib/data/chart/chart.ts";
import { getMyDay } from "#lib/data/chart/clinician-day.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { asDate, dayIn, now } from "#lib/data/door/days.ts";
import { system } from "#lib/data/door/system.ts";
import { listInbox, reopenItem } from "#lib/data/inbox/inbox.ts";
import { endNoResult } from "#lib/data/inbox/no-result.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { NO_RESULT, type WaitKind } from "#lib/domain/inbox/waits.ts";
import { aPatient, aPlan } from "#tests/support/a-patient.ts";

const ZONE = "America/New_York";
const today = dayIn(ZONE, now());
const ago = (days: number) => today.subtract({ days });
/** Midday in New York, some days ago. */
const at = (days: number) => new Date(asDate(ago(days)).getTime() + 17 * 3_600_000);

type Maya = Awaited<ReturnType<typeof aPatient>>;
let maya: Maya;
let planId: string;
let place: { providerId: string; roomId: string };
let lin: Actor;

const seed = <T>(run: Parameters<typeof system<T>>[2]) => system("seed", maya.clinicId, run);
const kinds = async (actor: Actor): Promise<WaitKind[]> =>
  (await actingAs(actor, () => listInbox({}))).waits.map(({ kind }) => kind);

async function aVersion(status: "draft" | "signed", days: number): Promise<string> {
  const id = randomUUID();
  await seed(async (tx) => {
    const number = 1 + (await tx.planVersion.count({ where: { planId } }));
    const common = { id, planId, patientId: maya.patient.id, number, draftedById: maya.doctor.id, why: "" };
    await tx.planVersion.createMany({ data: [{ ...common, createdAt: at(days), savedAt: at(days) }] });
    if (status === "draft") return;
    const signed = { signedById: maya.doctor.id, signerName: "Dr Osei", signerCredential: "MD", content: {} };
    await tx.planVersion.updateMany({
      where: { id },
      data: { ...signed, status, signedAt: at(days), releasedAt: at(days), contentHash: "0".repeat(64) },
    });
  });
  return id;
}

async function aVisit(visitType: string, status: string, days: number): Promise<string> {
  const id = randomUUID();
  const [startsAt, endsAt] = [at(days), new Date(at(days).getTime() + 30 * 60_000)];
  await seed((tx) =>
    tx.appointment.createMany({
      data: [
        {
          ...{ id, patientId: maya.patient.id, ...place, visitType, status, startsAt, endsAt, zone: ZONE },
          bookedById: maya.doctor.id,
        },
      ],
    }),
  );
  return id;
}

beforeAll(async () => {
  maya = await aPatient();
  planId = await aPlan(maya, ago(20).toString());
  const [linId, providerId, roomId] = [randomUUID(), randomUUID(), randomUUID()];
  place = { providerId, roomId };
  lin = { id: linId, clinicId: maya.clinicId, role: "acupuncturist", name: "Lin Zhao", zone: ZONE };
  await seed(async (tx) => {
    const person = { role: "acupuncturist", givenName: "Lin", familyName: "Zhao", searchKey: "zhao lin" };
    await tx.person.createMany({ data: [{ id: linId, ...person }] });
    await tx.careTeam.createMany({ data: [{ patientId: maya.patient.id, personId: linId }] });
    await tx.room.createMany({ data: [{ id: roomId, name: "Room 2" }] });
    await tx.provider.createMany({
      data: [{ id: providerId, personId: linId, name: "Lin Zhao", provides: "acupuncturist", roomId }],
    });
  });
});

describe("what waits without an item of its own", () => {
  test("is nothing for a plan that is not signed", async () => {
    expect(await kinds(maya.doctor)).toEqual([]);
  });

  test("names seven evenings of silence, until the patient tells something", async () => {
    await aVersion("signed", 19);
    expect(await kinds(maya.doctor)).toEqual(["silence"]);
    expect(await kinds(lin)).toEqual([]);
    const row = { patientId: maya.patient.id, events: [] };
    await seed((tx) =>
      tx.checkIn.createMany({ data: [{ ...row, day: asDate(ago(8)), scales: { pain: 3 } }] }),
    );
    expect(await kinds(maya.doctor)).toEqual(["silence"]);
    await seed((tx) =>
      tx.checkIn.createMany({ data: [{ ...row, day: asDate(ago(6)), scales: { pain: 3 } }] }),
    );
    expect(await kinds(maya.doctor)).toEqual([]);
  });

  test("names what was not booked in time, to whoever gives it, until it is booked or closed", async () => {
    const needs = ["bloodDraw", "review", "acupuncture"].map((visitType, i) => ({
      ...{ id: randomUUID(), patientId: maya.patient.id, planId, key: `n${i}`, visitType, minutes: 15 },
      who: ["lab", "physician", "acupuncturist"][i] ?? "",
      ...{ earliest: asDate(ago(14)), target: asDate(ago(10)), latest: asDate(ago(i)) },
    }));
    await seed((tx) => tx.need.createMany({ data: needs }));
    // Today is the last day of the first one: that is not too late.
    expect(await kinds(maya.doctor)).toEqual(["late"]);
    expect(await kinds(lin)).toEqual(["late"]);
    const { waits } = await actingAs(maya.doctor, () => listInbox({}));
    expect(waits[0]?.text).toMatch(/^Review is not booked\. The last day for it was /);
    expect(waits[0]?.href).toBe(`/schedule/book?need=${needs[1]?.id}`);
    await seed((tx) => tx.need.updateMany({ where: { planId }, data: { status: "booked" } }));
    expect([...(await kinds(maya.doctor)), ...(await kinds(lin))]).toEqual([]);
  });

  test("names a draft that nobody changed for some days, until it is saved or signed", async () => {
    const id = await aVersion("draft", 5);
    expect(await kinds(maya.doctor)).toEqual(["draft"]);
    expect(await kinds(lin)).toEqual([]);
    await seed((tx) => tx.planVersion.updateMany({ where: { id }, data: { savedAt: at(0), revision: 1 } }));
    expect(await kinds(maya.doctor)).toEqual([]);
  });

  test("names a visit that nobody wrote down, to whoever gave it, and blood without a result", async () => {
    await aVisit("acupuncture", "done", 2);
    await aVisit("bloodDraw", "done", 12);
    expect(await kinds(lin)).toEqual(["unwritten"]);
    expect(await kinds(maya.doctor)).toEqual(["noResult"]);
    const lab = (takenOn: string) => ({
      ...{ patientId: maya.patient.id, kind: "lab", recordedById: maya.doctor.id, source: "clinic" },
      body: { key: "alt", value: 20, unit: "U/L", takenOn },
    });
    await seed((tx) => tx.fact.createMany({ data: [lab(ago(30).toString())] }));
    expect(await kinds(maya.doctor)).toEqual(["noResult"]);
    await seed((tx) => tx.fact.createMany({ data: [lab(ago(12).toString())] }));
    expect(await kinds(maya.doctor)).toEqual([]);
  });

  test("a result that will not come is ended with a reason by a physician, and that can be undone", async () => {
    const visitId = await aVisit("bloodDraw", "done", 11);
    const input = { patientId: maya.patient.id, visitId, why: "anew" as const };
    const refused = (actor: Actor, over: object = {}) =>
      actingAs(actor, () => endNoResult({ ...input, ...over })).then(
        () => "done",
        (error: unknown) => (error as Error).constructor.name,
      );
    expect(await kinds(maya.doctor)).toEqual(["noResult"]);
    // Not theirs to decide, and so it is not there.
    expect(await refused(lin)).toBe("Error");
    expect(await refused(maya.doctor, { why: "" })).toBe("ZodError");
    // Another visit is none of these.
    expect(await refused(maya.doctor, { visitId: await aVisit("review", "booked", -30) })).toBe("Conflict");
    for (let round = 0; round < 2; round += 1) {
      expect(await refused(maya.doctor)).toBe("done");
      expect(await refused(maya.doctor)).toBe("Conflict");
      const { waits, done, items } = await actingAs(maya.doctor, () => listInbox({}));
      expect(waits.map(({ kind }) => kind)).toEqual([]);
      expect(items.filter(({ rule }) => rule === NO_RESULT)).toEqual([]);
      const [item] = done.filter(({ rule }) => rule === NO_RESULT);
      expect(item?.because.text).toMatch(/^Blood was drawn on .*It is ordered anew\.$/);
      const of = { patientId: maya.patient.id, itemId: item?.id ?? "" };
      await actingAs(maya.doctor, () => reopenItem(of));
      expect(await kinds(maya.doctor)).toEqual(["noResult"]);
    }
    expect(await refused(maya.doctor)).toBe("done");
  });

  test("stands at the head of the chart as an open stop, until it is closed", async () => {
    const stops = async () =>
      (await actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }))).stops;
    expect(await stops()).toEqual([]);
    const because = "The patient told of opioid pain medicine. It was told at 9:14 pm.";
    const hold = { patientId: maya.patient.id, modality: "ldn", reason: "opioid", because };
    const opened = { openedOn: asDate(ago(1)), openedById: maya.patient.id };
    await seed((tx) => tx.doseHold.createMany({ data: [{ ...hold, ...opened, source: "doseLog" }] }));
    expect(await stops()).toEqual(["The patient told of opioid pain medicine"]);
    // Dealt with in the inbox it still holds: that nobody says more to the patient is seen.
    expect(await kinds(maya.doctor)).toEqual(["held"]);
    expect(await kinds(lin)).not.toContain("held");
    const { waits } = await actingAs(maya.doctor, () => listInbox({}));
    expect(waits[0]?.text).toMatch(/^Low-dose naltrexone is paused since .+\. The patient waits to hear/);
    const item = { patientId: maya.patient.id, kind: "safety", because: { text: "Took an opioid." } };
    await seed((tx) => tx.inboxItem.createMany({ data: [item] }));
    expect(await kinds(maya.doctor)).toEqual([]);
    await seed((tx) => tx.inboxItem.updateMany({ data: { closedAt: now(), closedById: maya.doctor.id } }));
    expect(await kinds(maya.doctor)).toEqual(["held"]);
    await seed((tx) =>
      tx.doseHold.updateMany({
        where: { patientId: maya.patient.id },
        data: {
          ...{ closedAt: now(), closedById: maya.doctor.id, closedByName: "Dr Osei" },
          closeReason: "Taken by mistake, ten days ago.",
        },
      }),
    );
    expect(await stops()).toEqual([]);
    expect(await kinds(maya.doctor)).toEqual([]);
  });

  test("is the same on the day's page, and nothing of another clinic's", async () => {
    await seed((tx) =>
      tx.planVersion.updateMany({ where: { planId, status: "draft" }, data: { savedAt: at(9) } }),
    );
    const { waits } = await actingAs(maya.doctor, () => getMyDay({}));
    expect(waits).toEqual((await actingAs(maya.doctor, () => listInbox({}))).waits);
    expect(waits.map(({ kind }) => kind)).toEqual(["draft"]);
    const other = await aPatient();
    expect(await kinds(other.doctor)).toEqual([]);
    expect(new Set(waits.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(waits.length);
  });
});
