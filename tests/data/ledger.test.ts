import { expect, test } from "vitest";
import { revisePlan } from "#lib/data/builder/drafts.ts";
import { getVersion } from "#lib/data/builder/pages.ts";
import { saveSection } from "#lib/data/builder/patches.ts";
import { getChart } from "#lib/data/chart/chart.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { toText } from "#lib/domain/words/say.ts";
import { graded } from "#lib/modalities/lifestyle/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { soon } from "#tests/support/desk-clinic.ts";
import { addPerson, join } from "#tests/support/signing.ts";

test("the chart and the paper say what signed versions took down; a draft says nothing; only a physician writes it", async () => {
  const maya = await aPatient();
  const planId = await aPlan(maya, soon(-100).toString());
  const [over] = graded.reductions;
  if (!over) throw new Error("The example reduces nothing");
  const coming = { ...over, key: "cut-2", from: over.to, to: { ...over.to, amount: 5 }, week: 20 };
  const signed = { ...graded, reductions: [over, coming] };
  await aSignedVersion(maya, planId, [{ modality: "lifestyle", body: signed }]);
  const { versionId } = await actingAs(maya.doctor, () => revisePlan({ planId }));
  // A week that is over stays; the draft stops the medicine in one that is still to come.
  const stopped = { ...coming, to: { ...coming.to, amount: 0 } };
  const body = { ...signed, reductions: [over, stopped] };
  const zhao = await addPerson(maya.clinicId, "acupuncturist", "Lin", "Zhao");
  await join(zhao, maya.patient);
  const save = { versionId, revision: 0, modality: "lifestyle", body };
  await expect(actingAs(zhao, () => saveSection(save))).rejects.toThrow(
    "You may read this part but not change it.",
  );
  await actingAs(maya.doctor, () => saveSection(save));
  const chart = await actingAs(zhao, () => getChart({ patientId: maya.patient.id }));
  const version = await actingAs(maya.doctor, () => getVersion({ planId }));
  for (const [line, ...more] of [chart.ledger, version.ledger]) {
    expect(more).toEqual([]);
    expect(line?.medicine).toBe("amitriptyline");
    const said = (line?.said ?? []).map(toText).join(" ").replaceAll("\u00a0", " ");
    // The version was signed today, after its week: it is counted on the day that it names.
    expect(said).toMatch(
      /^At the start 25 mg a day\. 10 mg a day from \w+ \w+ \d+ \(version 1\)\. Planned: 5 mg a day from \w+ \w+ \d+ \(version 1\)\.$/,
    );
  }
  const desk = await addPerson(maya.clinicId, "frontDesk", "Jo", "Lang");
  await expect(actingAs(desk, () => getVersion({ planId }))).rejects.toThrow("404");
});
