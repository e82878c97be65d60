import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import pg from "pg";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { ensureBuilt, ensureGenerated, runNode } from "../start/build.ts";
import { asServer } from "../start/database.ts";
import { inRoot } from "../start/root.ts";
import { complain, Refusal, say } from "../start/say.mjs";
import { patientBundles } from "./bundles.ts";
import { clientOf, interleaved } from "./load.ts";
import {
  bookTargets,
  bookVisit,
  freeSlots,
  readTargets,
  type Stage,
  saveTargets,
  wasBooked,
} from "./measured.ts";
import { atTheDesk, measuredPatients } from "./people.ts";
import { accordOn, bareOn, clinicOf, onAdmin } from "./places.ts";
import { listenerOf, processorOf } from "./processor.ts";
import type { ReadName } from "./reads.ts";
import { costOf } from "./statements.ts";
import { type OfSize, tables } from "./tables.ts";

const READS: readonly ReadName[] = ["today", "plan", "chart", "day"];

function settings() {
  const { values } = parseArgs({
    options: {
      patients: { type: "string", default: "1000,20000" },
      seconds: { type: "string", default: "5" },
      only: { type: "string", default: "" },
      profile: { type: "boolean", default: false },
    },
  });
  const sizes = values.patients.split(",").map(Number);
  const seconds = Number(values.seconds);
  if (
    !sizes.every((size) => Number.isInteger(size) && size >= 200 && size <= 200_000) ||
    !(seconds >= 1 && seconds <= 120)
  )
    throw new Refusal(
      "Say it like this: npm run bench -- --patients 1000,20000 --seconds 5 (200 to 200,000 patients, 1 to 120 seconds).",
    );
  return { sizes, seconds, profile: values.profile, only: values.only ? values.only.split(",") : [] };
}
type Settings = ReturnType<typeof settings>;

/** A weekday that has not begun, so that nothing on the desk's day depends on the hour. */
function workday(today: string): string {
  let day = parseDate(today).add({ days: 1 });
  while ([0, 6].includes(day.toDate("UTC").getUTCDay())) day = day.add({ days: 1 });
  return day.toString();
}

async function measure(patients: number, { seconds, profile, only }: Settings): Promise<OfSize> {
  const undo: (() => unknown)[] = [];
  try {
    const { dir, url, adminUrl } = await clinicOf(patients, undo);
    const barePort = await bareOn(adminUrl, undo);
    const bare = clientOf(barePort);
    const { port, origin, env } = await accordOn(dir, url, undo, profile);
    const servers = [listenerOf(port), listenerOf(barePort)];
    const accord = clientOf(port);
    const raw = new pg.Pool({ connectionString: adminUrl, max: 16 });
    undo.push(() => raw.end(), accord.close, bare.close);
    return await onAdmin(adminUrl, async (admin) => {
      const today = new Date().toISOString().slice(0, 10);
      const people = await measuredPatients(admin, 64);
      const desk = await atTheDesk(admin);
      const stage: Stage = {
        accord,
        bare,
        origin,
        raw,
        people,
        desk,
        day: workday(today),
        slots: await freeSlots(admin, today),
      };
      const wanted = (name: string) => only.length === 0 || only.includes(name);
      const result: OfSize = { patients, at: {}, cost: {} };
      for (const name of [...READS, "save", "book"].filter(wanted)) {
        say(`${patients} patients: ${name} …`);
        const isRead = READS.includes(name as ReadName);
        const targets = isRead
          ? readTargets(name as ReadName, stage)
          : name === "save"
            ? saveTargets(stage)
            : bookTargets(stage);
        const most = isRead ? undefined : 80;
        const one = await interleaved(targets, { connections: 1, seconds, most });
        result.at[name] = { one, sixteen: await interleaved(targets, { connections: 16, seconds, most }) };
        for (const [at, { name: how, once }] of targets.slice(0, 2).entries()) {
          const processor = await processorOf(servers[at], once, isRead ? 100 : 30);
          result.cost[`${name} ${how}`] = { ...(await costOf(admin, once)), processor };
        }
      }
      if (wanted("inside")) result.inside = await inside(env, adminUrl, seconds, today);
      if (wanted("bundles")) result.bundles = await patientBundles(accord, people[0]?.patient.cookie ?? "");
      if (wanted("double")) result.double = await doubleBooking(stage, admin, 10);
      return result;
    });
  } finally {
    for (const step of undo.reverse()) await Promise.resolve(step()).catch(complain);
  }
}

async function inside(env: Record<string, string>, adminUrl: string, seconds: number, today: string) {
  const args = [...asServer, inRoot("scripts/bench/inside.ts"), String(seconds), today];
  const { code, text } = await runNode(args, { ...env, BENCH_ADMIN_URL: adminUrl });
  if (code !== 0) throw new Error(text);
  return JSON.parse(text.trim().split("\n").at(-1) ?? "");
}

/** Fifty want the same slot at once, so many rounds: one wins, the others are refused in words, nobody gets a fault. */
async function doubleBooking({ ...stage }: Stage, admin: pg.Client, rounds: number) {
  const told = { rounds, winners: 0, refused: 0, faults: 0, overlaps: 0 };
  for (let round = 0; round < rounds; round++) {
    const slot = stage.slots();
    const answers = await Promise.all(
      stage.people.slice(0, 50).map(({ patientId }) => bookVisit(stage, patientId, slot)),
    );
    told.winners += answers.filter(wasBooked).length;
    told.faults += answers.filter(({ status }) => status >= 500).length;
    told.refused += answers.filter((answer) => answer.status < 500 && !wasBooked(answer)).length;
    const { rows } = await admin.query(
      "select count(*)::int as n from appointment where provider_id = $1 and starts_at = $2",
      [slot.providerId, slot.start],
    );
    told.overlaps += Math.max(0, rows[0].n - 1);
  }
  return told;
}

async function main(): Promise<number> {
  const chosen = settings();
  await ensureGenerated();
  await ensureBuilt();
  const sizes: OfSize[] = [];
  for (const patients of chosen.sizes) sizes.push(await measure(patients, chosen));
  mkdirSync(inRoot(".bench"), { recursive: true });
  writeFileSync(
    inRoot(".bench/figures.json"),
    JSON.stringify({ at: new Date().toISOString(), sizes }, null, 2),
  );
  say(tables(sizes));
  return 0;
}

main().then(
  (code) => process.exit(code),
  (error) => process.exit(complain(error)),
);
