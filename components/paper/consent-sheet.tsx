import { PageTitle } from "#ui/page-title.tsx";
import { CONSENT_WORDS as words } from "./consent-words.ts";
import { PaperActs } from "./paper-sections.tsx";

type Sheet = {
  label: string;
  version: string;
  points: readonly string[];
  studies?: readonly { text: string; source: string }[] | undefined;
};
type About = {
  clinic: { name: string; phone: string; paper: "letter" | "A4" };
  patient: { name: string; born: string };
  number: number;
  signed: { at: string; by: string } | null;
};

/** One consent on one page of the clinic's paper: the text with its version, what studies show, and lines to sign on. */
function ConsentSheet({ sheet, about }: { sheet: Sheet; about: About }) {
  const { label, version, points, studies = [] } = sheet;
  const { clinic, patient, number, signed } = about;
  return (
    <article
      className={`paper-${clinic.paper} mb-4 grid max-w-3xl gap-3 rounded-lg border border-line bg-surface p-5 print:mb-0 print:max-w-none print:gap-2 print:border-0 print:p-0 print:text-[10pt] print:leading-snug print:not-last:break-after-page`}
    >
      <header>
        <h2 className="border-current border-b-2 pb-1 text-xl font-head">{label}: consent</h2>
        <p className="mt-1">
          <b>{patient.name}</b>, born {patient.born}. {clinic.name}, {clinic.phone}.
        </p>
        <p>
          Plan version {number}
          {signed ? `, signed by ${signed.by}, ${signed.at}` : ", not signed yet"}. Text {version}.
        </p>
      </header>
      <p>{words.lead}</p>
      <section className="keep">
        <h3 className="font-head">{words.know}</h3>
        <ul className="ml-5 list-disc">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      {studies.length > 0 && (
        <section className="keep">
          <h3 className="font-head">{words.studies}</h3>
          <ul className="ml-5 list-disc">
            {studies.map(({ text, source }) => (
              <li key={text}>
                {text} <span className="text-ink-2 text-xs">{source}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="keep grid gap-1">
        {words.agree.map((line) => (
          <p key={line} className="flex items-start gap-2">
            <span
              aria-hidden="true"
              className="mt-[0.2em] inline-block size-4 shrink-0 border border-current"
            />
            {line}
          </p>
        ))}
        <Line who={`${patient.name}, patient`} />
        <Line who="Physician" />
        <Line who="Interpreter or helper, if there was one" />
      </section>
    </article>
  );
}

const Line = ({ who }: { who: string }) => (
  <p className="mt-9 grid grid-cols-[1fr_11rem] gap-6 print:mt-7">
    <span className="border-current border-t pt-0.5">{who}: signature</span>
    <span className="border-current border-t pt-0.5">Date</span>
  </p>
);

type View = About & { consents: readonly (Sheet & { modality: string })[] };

/** The page of a version's consents: every sheet, or that none is needed, with the way back. */
export function ConsentPage({ view, ...acts }: { view: View; back: string; to?: string }) {
  const { patient, number, consents } = view;
  return (
    <>
      <div className="no-print">
        <PageTitle lead={`${patient.name}, plan version ${number}.`} actions={<PaperActs {...acts} />}>
          Consent
        </PageTitle>
      </div>
      {consents.length === 0 && <p>Nothing in this plan needs a consent of its own.</p>}
      {consents.map((sheet) => (
        <ConsentSheet key={sheet.modality} sheet={sheet} about={view} />
      ))}
    </>
  );
}
