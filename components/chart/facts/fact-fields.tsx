import { CONDITION_KEYS, conditionName, DEVICE_KEYS } from "#lib/domain/facts/conditions.ts";
import type { Fact, FactKind } from "#lib/domain/facts/facts.ts";
import { isNumeric, LABS } from "#lib/domain/facts/labs.ts";
import { unitsOf } from "#lib/domain/facts/results/units.ts";
import { MEASUREMENT_WORDS, MENOPAUSE_WORDS, PREGNANCY_WORDS } from "#lib/domain/facts/words.ts";
import { Checkbox, RadioGroup } from "#ui/form/choice.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { DateField, Select, TextField } from "#ui/form/text-field.tsx";

type Of<Kind extends FactKind> = Partial<Extract<Fact, { kind: Kind }>>;
type Fields<Kind extends FactKind> = { fact: Of<Kind> };

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const named = (keys: readonly string[]) =>
  keys
    .filter((key) => conditionName(key))
    .map((key) => ({ value: key, label: conditionName(key) }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));

function TakenFields({ fact }: Fields<"medication" | "supplement">) {
  return (
    <>
      <TextField
        name="text"
        label="Name and strength, as on the box"
        hint="For example: Duloxetine 30 mg in the morning. Asked, and nothing is taken: None."
        defaultValue={fact.text}
        maxLength={200}
        autoComplete="off"
      />
      <RadioGroup
        name="status"
        legend="Taken now?"
        options={[
          { value: "active", label: "Still taken" },
          { value: "stopped", label: "Stopped" },
        ]}
        defaultValue={fact.status}
        inline
      />
      <DateField name="since" label="Taken since" defaultValue={fact.since} optional />
      <DateField name="stoppedOn" label="Stopped on" defaultValue={fact.stoppedOn} optional />
      <DateField
        name="lastTakenOn"
        label="Last taken on"
        hint="Needed for opioids: a stop without a day counts as still taken."
        defaultValue={fact.lastTakenOn}
        optional
      />
    </>
  );
}

function LabFields({ fact }: Fields<"lab">) {
  const tests = LABS.flatMap(({ key, name }) => {
    // A result in words has no unit to choose.
    const [first = ""] = unitsOf(key);
    if (!isNumeric(key)) return [{ value: `${key}|${fact.key === key ? fact.unit : first}`, label: name }];
    return unitsOf(key).map((unit) => ({ value: `${key}|${unit}`, label: `${name}, ${unit}` }));
  });
  return (
    <>
      <Select
        name="test"
        label="Test and unit"
        options={tests}
        placeholder="Choose"
        defaultValue={fact.key ? `${fact.key}|${fact.unit}` : ""}
      />
      <TextField
        name="value"
        label="Result"
        hint="As the laboratory writes it: 2.1, <0.01, 250 H, positive."
        defaultValue={fact.value ?? fact.text}
        maxLength={60}
        autoComplete="off"
      />
      <DateField name="takenOn" label="Taken on" defaultValue={fact.takenOn} />
      <div className="flex flex-wrap gap-3">
        <NumberField name="low" label="Laboratory's lower limit" defaultValue={fact.low} optional />
        <NumberField name="high" label="Laboratory's upper limit" defaultValue={fact.high} optional />
      </div>
      <Checkbox
        name="morning"
        value="yes"
        label="Drawn fasting, before 10 am"
        defaultChecked={fact.morning === true}
      />
    </>
  );
}

const ASKED = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "unknown", label: "Asked, not known" },
  { value: "", label: "Not asked" },
];

