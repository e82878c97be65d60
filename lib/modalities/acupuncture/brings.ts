import { type Brings, bringsNothing } from "#lib/domain/rules/rule.ts";
import { CONSENT, evidence } from "./evidence.ts";
import type { AcupunctureBody } from "./schema.ts";

/** What the rules see: needles, current, every point of every series. */
export function brings({ series }: AcupunctureBody): Brings {
  const first = series[0];
  if (!first) return bringsNothing;
  const electric = series.find((one) => one.electro.on);
  return {
    has: electric ? ["acupuncture", "electroacupuncture"] : ["acupuncture"],
    substances: [],
    points: [...new Set(series.flatMap((one) => one.points))],
    params: {
      "acupuncture.electro": electric !== undefined,
      "acupuncture.sessions": series.reduce((sum, one) => sum + one.sessions, 0),
      "acupuncture.sessions_per_week": Math.max(...series.map((one) => one.perWeek)),
      "acupuncture.retention_min": Math.max(...series.map((one) => one.retentionMin)),
      ...(electric ? { "acupuncture.electro_hz": electric.electro.hz } : {}),
    },
    labs: [],
  };
}

/** Without consent, and without reasons that were written for one person. */
function impersonal({ series }: AcupunctureBody, words: "keep" | "drop"): AcupunctureBody {
  if (words === "keep") return { series };
  return { series: series.map(({ why: _why, ...rest }) => rest) };
}

/** What the room says of consent and evidence: which text, when it is needed, which version a body holds, and a body without it. */
export const consenting = {
  consent: CONSENT,
  needsConsent: ({ series }: AcupunctureBody) => series.length > 0,
  consentGiven: ({ consentVersion }: AcupunctureBody) => consentVersion,
  impersonal,
  evidence: ({ series }: AcupunctureBody) => series.flatMap(({ key }) => evidence(key)),
};
