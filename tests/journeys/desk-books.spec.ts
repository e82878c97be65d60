import { expect, test } from "#tests/support/as.ts";
import { pressUntilHeard } from "#tests/support/keys.ts";
import { barriers, sideways } from "#tests/support/screen.ts";

const DESK = "Jo Lang";

test.describe("The desk sees what the plans need and books it", () => {
  test("three visits, three keys each, and takes the last one back with one", async ({ as, page }) => {
    await as(DESK);
    await page.goto("/to-book");
    const total = async () =>
      Number(/(\d+) to book/.exec((await page.getByText(/\d+ to book$/).textContent()) ?? "")?.[1]);
    const before = await total();
    for (const left of [1, 2, 3]) {
      await page.locator("h1").click();
      await pressUntilHeard(page, "j", page.locator("[data-need]:focus"));
      await page.keyboard.press("1");
      await expect(page.locator(":focus")).toContainText("press 1");
      await page.keyboard.press("Enter");
      // In the evening, what is due today can only be booked late: that is asked once, with the key in place.
      const anyway = page.getByRole("button", { name: "Book it anyway" });
      const booked = async () => (await total()) === before - left;
      await expect.poll(async () => (await anyway.isVisible()) || (await booked())).toBe(true);
      // A press so soon after the question answers nothing.
      await page.waitForTimeout(500);
      if (await anyway.isVisible()) await anyway.press("Enter");
      await expect.poll(booked).toBe(true);
      await expect(page.getByText(/^Booked: .+ with .+, Room \d\.$/)).toBeVisible();
    }
    await page.locator("h1").click();
    await page.keyboard.press("z");
    await expect(page.getByText("Taken back. Nobody is told.")).toBeVisible();
    await expect.poll(total).toBe(before - 2);
  });

  test("is refused a slot that someone else took meanwhile, and offered what is nearest", async ({
    as,
    page,
    context,
  }) => {
    await as(DESK);
    await page.goto("/to-book?filter=review");
    const other = await context.newPage();
    await other.goto("/to-book?filter=review");
    // Late in the day, what is due today has one suggestion left: a row with a second one is asked for.
    const second = page.locator('[data-row-key="2"]');
    const ours = page.locator("[data-need]").filter({ has: second }).first();
    const offer = ours.locator('[data-row-key="2"]');
    const { providerId, start } = JSON.parse((await offer.getAttribute("value")) ?? "{}");
    const who = (await ours.getAttribute("aria-label"))?.split(", review")[0] ?? "";
    // The other desk gives that very time to someone else.
    const theirs = other.locator(`[data-need]:not([aria-label^="${who}"])`).first();
    const needId = await theirs.getAttribute("data-need");
    const elsewhere = theirs.locator('[data-row-key="1"]');
    await elsewhere.evaluate(
      (button, value) => button.setAttribute("value", value),
      JSON.stringify({ does: "book", needId, providerId, start, anyway: true }),
    );
    await elsewhere.click();
    await expect(other.getByText(/^Booked: /)).toBeVisible();
    await offer.click();
    await expect(page.getByText(/^Someone just took \d+:\d\d (am|pm)\. Next best: /)).toBeVisible();
    await expect(page.locator(":focus")).toContainText(/\d+:\d\d (am|pm)/);
    await page.waitForTimeout(500);
    await page.keyboard.press("Enter");
    await expect(page.getByText(/^Booked: |Book it anyway\?/).first()).toBeVisible();
  });

  test("books an unplanned visit by name, without JavaScript", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await page.getByRole("button", { name: `Be ${DESK}`, exact: true }).click();
    await page.goto("/schedule/book");
    await page.getByLabel("Name").fill("moss");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("link", { name: /Moss, Dee/ }).click();
    await page.getByRole("link", { name: "Call, 15 min" }).click();
    await page.getByRole("button", { name: /^Book/ }).click();
    await expect(page.getByText("Choose a time first. Nothing was changed.")).toBeVisible();
    await page.getByLabel(/Note for the desk/).fill("Rings the back door");
    await page.getByRole("button", { name: /press 3$/ }).click();
    await expect(page.getByText(/^Booked: /)).toBeVisible();
    await page.getByRole("button", { name: /Undo/ }).click();
    await expect(page.getByText("Taken back. Nobody is told.").first()).toBeVisible();
    await context.close();
  });

  test("hears that a need is not open any more, also without JavaScript", async ({
    as,
    page,
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const slow = await context.newPage();
    await slow.goto("/sign-in");
    await slow.getByRole("button", { name: `Be ${DESK}`, exact: true }).click();
    await as(DESK);
    await page.goto("/to-book?filter=review");
    const row = page.locator("[data-need]").last();
    const need = await row.getAttribute("data-need");
    await slow.goto(`/schedule/book?need=${need}`);
    await expect(slow.getByRole("button", { name: /^Book/ }).first()).toBeVisible();
    await row.locator('[data-row-key="1"]').click();
    await expect(page.getByText(/^Booked: /)).toBeVisible();
    await slow.getByRole("radio").first().check();
    await slow.getByRole("button", { name: /^Book/ }).first().click();
    await expect(slow.getByText("This is not open any more.")).toBeVisible();
    await context.close();
  });

  test("opens a visit's card by a press or by its keys, and without JavaScript", async ({
    as,
    page,
    browser,
    baseURL,
  }) => {
    await as(DESK);
    await page.goto("/schedule");
    await pressUntilHeard(page, "j", page.locator("[data-need]:focus"));
    await page.keyboard.press("]");
    await page.waitForURL(/day=/);
    const visit = page.locator("[data-visit]:enabled").first();
    const who = /^[\d:]+ [ap]m ([^,]+)/.exec((await visit.getAttribute("aria-label")) ?? "")?.[1] ?? "";
    await visit.focus();
    await page.keyboard.press("Enter");
    const card = page.locator("[popover]:popover-open");
    await expect(card.getByRole("heading", { name: new RegExp(`^${who}`) })).toBeVisible();
    await expect(visit).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("Tab");
    await expect(card.locator(":focus")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(card).toHaveCount(0);
    await expect(visit).toHaveAttribute("aria-expanded", "false");
    await visit.focus();
    await page.keyboard.press("m");
    await page.waitForURL(/\/schedule\/book\?visit=/);

    const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto("/sign-in");
    await plain.getByRole("button", { name: `Be ${DESK}`, exact: true }).click();
    await plain.goto("/schedule");
    await plain.getByRole("link", { name: "Next" }).click();
    await plain.locator("[data-visit]:enabled").first().click();
    await expect(plain.getByRole("heading", { name: new RegExp(`^${who}`) })).toBeVisible();
    await expect(plain.getByRole("link", { name: /^Move/ })).toBeVisible();
    await context.close();
  });

  test("typing a letter in a field presses nothing", async ({ as, page }) => {
    await as(DESK);
    await page.goto("/visits");
    await page.getByLabel("Name").pressSequentially("tjb1z");
    await expect(page).toHaveURL(/\/visits$/);
    await page.getByLabel("Name").fill("zzzz");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Nobody has a name that begins like this.")).toBeVisible();
  });
});

test.describe("The desk's pages can be used by everyone", () => {
  for (const path of [
    "/schedule",
    "/schedule?view=list",
    "/schedule?by=room",
    "/to-book",
    "/visits",
    "/schedule/book",
  ]) {
    test(`no barrier and no sideways scroll at 320 px: ${path}`, async ({ as, page }) => {
      const said: string[] = [];
      page.on("console", (message) => message.type() === "error" && said.push(message.text()));
      await as(DESK);
      await page.goto(path);
      expect(await barriers(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await sideways(page)).toBe(0);
      // As tall as the page, so that nothing lies half under the places at the bottom while it is measured.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: 320, height });
      expect(await barriers(page)).toEqual([]);
      expect(said).toEqual([]);
    });
  }
});
