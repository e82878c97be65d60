/** What a room thinks, without React: schema, words, needs and the card on its door. File name → text. */
export const thinking = ({ name, order, Label, icon, tint }) => ({
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

  "defaults.ts": `import type { Protocol, Template } from "#lib/modalities/modality.ts";
import type { ${Label}Body } from "./schema.ts";

/** A start of a plan that is this room alone. */
export const templates: readonly Template[] = [
  {
    id: "${name}",
    version: 1,
    label: "${Label} alone",
    summary: "Say for whom.",
    parts: { ${name}: "first" },
  },
];

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

/** What stands against it. A rule without a source, or of a group that is not on the card, fails the contract. */
export const ${name}Rules: readonly Rule[] = [
  {
    id: "${name.toUpperCase()}-PREGNANCY",
    group: "${name.toUpperCase()}",
    severity: "caution",
    title: "${Label} in pregnancy",
    when: { all: [{ planHasAny: ["${name}"] }, { pregnancyAny: ["pregnant"] }] },
    clinician: "The plan holds ${name} and the patient is pregnant. Say what has to be looked at.",
    patient: "You are pregnant. Ask us before you start this part.",
    action: { kind: "acknowledge", text: "Look at each item before it is signed." },
    source: ["expert"],
    confidence: "low",
  },
];
`,

  "timeline.ts": `import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import type { RoomMark } from "#lib/modalities/modality.ts";
import { needs } from "./needs.ts";
import type { ${Label}Body } from "./schema.ts";

/** In the room's own lane: a bar for each item, and its visit. */
export const timeline = (body: ${Label}Body, startsOn: CalendarDate): readonly RoomMark[] => [
  ...body.items.map(
    ({ key, label, firstWeek }): RoomMark => ({
      key,
      lane: "own",
      kind: "bar",
      from: startOfWeek(startsOn, firstWeek),
      label,
      item: key,
    }),
  ),
  ...needs(body, startsOn).map(
    ({ key, target }): RoomMark => ({ key, lane: "own", kind: "session", from: target, label: "Visit", need: key }),
  ),
];
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

  "needs.ts": `import type { Need } from "#lib/domain/scheduling/need.ts";
import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import { card } from "./card.ts";
import type { ${Label}Body } from "./schema.ts";

/** What has to be booked: a visit in the first week of each item. Visit types only, with windows. */
export const needs = ({ items }: ${Label}Body, startsOn: CalendarDate): readonly Need[] =>
  items
    .map(({ key, firstWeek }): Need => {
      const earliest = startOfWeek(startsOn, firstWeek);
      const { minutes, who } = card.visits.${name};
      const [target, latest] = [earliest.add({ days: 1 }), earliest.add({ days: 6 })];
      return { key: \`\${key}.visit\`, visitType: "${name}", minutes, who, earliest, target, latest };
    })
    .sort((a, b) => a.target.compare(b.target));
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

  "card.ts": `import type { RoomCard } from "#lib/modalities/modality.ts";

/** What makes this room at home in the rest of the program. */
export const card = {
  id: "${name}",
  order: ${order},
  label: "${Label}",
  icon: "${icon}",
  tint: "${tint}",
  // At most 15 letters.
  lane: { title: "${Label}", of: "days" },
  medicine: false,
  ruleGroups: { ${name.toUpperCase()}: "${Label}" },
  // No drug, no dose and no diagnosis: the front desk reads it.
  visits: { ${name}: { label: "${Label}", minutes: 45, who: "physician" } },
  mayWrite: ["physician"],
} as const satisfies RoomCard;
`,

  "brings.ts": `import { type Brings, bringsNothing } from "#lib/domain/rules/rule.ts";
import type { ${Label}Body } from "./schema.ts";

/** What the rules see. */
export const brings = ({ items }: ${Label}Body): Brings =>
  items.length > 0 ? { ...bringsNothing, has: ["${name}"] } : bringsNothing;
`,

  "index.ts": `import { defineModality } from "#lib/modalities/modality.ts";
import { brings } from "./brings.ts";
import { card } from "./card.ts";
import { changes } from "./changes.ts";
import { blank, protocols, templates } from "./defaults.ts";
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
  ...card,
  body: ${Label}Body,
  upgrades,
  blank,
  protocols,
  templates,
  // Take out what belongs to one person before a body may start another person's plan.
  impersonal: (body) => body,
  prescribes: () => false,
  rules: ${name}Rules,
  evidence: () => [],
  brings,
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
