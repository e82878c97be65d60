import type { ComponentProps, ReactNode } from "react";
import { FromTemplateNote } from "#components/builder/from-template.tsx";
import { PaperHeld } from "#components/paper/paper-held.tsx";
import { DraftTimeline, type Drawn } from "#components/timeline/draft-timeline.tsx";
import type { Change } from "#lib/domain/plan/changes.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Sentence } from "#lib/modalities/modality.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Icon, type IconName } from "#ui/icon.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { Said } from "#ui/said.tsx";
import { Tag } from "#ui/tag.tsx";
import { Changes } from "./changes.tsx";
import { VERSION_WORDS } from "./version-words.ts";

type Section = {
  modality: string;
  label: string;
  icon: IconName;
  sentences: readonly Sentence[];
  answer: { answer: string; note: string } | null;
};
type Version = {
  id: string;
  planId: string;
  number: number;
  status: string;
  title: string;
  why: string;
  patient: { id: string; name: string; today: CalendarDate };
  signature: { at: string; name: string; credential: string; hash: string } | null;
  sections: readonly Section[];
  decisions: readonly { rule: string; decision: string; reason: string; by: string }[];
  changes: readonly Change[];
  fromTemplate: ComponentProps<typeof FromTemplateNote>["from"];
  timeline: Drawn["timeline"];
  held: ComponentProps<typeof PaperHeld>["held"];
  may: { export: boolean };
};

/** A version as it stands for ever: what it says, what it changed, who signed it, and how the patient answered. */
export function VersionRead({ version }: { version: Version }) {
  const { planId, number, status, title, why, patient, signature, timeline } = version;
  return (
    <>
      <PageTitle
        lead={`${title}, for ${patient.name}. ${VERSION_WORDS[status] ?? status}.`}
        actions={
          <>
            <ButtonLink href={`/patients/${patient.id}`}>Chart</ButtonLink>
            <ButtonLink href={`/plans/${planId}/history`}>Versions</ButtonLink>
            <ButtonLink href={`/plans/${planId}/print`}>Print</ButtonLink>
            {status === "signed" && (
              <>
                <ButtonLink href={`/plans/${planId}/consent`}>Consent on paper</ButtonLink>
                <ButtonLink href={`/plans/${planId}/pharmacy`}>For the pharmacy</ButtonLink>
              </>
            )}
          </>
        }
      >
        Plan version {number}
      </PageTitle>
      <div className="grid gap-4">
        {status === "superseded" && (
          <Notice
            kind="info"
            word="Replaced"
            title="This is how the plan read then. A newer version is in force."
          />
        )}
        <PaperHeld held={version.held} />
        <Card title="Timeline">
          <DraftTimeline draft={{ patient, timeline }} />
        </Card>
        <div className="gap-4 @two/page:columns-2 [&>*+*]:mt-4 [&>*]:break-inside-avoid">
          {version.sections.map((section) => (
            <SectionRead
              key={section.modality}
              section={section}
              held={version.held.find(({ modality }) => modality === section.modality)}
            />
          ))}
          <Card title="What changed">
            {why && <p className="mb-2">Why: {why}</p>}
            <Changes changes={version.changes} reader="clinician" />
            <FromTemplateNote from={version.fromTemplate} />
          </Card>
          <Signature signature={signature} decisions={version.decisions}>
            {version.may.export && <TakeOut id={version.id} />}
          </Signature>
        </div>
      </div>
    </>
  );
}

const ANSWERS: Record<string, { word: string; tint: "ok" | "caution" }> = {
  agree: { word: "Agreed", tint: "ok" },
  question: { word: "Has a question", tint: "caution" },
  prefer: { word: "Prefers something else", tint: "caution" },
};

/** Signed sentences stay as they are; of a part that is held, nothing under them reads as if it were taken now. */
function SectionRead({
  section: { label, icon, sentences, answer },
  held,
}: {
  section: Section;
  held: { whole: boolean } | undefined;
}) {
  const said = answer && ANSWERS[answer.answer];
  return (
    <Card
      title={
        <span className="inline-flex items-center gap-2">
          <Icon name={icon} /> {label}
        </span>
      }
      aside={said ? <Tag tint={said.tint}>{said.word}</Tag> : "No answer yet"}
    >
      {answer?.note && <p className="mb-2">{answer.note}</p>}
      {held && (
        <Notice
          kind="stop"
          word="On hold"
          title={held.whole ? "None of this is taken now." : "Some of this is not taken now."}
          className="mb-2"
        >
          <p>This is what was signed. Why it is on hold stands above.</p>
        </Notice>
      )}
      <ul className="grid gap-1.5 leading-snug">
        {sentences.map(({ text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences of one part, in their order
          <li key={i}>
            <Said said={text} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A plain link: nothing is fetched ahead of a click, because taking a plan out is recorded. */
const TakeOut = ({ id }: { id: string }) => (
  <p className="mt-3">
    <a className="underline" href={`/api/fhir/CarePlan/${id}/$everything`}>
      Take this version out for another system (FHIR R4)
    </a>
  </p>
);

type Signed = Pick<Version, "signature" | "decisions"> & { children: ReactNode };

function Signature({ signature, decisions, children }: Signed) {
  if (!signature) return null;
  return (
    <Card title="Signature">
      <p>
        Signed by {signature.name}, {signature.credential}, on {signature.at}: the plan as it stands here.
      </p>
      <details className="mt-1">
        <summary className="text-ink-2">Proof that it is unchanged</summary>
        <p className="break-all text-ink-2">SHA-256 of what was signed: {signature.hash}</p>
      </details>
      {decisions.length > 0 && (
        <>
          <p className="mt-3 font-strong">Decisions on checks</p>
          <ul className="ml-4 list-disc">
            {decisions.map(({ rule, reason, by }) => (
              <li key={rule}>
                {rule}: {reason} <span className="text-ink-2">({by})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
    </Card>
  );
}
