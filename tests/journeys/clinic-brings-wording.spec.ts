import type { Browser, Page } from "@playwright/test";
import { instrumentOf } from "#lib/instruments/index.ts";
import { wordingExample } from "#lib/instruments/wording-example.ts";
import { expect, test } from "#tests/support/as.ts";
import { barriers, sideways } from "#tests/support/screen.ts";

test.describe.configure({ timeout: 120_000 });

const question = (page: Page, text: string | RegExp) => page.getByRole("group", { name: text });

/** Someone of the cast on a phone without scripts. */
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

/** As tall as the page: else axe measures what happens to lie half under a bar, which scrolls away. */
async function barriersOf(page: Page): Promise<readonly string[]> {
  const { width = 1280, height = 720 } = page.viewportSize() ?? {};
  await page.setViewportSize({
    width,
    height: await page.evaluate(() => document.documentElement.scrollHeight),
  });
  const found = await barriers(page);
  await page.setViewportSize({ width, height });
  return found;
}

/** The file that every clinic starts from, filled with invented words. */
const fiqr = instrumentOf("fiqr");
const example = fiqr ? wordingExample(fiqr) : "";
const file = example
  .replaceAll("Your licensed", "Invented")
  .replaceAll("Your text", "Words")
  .replace(/What allows your clinic[^"]*/, "Contract 1234 of May 2026")
  .replace(/What the licence wants[^"]*/, "Invented for a test.");
const card = (page: Page) =>
  page.locator("section", { has: page.getByRole("heading", { name: "Revised Fibromyalgia Impact" }) });

test("a clinic brings the words of a questionnaire under its licence, and from then on its patients are asked", async ({
  as,
  browser,
  page,
}) => {
  await as("Kim Park");
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(card(page).getByText("Not offered")).toBeVisible();
  const upload = (text: string) => ({
    ...{ name: "fiqr.json", mimeType: "application/json" },
    buffer: Buffer.from(text),
  });
  const chosen = page.getByLabel("File (not needed)");
  await chosen.setInputFiles(upload(example));
  await page.getByRole("button", { name: "Take this wording" }).click();
  const refused = page.locator("form").getByRole("alert");
  await expect(refused).toContainText("The words of the example are still there");
  // The file's text stands there to be mended, and the file itself is no longer chosen.
  await expect(page.getByLabel("Or its text")).toHaveValue(example);
  await page.getByLabel("Or its text").fill(file.replace('"overall.2"', '"overall.3"'));
  await page.getByRole("button", { name: "Take this wording" }).click();
  await expect(refused).toContainText("The text is missing for: overall.2.");
  await expect(page.getByLabel("Or its text")).toHaveValue(/overall\.3/);
  await chosen.setInputFiles(upload(file));
  await page.getByRole("button", { name: "Take this wording" }).click();
  await expect(page.getByText("The questionnaire is offered from now on.")).toBeVisible();
  await expect(card(page).getByText("Contract 1234 of May 2026", { exact: true })).toBeVisible();
  expect(await barriersOf(page)).toEqual([]);

  const phone = await withoutScripts(browser, "Arun Singh");
  await phone.goto("/my/measures/fiqr");
  await expect(phone.getByText("Invented instructions")).toBeVisible();
  expect(await phone.locator("input:checked").count()).toBe(0);
  for (const at of Array.from({ length: 21 }, (_, i) => i + 1).filter((one) => one !== 20))
    await question(phone, new RegExp(`^${at} of 21 `))
      .getByRole("radio", { name: at < 12 ? "5" : "6", exact: true })
      .check();
  expect(await sideways(phone)).toBe(0);
  await phone.getByRole("button", { name: "Save" }).click();
  await expect(phone).toHaveURL(/\/my\/measures\?said=kept$/);
  await expect(phone.getByText("One answer is left out. That is fine.")).toBeVisible();

  await page.context().clearCookies();
  await as("Dr Osei");
  await page.goto("/patients");
  await page.getByRole("link", { name: /Singh/ }).first().click();
  await expect(page.getByText("Function 15 of 30, overall 10 of 20, symptoms 30 of 50.")).toBeVisible();
  await expect(page.getByText("55 of 100, moderate")).toBeVisible();

  await page.context().clearCookies();
  await as("Kim Park");
  await page.goto("/settings");
  await card(page).getByText("Withdraw it").click();
  await card(page).getByRole("button", { name: "Withdraw this wording" }).click();
  await expect(page.getByText("The questionnaire is not offered any more")).toBeVisible();
  await card(page).getByText("Used before").click();
  await expect(card(page).getByText("The words were removed.")).toBeVisible();
  expect((await phone.goto("/my/measures/fiqr"))?.status()).toBe(404);
  await phone.context().close();
});

test("someone exhausted ticks where it hurts on a phone without scripts; nothing ticked is missing, not zero", async ({
  as,
  browser,
  page,
}) => {
  const phone = await withoutScripts(browser, "Arun Singh");
  await phone.goto("/my/measures/acr2016");
  expect(await phone.locator("input:checked").count()).toBe(0);
  const left = question(phone, "Left side, above the waist");
  await left.getByRole("checkbox", { name: "Left shoulder" }).check();
  await phone.getByRole("checkbox", { name: "No pain in any of these places" }).check();
  await phone.getByRole("button", { name: "Save" }).click();
  await expect(phone.getByText("You ticked a place that hurts and also “no pain”.")).toBeVisible();
  await expect(left.getByRole("checkbox", { name: "Left shoulder" })).toBeChecked();
  await phone.getByRole("checkbox", { name: "No pain in any of these places" }).uncheck();
  for (const place of ["Right shoulder", "Left hip or buttock", "Neck"])
    await phone.getByRole("checkbox", { name: place }).check();
  for (const text of ["Fatigue", "Waking unrefreshed", "Trouble thinking or remembering"])
    await question(phone, new RegExp(text, "i"))
      .getByRole("radio", { name: /^severe/i })
      .check();
  for (const text of [/headaches/i, /lower abdomen/i, /depression/i])
    await question(phone, text).getByRole("radio", { name: "No", exact: true }).check();
  await question(phone, /3 months or longer/)
    .getByRole("radio", { name: "Yes" })
    .check();
  expect(await sideways(phone)).toBe(0);
  await phone.getByRole("button", { name: "Save" }).click();
  await expect(phone).toHaveURL(/\/my\/measures\?said=kept$/);
  await phone.context().close();

  await as("Dr Osei");
  await page.goto("/patients");
  await page.getByRole("link", { name: /Singh/ }).first().click();
  await expect(page.getByText("13 of 31, severe")).toBeVisible();
  await expect(page.getByText(/^Pain in 4 of 19 places \(WPI\), symptoms 9 of 12 \(SSS\)/)).toBeVisible();
  await expect(page.getByText("Meets the 2016 criteria.")).toBeVisible();
  // At the visit the clinician has the same form; a list without a tick is said to be missing.
  await page.getByText("Fill in with the patient").click();
  await page.getByRole("link", { name: "2016 fibromyalgia criteria" }).click();
  await question(page, /fatigue/i)
    .getByRole("radio", { name: "no problem" })
    .check();
  expect(await barriersOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Places of pain missing (WPI)")).toBeVisible();
});

test("a side effect that is severe is told by one tap more, without scripts, and the clinician sees what to do", async ({
  as,
  browser,
  page,
}) => {
  const phone = await withoutScripts(browser, "Pat Hale");
  await phone.goto("/my/check-in?q=effects");
  const how = question(phone, "How bad was it? Headache");
  await expect(how).toBeHidden();
  await phone.getByRole("checkbox", { name: "Headache" }).check();
  await expect(how).toBeVisible();
  expect(await how.locator("input:checked").count()).toBe(0);
  await how.getByRole("radio", { name: "Severe" }).check();
  expect(await sideways(phone)).toBe(0);
  await phone.getByRole("button", { name: "Save" }).click();
  await phone.goto("/my/check-in?q=effects");
  await expect(how.getByRole("radio", { name: "Severe" })).toBeChecked();
  await phone.context().close();
  await as("Dr Osei");
  await page.goto("/patients");
  await page.getByRole("link", { name: /Hale/ }).first().click();
  await expect(page.getByText(/Severe on .*: Headache/).first()).toBeVisible();
});
