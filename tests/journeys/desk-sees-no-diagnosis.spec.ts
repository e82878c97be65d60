import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/as.ts";

/** Words of charts that must never reach the desk: drugs, doses, diagnoses, scores, and what nobody may guess from. */
const CLINICAL =
  /naltrexone|\bldn\b|tramadol|estradiol|progesterone|testosterone|levothyroxine|duloxetine|\d\s?mg\b|microgram|fibromyalgia|chronic fatigue|me\/cfs|diagnos|allerg|opioid|hormone|phq-?9|\bpeg\b|CNRY/i;

const DESK = "Jo Lang";
const PAGES = [
  "/schedule",
  "/schedule?view=list",
  "/schedule?by=room",
  "/to-book",
  "/to-book?page=2",
  "/visits",
  "/schedule/book",
];

/** Everything of a page that the desk's browser receives: the document, what it fetches, and the same as data. */
async function everything(page: Page, path: string): Promise<string> {
  const document = await page.request.get(path);
  const data = await page.request.get(path, { headers: { RSC: "1" } });
  return `${await document.text()} ${await data.text()}`;
}

test("the front desk sees no drug, dose, diagnosis or score in any response", async ({ as, page }) => {
  await as(DESK);
  await page.goto("/to-book");
  const links = await page
    .locator("a[href^='/visits/'], a[href*='need=']")
    .evaluateAll((found) => [...new Set(found.map((link) => link.getAttribute("href") ?? ""))]);
  expect(links.length).toBeGreaterThan(5);
  for (const path of [...PAGES, ...links.slice(0, 24)]) {
    const text = (await everything(page, path)).replace(/<script\b[^>]*src=[^>]*><\/script>/g, "");
    expect(CLINICAL.exec(text)?.[0], path).toBeUndefined();
  }
});

test("a chart, a plan and an inbox are not there for the desk, like pages that never were", async ({
  as,
  page,
}) => {
  await as(DESK);
  const id = "01980000-0000-7000-8000-000000000000";
  const status = async (path: string) => (await page.request.get(path)).status();
  for (const path of [
    `/patients/${id}`,
    `/plans/${id}`,
    `/plans/${id}/pharmacy`,
    "/inbox",
    `/visits/${id}`,
    `/sessions/${id}`,
    `/schedule/book?need=${id}`,
    "/nowhere",
  ])
    expect(await status(path), path).toBe(404);
});
