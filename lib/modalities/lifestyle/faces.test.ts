import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { mg } from "#lib/domain/words/dose.ts";
import { lifestyleBlank, newSupplement } from "./defaults.ts";
import { Editor } from "./editor.tsx";
import { examples, pacing } from "./examples.ts";
import { PatientView, PrintView } from "./ui.ts";

const days = { startsOn: "2026-05-07", today: "2026-05-14" };

it("draws every example for clinician, patient and paper, the blank too", () => {
  for (const body of [...examples, lifestyleBlank()]) {
    expect(renderToStaticMarkup(createElement(PatientView, { body, ...days }))).toMatch(/<(p|section)/);
    renderToStaticMarkup(createElement(PrintView, { body, ...days }));
    const editor = createElement(Editor, { value: body, onChange: () => {}, errors: {}, ...days });
    expect(renderToStaticMarkup(editor)).toContain("Add a supplement");
  }
});

it("keeps the editor standing when fields hold no number", () => {
  const movement = pacing.movement.map((move) => ({
    ...move,
    startWeek: Number.NaN,
    heartRate: { restingBpm: Number.NaN, ageYears: 40 },
  }));
  const editor = createElement(Editor, {
    value: { ...pacing, movement },
    onChange: () => {},
    errors: {},
    ...days,
  });
  expect(renderToStaticMarkup(editor)).toContain("Fill in both numbers");
});

it("says beside a supplement that it is above its upper limit, and nothing at the limit", () => {
  const drawn = (amount: number) => {
    const value = { ...lifestyleBlank(), supplements: [{ ...newSupplement("s-1", "vitamin_d"), amount }] };
    return renderToStaticMarkup(createElement(Editor, { value, onChange: () => {}, errors: {}, ...days }));
  };
  expect(drawn(6000)).toMatch(/6,000.IU a day is above the upper limit of .*4,000.IU/);
  expect(drawn(4000)).not.toContain("above the upper limit");
});

it("says beside a reduction that its medicine goes down in that week already, and what the step before leaves", () => {
  const cut = (key: string, from: number, to: number, week: number) => ({
    ...{ key, medicine: "tramadol", week },
    ...{ from: mg(from), to: mg(to) },
  });
  const reductions = [cut("cut-1", 150, 100, 3), cut("cut-2", 100, 50, 3), cut("cut-3", 150, 25, 6)];
  const value = { ...lifestyleBlank(), reductions };
  const drawn = renderToStaticMarkup(
    createElement(Editor, { value, onChange: () => {}, errors: {}, ...days }),
  );
  expect(drawn).toContain("This medicine goes down in this week already.");
  expect(drawn).toMatch(/The step before leaves 50.mg/);
});
