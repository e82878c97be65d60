import "server-only";
import { canonical } from "#lib/domain/plan/canonical.ts";
import { inTodaysShape, modalityOf } from "#lib/modalities/index.ts";
import { daysOf } from "./past.ts";
import type { LoadedVersion, Section } from "./versions.ts";

const partOf = ({ sections }: LoadedVersion, id: string): Section | null => {
  const section = sections.find(({ modality }) => modality === id);
  return section ? inTodaysShape(section) : null;
};

/**
 * The parts of a draft that are another than in the version in force, where each of them only lowers risk; null for every
 * other draft. Such a version is signed whatever is open in parts that it does not touch (docs/decisions/0014).
 */
export function loweredSections(
  before: LoadedVersion | null,
  draft: LoadedVersion,
): readonly string[] | null {
  if (!before) return null;
  const { startsOn, today } = daysOf(draft);
  const ids = [...new Set([...before.sections, ...draft.sections].map(({ modality }) => modality))];
  const touched = ids.filter(
    (id) => canonical(partOf(before, id)?.body ?? null) !== canonical(partOf(draft, id)?.body ?? null),
  );
  const lowers = touched.every((id) => {
    const [room, was, is] = [modalityOf(id), partOf(before, id), partOf(draft, id)];
    if (!room || !was || !room.open(was).ok || (is && !room.open(is).ok)) return false;
    return room.lowersRisk(was, is, startsOn, today);
  });
  return touched.length > 0 && lowers ? touched : null;
}
