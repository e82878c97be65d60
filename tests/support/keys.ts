import { expect, type Locator, type Page } from "@playwright/test";

/** Presses a single key until focus stands where it leads: before the page's scripts run nobody hears it. */
export async function pressUntilHeard(page: Page, key: string, focused: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(focused).toHaveCount(1, { timeout: 500 });
  }).toPass();
}
