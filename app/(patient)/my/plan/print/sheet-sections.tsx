import { modalityOf } from "#lib/modalities/index.ts";
import type { PlanSectionsProps } from "../sections.tsx";

/** Every part of a version as its room says it on paper. */
export async function SheetSections({ sections, startsOn, today }: Omit<PlanSectionsProps, "under">) {
  return Promise.all(
    sections.map(async (section) => {
      const room = modalityOf(section.modality);
      const opened = room?.open(section);
      if (!room || !opened?.ok) return null;
      const { PrintView } = await room.ui();
      return <PrintView key={room.id} body={opened.body} startsOn={startsOn} today={today} />;
    }),
  );
}
