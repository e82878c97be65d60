import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { getDraft } from "#lib/data/builder/pages.ts";
import { saveSection } from "#lib/data/builder/patches.ts";
import { getFact } from "#lib/data/chart/chart.ts";
import { changeFact, endFact } from "#lib/data/chart/facts.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { toText } from "#lib/domain/words/say.ts";
import { soon } from "#tests/support/desk-clinic.ts";
import { onACopyOfItsOwn } from "#tests/support/own-copy.ts";
import {
  aDraft,
  addPerson,
  aKnownPatient,
  type Clinic,
  join,
  know,
  wholeParts,
} from "#tests/support/signing.ts";

onACopyOfItsOwn();

let clinic: Clinic;
let doctor: Actor;
let other: Actor;
let planId: string;
let versionId: string;
beforeEach(async () => {
  clinic = await aKnownPatient();
  ({ doctor } = clinic);
  other = await addPerson(clinic.clinicId, "physician", "Ana", "Reyes");
  await join(other, clinic.patient);
  ({ planId, versionId } = await aDraft(clinic, soon(5)));
});

type Part = "ldn" | "lifestyle";
/** The part as it was first, with a mark of who wrote it last. */
const written = (part: Part, mark: string): object =>
  part === "ldn"
    ? { ...wholeParts.ldn, why: mark }
    : { ...wholeParts.lifestyle, goals: [{ ...wholeParts.lifestyle.goals[0], what: mark }] };
const save = (actor: Actor, modality: Part, revision: number | null, body: object | null) =>
  actingAs(actor, () => saveSection({ versionId, revision, modality, body }));
const standing = async (modality: Part) => {
  const { parts } = await actingAs(doctor, () => getDraft({ planId }));
  const part = parts.find((each) => each.modality === modality);
  return { revision: part?.revision ?? null, body: part?.included ? part.body : null };
};
async function refusal(run: () => Promise<unknown>): Promise<Conflict> {
  const error = await run().catch((thrown: unknown) => thrown);
  if (!(error instanceof Conflict)) throw new Error("was not refused");
  return error;
}
type Now = { revision: number | null; body: { thenMg: number } | null; differences: { clinician: [] }[] };

