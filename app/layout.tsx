import "@fontsource-variable/atkinson-hyperlegible-next";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { getMyInterpreter } from "#lib/data/mine/language.ts";
import { BROWSER_COLOURS } from "./comfort/browser-colours.ts";
import { COMFORT_COOKIE, readComfort } from "./comfort/comfort.ts";

export const metadata: Metadata = {
  title: { default: "Accord", template: "%s · Accord" },
  robots: { index: false, follow: false },
  // Not "no-referrer": a browser then sends `Origin: null` with a plain form, and every form without script is refused.
  referrer: "same-origin",
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

const comfort = async () => readComfort((await cookies()).get(COMFORT_COOKIE)?.value);

/** The browser's own edge takes the colour of the page, so nothing bright frames a quiet screen. */
export async function generateViewport(): Promise<Viewport> {
  const { theme } = await comfort();
  if (theme) return { themeColor: BROWSER_COLOURS[theme] };
  return {
    themeColor: [
      { media: "(prefers-color-scheme: light)", color: BROWSER_COLOURS.light },
      { media: "(prefers-color-scheme: dark)", color: BROWSER_COLOURS.dark },
    ],
  };
}

/** The frame of every page. Theme and text size come from a cookie, so the first paint is already right. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { theme, text } = await comfort();
  const lang = (await getMyInterpreter())?.locale ?? "en-US";
  return (
    <html lang={lang} data-theme={theme} data-text={text} data-density="comfortable">
      <body>{children}</body>
    </html>
  );
}
