import type { Facts } from "#lib/domain/facts/facts.ts";
import type { Brings } from "#lib/domain/rules/rule.ts";
import type { Noticed, PatientNotice } from "#lib/domain/taking/notice.ts";
import type { StoppedOpioid } from "#lib/domain/taking/opioid-free.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { RawSection } from "./raw-section.ts";

type Taken = Pick<Facts, "medications" | "supplements">;

/** One item of a body alone. `goesOn`: never dropped at once, so that no pause of the part holds it. */
export type Apart<Body> = { item: string; body: Body; goesOn?: boolean };

/** What a room answers to "may take", besides its day. All of it is absent where there is nothing to say. */
export type TakingRoom<Body> = {
  /** What a patient's facts mean for this part on a day, told to the patient. Absent where there is nothing to tell. */
  patientNotice?: PatientNotice<Body>;
  /** First day without this part, ISO, where it was stopped. Absent where a part has no stop of its own. */
  stoppedFrom?: (body: Body) => string | undefined;
  /** Opioids of a patient after which this part waits, with the first day on which it may begin. Absent where it waits for none. */
  stoppedOpioids?: (body: Body, taken: Taken) => readonly StoppedOpioid[];
  /** The body cut into its items, each alone, so that a rule can be held against one of them. Absent where it is one piece. */
  apart?: (body: Body) => readonly Apart<Body>[];
  /** The body without some of its items, by key. Beside `apart`. */
  leaveOut?: (body: Body, items: readonly string[]) => Body;
};
type Bringing<Body> = TakingRoom<Body> & { brings: (body: Body, on?: CalendarDate) => Brings };

/** What "may take" asks a room; see lib/safety/taking.ts. */
export const takingOf = <Body>(room: Bringing<Body>, opened: (raw: RawSection) => Body) => ({
  noticeKinds: room.patientNotice?.kinds ?? [],
  patientNotice: (raw: RawSection, ...known: Noticed) =>
    room.patientNotice?.tell(opened(raw), ...known) ?? null,
  stoppedFrom: (raw: RawSection) => room.stoppedFrom?.(opened(raw)),
  stoppedOpioids: (raw: RawSection, taken: Taken) => room.stoppedOpioids?.(opened(raw), taken) ?? [],
  leaveOut: (raw: RawSection, items: readonly string[]): unknown => {
    const body = opened(raw);
    return room.leaveOut?.(body, items) ?? body;
  },
  /** What each item brings in, by its key; null where the part is one piece. */
  apart: (raw: RawSection, on?: CalendarDate) =>
    room
      .apart?.(opened(raw))
      .map(({ item, body, goesOn = false }) => ({ item, goesOn, brings: room.brings(body, on) })) ?? null,
});
