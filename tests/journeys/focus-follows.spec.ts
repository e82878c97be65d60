import type { Locator, Page } from "@playwright/test";
import { expect, test } from "#tests/support/as.ts";
import { findPatients } from "#tests/support/find-patients.ts";
import { firstRow, lateRow, pressUntilHeard } from "#tests/support/keys.ts";
import { ownPatientWithDraft } from "#tests/support/own-patient.ts";

/** By keyboard alone: to the control, and press it. */
async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.press("Enter");
}

async function openPart(page: Page, part: string): Promise<void> {
  await page.getByRole("navigation", { name: "Plan parts" }).getByRole("link", { name: part }).click();
  await expect(page.getByRole("heading", { level: 2, name: part, exact: true })).toBeVisible();
}

test("In the builder focus goes to what follows each act: the row in its place, the way forward again, the part's heading, the decision", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await ownPatientWithDraft(page, "Iris", "Fern");
  const draft = page.url();
  await press(page.getByRole("button", { name: "Remove step 1", exact: true }));
  await expect(page.getByLabel("Step 1, dose, mg")).toBeFocused();
  await press(page.getByRole("button", { name: "Undo", exact: true }));
  await expect(page.getByRole("button", { name: "Redo", exact: true })).toBeFocused();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  // What is taken out is the part as the page shows it: it has to be drawn anew with what was saved.
  await page.waitForLoadState("networkidle");

  await page.getByText("Take this part out of the plan").click();
  await press(page.getByRole("button", { name: "Take it out" }));
  const heading = page.getByRole("heading", { level: 2, name: "Low-dose naltrexone", exact: true });
  await expect(page.getByText("Low-dose naltrexone is not part of this plan yet.")).toBeVisible();
  await expect(heading).toBeFocused();
  await press(page.getByRole("button", { name: /^Start with / }).first());
  await expect(page.getByLabel("Step 1, dose, mg")).toBeVisible();
  await expect(heading).toBeFocused();

  await openPart(page, "Daily life");
  await press(page.getByRole("button", { name: /^Remove/ }).first());
  await expect(page.locator("h3:focus")).toHaveCount(1);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  await findPatients(page, "Fern");
  await page.getByRole("link", { name: "Fern, Iris" }).click();
  await page.getByRole("link", { name: "Add medicine" }).click();
  await page.getByLabel("Name and strength, as on the box").fill("Loperamide 2 mg");
  await page.getByLabel("Still taken").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Loperamide 2 mg").first()).toBeVisible();
  await page.goto(draft);
  const finding = page.getByRole("listitem").filter({ hasText: "Opioid-type antidiarrheal" });
  await finding.getByLabel("Decision").selectOption({ index: 1 });
  await finding.getByLabel("Reason", { exact: true }).fill("Takes one a month.");
  await press(finding.getByRole("button", { name: "Save decision" }));
  await expect(finding.getByText("Change the decision")).toBeFocused();

  await page.goto(draft.replace(/\/edit\/.*/, "/sign"));
  await page.getByText("Put this draft away").click();
  await press(page.getByRole("button", { name: "Put it away" }));
  await expect(page.getByRole("heading", { level: 1, name: "Iris Fern" })).toBeFocused();
});

test("At the desk a booked row leaves the list, and focus stands on the next one", async ({ as, page }) => {
  await as("Jo Lang");
  const row = await firstRow(page, -300);
  const [first, next] = await page
    .locator("[data-need]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-need")));
  await expect(row).toHaveAttribute("data-need", first ?? "");
  await row.focus();
  await pressUntilHeard(page, "1", row.locator(":focus"));
  await page.keyboard.press("Enter");
  await expect(row).toHaveCount(0);
  await expect(page.locator(`[data-need="${next}"]`)).toBeFocused();
});

test("A time after the plan's window says so before it is pressed, and is booked with one more Enter", async ({
  as,
  page,
}) => {
  await as("Jo Lang");
  const row = await lateRow(page);
  const next = row.locator("xpath=following-sibling::*[1]");
  const follows = `[data-need="${await next.getAttribute("data-need")}"]`;
  await row.focus();
  await pressUntilHeard(page, "1", row.locator(":focus"));
  await expect(row.locator(":focus")).toContainText("late, after the plan's window");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/is after the plan's window, .* Book it anyway\?$/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Book it anyway" })).toBeFocused();
  // A press so soon after the question is the end of the one before, and answers nothing.
  await page.waitForTimeout(500);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Booked: /)).toBeVisible();
  await expect(row).toHaveCount(0);
  // Never "Undo", which another Enter would press.
  await expect(page.locator(follows)).toBeFocused();
});
