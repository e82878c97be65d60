/** What a room shows: editor, patient view, paper. File name → text. */
export const faces = ({ name, Label }) => ({
  "editor.tsx": `"use client";

import { Button } from "#ui/button.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import type { EditorProps } from "#lib/modalities/modality.ts";
import type { ${Label}Body } from "./schema.ts";

type Item = ${Label}Body["items"][number];

/** Value in, next value out; it never saves. */
export function Editor({ value, onChange, errors, readOnly }: EditorProps<${Label}Body>) {
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

  "view.tsx": `import { Said } from "#ui/said.tsx";
import { parseDate } from "#lib/domain/words/calendar.ts";
import type { ViewProps } from "#lib/modalities/modality.ts";
import type { ${Label}Body } from "./schema.ts";
import { sentences } from "./words.ts";

/** What the patient reads. */
export function PatientView({ body, startsOn }: ViewProps<${Label}Body>) {
  return sentences(body, parseDate(startsOn)).map(({ item, text }) => (
    <p key={item}>
      <Said said={text} />
    </p>
  ));
}
`,

  "print.tsx": `import type { ViewProps } from "#lib/modalities/modality.ts";
import type { ${Label}Body } from "./schema.ts";
import { PatientView } from "./view.tsx";

/** What paper shows. */
export function PrintView(props: ViewProps<${Label}Body>) {
  return (
    <section className="grid grid-cols-1 gap-2">
      <h2 className="border-current border-b-2 pb-1 text-lg font-head">${Label}</h2>
      <PatientView {...props} />
    </section>
  );
}
`,

  "ui.ts": `export { PrintView } from "./print.tsx";
export { PatientView } from "./view.tsx";
`,
});
