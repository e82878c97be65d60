import { test as base, expect } from "@playwright/test";

type Fixtures = {
  /** Become someone of the cast, as a visitor does: by the demo's chooser. Ends on that person's first page. */
  as: (name: string) => Promise<void>;
};

/** Playwright's test with `as("Dr Osei")`. */
export const test = base.extend<Fixtures>({
  as: async ({ page }, use) => {
    await use(async (name) => {
      await page.goto("/sign-in");
      await page.getByRole("button", { name: `Be ${name}`, exact: true }).click();
      await page.waitForURL((url) => url.pathname !== "/sign-in");
    });
  },
});

export { expect };
