import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/as.ts";
import { findPatients } from "#tests/support/find-patients.ts";
import { ownPatientWithDraft } from "#tests/support/own-patient.ts";

/** Answers the next question of the browser, and gives back what it asked; "" when it asked nothing. */
async function asked(page: Page, answer: "stay" | "leave", act: () => Promise<unknown>): Promise<string> {
  let text = "";
  page.once("dialog", (dialog) => {
    text = dialog.message() || dialog.type();
    return answer === "leave" ? dialog.accept() : dialog.dismiss();
  });
  await act();
  page.removeAllListeners("dialog");
  return text;
}
const ASK = "What you typed here is not saved. Leave without it?";

async function openChart(page: Page, find: string, listed: string): Promise<void> {
  await findPatients(page, find);
  await page.getByRole("link", { name: listed }).click();
  await page.waitForURL(/\/patients\/[^/?]+$/);
}

test("A link asks before it leaves words that were typed and are not saved; what is saved, or was never typed, is left at once", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await openChart(page, "Byrne", "Byrne, Carys");
  await page.getByRole("link", { name: "Add medicine" }).click();
  await page.waitForURL(/\/facts\/add\//);
  const medicine = page.getByLabel("Name and strength, as on the box");
  const places = page.getByRole("navigation", { name: "Places" });
  expect(await asked(page, "stay", () => places.getByRole("link", { name: "Inbox" }).click())).toBe("");
  await page.waitForURL(/\/inbox/);
  await page.goBack();
  await page.waitForURL(/\/facts\/add\//);
  await medicine.fill("Zinc 15 mg");
  expect(await asked(page, "stay", () => places.getByRole("link", { name: "Inbox" }).click())).toBe(ASK);
  await expect(medicine).toHaveValue("Zinc 15 mg");
  expect(await asked(page, "stay", () => page.goBack({ timeout: 2000 }).catch(() => null))).toBe(ASK);
  await expect(medicine).toHaveValue("Zinc 15 mg");
  expect(await asked(page, "leave", () => places.getByRole("link", { name: "Inbox" }).click())).toBe(ASK);
  await page.waitForURL(/\/inbox/);
});

test("A page with unsent words asks before it is closed or loaded again, also after it was turned down", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await openChart(page, "Byrne", "Byrne, Carys");
  await page.getByRole("link", { name: "Add medicine" }).click();
  const medicine = page.getByLabel("Name and strength, as on the box");
  await medicine.fill("Zinc 15 mg");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("The connection broke off.");
  await page.context().setOffline(false);
  const reload = () => page.reload({ timeout: 3000 }).catch(() => null);
  expect(await asked(page, "stay", reload)).toBe("beforeunload");
  await expect(medicine).toHaveValue("Zinc 15 mg");
  expect(await asked(page, "leave", reload)).toBe("beforeunload");
});

test("A template is not published while its new name is typed and not saved, and the words stay", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await openChart(page, "Torres", "Torres, Maya");
  await page.getByRole("link", { name: "Read the plan" }).click();
  await page.getByText("Make a template of this plan").click();
  await page.getByLabel("Name of the template").fill("Calm start");
  await page.getByRole("button", { name: "Make the template" }).click();
  await page.waitForURL(/\/templates\/[^/]+$/);
  const name = page.getByLabel("Name of the template");
  await name.fill("Calm start, slow");
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Nothing was published.");
  await expect(name).toHaveValue("Calm start, slow");
  await expect(name).toBeFocused();
  await page.getByRole("button", { name: "Save these words" }).click();
  await expect(page.getByRole("heading", { name: "Calm start, slow" })).toBeVisible();
  const places = page.getByRole("navigation", { name: "Places" });
  expect(await asked(page, "stay", () => places.getByRole("link", { name: "Inbox" }).click())).toBe("");
  await page.waitForURL(/\/inbox/);
  await page.goBack();
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByRole("heading", { name: "Version 1, in use" })).toBeVisible();
});

test("The address of a draft that was put away leads to the chart where nothing was signed, and says what became of the draft", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await ownPatientWithDraft(page, "Noa", "Reed");
  const draft = page.url();
  const sign = draft.replace(/\/edit\/.*/, "/sign");
  await page.goto(sign);
  await page.getByText("Put this draft away").click();
  await page.getByRole("button", { name: "Put it away" }).click();
  await page.waitForURL(/\/patients\//);
  for (const gone of [draft, sign, `${sign}/consent`, draft.replace(/\/ldn$/, "")]) {
    await page.goto(gone);
    await expect(page.getByText("This draft was put away. Nothing of it was signed.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Noa Reed" })).toBeVisible();
  }
});
