import { expect, test } from "#tests/support/as.ts";
import { barriers, sideways } from "#tests/support/screen.ts";

const REPORT = [
  "Test\tResult\tFlag\tUnits\tReference Interval",
  "TSH\t2.340\t\tuIU/mL\t0.450-4.500",
  "Free T4\t1,2\t\tng/dL\t0.8-1.8",
  "ALT (SGPT)\t250\tHigh\tIU/L\t0-44",
  "AST (SGOT)\t38\t\tIU/L\t0-40",
  "Creatinine\t80\t\tumol/L\t",
  "eGFR\t>60\t\tmL/min/1.73m2\t>59",
  "Ferritin\t12\tL\tng/mL\t15-150",
  "Vitamin B12 410 pg/mL",
  "Hematocrit\t0.55\t\t%\t",
  "Platelets\t250\t\tx10E3/uL\t150-450",
  "Potassium: 4,2 mmol/L (3,5-5,0)",
].join("\n");

/** Takes in a patient of this journey's own, as whoever is signed in. */
async function takeIn(page: import("@playwright/test").Page, given: string, family: string, born: string) {
  await page.goto("/patients/new");
  await page.getByLabel("First name").fill(given);
  await page.getByLabel("Family name").fill(family);
  await page.getByLabel("Born on").fill(born);
  await page.getByLabel("Female", { exact: true }).check();
  await page.getByRole("button", { name: "Save the patient" }).click();
}

test("A report of a laboratory is pasted, looked at, asked about and saved whole, and the chart says what is high", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await takeIn(page, "Wanda", "Quill", "1971-07-19");
  await page.getByRole("link", { name: "Add a whole report" }).click();
  await page.getByLabel("Taken on").fill("2026-05-04");
  await page.getByLabel("Lines of the report").fill(REPORT);
  await page.getByRole("button", { name: "Show them in the grid" }).click();
  await expect(page.getByText("Look at every row, then save. Nothing was saved yet.")).toBeVisible();
  const row = (at: number) => page.getByRole("group", { name: `Row ${at}`, exact: true });
  await expect(row(3).getByLabel("Test")).toHaveValue("ALT (SGPT)");
  await expect(row(3).getByLabel("Result")).toHaveValue("250 H");
  await expect(row(3).getByLabel("Unit")).toHaveValue("IU/L");
  await expect(row(3).getByLabel("Laboratory's limits")).toHaveValue("0-44");
  await expect(row(2).getByLabel("Result")).toHaveValue("1.2");
  await expect(page.getByLabel("Taken on")).toHaveValue("2026-05-04");

  await row(12).getByLabel("Test").fill("Ceruloplasmin");
  await row(12).getByLabel("Result").fill("20");
  await page.getByRole("button", { name: "Save all results" }).click();
  await expect(page.getByText("Which test is this? Choose a name from the list.").first()).toBeVisible();
  await expect(row(12).getByLabel("Result")).toHaveValue("20");
  await row(12).getByLabel("Test").fill("");
  await row(12).getByLabel("Result").fill("");

  await page.getByRole("button", { name: "Save all results" }).click();
  await expect(
    page.getByText(/Hematocrit 0.55 % is far from what is usual. It looks like L\/L/),
  ).toBeVisible();
  for (const width of [360, 768, 1440]) {
    // As high as the grid is: the bar at a phone's foot lies over no field then.
    await page.setViewportSize({ width, height: 3200 });
    expect(await sideways(page), `${width}`).toBeFalsy();
    expect(await barriers(page), `${width}`).toEqual([]);
    await page.screenshot({ path: `test-results/report-${width}.png`, fullPage: true });
  }
  await row(9).getByLabel("Result").fill("41");
  await page.getByRole("button", { name: "Save all results" }).click();
  await expect(page.getByRole("heading", { name: "Lab results" })).toBeVisible();
  const alt = page.getByRole("listitem").filter({ hasText: "ALT 250 IU/L" });
  await expect(alt.getByText("above the laboratory's limits")).toBeVisible();
  await expect(page.getByText("eGFR (CKD-EPI 2021, creatinine) >60 mL/min/1.73m2").first()).toBeVisible();
  await expect(page.getByText(/Potassium 4.2 mmol\/L/).first()).toBeVisible();
});

