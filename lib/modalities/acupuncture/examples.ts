import { seriesOf } from "./defaults.ts";
import { CONSENT } from "./evidence.ts";
import type { AcupunctureBody } from "./schema.ts";

const consented = (series: AcupunctureBody["series"]): AcupunctureBody => ({
  series,
  consentVersion: CONSENT.version,
});

/** Eight weekly visits for fibromyalgia, looked at after the sixth. */
export const weekly: AcupunctureBody = consented([
  {
    ...seriesOf("fm-standard"),
    points: ["LR3", "ST36", "GB34", "GB20", "PC6", "HT7", "GV20", "LI11"],
    why: "You asked for something that may help sleep without a pill.",
  },
]);

/** Few needles, short, every two weeks: travel costs energy too. */
export const gentle: AcupunctureBody = consented([
  { ...seriesOf("mecfs-gentle"), firstWeek: 2, why: "We go gently so that a visit does not cost you a day." },
]);

/** Neck and shoulder pain with current, points over the lung among them, then one visit a month. */
export const electroThenMaintenance: AcupunctureBody = consented([
  {
    ...seriesOf("fm-intensive"),
    points: ["GB20", "GB21", "BL10", "SI3", "LI4", "LR3", "TE5", "GV14"],
    electro: { on: true, hz: "2", minutes: 20 },
  },
  { ...seriesOf("maintenance", "a2", 11), points: ["GB20", "BL10", "SI3", "LR3"] },
]);

/** Six visits for low back pain. */
export const lowBack: AcupunctureBody = consented([{ ...seriesOf("chronic-pain"), firstWeek: 3 }]);

export const examples: readonly AcupunctureBody[] = [weekly, gentle, electroThenMaintenance, lowBack];
