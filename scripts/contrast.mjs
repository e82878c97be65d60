// `npm run contrast`: checks every colour pair of every theme, then writes app/tokens.css. Exits 1 on a miss.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pairs, themes, tokensCss } from "./tokens.mjs";

const channels = (hex) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255);
const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** Relative luminance of "#rrggbb", 0 to 1 (WCAG 2.2). */
export const luminance = (hex) => {
  const [r, g, b] = channels(hex).map(linear);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast ratio of two colours, 1 to 21. */
export const contrast = (a, b) => {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};

/** Every pair that misses its least ratio, as sentences; empty when all hold. */
export const misses = () =>
  Object.entries(themes).flatMap(([theme, colour]) =>
    pairs
      .filter(([f, b, least]) => contrast(colour[f], colour[b]) < least)
      .map(([f, b, least, what]) => {
        const ratio = contrast(colour[f], colour[b]).toFixed(2);
        return `${theme}: ${f} on ${b} is ${ratio}, needs ${least} (${what})`;
      }),
  );

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missed = misses();
  for (const line of missed) console.error(line);
  const checked = pairs.length * Object.keys(themes).length;
  console.log(`${checked} pairs checked, ${missed.length} below their ratio`);
  if (missed.length > 0) process.exit(1);
  writeFileSync(new URL("../app/tokens.css", import.meta.url), tokensCss());
}
