import type { ComponentType } from "react";
import { modalityOf } from "./index.ts";

/** What a room's record form is given: what it begins with, as the room's own `blank` made it. */
export type RecordFieldsProps = { draft: object };

/** The fields with which a room's visit is written down, by name and apart from the patients' faces, as the editors are. */
export async function recordFieldsOf(id: string): Promise<ComponentType<RecordFieldsProps> | null> {
  const room = modalityOf(id);
  if (!room?.record) return null;
  const { RecordFields } = await import(`./${room.id}/session-fields.tsx`);
  return RecordFields;
}
