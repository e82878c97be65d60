// A new room in lib/modalities: `node scripts/new-room.mjs NAME`. Writes a skeleton that already keeps the contract,
// and its line in rooms.ts. `--into FOLDER` writes the folder only, for the test of this script.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [name, ...rest] = process.argv.slice(2);
const into = rest[0] === "--into" ? rest[1] : undefined;
const ROOMS = "lib/modalities/rooms.ts";

const stop = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
};
if (!name || !/^[a-z]{3,24}$/.test(name))
  stop("Name the room in small letters: node scripts/new-room.mjs sauna");
const home = into ?? "lib/modalities";
const folder = join(home, name);
if (existsSync(folder)) stop(`There is a room ${name} already. Nothing was written.`);

const rooms = readFileSync(ROOMS, "utf8");
const order = rooms.split("\n").filter((line) => line.startsWith("export {")).length + 1;
const Body = `${name[0].toUpperCase()}${name.slice(1)}Body`;

const files = {
  "README.md": `# ${Body.slice(0, -4)}\n\nTen lines of clinical sense, each with its source.\n`,

  "schema.ts": `import { z } from "zod";
import { safeText } from "#lib/domain/text.ts";

/** One thing to do. Its key lives on across versions. Give every bound an upper limit, and a source. */
const Item = z.object({
  key: z.string().regex(/^i[0-9]{1,4}$/),
  label: safeText(80),
  /** Week of the plan in which it begins; 1 is the week of the start. */
  firstWeek: z.int("Use a whole week.").min(1, "Use week 1 or later.").max(104, "Use at most week 104."),
});

export const ${Body} = z.object({ items: z.array(Item).max(12, "Use at most 12.") });
export type ${Body} = z.infer<typeof ${Body}>;

/** Nothing to lift yet: this is the first shape. */
export const upgrades = [] as const;
`,

  "defaults.ts": `import type { ${Body} } from "./schema.ts";

/** Nothing planned yet. */
export const blank = (): ${Body} => ({ items: [] });

/** Named starts, as the clinical pack has them. */
export const protocols = [
  { id: "first", label: "First", summary: "Say for whom.", body: { items: [{ key: "i1", label: "Rest", firstWeek: 1 }] } },
];
`,

  "rules.ts": `import type { Rule } from "#lib/domain/rule.ts";

/** A rule without a source fails the contract. */
export const ${name}Rules: readonly Rule[] = [];
`,

  "timeline.ts": `import { type CalendarDate, startOfWeek } from "#lib/domain/calendar.ts";
import type { Mark } from "#lib/modalities/modality.ts";
import type { ${Body} } from "./schema.ts";

/** A bar for each item. A lane of its own is a word in \`Mark\` and a row in components/plan/timeline. */
export const timeline = ({ items }: ${Body}, startsOn: CalendarDate): readonly Mark[] =>
  items.map(({ key, label, firstWeek }) => ({
    key: \`${name}-\${key}\`,
    lane: "lifestyle",
    kind: "bar",
    from: startOfWeek(startsOn, firstWeek),
    label,
    item: key,
  }));
`,

  "today.ts": `import { type CalendarDate, startOfWeek } from "#lib/domain/calendar.ts";
import { say } from "#lib/domain/say.ts";
import type { TodayItem } from "#lib/modalities/modality.ts";
import type { ${Body} } from "./schema.ts";

/** What to do on a day. */
export const today = ({ items }: ${Body}, date: CalendarDate, startsOn: CalendarDate): readonly TodayItem[] =>
  items
    .filter(({ firstWeek }) => date.compare(startOfWeek(startsOn, firstWeek)) >= 0)
    .map(({ key, label }) => ({ key, moment: "day", title: label, how: say\`\${label}.\`, next: [], mayLog: false }));
`,

  "needs.ts": `import type { CalendarDate } from "#lib/domain/calendar.ts";
import type { Need } from "#lib/domain/need.ts";
import type { ${Body} } from "./schema.ts";

/** What has to be booked: visit types only, with windows. */
export const needs = (_body: ${Body}, _startsOn: CalendarDate): readonly Need[] => [];
`,

  "words.ts": `import { type CalendarDate, startOfWeek } from "#lib/domain/calendar.ts";
import { say } from "#lib/domain/say.ts";
import type { Sentence } from "#lib/modalities/modality.ts";
import type { ${Body} } from "./schema.ts";

/** What the patient reads: grade 6 or below, at most 15 words a sentence, doses and dates as data. */
export const sentences = ({ items }: ${Body}, startsOn: CalendarDate): readonly Sentence[] =>
  items.map(({ key, label, firstWeek }) => ({
    item: key,
    text: say\`\${label}. You start in the week of \${startOfWeek(startsOn, firstWeek)}.\`,
  }));
`,

  "changes.ts": `import type { CalendarDate } from "#lib/domain/calendar.ts";
import { byImportance, type Change } from "#lib/domain/changes.ts";
import { say } from "#lib/domain/say.ts";
import type { ${Body} } from "./schema.ts";

/** Differences in plain words, most important first. */
export function changes(before: ${Body} | null, after: ${Body} | null, _startsOn: CalendarDate): readonly Change[] {
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

  "fhir.ts": `import type { FhirRefs, FhirResource } from "#lib/modalities/modality.ts";
import type { ${Body} } from "./schema.ts";

/** One ServiceRequest per item. */
export const toFhir = ({ items }: ${Body}, refs: FhirRefs): readonly FhirResource[] =>
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
import type { ${Body} } from "./schema.ts";

/** Two to four believable bodies: cast, tests and workbench use them. */
export const examples: readonly ${Body}[] = [
  ...protocols.map(({ body }) => body),
  { items: [{ key: "i1", label: "Rest after lunch", firstWeek: 2 }] },
];
`,

  "editor.tsx": `"use client";

import { Button } from "#components/ui/button.tsx";
import { NumberField } from "#components/ui/number-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { EditorProps } from "#lib/modalities/modality.ts";
import type { ${Body} } from "./schema.ts";

type Item = ${Body}["items"][number];

/** Value in, next value out; it never saves. */
export function Editor({ value, onChange, errors, readOnly }: EditorProps<${Body}>) {
  const { items } = value;
  const set = (i: number, patch: Partial<Item>) =>
    onChange({ items: items.map((item, at) => (at === i ? { ...item, ...patch } : item)) });
  const add = () => onChange({ items: [...items, { key: freshKey(items), label: "", firstWeek: 1 }] });
  return (
    <div className="grid grid-cols-1 gap-4">
      {items.map((item, i) => (
        <div key={item.key} data-item={item.key} className="grid gap-3 sm:grid-cols-2">
          <TextField
            id={\`${name}-\${item.key}-label\`}
            label="What"
            value={item.label}
            error={errors[\`items.\${i}.label\`]}
            readOnly={readOnly}
            onChange={(label) => set(i, { label })}
          />
          <NumberField
            id={\`${name}-\${item.key}-week\`}
            label="From week"
            value={item.firstWeek}
            error={errors[\`items.\${i}.firstWeek\`]}
            readOnly={readOnly}
            onChange={(firstWeek) => set(i, { firstWeek })}
          />
        </div>
      ))}
      {!readOnly && (
        <div>
          <Button onClick={add}>Add</Button>
        </div>
      )}
    </div>
  );
}

const freshKey = (items: readonly Item[]): string =>
  \`i\${Math.max(0, ...items.map(({ key }) => Number(key.slice(1)) || 0)) + 1}\`;
`,

  "view.tsx": `import { Said } from "#components/ui/said.tsx";
import { parseDate } from "#lib/domain/calendar.ts";
import type { ViewProps } from "#lib/modalities/modality.ts";
import type { ${Body} } from "./schema.ts";
import { sentences } from "./words.ts";

/** What the patient reads. */
export function PatientView({ body, startsOn }: ViewProps<${Body}>) {
  return sentences(body, parseDate(startsOn)).map(({ item, text }) => (
    <p key={item}>
      <Said said={text} />
    </p>
  ));
}
`,

  "print.tsx": `import type { ViewProps } from "#lib/modalities/modality.ts";
import type { ${Body} } from "./schema.ts";
import { PatientView } from "./view.tsx";

/** What paper shows. */
export function PrintView(props: ViewProps<${Body}>) {
  return (
    <section className="grid grid-cols-1 gap-2">
      <h2 className="border-current border-b-2 pb-1 text-lg font-head">${Body.slice(0, -4)}</h2>
      <PatientView {...props} />
    </section>
  );
}
`,

  "ui.ts": `export { Editor } from "./editor.tsx";
export { PrintView } from "./print.tsx";
export { PatientView } from "./view.tsx";
`,

  "index.ts": `import { bringsNothing } from "#lib/domain/rule.ts";
import { defineModality } from "#lib/modalities/modality.ts";
import { changes } from "./changes.ts";
import { blank, protocols } from "./defaults.ts";
import { toFhir } from "./fhir.ts";
import { needs } from "./needs.ts";
import { ${name}Rules } from "./rules.ts";
import { ${Body}, upgrades } from "./schema.ts";
import { timeline } from "./timeline.ts";
import { today } from "./today.ts";
import { sentences } from "./words.ts";

/** Say in one sentence what this room holds. */
export const ${name} = defineModality<${Body}>({
  id: "${name}",
  order: ${order},
  label: "${Body.slice(0, -4)}",
  icon: "Leaf",
  tint: "life",
  body: ${Body},
  upgrades,
  blank,
  protocols,
  mayWrite: ["physician"],
  prescribes: () => false,
  rules: ${name}Rules,
  evidence: () => [],
  brings: () => bringsNothing,
  timeline,
  today,
  needs,
  sentences,
  changes,
  toFhir,
  ui: () => import("./ui.ts"),
});
`,
};

mkdirSync(folder, { recursive: true });
for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
if (!into) {
  const lines = rooms.trimEnd().split("\n");
  const [head, exports] = [
    lines.filter((line) => !line.startsWith("export")),
    lines.filter((line) => line.startsWith("export")),
  ];
  exports.push(`export { ${name} } from "./${name}/index.ts";`);
  writeFileSync(ROOMS, `${[...head, ...exports.sort()].join("\n")}\n`);
}
process.stdout.write(
  `${folder} is there. Next: npx biome check --write ${folder}, then npx vitest run lib/modalities.\n`,
);
