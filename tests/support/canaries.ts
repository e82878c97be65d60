import type pg from "pg";

/** Where words of a chart are kept: table, column, and the patient's column. Each gets a canary of its patient. */
const TEXTS: readonly [table: string, column: string][] = [
  ["plan", "title"],
  ["plan_version", "why"],
  ["finding_answer", "reason"],
  ["agreement", "note"],
  ["message", "body"],
  ["check_in", "note"],
];
const DOCUMENTS: readonly [table: string, key: string][] = [
  ["fact", "text"],
  ["plan_section", "why"],
];

/** The mark that a patient's clinical words carry while planted: "CNRY-torres". */
export const markOf = (familyName: string): string => `CNRY-${familyName.toLowerCase()}`;

const named = (alias: string) =>
  `(select ' CNRY-' || lower(family_name) from person where person.clinic_id = ${alias}.clinic_id and person.id = ${alias}.patient_id)`;

/** Plants a canary in every clinical text of every patient; the answer takes them all out again. */
export async function plantCanaries(client: pg.Client): Promise<() => Promise<void>> {
  const unguarded = async (sql: string) => {
    await client.query("set session_replication_role = replica");
    await client.query(sql);
    await client.query("reset session_replication_role");
  };
  for (const [table, column] of TEXTS)
    await unguarded(`update ${table} t set ${column} = left(${column}, 80) || ${named("t")}`);
  for (const [table, key] of DOCUMENTS)
    await unguarded(
      `update ${table} t set body = jsonb_set(body, '{${key}}', to_jsonb((body->>'${key}') || ${named("t")})) where body ? '${key}'`,
    );
  return async () => {
    for (const [table, column] of TEXTS)
      await unguarded(`update ${table} set ${column} = regexp_replace(${column}, ' CNRY-\\w+', '')`);
    for (const [table, key] of DOCUMENTS)
      await unguarded(
        `update ${table} set body = jsonb_set(body, '{${key}}', to_jsonb(regexp_replace(body->>'${key}', ' CNRY-\\w+', ''))) where body->>'${key}' ~ 'CNRY'`,
      );
  };
}

/** Words of charts in any case: drugs, doses, diagnoses, scores, rules. Visit types ("Acupuncture 4 of 8") are none. */
const CLINICAL = [
  /naltrexone|\bldn\b|low[- ]dose|tramadol|duloxetine|ramipril|levothyroxine|estradiol|progesterone|testosterone|hydrocortisone/i,
  /\d\s?(?:mg|mcg|microgram|micrograms|IU)\b/i,
  /fibromyalgia|chronic fatigue|me\/cfs|mecfs|hashimoto|hypothyroid|insomnia|orthostatic|back pain|allerg|opioid|hormone|vitamin/i,
  /phq-?9|gad-?7|\bfiqr?\b|\bpeg\b|\b(?:LDN|ACU|HOR|LIF|OUT|GEN|MED)-[A-Z]{3,}/,
  /CNRY-\w+/,
];

/** The first clinical word of a response, with what stands around it; undefined when there is none. */
export function clinicalWordIn(text: string): string | undefined {
  for (const word of CLINICAL) {
    const found = word.exec(text);
    if (found) return text.slice(Math.max(0, found.index - 60), found.index + 60);
  }
  return undefined;
}

/** The marks of other people's patients in a response. */
export const marksIn = (text: string): string[] => [...new Set(text.match(/CNRY-\w+/g) ?? [])].sort();
