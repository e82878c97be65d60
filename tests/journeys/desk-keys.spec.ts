import type { Page } from "@playwright/test";
import { KEY_MAP, keyLineOf, type OpenState } from "#components/desk/keys.ts";
import { expect, test } from "#tests/support/as.ts";
import { behindTheScreen } from "#tests/support/database.ts";

const KEYS = [...new Set(KEY_MAP.flatMap(({ keys }) => keys))];
const CARD = "[popover][data-visit]:popover-open";
type Database = Awaited<ReturnType<typeof behindTheScreen>>;

let database: Database;
test.beforeAll(async () => {
  database = await behindTheScreen();
});
test.afterAll(() => database.end());

/** Every visit and every need as it stands, by id. */
async function standing(): Promise<Map<string, string>> {
  const { rows } = await database.query(
    "select id::text, md5(a::text) as is from appointment a union all select id::text, md5(n::text) from need n",
  );
  return new Map(rows.map(({ id, is }) => [id, is]));
}
const changed = (before: Map<string, string>, after: Map<string, string>) =>
  [...after].flatMap(([id, is]) => (before.get(id) === is ? [] : [id]));

const visitOf = (page: Page, id: string) => page.locator(`button[data-visit="${id}"]`);

/** Keys are heard from when the page's scripts run: the card of the visit in focus stands there then. */
async function keysAreHeard(page: Page, visit: string): Promise<void> {
  await visitOf(page, visit).focus();
  await expect(page.locator("[popover][data-visit]")).toHaveCount(1);
  await visitOf(page, visit).blur();
}

/** The day of a booked visit, the latest first: each test takes one of its own. */
async function onDayOf(page: Page, nth: number): Promise<string> {
  const { rows } = await database.query(
    `select id::text, (starts_at at time zone zone)::date::text as day from appointment
     where status = 'booked' and starts_at > now() - interval '1 day' order by starts_at desc, id`,
  );
  const { id, day } = rows[nth] ?? {};
  expect(id, `a visit for test ${nth}`).toBeDefined();
  await page.goto(`/schedule?view=board&day=${day}`);
  await keysAreHeard(page, id);
  return id;
}

/** Brings the page into each state; says which visit is open, where one is. */
const ENTER: Record<OpenState, (page: Page) => Promise<string | null>> = {
  page: async (page) => {
    await page.goto("/to-book?filter=review");
    await page.locator("[data-need] a").first().click();
    await page.waitForURL(/\/schedule\/book\?need=/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    return null;
  },
  field: async (page) => {
    await ENTER.page(page);
    await page.getByLabel(/Note for the desk/).focus();
    return null;
  },
  dialog: async (page) => {
    await onDayOf(page, 0);
    await page.getByRole("button", { name: /^Keys/ }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    return null;
  },
  row: async (page) => {
    await onDayOf(page, 0);
    await page.keyboard.press("j");
    return null;
  },
  tried: async (page) => {
    await ENTER.row(page);
    await page.keyboard.press("c");
    await expect(page.getByRole("button", { name: "Left a message" }).first()).toBeVisible();
    return null;
  },
  visit: async (page) => {
    const id = await onDayOf(page, 0);
    await visitOf(page, id).focus();
    await expect(page.locator("[popover][data-visit]")).toHaveCount(1);
    return id;
  },
  card: async (page) => {
    const id = await onDayOf(page, 1);
    await visitOf(page, id).click();
    await expect(page.locator(CARD)).toBeVisible();
    return id;
  },
  reasons: async (page) => {
    const id = await ENTER.card(page);
    await page.keyboard.press("x");
    await expect(page.locator(`${CARD} details[open]`)).toBeVisible();
    return id;
  },
};

for (const state of Object.keys(ENTER) as OpenState[])
  test(`keys in the state "${state}" change what the map says and nothing else`, async ({ as, page }) => {
    test.setTimeout(150_000);
    await as("Jo Lang");
    let visit: string | null = null;
    let entered = false;
    const first = await standing();
    const allowed = new Set<string>();
    for (const key of KEYS) {
      // What led nowhere leaves the page as it was: it need not be opened anew.
      if (!entered) visit = await ENTER[state](page);
      const before = await standing();
      const [address, line] = [page.url(), keyLineOf(key, state)];
      await page.keyboard.press(key);
      const stays = state !== "visit" && state !== "tried";
      entered = !line || (line.act === "points" && stays);
      if (!entered) await page.waitForLoadState("networkidle");
      const now = changed(before, await standing());
      const mayChange = line?.act === "now" && visit ? [visit] : [];
      for (const id of mayChange) allowed.add(id);
      for (const id of now) expect(mayChange, `${state}, ${key}`).toContain(id);
      if (!line) expect(page.url(), `${state}, ${key} leads nowhere`).toBe(address);
      if (visit && state !== "visit" && !line)
        await expect(page.locator(CARD), `${state}, ${key} leaves the card open`).toBeVisible();
    }
    await page.waitForLoadState("networkidle");
    for (const id of changed(first, await standing())) expect([...allowed], state).toContain(id);
  });

for (const open of ["its card open", "only focus on it"])
  test(`X, a digit and Enter cancel that visit and book nobody, with ${open}`, async ({ as, page }) => {
    await as("Jo Lang");
    const visit = await onDayOf(page, 2);
    // A row is chosen behind it all the while: its suggestions have digits too.
    await page.keyboard.press("j");
    if (open === "its card open") await visitOf(page, visit).click();
    else await visitOf(page, visit).focus();
    const before = await standing();
    await page.keyboard.press("x");
    await page.keyboard.press("2");
    await expect(page.locator(`${CARD} :focus`)).toHaveText(/Travel/);
    expect(changed(before, await standing())).toEqual([]);
    await page.keyboard.press("Enter");
    await expect(page.locator(CARD)).toHaveCount(0);
    await expect
      .poll(async () => {
        const { rows } = await database.query("select status from appointment where id = $1", [visit]);
        return rows[0]?.status;
      })
      .toBe("cancelled");
    const now = changed(before, await standing());
    const { rows } = await database.query("select id::text from appointment where id = any($1::uuid[])", [
      now,
    ]);
    expect(rows.map(({ id }) => id)).toEqual([visit]);
  });

test("Enter is named on the button only where it presses it", async ({ as, page }) => {
  await as("Jo Lang");
  await ENTER.page(page);
  const book = page.getByRole("button", { name: /^Book/ }).last();
  await expect(book.getByText("Enter")).toBeHidden();
  const radio = page.getByRole("radio").first();
  await radio.focus();
  await expect(book.getByText("Enter")).toBeVisible();
  await page.keyboard.press("Space");
  const before = await standing();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Booked: |outside the plan/).first()).toBeVisible();
  if (await page.getByText(/^Booked: /).isVisible())
    expect(changed(before, await standing()).length).toBeGreaterThan(0);
});
