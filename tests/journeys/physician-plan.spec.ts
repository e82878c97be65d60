import type { Page } from "@playwright/test";
import { DEMO_PASSWORD } from "#lib/auth/demo.ts";
import { dayText } from "#lib/domain/words/calendar.ts";
import { wallOf } from "#lib/domain/words/wall-clock.ts";
import { expect, test } from "#tests/support/as.ts";

const DOCTOR = "Dr Osei";
const PATIENT = { name: "Arun Singh", listed: "Singh, Arun" };
/** The plan begins today, so that its first dose is in force: what a hold moves is then the first rise. */
const startsOn = wallOf(Date.now(), "America/New_York").day;
const later = (days: number): string => dayText(startsOn.add({ days }));

async function openChart(page: Page): Promise<void> {
  await page.goto("/patients");
  await page.getByLabel("Name or record number").fill("sing");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: PATIENT.listed }).click();
  await expect(page.getByRole("heading", { name: PATIENT.name })).toBeVisible();
}

async function accept(page: Page, part: string, label: RegExp): Promise<void> {
  await page.getByRole("navigation", { name: "Plan parts" }).getByRole("link", { name: part }).click();
  await expect(page.getByRole("heading", { level: 2, name: part, exact: true })).toBeVisible();
  const saved = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("checkbox", { name: label }).check();
  await saved;
}

async function sign(page: Page): Promise<void> {
  await page.getByLabel("Your password").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: /^Sign plan version \d+$/ }).click();
}

test.describe.configure({ mode: "serial" });
let planPath = "";

test("A physician builds a plan from a template with all four parts, sees the tramadol finding, cannot sign, fixes it, signs", async ({
  as,
  page,
}) => {
  await as(DOCTOR);
  await openChart(page);
  await page.getByRole("link", { name: "Add medicine" }).click();
  await page.getByLabel("Name and strength, as on the box").fill("Tramadol 50 mg, one at night");
  await page.getByLabel("Still taken").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Recognized: tramadol")).toBeVisible();

  await page.getByRole("link", { name: "Start a plan" }).click();
  await page.getByText("Fibromyalgia, combined").click();
  const form = page.getByRole("group").filter({ hasText: "Fibromyalgia, combined" });
  await expect(form.getByRole("checkbox", { checked: true })).toHaveCount(4);
  await form.getByLabel("First day of week 1").fill(startsOn.toString());
  await form.getByRole("button", { name: "Start the draft" }).click();
  await page.waitForURL(/\/plans\/[^/]+\/edit\/ldn$/);
  planPath = new URL(page.url()).pathname.replace("/edit/ldn", "");
  await expect(page.getByText("Opioid in current use")).toBeVisible();
  await expect(page.getByText("not in the plan")).toHaveCount(0);
  await accept(page, "Low-dose naltrexone", /accepted by the patient/);
  await accept(page, "Acupuncture", /accepted|consent/i);

  await page.getByRole("link", { name: "Review and sign" }).click();
  await page.waitForURL(/\/sign$/);
  await expect(page.getByText(/^1 must fix, /)).toBeVisible();
  await expect(page.getByText(/Because of: .*Tramadol 50 mg/).first()).toBeVisible();
  await sign(page);
  await expect(page.getByRole("main").getByRole("alert")).toContainText(/[Nn]othing was signed|not signed/);

  await openChart(page);
  await page.getByRole("link", { name: "Change Tramadol" }).click();
  await page.getByLabel("Stopped", { exact: true }).check();
  const stopped = startsOn.subtract({ days: 40 }).toString();
  await page.getByLabel("Stopped on").fill(stopped);
  await page.getByLabel("Last taken on").fill(stopped);
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(page.getByText(/Tramadol 50 mg, one at night, stopped/).first()).toBeVisible();

  await page.getByRole("link", { name: "Review and sign" }).click();
  await page.waitForURL(/\/sign$/);
  await expect(page.getByText("0 must fix, 0 to answer")).toBeVisible();
  await sign(page);
  await expect(page.getByRole("heading", { name: "Plan version 1" })).toBeVisible();
  await expect(page.getByText(/for Arun Singh\. In force\.$/)).toBeVisible();
});

