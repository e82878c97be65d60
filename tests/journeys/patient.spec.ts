import { type Browser, expect, type Page, test } from "@playwright/test";

const PHONE = { width: 390, height: 844 };
const be = async (page: Page, name: string) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: `Be ${name}` }).click();
  await expect(page).toHaveURL(/\/my\/today$/);
};
const dose = (page: Page) => page.getByRole("region", { name: "Naltrexone, low dose" });
/** The journeys share one clinic: whatever was said about tonight before is taken back first. */
const notYetSaid = async (page: Page) => {
  const undo = dose(page).getByRole("button", { name: "Undo" });
  if (await undo.isVisible()) await undo.click();
  await expect(dose(page).getByRole("button", { name: "Taken" })).toBeVisible();
};
async function withoutScripts(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE, baseURL });
  return context.newPage();
}

test("on a phone a patient sees tonight's dose, and Taken tapped twice is told once", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await be(page, "Maya Torres");
  await expect(page.getByRole("heading", { level: 1, name: /^(Tonight|Today), Maya$/ })).toBeVisible();
  await expect(dose(page)).toContainText(/\d(?:\.\d+)?\u00a0mg/);
  await notYetSaid(page);
  await expect(dose(page).getByRole("button", { name: "Not tonight" })).toBeVisible();
  await dose(page).getByRole("button", { name: "Taken" }).dblclick();
  await expect(dose(page).getByRole("status")).toHaveText(/^Taken at \d{1,2}:\d\d [ap]m$/);
  await expect(dose(page).getByRole("button", { name: "Taken" })).toHaveCount(0);
});

test("on a phone a patient answers the three questions of the day by taps", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await be(page, "Maya Torres");
  await page.goto("/my/check-in?q=1");
  for (const [group, answer] of [
    ["How much pain today?", "5"],
    ["How much energy today?", "3"],
    ["How did you sleep?", "0 very badly"],
  ] as const)
    await page.getByRole("group", { name: group }).getByRole("button", { name: answer, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Saved. Thank you, Maya.");
  await expect(page.getByRole("listitem").filter({ hasText: "Sleep 0" })).toBeVisible();
});

test("on a phone a patient agrees to three parts in own words, asks about one, and has answered every part", async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await be(page, "Maya Torres");
  await page.goto("/my/plan/agree");
  /** Gives an answer anew, whatever was answered before; its words, which nothing else says, show that it is this one. */
  const answer = async (name: string, button: string, says: string, words: string) => {
    const part = page.getByRole("region", { name });
    const change = part.getByText("Change my answer");
    if (await change.isVisible()) await change.click();
    const tick = part.getByRole("checkbox", { name: /I have read this/ });
    if (await tick.isVisible()) await tick.check();
    await part.getByRole("textbox", { name: /Your words/ }).fill(words);
    await part.getByRole("button", { name: button, exact: true }).click();
    await expect(part.getByRole("status")).toContainText(says);
    await expect(part.getByRole("paragraph").filter({ hasText: words })).toBeVisible();
  };
  const now = Date.now();
  for (const name of ["Low-dose naltrexone", "Acupuncture", "Daily life"])
    await answer(name, "Agree", "You agreed", `Yes to this, at ${now}.`);
  const question = `With breakfast, or before? ${now}`;
  await answer("Hormones", "I have a question", "You asked a question", question);
  await expect(page.getByText("You have answered every part. Thank you.")).toBeVisible();
  await page.goto("/my/ask");
  await page.getByRole("link", { name: "Hormones" }).first().click();
  await expect(page.getByText(question)).toBeVisible();
});

test("a patient without scripts takes, undoes, checks in and writes; what was typed too long is kept", async ({
  browser,
  baseURL,
}) => {
  const page = await withoutScripts(browser, baseURL);
  await be(page, "Carys Byrne");
  await notYetSaid(page);
  await dose(page).getByRole("button", { name: "Taken" }).click();
  await expect(dose(page).getByRole("status")).toContainText("Taken at");
  await dose(page).getByRole("button", { name: "Undo" }).click();
  await expect(dose(page).getByRole("button", { name: "Taken" })).toBeVisible();

  await page.goto("/my/check-in?q=1");
  await page.getByRole("link", { name: "Too tired for numbers" }).click();
  await page.getByRole("button", { name: "Worse" }).click();
  await expect(page.getByText("Against the day before Worse")).toBeVisible();
  await page
    .getByRole("link", { name: "Answer pain" })
    .or(page.getByRole("link", { name: "Change pain" }))
    .click();
  await page.getByRole("button", { name: "10 the worst" }).click();
  await expect(page.getByText("Pain 10")).toBeVisible();

  await page.goto("/my/ask");
  await page.getByRole("textbox", { name: "Your question" }).fill("   ");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Write your question first.").first()).toBeVisible();
  await page.getByRole("textbox", { name: "Your question" }).fill("May I move my visit?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Sent. We will answer here.")).toBeVisible();
  await expect(page.getByText("May I move my visit?")).toBeVisible();
  await page.context().close();
});

