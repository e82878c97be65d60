import { Checkbox, Fieldset, RadioGroup } from "#ui/form/choice.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { Select, TextArea, TextField } from "#ui/form/text-field.tsx";
import { HERTZ } from "./schema.ts";
import type { SessionDraft } from "./session-form.ts";
import { PointFields } from "./session-points.tsx";
import { DEPTHS, OTHERS, REACTIONS, RESPONSES, SIDES, STYLES } from "./session-terms.ts";

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const SCORES = Array.from({ length: 11 }, (_, score) => ({ value: String(score), label: String(score) }));
const STIMULATION = [
  { value: "none", label: "None" },
  { value: "manual", label: "By hand" },
  ...HERTZ.map((hz) => ({ value: hz as string, label: `Current ${hz} Hz` })),
];

type Props = { draft: SessionDraft };

/** One visit on one page: what is the same as last time is filled in, what is counted or asked anew is not. */
export function RecordFields({ draft }: Props) {
  return (
    <>
      <PointFields draft={draft} />
      <RadioGroup
        name="side"
        legend="Side"
        hint="Points on the midline have none. A point may have its own."
        options={choices(SIDES)}
        defaultValue={draft.side ?? ""}
        inline
      />
      <Needles draft={draft} />
      <Stimulation draft={draft} />
      <Boxes name="reactions" legend="Reaction" words={REACTIONS} chosen={draft.reactions ?? []} />
      <Score name="painBefore" legend="Pain before, 0 to 10" value={draft.painBefore} />
      <Score name="painAfter" legend="Pain after, 0 to 10" value={draft.painAfter} />
      <TextArea name="note" label="Note" rows={2} maxLength={600} defaultValue={draft.note} optional />
      <AboutTheVisit draft={draft} />
    </>
  );
}

const row = "flex flex-wrap gap-x-6 gap-y-3";

/** Counts, time, depth and kind of needle. */
function Needles({ draft }: Props) {
  const count = { inputMode: "numeric" } as const;
  return (
    <>
      <div className={row}>
        <NumberField name="needlesIn" label="Needles in" defaultValue={draft.needlesIn} {...count} />
        <NumberField name="needlesOut" label="Needles out" defaultValue={draft.needlesOut} {...count} />
        <NumberField
          name="retentionMin"
          label="Needles stayed in"
          unit="minutes"
          defaultValue={draft.retentionMin}
          {...count}
        />
      </div>
      <div className={row}>
        <Select
          name="depth"
          label="Depth"
          placeholder="Not said"
          options={choices(DEPTHS)}
          defaultValue={draft.depth ?? ""}
        />
        <NumberField
          name="needle.diameterMm"
          label="Needle diameter"
          unit="mm"
          defaultValue={draft.needle?.diameterMm}
          optional
        />
        <NumberField
          name="needle.lengthMm"
          label="Needle length"
          unit="mm"
          defaultValue={draft.needle?.lengthMm}
          optional
        />
        <TextField name="brand" label="Brand" maxLength={40} defaultValue={draft.brand} optional />
      </div>
    </>
  );
}

/** By hand, a current, or neither; its minutes show where a current is chosen. */
function Stimulation({ draft: { stimulation, response } }: Props) {
  const current = stimulation?.kind === "electrical" ? stimulation : null;
  const known = stimulation && (current ? current.hz : stimulation.kind);
  return (
    <>
      <div className="group/current grid gap-3">
        <RadioGroup
          name="stimulation"
          id="stimulation.kind"
          legend="Stimulation"
          options={STIMULATION}
          defaultValue={known ?? ""}
          inline
        />
        {/* Only where a current is chosen; the record reads them only there too. */}
        <div className="hidden flex-wrap gap-x-6 gap-y-3 group-has-[[name=stimulation]:checked:not([value=none],[value=manual])]/current:flex">
          <NumberField
            name="stimulation.minutes"
            label="Current for"
            unit="minutes"
            defaultValue={current?.minutes}
            inputMode="numeric"
          />
          <TextField
            name="stimulation.how"
            label="Device, pairs of points, strength"
            hint="Never across the chest."
            maxLength={160}
            defaultValue={current?.how}
            optional
          />
        </div>
      </div>
      <RadioGroup
        name="response"
        legend="Response"
        options={choices(RESPONSES)}
        defaultValue={response ?? ""}
        inline
      />
    </>
  );
}

/** What rarely changes from visit to visit: carried forward, and folded away. */
function AboutTheVisit({ draft }: Props) {
  return (
    <details>
      <summary className="cursor-pointer py-1 font-strong">Style, reasons, other treatments, setting</summary>
      <div className="grid gap-3 pt-2">
        <div className={row}>
          <Select
            name="style"
            label="Style"
            placeholder="Not said"
            options={choices(STYLES)}
            defaultValue={draft.style ?? ""}
          />
          <NumberField
            name="minutes"
            label="Length of the visit"
            unit="minutes"
            defaultValue={draft.minutes}
            inputMode="numeric"
            optional
          />
        </div>
        <Boxes
          name="others"
          legend="Other treatments"
          hint="None ticked means none was given."
          words={OTHERS}
          chosen={draft.others ?? []}
        />
        <Words name="reasoning" label="Why these points" text={draft.reasoning} />
        <Words name="variation" label="What was otherwise than planned" text={draft.variation} />
        <Words name="setting" label="Setting, and what was explained" text={draft.setting} />
      </div>
    </details>
  );
}

const Words = ({ name, label, text }: { name: string; label: string; text: string | undefined }) => (
  <TextArea name={name} label={label} rows={2} maxLength={300} defaultValue={text} optional />
);

type BoxesProps = {
  name: string;
  legend: string;
  hint?: string;
  words: Readonly<Record<string, string>>;
  chosen: readonly string[];
};
const Boxes = ({ name, legend, hint, words, chosen }: BoxesProps) => (
  <Fieldset legend={legend} id={name} hint={hint}>
    <div className="flex flex-wrap gap-x-6">
      {choices(words).map(({ value, label }) => (
        <Checkbox
          key={value}
          name={name}
          value={value}
          label={label}
          defaultChecked={chosen.includes(value)}
        />
      ))}
    </div>
  </Fieldset>
);

/** Eleven buttons and one for "not asked": missing is missing. */
const Score = ({ name, legend, value }: { name: string; legend: string; value: number | undefined }) => (
  <RadioGroup
    name={name}
    legend={legend}
    options={[...SCORES, { value: "", label: "Not asked" }]}
    defaultValue={value === undefined ? "" : String(value)}
    inline
  />
);
