import type { Page } from "@playwright/test";
import { KEY_MAP } from "#components/desk/keys.ts";
import { expect, test } from "#tests/support/as.ts";
import { behindTheScreen } from "#tests/support/database.ts";
import { firstRow, lateRow, pressUntilHeard } from "#tests/support/keys.ts";

type Database = Awaited<ReturnType<typeof behindTheScreen>>;
let database: Database;
test.beforeAll(async () => {
  database = await behindTheScreen();
});
test.afterAll(() => database.end());

/** Every visit and need with its state. */
async function standing(): Promise<string> {
  const { rows } = await database.query(
    "select id, status, revision from appointment union all select id, status, 0 from need order by 1",
  );
  return JSON.stringify(rows);
}
const statusOf = async (visit: string) =>
  (await database.query("select status from appointment where id = $1", [visit])).rows[0]?.status;

/** Focus on a visit that is booked; its day is the last with one, so that nothing of the day itself stands in the way. */
async function onVisit(page: Page): Promise<string> {
  const { rows } = await database.query(
    `select id::text, (starts_at at time zone zone)::date::text as day from appointment
     where status = 'booked' and starts_at > now() order by starts_at desc, id limit 1`,
  );
  const [{ id, day }] = rows;
  await page.goto(`/schedule?view=board&day=${day}`);
  const visit = page.locator(`button[data-visit="${id}"]`);
  await visit.focus();
  await expect(page.locator("[popover][data-visit]")).toHaveCount(1);
  return id;
}

/** As on the day itself: the visit began a little ago. */
async function begun(page: Page): Promise<string> {
  const { rows } = await database.query(
    `select id::text, (starts_at at time zone zone)::date::text as day from appointment
     where status = 'booked' and starts_at between now() - interval '6 days' and now() order by starts_at desc limit 1`,
  );
  const [planted] = rows;
  const id = planted?.id ?? (await onVisit(page));
  if (!planted)
    await database.query(
      `update appointment set starts_at = starts_at + d, ends_at = ends_at + d
       from (select date_trunc('hour', now()) - interval '2 days' - starts_at as d from appointment where id = $1) by_
       where id = $1`,
      [id],
    );
  const day = await database.query(
    "select (starts_at at time zone zone)::date::text as day from appointment where id = $1",
    [id],
  );
  await page.goto(`/schedule?view=board&day=${day.rows[0].day}`);
  await page.locator(`button[data-visit="${id}"]`).focus();
  await expect(page.locator("[popover][data-visit]")).toHaveCount(1);
  return id;
}

/** Every answer of the server so much later. */
const slow = (page: Page, ms: number) =>
  page.route("**/*", async (route) => {
    if (route.request().method() === "POST") await new Promise((done) => setTimeout(done, ms));
    await route.continue();
  });

test("A letter with Shift, Ctrl, Alt or Meta presses nothing, on a visit and on its card", async ({
  as,
  page,
}) => {
  await as("Jo Lang");
  const id = await onVisit(page);
  const before = await standing();
  const letters = [...new Set(KEY_MAP.flatMap(({ keys }) => keys))].filter((key) => /^[a-z]$/.test(key));
  for (const open of [false, true]) {
    if (open) await page.locator(`button[data-visit="${id}"]`).click();
    const address = page.url();
    for (const letter of letters) {
      await page.keyboard.press(`Shift+${letter.toUpperCase()}`);
      await page.keyboard.press(`Alt+${letter}`);
      await page.keyboard.press(`Meta+${letter}`);
    }
    await expect(page.locator("details[open]")).toHaveCount(0);
    expect(page.url()).toBe(address);
  }
  expect(await standing()).toBe(before);
});

test("X and Enter without a reason cancel nobody", async ({ as, page }) => {
  await as("Jo Lang");
  await onVisit(page);
  const before = await standing();
  for (const key of ["x", "Enter", "x", "x", "Enter"]) await page.keyboard.press(key);
  await page.waitForLoadState("networkidle");
  expect(await standing()).toBe(before);
});

test("A double press counts once, and says what became of it", async ({ as, page }) => {
  await as("Jo Lang");
  const id = await begun(page);
  await slow(page, 700);
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await expect(page.getByText(/^Saved: Did not come\./)).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(page.getByText(/^Saved: Did not come\./)).toBeVisible();
  expect(await statusOf(id)).toBe("didNotCome");
  await page.keyboard.press("z");
  await expect.poll(() => statusOf(id)).toBe("booked");
});

test("Enter held down, or pressed twice, never answers the question that comes under it", async ({
  as,
  page,
}) => {
  await as("Jo Lang");
  const row = await lateRow(page);
  await row.focus();
  await pressUntilHeard(page, "1", row.locator(":focus"));
  const before = await standing();
  const anyway = page.getByRole("button", { name: "Book it anyway" });
  for (let n = 0; n < 400 && !(await anyway.isVisible()); n++) await page.keyboard.down("Enter");
  await expect(anyway).toBeFocused();
  for (let n = 0; n < 20; n++) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await page.waitForLoadState("networkidle");
  await expect(anyway).toBeVisible();
  expect(await standing()).toBe(before);
});

test("An answer takes no focus from what was gone on to, and Z takes back nothing while the next act is on its way", async ({
  as,
  page,
}) => {
  await as("Jo Lang");
  const row = await firstRow(page, -300);
  const late = await lateRow(page);
  await row.focus();
  await pressUntilHeard(page, "1", row.locator(":focus"));
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Booked: /)).toBeVisible();
  const booked = await standing();
  await late.focus();
  await page.keyboard.press("1");
  await slow(page, 1200);
  await page.keyboard.press("Enter");
  for (const key of ["z", "j", "1"]) await page.keyboard.press(key);
  const on = await page.locator("[data-need] :focus").getAttribute("value");
  expect(on).not.toBe(await late.locator('[data-row-key="1"]').getAttribute("value"));
  await expect(page.getByRole("button", { name: "Book it anyway" })).toBeVisible();
  expect(await page.locator("[data-need] :focus").getAttribute("value")).toBe(on);
  expect(await standing()).toBe(booked);
});
