import type { Modality, RawSection } from "./modality.ts";
import * as rooms from "./rooms.ts";

/** Every room, in the order in which a plan is read. */
export const modalities: readonly Modality[] = (Object.values(rooms) as Modality[]).sort(
  (a, b) => a.order - b.order,
);
export type ModalityId = keyof typeof rooms;

/** The room behind an id from outside; undefined when there is none. */
export const modalityOf = (id: string): Modality | undefined => modalities.find((room) => room.id === id);

/** A stored part in today's shape; as it is stored where its room cannot open it. */
export function inTodaysShape<Section extends RawSection & { modality: string }>(section: Section): Section {
  const room = modalityOf(section.modality);
  const opened = room?.open(section);
  return room && opened?.ok ? { ...section, shape: room.shape, body: opened.body } : section;
}
