import type { ReactNode } from "react";
import { PrintButton } from "#components/paper/print-button.tsx";
import { modalityOf } from "#lib/modalities/index.ts";
import { ButtonLink } from "#ui/button.tsx";

type Section = { modality: string; shape: number; body: unknown };

/** The sheet: on the screen it lies on the page, printed it is the page. */
export const Paper = ({ children }: { children: ReactNode }) => (
  <div className="paper page rounded-lg border border-line bg-surface p-6 print:border-0 print:p-0">
    {children}
  </div>
);

/** Print it, or go back to where it is from; neither is on the paper. */
export const PaperActs = ({ back, to = "Back to the plan" }: { back: string; to?: string }) => (
  <span className="no-print flex flex-wrap gap-2">
    <ButtonLink href={back}>{to}</ButtonLink>
    <PrintButton size="md" />
  </span>
);

/** Each part as its room prints it, in the order of the rooms. */
export async function PaperSections({
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
      const room = modalityOf(section.modality);
      const opened = room?.open(section);
      if (!room || !opened?.ok) return null;
      const { PrintView } = await room.ui();
      return (
        <div key={section.modality} className="keep mt-6 first:mt-0">
          <PrintView body={opened.body} startsOn={startsOn} today={today} />
        </div>
      );
    }),
  );
  return <>{parts}</>;
}
