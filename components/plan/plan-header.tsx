import type { ReactNode } from "react";
import { saysNothing } from "#lib/domain/medicines/nothing.ts";
import { Tag } from "#ui/tag.tsx";

/** Who the plan is for, what to mind about them, and where the plan stands. */
export function PlanHeader({
  patient,
  allergies,
  conditions,
  minded,
  standing,
  actions,
}: {
  patient: { name: string; age: number; sex: string; born: string };
  allergies: readonly string[];
  conditions: readonly string[];
  /** What else to mind, before the allergies. */
  minded?: ReactNode;
  standing: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <h1 className="text-lg font-dose">{patient.name}</h1>
      <p>
        {patient.age} y, {patient.sex}, born {patient.born}
      </p>
      {minded}
      {allergies
        .filter((text) => !saysNothing(text))
        .map((allergy) => (
          <Tag key={allergy} tint="danger" icon="caution">
            Allergy: {allergy}
          </Tag>
        ))}
      {allergies.length > 0 && allergies.every(saysNothing) && (
        <p className="text-ink-2">No allergies known</p>
      )}
      {conditions.length > 0 && (
        <Tag tint="info">
          <span className="first-letter:uppercase">{conditions.join(", ")}</span>
        </Tag>
      )}
      <div className="flex flex-wrap @min-[40rem]:ml-auto items-center gap-2">
        <p className="text-ink-2">{standing}</p>
        {actions}
      </div>
    </header>
  );
}
