/** What a room thinks, without React: schema, words, needs and the card on its door. File name → text. */
export const thinking = ({ name, order, Label }) => ({
  "README.md": `# ${Label}\n\nTen lines of clinical sense, each with its source.\n`,

  "schema.ts": `import { z } from "zod";
import { safeText } from "#lib/domain/words/text.ts";

/** One thing to do. Its key lives on across versions. Give every bound an upper limit, and a source. */
const Item = z.object({
  key: z.string().regex(/^i[0-9]{1,4}$/),
  label: safeText(80),
  /** Week of the plan in which it begins; 1 is the week of the start. */
  firstWeek: z.int("Use a whole week.").min(1, "Use week 1 or later.").max(104, "Use at most week 104."),
});

export const ${Label}Body = z.object({ items: z.array(Item).max(12, "Use at most 12.") });
export type ${Label}Body = z.infer<typeof ${Label}Body>;

/** Nothing to lift yet: this is the first shape. */
export const upgrades = [] as const;
`,

  "defaults.ts": `import type { Protocol } from "#lib/modalities/modality.ts";
import type { ${Label}Body } from "./schema.ts";

/** Nothing planned yet. */
export const blank = (): ${Label}Body => ({ items: [] });

/** Named starts, as the clinical pack has them. */
export const protocols = [
  {
    id: "first",
    label: "First",
    summary: "Say for whom.",
    sources: ["expert"],
    body: { items: [{ key: "i1", label: "Rest", firstWeek: 1 }] },
  },
] as const satisfies readonly Protocol<${Label}Body>[];
`,

  "rules.ts": `import type { Rule } from "#lib/domain/rules/rule.ts";

/** A rule without a source fails the contract. */
export const ${name}Rules: readonly Rule[] = [];
`,

  "timeline.ts": `import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import type { Mark } from "#lib/modalities/modality.ts";
import type { ${Label}Body } from "./schema.ts";

/** A bar for each item. A lane of its own is a word in \`Mark\` and a row in components/plan/timeline. */
export const timeline = ({ items }: ${Label}Body, startsOn: CalendarDate): readonly Mark[] =>
  items.map(({ key, label, firstWeek }) => ({
    key: \`${name}-\${key}\`,
    lane: "lifestyle",
    kind: "bar",
    from: startOfWeek(startsOn, firstWeek),
    label,
    item: key,
  }));
`,

  "today.ts": `import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import { say } from "#lib/domain/words/say.ts";
import type { TodayItem } from "#lib/modalities/modality.ts";
import type { ${Label}Body } from "./schema.ts";

/** What to do on a day. */
export const today = ({ items }: ${Label}Body, date: CalendarDate, startsOn: CalendarDate): readonly TodayItem[] =>
  items
    .filter(({ firstWeek }) => date.compare(startOfWeek(startsOn, firstWeek)) >= 0)
    .map(({ key, label }) => ({ key, moment: "day", title: label, how: say\`\${label}.\`, next: [], mayLog: false }));
`,

  "needs.ts": `import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Need } from "#lib/domain/scheduling/need.ts";
import type { ${Label}Body } from "./schema.ts";

/** What has to be booked: visit types only, with windows. */
export const needs = (_body: ${Label}Body, _startsOn: CalendarDate): readonly Need[] => [];
`,

  "words.ts": `import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import { say } from "#lib/domain/words/say.ts";
import type { Sentence } from "#lib/modalities/modality.ts";
import type { ${Label}Body } from "./schema.ts";

/** What the patient reads: grade 6 or below, at most 15 words a sentence, doses and dates as data. */
export const sentences = ({ items }: ${Label}Body, startsOn: CalendarDate): readonly Sentence[] =>
  items.map(({ key, label, firstWeek }) => ({
    item: key,
    text: say\`\${label}. You start in the week of \${startOfWeek(startsOn, firstWeek)}.\`,
  }));
`,

  "changes.ts": `import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { byImportance, type Change } from "#lib/domain/plan/changes.ts";
import { say } from "#lib/domain/words/say.ts";
import type { ${Label}Body } from "./schema.ts";

/** Differences in plain words, most important first. */
export function changes(before: ${Label}Body | null, after: ${Label}Body | null, _startsOn: CalendarDate): readonly Change[] {
  const old = new Map((before?.items ?? []).map((item) => [item.key, item]));
  const now = new Map((after?.items ?? []).map((item) => [item.key, item]));
  const change = (kind: Change["kind"], item: string, text: string): Change => ({
    modality: "${name}",
    item,
    kind,
    clinician: say\`\${text}\`,
    patient: say\`\${text}\`,
  });
  const out: Change[] = [];
  for (const [key, item] of now) {
    const was = old.get(key);
    if (!was) out.push(change("add", key, \`New: \${item.label}.\`));
    else if (was.label !== item.label) out.push(change("text", key, \`\${was.label} becomes: \${item.label}.\`));
    else if (was.firstWeek !== item.firstWeek) out.push(change("move", key, \`\${item.label} starts in week \${item.firstWeek}.\`));
  }
  for (const [key, item] of old) if (!now.has(key)) out.push(change("stop", key, \`No longer: \${item.label}.\`));
  return out.sort(byImportance);
}
`,

  "past.ts": `import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Past } from "#lib/modalities/modality.ts";
import { weekOn } from "#lib/domain/plan/past-weeks.ts";
import type { ${Label}Body } from "./schema.ts";

/** The first week of each item that has begun. */
export function past({ items }: ${Label}Body, startsOn: CalendarDate, today: CalendarDate): Past {
  const week = weekOn(startsOn, today);
  return Object.fromEntries(items.map(({ key, firstWeek }) => [key, firstWeek < week ? [firstWeek] : []]));
}

/** What has begun keeps its first week; nothing else begins in a week that is over. */
export function withPast(
  before: ${Label}Body | null,
  after: ${Label}Body,
  startsOn: CalendarDate,
  today: CalendarDate,
): ${Label}Body {
  const week = weekOn(startsOn, today);
  const items = after.items.map((item) => {
    const was = before?.items.find(({ key }) => key === item.key);
    const begun = was && was.firstWeek < week;
    return { ...item, firstWeek: begun ? was.firstWeek : Math.max(item.firstWeek, week) };
  });
  return { items };
}
`,

  "fhir.ts": `import type { FhirRefs, FhirResource } from "#lib/modalities/modality.ts";
import type { ${Label}Body } from "./schema.ts";

/** One ServiceRequest per item. */
export const toFhir = ({ items }: ${Label}Body, refs: FhirRefs): readonly FhirResource[] =>
  items.map(({ key, label }) => ({
    resourceType: "ServiceRequest",
    id: refs.id(\`${name}-\${key}\`),
    status: "active",
    intent: "plan",
    code: { text: label },
    subject: refs.patient,
    requester: refs.requester,
    authoredOn: refs.authoredOn,
  }));
`,

  "examples.ts": `import { protocols } from "./defaults.ts";
import type { ${Label}Body } from "./schema.ts";

/** Two to four believable bodies: cast, tests and workbench use them. */
export const examples: readonly ${Label}Body[] = [
  ...protocols.map(({ body }) => body),
  { items: [{ key: "i1", label: "Rest after lunch", firstWeek: 2 }] },
];
`,

  "index.ts": `import { bringsNothing } from "#lib/domain/rules/rule.ts";
import { defineModality } from "#lib/modalities/modality.ts";
import { changes } from "./changes.ts";
import { blank, protocols } from "./defaults.ts";
import { toFhir } from "./fhir.ts";
import { needs } from "./needs.ts";
import { past, withPast } from "./past.ts";
import { ${name}Rules } from "./rules.ts";
import { ${Label}Body, upgrades } from "./schema.ts";
import { timeline } from "./timeline.ts";
import { today } from "./today.ts";
import { sentences } from "./words.ts";

/** Say in one sentence what this room holds. */
export const ${name} = defineModality<${Label}Body>({
  id: "${name}",
  order: ${order},
  label: "${Label}",
  icon: "Leaf",
  tint: "life",
  body: ${Label}Body,
  upgrades,
  blank,
  protocols,
  mayWrite: ["physician"],
  // Take out what belongs to one person before a body may start another person's plan.
  impersonal: (body) => body,
  prescribes: () => false,
  rules: ${name}Rules,
  evidence: () => [],
  brings: () => bringsNothing,
  timeline,
  today,
  needs,
  sentences,
  changes,
  past,
  withPast,
  // Say when a version of this part only takes risk away; until then none does.
  lowersRisk: () => false,
  toFhir,
  ui: () => import("./ui.ts"),
});
`,
});
