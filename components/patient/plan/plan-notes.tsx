import type { ComponentProps } from "react";
import { HeldNote, type HeldNoteProps } from "#components/patient/today/held-note.tsx";
import { FactsNote } from "./facts-note.tsx";
import { KeepTaking } from "./keep-taking.tsx";

type Notice = ComponentProps<typeof FactsNote> & { pauses: boolean };
type Notes = {
  notices?: readonly Notice[];
  held: readonly HeldNoteProps[];
  doctor?: string | null;
  kept?: ComponentProps<typeof KeepTaking>["kept"];
  keptHelp?: ComponentProps<typeof KeepTaking>["help"];
};

/** What stands before the parts of a plan: what is not to be taken, and what a patient's own facts mean for it. */
export function PlanNotes({ notices = [], held, doctor = null, kept = [], keptHelp = null }: Notes) {
  // What pauses a part is said where the part is held.
  const others = notices.filter(({ pauses }) => !pauses);
  return (
    <>
      {others.map((notice) => (
        <FactsNote key={notice.title} {...notice} />
      ))}
      <KeepTaking kept={kept} help={keptHelp} />
      {held.map((part) => (
        <HeldNote key={part.modality} held={part} doctor={doctor} />
      ))}
    </>
  );
}
