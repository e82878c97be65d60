import { randomUUID } from "node:crypto";
import { BookForm } from "#components/desk/book-form.tsx";
import { Kbd } from "#components/desk/kbd.tsx";
import { SlotChoices } from "#components/desk/to-book/slot-choices.tsx";
import { lengthText, offerText } from "#components/desk/words.ts";
import type { BookingPanel } from "#lib/domain/scheduling/desk.ts";
import { dayText, parseDate } from "#lib/domain/words/calendar.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { DateField } from "#ui/form/text-field.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import type { BookQuery } from "../query.ts";
import { bookAction, moveAction } from "./actions.ts";

const day = (text: string) => dayText(parseDate(text));

/** When: three times worth offering, or any time of any day. */
export function BookWhen({ panel, query }: { panel: BookingPanel; query: BookQuery }) {
  const { contact, visit, window } = panel;
  const verb = visit ? "Move" : "Book";
  return (
    <>
      <PageTitle
        lead={`${panel.what}, ${lengthText(panel.minutes)}${visit ? `, now ${day(visit.when.slice(0, 10))}, ${visit.when.slice(11)}` : ""}`}
      >
        {verb}: {contact.listName}
      </PageTitle>
      <p className="mb-3 text-ink-2">
        Born {contact.bornOn} · {contact.phone ?? "no phone known"}
        {window && ` · The plan wants it from ${day(window.earliest)} to ${day(window.latest)}.`}
        {contact.accessNeeds.length > 0 && ` · ${contact.accessNeeds.join(", ")}`}
      </p>
      <OtherDay panel={panel} query={query} />
      {window && !window.holds && (
        <Notice kind="caution" className="mb-3">
          {day(panel.day)} is outside the plan's window. You will be asked once more.
        </Notice>
      )}
      <BookForm
        action={visit ? moveAction : bookAction}
        hidden={hiddenOf(panel)}
        verb={verb}
        withNote={!visit}
      >
        <fieldset className="mb-4">
          <legend className="mb-1 font-strong">Suggested</legend>
          <div className="flex flex-wrap gap-2">
            {panel.offers.map((offer, i) => (
              <Button
                key={offer.start}
                type="submit"
                name="take"
                value={`${offer.providerId}|${offer.start}`}
                data-hot={i + 1}
              >
                <Kbd>{String(i + 1)}</Kbd> {offerText(offer, panel.today)}
                <span className="sr-only">, press {i + 1}</span>
              </Button>
            ))}
          </div>
        </fieldset>
        <h2 className="mb-1 text-base font-head">{day(panel.day)}</h2>
        <SlotChoices
          times={panel.times}
          chosen={query.provider && query.at ? `${query.provider}|${query.at}` : undefined}
        />
      </BookForm>
    </>
  );
}

function hiddenOf({ visit, needId, contact, visitType }: BookingPanel): Record<string, string> {
  if (visit) return { visitId: visit.id, revision: `${visit.revision}` };
  const requestKey = randomUUID();
  return needId ? { needId, requestKey } : { patientId: contact.id, visitType, requestKey };
}

/** Another day: a step at a time, or by date. A plain form that asks the same page again. */
function OtherDay({ panel, query }: { panel: BookingPanel; query: BookQuery }) {
  const { need, visit, patient, type } = query;
  const what = Object.entries({ need, visit, patient, type }).flatMap(([name, value]) =>
    value ? [[name, value] as const] : [],
  );
  const href = (days: number) =>
    `/schedule/book?${new URLSearchParams([...what.map(([a, b]) => [a, b]), ["day", parseDate(panel.day).add({ days }).toString()]])}`;
  return (
    <form action="/schedule/book" className="mb-4 flex flex-wrap items-end gap-2">
      {what.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ButtonLink href={href(-1)} prefetch={false} data-hot="[">
        Day before
      </ButtonLink>
      <DateField name="day" label="Day" key={panel.day} defaultValue={panel.day} />
      <Button type="submit">Show</Button>
      <ButtonLink href={href(1)} prefetch={false} data-hot="]">
        Day after
      </ButtonLink>
    </form>
  );
}
