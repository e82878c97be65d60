import { DEMO_PASSWORD } from "#lib/auth/demo.ts";
import { expect, test } from "#tests/support/as.ts";

test("anyone can be someone of the demo, with one press, and land where that person's day starts", async ({
  as,
  page,
}) => {
  await as("Kim Park");
  await expect(page).toHaveURL(/\/people$/);
  await expect(page.getByRole("row", { name: /Osei, Ama/ })).toContainText("Builds and signs plans");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one can be someone, and sign out again", async ({ as, page }) => {
    await as("Noor Haddad");
    await expect(page).toHaveURL(/\/people$/);
    await page.locator("summary", { hasText: "Noor Haddad" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await page.goto("/people");
    await expect(page).toHaveURL(/\/sign-in$/);
  });
});

test("a wrong password is refused in a sentence and keeps the address; the right one signs in", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await page.locator("summary", { hasText: "e-mail and password" }).click();
  const email = page.getByLabel("E-mail", { exact: true });
  const password = page.getByLabel("Password", { exact: true });
  await email.fill("park");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(
    page.getByRole("link", { name: "Type an e-mail address like name@example.org." }),
  ).toBeVisible();
  await email.fill("park@willow.example");
  await password.fill("not the password at all");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("That e-mail and password do not match.")).toBeVisible();
  await expect(email).toHaveValue("park@willow.example");
  await expect(password).toHaveValue("");
  await password.fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/people$/);
});

test("after signing out, going back shows nothing of anyone", async ({ as, page }) => {
  await as("Kim Park");
  await page.goto("/audit");
  await page.locator("summary", { hasText: "Kim Park" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who do you want to be?");
  const kept = await page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
  expect(JSON.stringify(kept)).not.toContain("Park");
});

test("an administrator turns off access, and it holds at the other person's next request", async ({
  as,
  page,
  browser,
  baseURL,
}) => {
  const desk = await browser.newPage({ baseURL });
  await desk.goto("/sign-in");
  await desk.getByRole("button", { name: "Be Dr Reyes", exact: true }).click();
  await desk.waitForURL((url) => url.pathname !== "/sign-in");
  await as("Kim Park");
  await page.getByRole("button", { name: "Turn off access of Reyes, Luis" }).click();
  await expect(page.getByRole("row", { name: /Reyes, Luis/ })).toContainText("Access off");
  await desk.goto("/people");
  await expect(desk).toHaveURL(/\/sign-in$/);
  await page.getByRole("button", { name: "Turn on access of Reyes, Luis" }).click();
  await expect(page.getByRole("row", { name: /Reyes, Luis/ })).not.toContainText("Access off");
  await page.goto("/audit");
  await expect(
    page.getByText("Kim Park changed an account: turned off access: Dr Reyes.").first(),
  ).toBeVisible();
  await desk.close();
});