function ProfileFields({ fact }: Fields<"profile">) {
  return (
    <>
      <Select
        name="sex"
        label="Sex, for the rules"
        options={choices({ female: "Female", male: "Male", unknown: "Not known" })}
        placeholder="Not asked"
        defaultValue={fact.sex ?? ""}
      />
      <RadioGroup name="smoker" legend="Smokes" options={ASKED} defaultValue={fact.smoker ?? ""} inline />
      <RadioGroup
        name="hasUterus"
        legend="Has a uterus"
        options={ASKED}
        defaultValue={fact.hasUterus ?? ""}
        inline
      />
      <Select
        name="menopausalStatus"
        label="Menopause"
        options={choices(MENOPAUSE_WORDS)}
        placeholder="Not asked"
        defaultValue={fact.menopausalStatus ?? ""}
      />
      <NumberField
        name="yearsSinceMenopause"
        label="Years since menopause"
        defaultValue={fact.yearsSinceMenopause}
        optional
      />
      <RadioGroup
        name="fertilityDesired12Months"
        legend="Wants a pregnancy within 12 months"
        options={ASKED}
        defaultValue={fact.fertilityDesired12Months ?? ""}
        inline
      />
      <RadioGroup
        name="surgeryPlanned"
        legend="Surgery planned"
        options={ASKED}
        defaultValue={fact.surgeryPlanned ?? ""}
        inline
      />
    </>
  );
}

function KeyFields({
  fact,
  keys,
  label,
}: Fields<"condition" | "device"> & { keys: readonly string[]; label: string }) {
  return (
    <>
      <Select
        name="key"
        label={label}
        options={named(keys)}
        placeholder="Choose"
        defaultValue={fact.key ?? ""}
      />
      <DateField name="since" label="Since" defaultValue={fact.since} optional />
    </>
  );
}

// Those that the profile of vital signs knows; a slip into another one (ft, kPa) is named with what it is in these.
const UNITS = ["lb", "kg", "in", "cm", "mmHg", "beats/min"].map((unit) => ({ value: unit, label: unit }));

function MeasurementFields({ fact }: Fields<"measurement">) {
  return (
    <>
      <Select
        name="key"
        label="What was measured"
        options={choices(MEASUREMENT_WORDS)}
        placeholder="Choose"
        defaultValue={fact.key ?? ""}
      />
      <NumberField name="value" label="Value" defaultValue={fact.value} />
      <Select name="unit" label="Unit" options={UNITS} placeholder="Choose" defaultValue={fact.unit ?? ""} />
      <DateField name="on" label="Measured on" defaultValue={fact.on} />
    </>
  );
}

function SurgeryFields({ fact }: Fields<"surgery">) {
  return (
    <>
      <DateField name="on" label="Day of the surgery" defaultValue={fact.on} />
      <RadioGroup
        name="opioidsExpected"
        legend="Are opioids expected?"
        options={ASKED.filter(({ value }) => value !== "")}
        defaultValue={fact.opioidsExpected}
        inline
      />
    </>
  );
}

/** The questions of one kind of fact, filled with what is known. */
export function FactFields({ kind, fact = {} }: { kind: FactKind; fact?: object }) {
  switch (kind) {
    case "medication":
    case "supplement":
      return <TakenFields fact={fact} />;
    case "allergy":
      return (
        <TextField
          name="text"
          label="Allergic to, and what happens"
          hint="For example: Latex, skin rash. Asked, and there is none: None."
          defaultValue={(fact as Of<"allergy">).text}
          maxLength={200}
          autoComplete="off"
        />
      );
    case "condition":
      return (
        <KeyFields fact={fact} keys={CONDITION_KEYS.filter((key) => !isDevice(key))} label="Condition" />
      );
    case "device":
      return <KeyFields fact={fact} keys={DEVICE_KEYS} label="Device" />;
    case "lab":
      return <LabFields fact={fact} />;
    case "pregnancy":
      return (
        <RadioGroup
          name="status"
          legend="Pregnancy"
          options={choices(PREGNANCY_WORDS)}
          defaultValue={(fact as Of<"pregnancy">).status}
        />
      );
    case "profile":
      return <ProfileFields fact={fact} />;
    case "surgery":
      return <SurgeryFields fact={fact} />;
    case "measurement":
      return <MeasurementFields fact={fact} />;
  }
}

const isDevice = (key: string): boolean => (DEVICE_KEYS as readonly string[]).includes(key);
