import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createPlan } from "#lib/data/builder/drafts.ts";
import { getDraft } from "#lib/data/builder/pages.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import {
  publishTemplate,
  reviseTemplate,
  saveTemplateSection,
  startTemplate,
} from "#lib/data/template/drafts.ts";
import { offerTemplateAgain, withdrawTemplate } from "#lib/data/template/offers.ts";
import { getTemplate, getTemplateDraft, listStarts, listTemplates } from "#lib/data/template/templates.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { lifestyleBlank, newSupplement } from "#lib/modalities/lifestyle/defaults.ts";
import { aPatient } from "#tests/support/a-patient.ts";
import { byHand, idsIn, refusalOf } from "#tests/support/by-hand.ts";
import { soon } from "#tests/support/desk-clinic.ts";

let client: pg.Client;
let maya: Awaited<ReturnType<typeof aPatient>>;
let templateId: string;
beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL ?? "" });
  await client.connect();
});
afterAll(() => client.end());

const asDoctor = <T>(run: () => Promise<T>) => actingAs(maya.doctor, run);
const staff = (role: Actor["role"]): Actor => ({ ...maya.doctor, id: randomUUID(), role });
const draft = () => asDoctor(() => getTemplateDraft({ templateId }));
const publish = async () => {
  const { id: versionId, revision } = await draft();
  await asDoctor(() => publishTemplate({ versionId, revision }));
};
const withdraw = (why = "Too fast for most") => asDoctor(() => withdrawTemplate({ templateId, why }));
const offer = (why = "") => asDoctor(() => offerTemplateAgain({ templateId, why }));
const marks = () => asDoctor(() => listStarts({})).then((starts) => starts.map(({ mark }) => mark));
const planFrom = (mark: string) =>
  asDoctor(() =>
    createPlan({
      ...{ patientId: maya.patient.id, templateId: mark, parts: ["acupuncture"] },
      ...{ startsOn: soon(7).toString(), title: "A plan" },
    }),
  );

/** A published template. */
beforeEach(async () => {
  maya = await aPatient();
  ({ templateId } = await asDoctor(() => startTemplate({ from: "chronic-pain@1", label: "Our way" })));
  await publish();
});

