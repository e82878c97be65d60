"use client";

import { CONSENT_TEXT } from "#lib/domain/plan/consent-words.ts";
import type { EditorProps } from "#lib/modalities/modality.ts";
import { AcceptedText } from "#ui/form/accepted-text.tsx";
import { Checkbox } from "#ui/form/choice.tsx";
import { DateField, Select, TextArea } from "#ui/form/text-field.tsx";
import { BeforeAccord } from "./before-fields.tsx";
import { protocols } from "./defaults.ts";
import { takeProtocol } from "./edits.ts";
import { errorsOf } from "./errors.ts";
import { CONSENT } from "./evidence.ts";
import { FormFields } from "./form-fields.tsx";
import { FirstNight } from "./ladder/first-night.tsx";
import { LadderTable } from "./ladder/table.tsx";
import type { LdnBody } from "./schema.ts";
import { WeekChoices } from "./week-choices.tsx";

const SCHEDULES = [
  { value: "own", label: "Own ladder" },
  ...protocols.map(({ id, label }) => ({ value: id, label })),
  // Named, so that nobody looks for it, and never to be chosen: rule LDN-ULTRALOW.
  {
    value: "ultra-low-specialist",
    label: "Ultra-low beside an opioid: specialists only, not offered",
    disabled: true,
  },
];
// Weeks that the pack names, and the yearly ones (RR-REVIEW-8, RR-JUDGE-12, RR-REVIEW-YEARLY; monitoring).
const REVIEW_WEEKS = [4, 8, 12, 16, 26, 52];
const LAB_WEEKS = [0, 4, 12, 26, 52];

/** What a physician writes: schedule, form, steps, visits, the sentence for the patient. Value in, next value out. */
export function Editor({
  value,
  onChange,
  startsOn,
  today,
  errors,
  readOnly,
  impersonal,
  inForce,
}: EditorProps<LdnBody>) {
  const all = { ...errorsOf(value, impersonal ? undefined : startsOn), ...errors };
  const set = (patch: Partial<LdnBody>) => onChange({ ...value, ...patch });
  const pickSchedule = (id: string) =>
    id === "own" ? set({ protocol: "own" }) : onChange(takeProtocol(value, id));
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          id="ldn-protocol"
          label="Schedule"
          hint={protocols.find(({ id }) => id === value.protocol)?.summary}
          value={value.protocol}
          options={SCHEDULES}
          disabled={readOnly}
          onChange={pickSchedule}
        />
        <FormFields {...{ value, onChange, readOnly }} errors={all} />
      </div>
      {inForce && <FirstNight {...{ value, onChange, startsOn, today, readOnly }} />}
      <LadderTable {...{ value, onChange, startsOn, today, readOnly, inForce }} errors={all} />
      <Visits {...{ value, set, readOnly }} errors={all} />
      <TextArea
        id="ldn-why"
        label="Why, for the patient"
        hint="One plain sentence. Leave doses and dates to the plan."
        optional
        rows={2}
        maxLength={200}
        value={value.why ?? ""}
        error={all.why}
        readOnly={readOnly}
        onChange={(why) => set({ why: why || undefined })}
      />
      {!impersonal && !inForce && <BeforeAccord {...{ value, set, readOnly }} errors={all} />}
      {!impersonal && <Personal {...{ value, set, readOnly }} errors={all} />}
    </div>
  );
}

type PartProps = { value: LdnBody; set: (patch: Partial<LdnBody>) => void; readOnly?: boolean };

/** Reviews, blood draws and the call: what the desk books. */
function Visits({ value, set, errors: all, readOnly }: PartProps & { errors: Record<string, string> }) {
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <WeekChoices
          legend="Reviews after week"
          offered={REVIEW_WEEKS}
          chosen={value.reviewWeeks}
          error={all.reviewWeeks}
          onChange={(reviewWeeks) => set({ reviewWeeks })}
          readOnly={readOnly}
        />
        <WeekChoices
          legend="Blood tests: liver and kidneys"
          offered={LAB_WEEKS}
          chosen={value.labWeeks}
          error={all.labWeeks}
          onChange={(labWeeks) => set({ labWeeks })}
          readOnly={readOnly}
        />
      </div>
      <Checkbox
        id="ldn-first-call"
        label="Call before the first change of dose"
        hint="Asks about side effects and opioids."
        checked={value.firstCall}
        disabled={readOnly}
        onChange={(firstCall) => set({ firstCall })}
      />
    </>
  );
}

/** What belongs to one patient: consent, and the day of a stop. */
function Personal({ errors, value, set, readOnly }: PartProps & { errors: Record<string, string> }) {
  return (
    <>
      <AcceptedText
        id="ldn-consent"
        words={CONSENT_TEXT}
        text={CONSENT}
        accepted={value.consentVersion}
        onChange={(consentVersion) => set({ consentVersion })}
        readOnly={readOnly}
      />
      <DateField
        id="ldn-stopped-on"
        label="Stopped from"
        hint="First day without it."
        optional
        value={value.stoppedOn ?? ""}
        error={errors.stoppedOn}
        readOnly={readOnly}
        onChange={(day) => set({ stoppedOn: day || undefined })}
      />
    </>
  );
}
