import { expect, test } from "@playwright/test";
import { barriers, colourBarriers, comfortable, glareOf, sideways } from "#tests/support/screen.ts";

const THEMES = ["light", "dark", "quiet-dark", "quiet-light"];
const PAGES = [
  "/my/today",
  "/my/check-in?q=1",
  "/my/check-in?q=tired",
  "/my/check-in?q=effects",
  "/my/check-in?q=note",
  "/my/check-in?q=done",
  "/my/plan",
  "/my/plan/1",
  "/my/plan/agree",
  "/my/plan/print",
  "/my/progress",
  "/my/measures",
  "/my/measures/peg",
  "/my/measures/phq9",
  "/my/measures/acr2016",
  "/my/visits",
  "/my/ask",
];
/** Mean light of the whole screen, and share of pixels over 0.8, at most. */
const GLARE = { dark: [0.08, 0], "quiet-dark": [0.04, 0], "quiet-light": [0.66, 0] } as const;

async function asMaya(browser: Parameters<typeof comfortable>[0], look: Parameters<typeof comfortable>[1]) {
  const opened = await comfortable(browser, look);
  await opened.page.goto("/sign-in");
  await opened.page.getByRole("button", { name: "Be Maya Torres" }).click();
  await expect(opened.page).toHaveURL(/\/my\/today$/);
  return opened;
}

for (const theme of THEMES)
  test(`every page of a patient in ${theme}: no barrier, nothing sideways, no error in the console`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const { context, page } = await asMaya(browser, {
      theme,
      width: 360,
      height: 780,
      origin: baseURL ?? "",
    });
    const said: string[] = [];
    page.on("console", (message) => message.type() === "error" && said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    for (const path of PAGES) {
      await page.setViewportSize({ width: 360, height: 780 });
      await page.goto(path);
      for (const width of theme === "light" ? [320, 360, 768, 1440] : [360]) {
        await page.setViewportSize({ width, height: 780 });
        // As tall as the page: else axe measures what happens to lie half under the bar of tabs, which scrolls away.
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ width, height });
        // Between the narrowest and the widest nothing but the room changes.
        if (theme !== "light") expect(await colourBarriers(page), path).toEqual([]);
        else if (width === 320 || width === 1440)
          expect(await barriers(page), `${path} at ${width}`).toEqual([]);
        expect(await sideways(page), `${path} at ${width}`).toBe(0);
      }
    }
    expect(said).toEqual([]);
    await context.close();
  });

for (const [theme, [mean, bright]] of Object.entries(GLARE))
  test(`tonight's page in ${theme} stays inside its glare budget`, async ({ browser, baseURL }) => {
    const { context, page } = await asMaya(browser, {
      theme,
      width: 360,
      height: 780,
      origin: baseURL ?? "",
    });
    const glare = await glareOf(context, (await page.screenshot()).toString("base64"));
    expect(glare.mean).toBeLessThanOrEqual(mean);
    expect(glare.bright).toBeLessThanOrEqual(bright);
    await context.close();
  });

test("every target of a patient is at least 44 by 44 pixels, and the dose stays on one line at twice the text size", async ({
  browser,
  baseURL,
}) => {
  const look = { theme: "light", width: 360, height: 780, origin: baseURL ?? "" };
  const { context, page } = await asMaya(browser, look);
  for (const path of PAGES) {
    await page.goto(path);
    const small = await page.locator("main").evaluate((main) =>
      [...main.querySelectorAll("a, button, summary, label:has(input)")]
        .filter((one) => one.checkVisibility() && !one.closest("p, li > p"))
        .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
        .map(({ text, box }) => `${text} ${Math.round(box.width)} x ${Math.round(box.height)}`),
    );
    expect(small, path).toEqual([]);
  }
  await page.goto("/my/today");
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%", "important"));
  expect(await sideways(page)).toBe(0);
  const lines = await page
    .locator(".text-dose")
    .first()
    .evaluate((one) => one.getClientRects().length);
  expect(lines).toBe(1);
  await context.close();
});

test("the sheet for the fridge is one page of the clinic's paper", async ({ browser, baseURL }) => {
  const look = { theme: "quiet-dark", width: 1000, height: 900, origin: baseURL ?? "" };
  const { context, page } = await asMaya(browser, look);
  await page.goto("/my/plan/print");
  await expect(page.getByText(/Plan version \d+, signed by Dr Osei/)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const years = await page
    .locator("main .sheet time[data-year]")
    .evaluateAll((all) =>
      all.map((one) => `${getComputedStyle(one, "::after").content} ${one.getAttribute("datetime")}`),
    );
  expect(years.length).toBeGreaterThan(5);
  // Every date says its year: the sheet hangs there when the next one has begun.
  for (const said of years) expect(said).toMatch(/^", (?:" attr\(data-year\)|\d{4}").* \d{4}-/);
  // In the width of the page, no heading is left alone at the foot of a column.
  await page.setViewportSize({ width: 720, height: 950 });
  const apart = await page.locator(".sheet-columns h2").evaluateAll((all) =>
    all
      .filter((one) => {
        const [head, next] = [one, one.nextElementSibling?.firstElementChild ?? one.nextElementSibling];
        return next && Math.abs(head.getBoundingClientRect().x - next.getBoundingClientRect().x) > 100;
      })
      .map((one) => one.textContent),
  );
  expect(apart).toEqual([]);
  await page.emulateMedia({ media: null });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  expect(pdf).toMatch(/MediaBox\s*\[0 0 612 792\]/);
  await context.close();
});
