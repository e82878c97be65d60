import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Dose } from "#lib/domain/words/dose.ts";
import type { Said } from "#lib/domain/words/say.ts";

/** Lanes that no room has alone. */
export type SharedLane = "labs" | "reviews";

/** A mark on the one week axis. Days are inclusive; `to` absent on a bar or tread means "until review". */
export type Mark = {
  key: string;
  /** Id of the room whose lane it is, or a shared one: see lanes.ts. */
  lane: string;
  kind: "tread" | "session" | "bar" | "flag" | "diamond";
  from: CalendarDate;
  to?: CalendarDate;
  label: string;
  /** Height of a tread: the amount in its unit. */
  level?: number;
  /** What was taken before the plan, at the first dose of it: no nights of the plan, and so no tread of its own. */
  before?: { level: number; label: string };
  /** Item of the body that it draws, to link mark and editor row. */
  item?: string;
  /** A hold is drawn with a pause glyph; an invalid value is hatched, off the staircase. */
  as?: "hold" | "stepBack" | "invalid";
  /** Need key, where a visit belongs to the mark: its state (done, booked, to book) comes from the desk. */
  need?: string;
};

/** A mark as a room gives it: in the room's own lane, whose id its door puts in, or in a shared one. */
export type RoomMark = Mark & { lane: "own" | SharedLane };

/** One thing to take or do on a day. */
export type TodayItem = {
  key: string;
  moment: "morning" | "day" | "bedtime";
  title: string;
  dose?: Dose;
  /** "1 capsule at bedtime." */
  how: Said;
  /** "Same dose until Wed May 20." / "From Thu May 21: 2 mg." */
  next: readonly Said[];
  /** New dose today, and what it was: "New dose tonight: 2 mg (was 1.5 mg)". */
  was?: Dose;
  /** True where the patient can say Taken / Not tonight. */
  mayLog: boolean;
  /** Whether an opioid taken beside it would matter: only then is it asked. */
  asksOpioid?: boolean;
};

/** What the patient reads of a section, in order. */
export type Sentence = { item?: string; text: Said; why?: Said };

/** Evidence stated honestly beside an item: text, sources, and what it does not show. */
export type Evidence = { item: string; text: string; sources: readonly string[] };
