import type { BookingPanel } from "#lib/domain/scheduling/desk.ts";

/** The times of one day as radio buttons, by provider; what cannot be is there too and says why. */
export function SlotChoices({ times, chosen }: { times: BookingPanel["times"]; chosen?: string }) {
  if (times.every(({ slots }) => slots.length === 0))
    return <p className="text-ink-2">Nobody who takes this visit is in on this day. Choose another day.</p>;
  return (
    <div className="grid items-start gap-4 @2xl:grid-cols-2">
      {times.map((one) => (
        <fieldset key={one.providerId} className="min-w-0 rounded-lg border border-line bg-surface p-3">
          <legend className="float-left mb-1 w-full font-strong">
            {one.name}, {one.room}
          </legend>
          {one.slots.every(({ why }) => why !== null) && (
            <p className="clear-left text-ink-2">
              {one.slots.length === 0 ? "Not in on this day." : "No time is free on this day."}
            </p>
          )}
          <div className="clear-left grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-x-2">
            {one.slots
              .filter(({ why }) => why === null)
              .map(({ start, time }) => (
                <label key={start} className="flex min-h-(--target) cursor-pointer items-center gap-2">
                  <input
                    type="radio"
                    name="slot"
                    value={`${one.providerId}|${start}`}
                    defaultChecked={chosen === `${one.providerId}|${start}`}
                    className="size-[1.125rem]"
                  />
                  {time}
                </label>
              ))}
          </div>
          <WhyNot slots={one.slots} />
        </fieldset>
      ))}
    </div>
  );
}

/** The times that cannot be, joined where the reason is the same. */
function WhyNot({ slots }: { slots: BookingPanel["times"][number]["slots"] }) {
  const runs: { from: string; to: string; why: string }[] = [];
  let before: string | null = null;
  for (const { time, why } of slots) {
    const last = runs.at(-1);
    if (why !== null && last && before === why) last.to = time;
    else if (why !== null) runs.push({ from: time, to: time, why });
    before = why;
  }
  if (runs.length === 0) return null;
  return (
    <details className="mt-2">
      <summary className="text-ink-2">Why other times are not free</summary>
      <ul className="mt-1 text-ink-2">
        {runs.map(({ from, to, why }) => (
          <li key={from}>
            {from === to ? from : `${from} to ${to}`}: {why}
          </li>
        ))}
      </ul>
    </details>
  );
}
