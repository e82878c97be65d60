import { performance } from "node:perf_hooks";
import pg from "pg";
import { listPatients } from "#lib/data/chart/patients.ts";
import { noteTry } from "#lib/data/desk/need-changes.ts";
import { findPeople } from "#lib/data/desk/person-visits.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import type { Actor, Role } from "#lib/domain/access/roles.ts";
import { recognise } from "#lib/domain/medicines/substances.ts";
import { factsOn } from "#lib/domain/rules/facts-on.ts";
import { evaluate } from "#lib/domain/rules/findings.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { modalities } from "#lib/modalities/index.ts";
import { allRules } from "#lib/safety/index.ts";
import { PATIENTS } from "#prisma/seed/cast.ts";
import { figureOf } from "./load.ts";

/** What is measured without HTTP: rules, recognition, search and audited writes. Prints one line of JSON. */
const seconds = Number(process.argv[2] ?? 3);
const today = parseDate(process.argv[3] ?? "2026-11-23");

async function timed(times: number, once: (i: number) => unknown) {
  for (let i = 0; i < Math.min(times / 4, 50); i++) await once(i);
  const took: number[] = [];
  const from = performance.now();
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await once(i);
    took.push(performance.now() - began);
  }
  return figureOf(took, performance.now() - from);
}

const rules = allRules(modalities);
const cast = PATIENTS.map(({ born, sex, facts = [] }) => ({
  facts: facts.map((told) => told.fact((ago) => today.subtract({ days: ago }).toString())),
  person: { born: parseDate(born), sex: sex === "female" || sex === "male" ? sex : ("unknown" as const) },
}));
const brings = modalities.flatMap((room) => {
  const protocol = room.protocols.at(-1);
  return protocol ? room.brings({ shape: room.shape, body: protocol.body }, today) : [];
});
const evaluation = () =>
  timed(600, (i) => {
    const { facts, person } = cast[i % cast.length] ?? {
      facts: [],
      person: { born: today, sex: "unknown" as const },
    };
    evaluate(rules, factsOn(facts, person, today), brings);
  });

const LINES = [
  "Tramadol 50 mg tablet, 1 every 6 hours as needed",
  "oxycodne-acetaminophen 5-325 mg PO q6h prn",
  "Levothyroxine 75 mcg daily on an empty stomach",
  "Duloxetine DR 60 mg capsule once daily",
  "Vit D3 2000 IU",
  "St John's wort 300 mg three times a day",
  "magnesium glycinate 400 mg at bedtime",
  "the little white pill from the pharmacy",
];
const recognition = () => timed(4000, (i) => recognise(LINES[i % LINES.length] ?? ""));

const admin = new pg.Client({ connectionString: process.env.BENCH_ADMIN_URL });
await admin.connect();

async function someone(role: Role, where: string): Promise<Actor> {
  const { rows } = await admin.query(
    `select p.id, p.clinic_id, p.given_name, c.zone from person p join clinic c on c.id = p.clinic_id where p.role = $1 and ${where} order by p.search_key limit 1`,
    [role],
  );
  return { id: rows[0].id, clinicId: rows[0].clinic_id, role, name: rows[0].given_name, zone: rows[0].zone };
}

async function search() {
  const desk = await someone("frontDesk", "true");
  const physician = await someone("physician", "family_name ~ '[0-9]$'");
  const { rows } = await admin.query(
    "select family_name from person where role = 'patient' order by md5(id::text) limit 100",
  );
  const typed = (i: number) => rows[i % rows.length].family_name.slice(0, 2 + (i % 4));
  return {
    desk: await timed(150, (i) => actingAs(desk, () => findPeople({ typed: typed(i) }))),
    physician: await timed(150, (i) => actingAs(physician, () => listPatients({ find: typed(i) }))),
  };
}

/** Audited writes with 16 at a time: each one transaction with its authority, its change and its link of the chain. */
async function writes() {
  const { rows } = await admin.query(
    "select id from need where status = 'waiting' and tries < 100 limit 640",
  );
  const desk = await someone("frontDesk", "true");
  const took: number[] = [];
  const from = performance.now();
  const until = from + seconds * 1000;
  let at = 0;
  const worker = async () => {
    while (performance.now() < until) {
      const needId = rows[at++ % rows.length].id;
      const began = performance.now();
      await actingAs(desk, () => noteTry({ needId, how: "noAnswer" }));
      took.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return figureOf(took, performance.now() - from);
}

const figures = {
  evaluation: await evaluation(),
  recognition: await recognition(),
  search: await search(),
  writes: await writes(),
  rules: rules.length,
};
await admin.end();
process.stdout.write(`${JSON.stringify(figures)}\n`, () => process.exit(0));
