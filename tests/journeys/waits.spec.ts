import { expect, test } from "#tests/support/as.ts";
import { behindTheScreen } from "#tests/support/database.ts";
import { barriers, sideways } from "#tests/support/screen.ts";

test("What waits without an item stands in the inbox until it is done, and leads to where it is done", async ({
  as,
  page,
}) => {
  const database = await behindTheScreen();
  await as("Dr Osei");
  const chart = page.getByRole("region", { name: "Drafts to sign" }).or(page.getByText("Drafts to sign"));
  await page.goto("/inbox");
  const before = await page.getByText(/A draft waits to be signed since/).count();
  const { rows } = await database.query(
    `update plan_version v set saved_at = now() - interval '9 days' from plan p, care_team t, person o
     where v.plan_id = p.id and p.status = 'active' and v.status = 'draft' and t.patient_id = v.patient_id
       and t.until is null and t.person_id = o.id and o.email = 'osei@willow.example'
     returning v.plan_id::text as plan, v.id::text as id`,
  );
  expect(rows.length).toBeGreaterThan(0);
  await page.reload();
  await expect(chart.first()).toBeVisible();
  expect(await page.getByText(/A draft waits to be signed since/).count()).toBeGreaterThan(before);
  for (const width of [1440, 768, 360]) {
    // As high as the inbox is: the bar at a phone's foot lies over no line then.
    await page.setViewportSize({ width, height: 3200 });
    expect(await sideways(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
  }
  await page
    .getByRole("link", { name: /A draft waits/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/plans\/.+\/sign$/);
  await database.query("update plan_version set saved_at = now() where id = any($1::uuid[])", [
    rows.map(({ id }) => id),
  ]);
  await page.goto("/inbox");
  expect(await page.getByText(/A draft waits to be signed since/).count()).toBe(0);
  await database.end();
});
