import type { Page } from "@playwright/test";
import { DEMO_PASSWORD } from "#lib/auth/demo.ts";
import { dayText } from "#lib/domain/words/calendar.ts";
import { wallOf } from "#lib/domain/words/wall-clock.ts";
import { expect, test } from "#tests/support/as.ts";
import { behindTheScreen } from "#tests/support/database.ts";
import { ownPatientWithDraft } from "#tests/support/own-patient.ts";
import { barriers, sideways } from "#tests/support/screen.ts";

test.describe.configure({ mode: "serial" });

async function openChart(page: Page): Promise<void> {
  await page.goto("/patients");
  await page.getByLabel("Name or record number").fill("byrn");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: "Byrne, Carys" }).click();
  await expect(page.getByRole("heading", { name: "Carys Byrne" })).toBeVisible();
}
const isSaved = (page: Page) => expect(page.locator("[data-saving]")).toHaveAttribute("data-saving", "saved");

/** Put the draft away from the page to sign. */
async function putAway(page: Page): Promise<void> {
  await page.getByText("Put this draft away").click();
  await page.getByRole("button", { name: "Put it away" }).click();
  await page.waitForURL(/\/patients\//);
}

test("the nights that are over are locked in the builder; another dose holds from tonight, and the patient reads of tonight only", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await openChart(page);
  await page.getByRole("button", { name: "Change plan" }).click();
  await page.waitForURL(/\/plans\/[^/]+\/edit/);
  const planPath = new URL(page.url()).pathname.replace(/\/edit.*/, "");
  await page.goto(`${planPath}/edit/ldn`);
  await expect(page.getByLabel("Step 1, dose, mg")).toHaveAttribute("readonly");
  await expect(page.getByText("Over", { exact: true })).toBeVisible();
  const second = page.getByLabel("Step 2, dose, mg");
  await expect(second).toHaveAttribute("readonly");
  await page.getByRole("button", { name: "Step 2: other dose from tonight" }).click();
  await page.getByLabel("Step 3, dose, mg").fill("0.15");
  await page.getByLabel("Step 3, dose, mg").blur();
  await isSaved(page);
  expect(await barriers(page)).toEqual([]);
  // The time of day of nights that are over cannot be another one; the way out keeps them.
  await page.getByLabel("Taken", { exact: true }).selectOption("bedtime");
  await page.getByLabel("Taken", { exact: true }).blur();
  const notSaved = page.getByRole("alert").filter({ hasText: "days before today are over" });
  await notSaved.getByRole("button", { name: "Keep those days, change from today on" }).click();
  await isSaved(page);
  await expect(notSaved).toHaveCount(0);
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sideways(page), `${width} wide`).toBeLessThanOrEqual(0);
  }
  await page.goto(`${planPath}/sign`);
  await expect(
    page
      .getByText(/at bedtime/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await putAway(page);
});

test("a hold that only lowers the dose says so before it is signed", async ({ as, page }) => {
  await as("Dr Osei");
  await openChart(page);
  await page.getByRole("button", { name: "Hold 7 days" }).click();
  await page.waitForURL(/\/sign$/);
  await expect(page.getByText("This version only lowers risk")).toBeVisible();
  await expect(page.getByText(/It makes less of: Low-dose naltrexone/)).toBeVisible();
  await putAway(page);
});

const today = wallOf(Date.now(), "America/New_York").day;

/** Days go by while a draft lies open: it was to begin three days ago. */
async function lieOpen(planPath: string): Promise<void> {
  const client = await behindTheScreen();
  const day = today.subtract({ days: 3 }).toString();
  await client.query("update plan set starts_on = $2 where id = $1", [planPath.split("/").at(-1), day]);
  await client.end();
}

const isOver = (page: Page) => page.getByText(/This plan was to begin on .* and that day is over/);

/** Press "Move the start" with keys alone: the day, then the button, then Enter. */
async function moveByKeys(page: Page): Promise<void> {
  const day = page.getByLabel("First day of the plan");
  await expect(day).toHaveValue(today.toString());
  await expect(async () => {
    await day.focus();
    await page.getByRole("button", { name: "Move the start" }).focus();
    await page.keyboard.press("Enter");
    await expect(isOver(page)).toHaveCount(0, { timeout: 3000 });
  }).toPass();
}

test("a plan whose first day has gone by is signed once its start is moved: in the builder and on the sign page, by pointer and by keys", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await ownPatientWithDraft(page, "Nora", "Quill");
  const planPath = new URL(page.url()).pathname.replace(/\/edit.*/, "");
  // Ahead of its first day the start can be moved too, and says no more than the day.
  await page.getByText(/^Begins /).click();
  await page.getByLabel("First day of the plan").fill(today.add({ days: 9 }).toString());
  await page.getByRole("button", { name: "Move the start" }).click();
  await expect(page.getByText(`Begins ${dayText(today.add({ days: 9 }), { withYear: true })}`)).toBeVisible();

  await lieOpen(planPath);
  await page.goto(`${planPath}/edit/ldn`);
  await expect(isOver(page)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sideways(page), `${width} wide`).toBeLessThanOrEqual(0);
  }
  await page.getByLabel("First day of the plan").fill(today.subtract({ days: 1 }).toString());
  await page.getByRole("button", { name: "Move the start" }).click();
  await expect(page.getByText("That day is over. Use today or a later day.").first()).toBeVisible();
  await page.goto(`${planPath}/edit/ldn`);
  await moveByKeys(page);
  await expect(page.getByText(`Begins ${dayText(today, { withYear: true })}`)).toBeVisible();

  await lieOpen(planPath);
  await page.goto(`${planPath}/sign`);
  await expect(isOver(page)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sideways(page), `${width} wide`).toBeLessThanOrEqual(0);
  }
  await page.getByLabel("Your password").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Sign plan version 1" }).click();
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText(/[Nn]othing was signed/);
  await page.goto(`${planPath}/sign`);
  await moveByKeys(page);
  await expect(page).toHaveURL(/\/sign$/);
});