test("The grid is filled in and refused without scripts, and keeps what was typed", async ({
  as,
  page,
  browser,
  baseURL,
}) => {
  await as("Dr Osei");
  await takeIn(page, "Ulla", "Zeller", "1969-01-30");
  await page.getByRole("link", { name: "Add a whole report" }).click();
  await page.waitForURL(/\/facts\/panel$/);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    baseURL,
    storageState: await page.context().storageState(),
  });
  const still = await plain.newPage();
  await still.goto(page.url());
  await still.locator("[name='test.0']").fill("TSH");
  await still.locator("[name='result.0']").fill("<0,01");
  await still.locator("[name='test.1']").fill("Creatinine");
  await still.locator("[name='result.1']").fill("90");
  await still.locator("[name='takenOn']").fill("2026-05-04");
  await still.getByRole("button", { name: "Save all results" }).click();
  await expect(still.getByText("Write the laboratory's unit.").first()).toBeVisible();
  await expect(still.locator("[name='result.0']")).toHaveValue("<0,01");
  await still.locator("[name='unit.1']").fill("umol/L");
  await still.getByRole("button", { name: "Save all results" }).click();
  await expect(still.getByText("Thyrotropin (TSH) <0.01 mIU/L").first()).toBeVisible();
  await plain.close();
});

test("A person who is registered already is shown beside what was typed: the same person, or someone else", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await takeIn(page, "Guadalupe", "Núñez", "1988-03-05");
  await expect(page.getByRole("heading", { name: "Guadalupe Núñez" })).toBeVisible();
  await takeIn(page, "Lupe", "Nunes", "1988-03-05");
  await expect(page.getByRole("heading", { name: "Registered already", exact: true })).toBeVisible();
  await expect(page.getByText("Núñez, Guadalupe").first()).toBeVisible();
  await expect(page.getByLabel("First name")).toHaveValue("Lupe");
  for (const width of [360, 768, 1440]) {
    // The whole page at once: the bar at a phone's foot lies over what is scrolled under it, as on every page.
    await page.setViewportSize({ width, height: 3200 });
    expect(await sideways(page), `${width}`).toBeFalsy();
    expect(await barriers(page), `${width}`).toEqual([]);
    await page.screenshot({ path: `test-results/alike-${width}.png`, fullPage: true });
  }
  // What was typed stands on that chart: nothing is asked.
  page.on("dialog", (dialog) => expect(dialog.message()).toBe(""));
  await page.getByRole("link", { name: /Same person: open/ }).click();
  await expect(page.getByRole("heading", { name: "Guadalupe Núñez" })).toBeVisible();
  await takeIn(page, "Lupe", "Nunes", "1988-03-05");
  await page.getByRole("button", { name: "Someone else: save the patient" }).click();
  await expect(page.getByRole("heading", { name: "Lupe Nunes" })).toBeVisible();
});

test("A result that is far out is asked about in the form, and kept when it is right", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await takeIn(page, "Xenia", "Ott", "1975-12-02");
  await page.getByRole("link", { name: "Add result" }).click();
  await page.getByLabel("Test and unit").selectOption({ label: "Hematocrit, %" });
  await page.getByLabel("Result", { exact: true }).fill("0,55");
  await page.getByLabel("Taken on").fill("2026-05-04");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/It looks like L\/L, which is 55 %/).first()).toBeVisible();
  await expect(page.getByLabel("Result", { exact: true })).toHaveValue("0,55");
  await page.screenshot({ path: "test-results/asked-1440.png", fullPage: true });
  await page.getByLabel("Yes, this is right").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/Asked, and said to be right: Hematocrit 0.55 %/)).toBeVisible();
});
