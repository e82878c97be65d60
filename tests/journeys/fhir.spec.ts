import { expect, test } from "#tests/support/as.ts";

const LINK = "Take this version out for another system (FHIR R4)";
let address = "";

test("A physician takes a signed version out as FHIR, from the page on which it is read", async ({
  as,
  page,
}) => {
  await as("Dr Osei");
  await page.goto("/patients");
  await page
    .getByRole("link", { name: /Torres/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Versions" }).first().click();
  await page.getByRole("link", { name: "Version 1", exact: true }).click();
  address = (await page.getByRole("link", { name: LINK }).getAttribute("href")) ?? "";
  const answer = await page.request.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("application/fhir+json");
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect((await answer.json()).resourceType).toBe("Bundle");
});

test("For the desk, for another patient and for a stranger it is not there", async ({ as, page }) => {
  const stranger = await page.request.get(address, { maxRedirects: 0 });
  expect(stranger.status()).toBe(401);
  const bodies = new Set<string>();
  for (const name of ["Jo Lang", "Pat Hale"]) {
    await as(name);
    for (const path of [address, address.replace(/[0-9a-f-]{36}/, "0198c0de-0000-7000-8000-000000000000")]) {
      const answer = await page.request.get(path);
      expect(answer.status()).toBe(404);
      bodies.add(await answer.text());
    }
  }
  expect(bodies.size).toBe(1);
});
