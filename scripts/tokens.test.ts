import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BROWSER_COLOURS } from "#app/comfort/browser-colours.ts";
import { THEMES } from "#app/comfort/comfort.ts";
import { LANE_TINTS } from "#ui/looks.ts";
import { misses } from "./contrast.mjs";
import { pairs, themes, tokensCss } from "./tokens.mjs";

test("the colours on screen are the colours that were checked", () => {
  expect(readFileSync(new URL("../app/tokens.css", import.meta.url), "utf8")).toBe(tokensCss());
});

test("every pair of every theme can be read", () => {
  expect(pairs.length * Object.keys(themes).length).toBeGreaterThanOrEqual(500);
  expect(misses()).toEqual([]);
});

test("every colour role of a lane has its three colours in every theme, and no two roles share one", () => {
  const named = LANE_TINTS.flatMap((tint) => ["ink", "mark", "soft"].map((part) => `${tint}-${part}`));
  for (const [theme, colours] of Object.entries(themes)) {
    const found = named.map((name) => (colours as Record<string, string>)[name]);
    expect(found, theme).not.toContain(undefined);
    expect(new Set(found).size, theme).toBe(found.length);
  }
});

test("the browser's edge has the colour of the page", () => {
  for (const theme of THEMES) expect(BROWSER_COLOURS[theme]).toBe(themes[theme].canvas);
});
