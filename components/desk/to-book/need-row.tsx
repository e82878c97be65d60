import Link from "next/link";
import { act } from "#components/desk/act.ts";
import { NeedItem } from "#components/desk/desk-form.tsx";
import { Kbd } from "#components/desk/kbd.tsx";
import { lastName, lengthText, needName, sayDay } from "#components/desk/words.ts";
import type { NeedView, Offer } from "#lib/domain/scheduling/desk.ts";
import { CLOSE_REASONS, TRY_KINDS } from "#lib/domain/scheduling/visit.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import type { DeskAct } from "#lib/forms/desk-act.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { Tag, type TagTint } from "#ui/tag.tsx";

/** How pressing it is: over is a fact, this week is soon, the rest has time. */
function dueTint({ over, window }: NeedView, today: string): TagTint {
  if (over > 0) return "danger";
  return parseDate(window.latest).compare(parseDate(today)) < 7 ? "caution" : "info";
}

/** "2 days over", "by Fri May 29". */
export const DueTag = ({ need, today }: { need: NeedView; today: string }) => (
  <Tag tint={dueTint(need, today)}>{need.due}</Tag>
);

/** The person's name, and the way to book for them at any time. */
export const WhoLink = ({ need }: { need: NeedView }) => (
  <Link
    href={`/schedule/book?need=${need.id}`}
    prefetch={false}
    className="font-strong text-ink no-underline hover:underline"
  >
    {need.contact.listName}
  </Link>
);

/** What can be done at once: a suggestion to press, or a visit that no longer fits. */
export const Ways = ({ need, today }: { need: NeedView; today: string }) =>
  need.misfit ? <Misfit misfit={need.misfit} /> : <Offers need={need} today={today} />;

/** One thing that a plan needs booked: who, what, by when, how to reach them, and three times that would do. */
export function NeedTableRow({ need, today }: { need: NeedView; today: string }) {
  return (
    <NeedItem needId={need.id} name={needName(need, today)}>
      <div className="py-2.5 pr-4 pl-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <WhoLink need={need} />
          <DueTag need={need} today={today} />
        </div>
        <p className="flex flex-wrap justify-between gap-x-3 text-ink-2">
          <span>
            {need.what}, {lengthText(need.minutes)}
          </span>
          <span className="whitespace-nowrap">{need.contact.phone}</span>
        </p>
        <Notes need={need} />
        <Ways need={need} today={today} />
        <More need={need} />
      </div>
    </NeedItem>
  );
}

/** What else the desk should know before it calls. */
export function Notes({ need }: { need: NeedView }) {
  const notes = [
    ...(need.early ? ["Before 10:00 am"] : []),
    ...(need.first ? [`${need.first} first`] : []),
    ...(need.tries > 0 ? [`Tried ${need.tries === 1 ? "once" : `${need.tries} times`}`] : []),
    ...need.contact.accessNeeds,
  ];
  if (notes.length === 0) return null;
  return <p className="text-2xs text-ink-2">{notes.join(" · ")}</p>;
}

const FIRST =
  "group-data-[chosen=true]:border-act-edge group-data-[chosen=true]:bg-act group-data-[chosen=true]:text-on-act group-data-[chosen=true]:hover:bg-act-hover";

/** After the window of a plan whose days are not over yet: the desk is asked once more. A row that is over is late anyhow. */
const isLate = (offer: Offer, need: NeedView): boolean => offer.outside && need.over <= 0;

function Offers({ need, today }: { need: NeedView; today: string }) {
  if (need.suggestions.length === 0)
    return <p className="mt-1 text-ink-2">No free time was found near these days. Choose another day.</p>;
  return (
    <div className="mt-1.5 flex flex-wrap gap-1.5">
      {need.suggestions.map((offer, i) => (
        <Button
          key={offer.start}
          type="submit"
          size="sm"
          name="act"
          value={act({
            does: "book",
            needId: need.id,
            providerId: offer.providerId,
            start: offer.start,
            anyway: offer.outside && !isLate(offer, need),
          })}
          data-row-key={i + 1}
          className={i === 0 ? FIRST : ""}
        >
          <Kbd>{String(i + 1)}</Kbd>
          <span>
            {sayDay(offer.day, today)} {offer.time} {lastName(offer.with)}
            {isLate(offer, need) && ", late"}
            <span className="sr-only">
              {isLate(offer, need) && ", after the plan's window"}, {offer.room}, for {need.contact.listName},
              press {i + 1}
            </span>
          </span>
        </Button>
      ))}
    </div>
  );
}

