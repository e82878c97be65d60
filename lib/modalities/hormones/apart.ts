import type { Apart } from "#lib/modalities/modality.ts";
import { hormonesBrings } from "./brings.ts";
import type { HormonesBody } from "./schema.ts";
import { therapyFacts } from "./therapies.ts";

/** Never dropped at once: adrenal crisis, and a thyroid that stands still. A physician changes them by a version. */
const NEVER_AT_ONCE = new Set(["hydrocortisone", "levothyroxine", "liothyronine"]);

/** Each product alone. */
const apart = (body: HormonesBody): readonly Apart<HormonesBody>[] =>
  body.therapies.map((one) => ({
    item: one.key,
    body: { ...body, therapies: [one] },
    goesOn: NEVER_AT_ONCE.has(therapyFacts(one.therapy).substance),
  }));

/** The body without some products. */
const leaveOut = (body: HormonesBody, items: readonly string[]): HormonesBody => ({
  ...body,
  therapies: body.therapies.filter(({ key }) => !items.includes(key)),
});

/** What the room brings in, whole and item by item. */
export const bringing = { brings: hormonesBrings, apart, leaveOut };
