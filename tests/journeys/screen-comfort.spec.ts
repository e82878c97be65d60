import { expect, test } from "@playwright/test";
import {
  barriers,
  colourBarriers,
  comfortable,
  framesDuring,
  glareOf,
  sideways,
} from "#tests/support/screen.ts";

const THEMES = ["light", "dark", "quiet-dark", "quiet-light"];
/** Open to anyone; what a patient sees is measured in their own journeys with the same functions. */
const PAGES = ["/sign-in", "/comfort", "/no-such-page"];
/** Most light a screen may give off: mean luminance, and share of pixels over 0.8. */
const GLARE = { dark: [0.08, 0], "quiet-dark": [0.04, 0], "quiet-light": [0.66, 0] } as const;

test("a choice of screen needs no JavaScript, applies at once and is kept", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/comfort");
  await page.getByRole("button", { name: /^Quiet dark/ }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "quiet-dark");
  await page.getByRole("button", { name: /Largest/ }).click();
  await expect(page.locator("html")).toHaveAttribute("data-text", "largest");
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "quiet-dark");
  await expect(page.locator('meta[name="theme-color"]')).toHaveAttribute("content", "#191714");
  await context.close();
});

for (const [theme, [mean, bright]] of Object.entries(GLARE))
  test(`a ${theme} screen stays inside its glare budget`, async ({ browser, baseURL }) => {
    const look = { theme, width: 360, height: 780, origin: baseURL ?? "" };
    const { context, page } = await comfortable(browser, look);
    await page.goto("/sign-in");
    const glare = await glareOf(context, (await page.screenshot()).toString("base64"));
    expect(glare.mean).toBeLessThanOrEqual(mean);
    expect(glare.bright).toBeLessThanOrEqual(bright);
    await context.close();
  });

test("no bright frame flashes while a quiet page loads", async ({ browser, baseURL }) => {
  const look = { theme: "quiet-dark", width: 360, height: 780, origin: baseURL ?? "" };
  const { context, page } = await comfortable(browser, look);
  await page.goto("/no-such-page");
  const frames = await framesDuring(page, async () => {
    await page.goto("/sign-in");
    await page.waitForLoadState("networkidle");
  });
  expect(frames.length).toBeGreaterThan(0);
  for (const frame of frames) expect((await glareOf(context, frame, "jpeg")).mean).toBeLessThanOrEqual(0.1);
  await context.close();
});

for (const theme of THEMES)
  test(`axe finds no barrier in ${theme}`, async ({ browser, baseURL }) => {
    // Another width changes the places of things, another theme their colours.
    for (const width of theme === "light" ? [360, 768, 1440] : [360]) {
      const look = { theme, width, height: 900, origin: baseURL ?? "" };
      const { context, page } = await comfortable(browser, look);
      for (const path of PAGES) {
        await page.goto(path);
        const found = await (theme === "light" ? barriers : colourBarriers)(page);
        expect(found, `${path} at ${width}`).toEqual([]);
      }
      await context.close();
    }
  });

test("pages reflow at 320 pixels, and with text twice as large", async ({ browser, baseURL }) => {
  for (const [width, height, twice] of [
    [320, 256, false],
    [360, 780, true],
    [1280, 900, true],
  ] as const) {
    const { context, page } = await comfortable(browser, {
      theme: "light",
      width,
      height,
      origin: baseURL ?? "",
    });
    for (const path of PAGES) {
      await page.goto(path);
      if (twice) await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      expect(await sideways(page), `${path} at ${width}`).toBe(0);
    }
    await context.close();
  }
});

test("nothing moves for a person who asked for stillness, and every page names itself once", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const path of PAGES) {
    await page.goto(path);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.locator("h1").count(), path).toBe(1);
    await expect(page.locator("html")).toHaveAttribute("lang", "en-US");
    expect(await page.title()).toMatch(/Accord$/);
  }
});
