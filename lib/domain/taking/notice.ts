import type { Fact } from "#lib/domain/facts/facts.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Said } from "#lib/domain/words/say.ts";

/** Something that a patient must know, under a title: "Your surgery". */
export type TakingNotice = {
  title: string;
  said: readonly Said[];
  /** So near that Today says it too, not the plan's page alone. */
  near: boolean;
  /** Nothing of the part is to be taken on the day, whatever the plan asks for. */
  pauses: boolean;
};
/** What a room has to tell a patient beside a part. */
export type PatientNotice<Body> = {
  /** The kinds of facts that it reads. */
  kinds: readonly Fact["kind"][];
  /** `signedOn` is the day of the signature in force: what was signed since has taken a fact into account. */
  tell: (body: Body, ...known: Noticed) => TakingNotice | null;
};
export type Noticed = [facts: readonly Fact[], day: CalendarDate, signedOn: CalendarDate];
