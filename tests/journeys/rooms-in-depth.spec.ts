import { getLocalTimeZone, today } from "@internationalized/date";
import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/as.ts";

async function openChart(page: Page, begin: string, listed: string): Promise<void> {
  await page.goto("/patients");
  await page.getByLabel("Name or record number").fill(begin);
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: listed }).click();
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
}
/** A number in the builder's daily life. */
async function windDown(page: Page) {
  await page
    .getByRole("navigation", { name: "Plan parts" })
    .getByRole("link", { name: "Daily life" })
    .click();
  return page.getByLabel("Wind down before bed");
}
const save = (page: Page) => page.getByRole("button", { name: "Save, visit done" }).click();

test("An acupuncturist writes a visit down, is stopped by a missing needle, and has the next one done with two entries", async ({
  as,
  page,
}) => {
  await as("Lin Zhao");
  await openChart(page, "torr", "Torres, Maya");
  await page.getByRole("link", { name: /^Acupuncture 1 of 8/ }).click();
  await expect(page.getByText("Filled in from the plan.")).toBeVisible();
  await page.getByRole("radio", { name: "By hand" }).check();
  await page.locator("[name='needle.diameterMm']").fill("0.25");
  await page.locator("[name='needle.lengthMm']").fill("40");
  await page.getByText("Own side, depth or needle for GB34").click();
  await page.locator("[name='except.GB34.side']").selectOption("left");
  await page.locator("[name='except.GB34.depthMm']").fill("45");
  await page.getByLabel("Needles in").fill("14");
  await page.getByLabel("Needles out").fill("13");
  await page.locator("#reactions").getByLabel("None").check();
  await save(page);
  const errors = page.getByRole("alert").first();
  await expect(errors).toContainText("14 went in and 13 came out. Find every needle and count again.");
  await errors.getByRole("link", { name: "A needle of 40 mm goes no deeper than that." }).click();
  await expect(page.locator("[name='except.GB34.depthMm']")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("25");
  await page.getByLabel("Needles out").fill("14");
  await save(page);
  await page.waitForURL(/\/patients\//);
  const done = page.locator("#sessions");
  await expect(done).toContainText("GB34 (left, 25 mm deep)");
  await expect(done).toContainText("14 needles (0.25 x 40 mm) in and out, 25 minutes, moved by hand.");

  await page.getByRole("link", { name: /^Acupuncture 2 of 8/ }).click();
  await expect(page.getByText(/^Filled in from the visit of /)).toBeVisible();
  // What makes it a minute's work: whatever else the record needs is filled in already.
  await page.getByLabel("Needles out").fill("14");
  await page.locator("#reactions").getByLabel("None").check();
  await save(page);
  await page.waitForURL(/\/patients\//);
  await expect(done.getByText("GB34 (left, 25 mm deep)")).toHaveCount(2);
});

test("A physician is told of an upper limit in a template, publishes it, withdraws it with a reason, and offers it again", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await page.goto("/templates");
  await page.getByLabel("Start from").selectOption({ label: "Chronic pain, without medicine" });
  await page.getByLabel("Name of the template").fill("Our needles");
  await page.getByRole("button", { name: "Start the template" }).click();
  await page.waitForURL(/\/templates\/[0-9a-f-]{36}$/);
  const template = page.url();
  await page.goto(`${template}/edit/lifestyle`);
  await page.getByLabel("Add a supplement").selectOption({ label: "magnesium" });
  await page.getByLabel(/^Amount each time/).fill("400");
  await expect(page.getByText(/400.mg a day is above the upper limit of 350.mg\./)).toBeVisible();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(page.getByText(/^\d+ rules need a patient to judge/)).toBeVisible();
  await expect(page.getByText("Rule SUP-MG-UL.", { exact: false })).toBeAttached();

  await page.goto(template);
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByRole("heading", { name: "Version 1, in use" })).toBeVisible();
  await page.getByText("Withdraw this template").click();
  await page.getByRole("button", { name: "Withdraw it" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Say why, for your colleagues.");
  await page.getByLabel("Why").fill("Too many needles");
  await page.getByRole("button", { name: "Withdraw it" }).click();
  await expect(page.getByRole("heading", { name: "Version 1, withdrawn" })).toBeVisible();
  await expect(page.getByText(/^Withdrawn by Dr Osei, .*: Too many needles$/)).toBeVisible();
  await page.goto("/templates");
  await expect(page.getByLabel("Start from").getByRole("option", { name: "Our needles" })).toHaveCount(0);
  await page.goto(template);
  await page.getByRole("button", { name: "Offer it again" }).click();
  await expect(page.getByRole("heading", { name: "Version 1, in use" })).toBeVisible();
  await page.goto("/templates");
  await expect(page.getByLabel("Start from").getByRole("option", { name: "Our needles" })).toHaveCount(1);
});

test("Each consent of a plan is one page of paper, with the studies that found nothing and lines to sign", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await openChart(page, "torr", "Torres, Maya");
  await page.getByRole("link", { name: "Read the plan" }).click();
  await page.getByRole("link", { name: "Consent on paper" }).click();
  const sheets = page.getByRole("article");
  await expect(sheets).toHaveCount(2);
  const ldn = sheets.filter({ has: page.getByRole("heading", { name: "Low-dose naltrexone: consent" }) });
  await expect(ldn).toContainText("Maya Torres, born Feb 2, 1982.");
  await expect(ldn).toContainText("Text ldn-");
  await expect(ldn).toContainText("pain was about the same in both groups");
  await expect(ldn).toContainText("pain was no better with the drug");
  await expect(ldn).toContainText("Maya Torres, patient: signature");
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
});

test("A blood result is decided in the part that asked for it, and the patient reads the dose that is new", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await openChart(page, "hale", "Hale, Pat");
  const chart = page.url();
  await page.goto(`${chart}/facts/add/lab`);
  await page.getByLabel("Test and unit").selectOption({ label: "Thyrotropin (TSH), mIU/L" });
  await page.locator("[name=value]").fill("7.4");
  await page.locator("[name=high]").fill("4.0");
  await page.locator("[name=takenOn]").fill(today(getLocalTimeZone()).subtract({ days: 1 }).toString());
  await page.getByRole("button", { name: "Save" }).click();
  const results = page.locator("#results");
  await expect(results).toContainText("Thyrotropin (TSH) 7.4 mIU/L");
  await results.getByRole("button", { name: "Change the dose" }).click();
  await page.waitForURL(/\/edit\/hormones$/);
  await page.getByRole("button", { name: "Add a dose change" }).click();
  await page.getByLabel("From week").last().fill("11");
  await page.getByLabel("Dose at one time").last().fill("75");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Review and sign" }).click();
  await expect(page.locator("main")).toContainText(
    /From .* your levothyroxine dose is 75.micrograms, not 50.micrograms\./,
  );
  await page.getByText("Put this draft away").click();
  await page.getByRole("button", { name: "Put it away" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign"));
  await page.goto(chart);
  await results.getByRole("button", { name: "Keep the dose" }).click();
  await expect(results).toContainText("Dose kept, Dr Osei");
});

test("What is typed while a slow save is under way is kept before the page to sign shows the plan", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await openChart(page, "moss", "Moss, Dee");
  await page.getByRole("link", { name: "Go on with the draft" }).click();
  const minutes = await windDown(page);
  await expect(minutes).toBeVisible();
  const was = await minutes.inputValue();
  let first = true;
  await page.route("**/edit/lifestyle", async (route) => {
    const slow = first && route.request().method() === "POST";
    if (slow) first = false;
    if (slow) await new Promise((done) => setTimeout(done, 2500));
    await route.continue();
  });
  await minutes.fill("76");
  await page.waitForRequest((request) => request.method() === "POST");
  await minutes.fill("100");
  await page.getByRole("link", { name: "Review and sign" }).click();
  await page.waitForURL(/\/sign$/);
  await page.getByRole("link", { name: "Back to the draft" }).click();
  await windDown(page);
  await expect(minutes).toHaveValue("100");
  await minutes.fill(was);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

test("A value that the plan does not take is not left behind unseen: the page asks first", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await openChart(page, "moss", "Moss, Dee");
  await page.getByRole("link", { name: "Go on with the draft" }).click();
  const minutes = await windDown(page);
  await minutes.fill("9000");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole("link", { name: "Review and sign" }).click();
  await expect.poll(() => asked).toEqual(["Your last change is not saved yet. Leave without it?"]);
  await expect(minutes).toHaveValue("9000");
  await expect(page).toHaveURL(/\/edit\/lifestyle$/);
});

test("A sentence for the patient that is typed and not saved stops the signature", async ({ as, page }) => {
  await as("Dr Osei");
  await openChart(page, "moss", "Moss, Dee");
  await page.getByRole("link", { name: "Review and sign" }).click();
  const why = page.getByLabel("Why, in your words");
  await why.fill("We begin with one thing.");
  await page.getByLabel("Your password").fill("not yet");
  const sign = page.getByRole("button", { name: /^Sign plan version/ });
  await sign.click();
  const stopped = page.getByRole("alert").filter({ hasText: "Your sentence for the patient is not saved." });
  await expect(stopped).toBeVisible();
  await expect(why).toBeFocused();
  await page.getByRole("button", { name: "Save this sentence" }).click();
  const kept = () => why.evaluate((box: HTMLTextAreaElement) => box.defaultValue);
  await expect.poll(kept).toBe("We begin with one thing.");
  await expect(why).toHaveValue("We begin with one thing.");
  await sign.click();
  await expect(page.getByText("That is not your password. Nothing was signed.")).toBeVisible();
  await why.fill("");
  await page.getByRole("button", { name: "Save this sentence" }).click();
});
