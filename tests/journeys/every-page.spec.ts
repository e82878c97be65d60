import type { Page } from "@playwright/test";
import { become, expect, test } from "#tests/support/as.ts";
import { behindTheScreen } from "#tests/support/database.ts";
import { type Fill, filled, fills, PAGES, pagesInApp } from "#tests/support/routes.ts";
import { barriers, colourBarriers, sideways } from "#tests/support/screen.ts";

/** Who opens every page that is theirs, and whose things they open; several patients' where one has not everything. */
const READERS = [
  { name: "Dr Osei", role: "physician", of: ["Torres", "Moss", "Byrne"] },
  { name: "Lin Zhao", role: "acupuncturist", of: ["Byrne"] },
  { name: "Jo Lang", role: "frontDesk", of: ["Torres"] },
  { name: "Kim Park", role: "admin", of: ["Torres"] },
  { name: "Carys Byrne", role: "patient", of: ["Byrne"] },
] as const;

/** Pages that only send one on, to a page that judges. */
const ON_THE_WAY = new Set(["/plans/[planId]", "/plans/[planId]/edit", "/templates/[templateId]/edit"]);
/** Their pages are other people's too, or few; they are looked at in one light. */
const DAYLIGHT: readonly string[] = ["acupuncturist", "admin", "patient"];
// The pages are shared out among the browsers: nothing that one of them needs is changed by another.
test.describe.configure({ mode: "parallel" });
let things: Map<string, Fill>;
test.beforeAll(async ({ browser, baseURL }) => {
  const database = await behindTheScreen();
  things = await fills(database);
  if (!things.get("Torres")?.templateId) {
    const page = await browser.newPage({ baseURL });
    await startTemplate(page);
    await page.close();
    things = await fills(database);
  }
  await database.end();
});

/** The demo clinic begins without a template of its own, and a template has pages. */
async function startTemplate(page: Page): Promise<void> {
  await become(page, "Dr Osei");
  await page.goto("/templates");
  await page.getByLabel("Start from").selectOption({ label: "Chronic pain, without medicine" });
  await page.getByLabel("Name of the template").fill("To look at");
  await page.getByRole("button", { name: "Start the template" }).click();
  await page.waitForURL(/\/templates\/[0-9a-f-]{36}$/);
}

/** What a browser says went wrong while a page is open. */
function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") said.push(`${page.url()} ${message.text()}`);
  });
  page.on("pageerror", (error) => said.push(`${page.url()} ${error.message}`));
  return said;
}

/** The first long text that is a narrow column when text is twice as large; the page is put back. */
const squeezedText = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const { style } = document.documentElement;
    style.setProperty("font-size", "200%", "important");
    const narrow = [...document.querySelectorAll<HTMLElement>("main p, main li")].find(
      (one) => one.textContent.length > 60 && one.checkVisibility() && one.clientWidth < 160,
    );
    style.removeProperty("font-size");
    return narrow?.textContent.slice(0, 40);
  });

/** What is wrong with the page that is open, as sentences. */
async function faults(page: Page, theme: string): Promise<string[]> {
  const check = theme === "light" ? barriers : colourBarriers;
  const found = (await check(page)).map((barrier) => `axe: ${barrier}`);
  if (theme !== "light") return found;
  const { heads, lang, title } = await page.evaluate(() => ({
    heads: document.querySelectorAll("h1").length,
    lang: document.documentElement.lang,
    title: document.title,
  }));
  if (heads !== 1) found.push(`${heads} h1`);
  if (lang !== "en-US") found.push(`lang ${lang}`);
  if (!/\S.*Accord$/.test(title)) found.push(`title ${title}`);
  await page.setViewportSize({ width: 320, height: 640 });
  const over = await sideways(page);
  if (over > 0) found.push(`scrolls sideways by ${over} px at 320`);
  await page.setViewportSize({ width: 1280, height: 900 });
  const squeezed = await squeezedText(page);
  if (squeezed) found.push(`at twice the text size this has no room: ${squeezed}`);
  return found;
}

test("every page of the app is known to these journeys", () => {
  expect(pagesInApp()).toEqual(Object.keys(PAGES).sort());
});

/** The page of a template that opens: of two patients one may have no draft, or no second version. */
async function opened(page: Page, addresses: string[]): Promise<boolean> {
  for (const address of addresses) {
    const status = (await page.goto(address))?.status();
    if (status === 404) continue;
    expect(status, address).toBe(200);
    return true;
  }
  return false;
}

for (const { name, role, of } of READERS)
  test.describe(`for ${name}`, () => {
    let page: Page;
    let errors: string[];
    test.beforeAll(async ({ browser, baseURL }) => {
      page = await browser.newPage({ baseURL });
      await become(page, name);
      errors = complaints(page);
    });
    test.afterAll(() => page.close());

    const themes = DAYLIGHT.includes(role) ? ["light"] : ["light", "quiet-dark"];
    const templates = Object.keys(PAGES).filter((template) => PAGES[template]?.includes(role));
    for (const template of templates)
      test(`${template} has no barrier, fits 320 pixels, names itself and raises no error`, async ({
        baseURL,
      }) => {
        errors.length = 0;
        const addresses = of.flatMap((family) => filled(template, things.get(family) ?? {}) ?? []);
        const wrong: string[] = [];
        for (const theme of themes) {
          await page
            .context()
            .addCookies([{ name: "comfort", value: `${theme}.normal`, url: baseURL ?? "" }]);
          const there = await opened(page, addresses);
          // The physicians of the cast have everything that others may lack: a draft, a thread, a second version.
          if (role === "physician" || !template.includes("["))
            expect(there, `${template} opens for somebody`).toBe(true);
          test.skip(!there, `Nothing of ${name}'s is there to be opened`);
          wrong.push(...(await faults(page, theme)).map((fault) => `in ${theme}: ${fault}`));
        }
        expect(wrong).toEqual([]);
        expect(errors.filter((error) => !error.includes("404 (Not Found)"))).toEqual([]);
      });
  });

test("a page that is someone else's is not there: a 404, or the way to one's own", async ({ as, page }) => {
  for (const reader of READERS) {
    await as(reader.name);
    for (const [template, roles] of Object.entries(PAGES)) {
      if ((roles as readonly string[]).includes(reader.role) || template === "/") continue;
      // A plan of one's own may be read wherever it stands; someone else's nowhere.
      const whose = reader.role === "patient" ? "Torres" : reader.of[0];
      const address = filled(template, things.get(whose) ?? {});
      if (!address || ON_THE_WAY.has(template)) continue;
      const answer = await page.request.get(address, { maxRedirects: 0 });
      // The list of charts sends everyone else to the list of people, which judges again.
      if (template === "/patients") expect(answer.headers().location, reader.name).toBe("/visits");
      else expect(answer.status(), `${reader.name} ${template}`).toBe(404);
    }
  }
});
