import type { PanelState } from "#components/chart/facts/panel-form.tsx";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { labOfRow, MAX_RESULT_ROWS, type PanelRow, resultRowsOf } from "#lib/domain/facts/results/panel.ts";
import type { Outcome } from "#lib/forms/answer.ts";
import { formText } from "#lib/forms/form-data.ts";

const CELLS = ["test", "result", "unit", "range"] as const;
const isEmpty = (row: PanelRow): boolean => CELLS.every((cell) => row[cell].trim() === "");

/** What stands in the form: its rows without the empty ones, with those that were pasted behind them. */
export function readPanel(form: FormData): { state: PanelState; pasted: boolean } {
  const given = formText(form);
  const cell = (name: string) => (given[name] ?? "").slice(0, 120);
  const typed = Array.from({ length: MAX_RESULT_ROWS }, (_, at) => ({
    test: cell(`test.${at}`),
    result: cell(`result.${at}`),
    unit: cell(`unit.${at}`),
    range: cell(`range.${at}`),
  })).filter((row) => !isEmpty(row));
  const paste = (given.paste ?? "").slice(0, 20_000);
  const found = resultRowsOf(paste);
  const rows = [...typed, ...found].slice(0, MAX_RESULT_ROWS);
  const left = typed.length + found.length - rows.length;
  const message =
    found.length === 0 ? "Nothing in this text is a line of results. Nothing was saved." : SHOWN;
  const pasted = paste.trim() !== "" || given.intent === "show";
  const asked = { takenOn: given.takenOn ?? "", morning: given.morning === "yes" };
  const tooMany = left > 0 ? ` ${left} more lines do not fit: save these first.` : "";
  return {
    state: {
      rows,
      ...asked,
      paste: found.length === 0 ? paste : "",
      message: pasted ? `${message}${tooMany}` : "",
      done: pasted && found.length > 0,
      errors: {},
      questions: [],
    },
    pasted,
  };
}
const SHOWN = "Look at every row, then save. Nothing was saved yet.";

/** The rows as results of their day; or the form again with what is to be mended. Ticks belong to whichever row asked. */
export function factsOfPanel(
  state: PanelState,
  confirmed: string[],
): { facts: Fact[]; wrong?: undefined } | { facts?: undefined; wrong: PanelState } {
  const errors: Record<string, string> = {};
  if (state.rows.length === 0) errors["test.0"] = "Write at least one result.";
  if (state.takenOn === "") errors.takenOn = "Choose the day on which the blood was drawn.";
  const facts = state.rows.flatMap((row, at): Fact[] => {
    const read = labOfRow(row);
    if ("lab" in read)
      return [
        {
          ...read.lab,
          takenOn: state.takenOn,
          ...(state.morning ? { morning: true } : {}),
          ...(confirmed.length > 0 ? { confirmed: confirmed.slice(0, MAX_RESULT_ROWS) } : {}),
        },
      ];
    for (const [cell, text] of Object.entries(read.wrong)) errors[`${cell}.${at}`] = text;
    return [];
  });
  if (Object.keys(errors).length === 0) return { facts };
  return { wrong: { ...state, message: "Some cells need another look. Nothing was saved.", errors } };
}

const CELL: Readonly<Record<string, string>> = {
  value: "result",
  text: "result",
  key: "test",
  low: "range",
  high: "range",
};

/** The form again after a refusal, each message at its row. */
export function panelRefused(state: PanelState, result: Outcome & { ok: false }): PanelState {
  const errors: Record<string, string> = {};
  const questions: string[] = [];
  for (const [path, said] of Object.entries(result.fields)) {
    const [, at = "0", field = ""] = /^facts\.(\d+)\.(\w+)/.exec(path) ?? [];
    if (field === "confirmed") questions.push(...said);
    else errors[field === "takenOn" ? "takenOn" : `${CELL[field] ?? field}.${at}`] = said.join(" ");
  }
  return { ...state, message: result.message, errors, questions };
}
