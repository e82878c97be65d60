import { ATC } from "./cabinet/atc-table.ts";
import { BODY } from "./cabinet/body-table.ts";
import { BREATH } from "./cabinet/breath-table.ts";
import { HEART } from "./cabinet/heart-table.ts";
import { HORMONES } from "./cabinet/hormones-table.ts";
import { IMMUNE } from "./cabinet/immune-table.ts";
import { INFECTION } from "./cabinet/infection-table.ts";
import { MIND } from "./cabinet/mind-table.ts";
import { MORE_NAMES } from "./cabinet/more-names-table.ts";
import { PAIN } from "./cabinet/pain-table.ts";
import { STOMACH } from "./cabinet/stomach-table.ts";
import { SUPPLEMENTS } from "./cabinet/supplements-table.ts";
import { ASKED_OPIOIDS } from "./opioids/asked-table.ts";
import { AUSTRALIA } from "./opioids/australia-table.ts";
import { AUSTRIA } from "./opioids/austria-table.ts";
import { BELGIUM } from "./opioids/belgium-table.ts";
import { BRITAIN } from "./opioids/britain-table.ts";
import { CANADA } from "./opioids/canada-table.ts";
import { FRANCE } from "./opioids/france-table.ts";
import { GERMANY } from "./opioids/germany-table.ts";
import { INDIA } from "./opioids/india-table.ts";
import { INTERNATIONAL } from "./opioids/international-table.ts";
import { IRELAND } from "./opioids/ireland-table.ts";
import { ITALY } from "./opioids/italy-table.ts";
import { MEXICO } from "./opioids/mexico-table.ts";
import { SPAIN } from "./opioids/spain-table.ts";
import { STREET } from "./opioids/street-table.ts";
import { SWITZERLAND } from "./opioids/switzerland-table.ts";
import { UNITED_STATES } from "./opioids/united-states-table.ts";
import { WORLD_OPIOIDS } from "./opioids/world-opioid-table.ts";
import type { SeenNames } from "./seen.ts";
import type { OpioidRow, SubstanceRow } from "./substance.ts";

/** Opioids that the clinical pack's own table (opioid-table.ts) does not hold. */
export const moreOpioids: readonly OpioidRow[] = WORLD_OPIOIDS;

/** The ordinary medicine cabinet and its supplements: no opioids. */
export const cabinet: readonly SubstanceRow[] = [
  ...HEART,
  ...MIND,
  ...PAIN,
  ...STOMACH,
  ...HORMONES,
  ...INFECTION,
  ...IMMUNE,
  ...BREATH,
  ...BODY,
  ...SUPPLEMENTS,
  ...ATC,
];

/** Names of opioids by country, the street's among them. */
export const opioidNames: Readonly<Record<string, readonly SeenNames[]>> = {
  unitedStates: UNITED_STATES,
  canada: CANADA,
  britain: BRITAIN,
  ireland: IRELAND,
  australia: AUSTRALIA,
  germany: GERMANY,
  austria: AUSTRIA,
  switzerland: SWITZERLAND,
  france: FRANCE,
  belgium: BELGIUM,
  spain: SPAIN,
  italy: ITALY,
  mexico: MEXICO,
  india: INDIA,
  international: INTERNATIONAL,
  street: STREET,
};

const listOf = (text = ""): string[] => text.split(",").flatMap((name) => name.trim() || []);

const bySubstance = new Map<string, string[]>();
for (const { names } of Object.values(opioidNames).flat())
  for (const [key, list] of Object.entries(names))
    bySubstance.set(key, [...(bySubstance.get(key) ?? []), ...listOf(list)]);

/** Further names of a substance, by its key, for which a list can be named. */
export const furtherNames = (key: string): readonly string[] => [
  ...(bySubstance.get(key) ?? []),
  ...listOf(MORE_NAMES[key]?.names),
];

/** Names of a substance that count as it and are always asked about: no list at hand shows them, or they are words as well. */
export const askedNames = (key: string): readonly string[] => [
  ...listOf(ASKED_OPIOIDS[key]),
  ...listOf(MORE_NAMES[key]?.asked),
];
