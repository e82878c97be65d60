import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { type CalendarDate, dayText, parseDate } from "#lib/domain/words/calendar.ts";
import { newTherapy, usualRhythm } from "./defaults.ts";
import type { Therapy } from "./schema.ts";
import { hormonesToday } from "./today.ts";
import { PrintView } from "./ui.ts";

const START = parseDate("2026-05-07"); // a Thursday
const on = (days: number) => START.add({ days });

/** The sheet of one product as plain text. */
function sheet(item: Therapy, today: CalendarDate): string {
  const props = {
    body: { therapies: [item], orders: [] },
    startsOn: START.toString(),
    today: today.toString(),
  };
  return renderToStaticMarkup(createElement(PrintView, props))
    .replace(/<[^>]+>/g, " ")
    .replaceAll("\u00a0", " ")
    .replace(/\s+/g, " ");
}

const vitaminD = { ...newTherapy("d", "vitamin_d"), dose: { amount: 6000, unit: "IU" as const }, weeks: 8 };
const cyclic = {
  ...newTherapy("p", "progesterone_micronized"),
  dose: { amount: 200, unit: "mg" as const },
  rhythm: usualRhythm("progesterone_micronized", "cyclic"),
};
const shot: Therapy = {
  ...newTherapy("t", "testosterone", "injection"),
  dose: { amount: 150, unit: "mg" },
  rhythm: { kind: "twoWeekly", day: 1, at: "waking" },
};

it("prints the last day of a course, and none where the product goes on", () => {
  expect(sheet(vitaminD, on(20))).toContain("The last day is Wed Jul 1 .");
  const loading = { ...vitaminD, weeks: 3 };
  expect(sheet(loading, on(0))).toContain("The last day is Wed May 27 .");
  const { weeks: _, ...goesOn } = vitaminD;
  expect(sheet(goesOn, on(20))).not.toContain("last day");
});

it("prints the nights of a cycle as they are counted from the product's start, not from the day of printing", () => {
  const text = sheet(cyclic, on(20));
  expect(text).toContain(
    "From Dose When Thu Jun 4 200 mg at bedtime: Thu Jun 4 to Mon Jun 15 , Thu Jul 2 to",
  );
  expect(text).not.toContain("of each 28");
  expect(text).not.toContain("Wed May 27");
});

it("keeps the patch that is worn on paper until the day of its change", () => {
  const patch = { ...newTherapy("e", "estradiol_transdermal"), changes: [{ week: 2, amount: 0.05 }] };
  // Wed May 13: no patch is changed on the day that is left of the old dose.
  expect(sheet(patch, on(6))).toContain("Wed May 13 0.025 mg");
});

it("names each day of a shot of every second week", () => {
  expect(sheet(shot, on(6))).toContain("when you get up: Mon May 25 , Mon Jun 8 , Mon Jun 22");
});

it("names the days on which today asks for something, and no other", () => {
  for (const item of [shot, { ...shot, startWeek: 2 }])
    for (const from of [0, 3, 20, 50]) {
      const days = Array.from({ length: 42 }, (_, i) => on(from + i));
      const [text = ""] = sheet(item, on(from)).split("Blood test");
      for (const day of days) {
        const asked = hormonesToday({ therapies: [item], orders: [] }, day, START).length > 0;
        expect(text.includes(`${dayText(day)} `), `${from}: ${day}`).toBe(asked);
      }
    }
});

it("prints how to use a gel beside the gel only", () => {
  expect(sheet(shot, on(0))).not.toContain("gel");
  expect(sheet(newTherapy("g", "testosterone", "gel"), on(0))).toContain("Let gel dry.");
});
