import { expect, test } from "vitest";
import { readComfort, TEXT_SIZES, THEMES, writeComfort } from "./comfort.ts";

test("a choice of screen comes back as it was made", () => {
  for (const theme of [undefined, ...THEMES])
    for (const text of TEXT_SIZES)
      expect(readComfort(writeComfort({ theme, text }))).toEqual({ theme, text });
});

test.each([undefined, "", "pink.huge", "..", '"><script>'])("%s follows the device", (cookie) =>
  expect(readComfort(cookie)).toEqual({ theme: undefined, text: "normal" }),
);
