import { Checkbox, Fieldset, RadioGroup } from "#components/ui/choice.tsx";
import { NumberField } from "#components/ui/number-field.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import type { Point } from "./point.ts";
import { POINTS } from "./points.ts";
import { HERTZ } from "./schema.ts";
import { REACTIONS, RESPONSES, type SessionDraft } from "./session.ts";

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const SCORES = Array.from({ length: 11 }, (_, score) => ({ value: String(score), label: String(score) }));
const CURRENT = [
  { value: "", label: "None" },
  ...HERTZ.map((hz) => ({ value: hz as string, label: `${hz} Hz` })),
];

/** One visit on one page: what is the same as last time is filled in, what is counted or asked anew is not. */
export function RecordFields({ draft }: { draft: SessionDraft }) {
  const { electro, response } = draft;
  return (
    <>
      <PointFields chosen={draft.points ?? []} />
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <NumberField name="needlesIn" label="Needles in" defaultValue={draft.needlesIn} inputMode="numeric" />
        <NumberField
          name="needlesOut"
          label="Needles out"
          defaultValue={draft.needlesOut}
          inputMode="numeric"
        />
        <NumberField
          name="retentionMin"
          label="Needles stayed in"
          unit="minutes"
          defaultValue={draft.retentionMin}
          inputMode="numeric"
        />
      </div>
      <RadioGroup
        name="hz"
        legend="Electric current"
        options={CURRENT}
        defaultValue={electro?.on ? electro.hz : ""}
        inline
      />
      <NumberField
        name="electro.minutes"
        id="electro.minutes"
        label="Current for"
        unit="minutes"
        hint="Only where a current was used."
        defaultValue={electro?.minutes}
        inputMode="numeric"
      />
      <RadioGroup
        name="response"
        legend="Response"
        options={choices(RESPONSES)}
        defaultValue={response ?? ""}
        inline
      />
      <Reactions chosen={draft.reactions ?? []} />
      <Score name="painBefore" legend="Pain before, 0 to 10" value={draft.painBefore} />
      <Score name="painAfter" legend="Pain after, 0 to 10" value={draft.painAfter} />
      <TextArea name="note" label="Note" rows={3} maxLength={600} defaultValue={draft.note} optional />
    </>
  );
}

const Reactions = ({ chosen }: { chosen: readonly string[] }) => (
  <Fieldset legend="Reaction" id="reactions">
    <div className="flex flex-wrap gap-x-6">
      {choices(REACTIONS).map(({ value, label }) => (
        <Checkbox
          key={value}
          name="reactions"
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

/** The points of last time in view, the rest of the 42 one press away. */
function PointFields({ chosen }: { chosen: readonly string[] }) {
  const first = (POINTS as readonly Point[]).filter(({ code }) => chosen.includes(code));
  const rest = (POINTS as readonly Point[]).filter(({ code }) => !chosen.includes(code));
  return (
    <Fieldset legend="Points" id="points">
      <PointBoxes points={first} ticked />
      <details className="mt-1" open={first.length === 0}>
        <summary className="cursor-pointer py-1">
          {first.length === 0 ? "All points" : `${rest.length} other points`}
        </summary>
        <PointBoxes points={rest} />
      </details>
    </Fieldset>
  );
}

const PointBoxes = ({ points, ticked = false }: { points: readonly Point[]; ticked?: boolean }) => (
  <div className="grid gap-x-6 sm:grid-cols-2">
    {points.map((point) => (
      <Checkbox
        key={point.code}
        name="points"
        value={point.code}
        defaultChecked={ticked}
        label={
          <>
            <span className="font-strong">{point.code}</span> {point.name}, {point.where}{" "}
            {point.pregnancy && <Tag tint="caution">Pregnancy</Tag>}{" "}
            {point.overLung && <Tag tint="danger">Over the lung</Tag>}
          </>
        }
      />
    ))}
  </div>
);
