import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { getChart } from "#lib/data/chart/chart.ts";
import { addFact, addFacts, changeFact } from "#lib/data/chart/facts.ts";
import { answerLine, explainWord } from "#lib/data/chart/line-answers.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { addPerson, aKnownPatient, type Clinic, codeOf, join, know } from "#tests/support/signing.ts";

let clinic: Clinic;
let patientId: string;
beforeEach(async () => {
  clinic = await aKnownPatient();
  patientId = clinic.patient.id;
});

const active = (text: string): Fact => ({ kind: "medication", text, status: "active" });
const rows = () =>
  system("seed", clinic.clinicId, (tx) => tx.fact.findMany({ where: { patientId }, orderBy: { id: "asc" } }));
const medicines = async () =>
  (await actingAs(clinic.doctor, () => getChart({ patientId }))).facts.filter(
    ({ fact }) => fact.kind === "medication" || fact.kind === "allergy",
  );
const add = (facts: Fact[], who = clinic.doctor) => actingAs(who, () => addFacts({ patientId, facts }));

test("a list is kept whole or not at all, and the refusal names the row", async () => {
  const before = (await rows()).length;
  const list = [
    active("gabapentin 300 mg"),
    { ...active("Norco"), lastTakenOn: "2099-01-01" } as Fact,
    active("zinc"),
  ];
  await expect(add(list)).rejects.toMatchObject({ fields: { "facts.1.lastTakenOn": [expect.any(String)] } });
  await expect(add([active("gabapentin 300 mg"), active("x".repeat(201))])).rejects.toThrow();
  await expect(add([active("gabapentin 300 mg"), active("zinc\u0000")])).rejects.toThrow();
  await expect(add(Array.from({ length: 61 }, (_, n) => active(`zinc ${n}`)))).rejects.toThrow();
  expect((await rows()).length).toBe(before);
});

test("a list that is pressed twice, or says a line twice, is written once", async () => {
  const list = [active("gabapentin 300 mg"), active("zinc"), active("zinc")];
  expect(await add(list)).toEqual({ count: 2 });
  expect(await add([...list, active("iron")])).toEqual({ count: 1 });
  expect((await medicines()).filter(({ fact }) => "text" in fact && fact.text === "zinc")).toHaveLength(1);
});

test("a list is written, and a word explained, by clinicians of the team and by nobody else", async () => {
  const { id } = await know(clinic.doctor, clinic.patient, active("Zyzzyx 5 and gabapentin"));
  const needles = await addPerson(clinic.clinicId, "acupuncturist", "Lin", "Zhao");
  const others = [
    needles, // on nobody's team yet
    await addPerson(clinic.clinicId, "frontDesk", "Dana", "Desk"),
    await addPerson(clinic.clinicId, "admin", "Ada", "Admin"),
    await addPerson(clinic.clinicId, "physician", "Otto", "Other"),
    clinic.patient,
  ];
  for (const who of others) {
    expect(await codeOf(() => add([active("zinc")], who)), who.role).not.toBe("done");
    for (const act of [
      () => explainWord({ patientId, factId: id, word: "Zyzzyx" }),
      () => answerLine({ patientId, factId: id, answer: { is: "notTheirs" } }),
    ])
      await expect(actingAs(who, act), who.role).rejects.toThrow();
  }
  expect((await medicines()).map((one) => one.id)).toContain(id);
  await join(needles, clinic.patient);
  await actingAs(needles, () => explainWord({ patientId, factId: id, word: "Zyzzyx" }));
  const [line] = (await medicines()).filter(({ fact }) => "explained" in fact && fact.explained);
  expect(line?.fact).toMatchObject({
    text: "Zyzzyx 5 and gabapentin",
    explained: [
      { word: "Zyzzyx", means: "nothing", by: expect.stringContaining("Zhao"), content: expect.any(String) },
    ],
  });
});

test("an answer puts a new entry in the place of the line, and the line stays in the record", async () => {
  const { id } = await know(clinic.doctor, clinic.patient, active("tramadol 50 mg, stopped last month"));
  const answer = { is: "stopped", on: "2026-03-01" } as const;
  await actingAs(clinic.doctor, () => answerLine({ patientId, factId: id, answer }));
  const all = await rows();
  const old = all.find((one) => one.id === id);
  const next = all.find((one) => one.replacesId === id);
  expect(old).toMatchObject({ endedById: clinic.doctor.id, body: { status: "active" } });
  expect(next).toMatchObject({ endedAt: null, body: { status: "stopped", stoppedOn: "2026-03-01" } });
  // Whoever still sees the old line is told, and nothing is written.
  const late = () =>
    actingAs(clinic.doctor, () => answerLine({ patientId, factId: id, answer: { is: "allergy" } }));
  expect(await codeOf(late)).toBe("STALE");
  expect((await rows()).length).toBe(all.length);
});

test("a word near an opioid, or one that is not asked about, is never set aside, and no form brings its own explanations", async () => {
  const { id } = await know(clinic.doctor, clinic.patient, active("hydromorphon 2 and zyzzyx"));
  for (const word of ["hydromorphon", "other"])
    expect(
      await codeOf(() => actingAs(clinic.doctor, () => explainWord({ patientId, factId: id, word }))),
    ).toBe("NOT_ALLOWED_NOW");
  const forged = [
    { word: "Zyzzyx", means: "nothing", by: "Dr Nobody", at: "2026-01-01", content: "x" },
  ] as const;
  const with_ = { ...active("Zyzzyx 5"), explained: [...forged] } as Fact;
  const { id: made } = await actingAs(clinic.doctor, () => addFact({ patientId, fact: with_ }));
  await actingAs(clinic.doctor, () => changeFact({ patientId, factId: made, fact: with_ }));
  await add([{ ...active("Qwzx 1"), explained: [...forged] } as Fact]);
  expect(JSON.stringify((await rows()).map(({ body }) => body))).not.toContain("Dr Nobody");
  expect(
    await codeOf(() =>
      actingAs(clinic.doctor, () => explainWord({ patientId, factId: randomUUID(), word: "x" })),
    ),
  ).toBe("STALE");
});
