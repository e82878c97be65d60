import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getVersion, listVersions } from "#lib/data/builder/pages.ts";
import { getChart } from "#lib/data/chart/chart.ts";
import { listPatients } from "#lib/data/chart/patients.ts";
import { getThread } from "#lib/data/chart/threads.ts";
import { listNeeds } from "#lib/data/desk/needs-list.ts";
import { findPeople, getVisit } from "#lib/data/desk/person-visits.ts";
import { listDay } from "#lib/data/desk/schedule.ts";
import { cancelVisit, changeVisit } from "#lib/data/desk/visits.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { asDate } from "#lib/data/door/days.ts";
import { system } from "#lib/data/door/system.ts";
import { getMyThread } from "#lib/data/mine/threads.ts";
import { getWordings } from "#lib/data/record/wording.ts";
import { can } from "#lib/domain/access/can.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { examples } from "#lib/modalities/ldn/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { byHand, idsIn, refusalOf } from "#tests/support/by-hand.ts";
import { type Everything, everythingIn } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/databases.ts";
import { codeOf } from "#tests/support/signing.ts";

let database: TestDatabase;
let client: pg.Client;
let cast: Everything;
let elsewhere: Awaited<ReturnType<typeof aPatient>>;

beforeAll(async () => {
  database = await freshDatabase();
  process.env.DATABASE_URL = database.url;
  client = new pg.Client({ connectionString: database.adminUrl });
  client.on("error", () => {});
  await client.connect();
  elsewhere = await aPatient({ givenName: "Other", familyName: "Clinic" });
  await plantOddRows();
  await client.query("reset all");
  cast = await everythingIn(client);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** What the demo does not have by itself: another clinic, a version not released, a discarded one, a visit off the team, a thread. */
async function plantOddRows(): Promise<void> {
  const part = [{ modality: "ldn", body: examples[0] }];
  await aSignedVersion(elsewhere, await aPlan(elsewhere, "2026-01-05"), part);
  const { rows } = await client.query(
    `select p.id, p.family_name, p.clinic_id as clinic from person p where p.family_name in ('Torres', 'Grant', 'Hale', 'Reyes')`,
  );
  const one = (name: string) => rows.find((row) => row.family_name === name);
  const clinicId = one("Torres").clinic as string;
  const maya = one("Torres").id as string;
  await client.query("select set_config('app.clinic', $1, false)", [clinicId]);
  await client.query(
    `insert into care_team (id, patient_id, person_id, since, until) values (gen_random_uuid(), $1, $2, now() - interval '9 days', now() - interval '1 day')`,
    [maya, one("Reyes").id],
  );
  const plan = await client.query(`select id from plan where patient_id = $1`, [maya]);
  await client.query(
    `insert into plan_version (id, plan_id, patient_id, number, drafted_by_id) values (gen_random_uuid(), $1, $2, 50, $3)`,
    [plan.rows[0].id, maya, one("Reyes").id],
  );
  await client.query(`update plan_version set status = 'discarded' where number = 50`);
  await client.query(
    `insert into plan_version (id, plan_id, patient_id, number, drafted_by_id) values (gen_random_uuid(), $1, $2, 51, $3)`,
    [plan.rows[0].id, maya, one("Reyes").id],
  );
  await aSignedVersion({ ...elsewhere }, await laterPlan(), part, { released: false });
  for (const name of ["Torres", "Grant"])
    await client.query(
      `with t as (insert into thread (id, patient_id) values (gen_random_uuid(), $1) returning id)
      insert into message (id, patient_id, thread_id, author_id, author_name, body) select gen_random_uuid(), $1, id, $1, 'x', 'A question' from t`,
      [one(name).id],
    );
  await plantWordings([clinicId, elsewhere.clinicId]);
  // Dr Reyes sees Pat Hale once, for a colleague, and is not on her team.
  await client.query(
    `insert into appointment (id, patient_id, provider_id, room_id, visit_type, starts_at, ends_at, zone, booked_by_id)
    select gen_random_uuid(), $1, p.id, p.room_id, 'review', d, d + interval '30 minutes', 'America/New_York', $2
    from provider p, (select date_trunc('day', now()) + interval '40 days 15 hours' as d) t where p.name = 'Dr Reyes'`,
    [one("Hale").id, one("Reyes").id],
  );
}

/** Words of a questionnaire in each clinic: some in use, some withdrawn. */
async function plantWordings(clinics: readonly string[]): Promise<void> {
  await client.query("set session_replication_role = replica");
  for (const clinicId of clinics)
    for (const body of ["{}", null])
      await client.query(
        `insert into questionnaire_wording (clinic_id, id, instrument, licence, body, added_by_id, added_by_name, withdrawn_at, withdrawn_by_id, withdrawn_by_name)
        values ($1, gen_random_uuid(), 'fiqr', 'x', $2::jsonb, gen_random_uuid(), 'x', case when $2::jsonb is null then now() end,
          case when $2::jsonb is null then gen_random_uuid() end, case when $2::jsonb is null then 'x' end)`,
        [clinicId, body],
      );
  await client.query("set session_replication_role = origin");
}

/** A second patient of the other clinic whose only version is signed but not released. */
async function laterPlan(): Promise<string> {
  const id = crypto.randomUUID();
  await system("seed", elsewhere.clinicId, async (tx) => {
    await tx.plan.updateMany({
      where: { patientId: elsewhere.patient.id },
      data: {
        status: "retired",
        retiredAt: new Date(),
        retiredById: elsewhere.doctor.id,
        retiredWhy: "Moved away",
      },
    });
    await tx.plan.createMany({
      data: [{ id, patientId: elsewhere.patient.id, title: "Later", startsOn: asDate("2026-02-02") }],
    });
  });
  return id;
}

const NOT_FOUND = /NEXT_HTTP_ERROR_FALLBACK;404/;
/** Does this actor get it; only a 404 counts as no. */
async function gets(actor: Actor, ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await actingAs(actor, ask);
    return true;
  } catch (error) {
    if (NOT_FOUND.test(String((error as { digest?: string }).digest ?? error))) return false;
    throw error;
  }
}
async function listed<T>(actor: Actor, ask: () => Promise<T>, empty: T): Promise<T> {
  let found = empty;
  await gets(actor, async () => {
    found = await ask();
  });
  return found;
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
const shown = (actor: Actor, table: string) => byHand(client, actor, (as) => idsIn(as, table));
const allowed = <R extends { id: string; clinicId: string }>(
  actor: Actor,
  rows: readonly R[],
  may: (row: R) => boolean,
) => ids(rows.filter((row) => row.clinicId === actor.clinicId && may(row)));
const ofPatient = (actor: Actor, patientId: string) => ({
  patientId,
  onTeam: cast.onTeam(actor, patientId),
});

describe("a list shows exactly what the policy allows, and so does Postgres", { timeout: 120_000 }, () => {
  it("has a cast worth asking: every role, both clinics, every state of a version", () => {
    expect(new Set(cast.actors.map(({ role }) => role)).size).toBe(5);
    expect(new Set(cast.actors.map(({ clinicId }) => clinicId)).size).toBe(2);
    expect(new Set(cast.versions.map(({ status }) => status))).toEqual(
      new Set(["draft", "signed", "superseded", "discarded"]),
    );
    expect(cast.versions.some(({ status, released }) => status === "signed" && !released)).toBe(true);
    expect(cast.threads.length).toBeGreaterThan(2);
  });

  it("patients: charts for the care team, names for the desk, one's own for a patient", async () => {
    for (const actor of cast.actors) {
      const chart = allowed(actor, cast.patients, ({ id }) => can(actor, "chart.read", ofPatient(actor, id)));
      const reach = allowed(actor, cast.patients, ({ id }) => can(actor, "visit.book", ofPatient(actor, id)));
      const own = actor.role === "patient" ? [actor.id] : [];
      const found: { id: string }[] = [];
      for (const { familyName } of cast.people.filter(({ role }) => role === "patient"))
        found.push(...(await listed(actor, () => findPeople({ typed: familyName }), [])));
      const page = await listed<{ people: { id: string }[] }>(actor, () => listPatients({}), { people: [] });
      expect(ids(page.people), `${actor.name} lists`).toEqual(chart);
      expect([...new Set(ids(found))], `${actor.name} finds`).toEqual(reach);
      expect(await shown(actor, "patient"), `Postgres shows ${actor.name}`).toEqual(
        [...reach, ...own].sort(),
      );
      for (const { id } of cast.patients)
        expect(await gets(actor, () => getChart({ patientId: id }))).toBe(chart.includes(id));
    }
  });

  it("versions of plans: drafts for the care team, the patient's own once signed and released", async () => {
    for (const actor of cast.actors) {
      const may = allowed(actor, cast.versions, (version) =>
        can(actor, "plan.read", { ...version, ...ofPatient(actor, version.patientId) }),
      );
      expect(await shown(actor, "plan_version"), `Postgres shows ${actor.name}`).toEqual(may);
      const read: string[] = [];
      const inLists: string[] = [];
      for (const { id, planId, number } of cast.versions)
        if (await gets(actor, () => getVersion({ planId, number }))) read.push(id);
      for (const planId of new Set(cast.versions.map((version) => version.planId))) {
        const list = await listed<{ versions: { id: string }[] }>(actor, () => listVersions({ planId }), {
          versions: [],
        });
        inLists.push(...ids(list.versions));
      }
      expect(read.sort(), `${actor.name} reads`).toEqual(may);
      const kept = ids(cast.versions.filter(({ id, status }) => may.includes(id) && status !== "discarded"));
      expect(inLists.sort(), `${actor.name} lists`).toEqual(actor.role === "patient" ? [] : kept);
    }
  });

  it("appointments: the desk, the care team, one's own calendar, one's own visits", async () => {
    for (const actor of cast.actors) {
      const may = allowed(actor, cast.visits, (visit) =>
        can(actor, "visit.read", { ...ofPatient(actor, visit.patientId), own: visit.personId === actor.id }),
      );
      expect(await shown(actor, "appointment"), `Postgres shows ${actor.name}`).toEqual(may);
      const inLists: string[] = [];
      for (const day of new Set(cast.visits.map((visit) => visit.day))) {
        const board = await listed<{ visits: { id: string }[] }>(actor, () => listDay({ day }), {
          visits: [],
        });
        inLists.push(...ids(board.visits));
      }
      expect(inLists.sort(), `${actor.name} lists`).toEqual(actor.role === "patient" ? [] : may);
      // Strangers' doors are all the same door: of those a few are tried.
      const tried = cast.visits.filter(({ id }, i) => may.includes(id) || i % 9 === 0);
      for (const { id } of tried)
        expect(await gets(actor, () => getVisit({ visitId: id })), `${actor.name} opens ${id}`).toBe(
          may.includes(id),
        );
    }
  });

  it("a visit is changed by the desk and the care team, and by nobody else whose calendar it is in", async () => {
    // Of another revision than the visit's: whoever may is told to look again, and nothing is changed.
    const late = { revision: 9_999_999 };
    for (const actor of cast.actors) {
      const tried = cast.visits.filter(({ personId }, i) => personId === actor.id || i % 9 === 0);
      for (const visit of tried) {
        const subject = { ...ofPatient(actor, visit.patientId), own: visit.personId === actor.id };
        const may = visit.clinicId === actor.clinicId && can(actor, "visit.change", subject);
        const codes = [
          await codeOf(() =>
            actingAs(actor, () => changeVisit({ ...late, visitId: visit.id, step: "arrive" })),
          ),
          await codeOf(() => actingAs(actor, () => cancelVisit({ ...late, visitId: visit.id }))),
        ];
        expect(codes, `${actor.name} changes ${visit.id}`).toEqual(may ? ["STALE", "STALE"] : ["404", "404"]);
      }
    }
  });

  it("what plans need: the desk and the care team; a patient their own", async () => {
    for (const actor of cast.actors) {
      const may = allowed(actor, cast.needs, ({ patientId }) =>
        can(actor, "need.contact", ofPatient(actor, patientId)),
      );
      const own = allowed(
        actor,
        cast.needs,
        ({ patientId }) => actor.role === "patient" && patientId === actor.id,
      );
      expect(await shown(actor, "need"), `Postgres shows ${actor.name}`).toEqual([...may, ...own].sort());
      const inLists: string[] = [];
      for (let page = 1; page < 50; page++) {
        const found = await listed<{ rows: { id: string }[]; pages: number }>(
          actor,
          () => listNeeds({ page }),
          { rows: [], pages: 1 },
        );
        inLists.push(...ids(found.rows));
        if (page >= found.pages) break;
      }
      const open = ids(cast.needs.filter(({ id, open }) => open && may.includes(id)));
      expect(inLists.sort(), `${actor.name} lists`).toEqual(open);
    }
  });

  it("threads: the care team and the patient", async () => {
    for (const actor of cast.actors) {
      const may = allowed(actor, cast.threads, ({ patientId }) =>
        can(actor, "thread.read", ofPatient(actor, patientId)),
      );
      expect(await shown(actor, "thread"), `Postgres shows ${actor.name}`).toEqual(may);
      for (const { id, patientId } of cast.threads) {
        const staff = await gets(actor, () => getThread({ threadId: id }));
        const own = await gets(actor, () => getMyThread({ threadId: id }));
        expect(staff || own, `${actor.name} opens`).toBe(may.includes(id));
        const chart = await listed<{ threads: { id: string }[] }>(actor, () => getChart({ patientId }), {
          threads: [],
        });
        expect(ids(chart.threads).includes(id)).toBe(actor.role !== "patient" && may.includes(id));
      }
    }
  });
});

describe("the words of questionnaires", () => {
  it("are the administrator's to see whole; in use, those who fill them in see them; the desk nothing", async () => {
    const { rows } = await client.query(
      `select id, clinic_id as "clinicId", withdrawn_at is null as "inUse" from questionnaire_wording`,
    );
    expect(rows.length).toBe(4);
    for (const actor of cast.actors) {
      const fillsIn = ["physician", "acupuncturist", "patient"].includes(actor.role);
      const may = allowed(actor, rows, ({ inUse }) => can(actor, "wording.read", {}) || (inUse && fillsIn));
      expect(await shown(actor, "questionnaire_wording"), `Postgres shows ${actor.name}`).toEqual(may);
      expect(await gets(actor, () => getWordings({})), actor.name).toBe(can(actor, "wording.read", {}));
    }
  });
});

/** Every table that Postgres polices row by row. */
async function policed(): Promise<string[]> {
  const { rows } = await client.query(`select relname from pg_class where relrowsecurity and relkind = 'r'`);
  return rows.map(({ relname }) => relname);
}

describe("the second wall, without the app", () => {
  it("shows no row of any table to a connection that does not say who it is", async () => {
    for (const table of await policed()) {
      const { rows } = await byHand(client, null, (as) =>
        as.query(`select count(*)::int as n from ${table}`),
      );
      expect(rows[0].n, table).toBe(0);
    }
  });

  it("shows nobody a row of another clinic, and lets nobody write one there", async () => {
    for (const actor of cast.actors.filter(({ clinicId }) => clinicId !== elsewhere.clinicId))
      for (const table of (await policed()).filter((name) => name !== "clinic")) {
        const sql = `select count(*)::int as n from ${table} where clinic_id = $1`;
        const { rows } = await byHand(client, actor, (as) => as.query(sql, [elsewhere.clinicId]));
        expect(rows[0].n, `${actor.name}, ${table}`).toBe(0);
      }
    const osei = cast.actors.find(({ name }) => name === "Dr Osei") as Actor;
    const { id: patientId } = elsewhere.patient;
    const into = [
      `insert into fact (clinic_id, id, patient_id, kind, body, source) values ('${elsewhere.clinicId}', gen_random_uuid(), '${patientId}', 'allergy', '{}', 'clinic')`,
      `insert into thread (clinic_id, id, patient_id) values ('${elsewhere.clinicId}', gen_random_uuid(), '${patientId}')`,
      `insert into care_team (clinic_id, id, patient_id, person_id) values ('${elsewhere.clinicId}', gen_random_uuid(), '${patientId}', '${osei.id}')`,
      `insert into person (clinic_id, id, role, given_name, family_name, search_key) values ('${elsewhere.clinicId}', gen_random_uuid(), 'patient', 'a', 'b', 'b a')`,
    ];
    for (const sql of into) expect(await byHand(client, osei, (as) => refusalOf(as, sql)), sql).toBe("42501");
    for (const table of ["patient", "plan_version", "need", "appointment", "thread"]) {
      const sql = `update ${table} set id = id where clinic_id = '${elsewhere.clinicId}'`;
      const { rowCount } = await byHand(client, osei, (as) => as.query(sql));
      expect(rowCount, table).toBe(0);
    }
  });

  it("does not believe a role that nobody has, nor an actor of another clinic in this one", async () => {
    const osei = cast.actors.find(({ name }) => name === "Dr Osei") as Actor;
    for (const table of ["patient", "fact", "plan", "plan_version", "thread", "check_in", "need"]) {
      const strangers = [
        { ...osei, role: "superuser" },
        { ...osei, role: "" },
        { ...osei, clinicId: elsewhere.clinicId },
      ];
      for (const who of strangers)
        expect(await byHand(client, who as Actor, (as) => idsIn(as, table)), table).toEqual([]);
    }
  });

  it("never shows the front desk or an administrator a table of the chart", async () => {
    const chart = [
      ...["fact", "plan", "plan_version", "plan_section", "finding_answer", "agreement", "check_in"],
      ...[
        "dose_log",
        "dose_hold",
        "own_word",
        "assessment",
        "thread",
        "message",
        "inbox_item",
        "contact_record",
      ],
    ];
    for (const actor of cast.actors.filter(({ role }) => role === "frontDesk" || role === "admin"))
      for (const table of chart) expect(await shown(actor, table), `${actor.name}, ${table}`).toEqual([]);
  });
});

describe("leaving a care team", () => {
  it("ends access at the next request, and joining again begins it", async () => {
    const zhao = cast.actors.find(({ name }) => name === "Lin Zhao") as Actor;
    const sam = cast.patients.find(({ id }) => cast.onTeam(zhao, id)) as { id: string };
    const open = () => gets(zhao, () => getChart({ patientId: sam.id }));
    const seen = async () => (await shown(zhao, "patient")).includes(sam.id);
    expect([await open(), await seen()]).toEqual([true, true]);
    const where = `where patient_id = '${sam.id}' and person_id = '${zhao.id}'`;
    await client.query(`update care_team set until = now() ${where}`);
    expect([await open(), await seen()]).toEqual([false, false]);
    const page = await actingAs(zhao, () => listPatients({}));
    expect(ids(page.people)).not.toContain(sam.id);
    await client.query(`update care_team set until = null ${where}`);
    expect([await open(), await seen()]).toEqual([true, true]);
  });
});
