import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/as.ts";
import { barriers } from "#tests/support/screen.ts";

test.describe.configure({ mode: "serial" });

async function be(page: Page, name: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: `Be ${name}`, exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** Dr Reyes in two windows, each with a browser of its own. */
let here: Page;
let there: Page;
let planPath = "";
test.beforeAll(async ({ browser, baseURL }) => {
  here = await (await browser.newContext({ baseURL })).newPage();
  there = await (await browser.newContext({ baseURL })).newPage();
  for (const page of [here, there]) await be(page, "Dr Reyes");
});
test.afterAll(async () => {
  for (const page of [here, there]) await page.context().close();
});

async function openChart(page: Page): Promise<void> {
  await page.goto("/patients");
  await page.getByLabel("Name or record number").fill("adey");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: "Adeyemi, Grace" }).click();
  await expect(page.getByRole("heading", { name: "Grace Adeyemi" })).toBeVisible();
}
const then = (page: Page) => page.locator("#ldn-then-mg");
const isSaved = (page: Page) => expect(page.locator("[data-saving]")).toHaveAttribute("data-saving", "saved");
async function thenTake(page: Page, mg: string): Promise<void> {
  await then(page).fill(mg);
  await then(page).blur();
}

test("two people who change different parts of one draft do not overtake each other", async () => {
  await openChart(here);
  await here.getByRole("button", { name: "Change plan" }).click();
  await here.waitForURL(/\/plans\/[^/]+\/edit/);
  planPath = new URL(here.url()).pathname.replace(/\/edit.*/, "");
  await here.goto(`${planPath}/edit/ldn`);
  await there.goto(`${planPath}/edit/lifestyle`);
  await there.getByRole("button", { name: "Start empty" }).click();
  await isSaved(there);
  // The nights that are over stay as they were: another dose holds from tonight.
  await expect(then(here)).toHaveAttribute("readonly");
  await here.getByRole("button", { name: "Other dose from tonight" }).click();
  await thenTake(here, "3");
  await isSaved(here);
  await expect(here.getByText("Changed meanwhile")).toHaveCount(0);
});

test("who changes what someone else changed meanwhile is shown both, and chooses", async () => {
  await there.goto(`${planPath}/edit/ldn`);
  await thenTake(there, "1.5");
  await isSaved(there);
  await thenTake(here, "4.5");
  const both = here.getByRole("alert").filter({ hasText: "Changed meanwhile" });
  await expect(both).toContainText("both are shown");
  await expect(both).toContainText(/1\.5\smg.*4\.5\smg/);
  await expect(then(here)).toHaveValue("4.5");
  expect(await barriers(here)).toEqual([]);
  await both.getByRole("button", { name: "Show theirs" }).click();
  await expect(then(here)).toHaveValue("1.5");
  await expect(both).toContainText("Below is theirs");
  await both.getByRole("button", { name: "Show mine" }).click();
  await expect(then(here)).toHaveValue("4.5");
  await both.getByRole("button", { name: "Keep mine" }).click();
  await isSaved(here);
  await thenTake(there, "3");
  await there.getByRole("button", { name: "Take theirs" }).click();
  await expect(then(there)).toHaveValue("4.5");
  await there.reload();
  await expect(then(there)).toHaveValue("4.5");
});

test("a sentence for the patient that someone else wrote meanwhile is shown beside one's own", async () => {
  const why = (page: Page) => page.getByLabel("Why, in your words");
  const save = (page: Page) => page.getByRole("button", { name: "Save this sentence" }).click();
  for (const page of [here, there]) await page.goto(`${planPath}/sign`);
  await why(there).fill("Because you sleep better.");
  await save(there);
  await expect(there.getByRole("main").getByRole("alert")).toHaveCount(0);
  await why(here).fill("Because of the dreams.");
  await save(here);
  await expect(here.getByRole("main").getByRole("alert")).toContainText("“Because you sleep better.”");
  await expect(why(here)).toHaveValue("Because of the dreams.");
  await save(here);
  await expect(here.getByRole("main").getByRole("alert")).toHaveCount(0);
  await here.reload();
  await expect(why(here)).toHaveValue("Because of the dreams.");
});

test("an entry of the chart that was changed meanwhile shows what stands now, beside what was typed", async () => {
  await openChart(here);
  const condition = here.getByRole("link", { name: /^Change Fibromyalgia/ });
  const entry = (await condition.getAttribute("href")) ?? "";
  for (const page of [here, there]) await page.goto(entry);
  await there.getByLabel(/since/i).fill("2011-03-01");
  await there.getByRole("button", { name: "Save the change" }).click();
  await there.waitForURL(/\/patients\/[^/]+(#.*)?$/);
  await here.getByLabel(/since/i).fill("2009-05-01");
  await here.getByRole("button", { name: "Save the change" }).click();
  await expect(here.getByText("On the chart now:")).toContainText("2011");
  await expect(here.getByRole("main").getByRole("alert")).toContainText("Nothing was saved");
  await expect(here.getByLabel(/since/i)).toHaveValue("2009-05-01");
  await here.getByRole("button", { name: "Save the change" }).click();
  await here.waitForURL(/\/patients\/[^/]+(#.*)?$/);
  await expect(here.getByText(/2009/).first()).toBeVisible();
});
