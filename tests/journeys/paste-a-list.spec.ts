import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/as.ts";

const LIST = `Current medications:
1. traMADol 50 mg tablet
   Commonly known as: ULTRAM
   Take 1 tablet by mouth every 6 hours as needed
   Prescribed by Jane Roe, MD
2. gabapentin 300 mg at night
3. Zyzzyx 5 mg daily
4. oxycodone 5 mg, stopped 3/1/2026
Supplements:
- Vitamin D3 20,000 IU twice a week
- B6 100 mg 1-2 tabs daily
Allergies: sulfa, codeine`;

/** A patient of one's own, so that no other journey is disturbed. Ends on the chart. */
async function ownChart(page: Page, [givenName, familyName, bornOn]: readonly string[]): Promise<string> {
  await page.goto("/patients/new");
  await page.getByLabel("First name").fill(givenName ?? "");
  await page.getByLabel("Family name").fill(familyName ?? "");
  await page.getByLabel("Born on").fill(bornOn ?? "");
  await page.getByLabel("Female", { exact: true }).check();
  await page.getByRole("button", { name: "Save the patient" }).click();
  await expect(page.getByRole("heading", { name: `${givenName} ${familyName}` })).toBeVisible();
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}
const noSideways = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

test("A pasted list is shown row by row, changed, and kept; nothing is saved before, and what is asked is answered on the chart", async ({
  as,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await as("Dr Osei");
  const chart = await ownChart(page, ["Odile", "Pastewell", "1971-02-03"]);
  await page.goto(`${chart}/facts/paste/medication`);
  const list = page.getByLabel("The list, as it was sent or printed");
  // Typing ten thousand lines takes a browser minutes; a paste does not.
  await list.evaluate((area: HTMLTextAreaElement) => {
    area.value = "zinc\n".repeat(10_000);
  });
  await page.getByRole("button", { name: "Read the list" }).click();
  await expect(page.getByRole("alert").first()).toContainText("This is too long for one list.");
  await list.fill(Array.from({ length: 61 }, (_, n) => `Zinc ${n}`).join("\n"));
  await page.getByRole("button", { name: "Read the list" }).click();
  await expect(page.getByRole("alert").first()).toContainText("This list has 61 rows.");
  await expect(list).toHaveValue(/Zinc 60/);

  await list.fill(LIST);
  await list.press("Tab");
  await page.keyboard.press("Enter"); // "Read the list" is the next stop
  const rows = page.getByRole("group", { name: /^Row \d+$/ });
  await expect(rows).toHaveCount(8);
  await noSideways(page);
  const row = (n: number) => rows.nth(n - 1);
  await expect(row(1).getByLabel("Row 1")).toHaveValue(
    "traMADol 50 mg tablet (ULTRAM), Take 1 tablet by mouth every 6 hours as needed",
  );
  await expect(row(1)).toContainText("Not kept: Prescribed by Jane Roe, MD");
  await expect(row(3)).toContainText("Not read: Zyzzyx");
  await expect(row(4).getByLabel("Keep as")).toHaveValue("medicationStopped");
  await expect(row(5).getByLabel("Keep as")).toHaveValue("supplement");
  await expect(row(6)).toContainText("How much vitamin b6 a day?");
  await expect(row(7).getByLabel("Keep as")).toHaveValue("allergy");

  await row(2).getByLabel("Row 2").fill("gabapentin 600 mg at night");
  await row(8).getByLabel("Keep as").selectOption("leave");
  await expect(row(4).getByLabel(/^Stopped on/)).toBeVisible();
  await row(1).getByLabel("Row 1").fill("");
  await page.getByRole("button", { name: "Save these rows" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Write the name as on the box.");
  await expect(row(2).getByLabel("Row 2")).toHaveValue("gabapentin 600 mg at night");
  await expect(row(8).getByLabel("Keep as")).toHaveValue("leave");
  await row(1).getByLabel("Row 1").fill("tramadol 50 mg");
  await page.getByRole("button", { name: "Save these rows" }).click();
  await page.waitForURL(new RegExp(`${chart}(#.*)?$`));

  const medicines = page.locator("#medication");
  await expect(medicines).toContainText("gabapentin 600 mg at night");
  await expect(page.locator("#allergy")).toContainText("sulfa");
  await expect(page.locator("#allergy")).not.toContainText("codeine");
  await expect(medicines).toContainText("Not read: Zyzzyx");
  // Stopped on a day that nobody wrote down: asked on the chart too, and answered there.
  const oxycodone = medicines.locator("li").filter({ hasText: "oxycodone 5 mg" });
  await expect(oxycodone).toContainText("Stopped when? Without a day it counts as still taken");
  await oxycodone.getByText("Another answer").click();
  await oxycodone.getByLabel(/^Stopped on/).fill("2026-03-01");
  await oxycodone.getByRole("button", { name: "Stopped on this day" }).click();
  await expect(oxycodone).not.toContainText("Stopped when?");
  await expect(page.locator("#supplement")).toContainText("How much vitamin b6 a day?");
  await noSideways(page);
  await medicines.getByRole("button", { name: "“Zyzzyx” means nothing here" }).focus();
  await page.keyboard.press("Enter");
  await expect(medicines).toContainText(/“Zyzzyx” means nothing here: .*Osei/);
  await expect(medicines).not.toContainText("Not read: Zyzzyx");
});

test("What a line may be is chosen, searched, dated or taken off, by keyboard and on a phone", async ({
  as,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await as("Dr Osei");
  const chart = await ownChart(page, ["Rosalind", "Quimby", "1966-11-20"]);
  await page.goto(`${chart}/facts/paste/medication`);
  await page
    .getByLabel("The list, as it was sent or printed")
    .fill(
      "Tylenol 3 tablets\nQwzxy 10 mg\ntramadol 50 mg, stopped last month\nallergic to codeine\nhusband takes oxycodone",
    );
  await page.getByRole("button", { name: "Read the list" }).click();
  await page.getByRole("group", { name: "Row 4" }).getByLabel("Keep as").selectOption("medication");
  await page.getByRole("group", { name: "Row 5" }).getByLabel("Keep as").selectOption("medication");
  await page.getByRole("group", { name: "Row 3" }).getByLabel("Keep as").selectOption("medication");
  await page.getByRole("button", { name: "Save these rows" }).click();
  await page.waitForURL(new RegExp(`${chart}(#.*)?$`));
  const line = (text: string | RegExp) => page.locator("#medication li").filter({ hasText: text });

  await line("Tylenol").getByRole("button", { name: "It is acetaminophen", exact: true }).click();
  await expect(line("acetaminophen").first()).not.toContainText("Could be");
  const odd = line("Qwzxy");
  await odd.getByText("Another answer").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("moon dust");
  await page.keyboard.press("Enter");
  await expect(odd.getByRole("alert")).toContainText("Write one name as on the box.");
  await odd.getByLabel("It is …").fill("zinc");
  await odd.getByRole("button", { name: "It is this" }).click();
  await expect(odd).toContainText("“Qwzxy” is zinc");

  const stopped = line("tramadol 50 mg, stopped");
  await stopped.getByText("Another answer").click();
  await stopped.getByLabel(/^Stopped on/).fill("2026-03-01");
  await stopped.getByRole("button", { name: "Stopped on this day" }).click();
  await expect(stopped).not.toContainText("When?");
  await line("allergic to codeine").getByText("Another answer").click();
  await line("allergic to codeine").getByRole("button", { name: "It is an allergy" }).click();
  await expect(page.locator("#allergy")).toContainText("allergic to codeine");
  await line("husband").getByText("Another answer").click();
  await line("husband").getByRole("button", { name: "Not this patient’s" }).click();
  await expect(line("husband")).toHaveCount(0);
  await noSideways(page);
});

test("A list is pasted, looked at and kept without scripts", async ({ as, page, browser, baseURL }) => {
  await as("Dr Osei");
  const chart = await ownChart(page, ["Benno", "Harkness", "1988-07-09"]);
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto(`${chart}/facts/paste/supplement`);
  await plain.getByLabel("The list, as it was sent or printed").fill("1. fish oil 1000 mg\n2. Zyzzyx");
  await plain.getByRole("button", { name: "Read the list" }).click();
  await expect(plain.getByRole("group", { name: "Row 2" })).toContainText("Not read: Zyzzyx");
  await plain.getByLabel("Row 2").fill("zinc");
  await plain.getByRole("button", { name: "Save these rows" }).click();
  await plain.waitForURL(new RegExp(`${chart}(#.*)?$`));
  await expect(plain.locator("#supplement")).toContainText("zinc");
  await context.close();
});
