import { saysNothing } from "#lib/domain/medicines/nothing.ts";
import type { Fact, FactKind } from "./facts.ts";
import { MEASURED } from "./results/measured.ts";

/** "NKDA", "No known drug allergies": none to medicines, which says nothing of latex, pollen or food. */
const NO_DRUG =
  /^(?:nkda|nkma|(?:(?:patient )?denies(?: any| all)?|no)(?: known)? (?:drug|medication|medicine) allerg(?:y|ies)(?: (?:known|reported))?)(?: \(?nk[dm]a\)?)?\.?$/i;
/** What is no medicine, in the words of allergy lists; with a reaction or a degree beside it. A word that is none of these may be one. */
const NO_MEDICINE =
  /^(?:latex|l[áa]tex|rubber|nickel|pollens?|grass|ragweed|hay ?fever|birch|trees?|dust|mites?|mold|mould|cats?|dogs?|dander|horses?|feathers?|bees?|wasps?|hornets?|stings?|insects?|venom|adhesives?|tape|band-?aids?|bandages?|perfumes?|fragrances?|peanuts?|nuts?|walnuts?|almonds?|cashews?|hazelnuts?|sesame|soy|wheat|gluten|eggs?|milk|dairy|lactose|shellfish|shrimps?|crabs?|lobster|fish|strawberr(?:y|ies)|kiwis?|bananas?|avocados?|tomato(?:es)?|apples?|peach(?:es)?|citrus|foods?|environmental|seasonal|and|or|to|the|from|with|of|allerg(?:y|ies|ic)|rash(?:es)?|hives?|itch(?:y|ing|es)?|swelling|anaphylaxis|sneezing|contact|dermatitis|skin|reaction|mild|moderate|severe|gloves?|tree)$/i;
const isNoMedicine = (text: string): boolean => {
  const words = text.split(/[^\p{L}-]+/u).filter(Boolean);
  return words.length > 0 && words.every((word) => NO_MEDICINE.test(word));
};
/** Can both be true: no allergy to a medicine, and one to something else. */
const bothTrue = (none: Listed, held: Listed): boolean =>
  none.kind === "allergy" && NO_DRUG.test(none.text.trim()) && isNoMedicine(held.text);

const LISTS: Partial<Record<FactKind, string>> = {
  medication: "medicines",
  supplement: "supplements",
  allergy: "allergies",
};

type Listed = Extract<Fact, { text: string; kind: "medication" | "supplement" | "allergy" }>;
const isListed = (fact: Fact): fact is Listed => fact.kind in LISTS;
const saysNone = ({ text }: Listed): boolean => saysNothing(text);
/** What is stopped does not contradict that nothing is taken. */
const stands = (fact: Listed): boolean => !("status" in fact) || fact.status === "active";

type Measurement = Extract<Fact, { kind: "measurement" }>;
const inMmHg = ({ key, value, unit }: Measurement): number =>
  value * (MEASURED[key]?.units[unit] ?? Number.NaN);
const OTHER: Partial<Record<Measurement["key"], Measurement["key"]>> = {
  systolic: "diastolic",
  diastolic: "systolic",
};

/**
 * An upper blood pressure that is not above the lower one of the same reading. With as many of both on a day a new one begins
 * another reading; of several it is not guessed which it belongs to, and it is refused where it fits to none.
 */
function pressureTurned(fact: Measurement, standing: readonly Fact[]): string | undefined {
  const other = OTHER[fact.key];
  if (!other) return undefined;
  const ofDay = (key: string) =>
    standing.filter(
      (one): one is Measurement => one.kind === "measurement" && one.key === key && one.on === fact.on,
    );
  const pairs = ofDay(other).map((one) =>
    fact.key === "systolic" ? { upper: fact, lower: one } : { upper: one, lower: fact },
  );
  const [first] = pairs;
  if (!first || pairs.length <= ofDay(fact.key).length) return undefined;
  if (!pairs.every((pair) => inMmHg(pair.upper) <= inMmHg(pair.lower))) return undefined;
  const { upper, lower } = first;
  return `The upper blood pressure of that day, ${upper.value} ${upper.unit}, is not above the lower one, ${lower.value} ${lower.unit}. Look at both numbers. If the one on the chart is wrong, correct it there first.`;
}

/** "None" beside a list, or a list beside "None": what to do, as a sentence; undefined where the two agree. */
export function contradictionOf(fact: Fact, standing: readonly Fact[]): string | undefined {
  if (fact.kind === "measurement") return pressureTurned(fact, standing);
  if (!isListed(fact) || !stands(fact)) return undefined;
  const others = standing.filter(
    (other): other is Listed => isListed(other) && other.kind === fact.kind && stands(other),
  );
  const list = LISTS[fact.kind];
  if (saysNone(fact)) {
    const held = others.find((other) => !saysNone(other) && !bothTrue(fact, other));
    return held && `The ${list} hold "${held.text}". Take it off first, or leave "${fact.text}" out.`;
  }
  const none = others.find((other) => saysNone(other) && !bothTrue(other, fact));
  return none && `The ${list} say "${none.text}". Take that off the chart first, then add this.`;
}
