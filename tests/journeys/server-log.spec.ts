import type { Page } from "@playwright/test";
import type pg from "pg";
import { expect, test } from "#tests/support/as.ts";
import { plantCanaries } from "#tests/support/canaries.ts";
import { behindTheScreen } from "#tests/support/database.ts";
import { type Fill, fills } from "#tests/support/routes.ts";
import { lineOf, logLines, printed } from "#tests/support/server-log.ts";

/** Words that stand in names, notes, doses, messages and addresses, and may stand nowhere in what the server prints. */
const CANARY = "CNRY-typed";
const CODE = /this code helps: ([2-9A-Z]{4}-[2-9A-Z]{4})/;

let database: pg.Client;
let maya: Fill;
let takeOut: () => Promise<void>;
test.beforeAll(async () => {
  database = await behindTheScreen();
  maya = (await fills(database)).get("Torres") as Fill;
  takeOut = await plantCanaries(database);
});
test.afterAll(async () => {
  await takeOut();
  await database.end();
});

/** While the database refuses in its own words, which quote what was written. */
async function whileRefused(table: string, how: string, run: () => Promise<void>): Promise<void> {
  await database.query(
    `create function planted_refusal() returns trigger language plpgsql as $$ begin ${how}; end $$`,
  );
  await database.query(
    `create trigger planted_refusal before insert on ${table} for each row execute function planted_refusal()`,
  );
  try {
    await run();
  } finally {
    await database.query("drop function planted_refusal cascade");
  }
}

/** While a table is not there: every page that reads it breaks. */
async function without(table: string, run: () => Promise<void>): Promise<void> {
  await database.query(`alter table ${table} rename to planted_away`);
  try {
    await run();
  } finally {
    await database.query(`alter table planted_away rename to ${table}`);
  }
}

async function codeOn(page: Page): Promise<string> {
  const shown = page.getByText(CODE).first();
  await expect(shown).toBeVisible();
  return CODE.exec((await shown.textContent()) ?? "")?.[1] ?? "";
}

test("a page that breaks shows the code of its request, and the log has one line with it", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  let id = "";
  await without("check_in", async () => {
    const answer = await page.goto(`/patients/${maya.patientId}?find=${CANARY}`);
    id = await codeOn(page);
    expect(answer?.headers()["x-request-id"]).toBe(id);
  });
  expect(await lineOf(id)).toMatchObject({
    ...{ event: "failed", method: "GET", route: "/patients/[patientId]" },
    fault: { kind: "PrismaClientKnownRequestError", code: "42P01" },
  });
});

test("a page that is reached by a link and breaks shows the code of its own request", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await page.goto("/patients");
  let id = "";
  await without("check_in", async () => {
    await page
      .getByRole("link", { name: /Torres/ })
      .first()
      .click();
    id = await codeOn(page);
  });
  expect(await lineOf(id)).toMatchObject({
    event: "failed",
    route: "/patients/[patientId]",
    fault: { code: "42P01" },
  });
});

for (const [what, how, fault] of [
  ["in a sentence of our own", "raise exception 'No: % of %', new.body, new.author_id", { code: "P0001" }],
  [
    "by a constraint",
    "raise check_violation using message = format('violates check constraint %I', new.body), detail = new.body, table = 'message', constraint = 'message_body_check'",
    { code: "23514" },
  ],
  ["by a value that cannot be read", "perform new.body::uuid", { code: "22P02" }],
  ["by a value of another kind", "perform new.body::xml", {}],
] as const)
  test(`a message that the database refuses ${what} keeps its words on the page and out of the log`, async ({
    as,
    page,
  }) => {
    await as("Maya Torres");
    await page.goto("/my/ask");
    let id = "";
    await whileRefused("message", how, async () => {
      await page.getByLabel("Your question").fill(`${CANARY} took 30 mg naltrexone < at once`);
      await page.getByRole("button", { name: "Send", exact: true }).click();
      id = await codeOn(page);
      await expect(page.getByLabel("Your question")).toHaveValue(new RegExp(CANARY));
    });
    const line = await lineOf(id);
    expect(line).toMatchObject({ event: "failed", method: "POST", route: "/my/ask", fault });
    expect(line.fault?.at.length).toBeGreaterThan(0);
  });

