import type { Protocol } from "#lib/modalities/modality.ts";
import { ORDER_SETS } from "./labs.ts";
import type { HormonesBody, LabOrder, Rhythm, Therapy } from "./schema.ts";
import { formOf, type TherapyKey, therapyFacts } from "./therapies.ts";

/** Nothing prescribed, nothing ordered. */
export const hormonesBlank = (): HormonesBody => ({ therapies: [], orders: [] });

const RHYTHMS = {
  daily: (key: TherapyKey): Rhythm => ({
    kind: "daily",
    at: [key === "progesterone_micronized" || key === "melatonin" ? "bedtime" : "waking"],
  }),
  weekdays: (key: TherapyKey): Rhythm => ({
    kind: "weekdays",
    days: key === "estradiol_transdermal" ? [1, 4] : [1], // most patches are changed twice a week
    at: "waking",
  }),
  twoWeekly: (): Rhythm => ({ kind: "twoWeekly", day: 1, at: "waking" }),
  cyclic: (): Rhythm => ({ kind: "cyclic", nights: 12, at: "bedtime" }),
};

/** A fresh rhythm of the given kind, as that therapy is usually given. */
export const usualRhythm = (key: TherapyKey, kind: Rhythm["kind"]): Rhythm => RHYTHMS[kind](key);

/** What one night of a cycle takes, mg. Source: label_prometrium, nams2022. */
const CYCLIC: Partial<Record<TherapyKey, number>> = { progesterone_micronized: 200 };

/** A product given in another rhythm: on the nights of a cycle it takes the dose of a cycle, else the usual one. */
export function inRhythm(item: Therapy, kind: Rhythm["kind"]): Therapy {
  const nightly = formOf(item.therapy, item.form)?.usual[0] ?? item.dose.amount;
  const cycle = CYCLIC[item.therapy];
  const wasOrIs = kind === "cyclic" || item.rhythm.kind === "cyclic";
  const amount = cycle && wasOrIs ? (kind === "cyclic" ? cycle : nightly) : item.dose.amount;
  return { ...item, rhythm: usualRhythm(item.therapy, kind), dose: { ...item.dose, amount } };
}

/** A product that a physician adds: what it is for is theirs to say. */
export const addedTherapy = (key: string, therapy: TherapyKey): Therapy => ({
  ...newTherapy(key, therapy),
  indication: "",
});

/** A product at its lowest usual dose in its first form, starting in week 1. */
export function newTherapy(key: string, therapy: TherapyKey, formKey?: string): Therapy {
  const { forms, indication } = therapyFacts(therapy);
  const form = formKey && forms[formKey] ? formKey : (Object.keys(forms)[0] ?? "");
  const facts = forms[form];
  const kind = (Object.keys(facts?.limits ?? {})[0] ?? "daily") as Rhythm["kind"];
  const dose = { amount: facts?.usual[0] ?? 1, unit: facts?.unit ?? "mg" };
  return {
    key,
    therapy,
    form,
    dose,
    rhythm: usualRhythm(therapy, kind),
    startWeek: 1,
    changes: [],
    compounded: false,
    indication,
  };
}

/** A blood draw from a named set of labs. */
export function newOrder(key: string, set: string, week = 1): LabOrder {
  const found = ORDER_SETS.find(({ id }) => id === set) ?? ORDER_SETS[0];
  return { key, labs: [...found.labs], why: found.why, week };
}

/** "therapy-3": the first free name, so that a removed item's name comes back only when it was the last. */
export function nextKey(body: HormonesBody, stem: "therapy" | "draw"): string {
  const taken = new Set([...body.therapies, ...body.orders].map(({ key }) => key));
  let n = 1;
  while (taken.has(`${stem}-${n}`)) n += 1;
  return `${stem}-${n}`;
}

const only = (...therapies: Therapy[]): HormonesBody => ({ therapies, orders: [] });
const patch = newTherapy("estradiol", "estradiol_transdermal");
const nightly = newTherapy("progesterone", "progesterone_micronized");

/** Named starts; every number is the therapy table's. */
export const protocols: readonly Protocol<HormonesBody>[] = [
  {
    id: "labs-first",
    sources: ["ng206", "iom2015", "eular2017"],
    label: "Blood tests first",
    summary: "Look for other causes of tiredness before anything is prescribed.",
    body: { therapies: [], orders: [newOrder("draw-1", "fatigue-first-line")] },
  },
  {
    id: "levothyroxine",
    sources: ["label_levothyroxine", "ata2014"],
    label: "Levothyroxine",
    summary: "25 micrograms each morning, retest at 6 to 8 weeks.",
    body: only(newTherapy("levothyroxine", "levothyroxine")),
  },
  {
    id: "levothyroxine-low",
    sources: ["label_levothyroxine", "ata2014"],
    label: "Levothyroxine, start low",
    summary:
      "65 or older, coronary disease or atrial fibrillation: 12.5 micrograms, then 25 after the retest.",
    body: only({
      ...newTherapy("levothyroxine", "levothyroxine"),
      dose: { amount: 12.5, unit: "micrograms" },
      changes: [{ week: 9, amount: 25 }],
    }),
  },
  {
    id: "estradiol-continuous",
    sources: ["nams2022", "es_menopause2015", "label_prometrium"],
    label: "Estradiol patch, progesterone nightly",
    summary: "Patch twice a week and progesterone each night.",
    body: only(patch, nightly),
  },
  {
    id: "estradiol-cyclic",
    sources: ["nams2022", "es_menopause2015", "label_prometrium"],
    label: "Estradiol patch, progesterone in cycles",
    summary: "Patch twice a week and progesterone on 12 nights of each 28.",
    body: only(patch, {
      ...nightly,
      dose: { amount: 200, unit: "mg" },
      rhythm: { kind: "cyclic", nights: 12, at: "bedtime" },
    }),
  },
  {
    id: "vitamin-d-deficiency",
    sources: ["es_vitd2011", "es_vitd2024"],
    label: "Vitamin D deficiency",
    summary: "6,000 IU a day for 8 weeks, then 2,000 IU; level at 12 weeks.",
    body: only({
      ...newTherapy("vitamin-d", "vitamin_d"),
      dose: { amount: 6000, unit: "IU" },
      changes: [{ week: 9, amount: 2000 }],
    }),
  },
  {
    id: "melatonin-trial",
    sources: ["aasm2017"],
    label: "Melatonin for a late body clock",
    summary: "4 weeks at bedtime, with a sleep diary.",
    body: only({ ...newTherapy("melatonin", "melatonin"), weeks: 4 }),
  },
];

/** Reasons as the tables give them, and no notes, where those were written for one person. */
export const impersonal = (personal: HormonesBody, words: "keep" | "drop"): HormonesBody => {
  const body = { ...personal, therapies: personal.therapies.map(withoutCalendar) };
  return words === "keep"
    ? body
    : {
        therapies: body.therapies.map((item) => ({
          ...item,
          indication: therapyFacts(item.therapy).indication,
        })),
        orders: body.orders.map(({ note: _note, ...order }) => ({
          ...order,
          why:
            ORDER_SETS.find(({ why }) => why === order.why)?.why ?? "A blood test that belongs to this plan.",
        })),
      };
};

/** A cycle counted from the start, not by one patient's calendar. */
function withoutCalendar(item: Therapy): Therapy {
  if (item.rhythm.kind !== "cyclic") return item;
  const { firstNight: _firstNight, ...rhythm } = item.rhythm;
  return { ...item, rhythm };
}
