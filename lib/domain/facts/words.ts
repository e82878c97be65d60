import { dayText, parseDate } from "#lib/domain/words/calendar.ts";
import { conditionName } from "./conditions.ts";
import type { Fact, FactKind, YesNoUnknown } from "./facts.ts";
import { isNumeric, labName } from "./labs.ts";

const day = (iso: string): string => dayText(parseDate(iso), { withYear: true });
const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;

/** Kinds of facts in the order in which a chart shows them, with what one of them is called. */
export const FACT_KINDS: Readonly<Record<FactKind, { title: string; one: string }>> = {
  medication: { title: "Medicines", one: "medicine" },
  supplement: { title: "Supplements", one: "supplement" },
  allergy: { title: "Allergies", one: "allergy" },
  condition: { title: "Conditions", one: "condition" },
  device: { title: "Implanted devices", one: "device" },
  lab: { title: "Lab results", one: "result" },
  pregnancy: { title: "Pregnancy", one: "pregnancy status" },
  profile: { title: "Profile", one: "profile" },
  surgery: { title: "Planned surgery", one: "surgery" },
  measurement: { title: "Measurements", one: "measurement" },
};
export const isFactKind = (kind: string): kind is FactKind => Object.hasOwn(FACT_KINDS, kind);
/** There is one of these at a time: it is changed, not added to. */
export const SINGLE_KINDS: readonly FactKind[] = ["pregnancy", "profile"];

export const KNOWN_WORDS: Record<YesNoUnknown, string> = { yes: "yes", no: "no", unknown: "not known" };
export const PREGNANCY_WORDS = {
  pregnant: "Pregnant",
  breastfeeding: "Breastfeeding",
  trying: "Trying to become pregnant",
  not_pregnant: "Not pregnant",
  not_applicable: "Does not apply",
  unknown: "Not known",
} as const;
export const MENOPAUSE_WORDS = {
  pre: "before",
  peri: "around",
  post: "after",
  unknown: "not known",
} as const;
export const MEASUREMENT_WORDS = {
  weight: "Weight",
  height: "Height",
  systolic: "Blood pressure, upper",
  diastolic: "Blood pressure, lower",
  heart_rate: "Heart rate",
} as const;

type Of<Kind extends FactKind> = Extract<Fact, { kind: Kind }>;

/** What a profile can say, question by question; `null` is "not asked", which is neither yes nor no. */
export function profileLines(profile: Partial<Of<"profile">>): { asked: string; answer: string | null }[] {
  const known = (answer: YesNoUnknown | undefined) => (answer === undefined ? null : KNOWN_WORDS[answer]);
  const { menopausalStatus: menopause, yearsSinceMenopause: years } = profile;
  return [
    { asked: "Sex, for the rules", answer: profile.sex ?? null },
    { asked: "Smokes", answer: known(profile.smoker) },
    { asked: "Has a uterus", answer: known(profile.hasUterus) },
    { asked: "Menopause", answer: menopause ? MENOPAUSE_WORDS[menopause] : null },
    { asked: "Years since menopause", answer: years === undefined ? null : String(years) },
    { asked: "Wants a pregnancy within 12 months", answer: known(profile.fertilityDesired12Months) },
    { asked: "Surgery planned", answer: known(profile.surgeryPlanned) },
  ];
}

function labText(lab: Of<"lab">): string {
  const bound = isNumeric(lab.key) && /^[<>]/.test(lab.text ?? "");
  const result = lab.value === undefined && !bound ? lab.text : `${lab.value ?? lab.text} ${lab.unit}`;
  const limits =
    lab.low === undefined && lab.high === undefined
      ? ""
      : `, laboratory's limits ${lab.low ?? "none"} to ${lab.high ?? "none"}`;
  return `${labName(lab.key)} ${result}${limits}`;
}

function takenText({
  text,
  dose,
  status,
  since,
  stoppedOn,
  lastTakenOn,
}: Of<"medication"> | Of<"supplement">) {
  const stopped = stoppedOn ? `stopped ${day(stoppedOn)}` : "stopped, date not known";
  return [
    dose ? `${text}, ${dose}` : text,
    since && `since ${day(since)}`,
    status === "stopped" && stopped,
    lastTakenOn && `last taken ${day(lastTakenOn)}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** One fact as a clinician reads it in a list. */
export function factText(fact: Fact): string {
  switch (fact.kind) {
    case "medication":
    case "supplement":
      return takenText(fact);
    case "allergy":
      return fact.substance ? `${fact.text} (${fact.substance})` : fact.text;
    case "condition":
    case "device":
      return `${capital(conditionName(fact.key))}${fact.since ? `, since ${day(fact.since)}` : ""}`;
    case "lab":
      return `${labText(fact)}, taken ${day(fact.takenOn)}`;
    case "pregnancy":
      return PREGNANCY_WORDS[fact.status];
    case "profile":
      return profileLines(fact)
        .flatMap(({ asked, answer }) => (answer ? [`${asked}: ${answer}`] : []))
        .join("; ");
    case "surgery":
      return `${day(fact.on)}, opioids expected: ${KNOWN_WORDS[fact.opioidsExpected]}`;
    case "measurement":
      return `${MEASUREMENT_WORDS[fact.key]} ${fact.value} ${fact.unit}, ${day(fact.on)}`;
  }
}