test("a violated constraint is named in the log, with its table and without the row", async ({
  as,
  page,
}) => {
  await as("Maya Torres");
  await page.goto("/my/ask");
  const check = "alter table message add constraint planted_check check (body !~ 'CNRY-typed') not valid";
  await database.query(check);
  try {
    await page.getByLabel("Your question").fill(`${CANARY} again`);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    const fault = { code: "23514", constraint: "planted_check", table: "message" };
    expect(await lineOf(await codeOn(page))).toMatchObject({ event: "failed", fault });
  } finally {
    await database.query("alter table message drop constraint planted_check");
  }
});

test("without scripts a failed message has its line too", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Be Maya Torres", exact: true }).click();
  await page.goto("/my/ask");
  let id: string | undefined;
  await whileRefused("message", "raise exception 'No: %', new.body", async () => {
    await page.getByLabel("Your question").fill(CANARY);
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === "POST"),
      page.getByRole("button", { name: "Send", exact: true }).click(),
    ]);
    id = answer.headers()["x-request-id"];
  });
  expect(await lineOf(id ?? "")).toMatchObject({ event: "failed", status: 500, fault: { code: "P0001" } });
  await context.close();
});

test("FHIR answers a failure of ours with the code of the request", async ({ as, page }) => {
  await as("Dr Osei");
  const { rows } = await database.query(
    "select id from plan_version where patient_id = $1 and status = 'signed' limit 1",
    [maya.patientId],
  );
  const address = `/api/fhir/CarePlan/${rows[0]?.id}/$everything`;
  expect((await page.request.get(address)).status()).toBe(200);
  await without("check_in", async () => {
    const answer = await page.request.get(address);
    expect(answer.status()).toBe(500);
    const outcome = await answer.json();
    const id = answer.headers()["x-request-id"] ?? "";
    expect(outcome).toMatchObject({ resourceType: "OperationOutcome", issue: [{ code: "exception" }] });
    expect(CODE.exec(outcome.issue[0].details.text)?.[1]).toBe(id);
    expect(await lineOf(id)).toMatchObject({
      event: "failed",
      route: "/api/fhir/[...path]",
      fault: { code: "42P01" },
    });
  });
});

test("what is not there, not theirs or asked wrongly is no failure", async ({ as, page }) => {
  await as("Jo Lang");
  for (const path of [
    `/patients/${maya.patientId}?note=${CANARY}`,
    `/${CANARY}/naltrexone`,
    `/api/fhir/CarePlan/${CANARY}`,
    `/api/fhir/CarePlan?patient=${CANARY}`,
    `/%ff${CANARY}`,
  ]) {
    const answer = await page.request.get(path, {
      headers: { "X-Request-Id": CANARY, "x-accord-request": CANARY },
    });
    const line = await lineOf(answer.headers()["x-request-id"] ?? "");
    expect(line, path).toMatchObject({
      event: expect.stringMatching(/^(?:done|slow)$/),
      status: answer.status(),
    });
    expect(answer.status(), path).toBeLessThan(500);
  }
});

test("nothing that the server printed names a patient, a word of a chart, an address or an id", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  for (const path of [`/patients/${maya.patientId}`, `/plans/${maya.planId}`, "/inbox", "/people"])
    await page.goto(path);
  const { rows } = await database.query(
    "select given_name as a, family_name as b, email as c, id::text as d from person union select title, why, '', plan.id::text from plan join plan_version v on v.plan_id = plan.id",
  );
  const all = printed();
  // A code is drawn from signs and may spell "PHQ".
  const told = all.replaceAll(/"request":"[^"]{9}"/g, "").toLowerCase();
  expect(told).not.toMatch(/cnry|naltrexone|fibromyalgia|\d mg\b|phq|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
  const words = rows.flatMap((row) => Object.values(row) as (string | null)[]);
  for (const word of words.filter((one) => (one ?? "").length > 3))
    expect(told).not.toContain(`${word}`.toLowerCase());
  // Every line after the start is a line of the log, and its route is one that the program has.
  expect(
    all
      .slice(all.indexOf("Accord is ready"))
      .split("\n")
      .slice(1)
      .filter((line) => line && !line.startsWith("{")),
  ).toEqual([]);
  for (const { route, event } of logLines())
    if (event !== "printed") expect(route).toMatch(/^(?:\/[\w.-]*|\/\[[\w.]+\]|\(unknown\))+$/);
});
