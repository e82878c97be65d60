"use client";

import { CONSENT_TEXT } from "#lib/domain/plan/consent-words.ts";
import type { EditorProps } from "#lib/modalities/modality.ts";
import { Button } from "#ui/button.tsx";
import { AcceptedText } from "#ui/form/accepted-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Notice } from "#ui/notice.tsx";
import { seriesOf } from "./defaults.ts";
import { errorsOf } from "./errors.ts";
import { CONSENT } from "./evidence.ts";
import type { AcupunctureBody, Series } from "./schema.ts";
import { SeriesCard } from "./series-card.tsx";

/** Key for a new series: one above the highest in use. */
const freshKey = (series: readonly Series[]): string =>
  `a${Math.max(0, ...series.map(({ key }) => Number(key.slice(1)) || 0)) + 1}`;

/** What an acupuncturist or a physician writes: series, points, review. Value in, next value out. */
export function Editor({
  value,
  onChange,
  startsOn,
  errors,
  readOnly,
  impersonal,
}: EditorProps<AcupunctureBody>) {
  const all = { ...errorsOf(value), ...errors };
  const set = (i: number, series: Series) =>
    onChange({ ...value, series: value.series.map((one, at) => (at === i ? series : one)) });
  const add = () =>
    onChange({ ...value, series: [...value.series, seriesOf("fm-standard", freshKey(value.series))] });
  return (
    <div className="grid grid-cols-1 gap-4">
      {value.series.length === 0 && <p>No series yet. Add one to begin.</p>}
      {value.series.map((series, i) => (
        <SeriesCard
          key={series.key}
          {...{ series, i, startsOn, readOnly }}
          errors={all}
          onChange={(next) => set(i, next)}
          onRemove={() => onChange({ ...value, series: value.series.filter((one) => one !== series) })}
        />
      ))}
      {all.series && <Notice kind="stop">{all.series}</Notice>}
      {!readOnly && value.series.length < 4 && (
        <div>
          <Button onClick={add}>
            <Icon name="add" /> Series
          </Button>
        </div>
      )}
      {!impersonal && (
        <AcceptedText
          id="acu-consent"
          words={CONSENT_TEXT}
          text={CONSENT}
          accepted={value.consentVersion}
          onChange={(consentVersion) => onChange({ ...value, consentVersion })}
          readOnly={readOnly}
        />
      )}
    </div>
  );
}
