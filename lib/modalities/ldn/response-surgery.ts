import type { CalendarDate } from "#lib/domain/calendar.ts";
import type { ToldSoFar } from "#lib/domain/told-so-far.ts";
import type { Suggestion } from "#lib/modalities/modality.ts";
import type { Asked } from "./asked.ts";
import { surgeryDates, surgerySaid } from "./surgery.ts";

/** Stop before a surgery with opioids, restart after it, each with its dates. Source: rule LDN-SURGERY, perioperative. */
export const aroundSurgery = (
  surgeries: ToldSoFar["surgeries"],
  date: CalendarDate,
  offered: Asked["offered"] = new Set(),
): readonly Suggestion[] =>
  surgeryDates(surgeries, date)
    .slice(0, 1)
    .map((surgery) => ({
      rule: "LDN-SURGERY",
      kind: date.compare(surgery.on) <= 0 ? "stop" : "review",
      label: date.compare(surgery.on) <= 0 ? "Stop for surgery" : "Settle the restart after surgery",
      because: surgerySaid(surgery),
      source: ["whately2023", "spaqi2021", "goel2024"],
      confidence: "medium",
      ...(date.compare(surgery.stopFrom) >= 0 && date.compare(surgery.on) <= 0 && offered.has("stop")
        ? { move: "stop" }
        : {}),
    }));
