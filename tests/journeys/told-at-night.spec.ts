import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/as.ts";
import { barriers, sideways } from "#tests/support/screen.ts";

const PHONE = { width: 360, height: 740 };
const READ =
  /The clinic is open\. Someone reads this by .+|The clinic opens .+ at .+\. Someone reads this then\./;
const picture = (page: Page, name: string) =>
  process.env.ACCORD_PICTURES
    ? page.screenshot({ path: `${process.env.ACCORD_PICTURES}/${name}.png`, fullPage: true })
    : Promise.resolve();

test("a patient tells a new opioid in their own words and reads at once what not to take and who answers", async ({
  as,
  page,
}) => {
  await page.setViewportSize(PHONE);
  await as("Pat Hale");
  await page.getByRole("link", { name: "Tell something new" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Something new" })).toBeVisible();
  await expect(page.getByText(READ)).toBeVisible();
  await page.getByRole("button", { name: "Send to the clinic" }).click();
  await expect(page.getByText("Choose what it is.")).toBeVisible();
  await picture(page, "new-form");
  await page.getByLabel("New medicine or supplement").check();
  await page.getByRole("textbox", { name: /In your own words/ }).fill("I started tramadol 50 mg from the ER");
  await page.getByRole("button", { name: "Send to the clinic" }).click();
  await expect(page).toHaveURL(/\/my\/ask\/.+/);
  const stop = page.getByRole("alert").filter({ hasText: "This may be an opioid pain medicine." });
  await expect(stop).toContainText("Do not take your low-dose naltrexone until your clinic has answered.");
  await expect(stop).toContainText(READ);
  await expect(stop.getByRole("link", { name: /^Call .*Poison Help/ })).toHaveAttribute(
    "href",
    "tel:18002221222",
  );
  await expect(page.getByText("I started tramadol 50 mg from the ER")).toBeVisible();
  expect(await sideways(page)).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await picture(page, "told-opioid");
  // What was told and what stands on the list say the same of naltrexone: it is read once.
  await page.goto("/my/today");
  await expect(page.getByText("It does not go with naltrexone.")).toHaveCount(1);
});

test("the physician sees what was told, and confirms it on the inbox item", async ({ as, page }) => {
  await as("Dr Osei");
  await page.goto("/inbox");
  await page
    .getByRole("link", { name: /Hale, Pat.*tramadol/ })
    .first()
    .click();
  const told = page.locator("#told");
  await expect(told).toContainText("I started tramadol 50 mg from the ER");
  await picture(page, "inbox-told");
  await told.getByRole("button", { name: "Confirm" }).first().click();
  await expect(told).toHaveCount(0);
});

test("without scripts a message with tramadol is answered at once, and a pregnancy can be told", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE, baseURL });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Be Pat Hale" }).click();
  await page.goto("/my/ask");
  await page.getByRole("textbox", { name: "Your question" }).fill("They gave me tramadol. May I go on?");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "This may be an opioid pain medicine." }),
  ).toBeVisible();
  await page.goto("/my/new");
  await page.getByLabel("I am pregnant, or I may be").check();
  await page.getByRole("button", { name: "Send to the clinic" }).click();
  await expect(page.getByText("Tell us in your own words.").first()).toBeVisible();
  await expect(page.getByLabel("I am pregnant, or I may be")).toBeChecked();
  await page.getByRole("textbox", { name: /In your own words/ }).fill("The test was positive");
  await page.getByRole("button", { name: "Send to the clinic" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Talk with us first" })).toBeVisible();
  await context.close();
});

test("PHQ-9 item 9: the patient reads who answers, the physician sees it first and closes it with a record", async ({
  as,
  page,
}) => {
  await page.setViewportSize(PHONE);
  await as("Olive Grant");
  await page.goto("/my/measures/phq9");
  for (let item = 1; item <= 9; item++)
    await page.locator(`input[name="q.${item}"][value="${item === 9 ? 2 : 0}"]`).check();
  await page.getByRole("button", { name: /Save|Send/ }).click();
  const help = page.getByRole("alert").filter({ hasText: "Help now" });
  await expect(help.getByRole("link", { name: /^Text 988/ })).toHaveAttribute("href", "sms:988");
  await expect(help).toContainText(READ);
  await picture(page, "phq9-said");

  await page.setViewportSize({ width: 1440, height: 900 });
  await as("Dr Reyes");
  await page.goto("/inbox");
  const first = page.getByRole("main").getByRole("listitem").first();
  await expect(first).toContainText("Answer to item 9: 2 of 3.");
  await expect(first.getByRole("link", { name: /^Call/ })).toHaveAttribute("href", /^tel:\d+$/);
  await picture(page, "inbox-first");
  await first.getByRole("link", { name: /Grant, Olive/ }).click();
  await expect(page.getByRole("button", { name: "Done", exact: true })).toHaveCount(0);
  await picture(page, "contact-form");
  await page.getByRole("button", { name: "Save the record" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Say who was reached.");
  const pick = (group: string, answer: string) =>
    page.getByRole("radiogroup", { name: group }).getByLabel(answer, { exact: true }).check();
  await pick("Who was reached?", "The patient");
  await pick("How?", "By phone");
  for (const asked of [
    "Thoughts of ending their life",
    "A plan",
    "The means for it at hand",
    "They mean to act on it",
  ])
    await pick(asked, "No");
  await page
    .getByLabel("What was agreed, or what was tried")
    .fill("Sister stays tonight. Visit on Thursday.");
  await pick("Next", "Seen here or by their own mental health clinician");
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Save the record" }).click();
  await expect(page).toHaveURL(/\/patients\/.+#contacts$/);
  await expect(page.locator("#contacts")).toContainText("Sister stays tonight. Visit on Thursday.");
  await picture(page, "chart-contacts");
});
