"use client";

import Link from "next/link";
import type { DeskPerson } from "#lib/domain/scheduling/desk.ts";
import { Button } from "#ui/button.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { useAnswer } from "#ui/form/use-answer.ts";

/** Who was found, or a sentence; null before anything was asked. */
export type Found = { typed: string; people: DeskPerson[]; error?: string } | null;

/** Find someone by the first letters of their name. Sent in the body: a name does not belong in an address. */
export function FindPerson({
  action,
  href,
}: {
  action: (before: Found, form: FormData) => Promise<Found>;
  /** Where a person's name leads; their id is put at the end. */
  href: string;
}) {
  const [found, find, pending, keep] = useAnswer(action, null, (_before, _why, form) => ({
    typed: String(form.get("typed") ?? ""),
    people: [],
    error: "No answer came. Try again.",
  }));
  return (
    <div>
      <form action={find} onReset={keep} className="flex max-w-lg items-end gap-2">
        <div className="flex-1">
          <TextField
            name="typed"
            label="Name"
            hint="The first letters: torr, or torr m"
            error={found?.error}
            defaultValue={found?.typed}
            key={found?.typed}
            maxLength={80}
            autoComplete="off"
            autoFocus
            data-hot="/"
          />
        </div>
        <Button type="submit" kind="primary" aria-disabled={pending}>
          Find
        </Button>
      </form>
      <div role="status" className="mt-3">
        {found && !found.error && (
          <>
            <p className="mb-2 text-ink-2">{said(found.people.length)}</p>
            <ul className="max-w-lg divide-y divide-line rounded-lg border border-line bg-surface empty:hidden">
              {found.people.map((person) => (
                <li key={person.id}>
                  <Link
                    href={`${href}${person.id}`}
                    prefetch={false}
                    className="flex min-h-(--target) flex-wrap items-center justify-between gap-x-4 px-3 py-1.5 text-ink no-underline hover:bg-surface-2"
                  >
                    <span className="font-strong">{person.listName}</span>
                    <span className="text-ink-2">
                      {person.bornOn} · {person.phone ?? "no phone"}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

const said = (count: number) =>
  count === 0
    ? "Nobody has a name that begins like this. Try fewer letters of the family name."
    : count === 1
      ? "One person"
      : count < 12
        ? `${count} people`
        : "The first 12. Add letters to find others.";
