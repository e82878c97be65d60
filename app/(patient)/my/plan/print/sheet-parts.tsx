import { roomOf } from "#lib/modalities/index.ts";
import type { PartsProps } from "../parts.tsx";

/** Every part of a version as its room says it on paper. */
export async function SheetParts({ sections, startsOn, today }: Omit<PartsProps, "under">) {
  return Promise.all(
    sections.map(async (section) => {
      const room = roomOf(section.modality);
      const opened = room?.open(section);
      if (!room || !opened?.ok) return null;
      const { PrintView } = await room.ui();
      return <PrintView key={room.id} body={opened.body} startsOn={startsOn} today={today} />;
    }),
  );
}
