import { expect, type Page, test } from "@playwright/test";
import { onDatabase } from "#scripts/start/database.ts";
import { databaseOfThisClinic } from "#tests/support/clinics.ts";
import { sideways } from "#tests/support/screen.ts";

const PHONE = { width: 390, height: 844 };
const sql = (text: string, values: string[] = []) =>
  onDatabase(databaseOfThisClinic().adminUrl, (client) => client.query(text, values));
const PAT = "(select id from person where given_name = 'Pat')";

/** A zone in which it is this hour now: the patient's evening or morning, whenever the journeys run. */
function zoneAt(hour: number): string {
  const ahead = (((hour - new Date().getUTCHours()) % 24) + 24) % 24;
  const east = ahead > 14 ? ahead - 24 : ahead;
  return `Etc/GMT${east >= 0 ? "-" : "+"}${Math.abs(east)}`;
}
const livesAt = (hour: number, byDay = false) =>
  sql(`update patient set zone = $1, sleeps_by_day = ${byDay} where id = ${PAT}`, [zoneAt(hour)]);

const be = async (page: Page, name: string) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: `Be ${name}` }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
};
const held = (page: Page) => page.getByRole("region", { name: /^No naltrexone/ });
const dose = (page: Page) => page.getByRole("region", { name: "Naltrexone, low dose" });
const noDose = async (page: Page) => {
  await expect(dose(page)).toHaveCount(0);
  await expect(held(page)).not.toContainText(/\d\u00a0mg/);
};

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(PHONE);
  await sql(`delete from dose_log where patient_id = ${PAT} and day >= current_date - 4`);
});
test.afterAll(async () => {
  await sql(
    `update patient set zone = (select zone from clinic limit 1), sleeps_by_day = true where id = ${PAT}`,
  );
});

test("in the morning Today asks about last night; before the evening tonight's dose has no button", async ({
  page,
}) => {
  await livesAt(7);
  await be(page, "Pat Hale");
  const lastNight = page.getByRole("region", { name: /^Last night/ });
  await expect(lastNight).toContainText(/\d\u00a0mg/);
  await expect(dose(page)).toContainText("We ask you this evening.");
  await expect(dose(page).getByRole("button")).toHaveCount(0);
  await lastNight.getByRole("button", { name: "I am not sure" }).click();
  await expect(lastNight).toHaveCount(0);
});

test("who sleeps by day says so, and is asked at any hour", async ({ page }) => {
  await livesAt(10);
  await be(page, "Pat Hale");
  await page.getByRole("button", { name: "I sleep by day" }).click();
  await expect(page.getByRole("button", { name: "I sleep at night again" })).toBeVisible();
  await expect(page.getByText("We ask you this evening.")).toHaveCount(0);
  await page.getByRole("button", { name: "I sleep at night again" }).click();
  await expect(page.getByText("We ask you this evening.")).toBeVisible();
});

test("a medicine that nobody knows is asked about first, without scripts, and the dose again after \u201cNo\u201d", async ({
  browser,
  baseURL,
}) => {
  await livesAt(21);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE, baseURL });
  const page = await context.newPage();
  await be(page, "Pat Hale");
  await expect(dose(page)).toContainText(/\d\u00a0mg/);
  await page.goto("/my/new");
  await page.getByLabel("New medicine or supplement").check();
  await page.getByRole("textbox", { name: /In your own words/ }).fill("Zyflorex 20 mg");
  await page.getByRole("button", { name: "Send to the clinic" }).click();
  await expect(page.getByText("Before your next dose we ask you what it is for.")).toBeVisible();
  await page.goto("/my/today");
  await expect(held(page)).toContainText("You told us of \u201cZyflorex 20 mg\u201d.");
  await expect(held(page)).toContainText(
    "Is it for strong pain, a cough, loose stools, or to come off opioids?",
  );
  await noDose(page);
  for (const path of ["/my/plan", "/my/plan/print"]) {
    await page.goto(path);
    await expect(page.getByText("Until you have answered.")).toBeVisible();
  }
  await page.goto("/my/today");
  await held(page).getByRole("button", { name: "No", exact: true }).click();
  await expect(dose(page)).toContainText(/\d\u00a0mg/);
  await expect(held(page)).toHaveCount(0);
  await context.close();
  // What comes after meets a chart without it.
  await sql(
    `update fact set ended_at = now(), ended_by_id = recorded_by_id where body->>'text' like 'Zyflorex%'`,
  );
  await sql(
    `update inbox_item set closed_at = now() where patient_id = ${PAT} and because::text like '%Zyflorex%'`,
  );
});

test("an opioid told in the evening holds the dose that night, at 5 am and after Undo, until a physician says why it goes on", async ({
  page,
}) => {
  await livesAt(21);
  await be(page, "Pat Hale");
  await dose(page).getByRole("button", { name: "Not tonight" }).click();
  await page.getByRole("button", { name: "Took opioid pain medicine" }).click();
  await expect(held(page)).toContainText("Until Dr Osei has talked with you");
  await expect(held(page)).toContainText("It can stop your breathing");
  await noDose(page);

  for (const path of ["/my/plan", "/my/plan/print"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "Low-dose naltrexone: paused" })).toBeVisible();
    await expect(page.getByText("Take none of it now.")).toBeVisible();
    await page.setViewportSize({ width: 320, height: 844 });
    expect(await sideways(page), path).toBe(0);
    await page.setViewportSize(PHONE);
  }

  await livesAt(5);
  await be(page, "Pat Hale");
  await expect(held(page)).toBeVisible();
  await noDose(page);
  await page.getByRole("button", { name: "I told this by mistake" }).click();
  await expect(held(page)).toContainText("You said later that this was a mistake.");
  await noDose(page);

  await livesAt(21);
  await be(page, "Pat Hale");
  await page.getByRole("button", { name: "I took naltrexone anyway" }).click();
  await expect(held(page)).toContainText(/Taken .*\d\u00a0mg at/);

  await be(page, "Dr Osei");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/inbox");
  await page
    .getByRole("link", { name: /Took .* although it was paused/ })
    .first()
    .click();
  await page.getByText("It may be taken again").click();
  await page.getByLabel("Reason").fill("It was codeine in a cough syrup, once. Start again tonight.");
  await page.getByRole("button", { name: "May be taken again" }).click();
  await expect(page.getByText("The patient is asked for no dose.")).toHaveCount(0);

  await sql(`delete from dose_log where patient_id = ${PAT} and day >= current_date - 4`);
  await page.setViewportSize(PHONE);
  await be(page, "Pat Hale");
  await expect(held(page)).toHaveCount(0);
  await expect(page.getByText("It was codeine in a cough syrup, once.")).toBeVisible();
  await expect(page.getByText("It can stop your breathing.")).toBeVisible();
  await expect(dose(page).getByRole("button", { name: "Taken" })).toBeVisible();
});
