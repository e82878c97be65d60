import type { ReactNode } from "react";
import { t } from "#ui/language.tsx";
import { type DoseActions, DoseCard, type DoseItem } from "./dose-card.tsx";

type Doses = {
  items: readonly DoseItem[];
  day: string;
  evening: boolean;
  /** Key of the item that leads the page. */
  lead: string | undefined;
  actions: DoseActions;
};

/** Whether an item gets a card: a medicine, with or without a dose today, or anything that can be taken and said. */
export const isDose = (item: Pick<DoseItem, "dose" | "mayLog"> & { medicine: boolean }): boolean =>
  item.medicine || (item.mayLog && item.dose !== undefined);

export const isBedtime = ({ moment }: Pick<DoseItem, "moment">): boolean => moment === "bedtime";

const eyebrowOf = (moment: DoseItem["moment"], evening: boolean): ReactNode => {
  if (moment === "bedtime") return evening ? undefined : t`Tonight at bedtime`;
  return moment === "morning" ? t`This morning` : t`Today`;
};

/** The cards of a list of doses, in its order. */
export function TodayDoses({ items, day, evening, lead, actions }: Doses) {
  // What is held has a card of its own, above.
  return items
    .filter(({ whyNot }) => whyNot.length === 0)
    .map((item) => (
      <DoseCard
        key={item.item}
        item={item}
        day={day}
        eyebrow={eyebrowOf(item.moment, evening)}
        lead={item.item === lead}
        actions={actions}
      />
    ));
}
