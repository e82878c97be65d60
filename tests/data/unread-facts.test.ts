import { beforeEach, expect, test } from "vitest";
import { getChart } from "#lib/data/chart/chart.ts";
import { endFact } from "#lib/data/chart/facts.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { FACT_SHAPE } from "#lib/domain/facts/facts.ts";
import { soon } from "#tests/support/desk-clinic.ts";
import {
  aDraft,
  aKnownPatient,
  answerAll,
  type Clinic,
  codeOf,
  know,
  proved,
  shownTo,
  sign,
} from "#tests/support/signing.ts";

let clinic: Clinic;
let planId: string;
beforeEach(async () => {
  clinic = await aKnownPatient();
  ({ planId } = await aDraft(clinic, soon(0)));
});

const spoil = (data: object, where: object = {}) =>
  system("seed", clinic.clinicId, (tx) =>
    tx.fact.updateMany({ where: { patientId: clinic.patient.id, kind: "lab", ...where }, data }),
  );
const chart = () => actingAs(clinic.doctor, () => getChart({ patientId: clinic.patient.id }));
const signIt = async () => {
  await answerAll(clinic.doctor, planId);
  return codeOf(async () => sign(await proved(clinic.doctor), await shownTo(clinic.doctor, planId)));
};

const SPOILED: Readonly<Record<string, object>> = {
  "a test that nobody knows": { body: { key: "unheard_of", value: 3, unit: "U/L", takenOn: "2026-05-01" } },
  "a result that is no number": { body: { key: "alt", value: "many", unit: "U/L", takenOn: "2026-05-01" } },
  "no body": { body: [] },
  "a kind that is still to come": { kind: "wish" },
  "a shape that is still to come": { shape: FACT_SHAPE + 1 },
};

test.each(Object.entries(SPOILED))(
  "%s is shown on the chart, stands in what is needed and blocks the signature until it is taken off",
  async (_what, data) => {
    const { id } = await know(clinic.doctor, clinic.patient, {
      kind: "lab",
      key: "tsh",
      value: 2,
      unit: "mIU/L",
      takenOn: soon(-10).toString(),
    });
    await spoil(data, { id });
    const { unread } = await chart();
    expect(unread).toEqual([
      { id, kind: expect.any(String), written: expect.any(String), said: expect.stringContaining("Dr Osei") },
    ]);
    const { check } = await shownTo(clinic.doctor, planId);
    expect(check.needed).toContain(`What this entry of the chart says: ${unread[0]?.written}`);
    expect(await signIt()).toBe("UNANSWERED");
    await actingAs(clinic.doctor, () => endFact({ patientId: clinic.patient.id, factId: id }));
    expect((await chart()).unread).toEqual([]);
    expect(await signIt()).toBe("done");
  },
);

test("every entry is written in today's shape", async () => {
  const shapes = await system("verify", clinic.clinicId, (tx) =>
    tx.fact.findMany({ where: { patientId: clinic.patient.id }, select: { shape: true } }),
  );
  expect(new Set(shapes.map(({ shape }) => shape))).toEqual(new Set([FACT_SHAPE]));
});
