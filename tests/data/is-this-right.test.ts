import { beforeEach, describe, expect, test } from "vitest";
import { getChart } from "#lib/data/chart/chart.ts";
import { addFact, addFacts, changeFact } from "#lib/data/chart/facts.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { Refused } from "#lib/domain/access/refusal.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { aPatient } from "#tests/support/a-patient.ts";

let maya: Awaited<ReturnType<typeof aPatient>>;
beforeEach(async () => {
  maya = await aPatient();
});
const patientId = () => maya.patient.id;
const add = (fact: Fact) => actingAs(maya.doctor, () => addFact({ patientId: patientId(), fact }));
const chart = () => actingAs(maya.doctor, () => getChart({ patientId: patientId() }));
const refused = async (run: () => Promise<unknown>): Promise<Refused> => {
  const error = await run().catch((thrown: unknown) => thrown);
  if (!(error instanceof Refused)) throw new Error("it was not refused");
  return error;
};
const lab = (key: string, value: number, unit: string): Extract<Fact, { kind: "lab" }> => ({
  kind: "lab",
  key,
  value,
  unit,
  takenOn: "2026-05-01",
});
const measured = (
  key: "weight" | "height" | "systolic" | "diastolic" | "heart_rate",
  value: number,
  unit: string,
) => ({ kind: "measurement", key, value, unit, on: "2026-05-01" }) as const;

test.each<[string, Fact, string, string]>([
  ["TSH 999999", lab("tsh", 999_999, "mIU/L"), "value", "cannot be"],
  ["hemoglobin 135 g/dL", lab("hemoglobin", 135, "g/dL"), "value", "It looks like g/L"],
  ["weight 70 mmHg", measured("weight", 70, "mmHg"), "unit", "Weight is not measured in mmHg."],
  ["weight 0 kg", measured("weight", 0, "kg"), "value", "Weight 0 kg cannot be."],
  ["heart rate 900", measured("heart_rate", 900, "beats/min"), "value", "It looks like 90 beats/min."],
  ["height 5 in", measured("height", 5, "in"), "value", "It looks like 5 ft"],
  ["height 1.7 cm", measured("height", 1.7, "cm"), "value", "It looks like 1.7 m"],
])("%s is refused with a sentence", async (_what, fact, field, text) => {
  const { code, fields } = await refused(() => add(fact));
  expect(code).toBe("INVALID");
  expect(fields[field]?.join()).toContain(text);
});

test.each<[string, Fact, string]>([
  ["hematocrit 0.55 %", lab("hematocrit", 0.55, "%"), "It looks like L/L, which is 55 %."],
  ["creatinine 1.1 umol/L", lab("creatinine", 1.1, "umol/L"), "It looks like mg/dL"],
  ["upper pressure 12", measured("systolic", 12, "mmHg"), "It looks like 12 kPa"],
  ["weight 300 kg", measured("weight", 300, "kg"), "It looks like 300 lb"],
  [
    "ALT pending",
    { kind: "lab", key: "alt", text: "pending", unit: "U/L", takenOn: "2026-05-01" },
    "not surely a number",
  ],
])("%s is asked about, kept when it is right, with the question", async (_what, fact, text) => {
  const { code, fields } = await refused(() => add(fact));
  expect(code).toBe("UNANSWERED");
  const asked = fields.confirmed ?? [];
  expect(asked.join()).toContain(text);
  expect((await chart()).facts).toEqual([]);
  await add({ ...fact, confirmed: [...asked, "Something else that nobody asked"] } as Fact);
  expect((await chart()).facts[0]?.fact).toMatchObject({ confirmed: asked });
});

test("a tick for one number does not hold for another", async () => {
  const { fields } = await refused(() => add(lab("hematocrit", 0.55, "%")));
  const other = { ...lab("hematocrit", 0.45, "%"), confirmed: fields.confirmed };
  expect((await refused(() => add(other))).code).toBe("UNANSWERED");
});

test("a report is saved whole or not at all, each refusal at its row, and pasted twice it stands once", async () => {
  const good = [lab("tsh", 2.1, "mIU/L"), lab("alt", 2200, "U/L"), lab("ferritin", 40, "ng/mL")];
  const report = (facts: Fact[]) => actingAs(maya.doctor, () => addFacts({ patientId: patientId(), facts }));
  const { fields } = await refused(() => report([...good, lab("tsh", 999_999, "mIU/L")]));
  expect(Object.keys(fields)).toEqual(["facts.3.value"]);
  expect(
    (await refused(() => report([...good, lab("hematocrit", 0.55, "%")]))).fields["facts.3.confirmed"],
  ).toHaveLength(1);
  expect((await chart()).facts).toEqual([]);
  await report(good);
  await report(good);
  const { facts } = await chart();
  expect(facts).toHaveLength(3);
  expect(facts.map(({ stands }) => stands)).toEqual([null, "above typical limits for women", null]);
});

describe("contradictions", () => {
  const line = (text: string, status: "active" | "stopped" = "active") =>
    ({ kind: "medication", text, status }) as const;
  test("None beside a list is refused with what to do, and a list beside None too", async () => {
    await add({ kind: "allergy", text: "Latex" });
    expect((await refused(() => add({ kind: "allergy", text: "No known allergies" }))).message).toContain(
      'The allergies hold "Latex". Take it off first',
    );
    const { id } = await add(line("None"));
    expect((await refused(() => add(line("Duloxetine 30 mg")))).message).toContain(
      "Take that off the chart first",
    );
    await add(line("Tramadol 50 mg", "stopped"));
    await actingAs(maya.doctor, () =>
      changeFact({ patientId: patientId(), factId: id, fact: line("Duloxetine 30 mg") }),
    );
    const both = [line("Metformin 500 mg"), line("none.")];
    await refused(() => actingAs(maya.doctor, () => addFacts({ patientId: patientId(), facts: both })));
  });

  test("pregnancy of a man is asked about and kept, never refused", async () => {
    await system("seed", maya.clinicId, (tx) =>
      tx.patient.updateMany({ where: { id: patientId() }, data: { sex: "male" } }),
    );
    const { code, fields } = await refused(() => add({ kind: "pregnancy", status: "pregnant" }));
    expect(code).toBe("UNANSWERED");
    await add({ kind: "pregnancy", status: "pregnant", confirmed: fields.confirmed });
    await add({ kind: "pregnancy", status: "not_applicable" });
  });
});
