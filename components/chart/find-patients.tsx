"use client";

import { Button } from "#ui/button.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { useAnswer } from "#ui/form/use-answer.ts";
import { Icon } from "#ui/icon.tsx";
import { type PeoplePage, PeopleTable } from "./people-table.tsx";

/** A page of people, or why there is none. */
export type PeopleFound = PeoplePage & { error?: string };

/**
 * One box for a name or a record number, and who was found. Sent in the body: a name does not belong in an address. `all`
 * are those who are listed before anything is typed.
 */
export function FindPatients({
  action,
  all,
}: {
  action: (before: PeopleFound, form: FormData) => Promise<PeopleFound>;
  all: PeoplePage;
}) {
  const [found, find, busy, keep] = useAnswer<PeopleFound>(action, all, (before) => ({
    ...before,
    error: "No answer came. Try again.",
  }));
  return (
    <form action={find} onReset={keep} aria-busy={busy}>
      <search className="mb-4 flex max-w-xl flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-56">
          <TextField
            name="find"
            label="Name or record number"
            hint="The first letters are enough: torr, or Torres, Maya."
            error={found.error}
            defaultValue={found.find}
            key={found.find}
            maxLength={80}
            autoComplete="off"
            type="search"
          />
        </div>
        <Button type="submit" aria-disabled={busy}>
          <Icon name="search" />
          Find
        </Button>
      </search>
      <div role="status">
        <PeopleTable found={found} />
      </div>
    </form>
  );
}
