import type { PharmacySheet } from "#lib/domain/plan/pharmacy-sheet.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { Said } from "#ui/said.tsx";
import { WeekDate } from "#ui/week-date.tsx";

type Who = { name: string; born: string };
type Signer = { name: string; credential: string };

/** One order for a compounding pharmacy, to print and sign by hand. */
export function OrderSheet({
  sheet,
  patient,
  signer,
}: {
  sheet: PharmacySheet;
  patient: Who;
  signer: Signer;
}) {
  const { drug, form, from, to, make, directions, orderBy, notes } = sheet;
  return (
    <article className="keep grid gap-3">
      <h2 className="border-current border-b-2 pb-1 text-lg font-head">{drug}</h2>
      <p className="text-base font-head">
        For {patient.name}, born {patient.born}.
      </p>
      <p>
        {form}. For <PaperDay day={from} /> to <PaperDay day={to} />, {daysOf(sheet)}.
      </p>
      <Lines title="Make" lines={make} />
      <Lines title="Directions" lines={directions} />
      {orderBy ? (
        <p>
          Next order by <PaperDay day={orderBy} />. No refill beyond these days: the dose may change.
        </p>
      ) : (
        <p>
          No next order: the last dose is on <PaperDay day={to} />. No refill beyond that day.
        </p>
      )}
      <ul className="ml-5 list-disc">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <p className="mt-6">
        Prescriber: {signer.name}, {signer.credential}
      </p>
      <p className="mt-8 border-current border-t pt-1">Signature, date, license number</p>
    </article>
  );
}

/** With the year on the screen too: an order is read out from there, and sent as a picture of it. */
const PaperDay = ({ day }: { day: CalendarDate }) => <WeekDate day={day} withYear />;
const daysOf = ({ from, to }: PharmacySheet): string => {
  const days = to.compare(from) + 1;
  return days === 1 ? "1 day" : `${days} days`;
};

function Lines({ title, lines }: { title: string; lines: PharmacySheet["make"] }) {
  return (
    <section>
      <h3 className="font-head">{title}</h3>
      <ul className="ml-5 list-disc">
        {lines.map((said, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: generated sentences in their order
          <li key={i} className="font-strong">
            <Said said={said} withYear />
          </li>
        ))}
      </ul>
    </section>
  );
}
