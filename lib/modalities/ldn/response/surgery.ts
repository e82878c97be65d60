import type { ToldSoFar } from "#lib/domain/reports/told-so-far.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { say } from "#lib/domain/words/say.ts";
import type { Suggestion } from "#lib/modalities/modality.ts";
import { nextAndLast, surgeryDates, surgerySaid } from "../surgery.ts";
import type { Asked } from "./asked.ts";

/**
 * Stop before the next surgery with opioids, or restart after the last one, each with its dates; where both are, the next
 * one leads. Source: rule LDN-SURGERY, perioperative.
 */
export function aroundSurgery(
  surgeries: ToldSoFar["surgeries"],
  date: CalendarDate,
  offered: Asked["offered"] = new Set(),
): readonly Suggestion[] {
  const [first, last] = nextAndLast(surgeryDates(surgeries, date), date);
  if (!first) return [];
  const comes = date.compare(first.on) <= 0;
  const stops = comes && date.compare(first.stopFrom) >= 0 && offered.has("stop");
  return [
    {
      rule: "LDN-SURGERY",
      kind: comes ? "stop" : "review",
      label: comes ? "Stop for surgery" : "Settle the restart after surgery",
      because: last ? say`${surgerySaid(first)} ${surgerySaid(last)}` : surgerySaid(first),
      source: ["whately2023", "spaqi2021", "goel2024"],
      confidence: "medium",
      ...(stops ? { move: "stop" } : {}),
    },
  ];
}
