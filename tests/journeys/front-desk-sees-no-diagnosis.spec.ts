import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type pg from "pg";
import { expect, test } from "#tests/support/as.ts";
import { clinicalWordIn, markOf, marksIn, plantCanaries } from "#tests/support/canaries.ts";
import { behindTheScreen } from "#tests/support/database.ts";
import { type Fill, filled, fills, pagesInApp } from "#tests/support/routes.ts";
import { serverActions } from "#tests/support/server-actions.ts";

/** Of every care team someone, of every state of a plan one: signed twice, with a question, a draft that is blocked. */
const SOME = ["Torres", "Hale", "Byrne", "Moss", "Adeyemi"];
/** Nothing of anyone stands on these: a sample of a dose for the eyes, and the rules that the clinic works with. */
const PUBLIC = /^\/(comfort|sign-in|content)/;
let database: pg.Client;
let takeOut: () => Promise<void>;
let things: Map<string, Fill>;
let teams: Map<string, string[]>;

test.describe.configure({ timeout: 180_000 });
test.beforeAll(async () => {
  database = await behindTheScreen();
  takeOut = await plantCanaries(database);
  things = new Map([...(await fills(database))].filter(([name]) => SOME.includes(name)));
  const { rows } = await database.query(
    `select s.family_name as staff, p.family_name as patient from care_team t join person s on s.id = t.person_id
     join person p on p.id = t.patient_id where t.until is null`,
  );
  teams = new Map();
  for (const { staff, patient } of rows) teams.set(staff, [...(teams.get(staff) ?? []), patient]);
});
test.afterAll(async () => {
  await takeOut();
  await database.end();
});

/** Every address of the app that can be made of any patient's things. */
const everyAddress = (): string[] => [
  ...new Set(
    pagesInApp().flatMap((template) => [...things.values()].flatMap((fill) => filled(template, fill) ?? [])),
  ),
  ...[...things.values()].flatMap(({ patientId, needId, visitId }) => [
    `/schedule/book?patient=${patientId}`,
    ...(needId ? [`/schedule/book?need=${needId}`, `/to-book?need=${needId}`] : []),
    ...(visitId ? [`/schedule/book?visit=${visitId}`] : []),
    `/api/fhir/Patient/${patientId}`,
    `/api/fhir/Patient/${patientId}/$everything`,
  ]),
  ...["/schedule?view=list", "/schedule?by=room", "/to-book?filter=overdue", "/to-book?page=2"],
  ...["/visits?find=torres", "/visits?find=fibromyalgia", "/people", "/api/auth/session", "/no-such-page"],
];

