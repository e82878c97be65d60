import Link from "next/link";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Said as Sentence } from "#lib/domain/words/say.ts";
import { Said } from "#ui/said.tsx";
import { Tag } from "#ui/tag.tsx";
import { WeekDate } from "#ui/week-date.tsx";

type Lines = readonly Sentence[];
type Listed = { visitId: string; what: string; day: CalendarDate; lines: Lines | null };

/** Visits that a room writes down, newest first: what was done, or that it is still to be written. */
export function SessionList({ sessions }: { sessions: readonly Listed[] }) {
  return (
    <ul className="divide-y divide-line">
      {sessions.map(({ visitId, what, day, lines }) => (
        <li key={visitId} className="py-2 first:pt-0 last:pb-0">
          <span className="flex flex-wrap items-center gap-x-3">
            <Link href={`/sessions/${visitId}`} prefetch={false} className="inline-block py-1 font-strong">
              {what}, <WeekDate day={day} />
            </Link>
            {!lines && <Tag>Not written down yet</Tag>}
          </span>
          {lines && <Sentences lines={lines} />}
        </li>
      ))}
    </ul>
  );
}

const Sentences = ({ lines }: { lines: Lines }) => (
  <p>
    {lines.map((said, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: generated sentences in their order
      <span key={i}>
        <Said said={said} />{" "}
      </span>
    ))}
  </p>
);

/** One record with who wrote it and when; `replaced` when a correction stands in its place. */
export function SessionLines({
  record: { lines, by, at },
  replaced = false,
}: {
  record: { lines: Lines; by: string; at: string };
  replaced?: boolean;
}) {
  return (
    <div className={replaced ? "mt-3 border-line border-t pt-2 text-ink-2" : ""}>
      <p className="text-ink-2">
        {by}, {at}
        {replaced && ". Corrected since"}
      </p>
      <Sentences lines={lines} />
    </div>
  );
}
