import type { Page } from "@playwright/test";

/** A clinician looks for someone by the first letters of a name; the name never stands in the address. */
export async function findPatients(page: Page, typed: string): Promise<void> {
  await page.goto("/patients");
  await page.getByLabel("Name or record number").fill(typed);
  await page.getByRole("button", { name: "Find", exact: true }).click();
}
