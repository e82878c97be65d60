import type { ScheduleDay } from "#lib/domain/scheduling/desk.ts";
import { dayText, parseDate } from "#lib/domain/words/calendar.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { Kbd } from "./kbd.tsx";
import { KeysHelp } from "./keys-help.tsx";

type DayBarProps = { day: ScheduleDay; byRoom: boolean; view?: "board" | "list" };

const address = (more: Record<string, string | undefined>) => {
  const said = Object.entries(more).filter((one): one is [string, string] => one[1] !== undefined);
  return `/schedule${said.length > 0 ? `?${new URLSearchParams(said)}` : ""}`;
};

/** Which day, the way to its neighbours, and the ways to look at it. */
export function DayBar({ day: { day, today, may }, byRoom, view }: DayBarProps) {
  const by = byRoom ? "room" : undefined;
  const beside = (days: number) => address({ day: parseDate(day).add({ days }).toString(), by, view });
  const here = day === today ? undefined : day;
  return (
    <header className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
      <h1 className="mr-1 text-lg font-dose">
        {dayText(parseDate(day))}
        {day === today && <span className="font-normal text-ink-2">, today</span>}
      </h1>
      <nav aria-label="Days" className="flex flex-wrap gap-2">
        <ButtonLink href={beside(-1)} prefetch={false} data-hot="[">
          <Icon name="back" /> Previous
        </ButtonLink>
        <ButtonLink href={address({ by, view })} prefetch={false} data-hot="t">
          Today <Kbd>T</Kbd>
        </ButtonLink>
        <ButtonLink href={beside(1)} prefetch={false} data-hot="]">
          Next <Icon name="forward" />
        </ButtonLink>
      </nav>
      <nav aria-label="Views" className="flex flex-wrap gap-2">
        <ButtonLink
          href={address({ day: here, view: "board", by: byRoom ? undefined : "room" })}
          prefetch={false}
          data-hot="r"
        >
          {byRoom ? "By provider" : "By room"} <Kbd>R</Kbd>
        </ButtonLink>
        <ButtonLink
          href={address({ day: here, by, view: view === "list" ? "board" : "list" })}
          prefetch={false}
          data-hot="l"
        >
          {view === "list" ? "Board" : "List"} <Kbd>L</Kbd>
        </ButtonLink>
      </nav>
      <div className="ml-auto flex flex-wrap gap-2">
        <KeysHelp />
        <ButtonLink href="/visits" prefetch={false} data-hot="/">
          <Icon name="search" /> Find a person <Kbd>/</Kbd>
        </ButtonLink>
        {may.book && (
          <ButtonLink
            href={`/schedule/book${here ? `?day=${here}` : ""}`}
            prefetch={false}
            kind="primary"
            data-hot="b"
          >
            Book <Kbd>B</Kbd>
          </ButtonLink>
        )}
      </div>
    </header>
  );
}
