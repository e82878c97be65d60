import type { Browser, Page } from "@playwright/test";
import { expect, test } from "#tests/support/as.ts";
import { barriers, sideways } from "#tests/support/screen.ts";

const question = (page: Page, text: string) => page.getByRole("group", { name: text });

/** A phone without scripts, signed in as someone of the cast. */
async function withoutScripts(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: `Be ${name}`, exact: true }).click();
  return page;
}

test("a weekly form is filled in without scripts; nothing is chosen before, and an empty one keeps nothing", async ({
  browser,
}) => {
  const page = await withoutScripts(browser, "Pat Hale");
  await page.goto("/my/measures/peg");
  expect(await page.locator("input:checked").count()).toBe(0);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Answer one question or more. Nothing was saved.")).toBeVisible();
  for (const [text, value] of [
    ["average in the past week", "6"],
    ["enjoyment of life", "5"],
  ] as const)
    await question(page, text).getByRole("radio", { name: value, exact: true }).check();
  await question(page, "general activity").getByRole("radio", { name: "Skip this one" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(/\/my\/measures\?said=kept$/);
  await expect(page.getByText("One answer is left out. That is fine.")).toBeVisible();
  await page.context().close();
});

test("answers chosen in a form stay when it cannot be sent, and when what answers is not Accord", async ({
  as,
  page,
}) => {
  await as("Pat Hale");
  await page.goto("/my/measures/peg");
  const six = question(page, "average in the past week").getByRole("radio", { name: "6", exact: true });
  const unsent = page.getByText("The connection broke off. What you typed is still here.");
  const save = page.getByRole("button", { name: "Save" });
  await six.check();
  await page.context().setOffline(true);
  await save.click();
  await expect(unsent).toBeVisible();
  await expect(six).toBeChecked();
  await page.context().setOffline(false);
  await page.reload();
  await six.check();
  await page.route("**/my/measures/peg", (route) => route.fulfill({ status: 413, body: "too much" }));
  await save.click();
  await expect(unsent).toBeVisible();
  await expect(six).toBeChecked();
});

test("an answer above 0 to the last question of Mood shows help at once, and the clinic has it", async ({
  as,
  page,
}) => {
  await as("Carys Byrne");
  await page.goto("/my/measures");
  await page.getByRole("link", { name: "Fill in Mood" }).click();
  expect(await page.locator("input:checked").count()).toBe(0);
  const ask = question(page, "better off dead");
  await ask.getByRole("radio", { name: "Several days" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Thank you for telling us. You matter.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Call 988" })).toBeVisible();
  await page.goto("/my/today");
  await expect(page.getByText("Thank you for telling us. You matter.")).toBeVisible();
  await page.context().clearCookies();
  await as("Dr Osei");
  await page.goto("/inbox");
  await expect(page.getByText(/PHQ-9 item 9 above 0\./)).toBeVisible();
});

test("a clinician sees how the measures moved, and fills one in with the patient", async ({ as, page }) => {
  await as("Dr Osei");
  await page.goto("/patients");
  await page
    .getByRole("link", { name: /Torres/ })
    .first()
    .click();
  const card = page.locator("section", { has: page.getByRole("heading", { name: "Measures" }) });
  await expect(card.getByText(/From 7\.3 to 5: 31\.8% lower\. This is a clear change\./)).toBeVisible();
  await card.getByText("Fill in with the patient").click();
  await card.getByRole("link", { name: "GAD-7" }).click();
  await page.getByRole("radio", { name: "Not at all" }).first().check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(card.getByText(/filled in by Dr Osei, 6 left out/)).toBeVisible();
});

test("the forms have no barriers, and nothing runs off a narrow phone", async ({ as, page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await as("Maya Torres");
  for (const form of ["", "/peg", "/phq9", "/acr2016", "/pgic"]) {
    const path = `/my/measures${form}`;
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^(Forms|Pain|Mood|Where|Change)/);
    // As tall as the page: else axe measures what happens to lie half under the bar of tabs, which scrolls away.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: 320, height });
    expect(await barriers(page), path).toEqual([]);
    expect(await sideways(page), path).toBe(0);
  }
});
