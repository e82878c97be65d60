import "server-only";
import { LAB_SOURCES, LABS } from "#lib/domain/facts/labs.ts";
import { RESULT_LIMITS } from "#lib/domain/facts/results/limits.ts";
import { MEASURED } from "#lib/domain/facts/results/measured.ts";
import { namesOfTest } from "#lib/domain/facts/results/names.ts";
import { RESULT_UNITS, UNIT_SPELLINGS } from "#lib/domain/facts/results/unit-table.ts";
import { unitsOf, worthInUs } from "#lib/domain/facts/results/units.ts";
import { REASON_WORDS } from "#lib/domain/medicines/line/reason-words.ts";
import { SALT_WORDS, SIG_WORDS } from "#lib/domain/medicines/line/sig-words.ts";
import { SIG_WORDS_ABROAD } from "#lib/domain/medicines/line/sig-words-abroad.ts";
import { NAME_SOURCES } from "#lib/domain/medicines/name-sources.ts";
import { OPIOID_GROUPS } from "#lib/domain/medicines/opioid-table.ts";
import { ambiguous, lookalikes, substances } from "#lib/domain/medicines/substance-index.ts";

/** A table that rules read their facts with: its id, its title and all that it says, as data. */
type Table = { id: string; title: string; says: unknown };

/** A unit by what nothing and one of it are worth to the rules: the conversion, formulas too. */
const worths = (key: string) =>
  unitsOf(key).map((unit) => [unit, worthInUs(key, 0, unit) ?? null, worthInUs(key, 1, unit) ?? null]);

const kinds = [...new Set([...substances.values()].map(({ kind }) => kind))];
const namesOfKind = (wanted: string): Table => ({
  id: `names/${wanted}`,
  title: `Names of medicines: ${wanted}`,
  says: [...substances.values()].filter(({ kind }) => kind === wanted),
});

/** Every table that decides what an entry of a chart means to a rule: tests, their units and limits, measurements, names. */
export const tables: readonly Table[] = [
  ...LABS.map((lab) => ({
    id: `test/${lab.key}`,
    title: `Test: ${lab.name}`,
    says: { lab, limits: RESULT_LIMITS[lab.key], units: worths(lab.key), names: namesOfTest(lab.key) },
  })),
  { id: "tests", title: "Tests: sources and units", says: { LAB_SOURCES, RESULT_UNITS, UNIT_SPELLINGS } },
  { id: "measurements", title: "Measurements: units and limits", says: MEASURED },
  ...kinds.map(namesOfKind),
  {
    id: "names",
    title: "Names of medicines: groups, look-alikes, words that are no names, sources",
    says: {
      groups: OPIOID_GROUPS,
      lookalikes: [...lookalikes].sort(),
      ambiguous,
      words: [REASON_WORDS, SALT_WORDS, SIG_WORDS, SIG_WORDS_ABROAD].map((words) => [...words].sort()),
      sources: NAME_SOURCES,
    },
  },
];
