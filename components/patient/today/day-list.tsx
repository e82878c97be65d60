import type { ReactNode } from "react";
import type { TodayItem } from "#lib/modalities/modality.ts";
import { Dose } from "#ui/dose.tsx";
import { tOf } from "#ui/language.tsx";
import { Said } from "#ui/said.tsx";

/** What is for the day beside medicine: walks, rests, bed times. Nothing to tick, nothing to count. */
export function DayItems({
  title,
  id,
  items,
}: {
  title: ReactNode;
  id: string;
  items: readonly (Omit<TodayItem, "key"> & { item: string })[];
}) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="text-xl font-head">
        {title}
      </h2>
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <li key={item.item} className="py-3">
            <p className="font-strong">
              {tOf(item.title)}
              {item.dose && (
                <>
                  , <Dose dose={item.dose} />
                </>
              )}
            </p>
            <p>
              <Said said={item.how} />
            </p>
            {item.next.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other name than their place
              <p key={i} className="text-base text-ink-2">
                <Said said={line} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