describe("a withdrawn template", () => {
  test("starts no plan and no template, while a plan that came from it remembers it", async () => {
    const mark = `${templateId}@1`;
    const { planId } = await planFrom(mark);
    await withdraw();
    expect(await marks()).not.toContain(mark);
    await expect(planFrom(mark)).rejects.toMatchObject({ code: "INVALID" });
    await expect(asDoctor(() => startTemplate({ from: mark, label: "Mine" }))).rejects.toMatchObject({
      code: "INVALID",
    });
    const { fromTemplate } = await asDoctor(() => getDraft({ planId }));
    expect(fromTemplate).toMatchObject({ label: "Our way", version: "1", known: true, withdrawn: true });
    const { own } = await asDoctor(() => listTemplates({}));
    expect(own).toMatchObject([
      { published: { number: 1 }, withdrawn: { why: "Too fast for most", by: "Dr Osei" } },
    ]);
  });

  test("can be offered again, and keeps who decided what, when and why", async () => {
    await withdraw();
    await offer("Slower now");
    expect(await marks()).toContain(`${templateId}@1`);
    await planFrom(`${templateId}@1`);
    const { withdrawn, decisions } = await asDoctor(() => getTemplate({ templateId }));
    expect(withdrawn).toBe(false);
    expect(decisions.map(({ offered, why, by }) => [offered, why, by])).toEqual([
      [true, "Slower now", "Dr Osei"],
      [false, "Too fast for most", "Dr Osei"],
    ]);
    for (const { at } of decisions) expect(at).toMatch(/\d [ap]m$|:\d\d [ap]m$/);
  });

  test("is not published over: it is offered again first", async () => {
    await asDoctor(() => reviseTemplate({ templateId }));
    await withdraw();
    await expect(publish()).rejects.toThrow("Offer it again first");
    await offer();
    await publish();
    expect(await marks()).toContain(`${templateId}@2`);
  });

  test("needs a reason, and is decided on once", async () => {
    await expect(withdraw(" ")).rejects.toThrow("Say why");
    await expect(withdraw("x".repeat(301))).rejects.toThrow("300");
    await expect(offer()).rejects.toThrow("offered already");
    const both = await Promise.allSettled([withdraw("One"), withdraw("Two")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(withdraw()).rejects.toThrow("withdrawn already");
  });

  test("leaves an audit line for each decision, and for who may not decide", async () => {
    await withdraw();
    await offer();
    const nurse = staff("acupuncturist");
    await expect(actingAs(nurse, () => withdrawTemplate({ templateId, why: "No" }))).rejects.toThrow("404");
    const lines = await system("verify", maya.clinicId, (tx) =>
      tx.auditEntry.findMany({ where: { action: "templates.write" }, orderBy: { seq: "desc" }, take: 3 }),
    );
    expect(lines.map(({ allowed, detail }) => [allowed, detail])).toEqual([
      [false, expect.anything()],
      [true, "offer again"],
      [true, "withdraw"],
    ]);
  });
});

test("a draft has nothing to withdraw", async () => {
  ({ templateId } = await asDoctor(() => startTemplate({ from: "own@1", label: "New" })));
  await expect(withdraw()).rejects.toThrow("404");
});

test("Postgres: physicians decide in their own name, clinicians read, a decision stands", async () => {
  await withdraw();
  const { doctor } = await aPatient();
  for (const who of [staff("frontDesk"), staff("admin"), maya.patient, doctor])
    expect(await byHand(client, who, (as) => idsIn(as, "template_offer")), who.role).toEqual([]);
  expect(await byHand(client, staff("acupuncturist"), (as) => idsIn(as, "template_offer"))).toHaveLength(1);
  const row = (number: number, offered: boolean, by = maya.doctor.id) =>
    `insert into template_offer (id, template_id, number, offered, why, by_id, by_name)
     values (gen_random_uuid(), '${templateId}', ${number}, ${offered}, 'x', '${by}', 'x')`;
  await byHand(client, maya.doctor, async (as) => {
    for (const sql of ["update template_offer set why = 'y'", "delete from template_offer"])
      expect(await refusalOf(as, sql)).toBe("42501");
    expect(await refusalOf(as, row(2, true, randomUUID()))).not.toBe("done");
    expect(await refusalOf(as, row(1, false))).toBe("23505");
    expect(await refusalOf(as, row(2, false))).toBe("23514");
    expect(await refusalOf(as, row(3, false))).toBe("23001");
    expect(await refusalOf(as, row(2, true))).toBe("done");
  });
  const acupuncturist = staff("acupuncturist");
  expect(await byHand(client, acupuncturist, (as) => refusalOf(as, row(2, true, acupuncturist.id)))).not.toBe(
    "done",
  );
});

test("a template's draft is told what holds for anyone, and what needs a patient", async () => {
  await asDoctor(() => reviseTemplate({ templateId }));
  const { id: versionId, revision } = await draft();
  const much = { ...newSupplement("s-1", "vitamin_d"), amount: 6000 };
  const body = { ...lifestyleBlank(), supplements: [much] };
  await asDoctor(() => saveTemplateSection({ versionId, revision, modality: "lifestyle", body }));
  const { check } = await draft();
  expect(check.findings).toMatchObject([
    { rule: "HOR-VITD-UL", severity: "caution", answer: null, unless: [expect.stringContaining("vitamin")] },
  ]);
  expect(check.waiting.length).toBeGreaterThan(5);
  expect(check.needed).toContain("Pregnancy status");
  const read = await asDoctor(() => getTemplate({ templateId }));
  expect(read.draft?.check).toEqual({ mustFix: 0, toAnswer: 1 });
});
