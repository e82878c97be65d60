import { expect, type Page } from "@playwright/test";

/** Takes in a patient of this journey's own, as the physician who is signed in, and starts a plan from all four parts. Ends in the builder. */
export async function ownPatientWithDraft(page: Page, givenName: string, familyName: string): Promise<void> {
  await page.goto("/patients/new");
  await page.getByLabel("First name").fill(givenName);
  await page.getByLabel("Family name").fill(familyName);
  await page.getByLabel("Born on").fill("1980-04-05");
  await page.getByLabel("Female", { exact: true }).check();
  await page.getByRole("button", { name: "Save the patient" }).click();
  await expect(page.getByRole("heading", { name: `${givenName} ${familyName}` })).toBeVisible();
  await page.getByRole("link", { name: "Start a plan" }).click();
  await page.getByText("Fibromyalgia, combined").click();
  await page
    .getByRole("group")
    .filter({ hasText: "Fibromyalgia, combined" })
    .getByRole("button", { name: "Start the draft" })
    .click();
  await page.waitForURL(/\/plans\/[^/]+\/edit\/ldn$/);
}
