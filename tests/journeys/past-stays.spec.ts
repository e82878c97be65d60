import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/as.ts";
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
