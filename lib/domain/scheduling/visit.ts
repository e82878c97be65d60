import { VISIT_LIFE, type VisitStatus } from "#lib/domain/access/plan-life.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { dayText } from "#lib/domain/words/calendar.ts";
import { wallOf } from "#lib/domain/words/wall-clock.ts";

/** A visit's state in a word. */
export const STATUS_WORDS: Record<VisitStatus, string> = {
  booked: "Booked",
  arrived: "Here",
  inRoom: "In room",
  done: "Done",
  didNotCome: "Did not come",
  cancelled: "Cancelled",
};

export const VISIT_STEPS = ["arrive", "enterRoom", "complete", "didNotCome", "undo"] as const;
export type VisitStep = (typeof VISIT_STEPS)[number];

/** What the button of a step says, and its key on the board. */
export const STEP_WORDS: Record<VisitStep, { word: string; key: string }> = {
  arrive: { word: "Here", key: "a" },
  enterRoom: { word: "In room", key: "i" },
  complete: { word: "Done", key: "d" },
  didNotCome: { word: "Did not come", key: "n" },
  undo: { word: "Undo", key: "z" },
};

/** Why people leave a visit, as the desk writes it down. */
export const CANCEL_REASONS = {
  unwell: "Unwell",
  travel: "Travel",
  clinic: "Clinic",
  cost: "Cost",
  notSaid: "Not said",
} as const;
export type CancelReason = keyof typeof CANCEL_REASONS;

/** How a try to reach someone went. */
export const TRY_KINDS = {
  message: "Left a message",
  noAnswer: "No answer",
  callsBack: "Will call back",
} as const;
export type TryKind = keyof typeof TRY_KINDS;

const DAY = 86_400_000;
const MINUTE = 60_000;
/** The desk may put right what happened up to this many days ago (security bar, front desk write limits). */
const BACK = 7;
/** Why this visit cannot be written down now, as a sentence; null when it can. A visit that is done may be corrected. */
export function whyNotWritten(
  visit: { status: VisitStatus; start: number },
  now: number,
  zone: string,
): string | null {
  const { day } = wallOf(visit.start, zone);
  if (day.compare(wallOf(now, zone).day) > 0)
    return `This visit is on ${dayText(day)}. Write it down on the day itself.`;
  if (visit.status === "done") return null;
  return whyNoStep(visit, visit.status === "booked" ? "arrive" : "complete", now, zone);
}

/** "10 min late" is said from this many minutes on. */
const LATE_FROM = 5;

/** Where a step leads, null when the visit's state does not allow it. */
export function stepTo(status: VisitStatus, step: VisitStep | "cancel"): VisitStatus | null {
  const may: Partial<Record<string, VisitStatus>> = VISIT_LIFE[status];
  return may[step] ?? null;
}

/** Why this step cannot be taken now, as a sentence; null when it can. */
export function whyNoStep(
  visit: { status: VisitStatus; start: number },
  step: VisitStep | "cancel",
  now: number,
  zone: string,
): string | null {
  if (!stepTo(visit.status, step))
    return `This visit says "${STATUS_WORDS[visit.status]}". Look at it again, then choose.`;
  if (step === "undo") return null;
  if (visit.start < now - BACK * DAY) return "This visit is more than a week ago. It stays as it is.";
  if (step === "cancel") return null;
  const { day } = wallOf(visit.start, zone);
  if (day.compare(wallOf(now, zone).day) > 0)
    return `This visit is on ${dayText(day)}. Mark it on the day itself.`;
  if (step === "didNotCome" && visit.start > now) return "This visit has not begun yet.";
  return null;
}

/** "10 min late" for someone booked who is not here yet; null when nobody is late, or it is no longer news. */
export function lateText(
  visit: { status: VisitStatus; start: number; end: number },
  now: number,
): string | null {
  const late = Math.floor((now - visit.start) / MINUTE);
  return visit.status === "booked" && late >= LATE_FROM && now < visit.end ? `${late} min late` : null;
}

/** "2 days over", "by today", "by Fri May 29": how much time a need has left. */
export function dueText(today: CalendarDate, latest: CalendarDate): string {
  const over = today.compare(latest);
  if (over === 0) return "by today";
  if (over < 0) return `by ${dayText(latest)}`;
  return `${over} ${over === 1 ? "day" : "days"} over`;
}

/** Why a need is closed without a visit, when one press is to be enough. */
export const CLOSE_REASONS = {
  declined: "Does not want this visit",
  elsewhere: "Goes somewhere else for it",
  happened: "Already took place",
  unreachable: "Could not be reached",
} as const;
export type CloseReason = keyof typeof CLOSE_REASONS;
