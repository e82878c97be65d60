import { expect, type Page, test } from "@playwright/test";
import { DEMO_PASSWORD } from "#lib/auth/demo.ts";
import { barriers, sideways } from "#tests/support/screen.ts";

test.use({ viewport: { width: 360, height: 780 } });

const be = async (page: Page, name: RegExp) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
};
const beMaya = (page: Page) => be(page, /^Be Maya Torres$/);
const choose = async (page: Page, name: string) => {
  await page.goto("/comfort");
  await page.getByRole("button", { name, exact: true }).click();
  await expect(page.getByRole("button", { name, exact: true })).toHaveAttribute("aria-pressed", "true");
};
const dosesOf = (page: Page) => page.locator("#main .dose").allTextContents();
const daysOf = (page: Page) =>
  page.locator("#main time").evaluateAll((all) => all.map((one) => one.getAttribute("datetime")));
/** English words in text that says that it is Spanish, and Spanish ones in text that says that it is English. */
const inTheWrongLanguage = (page: Page) =>
  page.evaluate(() => {
    const english = /\b(?:the|you|your|and|not|with|take|this|today|from|until|call)\b/i;
    const spanish = /\b(?:el|usted|su|y|con|tome|esta|hoy|desde|hasta|llame|dosis)\b/i;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const wrong: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? "";
      const element = node.parentElement;
      if (!element || element.closest("script, style, aside[aria-label=Demo]")) continue;
      const lang = element.closest("[lang]")?.getAttribute("lang") ?? "";
      if ((lang.startsWith("es") ? english : spanish).test(text)) wrong.push(`${lang}: ${text}`);
    }
    return wrong;
  });

test("a patient who chose Spanish reads English until a physician signs it, then Today and the check-in in Spanish", async ({
  page,
}) => {
  await beMaya(page);
  await choose(page, "Español");
  await expect(page.getByText("Your doctor has not read these words yet.")).toBeVisible();
  await page.goto("/my/today");
  await expect(page.locator("html")).toHaveAttribute("lang", "en-US");
  await expect(page.getByRole("heading", { level: 1, name: /^(Tonight|Today), Maya$/ })).toBeVisible();
  const [doses, days] = [await dosesOf(page), await daysOf(page)];
  expect(doses.length).toBeGreaterThan(0);

  await be(page, /^Be Dr Osei$/);
  await page.goto("/content");
  const spanish = page.locator("#language-es");
  await expect(spanish).toContainText("Not approved.");
  await spanish.getByLabel("Your password").fill(DEMO_PASSWORD);
  await spanish.getByRole("button", { name: "Approve the Spanish" }).click();
  await expect(spanish).toContainText("Approved by");

  await beMaya(page);
  await page.goto("/my/today");
  await expect(page.locator("html")).toHaveAttribute("lang", "es-US");
  await expect(page).toHaveTitle(/^Hoy/);
  await expect(page.getByRole("heading", { level: 1, name: /^(Esta noche|Hoy), Maya$/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Naltrexona, dosis baja" })).toContainText(/\d\u00a0mg/);
  expect(await dosesOf(page)).toEqual(doses);
  expect(await daysOf(page)).toEqual(days);
  expect(await inTheWrongLanguage(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  await page.screenshot({ path: "test-results/spanish-today.png", fullPage: true });
  // The whole page at once: the bar at a phone's foot lies over what is scrolled under it, as on every page.
  await page.setViewportSize({ width: 360, height: 3200 });
  expect(await barriers(page)).toEqual([]);
});

test("with keys alone the check-in is done in Spanish, and the language is changed back", async ({
  page,
}) => {
  await beMaya(page);
  await page.goto("/my/check-in?q=1");
  await expect(page.locator("html")).toHaveAttribute("lang", "es-US");
  await page.screenshot({ path: "test-results/spanish-check-in.png", fullPage: true });
  for (const [group, value] of [
    ["¿Cuánto dolor tiene hoy?", "5"],
    ["¿Cuánta energía tiene hoy?", "3"],
    ["¿Cómo durmió?", "0 muy mal"],
  ] as const) {
    const answer = page.getByRole("group", { name: group }).getByRole("button", { name: value, exact: true });
    await answer.focus();
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Guardado. Gracias, Maya.");
  expect(await inTheWrongLanguage(page)).toEqual([]);
  await page.screenshot({ path: "test-results/spanish-done.png", fullPage: true });
  await page.goto("/my/check-in?q=effects");
  await expect(page.getByRole("checkbox", { name: "Mareo" })).toBeVisible();
  expect(await inTheWrongLanguage(page)).toEqual([]);
  await page.goto("/my/plan");
  expect((await inTheWrongLanguage(page)).filter((text) => text.startsWith("en"))).toEqual([]);

  await choose(page, "English");
  await expect(page.locator("html")).toHaveAttribute("lang", "en-US");
  await page.goto("/my/today");
  await expect(page.getByRole("heading", { level: 1, name: /^(Tonight|Today), Maya$/ })).toBeVisible();
});
