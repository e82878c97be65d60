import type { PatientReports } from "#lib/domain/reports/patient-reports.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { say } from "#lib/domain/words/say.ts";
import type { MoveSuggestion } from "#lib/modalities/suggestion.ts";
import { nextAndLast, surgeryDates, surgerySaid } from "../surgery.ts";
import type { ResponseContext } from "./response-context.ts";

/**
 * Stop before the next surgery with opioids, or restart after the last one, each with its dates; where both are, the next
 * one leads. Source: rule LDN-SURGERY, perioperative.
 */
export function aroundSurgery(
  surgeries: PatientReports["surgeries"],
  date: CalendarDate,
  offered: ResponseContext["offered"] = new Set(),
): readonly MoveSuggestion[] {
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