test("a question sent while the connection is gone keeps its words, says so, and is sent when it is back", async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await be(page, "Carys Byrne");
  await page.goto("/my/ask");
  const words = page.getByRole("textbox", { name: "Your question" });
  await words.fill("May I bring my dog?");
  await page.context().setOffline(true);
  // Twice: the second refusal must keep the words too.
  for (let time = 0; time < 2; time++) {
    await page.getByRole("button", { name: "Send" }).click();
    await expect(
      page.getByText("The connection broke off. What you typed is still here.").first(),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: "Send" })).toHaveAttribute("aria-disabled", "false");
    await expect(words).toHaveValue("May I bring my dog?");
  }
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Sent. We will answer here.")).toBeVisible();
  await expect(page.getByText("May I bring my dog?")).toBeVisible();
});

test("a tap while the connection is gone stays on its page, says so, and is saved when it is tapped again", async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await be(page, "Maya Torres");
  await page.goto("/my/check-in?q=1&next=2");
  const broke = page.getByRole("alert").filter({ hasText: "The connection broke off." });
  const seven = page.getByRole("button", { name: "7", exact: true });
  await page.context().setOffline(true);
  await seven.click();
  await expect(broke).toContainText("We do not know if it was saved. Try again.");
  await page.context().setOffline(false);
  await seven.click();
  await expect(page.getByRole("group", { name: "How much energy today?" })).toBeVisible();

  await page.goto("/my/check-in?q=effects");
  const tick = page.getByRole("checkbox", { name: "Vivid dreams, or hard to sleep" });
  await tick.check();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(broke).toBeVisible();
  await expect(tick).toBeChecked();
  await page.context().setOffline(false);
});

test("a check-in that is days old says so and begins with today; a refused tap stays on its question", async ({
  page,
}) => {
  await be(page, "Maya Torres");
  const tapOn = async (day: string) => {
    await page.goto("/my/check-in?q=2");
    await page.locator("#scale input[name=day]").evaluate((field, value) => {
      (field as HTMLInputElement).value = value;
    }, day);
    await page.getByRole("button", { name: "4", exact: true }).click();
  };
  await tapOn("2020-01-06");
  await expect(page.getByRole("alert").filter({ hasText: "That page was for another day." })).toBeVisible();
  await expect(page.getByRole("group", { name: "How much pain today?" })).toBeVisible();
  await tapOn("no day");
  await expect(page.getByRole("alert").filter({ hasText: "We could not save that." })).toBeVisible();
  await expect(page.getByRole("group", { name: "How much energy today?" })).toBeVisible();
});

test("an opioid beside the medicine brings the stop message and the number at once", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await be(page, "Pat Hale");
  await notYetSaid(page);
  await dose(page)
    .getByRole("button", { name: /^Not (tonight|today)$/ })
    .click();
  await dose(page).getByRole("button", { name: "Took opioid pain medicine" }).click();
  const stop = page.getByRole("alert").filter({ hasText: "Do not take the next naltrexone dose" });
  await expect(stop).toBeVisible();
  await expect(stop).toContainText("No naltrexone now");
  await expect(stop.getByRole("link", { name: /^Call .*Your clinic/ })).toHaveAttribute("href", /^tel:\d+$/);
  await expect(stop.getByRole("link", { name: /^Call .*Emergency/ })).toHaveAttribute("href", "tel:911");
  await expect(stop.getByRole("link", { name: /^Text 988/ })).toHaveAttribute("href", "sms:988");
  await expect(stop).toContainText(/Someone reads this (?:by|then)/);
  await page.reload();
  await expect(stop).toBeVisible();
});

