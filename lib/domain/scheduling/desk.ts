import type { VisitStatus } from "#lib/domain/access/plan-life.ts";
import type { VisitStep } from "./visit.ts";

/** Who comes, as the desk may know them. */
export type DeskPerson = {
  id: string;
  listName: string;
  shortName: string;
  bornOn: string;
  phone: string | null;
  pronouns: string | null;
  accessNeeds: string[];
};

/** What may be done with a visit now. */
export type VisitMay = { steps: VisitStep[]; cancel: boolean; move: boolean };

/**
 * A visit as a screen is told it; `from` and `to` are minutes of the day on the clinic's wall.
 * `who` is null when the reader may know the time but not the person.
 */
export type VisitView = {
  id: string;
  revision: number;
  what: string;
  status: VisitStatus;
  state: string;
  day: string;
  from: number;
  to: number;
  time: string;
  until: string;
  when: string;
  minutes: number;
  providerId: string;
  roomId: string;
  with: string;
  room: string;
  note: string;
  needId: string | null;
  who: DeskPerson | null;
  may: VisitMay;
};

/** Free time of at most half an hour in someone's hours: minutes of the day, its start as forms carry it. */
export type Free = { from: number; to: number; start: string; providerId: string; roomId: string };

/** Whom a column of the board stands for. `in` is false on days without hours. */
export type DayProvider = {
  id: string;
  name: string;
  provides: string;
  room: { id: string; name: string };
  in: boolean;
};

/** One day of the clinic, as the board and the list are told it. */
export type ScheduleDay = {
  day: string;
  today: string;
  /** Minute of the day now, when the day is today. */
  nowMinute: number | null;
  /** Why the clinic is closed; null when it is open. */
  closed: string | null;
  providers: DayProvider[];
  visits: VisitView[];
  free: Free[];
  /** First and last minute that the board shows. */
  from: number;
  to: number;
  /** `seeAll`: every visit is here, not only those of one's own calendar and patients. */
  may: { book: boolean; seeAll: boolean };
};

/** A slot worth offering, as screens and refusals carry it: no word about the person. */
export type Offer = {
  start: string;
  providerId: string;
  day: string;
  minute: number;
  /** "Thu May 21, 2:30 pm" */
  when: string;
  /** "2:30 pm" */
  time: string;
  with: string;
  room: string;
  /** The plan's window does not hold it. */
  outside: boolean;
};

/** What a plan needs booked, as the desk reads it. `over` is the number of days past the latest day (0: none). */
export type NeedView = {
  id: string;
  what: string;
  visitType: string;
  minutes: number;
  who: string;
  due: string;
  over: number;
  window: { earliest: string; target: string; latest: string };
  early: boolean;
  /** What has to happen first, in visit words; null when nothing has to or it has a visit. */
  first: string | null;
  tries: number;
  contact: DeskPerson;
  suggestions: Offer[];
  /** The visit that no longer fits the plan's window; null for what waits. */
  misfit: { visitId: string; revision: number; when: string; with: string; dropped: boolean } | null;
  /** How many sessions of the same series wait, this one included; 0 when it is no series. */
  waitingInSeries: number;
};

/** A page of the list of what plans need. */
export type NeedsPage = {
  rows: NeedView[];
  today: string;
  total: number;
  /** There are more than were counted. */
  more: boolean;
  overdue: number;
  page: number;
  pages: number;
};

/** A person as the desk knows them: contact, access needs, visits. Nothing of the chart. */
export type PersonVisits = {
  contact: DeskPerson & { recordNumber: string; language: string; email: string | null };
  coming: VisitView[];
  past: VisitView[];
  /** Languages that a patient's pages can be in. */
  languages: readonly { locale: string; name: string }[];
  may: { book: boolean; setLanguage: boolean };
};

/** The booking page: who and what, times worth offering, and one day's times by provider, each with why not. */
export type BookingPanel = {
  contact: DeskPerson;
  what: string;
  minutes: number;
  /** What is booked: a need, or an unplanned visit of this type, or (moving) a visit. */
  needId: string | null;
  visitType: string;
  visit: { id: string; revision: number; when: string } | null;
  /** The plan's window, and whether it holds the day shown; null when no plan asks for the visit. */
  window: { earliest: string; latest: string; holds: boolean } | null;
  today: string;
  day: string;
  offers: Offer[];
  times: {
    providerId: string;
    name: string;
    room: string;
    slots: { start: string; time: string; why: string | null }[];
  }[];
};

/** The rest of a series, a row a session; where the time is taken, why and what comes nearest. */
export type SeriesPanel = {
  contact: DeskPerson;
  /** Days from one session to the next, as the plan spaces them. */
  everyDays: number;
  today: string;
  rows: { needId: string; what: string; slot: Offer; why: string | null; instead: Offer | null }[];
};
