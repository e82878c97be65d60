import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createPlan } from "#lib/data/builder/drafts.ts";
import { getDraft } from "#lib/data/builder/pages.ts";
import { saveSection } from "#lib/data/builder/patches.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import {
  discardTemplateDraft,
  publishTemplate,
  reviseTemplate,
  saveTemplateSection,
  saveTemplateWords,
  startTemplate,
  templateFromPlan,
} from "#lib/data/template/drafts.ts";
import { getTemplate, getTemplateDraft, listStarts, listTemplates } from "#lib/data/template/templates.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { standardLadder } from "#lib/modalities/ldn/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { byHand, idsIn, refusalOf } from "#tests/support/by-hand.ts";
import { soon } from "#tests/support/desk-clinic.ts";

let client: pg.Client;
let maya: Awaited<ReturnType<typeof aPatient>>;
beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL ?? "" });
  await client.connect();
});
afterAll(() => client.end());
beforeEach(async () => {
  maya = await aPatient();
});

const NOT_FOUND = /404/;
const asDoctor = <T>(run: () => Promise<T>) => actingAs(maya.doctor, run);
const staff = (role: Actor["role"]): Actor => ({ ...maya.doctor, id: randomUUID(), role });
const draft = (templateId: string) => asDoctor(() => getTemplateDraft({ templateId }));
const begin = (from = "chronic-pain@1", label = "Our way") =>
  asDoctor(() => startTemplate({ from, label })).then(({ templateId }) => templateId);
async function publish(templateId: string): Promise<string> {
  const { id: versionId, revision, number } = await draft(templateId);
  await asDoctor(() => publishTemplate({ versionId, revision }));
  return `${templateId}@${number}`;
}
const planFrom = (templateId: string, parts: string[]) =>
  asDoctor(() =>
    createPlan({
      patientId: maya.patient.id,
      templateId,
      parts,
      startsOn: soon(7).toString(),
      title: "A plan",
    }),
  );

describe("a template of the clinic's own", () => {
  test("begins as a draft of a built-in one, and is offered for plans once it is published", async () => {
    const templateId = await begin();
    const open = await draft(templateId);
    expect(open.parts.filter(({ included }) => included).map(({ modality }) => modality)).toEqual([
      "acupuncture",
      "lifestyle",
    ]);
    const marks = () => asDoctor(() => listStarts({})).then((starts) => starts.map(({ mark }) => mark));
    expect(await marks()).not.toContain(`${templateId}@1`);
    await expect(planFrom(`${templateId}@1`, ["acupuncture"])).rejects.toMatchObject({ code: "INVALID" });
    const mark = await publish(templateId);
    expect((await marks())[0]).toBe(mark);
    const { own } = await asDoctor(() => listTemplates({}));
    expect(own).toMatchObject([{ id: templateId, published: { number: 1, by: "Dr Osei" }, draft: null }]);
  });

  test("is changed by a next version, while plans go on starting from the published one", async () => {
    const templateId = await begin();
    await publish(templateId);
    await asDoctor(() => reviseTemplate({ templateId }));
    await expect(asDoctor(() => reviseTemplate({ templateId }))).rejects.toMatchObject({ code: "STALE" });
    const { id: versionId, parts } = await draft(templateId);
    const { revision = null, body: acupuncture } =
      parts.find(({ modality }) => modality === "acupuncture") ?? {};
    const part = { versionId, revision, modality: "acupuncture", body: null };
    const saved = await asDoctor(() => saveTemplateSection(part));
    expect(saved.revision).toBeNull();
    const { label, summary } = await asDoctor(() => getTemplate({ templateId }));
    const words = {
      versionId,
      before: { label, summary },
      label: "Our way, shorter",
      summary: "No needles.",
    };
    await asDoctor(() => saveTemplateWords(words));
    const late = { ...words, label: "Our way, longer" };
    await expect(asDoctor(() => saveTemplateWords(late))).rejects.toMatchObject({
      code: "STALE",
      message: expect.stringContaining("“Our way, shorter. No needles.”"),
    });
    const onTheOld = { versionId, revision, modality: "acupuncture", body: acupuncture };
    await expect(asDoctor(() => saveTemplateSection(onTheOld))).rejects.toMatchObject({
      code: "STALE",
      now: { revision: null, body: null },
    });
    const before = await asDoctor(() => getTemplate({ templateId }));
    expect(before).toMatchObject({ label: "Our way", number: 1, draft: { number: 2 } });
    expect(await publish(templateId)).toBe(`${templateId}@2`);
    const after = await asDoctor(() => getTemplate({ templateId }));
    expect(after).toMatchObject({ label: "Our way, shorter", number: 2, draft: null });
    expect(after.parts.map(({ modality }) => modality)).toEqual(["lifestyle"]);
    expect(after.published.map(({ number }) => number)).toEqual([2, 1]);
  });

  test("keeps what a room would refuse out, and is not published without a part", async () => {
    const templateId = await begin("own@1", "Empty");
    const { id: versionId, parts } = await draft(templateId);
    const revision = parts.find(({ modality }) => modality === "ldn")?.revision ?? null;
    const wrong = { ...standardLadder, thenMg: 4500 };
    await expect(
      asDoctor(() => saveTemplateSection({ versionId, revision, modality: "ldn", body: wrong })),
    ).rejects.toMatchObject({ code: "INVALID", fields: { thenMg: [expect.any(String)] } });
    for (const part of parts) {
      const { modality, revision: on } = part;
      await asDoctor(() => saveTemplateSection({ versionId, revision: on, modality, body: null }));
    }
    const { revision: at } = await draft(templateId);
    await expect(asDoctor(() => publishTemplate({ versionId, revision: at }))).rejects.toMatchObject({
      code: "INVALID",
    });
    await asDoctor(() => discardTemplateDraft({ versionId }));
    expect((await asDoctor(() => listTemplates({}))).own).toEqual([]);
  });
});

