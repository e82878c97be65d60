import "server-only";
import { asCalendarDate, now } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { changedSections } from "#lib/data/plan/holds.ts";
import { takingColumns, takingFrom } from "#lib/data/plan/taking.ts";
import type { LoadedVersion } from "#lib/data/plan/versions.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { withoutHeld } from "#lib/safety/held.ts";
import { askedOf, decisionOn, decisionsOn } from "#lib/safety/taking.ts";

/**
 * What the patient would read on their day of the plan: the same words as on their own pages. Signing it closes what it
 * changes, so that its own holds are those of the parts that it leaves as they are.
 */
export async function previewOf(
  tx: Tx,
  row: LoadedVersion,
  before: LoadedVersion | null,
  today: CalendarDate,
) {
  const startsOn = asCalendarDate(row.plan.startsOn);
  const own = { where: { id: row.patientId }, select: takingColumns(now()) };
  const standing = { plan: "inForce", sections: row.sections, startsOn, signedAt: now() } as const;
  const taking = takingFrom(await tx.patient.findFirstOrThrow(own), standing, today);
  const changed = changedSections(before, row);
  const holds = taking.holds.filter(({ modality }) => !changed.includes(modality));
  const decisions = decisionsOn({ ...taking, holds });
  return row.sections.flatMap((section) => {
    const room = modalityOf(section.modality);
    const decision = decisionOn(decisions, section.modality);
    const left = withoutHeld(section, decision);
    return room
      ? [
          {
            label: room.label,
            modality: room.id,
            today: askedOf(section, { day: today, startsOn }, decision),
            sentences: left ? room.sentences(left, startsOn) : [],
          },
        ]
      : [];
  });
}
