"use server";

import { revalidatePath } from "next/cache";
import { cookies, headers } from "next/headers";
import { setLanguage } from "#lib/data/mine/language.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { COMFORT_COOKIE, readComfort, TextSize, Theme, writeComfort } from "./comfort.ts";

const A_YEAR = 365 * 24 * 60 * 60;

/** Keeps one choice of screen or text size in the cookie; anything it does not know changes nothing. */
export async function keepComfortAction(form: FormData): Promise<void> {
  await outcome(() => keep(form));
}

/** The language of a patient's pages: chosen by the patient, or by staff on the person's page. Every page is drawn anew. */
export async function setLanguageAction(patientId: string, form: FormData): Promise<void> {
  const locale = String(form.get("locale") ?? "") as "en-US";
  const done = await outcome(() => setLanguage({ patientId, locale }));
  if (done.ok) revalidatePath("/", "layout");
}

async function keep(form: FormData): Promise<void> {
  const jar = await cookies();
  const now = readComfort(jar.get(COMFORT_COOKIE)?.value);
  const asked = form.get("theme");
  const theme = asked === "device" ? undefined : (Theme.safeParse(asked).data ?? now.theme);
  const text = TextSize.safeParse(form.get("text")).data ?? now.text;
  jar.set(COMFORT_COOKIE, writeComfort({ theme, text }), {
    path: "/",
    maxAge: A_YEAR,
    sameSite: "lax",
    httpOnly: true,
    secure: (await headers()).get("x-forwarded-proto") === "https",
  });
}