test("The physician holds a step; the patient's dates and the desk's list follow; the old version still reads as it was", async ({
  as,
  page,
}) => {
  /** The desk has one call of this patient that has to be made by this day. */
  const deskCallsBy = async (day: string) => {
    await as("Jo Lang");
    await page.goto("/to-book?filter=call");
    await expect(
      page.getByRole("row", { name: new RegExp(`^${PATIENT.listed}, call, by ${day},`) }),
    ).toHaveCount(1);
  };
  await as(PATIENT.name);
  await expect(page.getByText(`From ${later(14)}: 3 mg.`)).toBeVisible();
  // The call is two days before the dose first rises, and may be a day later.
  await deskCallsBy(later(13));
  await as(DOCTOR);
  await page.goto(`${planPath}/versions/1`);
  const before = await page.getByRole("main").getByRole("list").allInnerTexts();

  await openChart(page);
  await page.getByRole("button", { name: "Hold 14 days" }).click();
  await page.waitForURL(/\/sign$/);
  await expect(page.getByText(/Hold at 1\.5\smg/).first()).toBeVisible();
  await sign(page);
  await expect(page.getByRole("heading", { name: "Plan version 2" })).toBeVisible();

  await as(PATIENT.name);
  await expect(page.getByText(`From ${later(28)}: 3 mg.`)).toBeVisible();
  await deskCallsBy(later(27));
  await expect(
    page.getByRole("row", { name: `by ${later(13)},` }).filter({ hasText: PATIENT.listed }),
  ).toHaveCount(0);
  await as(DOCTOR);
  await page.goto(`${planPath}/versions/1`);
  await expect(page.getByText("This is how the plan read then.")).toBeVisible();
  const after = await page.getByRole("main").getByRole("list").allInnerTexts();
  expect(after).toEqual(before);
});

test("A patient who still has the old version open is shown the new one, under the words typed, with and without scripts", async ({
  as,
  page,
  browser,
  baseURL,
}) => {
  const phones = await Promise.all(
    [true, false].map(async (javaScriptEnabled) => {
      const phone = await (await browser.newContext({ baseURL, javaScriptEnabled })).newPage();
      await phone.goto("/sign-in");
      await phone.getByRole("button", { name: `Be ${PATIENT.name}`, exact: true }).click();
      await phone.waitForURL(/\/my\//);
      await phone.goto("/my/plan/agree");
      await expect(phone.getByText(/^Version 2, signed on/)).toBeVisible();
      return phone;
    }),
  );
  await as(DOCTOR);
  await openChart(page);
  await page.getByRole("button", { name: "Hold 14 days" }).click();
  await page.waitForURL(/\/sign$/);
  await sign(page);
  await expect(page.getByRole("heading", { name: "Plan version 3" })).toBeVisible();

  for (const phone of phones) {
    const part = phone.getByRole("region", { name: "Acupuncture" });
    const words = part.getByRole("textbox", { name: /Your words/ });
    const ask = part.getByRole("button", { name: "I have a question" });
    await part.getByRole("checkbox", { name: /I have read this/ }).check();
    await words.fill("Does it hurt?");
    await ask.click();
    await expect(part.getByRole("alert")).toContainText("This is the new plan: read it, then answer.");
    await expect(phone.getByText(/^Version 3, signed on/)).toBeVisible();
    await expect(words).toHaveValue("Does it hurt?");
    await expect(part.getByRole("checkbox", { name: /I have read this/ })).not.toBeChecked();
  }
  for (const phone of phones) {
    const part = phone.getByRole("region", { name: "Acupuncture" });
    await part.getByRole("button", { name: "I have a question" }).click();
    await expect(part.getByRole("status")).toContainText("You asked a question");
    await phone.context().close();
  }
});
