import type { Role } from "#lib/domain/access/roles.ts";
import type { VisitType } from "#lib/domain/scheduling/need.ts";
import type { RoomIcon, RoomTint } from "#ui/looks.ts";

/** How a room stands on the one week axis. */
export type LaneCard = {
  /** The lane's name, at most 15 letters: it stands in a narrow rail. */
  title: string;
  /**
   * doses: a staircase, with what was taken under it. days: stretches of days. visits: single days that are booked.
   * A pause is drawn in the first two; a visit that is booked stays.
   */
  of: "doses" | "days" | "visits";
  /** Bars that stand one under another before the rest is counted in a word; 6 where it is not said. */
  rows?: number;
  /** Ends of bars are round, as of what is lived and not taken. */
  round?: true;
};

/** All that makes a room at home in the rest of the program, which names no room: what follows from it stands in this folder. */
export type RoomCard = {
  /** Also the id of its lane. Stored with every section: it never changes. */
  id: string;
  /** Place among the rooms, from 1: of parts, lanes, findings and papers. */
  order: number;
  label: string;
  /** Picture and colour role, its own: scripts/new-room takes the first that no room has. */
  icon: RoomIcon;
  tint: RoomTint;
  lane: LaneCard;
  /** Whether what it asks for is a medicine to the patient: then it is "taken", and a pause of it is said as of a medicine. */
  medicine: boolean;
  /** Groups of its rules in the order in which they are read: how their ids begin, and the group in words. */
  ruleGroups: Readonly<Record<string, string>>;
  /** Types of visits that are its own, by the key under which they are stored: a word of at most 20 letters that never changes. */
  visits: Readonly<Record<string, VisitType>>;
  mayWrite: readonly Role[];
};
