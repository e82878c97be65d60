import { type Dose as DoseValue, doseText } from "#lib/domain/words/dose.ts";

const SIZE = { inline: "", staff: "text-base", hero: "block text-dose" } as const;

/** A dose: number, non-breaking space, full unit; never wraps, never truncates. `hero` is tonight's dose. */
export function Dose({ dose, size = "inline" }: { dose: DoseValue; size?: keyof typeof SIZE }) {
  return <span className={`dose ${SIZE[size]}`}>{doseText(dose)}</span>;
}