test("a sign of liver trouble told in the check-in is answered before anything else", async ({ page }) => {
  await be(page, "Olive Grant");
  await page.goto("/my/check-in?q=effects");
  await page.getByRole("checkbox", { name: /Yellow skin/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Stop the medicine and call." })).toBeVisible();
});

test("with a keyboard alone: taken, taken back, and a check-in by digits", async ({ page }) => {
  await be(page, "Maya Torres");
  await notYetSaid(page);
  const taken = dose(page).getByRole("button", { name: "Taken" });
  await taken.focus();
  await page.keyboard.press("Enter");
  await expect(dose(page).getByRole("status")).toContainText("Taken at");
  await expect(dose(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(taken).toBeVisible();
  await page.goto("/my/check-in?q=1");
  for (const [question, key] of [
    ["pain", "Digit7"],
    ["energy", "Digit2"],
    ["sleep", "Shift+Digit0"],
  ] as const) {
    const group = page.getByRole("group", { name: new RegExp(question) });
    await group.getByRole("button").first().focus();
    await page.keyboard.press(key);
    await expect(group).toHaveCount(0);
  }
  await expect(page.getByText("Pain 7")).toBeVisible();
  await expect(page.getByText("Sleep 10")).toBeVisible();
});

test("what is not there and what is not yours look the same", async ({ page }) => {
  await be(page, "Maya Torres");
  const other = "01890000-0000-7000-8000-000000000000";
  for (const path of ["/my/plan/999", "/my/plan/0", "/my/plan/x", `/my/ask/${other}`, "/my/ask/x"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { name: "We cannot find that page" })).toBeVisible();
  }
});

const SOMEONE_ELSE = "Someone else is signed in here now. Nothing was saved.";
for (const javaScriptEnabled of [true, false])
  test(`a page drawn for one patient saves nothing once another is signed in, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: PHONE, baseURL });
    const [tonight, checkIn, ask, other] = [
      await context.newPage(),
      await context.newPage(),
      await context.newPage(),
      await context.newPage(),
    ];
    await be(tonight, "Maya Torres");
    await notYetSaid(tonight);
    await checkIn.goto("/my/check-in?q=1");
    await ask.goto("/my/ask");
    const words = `Meant for Maya only, ${javaScriptEnabled}`;
    const question = ask.getByRole("textbox", { name: "Your question" });
    await question.fill(words);
    await be(other, "Carys Byrne");
    await notYetSaid(other);

    await dose(tonight).getByRole("button", { name: "Taken" }).click();
    await checkIn.getByRole("button", { name: "9", exact: true }).click();
    for (const tab of [tonight, checkIn]) {
      await expect(tab.getByRole("alert").filter({ hasText: SOMEONE_ELSE })).toBeVisible();
      await expect(tab.getByRole("heading", { level: 1 })).toContainText("Carys");
    }
    await expect(dose(tonight).getByRole("button", { name: "Taken" })).toBeVisible();
    await ask.getByRole("button", { name: "Send" }).click();
    await expect(ask.getByText(`${SOMEONE_ELSE} Load the page again.`).first()).toBeVisible();
    await expect(question).toHaveValue(words);

    for (const name of ["Carys Byrne", "Maya Torres"]) {
      await be(other, name);
      await other.goto("/my/check-in?q=done");
      await expect(other.getByText("Pain 9", { exact: true })).toHaveCount(0);
      await other.goto("/my/ask");
      await expect(other.getByRole("heading", { level: 1, name: "Ask" })).toBeVisible();
      await expect(other.getByText(words)).toHaveCount(0);
    }
    await context.close();
  });

test("a patient's form that carries nobody, or anything but that patient, is refused in a sentence", async ({
  browser,
  baseURL,
}) => {
  const page = await withoutScripts(browser, baseURL);
  await be(page, "Maya Torres");
  await notYetSaid(page);
  const carry = (form: string, person: unknown) =>
    page.locator(`${form} input[name^="$ACTION_"][value^="["]`).evaluateAll((inputs, person) => {
      for (const input of inputs as HTMLInputElement[])
        input.value = JSON.stringify([person, ...JSON.parse(input.value).slice(1)]);
      return inputs.length;
    }, person);
  for (const person of ["01890000-0000-7000-8000-000000000000", "", "x", null, 7, true, { id: "x" }, ["x"]]) {
    const what = JSON.stringify(person);
    await page.goto("/my/today");
    expect(await carry("form", person), "forms that carry a person").toBeGreaterThan(0);
    await dose(page).getByRole("button", { name: "Taken" }).click();
    await expect(page, what).toHaveURL(/\/my\/today\?said=else$/);
    await expect(dose(page).getByRole("button", { name: "Taken" }), what).toBeVisible();
    await page.goto("/my/ask");
    await page.getByRole("textbox", { name: "Your question" }).fill(`Carried by ${what}`);
    expect(await carry("form:has(textarea)", person)).toBe(1);
    const sent = page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.getByRole("button", { name: "Send" }).click();
    expect((await sent).status(), what).toBe(200);
    await expect(page.getByText(`${SOMEONE_ELSE} Load the page again.`).first(), what).toBeVisible();
  }
  await page.context().close();
});
