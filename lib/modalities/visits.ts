import { SHARED_VISITS, type VisitType } from "#lib/domain/scheduling/need.ts";
import { phrase, phrases, type Said, say, toText } from "#lib/domain/words/say.ts";
import { modalities } from "./index.ts";

const { review, newPlan, bloodDraw, call } = SHARED_VISITS;
/** Every type of visit by its stored key, in the order in which the desk is offered them. */
export const VISIT_TYPES: Readonly<Record<string, VisitType>> = {
  ...{ review, newPlan },
  ...Object.assign({}, ...modalities.map(({ visits }) => visits)),
  ...{ bloodDraw, call },
};

/** The type behind a key from outside; undefined when there is none. */
export const visitTypeOf = (key: string): VisitType | undefined =>
  Object.hasOwn(VISIT_TYPES, key) ? VISIT_TYPES[key] : undefined;

type Typed = { visitType: string; ordinalN?: number | null; ordinalOf?: number | null };

/** "Acupuncture 4 of 8", "Review": all that the desk reads about why someone comes. */
export function visitText({ visitType, ordinalN, ordinalOf }: Typed): string {
  const label = visitTypeOf(visitType)?.label ?? "Visit";
  if (!ordinalN) return label;
  return `${label} ${ordinalN}${ordinalOf ? ` of ${ordinalOf}` : ""}`;
}

const VISIT = phrases("Visit");
const patientLabel = (type: VisitType | undefined): string => type?.toPatient ?? type?.label ?? VISIT;
/** What types of visits are called to patients. */
export const visitWords = (): string[] => Object.values(VISIT_TYPES).map(patientLabel);

/** What a visit is called to the patient: "Acupuncture 4 of 8", "Blood test". */
export function visitSaid(visitType: string, n?: number | null, of?: number | null): Said {
  const label = phrase(patientLabel(visitTypeOf(visitType)));
  return n && of ? say`${label} ${n} of ${of}` : label;
}

/** The same as plain text. */
export const visitLabel = (...visit: Parameters<typeof visitSaid>): string => toText(visitSaid(...visit));

/** The parts of the list of what is to be booked, by what the address calls them; types by who gives the visit. */
export const NEED_FILTERS: Readonly<Record<string, string>> = {
  all: "All",
  overdue: "Overdue",
  week: "This week",
  ...Object.fromEntries(
    Object.entries(VISIT_TYPES)
      .sort(([, a], [, b]) => a.who.localeCompare(b.who))
      .map(([key, { label }]) => [key, label]),
  ),
};
