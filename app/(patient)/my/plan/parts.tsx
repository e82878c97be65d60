import type { ReactNode } from "react";
import { PlanPart } from "#components/patient/plan/plan-part.tsx";
import { roomOf } from "#lib/modalities/index.ts";

export type PartsProps = {
  sections: readonly { modality: string; shape: number; body: unknown }[];
  startsOn: string;
  today: string;
  /** What stands under a part, as the three answers. */
  under?: (modality: string, label: string) => ReactNode;
};

/** Every part of a version as its room says it to the patient. Bodies are opened here and stay on the server. */
export async function Parts({ sections, startsOn, today, under }: PartsProps) {
  const parts = await Promise.all(
    sections.map(async (section) => {
      const room = roomOf(section.modality);
      const opened = room?.open(section);
      if (!room || !opened?.ok) return null;
      const { PatientView } = await room.ui();
      return (
        <PlanPart
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
        </PlanPart>
      );
    }),
  );
  return <div className="grid gap-8">{parts}</div>;
}
