import { expect, type Locator, type Page } from "@playwright/test";
import { behindTheScreen } from "./database.ts";

/** Presses a single key until focus stands where it leads: before the page's scripts run nobody hears it. */
export async function pressUntilHeard(page: Page, key: string, focused: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(focused).toHaveCount(1, { timeout: 500 });
  }).toPass();
}

/** The first row of the list (or the nth after it), with its plan's window so many days from today: how full a day is by now decides nothing. */
export async function firstRow(page: Page, days: number, nth = 0): Promise<Locator> {
  await page.goto("/schedule");
  const need = await page.locator("[data-need]").nth(nth).getAttribute("data-need");
  const database = await behindTheScreen();
  await database.query(
    `update need set earliest = day, target = day, latest = day, after_key = null, part_of_day = null
     from (select (now() at time zone 'America/Chicago')::date + $2::int as day) d where id = $1`,
    [need, days],
  );
  await database.end();
  await page.reload();
  return page.locator(`[data-need="${need}"]`);
}

/** On the page of all rows: one whose plan wants it on a Sunday alone, when nobody is in, so that every time is late. */
export async function lateRow(page: Page): Promise<Locator> {
  const weekday = new Date(new Date().toLocaleDateString("en-US", { timeZone: "America/Chicago" })).getDay();
  const row = await firstRow(page, (7 - weekday) % 7, 1);
  for (let n = 1; n < 9 && (n === 1 || !(await row.count())); n++) await page.goto(`/to-book?page=${n}`);
  return row;
}
