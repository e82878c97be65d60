import { expect, test } from "#tests/support/as.ts";
import { findPatients } from "#tests/support/find-patients.ts";

/** Where the README's picture is kept; refreshed by `ACCORD_PICTURES=docs npm test -- journeys`. */
const folder = process.env.ACCORD_PICTURES ?? "test-results";

test("the plan timeline shows pain, doses, visits, tests and daily life on one axis", async ({
  as,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
  await as("Dr Osei");
  await findPatients(page, "torres");
  await page.getByRole("link", { name: "Torres, Maya" }).click();
  const timeline = page.getByRole("region", { name: /Plan timeline/ });
  for (const lane of ["Pain", "LDN dose", "Acupuncture", "Hormones", "Blood tests", "Lifestyle", "Reviews"])
    await expect(timeline.getByText(lane, { exact: true }).first()).toBeVisible();
  await timeline.screenshot({ path: `${folder}/plan-timeline.png` });
});
