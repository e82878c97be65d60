import type { ComponentType } from "react";
import { modalityOf } from "./index.ts";
import type { EditorProps } from "./modality.ts";

/**
 * A room's editor, by name. Apart from the rooms' other faces on purpose: what a page can reach is sent to its readers,
 * and a patient's phone has no use for four editors.
 */
export async function editorOf(id: string): Promise<ComponentType<EditorProps<unknown>> | null> {
  const room = modalityOf(id);
  if (!room) return null;
  const { Editor } = await import(`./${room.id}/editor.tsx`);
  return Editor;
}
