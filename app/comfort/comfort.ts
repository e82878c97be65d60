import { z } from "zod";

/** The four screens. Two are quiet, because some light-sensitive people find light-on-dark text harder. */
export const THEMES = ["light", "dark", "quiet-dark", "quiet-light"] as const;
/** 100%, 115% and 135% of the reader's own text size. */
export const TEXT_SIZES = ["normal", "large", "largest"] as const;

export const Theme = z.enum(THEMES);
export type Theme = z.infer<typeof Theme>;
export const TextSize = z.enum(TEXT_SIZES);
export type TextSize = z.infer<typeof TextSize>;

/** How a person wants the screen. No theme means: follow the device. */
export type Comfort = { theme?: Theme; text: TextSize };

export const COMFORT_COOKIE = "comfort";

/** The cookie's value: "quiet-dark.large", or "device.normal". */
export const writeComfort = ({ theme, text }: Comfort): string => `${theme ?? "device"}.${text}`;

/** Reads the cookie; whatever it does not understand is left at the default, because this is only a look. */
export function readComfort(cookie: string | undefined): Comfort {
  const [theme, text] = (cookie ?? "").split(".");
  return {
    theme: Theme.safeParse(theme).data,
    text: TextSize.safeParse(text).data ?? "normal",
  };
}
