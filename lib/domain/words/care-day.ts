import { type CalendarDate, toCalendarDate, type ZonedDateTime } from "./calendar.ts";

/**
 * The hour at which a patient's day turns. A tablet at 1 am is last night's tablet and a check-in at 1 am is about the
 * day that just was, so until 4 am the evening before still counts. Every page of the patient uses this one day: Today,
 * the plan and the check-in never disagree about tonight's dose.
 */
export const DAY_TURNS_AT = 4;
/** From this hour on the page leads with tonight's dose (ux A1). */
const EVENING_FROM = 15;

/** The day that a patient means by "today", from the wall clock of the patient's own zone. */
export const careDay = (at: ZonedDateTime): CalendarDate =>
  at.hour < DAY_TURNS_AT ? toCalendarDate(at).subtract({ days: 1 }) : toCalendarDate(at);

/** Whether it is evening or night for the patient: the page then says "Tonight". */
export const isEvening = (at: ZonedDateTime): boolean => at.hour >= EVENING_FROM || at.hour < DAY_TURNS_AT;