describe("two people at one draft", () => {
  it("who change different parts do not overtake each other", async () => {
    const mine = await save(doctor, "ldn", 0, { ...wholeParts.ldn, thenMg: 3 });
    const theirs = await save(other, "lifestyle", 0, written("lifestyle", "Slowly"));
    await save(doctor, "ldn", mine.revision, { ...wholeParts.ldn, thenMg: 4 });
    await save(other, "lifestyle", theirs.revision, written("lifestyle", "Slower"));
    expect((await standing("ldn")).body).toMatchObject({ thenMg: 4 });
    expect((await standing("lifestyle")).body).toMatchObject({ goals: [{ what: "Slower" }] });
  });

  it("who change one part are shown both: what stands, and what theirs would change in it", async () => {
    const { revision } = await save(other, "ldn", 0, { ...wholeParts.ldn, thenMg: 3 });
    const mine = { ...wholeParts.ldn, thenMg: 4 };
    const refused = await refusal(() => save(doctor, "ldn", 0, mine));
    expect(refused.code).toBe("STALE");
    const now = refused.now as Now;
    expect(now).toMatchObject({ revision, body: { thenMg: 3 } });
    const said = now.differences
      .map(({ clinician }) => toText(clinician))
      .join(" ")
      .replaceAll("\u00a0", " ");
    expect(said).toContain("3 mg");
    expect(said).toContain("4 mg");
    await save(doctor, "ldn", now.revision, mine);
    expect((await standing("ldn")).body).toMatchObject({ thenMg: 4 });
  });

  it("of whom one takes the part out: the other is told so, and may put it back", async () => {
    expect(await save(other, "ldn", 0, null)).toEqual({ revision: null });
    const refused = await refusal(() => save(doctor, "ldn", 0, { ...wholeParts.ldn, thenMg: 4 }));
    expect(refused.now).toMatchObject({ revision: null, body: null });
    await save(doctor, "ldn", null, { ...wholeParts.ldn, thenMg: 4 });
    const late = await refusal(() => save(other, "ldn", null, { ...wholeParts.ldn, thenMg: 2 }));
    expect(late.now).toMatchObject({ body: { thenMg: 4 } });
  });

  it("a change that is sent again, since its answer was lost, is taken as the same", async () => {
    const body = { ...wholeParts.ldn, thenMg: 4 };
    const first = await save(doctor, "ldn", 0, body);
    expect(await save(doctor, "ldn", 0, body)).toEqual(first);
    const { revision } = await actingAs(doctor, () => getDraft({ planId }));
    expect(revision).toBe(first.revision);
  });

  it("at the same instant: of ten one is kept", async () => {
    const tries = Array.from({ length: 10 }, (_, i) =>
      save(i % 2 ? doctor : other, "ldn", 0, written("ldn", `${i}`)),
    );
    const ended = await Promise.allSettled(tries);
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("never lose a change that somebody has not seen, whatever they do in whatever order", async () => {
    const step = fc.record({
      who: fc.nat(1),
      part: fc.constantFrom<Part>("ldn", "lifestyle"),
      does: fc.constantFrom("write", "takeOut", "look"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        ({ planId, versionId } = await aDraft(await aKnownPatientAgain(), soon(5)));
        const model: Record<Part, number | null> = { ldn: 0, lifestyle: 0 };
        const seen: [typeof model, typeof model] = [{ ...model }, { ...model }];
        for (const [i, { who, part, does }] of steps.entries()) {
          const mine = seen[who as 0 | 1];
          if (does === "look") {
            mine[part] = (await standing(part)).revision;
            expect(mine[part]).toBe(model[part]);
            continue;
          }
          const body = does === "takeOut" ? null : written(part, `step ${i}`);
          const nothing = body === null && model[part] === null;
          const may = nothing || mine[part] === model[part];
          const done = await save(who ? other : doctor, part, mine[part], body).catch((e: Conflict) => e);
          expect(done instanceof Conflict, `step ${i}`).toBe(!may);
          if (done instanceof Conflict) continue;
          model[part] = done.revision;
          mine[part] = done.revision;
        }
      }),
      { numRuns: 12 },
    );
  });
  /** A draft of its own for each run; both physicians know the patient. */
  async function aKnownPatientAgain(): Promise<Clinic> {
    clinic = await aKnownPatient();
    ({ doctor } = clinic);
    other = await addPerson(clinic.clinicId, "physician", "Ana", "Reyes");
    await join(other, clinic.patient);
    return clinic;
  }
});

describe("two people at one entry of a chart", () => {
  const medicine = (text: string): Fact => ({ kind: "medication", text, status: "active" });
  const patientId = () => clinic.patient.id;
  const open = (factId: string) => actingAs(doctor, () => getFact({ patientId: patientId(), factId }));
  const change = (actor: Actor, factId: string, text: string) =>
    actingAs(actor, () => changeFact({ patientId: patientId(), factId, fact: medicine(text) }));

  it("the later one is refused, and shown what stands now beside what was opened", async () => {
    const { id } = await know(doctor, clinic.patient, medicine("Duloxetine 30 mg"));
    const once = await change(other, id, "Duloxetine 60 mg");
    const twice = await change(other, once.id, "Duloxetine 90 mg");
    expect((await refusal(() => change(doctor, id, "Duloxetine 20 mg"))).code).toBe("STALE");
    const { opened, standing: stands } = await open(id);
    expect(opened.fact).toMatchObject({ text: "Duloxetine 30 mg" });
    expect(stands).toMatchObject({ id: twice.id, fact: { text: "Duloxetine 90 mg" } });
    await change(doctor, twice.id, "Duloxetine 20 mg");
    expect((await open(id)).standing?.fact).toMatchObject({ text: "Duloxetine 20 mg" });
  });

  it("is told when it was taken off the chart", async () => {
    const { id } = await know(doctor, clinic.patient, medicine("Duloxetine 30 mg"));
    expect((await open(id)).standing?.id).toBe(id);
    await actingAs(other, () => endFact({ patientId: patientId(), factId: id }));
    expect((await refusal(() => change(doctor, id, "Duloxetine 20 mg"))).code).toBe("STALE");
    expect((await open(id)).standing).toBeNull();
  });
});
