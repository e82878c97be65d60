import type { Apart } from "#lib/modalities/modality.ts";
import { lifestyleBrings } from "./brings.ts";
import type { LifestyleBody } from "./schema.ts";

const LISTS = ["sleep", "movement", "nutrition", "supplements", "reductions", "goals"] as const;

/** Each item alone. Another medicine that is taken down goes on: it is never dropped at once. */
function apart(body: LifestyleBody): readonly Apart<LifestyleBody>[] {
  const nothing = Object.fromEntries(LISTS.map((list) => [list, []]));
  return LISTS.flatMap((list) =>
    body[list].map((one) => ({
      item: one.key,
      body: { ...body, ...nothing, [list]: [one] },
      goesOn: list === "reductions",
    })),
  );
}

/** The body without some items. */
const leaveOut = (body: LifestyleBody, items: readonly string[]): LifestyleBody => ({
  ...body,
  ...Object.fromEntries(LISTS.map((list) => [list, body[list].filter(({ key }) => !items.includes(key))])),
});

/** What the room brings in, whole and item by item. */
export const bringing = { brings: lifestyleBrings, apart, leaveOut };
