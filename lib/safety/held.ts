import { holding, type MayTake, type WhyNot, whyNotItem } from "#lib/domain/taking/may-take.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import type { Mark, RawSection } from "#lib/modalities/modality.ts";
import { type Decisions, decisionOn } from "./taking.ts";

type Part = RawSection & { modality: string };

/** What is left of a part when what is held is taken out; null where nothing is. In the room's own shape of today. */
export function withoutHeld<S extends Part>(section: S, decision: MayTake): S | null {
  if (decision.may) return section;
  const room = modalityOf(section.modality);
  const items = room?.apart(section)?.map(({ item }) => item);
  if (!room || !items) return null;
  const held = items.filter((item) => whyNotItem(decision, item).length > 0);
  if (held.length === 0) return section;
  if (held.length === items.length) return null;
  return { ...section, shape: room.shape, body: room.leaveOut(section, held) };
}

/** What is not to be taken of a plan, for the pages and papers that show the plan: which part, all of it or some, and why. */
export type HeldSection = {
  modality: string;
  label: string;
  /** Nothing of the part is left. */
  whole: boolean;
  reasons: readonly WhyNot[];
};

/** The parts with anything held, in their order. */
export const heldSections = (sections: readonly Part[], decisions: Decisions): HeldSection[] =>
  sections.flatMap((section) => {
    const decision = decisionOn(decisions, section.modality);
    const left = withoutHeld(section, decision);
    if (decision.may || left === section) return [];
    const label = modalityOf(section.modality)?.label ?? section.modality;
    return [{ modality: section.modality, label, whole: left === null, reasons: holding(decision) }];
  });

/** The parts of a plan with what is held taken out. */
export const sectionsTaken = <S extends Part>(sections: readonly S[], decisions: Decisions): S[] =>
  sections.flatMap((section) => withoutHeld(section, decisionOn(decisions, section.modality)) ?? []);

const isDrawn = ({ kind }: Mark): boolean => kind === "tread" || kind === "bar";

/**
 * Marks with what is held taken out from a day on: a held part's doses end on the eve of it, and a bar says so. What was
 * before stays. `left` are the marks of the plan without what is held.
 */
export function marksTaken(
  marks: readonly Mark[],
  left: readonly Mark[],
  held: readonly HeldSection[],
  day: CalendarDate,
): Mark[] {
  const eve = day.subtract({ days: 1 });
  const stays = new Set(left.map(({ key }) => key));
  const cut = marks.flatMap((mark): Mark[] => {
    if (stays.has(mark.key) || !isDrawn(mark)) return [mark];
    if (mark.from.compare(eve) > 0) return [];
    return [{ ...mark, to: mark.to && mark.to.compare(eve) < 0 ? mark.to : eve }];
  });
  const paused = held.flatMap(({ modality }): Mark[] => {
    const isOfVisits = modalityOf(modality)?.lane.of === "visits";
    return isOfVisits
      ? []
      : [{ key: `${modality}.paused`, lane: modality, kind: "bar", from: day, label: "Paused", as: "hold" }];
  });
  return [...cut, ...paused];
}
