import "./sheet.css";
import Link from "next/link";
import { inTheirLanguage, titled } from "#app/language.ts";
import { FridgeSheet } from "#components/paper/fridge-sheet.tsx";
import { PrintButton } from "#components/paper/print-button.tsx";
import { NoPlan } from "#components/patient/plan/no-plan.tsx";
import { PlanNotes } from "#components/patient/plan/plan-notes.tsx";
import { getMyPlan } from "#lib/data/mine/plan.ts";
import { dayText, parseDate } from "#lib/domain/words/calendar.ts";
import { SheetSections } from "./sheet-sections.tsx";

export const generateMetadata = titled("Plan for the fridge");

/** The plan on one sheet of the clinic's paper. */
export default async function PrintPage() {
  await inTheirLanguage();
  const { state, plan, clinic, name, today } = await getMyPlan({});
  if (!plan) return <NoPlan state={state === "inForce" ? "none" : state} phone={clinic.phone} />;
  const { version } = plan;
  const shared = { startsOn: plan.startsOn, today };
  const printed = dayText(parseDate(today), { withYear: true });
  return (
    <>
      <div className="no-print mb-4 flex flex-wrap items-center gap-3">
        <PrintButton />
        <Link href="/my/plan" className="inline-flex min-h-(--target) items-center">
          Back to my plan
        </Link>
      </div>
      <FridgeSheet
        first={
          <>
            <PlanNotes held={plan.held} doctor={plan.doctor} kept={plan.kept} />
            <SheetSections {...shared} sections={version.sections.slice(0, 1)} />
          </>
        }
        name={name}
        paper={clinic.paper}
        phone={clinic.phone}
        from={plan.week < 1 ? plan.startsOn : today}
        visits={plan.visits.slice(0, 4)}
        needs={plan.needs.filter(({ soon }) => soon).slice(0, 3)}
        footer={`Plan version ${version.number}, signed by ${version.signerName} on ${version.signedOn}. Printed ${printed}. If your plan changes, throw this away.`}
      >
        <SheetSections {...shared} sections={version.sections.slice(1)} />
      </FridgeSheet>
    </>
  );
}
