import { expect, test } from "vitest";
import { getBookingPanel, getSeriesPanel } from "#lib/data/desk/booking-panel.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { listAudit } from "#lib/data/door/audit.ts";
import { aDeskClinic } from "#tests/support/desk-clinic.ts";

test("who only looked for a time is not said to have booked a visit", async () => {
  const { aNeed, desk, physician } = await aDeskClinic();
  const needId = await aNeed(0, { n: 1, of: 2 });
  await actingAs(desk, () => getBookingPanel({ needId }));
  await actingAs(desk, () => getSeriesPanel({ needId }));
  const { lines } = await actingAs({ ...physician, role: "admin" }, () => listAudit({ personId: desk.id }));
  expect(lines).toHaveLength(2);
  for (const { sentence } of lines) expect(sentence).toMatch(/^Jo Park looked for a time for a visit \(/);
});
