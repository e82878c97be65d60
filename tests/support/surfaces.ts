import { getVersion } from "#lib/data/builder/pages.ts";
import { getChart } from "#lib/data/chart/chart.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { getCarePlanEverything } from "#lib/data/exchange/fhir.ts";
import { logDose, undoDose } from "#lib/data/mine/dose-logs.ts";
import { getMyPlan } from "#lib/data/mine/plan.ts";
import { getMyProgress } from "#lib/data/mine/progress.ts";
import { getMyAsk } from "#lib/data/mine/threads.ts";
import { getMyToday } from "#lib/data/mine/today.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { doseText } from "#lib/domain/words/dose.ts";
import { flat } from "#lib/domain/words/say.ts";
import { modalityOf } from "#lib/modalities/index.ts";

type Whose = { patient: Actor; doctor: Actor };
const ITEM = "ldn.ladder";

/** What each surface says about tonight's naltrexone: true where it is asked for, or shown as something to take. */
export async function surfaces({ patient, doctor }: Whose, shown: string): Promise<Record<string, boolean>> {
  const today = await actingAs(patient, () => getMyToday({}));
  const { plan } = await actingAs(patient, () => getMyPlan({}));
  const progress = await actingAs(patient, () => getMyProgress({}));
  const ask = await actingAs(patient, () => getMyAsk({}));
  const chart = await actingAs(doctor, () => getChart({ patientId: patient.id }));
  const paper = chart.plan && (await actingAs(doctor, () => getVersion({ planId: chart.plan?.id ?? "" })));
  const tonight = today.items.find(({ item }) => item === ITEM);
  const drawn = plan?.timeline.marks.filter(({ kind, lane }) => kind === "tread" && lane === "ldn") ?? [];
  const part = chart.plan?.parts.find(({ modality }) => modality === "ldn");
  const orders = await requests(doctor, chart.plan?.signed?.id);
  const words = plan?.version.sections.find(({ modality }) => modality === "ldn");
  return {
    today: tonight?.mayLog === true && tonight.dose !== undefined,
    plan: words !== undefined && (await modalityOf("ldn")?.open(words))?.ok === true,
    timeline: drawn.some(({ to }) => !to || to.toString() >= today.day),
    progress: progress.drawing.marks.some(
      ({ kind, to }) => kind === "tread" && (!to || to.toString() >= today.day),
    ),
    advice: ask.advice.some(({ text }) =>
      flat(text).some((said) => typeof said === "object" && "dose" in said),
    ),
    chart: part?.today.some(({ dose }) => dose !== undefined) ?? false,
    outlook:
      chart.plan?.timeline.marks.some(
        ({ kind, to }) => kind === "tread" && (!to || to.toString() >= today.day),
      ) ?? false,
    paper: paper?.taken.some(({ modality }) => modality === "ldn") ?? false,
    fhir: orders.length > 0 && orders.every((status) => status === "active"),
    log: await takes(patient, today.day, tonight?.dose ? doseText(tonight.dose) : shown),
  };
}

/** The states of the naltrexone orders in the FHIR bundle of a version. */
async function requests(doctor: Actor, versionId: string | undefined): Promise<string[]> {
  if (!versionId) return [];
  const bundle = await actingAs(doctor, () => getCarePlanEverything({ versionId }));
  const entries = bundle.entry as unknown as { resource: { resourceType: string; status: string } }[];
  return entries.flatMap(({ resource }) =>
    resource.resourceType === "MedicationRequest" && JSON.stringify(resource).includes("Naltrexone")
      ? [resource.status]
      : [],
  );
}

/** Whether the server takes "Taken"; what it took is taken back. */
async function takes(patient: Actor, day: string, shown: string): Promise<boolean> {
  try {
    await actingAs(patient, () => logDose({ item: ITEM, day, taken: true, shown }));
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
  await actingAs(patient, () => undoDose({ item: ITEM, day }));
  return true;
}
