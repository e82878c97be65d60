"use client";

import { parseDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Checkbox } from "#ui/form/choice.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { Select, TextField } from "#ui/form/text-field.tsx";
import { Icon } from "#ui/icon.tsx";
import { WeekDate } from "#ui/week-date.tsx";
import { protocols, seriesOf } from "./defaults.ts";
import { PointPicker } from "./point-picker.tsx";
import { HERTZ, RHYTHMS, type Series } from "./schema.ts";
import { RHYTHM_LABEL } from "./words.ts";

type Props = {
  series: Series;
  i: number;
  startsOn: string;
  errors: Readonly<Record<string, string>>;
  onChange: (next: Series) => void;
  onRemove: () => void;
  readOnly?: boolean;
};

type PartProps = Pick<Props, "series" | "readOnly"> & {
  set: (patch: Partial<Series>) => void;
  at: (path: string) => string | undefined;
};

const TEMPLATES = [
  { value: "own", label: "Own" },
  ...protocols.map(({ id, label }) => ({ value: id, label })),
];

/** One series: how many and how often, what is done at a visit, and when it is looked at. */
export function SeriesCard({ series, i, startsOn, errors, onChange, onRemove, readOnly }: Props) {
  const set = (patch: Partial<Series>) => onChange({ ...series, ...patch });
  const at = (path: string) => errors[`series.${i}.${path}`];
  const pick = (id: string) =>
    id === "own" ? set({ template: "own" }) : onChange({ ...seriesOf(id, series.key, series.firstWeek) });
  const part = { series, set, at, readOnly };
  return (
    <Card
      title={`Series ${i + 1}`}
      level={3}
      id={`acu-${series.key}`}
      aside={
        !readOnly && (
          <Button size="sm" kind="quiet" onClick={onRemove} aria-label={`Remove series ${i + 1}`}>
            <Icon name="remove" /> Remove
          </Button>
        )
      }
    >
      <div className="grid grid-cols-1 gap-3" data-item={series.key}>
        <Select
          id={`acu-${series.key}-template`}
          label="Template"
          hint={protocols.find(({ id }) => id === series.template)?.summary}
          value={series.template}
          options={TEMPLATES}
          disabled={readOnly}
          onChange={pick}
        />
        <Course {...part} startsOn={startsOn} />
        <Current {...part} />
        <PointPicker
          id={`acu-${series.key}-points`}
          chosen={series.points}
          onChange={(points) => set({ points })}
          error={at("points")}
          readOnly={readOnly}
        />
        <TextField
          id={`acu-${series.key}-why`}
          label="Why, for the patient"
          hint="One plain sentence."
          optional
          maxLength={200}
          value={series.why ?? ""}
          error={at("why")}
          readOnly={readOnly}
          onChange={(why) => set({ why: why || undefined })}
        />
      </div>
    </Card>
  );
}

type NumberKey = "sessions" | "firstWeek" | "retentionMin" | "minutes";

function Course({ series, set, at, readOnly, startsOn }: PartProps & { startsOn: string }) {
  const number = (key: NumberKey, label: string, unit?: string) => (
    <NumberField
      id={`acu-${series.key}-${key}`}
      label={label}
      unit={unit}
      value={series[key]}
      error={at(key)}
      readOnly={readOnly}
      onChange={(next) => set({ [key]: next })}
    />
  );
  const first = Number.isInteger(series.firstWeek) && series.firstWeek > 0 && series.firstWeek < 1000;
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      {number("sessions", "Visits")}
      <Select
        id={`acu-${series.key}-perWeek`}
        label="How often"
        value={String(series.perWeek)}
        options={RHYTHMS.map((value) => ({
          value: String(value),
          label: RHYTHM_LABEL[value] ?? String(value),
        }))}
        error={at("perWeek")}
        disabled={readOnly}
        onChange={(value) => set({ perWeek: Number(value) as Series["perWeek"] })}
      />
      <div>
        {number("firstWeek", "First visit in week")}
        {first && (
          <p className="mt-1 text-ink-2 compact:text-xs">
            from <WeekDate day={startOfWeek(parseDate(startsOn), series.firstWeek).toString()} />
          </p>
        )}
      </div>
      {number("minutes", "Length of a visit", "minutes")}
      {number("retentionMin", "Needles stay in", "minutes")}
      <NumberField
        id={`acu-${series.key}-reviewAfter`}
        label="Review after visit"
        hint="6 to 8. Leave empty for none."
        optional
        value={series.reviewAfter ?? null}
        error={at("reviewAfter")}
        readOnly={readOnly}
        onChange={(next) => set({ reviewAfter: Number.isNaN(next) ? undefined : next })}
      />
    </div>
  );
}

function Current({ series, set, at, readOnly }: PartProps) {
  const { electro } = series;
  const patch = (next: Partial<Series["electro"]>) => set({ electro: { ...electro, ...next } });
  return (
    <div>
      <Checkbox
        id={`acu-${series.key}-electro`}
        label="Electric stimulation"
        hint="Never across the chest. Never with a pacemaker, defibrillator or nerve stimulator."
        checked={electro.on}
        disabled={readOnly}
        onChange={(on) => patch({ on })}
      />
      {electro.on && (
        <div className="ml-6 mt-1 grid gap-3 sm:grid-cols-3">
          <Select
            id={`acu-${series.key}-hz`}
            label="Frequency, Hz"
            value={electro.hz}
            options={HERTZ.map((hz) => ({ value: hz, label: hz === "2/100" ? "2 and 100 in turns" : hz }))}
            disabled={readOnly}
            onChange={(hz) => patch({ hz: hz as Series["electro"]["hz"] })}
          />
          <NumberField
            id={`acu-${series.key}-electro-minutes`}
            label="Current runs"
            unit="minutes"
            value={electro.minutes}
            error={at("electro.minutes")}
            readOnly={readOnly}
            onChange={(minutes) => patch({ minutes })}
          />
        </div>
      )}
    </div>
  );
}
