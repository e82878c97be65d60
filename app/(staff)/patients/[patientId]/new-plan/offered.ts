import { type CalendarDate, dayOfWeek } from "#lib/domain/words/calendar.ts";
import { templates } from "#lib/modalities/templates.ts";

/** The Monday after a day; a week starts a plan best, and never today. */
export const nextMonday = (today: CalendarDate): CalendarDate =>
  today.add({ days: (8 - dayOfWeek(today)) % 7 || 7 });

/** What a start is asked for by: a built-in one by its id, one of the clinic's own by id and version. */
export const idOf = ({ mark }: { mark: string }): string => {
  const [id = ""] = mark.split("@");
  return templates.some((template) => template.id === id) ? id : mark;
};
