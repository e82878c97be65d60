import type { ReactNode } from "react";
import { PlanSection } from "#components/patient/plan/plan-section.tsx";
import { modalityOf } from "#lib/modalities/index.ts";

export type PlanSectionsProps = {
  sections: readonly { modality: string; shape: number; body: unknown }[];
  startsOn: string;
  today: string;
  /** What stands under a part, as the three answers. */
  under?: (modality: string, label: string) => ReactNode;
};

/** Every part of a version as its room says it to the patient. Bodies are opened here and stay on the server. */
export async function PlanSections({ sections, startsOn, today, under }: PlanSectionsProps) {
  const parts = await Promise.all(
    sections.map(async (section) => {
      const room = modalityOf(section.modality);
      const opened = room?.open(section);
      if (!room || !opened?.ok) return null;
      const { PatientView } = await room.ui();
      return (
        <PlanSection
          key={room.id}
          id={room.id}
          icon={room.icon}
          tint={room.tint}
          title={room.label}
          evidence={room.evidence(section)}
          under={under?.(room.id, room.label)}
          consent={room.needsConsent(section) ? room.consent : undefined}
        >
          <PatientView body={opened.body} startsOn={startsOn} today={today} />
        </PlanSection>
      );
    }),
  );
  return <div className="grid gap-8">{parts}</div>;
}
