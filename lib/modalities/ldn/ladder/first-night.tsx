"use client";

import { useState } from "react";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { rowStarts, withFirstNight } from "#lib/modalities/ldn/edits.ts";
import type { LdnBody } from "#lib/modalities/ldn/schema.ts";
import { DateField } from "#ui/form/text-field.tsx";

type Props = {
  value: LdnBody;
  onChange: (next: LdnBody) => void;
  startsOn: string;
  today: string;
  readOnly?: boolean;
};

/** The first night of a ladder that comes into a plan which runs. It is asked for until that night is over. */
export function FirstNight({ value, onChange, startsOn, today, readOnly }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const start = parseDate(startsOn);
  const first = rowStarts(value, start)[0]?.toString();
  if (!first || first < today) return null;
  const earliest = today > startsOn ? today : startsOn;
  const latest = parseDate(earliest).add({ years: 1 }).toString();
  const put = (day: string) => {
    // A year that is still being typed is no day yet.
    const fits = day >= earliest && day <= latest;
    setTyped(fits ? null : day);
    if (fits) onChange(withFirstNight(value, start, parseDate(day)));
  };
  return (
    <DateField
      id="ldn-first-night"
      label="First night"
      hint="Doses, tests and reviews are counted from it."
      value={typed ?? first}
      error={typed ? "Use today or a later day, within a year." : undefined}
      min={earliest}
      max={latest}
      readOnly={readOnly}
      onChange={put}
    />
  );
}
