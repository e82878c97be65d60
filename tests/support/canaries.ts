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

const MARKED = `' CNRY-' || lower(q.family_name)`;
const EVERYONE = "from patient p join person q on q.clinic_id = p.clinic_id and q.id = p.id";
/** Rows that the demo begins without, one of each for every patient: what holds a dose and what held one, what was told, who was spoken with. */
const ROWS: readonly string[] = [
  `insert into dose_hold (clinic_id, id, patient_id, modality, reason, because, source, opened_on, opened_by_id)
      select p.clinic_id, gen_random_uuid(), p.id, 'ldn', 'opioid', 'Planted.' || ${MARKED}, 'message', current_date - 9, p.id ${EVERYONE}`,
  `insert into dose_hold (clinic_id, id, patient_id, modality, reason, because, source, opened_on, opened_by_id, closed_at, closed_by_id, closed_by_name, close_reason)
      select p.clinic_id, gen_random_uuid(), p.id, 'ldn', 'clinic', 'Planted.' || ${MARKED}, 'clinic', current_date - 8, p.id, now(), p.id, 'X', 'Planted.' || ${MARKED} ${EVERYONE}`,
  `insert into fact (clinic_id, id, patient_id, kind, shape, body, source, recorded_by_id)
      select p.clinic_id, gen_random_uuid(), p.id, 'medication', 1, jsonb_build_object('text', 'Planted.' || ${MARKED}, 'status', 'active'), 'patient', p.id ${EVERYONE}`,
  `with item as (
        insert into inbox_item (clinic_id, id, patient_id, kind, rule, because)
        select p.clinic_id, gen_random_uuid(), p.id, 'safety', 'TOLD-OWN-LIFE', jsonb_build_object('text', 'Planted.' || ${MARKED}) ${EVERYONE}
        returning clinic_id, id, patient_id)
      insert into contact_record (clinic_id, id, patient_id, item_id, shape, body, written_by_id, written_by_name)
      select i.clinic_id, gen_random_uuid(), i.patient_id, i.id, 1,
        jsonb_build_object('reached', 'nobody', 'how', 'phone', 'thoughts', 'notSaid', 'plan', 'notSaid', 'means', 'notSaid',
          'intent', 'notSaid', 'protective', '', 'agreed', 'Planted.' || ${MARKED}, 'next', 'tryAgain'), i.patient_id, 'X'
      from item i join person q on q.clinic_id = i.clinic_id and q.id = i.patient_id`,
];
const PLANTED: readonly [table: string, words: string][] = [
  ["contact_record", "body->>'agreed'"],
  ["inbox_item", "because->>'text'"],
  ["fact", "body->>'text'"],
  ["dose_hold", "because"],
];

/** Plants a canary in every clinical text of every patient; the answer takes them all out again. */
export async function plantCanaries(client: pg.Client): Promise<() => Promise<void>> {
  const unguarded = async (sql: string) => {
    await client.query("set session_replication_role = replica");
    await client.query(sql);
    await client.query("reset session_replication_role");
  };
  for (const sql of ROWS) await unguarded(sql);
  for (const [table, column] of TEXTS)
    await unguarded(`update ${table} t set ${column} = left(${column}, 80) || ${named("t")}`);
  for (const [table, key] of DOCUMENTS)
    await unguarded(
      `update ${table} t set body = jsonb_set(body, '{${key}}', to_jsonb((body->>'${key}') || ${named("t")})) where body ? '${key}'`,
    );
  return async () => {
    for (const [table, words] of PLANTED)
      await unguarded(`delete from ${table} where ${words} like 'Planted.%'`);
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
