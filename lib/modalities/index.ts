import type { Modality } from "./modality.ts";
import * as rooms from "./rooms.ts";

/** Every room, in the order in which a plan is read. */
export const modalities: readonly Modality[] = (Object.values(rooms) as Modality[]).sort(
  (a, b) => a.order - b.order,
);
export type ModalityId = keyof typeof rooms;

/** The room behind an id from outside; undefined when there is none. */
export const roomOf = (id: string): Modality | undefined => modalities.find((room) => room.id === id);
