import { beforeEach, describe, expect, it } from "vitest";
import { revisePlan } from "#lib/data/builder/drafts.ts";
import { getDraft } from "#lib/data/builder/pages.ts";
import { saveSection } from "#lib/data/builder/patches.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { toText } from "#lib/domain/words/say.ts";
import { withStep } from "#lib/modalities/ldn/edits.ts";
import { slowWithHold } from "#lib/modalities/ldn/examples.ts";
import { soon } from "#tests/support/desk-clinic.ts";
import { onACopyOfItsOwn } from "#tests/support/own-copy.ts";
import {
  aKnownPatient,
  aRunningPlan,
  type Clinic,
  codeOf,
  proved,
  shownTo,
  sign,
  signNow,
  wholeParts,
} from "#tests/support/signing.ts";

onACopyOfItsOwn();

let clinic: Clinic;
let planId: string;
let versionId: string;
beforeEach(async () => {
  clinic = await aKnownPatient();
  ({ planId } = await aRunningPlan(clinic, soon(-40), {
    ...{ ldn: slowWithHold, lifestyle: wholeParts.lifestyle },
  }));
  ({ versionId } = await actingAs(clinic.doctor, () => revisePlan({ planId })));
});

const draft = () => actingAs(clinic.doctor, () => getDraft({ planId }));
const partOf = async (modality: string) =>
  (await draft()).parts.find((part) => part.modality === modality) as { revision: number | null };
async function save(body: unknown, modality = "ldn") {
  const { revision } = await partOf(modality);
  return actingAs(clinic.doctor, () => saveSection({ versionId, revision, modality, body }));
}
const refused = async (body: unknown) => {
  try {
    await save(body);
    return null;
  } catch (error) {
    return error as { code: string; now: { mended: unknown } };
  }
};

describe("the nights before today of a plan in its sixth week", () => {
  const other = withStep(slowWithHold, 1, { mg: 4.5 });

  it("are refused in a patch, with a way out that keeps what comes", async () => {
    const answer = await refused(other);
    expect(answer?.code).toBe("PAST");
    expect(await refused(answer?.now.mended)).toBeNull();
    expect((await draft()).changes).toEqual([]);
  });

  it("are refused at signing where a draft was left open and they have become past", async () => {
    // The draft holds what was still allowed when it was written: only time has gone on.
    await system("seed", clinic.clinicId, (tx) =>
      tx.planSection.updateMany({ where: { versionId, modality: "ldn" }, data: { body: other } }),
    );
    const shown = await shownTo(clinic.doctor, planId);
    expect(shown.past).toMatchObject([{ modality: "ldn" }]);
    expect(shown.open.mustFix).toBe(1);
    expect(await codeOf(async () => sign(await proved(clinic.doctor), shown))).toBe("MUST_FIX");
    await save(shown.past[0]?.mended);
    expect((await draft()).past).toEqual([]);
    await signNow(clinic.doctor, planId);
  });

  it("say nothing in a change: the patient reads only of tonight and later", async () => {
    await save(withStep(slowWithHold, 3, { nights: 20 }));
    const told = (await draft()).changes.map(({ patient }) => toText(patient)).join(" ");
    expect(told).not.toBe("");
    for (let n = 1; n <= 40; n += 1) {
      const day = soon(-n);
      expect(told).not.toMatch(
        new RegExp(
          `${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][day.month - 1]} ${day.day}\\b`,
        ),
      );
    }
  });

  it("are none of a part that comes into a plan that runs: it begins today", async () => {
    await save(null);
    await signNow(clinic.doctor, planId);
    ({ versionId } = await actingAs(clinic.doctor, () => revisePlan({ planId })));
    await save(slowWithHold);
    const { timeline, changes } = await draft();
    const doses = timeline.marks.filter(({ kind, lane }) => kind === "tread" && lane === "ldn");
    expect(doses[0]?.from.toString()).toBe(soon(0).toString());
    expect(doses[0]?.level).toBe(0.5);
    expect(toText(changes[0]?.patient ?? [])).toContain("You start naltrexone");
  });

  it("may end with the medicine taken away", async () => {
    await save({ ...slowWithHold, stoppedOn: soon(0).toString() });
    expect((await draft()).past).toEqual([]);
  });
});
