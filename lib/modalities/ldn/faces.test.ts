import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Editor } from "./editor.tsx";
import { standardLadder } from "./examples.ts";
import { PatientView, PrintView } from "./ui.ts";

const days = { startsOn: "2026-05-07", today: "2026-05-14" };
const text = (html: string) => html.replace(/<[^>]+>/g, "").replaceAll("\u00a0", " ");
const edit = (value: typeof standardLadder) =>
  renderToStaticMarkup(createElement(Editor, { value, onChange: () => {}, errors: {}, ...days }));

it("offers the dose that was meant as a button under the wrong one", () => {
  const steps = standardLadder.steps.map((step, i) => (i === 1 ? { ...step, mg: 45 } : step));
  const html = edit({ ...standardLadder, steps });
  expect(text(html)).toContain("45 mg is ten times the usual top dose. Did you mean 4.5 mg?");
  expect(text(html)).toContain("Use 4.5 mg");
  expect(html).toContain('aria-describedby="ldn-s2-mg-error"');
});

it("keeps the editor standing when a field holds no number", () => {
  const steps = standardLadder.steps.map((step) => ({ ...step, mg: Number.NaN, nights: Number.NaN }));
  expect(text(edit({ ...standardLadder, steps }))).toContain("Type the dose as a number, like 1.5.");
});

it("tells the patient where they are on the stairs", () => {
  const html = text(renderToStaticMarkup(createElement(PatientView, { body: standardLadder, ...days })));
  expect(html).toContain("1.5 mg now, 3 mg from Thu May 21, 4.5 mg from Thu Jun 4.");
  expect(html.match(/You are here/g)).toHaveLength(1);
});

it("prints a box for each night of six weeks, and none after a stop", () => {
  const boxes = (body: typeof standardLadder) =>
    renderToStaticMarkup(createElement(PrintView, { body, ...days })).match(
      /border border-current"><\/span>/g,
    );
  expect(boxes(standardLadder)).toHaveLength(42);
  expect(boxes({ ...standardLadder, stoppedOn: "2026-05-20" })).toHaveLength(6);
});
