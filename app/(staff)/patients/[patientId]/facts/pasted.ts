import type { PasteState } from "#components/chart/facts/paste-state.ts";
import type { ShownRow } from "#components/chart/facts/pasted-rows.tsx";
import type { Fact } from "#lib/domain/facts/facts.ts";
import {
  factOf,
  KEPT_AS,
  type KeptAs,
  LONGEST_LIST,
  LONGEST_ROW,
  MAX_LIST_ROWS,
  type PastedRow,
  readingOf,
  rowsOf,
} from "#lib/domain/medicine-list/rows.ts";
import { isSafeText, withoutUnseen } from "#lib/domain/words/text.ts";

type Kind = "medication" | "supplement";
type Refused = { message: string; fields: Record<string, string[]> };
const words = (form: FormData, name: string): string => {
  const said = form.get(name);
  return typeof said === "string" ? said : "";
};

const key = ({ text, as }: PastedRow): string =>
  `${as === "allergy"} ${text.toLowerCase().replace(/\s+/g, " ").trim()}`;

/** Rows with what is understood of each, and whether the chart or the list has them already. */
function shown(rows: readonly PastedRow[], facts: readonly Fact[], fresh: boolean): ShownRow[] {
  const known = new Set(
    facts.flatMap((fact) =>
      fact.kind === "medication" || fact.kind === "supplement" || fact.kind === "allergy"
        ? [key({ text: fact.text, as: fact.kind, aside: "" })]
        : [],
    ),
  );
  const above = new Set<string>();
  return rows.map((row) => {
    const standing = known.has(key(row)) ? "chart" : above.has(key(row)) ? "above" : null;
    above.add(key(row));
    return { ...row, as: fresh && standing ? "leave" : row.as, reading: readingOf(row.text), standing };
  });
}

const again = (before: PasteState, change: Partial<PasteState>): PasteState => ({
  ...before,
  message: undefined,
  fields: {},
  ...change,
  turn: before.turn + 1,
});

/** The pasted text as rows to look at, or a sentence that says why not; the text stays. */
export function readList(before: PasteState, form: FormData, kind: Kind, facts: readonly Fact[]): PasteState {
  const typed = words(form, "lines");
  const refuse = (message: string, text = typed) =>
    again(before, { typed: text, rows: null, message, fields: { lines: [message] } });
  if (typed.length > LONGEST_LIST)
    return refuse(
      `This is too long for one list. Use at most ${LONGEST_LIST} characters. Nothing was saved.`,
    );
  if (!isSafeText(typed))
    return refuse(
      "Some characters in this text cannot be stored. They were taken out. Look at the list, then read it again.",
      withoutUnseen(typed),
    );
  const rows = rowsOf(typed, kind);
  if (rows.length === 0) return refuse("There is no line in this list. Paste or type it. Nothing was saved.");
  if (rows.length > MAX_LIST_ROWS)
    return refuse(
      `This list has ${rows.length} rows. Use at most ${MAX_LIST_ROWS} at once. Nothing was saved.`,
    );
  const long = rows.find(({ text }) => text.length > LONGEST_ROW);
  if (long)
    return refuse(
      `Use at most ${LONGEST_ROW} characters for one medicine. This one is longer: ${long.text.slice(0, 40)}… Nothing was saved.`,
    );
  return again(before, { typed, rows: shown(rows, facts, true) });
}

/** The rows as they were changed in the form; as many as it had, `MAX_LIST_ROWS` at most. */
function rowsIn(form: FormData): PastedRow[] {
  const many = Math.min(Number.parseInt(words(form, "rows"), 10) || 0, MAX_LIST_ROWS);
  return Array.from({ length: many }, (_, at) => ({
    text: words(form, `row.${at}.text`).replace(/\s+/g, " "),
    as: KEPT_AS.find((as) => as === words(form, `row.${at}.as`)) ?? ("" as KeptAs),
    stoppedOn: words(form, `row.${at}.stoppedOn`) || undefined,
    aside: words(form, `row.${at}.aside`),
  }));
}

/** The same rows, read again with what was changed in them; `refused`: why they were not kept. */
export function readRows(
  before: PasteState,
  form: FormData,
  facts: readonly Fact[],
  refused?: Refused,
): PasteState {
  const rows = rowsIn(form).map((row) => ({
    ...row,
    text: withoutUnseen(row.text).slice(0, 2 * LONGEST_ROW),
  }));
  return again(before, { typed: words(form, "lines"), rows: shown(rows, facts, false), ...refused });
}

/** The facts that the rows become, each with the row that it comes from; a row that nobody can keep is named. */
export function chosenFacts(form: FormData): { facts: Fact[]; rowOf: number[]; refused?: Refused } {
  const rows = rowsIn(form);
  const wrong = rows.flatMap(({ as }, at) =>
    KEPT_AS.includes(as) ? [] : [[`row.${at}.as`, ["Choose what it is kept as."]] as [string, string[]]],
  );
  const kept = rows.flatMap((row, at) => {
    const fact = wrong.length > 0 ? null : factOf(row);
    return fact ? [{ fact, at }] : [];
  });
  const refused =
    wrong.length > 0
      ? { message: "Some rows need another look. Nothing was saved.", fields: Object.fromEntries(wrong) }
      : kept.length === 0
        ? {
            message: "Every row is left out. Choose what to keep, or go back. Nothing was saved.",
            fields: {},
          }
        : undefined;
  return { facts: kept.map(({ fact }) => fact), rowOf: kept.map(({ at }) => at), refused };
}

/** Messages under the fields of their rows: "facts.2.text" is the text of the row that the third fact comes from. */
export function forRows(
  fields: Readonly<Record<string, string[]>>,
  rowOf: readonly number[],
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, said]) => {
      const [, at = "", field = ""] = /^facts\.(\d+)\.(\w+)/.exec(path) ?? [];
      const row = rowOf[Number(at)];
      return [
        at === "" || row === undefined
          ? "_"
          : `row.${row}.${field === "status" || field === "kind" ? "as" : field}`,
        said,
      ];
    }),
  );
}
