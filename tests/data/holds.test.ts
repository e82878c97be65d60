import pg from "pg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { saveCheckIn } from "#lib/data/mine/check-ins.ts";
import { logDose, undoDose } from "#lib/data/mine/dose-logs.ts";
import { openHold } from "#lib/data/plan/holds.ts";
import type { SideEffect } from "#lib/domain/reports/side-effects.ts";
import { NBSP } from "#lib/domain/words/dose.ts";
import { standardLadder } from "#lib/modalities/ldn/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { byHand, refusalOf } from "#tests/support/by-hand.ts";

let maya: Awaited<ReturnType<typeof aPatient>>;
const at = (time: string) => vi.setSystemTime(new Date(time));

beforeEach(async () => {
  // Thursday May 14 2026, 9:42 pm in New York.
  vi.useFakeTimers({ toFake: ["Date"] });
  at("2026-05-15T01:42:00Z");
  maya = await aPatient();
  const planId = await aPlan(maya, "2026-05-07");
  await aSignedVersion(maya, planId, [{ modality: "ldn", body: standardLadder }]);
});
afterEach(() => vi.useRealTimers());

const holds = () =>
  system("verify", maya.clinicId, (tx) =>
    tx.doseHold.findMany({ where: { patientId: maya.patient.id }, orderBy: { openedAt: "asc" } }),
  );
const tellOpioid = () =>
  actingAs(maya.patient, () =>
    logDose({
      ...{ item: "ldn.ladder", day: "2026-05-14", shown: `1.5${NBSP}mg` },
      ...{ taken: false, why: "tookOpioid" },
    }),
  );

describe("what a patient tells holds the part it is about", () => {
  test("an opioid told at a dose, however often and at once, holds naltrexone once", async () => {
    await Promise.all([tellOpioid(), tellOpioid()]);
    const [hold, ...more] = await holds();
    expect(more).toEqual([]);
    expect(hold).toMatchObject({ modality: "ldn", reason: "opioid", source: "doseLog", closedAt: null });
    expect(hold?.openedOn.toISOString().slice(0, 10)).toBe("2026-05-14");
    expect(hold?.because).toContain("took opioid pain medicine");
  });

  test("taking the answer back does not take the hold back", async () => {
    await tellOpioid();
    await actingAs(maya.patient, () => undoDose({ item: "ldn.ladder", day: "2026-05-14" }));
    expect(await holds()).toHaveLength(1);
  });

  test.each([
    ["took_opioid", "opioid"],
    ["withdrawal_symptoms", "withdrawal"],
    ["liver_symptoms", "liver"],
    ["allergic_reaction", "reaction"],
  ] as const)("%s told in a check-in holds it too", async (event, reason) => {
    const answer = { what: "events" as const, value: [event] };
    await actingAs(maya.patient, () => saveCheckIn({ day: "2026-05-14", answer }));
    expect(await holds()).toMatchObject([{ modality: "ldn", reason, source: "checkIn" }]);
  });

  test("what needs no pause holds nothing", async () => {
    const value: SideEffect[] = ["headache", "pem_crash", "dizzy"];
    const answer = { what: "events" as const, value };
    await actingAs(maya.patient, () => saveCheckIn({ day: "2026-05-14", answer }));
    expect(await holds()).toEqual([]);
  });
});

test("told again after it was called a mistake, it is no mistake", async () => {
  await tellOpioid();
  await system("seed", maya.clinicId, (tx) => tx.doseHold.updateMany({ data: { takenBackAt: new Date() } }));
  await system("seed", maya.clinicId, (tx) =>
    openHold(tx, {
      ...{ patientId: maya.patient.id, modality: "ldn", reason: "opioid", because: "Told again." },
      ...{ source: "doseLog", on: "2026-05-14", openedById: maya.patient.id },
    }),
  );
  expect(await holds()).toMatchObject([{ takenBackAt: null }]);
});

describe("as Postgres judges it", () => {
  const close = (by: string) =>
    `update dose_hold set closed_at = now(), closed_by_id = '${by}', closed_by_name = 'X', close_reason = 'x'`;
  const refused = async (actor: typeof maya.patient, sql: string) => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const code = await byHand(client, actor, (as) => refusalOf(as, sql));
    await client.end();
    return code;
  };

  test("a physician closes in their own name; the patient and others never", async () => {
    await tellOpioid();
    const { doctor, patient } = maya;
    const needles = { ...doctor, role: "acupuncturist" } as const;
    expect(await refused(doctor, close(doctor.id))).toBe("done");
    expect(await refused(doctor, close(patient.id))).toBe("42501");
    expect(await refused(patient, close(patient.id))).toBe("42501");
    expect(await refused(needles, close(doctor.id))).toBe("42501");
    expect(await refused({ ...doctor, role: "frontDesk" }, close(doctor.id))).toBe("nothing");
    expect(await refused(patient, "update dose_hold set taken_back_at = now()")).toBe("done");
  });

  test("why it was held stays, and a closed one is never opened again", async () => {
    await tellOpioid();
    expect(await refused(maya.doctor, "update dose_hold set because = 'x'")).toBe("23001");
    expect(await refused(maya.doctor, "delete from dose_hold")).toBe("42501");
    const sql = close(maya.doctor.id).replace("'x'", "''");
    expect(await refused(maya.doctor, sql)).toBe("23514");
    const closed = { closedAt: new Date(), closedById: maya.doctor.id, closedByName: "X", closeReason: "x" };
    await system("seed", maya.clinicId, (tx) => tx.doseHold.updateMany({ data: closed }));
    expect(await refused(maya.doctor, "update dose_hold set closed_at = null")).toBe("23001");
  });
});