describe("a template from a patient's plan", () => {
  test("takes the ladder and nothing that is the patient's", async () => {
    const planId = await aPlan(maya, "2026-05-07");
    const why = "Because Maya's mother was ill";
    const [first, ...rest] = standardLadder.steps;
    if (!first) throw new Error("the example has no steps");
    const ldn = {
      ...standardLadder,
      consentVersion: "ldn-2026-05",
      why,
      steps: [{ ...first, why }, ...rest],
    };
    const lifestyle = {
      ...{ sleep: [], nutrition: [], supplements: [] },
      movement: [
        {
          ...{
            kind: "pacing",
            key: "pacing",
            startWeek: 1,
            activityMinutes: 10,
            restMinutes: 10,
            restsADay: 3,
          },
          heartRate: { restingBpm: 71, ageYears: 44 },
        },
      ],
      reductions: [
        {
          ...{ key: "less-1", medicine: "Pregabalin", week: 4 },
          ...{ from: { amount: 150, unit: "mg" }, to: { amount: 75, unit: "mg" } },
        },
      ],
    };
    await aSignedVersion(maya, planId, [
      { modality: "ldn", body: ldn },
      { modality: "lifestyle", body: lifestyle },
    ]);
    const { templateId } = await asDoctor(() => templateFromPlan({ planId, label: "From a good course" }));
    const rows = await system("verify", maya.clinicId, (tx) =>
      tx.templateVersion.findMany({ where: { templateId } }),
    );
    const stored = JSON.stringify(rows[0]?.sections);
    for (const word of ["Maya", "mother", "consent", "Pregabalin", "heartRate", maya.patient.id, planId])
      expect(stored).not.toContain(word);
    const [part] = (await draft(templateId)).parts;
    expect(part?.body).toMatchObject({ thenMg: standardLadder.thenMg, steps: [{ mg: first.mg }, ...rest] });
  });

  test("is for a physician of that patient's care team", async () => {
    const planId = await aPlan(maya, "2026-05-07");
    await aSignedVersion(maya, planId, [{ modality: "ldn", body: standardLadder }]);
    for (const actor of [staff("physician"), staff("acupuncturist"), maya.patient])
      await expect(actingAs(actor, () => templateFromPlan({ planId, label: "Mine" }))).rejects.toThrow(
        NOT_FOUND,
      );
  });
});

