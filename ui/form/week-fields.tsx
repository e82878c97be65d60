import { parseDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import { WeekDate } from "#ui/week-date.tsx";
import { Checkbox } from "./choice.tsx";
import { NumberField } from "./number-field.tsx";

// Ten years: what somebody types on the way to a week names no day. Each schema has its own, nearer bound.
const FARTHEST = 520;
type Week = { startsOn: string; week: number };
const isWeek = (week: number): boolean => Number.isInteger(week) && week >= 1 && week <= FARTHEST;

/** The day on which a week of a plan begins, where the week is one. */
export const WeekStarts = ({ startsOn, week }: Week) =>
  isWeek(week) ? <WeekDate day={startOfWeek(parseDate(startsOn), week)} /> : null;

/** The last day of a week of a plan, where the week is one. */
export const WeekEnds = ({ startsOn, week }: Week) =>
  isWeek(week) ? <WeekDate day={startOfWeek(parseDate(startsOn), week + 1).subtract({ days: 1 })} /> : null;

/** Weeks that somebody gets when they first say that something ends. */
const USUAL = 8;

/** First week of something and, where it has one, its number of weeks. Ids are paths, so that an error leads to its field. */
export function WeekFields<Part extends { startWeek: number; weeks?: number | undefined }>({
  item,
  path,
  startsOn,
  errors,
  onChange,
}: {
  item: Part;
  path: string;
  startsOn: string;
  errors: Readonly<Record<string, string>>;
  onChange: (next: Part) => void;
}) {
  return (
    <>
      <NumberField
        label="Starts in week"
        id={`${path}.startWeek`}
        hint={<WeekStarts startsOn={startsOn} week={item.startWeek} />}
        value={item.startWeek}
        onChange={(startWeek) => onChange({ ...item, startWeek })}
        error={errors[`${path}.startWeek`]}
      />
      <div>
        <Checkbox
          label="It has a last week"
          checked={item.weeks !== undefined}
          onChange={(ends) => onChange({ ...item, weeks: ends ? USUAL : undefined })}
        />
        {item.weeks !== undefined && (
          <NumberField
            label="For how long"
            unit="weeks"
            id={`${path}.weeks`}
            value={item.weeks}
            onChange={(weeks) => onChange({ ...item, weeks })}
            error={errors[`${path}.weeks`]}
          />
        )}
      </div>
    </>
  );
}
