import type { Fact } from "#lib/domain/facts/facts.ts";
import { factsOn } from "#lib/domain/rules/facts-on.ts";
import type { Hold } from "#lib/domain/taking/hold.ts";
import {
  besideItem,
  type MayTake,
  mayTake,
  type PlanStanding,
  type WhyNot,
  whyNotItem,
} from "#lib/domain/taking/may-take.ts";
import type { TakingNotice } from "#lib/domain/taking/notice.ts";
import { askedSince, type OwnWord } from "#lib/domain/taking/opioid-free.ts";
import { type Piece, standingStops } from "#lib/domain/taking/standing-stops.ts";
import { askedUnknown, type UnknownTold } from "#lib/domain/taking/unknown-told.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Dose } from "#lib/domain/words/dose.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import { modalities, modalityOf } from "#lib/modalities/index.ts";
import type { RawSection, TodayItem } from "#lib/modalities/modality.ts";
import { allRules } from "./index.ts";

const rules = allRules(modalities);

/** A plan, or what is left of it, with everything that "may take" is judged by on a day of its patient. */
export type Taking = {
  plan: PlanStanding;
  sections: readonly (RawSection & { modality: string })[];
  startsOn: CalendarDate;
  /** The patient's day of the signature. */
  signedOn: CalendarDate;
  day: CalendarDate;
  facts: readonly Fact[];
  /** Told by the patient and not confirmed: it forbids, and allows nothing. */
  told?: readonly Fact[];
  /** Medicines among them that nobody knows: a part with naltrexone asks about them first. */
  unknown?: readonly UnknownTold[];
  person: { born?: CalendarDate; sex?: "female" | "male" | "unknown" };
  holds: readonly Hold[];
  words: readonly OwnWord[];
};
/** The decision on each part, by modality. */
export type Decisions = ReadonlyMap<string, MayTake>;

const piecesOf = ({ sections, day }: Taking): Piece[] =>
  sections.flatMap(({ modality, ...raw }) => {
    const room = modalityOf(modality);
    if (!room?.open(raw).ok) return [];
    const apart = room.apart(raw, day);
    if (!apart) return [{ modality, brings: room.brings(raw, day) }];
    return apart.map(({ item, brings }) => ({ modality, item, brings }));
  });

/** Decide for every part of a plan on a day. Needs no database: rows come in as they were read. */
export function decisionsOn(taking: Taking): Decisions {
  const { plan, sections, startsOn, day, person, signedOn, told = [], unknown = [] } = taking;
  const known = factsOn(taking.facts, person, day, { told });
  const facts = [...taking.facts, ...told];
  const stops = plan === "inForce" ? standingStops(rules, known, piecesOf(taking)) : [];
  return new Map(
    sections.flatMap(({ modality, ...raw }) => {
      const room = modalityOf(modality);
      if (!room?.open(raw).ok) return [];
      const own = <T extends { modality: string }>(all: readonly T[]) =>
        all.filter((one) => one.modality === modality);
      const asksForDose = room.today(raw, day, startsOn).some(({ mayLog }) => mayLog);
      const hasNaltrexone = room.brings(raw, day).has.includes("ldn");
      const decision = mayTake({
        ...{ day, plan, stoppedFrom: room.stoppedFrom(raw) },
        surgery: room.patientNotice(raw, facts, day, signedOn),
        stops: own(stops),
        holds: own(taking.holds),
        // Before the first night nobody is asked whether there was an opioid.
        askSince: asksForDose
          ? askedSince(room.stoppedOpioids(raw, known), { signedOn, day }, own(taking.words))
          : null,
        unknown: asksForDose && hasNaltrexone ? askedUnknown(unknown, own(taking.words)) : null,
        goesOn: (room.apart(raw, day) ?? []).flatMap(({ item, goesOn }) => (goesOn ? [item] : [])),
      });
      return [[modality, decision] as const];
    }),
  );
}

const NOT_DECIDED: MayTake = { may: true, goesOn: [] };
export const decisionOn = (decisions: Decisions, modality: string): MayTake =>
  decisions.get(modality) ?? NOT_DECIDED;

/** What the patient's facts mean for the parts of a plan on a day, told beside them: a planned surgery, and the last dose before it. */
export const noticesOn = ({
  sections,
  facts,
  told = [],
  day,
  signedOn,
}: Taking): (TakingNotice & { modality: string })[] =>
  sections.flatMap(({ modality, ...raw }) => {
    const notice = modalityOf(modality)?.patientNotice(raw, [...facts, ...told], day, signedOn);
    return notice ? [{ ...notice, modality }] : [];
  });

/** One thing to take or do on a day, after the decision: what may not be taken has no dose and cannot be told as taken. */
export type AskedItem = TodayItem & {
  modality: string;
  whyNot: readonly WhyNot[];
  /** What the chart says against it although it goes on: a physician changes it, nobody drops it at once. */
  beside: readonly WhyNot[];
};

/** An item of which nothing is to be taken, or done. */
const without = ({ dose, was: _was, ...item }: TodayItem): TodayItem => ({
  ...item,
  how: dose ? say`No dose now. Ask us first.` : say`Not now. Ask us first.`,
  next: [],
  mayLog: false,
});

/** What a part asks for on a day, with the decision on it. The only place where a room is asked for its day. */
export const askedOf = (
  { modality, ...raw }: RawSection & { modality: string },
  { day, startsOn }: Pick<Taking, "day" | "startsOn">,
  decision: MayTake,
): AskedItem[] => {
  const room = modalityOf(modality);
  // A part that cannot be read asks for nothing.
  if (!room?.open(raw).ok) return [];
  return room.today(raw, day, startsOn).map((item) => {
    const whyNot = whyNotItem(decision, item.key);
    const beside = besideItem(decision, item.key);
    return { ...(whyNot.length > 0 ? without(item) : item), modality, whyNot, beside };
  });
};

/** Everything that a plan asks for on its day, in the order of its parts. */
export const askedOn = (taking: Taking, decisions: Decisions = decisionsOn(taking)): AskedItem[] =>
  taking.sections.flatMap((section) => askedOf(section, taking, decisionOn(decisions, section.modality)));

/** Something that is to be taken on although the chart speaks against it, once for each name of it. */
export type KeptItem = { title: string; said: readonly Said[] };
export const keptOn = (items: readonly Pick<AskedItem, "title" | "beside">[]): KeptItem[] => {
  const kept = items.filter(({ beside }) => beside.length > 0);
  return [...Map.groupBy(kept, ({ title }) => title)].map(([title, of]) => ({
    title,
    said: of[0]?.beside[0]?.patient ?? [],
  }));
};

/** The dose that the plan would have asked for, for one taken although it was not to be taken; undefined without one. */
export const setAside = (taking: Taking, modality: string, key: string): Dose | undefined =>
  taking.sections
    .filter((section) => section.modality === modality)
    .flatMap((section) => askedOf(section, taking, NOT_DECIDED))
    .find((item) => item.key === key)?.dose;
