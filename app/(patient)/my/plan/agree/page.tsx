import { inTheirLanguage, titled } from "#app/language.ts";
import { AnswerForm } from "#components/patient/answer-form.tsx";
import { GivenAnswer } from "#components/patient/check-in/given-answer.tsx";
import { NoPlan } from "#components/patient/plan/no-plan.tsx";
import { PlanNotes } from "#components/patient/plan/plan-notes.tsx";
import { getMe } from "#lib/data/account/me.ts";
import { getMyPlan } from "#lib/data/mine/plan.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { PlanSections } from "../sections.tsx";
import { answerSectionAction } from "./actions.ts";

export const generateMetadata = titled("Your answer to the plan");

/** The plan part by part, with the patient's answer under each. What was answered stays answered. */
export default async function AgreePage() {
  await inTheirLanguage();
  const { state, plan, clinic, today } = await getMyPlan({});
  if (!plan) return <NoPlan state={state === "inForce" ? "none" : state} phone={clinic.phone} />;
  const action = answerSectionAction.bind(null, (await getMe()).id);
  const { version, answers } = plan;
  const asksRead = !Object.values(answers).some(({ answer }) => answer === "agree");
  const open = version.sections.filter(({ modality }) => !answers[modality]).length;
  const under = (modality: string, label: string) => {
    const form = <AnswerForm {...{ modality, label, asksRead, action }} versionId={version.id} />;
    const given = answers[modality];
    return given ? <GivenAnswer {...given}>{form}</GivenAnswer> : form;
  };
  return (
    <>
      <PageTitle
        lead={`Version ${version.number}, signed on ${version.signedOn}. Each answer is saved at once.`}
      >
        Your plan from {version.signerName}
      </PageTitle>
      <p role="status" className="mb-6">
        {open === 0
          ? "You have answered every part. Thank you."
          : `${open} of ${version.sections.length} parts are open. You can stop and come back.`}
      </p>
      <PlanNotes held={plan.held} doctor={plan.doctor} />
      <PlanSections sections={version.sections} startsOn={plan.startsOn} today={today} under={under} />
      <p className="mt-8">You can also choose none of this. Then talk with us about other ways.</p>
      <ButtonLink href="/my/today" kind={open === 0 ? "primary" : "plain"} size="lg" wide className="mt-4">
        {open === 0 ? "Done" : "Finish later"}
      </ButtonLink>
    </>
  );
}