describe("a plan and its template", () => {
  test("the plan remembers the version, and its draft says what was changed", async () => {
    const templateId = await begin();
    const mark = await publish(templateId);
    const { planId, versionId } = await planFrom(mark, ["acupuncture"]);
    const told = () => asDoctor(() => getDraft({ planId })).then(({ fromTemplate }) => fromTemplate);
    expect(await told()).toMatchObject({
      ...{ label: "Our way", version: "1", known: true, changes: [], added: [] },
      leftOut: [expect.any(String)],
    });
    const [, part] = (await asDoctor(() => getDraft({ planId }))).parts;
    const body = part?.body as { series: { sessions: number }[] };
    const more = { series: body.series.map((series) => ({ ...series, sessions: series.sessions + 1 })) };
    await asDoctor(() => saveSection({ versionId, revision: 0, modality: "acupuncture", body: more }));
    await asDoctor(() => saveSection({ versionId, revision: null, modality: "ldn", body: standardLadder }));
    const changed = await told();
    expect(changed?.changes.length).toBeGreaterThan(0);
    expect(changed?.changes.every(({ modality }) => modality === "acupuncture")).toBe(true);
    expect(changed?.added).toEqual(["Low-dose naltrexone"]);
    // A later version of the template changes nothing about this.
    await asDoctor(() => reviseTemplate({ templateId }));
    await publish(templateId);
    expect(await told()).toEqual(changed);
  });

  test("a built-in version that is gone is named, not guessed at", async () => {
    const { planId } = await planFrom("chronic-pain", ["lifestyle"]);
    const of = (template: string) =>
      system("seed", maya.clinicId, (tx) =>
        tx.plan.updateMany({ where: { id: planId }, data: { template } }),
      );
    await of("chronic-pain@7");
    const { fromTemplate } = await asDoctor(() => getDraft({ planId }));
    expect(fromTemplate).toMatchObject({ version: "7", known: false, changes: [] });
  });
});

describe("who may", () => {
  test("clinicians read, physicians write, nobody else sees a template; another clinic sees none", async () => {
    const templateId = await begin();
    const acupuncturist = staff("acupuncturist");
    const seen = await actingAs(acupuncturist, () => getTemplate({ templateId }));
    expect(seen.may.write).toBe(false);
    const start = () => startTemplate({ from: "own@1", label: "Mine" });
    await expect(actingAs(acupuncturist, start)).rejects.toThrow(NOT_FOUND);
    for (const who of [staff("frontDesk"), staff("admin"), maya.patient]) {
      await expect(actingAs(who, () => listTemplates({}))).rejects.toThrow(NOT_FOUND);
      expect(await byHand(client, who, (as) => idsIn(as, "template_version")), who.role).toEqual([]);
    }
    const { doctor } = await aPatient();
    await expect(actingAs(doctor, () => getTemplate({ templateId }))).rejects.toThrow(NOT_FOUND);
    expect(await byHand(client, doctor, (as) => idsIn(as, "template"))).toEqual([]);
  });

  test("Postgres refuses to change or delete what is published, and a version that is born published", async () => {
    const templateId = await begin();
    await publish(templateId);
    const where = `where template_id = '${templateId}'`;
    for (const sql of [
      `update template_version set label = 'Other' ${where}`,
      `update template_version set sections = '[]' ${where}`,
      `update template_version set status = 'draft' ${where}`,
      `delete from template_version ${where}`,
    ])
      expect(await byHand(client, maya.doctor, (as) => refusalOf(as, sql)), sql).toBe("23001");
    const born = `insert into template_version (id, template_id, number, status, label, sections, drafted_by_id, published_by_id, publisher_name, published_at)
      values (gen_random_uuid(), '${templateId}', 2, 'published', 'x', '[]', $1, $1, 'x', now())`;
    expect(await byHand(client, maya.doctor, (as) => refusalOf(as, born, [maya.doctor.id]))).toBe("23001");
    const other = `insert into template (id, created_by_id) values (gen_random_uuid(), $1)`;
    const acupuncturist = staff("acupuncturist");
    expect(await byHand(client, acupuncturist, (as) => refusalOf(as, other, [acupuncturist.id]))).toBe(
      "42501",
    );
  });
});
