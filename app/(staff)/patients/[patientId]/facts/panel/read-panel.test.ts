import { expect, it } from "vitest";
import { factsOfPanel, panelRefused, readPanel } from "./read-panel.ts";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const typed = {
  takenOn: "2026-05-04",
  "test.0": "TSH",
  "result.0": "2,1",
  "test.3": "ALT",
  "result.3": "250 H",
  "unit.3": "U/L",
};

it("shows what was pasted behind what was typed, and saves nothing yet", () => {
  const { state, pasted } = readPanel(form({ ...typed, paste: "Ferritin\t12\tng/mL\nCreatinine 80 umol/L" }));
  expect(pasted).toBe(true);
  expect(state.rows.map(({ test }) => test)).toEqual(["TSH", "ALT", "Ferritin", "Creatinine"]);
  expect(state).toMatchObject({ takenOn: "2026-05-04", paste: "", done: true });
});

it("keeps a text in which nothing is a result, and never saves by the button that shows", () => {
  expect(readPanel(form({ ...typed, paste: "\n \n" })).pasted).toBe(false);
  expect(readPanel(form({ ...typed, paste: "Test Result Units" })).state).toMatchObject({
    paste: "Test Result Units",
  });
  expect(readPanel(form({ ...typed, intent: "show" })).pasted).toBe(true);
});

it("makes every row a result of the day, or says which cell is to be mended", () => {
  const { facts } = factsOfPanel(readPanel(form(typed)).state, []);
  expect(facts).toEqual([
    { kind: "lab", key: "tsh", unit: "mIU/L", value: 2.1, takenOn: "2026-05-04" },
    { kind: "lab", key: "alt", unit: "U/L", value: 250, flag: "high", takenOn: "2026-05-04" },
  ]);
  const { wrong } = factsOfPanel(readPanel(form({ ...typed, takenOn: "", "unit.3": "mmol/L" })).state, []);
  expect(Object.keys(wrong?.errors ?? {}).sort()).toEqual(["takenOn", "unit.1"]);
  expect(wrong?.rows).toHaveLength(2);
});

it("brings a refusal to its row, and a question below the grid", () => {
  const { state } = readPanel(form(typed));
  const refused = panelRefused(state, {
    ok: false,
    code: "INVALID",
    message: "Look again.",
    fields: {
      "facts.1.value": ["It cannot be."],
      "facts.0.confirmed": ["Is it so?"],
      "facts.0.takenOn": ["Use a day."],
    },
  });
  expect(refused.errors).toEqual({ "result.1": "It cannot be.", takenOn: "Use a day." });
  expect(refused.questions).toEqual(["Is it so?"]);
  expect(refused.rows).toEqual(state.rows);
});
