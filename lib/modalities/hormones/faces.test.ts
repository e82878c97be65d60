import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { hormonesBlank } from "./defaults.ts";
import { Editor } from "./editor.tsx";
import { examples, hashimoto } from "./examples.ts";
import { PatientView, PrintView } from "./ui.ts";

const days = { startsOn: "2026-05-07", today: "2026-05-14" };

it("draws every example for clinician, patient and paper, the blank too", () => {
  for (const body of [...examples, hormonesBlank()]) {
    expect(renderToStaticMarkup(createElement(PatientView, { body, ...days }))).toMatch(/<(p|section)/);
    renderToStaticMarkup(createElement(PrintView, { body, ...days }));
    const editor = createElement(Editor, { value: body, onChange: () => {}, errors: {}, ...days });
    expect(renderToStaticMarkup(editor)).toContain("Add a product");
  }
});

it("keeps the editor standing when a field holds no number", () => {
  const [item] = hashimoto.therapies;
  const value = {
    ...hashimoto,
    therapies: item ? [{ ...item, startWeek: Number.NaN, dose: { ...item.dose, amount: Number.NaN } }] : [],
  };
  const errors = { "therapies.0.dose.amount": "Write the dose as a number." };
  const editor = createElement(Editor, { value, onChange: () => {}, errors, ...days });
  expect(renderToStaticMarkup(editor)).toContain("Write the dose as a number.");
});
