import { beforeEach, describe, expect, it } from "vitest";
import { makeMove, revisePlan } from "#lib/data/builder/drafts.ts";
import { getDraft } from "#lib/data/builder/pages.ts";
import { saveSection } from "#lib/data/builder/patches.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { listInbox } from "#lib/data/inbox/inbox.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { soon } from "#tests/support/desk-clinic.ts";
import { onACopyOfItsOwn } from "#tests/support/own-copy.ts";
import {
  aKnownPatient,
  aRunningPlan,
  type Clinic,
  codeOf,
  know,
  proved,
  shownTo,
  sign,
  wholeParts,
} from "#tests/support/signing.ts";

onACopyOfItsOwn();

const tramadol: Fact = { kind: "medication", text: "Tramadol 50 mg", status: "active" };
let clinic: Clinic;
let planId: string;
beforeEach(async () => {
  clinic = await aKnownPatient();
  ({ planId } = await aRunningPlan(clinic, soon(-40)));
  await know(clinic.doctor, clinic.patient, tramadol);
});

type Series = { series: { sessions: number }[] };
/** A draft whose acupuncture has so many visits. */
async function withVisits(sessions: number) {
  const { versionId } = await actingAs(clinic.doctor, () => revisePlan({ planId }));
  const draft = await actingAs(clinic.doctor, () => getDraft({ planId }));
  const part = draft.parts.find(({ modality }) => modality === "acupuncture");
  if (!part) throw new Error("no acupuncture");
  const { series, ...rest } = part.body as Series;
  const body = { ...rest, series: series.map((one) => ({ ...one, sessions })) };
  await actingAs(clinic.doctor, () =>
    saveSection({ versionId, revision: part.revision, modality: "acupuncture", body }),
  );
  return versionId;
}
const move = (moveId: string) =>
  actingAs(clinic.doctor, () => makeMove({ planId, modality: "ldn", moveId, why: "" }));
/** Signed without a single answer: what is open stays open. */
const signOpen = () =>
  codeOf(async () => sign(await proved(clinic.doctor), await shownTo(clinic.doctor, planId)));

describe("with tramadol on the list of a patient who takes naltrexone", () => {
  it("fewer visits of acupuncture can be signed; the stop stays open in the content and in the inbox", async () => {
    const versionId = await withVisits(7);
    const shown = await shownTo(clinic.doctor, planId);
    expect(shown.lowers).toMatchObject({ parts: ["Acupuncture"] });
    expect(shown.lowers?.mustFix).toBeGreaterThan(0);
    expect(shown.open).toEqual({ mustFix: 0, toAnswer: 0 });
    expect(await signOpen()).toBe("done");
    const row = await system("seed", clinic.clinicId, (tx) =>
      tx.planVersion.findFirstOrThrow({ where: { id: versionId } }),
    );
    const content = row.content as { lowersRisk: string[]; findings: { rule: string; answer: unknown }[] };
    expect(content.lowersRisk).toEqual(["acupuncture"]);
    const stop = content.findings.find(({ rule }) => rule === "LDN-OPIOID-CURRENT");
    expect(stop).toMatchObject({ answer: null });
    const { items } = await actingAs(clinic.doctor, () => listInbox({}));
    expect(items.some(({ kind, rule }) => kind === "safety" && rule === "LDN-OPIOID-CURRENT")).toBe(true);
  });

  it("more visits cannot", async () => {
    await withVisits(20);
    expect((await shownTo(clinic.doctor, planId)).lowers).toBeNull();
    expect(await signOpen()).toBe("MUST_FIX");
  });

  it("a hold of naltrexone cannot, since its own stop forbids every dose; a stop of naltrexone can", async () => {
    await move("hold-7");
    expect((await shownTo(clinic.doctor, planId)).lowers).toMatchObject({ parts: ["Low-dose naltrexone"] });
    expect(await signOpen()).toBe("MUST_FIX");
    const { id: versionId, parts } = await actingAs(clinic.doctor, () => getDraft({ planId }));
    const part = parts.find(({ modality }) => modality === "ldn");
    const body = { ...(part?.body as object), stoppedOn: soon(0).toString() };
    await actingAs(clinic.doctor, () =>
      saveSection({ versionId, revision: part?.revision ?? null, modality: "ldn", body }),
    );
    expect(await signOpen()).toBe("done");
  });

  it("an entry of the chart that cannot be read stands in the way of more and not of less, and waits in the inbox", async () => {
    const { id } = await know(clinic.doctor, clinic.patient, {
      kind: "condition",
      key: "fibromyalgia",
    });
    await system("seed", clinic.clinicId, (tx) =>
      tx.fact.updateMany({ where: { id }, data: { body: { key: "unheard_of" } } }),
    );
    await withVisits(7);
    const { check } = await shownTo(clinic.doctor, planId);
    expect(check.needed.join()).toContain("unheard_of");
    expect(await signOpen()).toBe("done");
    const { items } = await actingAs(clinic.doctor, () => listInbox({}));
    expect(items.filter(({ because }) => because.text.includes("unheard_of"))).toHaveLength(1);
    await withVisits(9);
    expect(await signOpen()).toBe("UNANSWERED");
  });

  it("a part that is added beside a lower dose makes it an ordinary version", async () => {
    const versionId = await withVisits(7);
    const { parts } = await actingAs(clinic.doctor, () => getDraft({ planId }));
    const part = parts.find(({ modality }) => modality === "lifestyle");
    const body = { ...wholeParts.lifestyle, nutrition: [{ key: "eat-9", startWeek: 8, habit: "alcohol" }] };
    await actingAs(clinic.doctor, () =>
      saveSection({ versionId, revision: part?.revision ?? null, modality: "lifestyle", body }),
    );
    expect((await shownTo(clinic.doctor, planId)).lowers).toBeNull();
    expect(await signOpen()).toBe("MUST_FIX");
  });
});
