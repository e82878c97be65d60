import type { Theme } from "./comfort.ts";

/** The `canvas` of each theme, for the theme-color meta; a test holds it to scripts/tokens.mjs. */
export const BROWSER_COLOURS: Record<Theme, string> = {
  light: "#F5F2EA",
  dark: "#16191A",
  "quiet-dark": "#191714",
  "quiet-light": "#D8D1C3",
};