function Misfit({ misfit }: { misfit: NonNullable<NeedView["misfit"]> }) {
  return (
    <div className="mt-1.5">
      <p className="flex items-start gap-2">
        <Icon name="caution" className="mt-px text-caution-ink" />
        <span>
          Booked {misfit.when} with {misfit.with}.{" "}
          {misfit.dropped
            ? "The plan no longer asks for it. Ask, then cancel or keep it."
            : "The plan now wants other days. Ask, then move it."}
        </span>
      </p>
      <div className="mt-1.5 flex flex-wrap gap-1.5">
        <ButtonLink
          size="sm"
          href={`/schedule/book?visit=${misfit.visitId}`}
          prefetch={false}
          data-row-key="m"
        >
          Move <Kbd>M</Kbd>
        </ButtonLink>
        {misfit.dropped && (
          <Button
            type="submit"
            size="sm"
            kind="danger"
            name="act"
            value={act({
              does: "cancel",
              visitId: misfit.visitId,
              revision: misfit.revision,
              reason: "clinic",
            })}
          >
            Cancel the visit
          </Button>
        )}
      </div>
    </div>
  );
}

// No flex: a key beside the words of a link would be underlined with them.
const LINK = "inline-block min-h-(--target) leading-(--target)";

/** The rest of what can be done with a row, one step away. */
export function More({ need, full = false }: { need: NeedView; full?: boolean }) {
  return (
    <div
      className={`mt-1 flex-wrap items-start gap-x-4 ${full ? "flex" : "hidden group-data-[chosen=true]:flex"}`}
    >
      <Link href={`/schedule/book?need=${need.id}`} prefetch={false} data-row-key="o" className={LINK}>
        Other time <Kbd>O</Kbd>
      </Link>
      {need.waitingInSeries > 1 && !need.misfit && (
        <Link
          href={`/schedule/book?need=${need.id}&series=yes`}
          prefetch={false}
          data-row-key="s"
          className={LINK}
        >
          All {need.waitingInSeries} at once <Kbd>S</Kbd>
        </Link>
      )}
      <Link href={`/visits/${need.contact.id}`} prefetch={false} className={LINK}>
        Visits<span className="sr-only"> of {need.contact.listName}</span>
      </Link>
      {!need.misfit && (
        <Choices
          need={need}
          label="Tried"
          hotkey="c"
          choices={TRY_KINDS}
          asks={(how) => ({ does: "try", needId: need.id, how })}
        />
      )}
      {!need.misfit && full && (
        <Choices
          need={need}
          label="Close"
          choices={CLOSE_REASONS}
          asks={(why) => ({ does: "close", needId: need.id, why })}
        />
      )}
    </div>
  );
}

type ChoicesProps<Key extends string> = {
  need: NeedView;
  label: string;
  hotkey?: string;
  choices: Readonly<Record<Key, string>>;
  asks: (key: Key) => DeskAct;
};

function Choices<Key extends string>({ need, label, hotkey, choices, asks }: ChoicesProps<Key>) {
  return (
    <details className="relative">
      <summary data-row-key={hotkey} className={`${LINK} text-primary-ink`}>
        {label}
        <span className="sr-only">: {need.contact.listName}</span>{" "}
        {hotkey && <Kbd>{hotkey.toUpperCase()}</Kbd>}
      </summary>
      <div className="flex flex-wrap gap-1.5 py-1">
        {(Object.entries(choices) as [Key, string][]).map(([key, word], i) => (
          <Button key={key} type="submit" size="sm" name="act" value={act(asks(key))} data-key={i + 1}>
            <Kbd>{String(i + 1)}</Kbd> {word}
          </Button>
        ))}
      </div>
    </details>
  );
}
