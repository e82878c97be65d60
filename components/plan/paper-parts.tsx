import { roomOf } from "#lib/modalities/index.ts";

type Section = { modality: string; label: string; shape: number; body: unknown };

/** Each part as its room prints it, in the order of the rooms. */
export async function PaperParts({
  sections,
  startsOn,
  today,
}: {
  sections: readonly Section[];
  startsOn: string;
  today: string;
}) {
  const parts = await Promise.all(
    sections.map(async (section) => {
      const room = roomOf(section.modality);
      const opened = room?.open(section);
      if (!room || !opened?.ok) return null;
      const { PrintView } = await room.ui();
      return (
        <section key={section.modality} className="keep mt-6">
          <h2 className="mb-2 text-lg font-head">{section.label}</h2>
          <PrintView body={opened.body} startsOn={startsOn} today={today} />
        </section>
      );
    }),
  );
  return <>{parts}</>;
}
