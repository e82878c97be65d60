import { expect, test } from "#tests/support/as.ts";
import { findPatients } from "#tests/support/find-patients.ts";
import { barriers, sideways } from "#tests/support/screen.ts";

test("A physician answers a question beside what it is about, and takes back what was done by mistake", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await page.goto("/inbox");
  const question = page.getByRole("link", { name: /Byrne, Carys.*Can I lie on my side/ });
  await question.click();
  await expect(page.getByRole("heading", { name: /^Carys Byrne: Can I lie on my side/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "How it goes" })).toBeVisible();

  await page.getByRole("button", { name: "Done", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Done by you" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await question.click();

  await page.getByRole("button", { name: "Send and close" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Write the answer first.");
  await page.getByLabel("Answer").fill("Yes. Lie as you like, and tell Lin.");
  await page.getByRole("button", { name: "Send and close" }).click();
  await expect(page).toHaveURL(/\/inbox$/);
  await expect(question).toHaveCount(0);
});

test("A name that nobody has is answered with the nearest one, and a wrong form keeps what was typed", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await findPatients(page, "Tores");
  await expect(page.getByText("No one called 'Tores' on your care teams.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Torres, Maya" })).toBeVisible();
  expect(page.url(), "a name in the address").not.toMatch(/tores/i);
  await page.goto("/patients/new");
  await page.getByLabel("First name").fill("Iris");
  await page.getByRole("button", { name: "Save the patient" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Write the family name.");
  await expect(page.getByLabel("First name")).toHaveValue("Iris");
});

test("A fact that is saved while the connection is gone keeps what was typed, and is saved when it is back", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await findPatients(page, "Byrne");
  await page.getByRole("link", { name: "Byrne, Carys" }).click();
  await page.getByRole("link", { name: "Add medicine" }).click();
  const medicine = page.getByLabel("Name and strength, as on the box");
  await medicine.fill("Vitamin D 1000 IU");
  await page.getByLabel("Still taken").check();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("The connection broke off.");
  await expect(medicine).toHaveValue("Vitamin D 1000 IU");
  await expect(page.getByLabel("Still taken")).toBeChecked();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Carys Byrne" })).toBeVisible();
  await expect(page.getByText("Vitamin D 1000 IU").first()).toBeVisible();
});

for (const path of ["/today", "/patients", "/patients/new", "/inbox"])
  test(`no barrier and no sideways scroll at 320 px: ${path}`, async ({ as, page }) => {
    await as("Dr Osei");
    await page.goto(path);
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });
