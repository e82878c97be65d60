import { test as base, expect, type Page } from "@playwright/test";

/** Become someone of the cast, as a visitor does: by the demo's chooser. Ends on that person's first page. */
export async function become(page: Page, name: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: `Be ${name}`, exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

type Fixtures = {
  as: (name: string) => Promise<void>;
};

/** Playwright's test with `as("Dr Osei")`. */
export const test = base.extend<Fixtures>({
  as: async ({ page }, use) => {
    await use((name) => become(page, name));
  },
});

export { expect };
