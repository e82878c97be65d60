import { z } from "zod";
import { LAST_WEEK } from "#lib/domain/plan/past-weeks.ts";
import { safeText } from "#lib/domain/words/text.ts";
import { POINT_CODES } from "./points.ts";

export const TEMPLATE_IDS = [
  "own",
  "fm-standard",
  "fm-intensive",
  "chronic-pain",
  "mecfs-gentle",
  "maintenance",
] as const;

/** Visits a week that the templates use; a quarter is one every four weeks. Source: pack, series_templates. */
export const RHYTHMS = [0.25, 0.5, 1, 2, 3] as const;
/** Frequencies of the current in Hz. Source: Cummings 2011, expert (2 to 4 low, 80 to 100 high, or in turns). */
export const HERTZ = ["2", "4", "80", "100", "2/100"] as const;

/** Electric stimulation; minutes 15 to 30 (Cummings 2011, expert). */
export const Electro = z.object({
  on: z.boolean(),
  hz: z.enum(HERTZ),
  minutes: z.int("Use whole minutes.").min(5, "Use at least 5 minutes.").max(30, "Use at most 30 minutes."),
});

const whole = (min: number, max: number, what: string) =>
  z
    .int(`Use a whole number of ${what}.`)
    .min(min, `Use at least ${min} ${what}.`)
    .max(max, `Use at most ${max} ${what}.`);

/** A row of visits with the same points. Errors are sentences, keyed by path. */
export const Series = z
  .object({
    key: z.string().regex(/^a[0-9]{1,4}$/),
    template: z.enum(TEMPLATE_IDS),
    // 24 is the longest course that was tried in fibromyalgia (Assefi: 24 in 12 weeks).
    sessions: whole(1, 24, "visits"),
    perWeek: z.literal([...RHYTHMS], "Choose how often."),
    /** Week of the plan in which the first visit falls; 1 is the week of the start. */
    firstWeek: whole(1, LAST_WEEK, "weeks"),
    // Templates: 10 to 30 minutes; 45 leaves room for a clinician's own way (expert).
    retentionMin: whole(5, 45, "minutes"),
    electro: Electro,
    points: z.array(z.enum(POINT_CODES)).max(30, "Use at most 30 points."),
    /** Length of the visit. */
    minutes: whole(20, 120, "minutes"),
    /** After how many visits we look whether it helps. Source: pack, reassessment_rule: 6 to 8. Absent: no gate. */
    reviewAfter: whole(1, 24, "visits").optional(),
    why: safeText(200).optional(),
  })
  .superRefine((series, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: "custom", path, message });
    if (series.reviewAfter !== undefined && series.reviewAfter > series.sessions)
      refuse(["reviewAfter"], `This series has ${series.sessions} visits. Review after one of them.`);
    if (series.minutes < series.retentionMin)
      refuse(["minutes"], "Make the visit at least as long as the needles stay in.");
    if (series.electro.on && series.electro.minutes > series.retentionMin)
      refuse(["electro", "minutes"], "Use no more minutes than the needles stay in.");
    if (new Set(series.points).size < series.points.length)
      refuse(["points"], "A point is in the list twice. Take one out.");
  });
export type Series = z.infer<typeof Series>;

/** What clinic and patient agree on: one or more series of visits. */
export const AcupunctureBody = z
  .object({
    series: z.array(Series).max(4, "Use at most 4 series."),
    /** Version of the consent text that the patient accepted. */
    consentVersion: safeText(40).optional(),
  })
  .superRefine(({ series }, context) => {
    if (new Set(series.map(({ key }) => key)).size < series.length)
      context.addIssue({ code: "custom", path: ["series"], message: "Two series have the same key." });
  });
export type AcupunctureBody = z.infer<typeof AcupunctureBody>;

/** Nothing to lift yet: this is the first shape. */
export const upgrades = [] as const;
