import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { DayBar } from "#components/desk/day-bar.tsx";
import { DayViews } from "#components/desk/day-views.tsx";
import { DeskForm } from "#components/desk/desk-form.tsx";
import { ToBookAside } from "#components/desk/to-book/to-book-aside.tsx";
import { listNeeds } from "#lib/data/desk/needs-list.ts";
import { listDay } from "#lib/data/desk/schedule.ts";
import { deskAction } from "./actions.ts";
import { bookedNow } from "./booked-now.ts";
import { readDayQuery } from "./query.ts";

export const metadata: Metadata = { title: "Schedule" };

/** The day of the clinic beside the list of what plans need. */
export default async function SchedulePage({ searchParams }: PageProps<"/schedule">) {
  const query = readDayQuery(await searchParams);
  const day = await listDay({ day: query.day });
  const needs = await listNeeds({ take: 8 });
  const told = await bookedNow(query);
  const { rows } = needs;
  const phone = /\bMobi/.test((await headers()).get("user-agent") ?? "");
  return (
    <DeskForm
      action={deskAction}
      formKey={randomUUID()}
      chosen={rows[0]?.id ?? null}
      told={told}
      visits={day.visits}
    >
      <DayBar day={day} byRoom={query.byRoom} view={query.view} />
      <div className="grid items-start gap-4 @wide/page:grid-cols-[minmax(0,1fr)_25rem]">
        <DayViews {...{ day, needs: rows, phone }} byRoom={query.byRoom} view={query.view} />
        <ToBookAside needs={needs} today={day.today} />
      </div>
    </DeskForm>
  );
}