/** The ways in which a browser of ours asks for a page: the document, its data, and what a hover would fetch. */
const ASKED: readonly Record<string, string>[] = [
  {},
  { RSC: "1" },
  { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" },
];

type Answer = { path: string; how: string; status: number; text: string };
/** As our pages ask: data is fetched from an address that carries a digest of the headers, which Next sends one to first. */
async function fetched(page: Page, path: string, headers: Record<string, string>) {
  const answer = await page.request.get(path, { headers, maxRedirects: 0 });
  const { location = "" } = answer.headers();
  return /[?&]_rsc/.test(location) ? page.request.get(location, { headers, maxRedirects: 0 }) : answer;
}
async function answerOf(page: Page, path: string, headers: Record<string, string>): Promise<Answer> {
  const answer = await fetched(page, path, headers);
  const said = Object.entries(answer.headers()).filter(([name]) => name !== "content-security-policy");
  // What was asked for comes back as an echo ("…/edit/hormones"); only what the asker did not say counts.
  const echoes = path.split(/[/?=&]/).filter((part) => /^[a-z]{3,}$/.test(part));
  const whole = `${JSON.stringify(said)} ${await answer.text()}`;
  const text = echoes.reduce((rest, echo) => rest.replaceAll(echo, "…"), whole);
  return { path, how: JSON.stringify(headers), status: answer.status(), text };
}
/** Everything that comes back for an address: bodies, titles, redirects and headers; of what is refused, document and data. */
async function answersOf(page: Page, path: string): Promise<Answer[]> {
  const [first = {}, ...more] = ASKED;
  const document = await answerOf(page, path, first);
  const ways = document.status === 200 ? more : more.slice(0, 1);
  return [document, ...(await Promise.all(ways.map((headers) => answerOf(page, path, headers))))];
}

const linksIn = (text = ""): string[] =>
  [...text.matchAll(/href="(\/[^"#]*)"/g)]
    .map(([, href = ""]) => href.replaceAll("&amp;", "&"))
    .filter((href) => !/^\/(_next|sign-out)/.test(href));

/** Walks every address there is and, six at a time, at most 80 more that it meets on the way. */
async function crawl(page: Page, from: readonly string[]): Promise<Answer[]> {
  const seen = new Set(from);
  const met: Answer[] = [];
  for (let next = [...seen]; next.length > 0; ) {
    const batch = next.splice(0, 6);
    const answers = await Promise.all(batch.map((path) => answersOf(page, path)));
    met.push(...answers.flat());
    for (const link of answers.flatMap(([document]) => linksIn(document?.text)))
      if (!seen.has(link) && seen.size < from.length + 80) {
        seen.add(link);
        next = [...next, link];
      }
  }
  return met;
}

test("the front desk meets no drug, dose, diagnosis, score or note on any address, in any form", async ({
  as,
  page,
}) => {
  await as("Jo Lang");
  const answers = await crawl(page, everyAddress());
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(40);
  const data = answers.filter(({ how, status }) => how.includes("RSC") && status === 200);
  expect(data.length, "pages are also asked for as data").toBeGreaterThan(20);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  for (const { path, how, text } of answers) {
    expect(marksIn(text), `${path} ${how}`).toEqual([]);
    if (!PUBLIC.test(path)) expect(clinicalWordIn(text), `${path} ${how}`).toBeUndefined();
  }
});

test("nor does an administrator", async ({ as, page }) => {
  await as("Kim Park");
  const answers = await crawl(page, everyAddress());
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  for (const { path, how, text } of answers) {
    expect(marksIn(text), `${path} ${how}`).toEqual([]);
    if (PUBLIC.test(path)) continue;
    // The questionnaires that a clinic brings the words of are named there; nobody's answers are.
    if (path !== "/settings") expect(clinicalWordIn(text), `${path} ${how}`).toBeUndefined();
    expect(/Torres|Adeyemi|Byrne/.exec(text)?.[0], `${path} ${how}: a patient's name`).toBeUndefined();
  }
});

for (const [who, family] of [
  ["Lin Zhao", "Zhao"],
  ["Dr Reyes", "Reyes"],
] as const)
  test(`${who} meets nothing of a patient whose care team is someone else's`, async ({ as, page }) => {
    await as(who);
    const own = new Set((teams.get(family) ?? []).map(markOf));
    const answers = await crawl(page, everyAddress());
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const met = new Set(answers.flatMap(({ text }) => marksIn(text)));
    expect([...met].filter((mark) => !own.has(mark))).toEqual([]);
    expect(met.size, "the canaries sing where they may").toBeGreaterThan(0);
  });

test("a patient meets nothing of another patient", async ({ as, page }) => {
  await as("Maya Torres");
  const answers = await crawl(page, everyAddress());
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  expect([...new Set(answers.flatMap(({ text }) => marksIn(text)))]).toEqual([markOf("Torres")]);
  for (const { path, text } of answers)
    expect(/Hale|Okafor|Adeyemi|Byrne/.exec(PUBLIC.test(path) ? "" : text)?.[0], path).toBeUndefined();
});

/** A body without what differs between any two requests: nonces, ids of the build's own, and the id asked for. */
const normal = (text: string, id: string) =>
  text
    .replaceAll(id, "THE-ID")
    .replaceAll(/nonce="[^"]*"/g, "nonce")
    .replaceAll(/\\?"nonce\\?":\\?"[^"\\]*\\?"/g, "nonce")
    .replaceAll(/"[\w-]{21}[vm]"/g, "THE-REQUEST")
    .replaceAll(/[0-9a-f]{32}/g, "NONCE");

test("a patient asking for another's plan, visit or question gets the very same 404 as for none", async ({
  as,
  page,
}) => {
  await as("Maya Torres");
  const theirs = things.get("Byrne") as Fill;
  const templates = pagesInApp().filter((template) =>
    /\[(planId|thread|threadId|patientId|itemId)\]/.test(template),
  );
  let compared = 0;
  for (const template of templates)
    for (const headers of ASKED.slice(0, 2)) {
      const others = new Map(
        Object.values(theirs).map((value) => [value, value.length === 36 ? randomUUID() : value]),
      );
      const none = Object.fromEntries(
        Object.entries(theirs).map(([name, value]) => [name, others.get(value) ?? ""]),
      );
      const [there, nowhere] = [filled(template, theirs), filled(template, none)];
      if (!there || !nowhere) continue;
      const [forbidden, missing] = [
        await fetched(page, there, headers),
        await fetched(page, nowhere, headers),
      ];
      const strip = async (answer: typeof forbidden, fill: Fill) =>
        Object.entries(fill).reduce(
          (text, [name, value]) =>
            value.length === 36 ? normal(text, value).replaceAll("THE-ID", name) : text,
          await answer.text(),
        );
      // Data that is streamed begins before the page says no: there the words of the 404 are the answer.
      if (!headers.RSC) expect(forbidden.status(), there).toBe(404);
      expect(missing.status(), there).toBe(forbidden.status());
      expect(await strip(forbidden, theirs), there).toBe(await strip(missing, none));
      compared += 1;
    }
  expect(compared).toBeGreaterThan(10);
});

test("no server action answers the front desk with a clinical word, whatever ids it is handed", async ({
  as,
  page,
  baseURL,
}) => {
  await as("Jo Lang");
  const maya = things.get("Torres") as Fill;
  const every = { ...maya, revision: 0, why: "", act: "", text: "x", body: "x", shown: "0".repeat(64) };
  // What signs people in and out, or changes this screen, is left to its own journeys.
  const tried = serverActions(maya).filter(
    ({ name }) => !/sign|comfort|device|person/i.test(name) || name === "signAction",
  );
  expect(tried.length).toBeGreaterThan(40);
  for (const { id, name, path } of tried)
    for (const data of [
      [],
      [every],
      [null, every],
      [maya.planId],
      [maya.patientId],
      [maya.versionId, every],
    ]) {
      const answer = await page.request.post(path, {
        headers: { "Next-Action": id, Origin: baseURL ?? "", "Content-Type": "text/plain;charset=UTF-8" },
        data: JSON.stringify(data),
        maxRedirects: 0,
      });
      const [text, what] = [await answer.text(), `${name} ${JSON.stringify(data).slice(0, 60)}`];
      expect(text, `${what} did not run`).not.toBe("{}");
      expect(clinicalWordIn(text.replaceAll(path, "")), what).toBeUndefined();
    }
});
