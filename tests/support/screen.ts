import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "@playwright/test";

/** How much light a screen gives off: mean relative luminance, and the share of pixels brighter than 0.8. */
export type Glare = { mean: number; bright: number };

/** Opens a page with a screen and text size already chosen, as a returning person has it. */
export async function comfortable(
  browser: Browser,
  look: { theme: string; text?: string; width: number; height: number; origin: string },
): Promise<{ context: BrowserContext; page: Page }> {
  const { theme, text = "normal", width, height, origin } = look;
  const context = await browser.newContext({ viewport: { width, height }, baseURL: origin });
  await context.addCookies([{ name: "comfort", value: `${theme}.${text}`, url: origin }]);
  return { context, page: await context.newPage() };
}

/** Glare of a picture (base64), counted in a page of its own. */
export async function glareOf(context: BrowserContext, picture: string, type = "png"): Promise<Glare> {
  const page = await context.newPage();
  const glare = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const pen = canvas.getContext("2d");
    pen?.drawImage(image, 0, 0);
    const data = pen?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
    const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    const at = (i: number) => linear((data[i] ?? 0) / 255);
    let sum = 0;
    let bright = 0;
    for (let i = 0; i < data.length; i += 4) {
      const luminance = 0.2126 * at(i) + 0.7152 * at(i + 1) + 0.0722 * at(i + 2);
      sum += luminance;
      if (luminance > 0.8) bright += 1;
    }
    const pixels = data.length / 4;
    return { mean: sum / pixels, bright: bright / pixels };
  }, `data:image/${type};base64,${picture}`);
  await page.close();
  return glare;
}

/** Every frame that is painted while `act` runs, as base64 JPEG. */
export async function framesDuring(page: Page, act: () => Promise<unknown>): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const frames: string[] = [];
  session.on("Page.screencastFrame", ({ data, sessionId }) => {
    frames.push(data);
    void session.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
  });
  await session.send("Page.startScreencast", { format: "jpeg", quality: 90, everyNthFrame: 1 });
  await act();
  await session.send("Page.stopScreencast");
  await session.detach();
  return frames;
}

/** How far the page scrolls sideways, in pixels: 0 is the only good answer. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

/**
 * axe on a page as it stands. No page of ours holds another site's frame, so it needs no second page to gather what frames
 * say (`legacy mode`); and what passed is counted, not written out. The same rules run, in a third of the time.
 */
const axe = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);

/** What axe finds about colour alone: all that another theme of the same page can change. */
export async function colourBarriers(page: Page): Promise<readonly string[]> {
  const { violations } = await axe(page).withRules(["color-contrast", "link-in-text-block"]).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
}

/** What axe finds, as sentences. `target-size` runs only when `wcag22aa` is asked for, so its run is asserted. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const found = await axe(page).withTags(tags).analyze();
  const ran = [...found.passes, ...found.violations, ...found.incomplete, ...found.inapplicable];
  if (!ran.some(({ id }) => id === "target-size")) return ["axe did not run target-size"];
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
}
