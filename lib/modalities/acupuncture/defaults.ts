import { POINT_SETS, type PointCode } from "./points.ts";
import type { AcupunctureBody, Series } from "./schema.ts";

/** No series yet: nothing to book and nothing brought in. */
export const blank = (): AcupunctureBody => ({ series: [] });

type Template = Omit<Series, "key" | "firstWeek"> & {
  label: string;
  summary: string;
  sources: readonly [string, ...string[]];
};

const CORE: PointCode[] = [...(POINT_SETS[0]?.points ?? [])];
const OFF: Series["electro"] = { on: false, hz: "2", minutes: 20 };

// Source: clinical pack 2026-05, series_templates and reassessment_rule. Point sets are expert convention.
const TEMPLATES: readonly Template[] = [
  {
    template: "fm-standard",
    sources: ["vas2016", "expert"],
    label: "Fibromyalgia, weekly",
    summary: "A primary-care trial used 9 weekly visits (Vas 2016).",
    sessions: 8,
    perWeek: 1,
    retentionMin: 25,
    electro: OFF,
    points: CORE,
    minutes: 45,
    reviewAfter: 6,
  },
  {
    template: "fm-intensive",
    sources: ["martin2006", "deluze1992", "expert"],
    label: "Fibromyalgia, twice a week",
    summary: "Trials ran from 6 visits in 3 weeks with current to 24 in 12 weeks (Martin 2006, Deluze 1992).",
    sessions: 12,
    perWeek: 2,
    retentionMin: 25,
    electro: { on: true, hz: "2/100", minutes: 20 },
    points: CORE,
    minutes: 45,
    reviewAfter: 8,
  },
  {
    template: "chronic-pain",
    sources: ["vickers2018", "ng193", "cms_ncd"],
    label: "Chronic pain",
    // 6 visits of 45 minutes are 4.5 hours: NICE NG193 allows 5 hours of professional time.
    summary: "NICE NG193: a course within 5 hours of professional time.",
    sessions: 6,
    perWeek: 1,
    retentionMin: 25,
    electro: OFF,
    points: ["BL23", "BL25", "BL40", "GB30", "GB34", "ST36"],
    minutes: 45,
    reviewAfter: 6,
  },
  {
    template: "mecfs-gentle",
    sources: ["expert"],
    label: "ME/CFS, gentle",
    summary: "Few needles, short, every two weeks. No adequate trials; travel and treatment can cost energy.",
    sessions: 6,
    perWeek: 0.5,
    retentionMin: 15,
    electro: OFF,
    points: ["ST36", "KI3", "PC6", "GV20", "EX-HN3"],
    minutes: 30,
    reviewAfter: 6,
  },
  {
    template: "maintenance",
    sources: ["expert", "vickers2018"],
    label: "Maintenance",
    summary: "Only after it helped: about 85% of the gain lasts a year in other pain (Vickers 2018).",
    sessions: 6,
    perWeek: 0.25,
    retentionMin: 25,
    electro: OFF,
    points: CORE,
    minutes: 45,
    reviewAfter: 6,
  },
];

/** A template as a series of its own; throws when there is none of that id. */
export function seriesOf(id: string, key = "a1", firstWeek = 1): Series {
  const found = TEMPLATES.find(({ template }) => template === id);
  if (!found) throw new RangeError(`No template ${id}.`);
  const { label: _, summary: __, sources: ___, ...series } = found;
  return { key, firstWeek, ...series };
}

/** The pack's templates as bodies of one series. */
export const protocols = TEMPLATES.map(({ template, label, summary, sources }) => ({
  id: template as string,
  label,
  summary,
  sources,
  body: { series: [seriesOf(template)] } satisfies AcupunctureBody,
}));
