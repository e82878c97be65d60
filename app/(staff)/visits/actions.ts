"use server";

import type { Found } from "#components/desk/find-person.tsx";
import { findPeople } from "#lib/data/desk/person-visits.ts";
import { outcome } from "#lib/forms/outcome.ts";

/** Find people by the first letters of their names. */
export async function findPersonAction(_before: Found, form: FormData): Promise<Found> {
  const typed = String(form.get("typed") ?? "");
  if (!typed.trim()) return { typed, people: [], error: "Type the first letters of a name." };
  const done = await outcome(() => findPeople({ typed }));
  if (done.ok) return { typed, people: done.value };
  return { typed, people: [], error: done.fields.typed?.[0] ?? done.message };
}
