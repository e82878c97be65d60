import { expect, test } from "@playwright/test";

test("the demo opens under each name of this machine, and can be signed in to there", async ({
  page,
  baseURL,
}) => {
  const origin = String(baseURL).replace("127.0.0.1", "localhost");
  await page.goto(`${origin}/sign-in`);
  await page.getByRole("button", { name: /^Be / }).first().click();
  await expect(page).not.toHaveURL(/sign-in/);
  expect(new URL(page.url()).origin).toBe(origin);
});

test("a stranger's name for us may not write", async ({ request }) => {
  const answer = await request.post("/sign-in", {
    headers: { origin: "http://evil.example", "x-forwarded-host": "evil.example" },
  });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).toContain("Nothing was changed");
});
