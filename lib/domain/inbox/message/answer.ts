import type { NeedsWhom } from "../clinic-hours.ts";
import type { Heard, Hearing, How } from "./read.ts";

/** What a patient reads at once about what they wrote: what it is, then what to do. Never that anything is fine. */
export type MessageAnswer = {
  what: Hearing;
  severity: "stop" | "caution" | "info";
  title: string;
  text: string;
};

type Words = Omit<MessageAnswer, "what">;
const UNTIL = "Do not take your low-dose naltrexone until your clinic has answered.";
const NO_MORE = "Do not take more of the pain medicine if it does not help. It can stop your breathing.";

/** Where the plan has low-dose naltrexone, and where it has not. */
type ByPlan = { naltrexone: Words; other: Words };
const both = (words: Words): ByPlan => ({ naltrexone: words, other: words });

const LIFE = both({
  severity: "stop",
  title: "Help now",
  text: "Thank you for telling us. You matter. Call or text 988 now. They answer day and night. In danger now? Call 911. You do not have to wait for us.",
});
const SAID: Readonly<Record<Hearing, ByPlan>> = {
  ownLife: LIFE,
  emergencyNow: both({
    severity: "stop",
    title: "Help now",
    text: "Is it happening now? Call 911. Do not wait for us to read this.",
  }),
  opioid: {
    naltrexone: {
      severity: "stop",
      title: "No naltrexone now",
      text: `This may be an opioid pain medicine. ${UNTIL} ${NO_MORE}`,
    },
    other: {
      severity: "caution",
      title: "Please read",
      text: "This may be an opioid pain medicine. Do not start naltrexone until your clinic has answered.",
    },
  },
  painMedicine: {
    naltrexone: {
      severity: "stop",
      title: "No naltrexone now",
      text: `Some pain pills are opioids. ${UNTIL} ${NO_MORE}`,
    },
    other: {
      severity: "caution",
      title: "Please read",
      text: "Some pain pills are opioids. Tell us its name when you have it. Your clinic will answer.",
    },
  },
  pregnancy: both({
    severity: "stop",
    title: "Talk with us first",
    text: "Thank you for telling us. Some parts of your plan may not go with this. Do not start anything new. Talk with us before your next dose.",
  }),
  emergencyVisit: {
    naltrexone: {
      severity: "stop",
      title: "Were you given pain medicine there?",
      text: `If yes, or if you are not sure, wait. ${UNTIL}`,
    },
    other: {
      severity: "caution",
      title: "Please read",
      text: "Thank you for telling us. Your clinic will look at it. Keep the papers that they gave you.",
    },
  },
  surgery: {
    naltrexone: {
      severity: "caution",
      title: "Please read",
      text: "Tell the doctors there that you take low-dose naltrexone. It must be paused before strong pain medicine. Your clinic will tell you when.",
    },
    other: {
      severity: "caution",
      title: "Please read",
      text: "Tell the doctors there all that you take. Your clinic will look at your plan.",
    },
  },
  unknownMedicine: {
    naltrexone: {
      severity: "caution",
      title: "Please read",
      text: `We do not know this medicine yet. Before your next dose we ask you what it is for. Is it for strong pain, or are you not sure? Then wait. ${UNTIL}`,
    },
    other: {
      severity: "caution",
      title: "Please read",
      text: "We do not know this medicine yet. Ask us before you take it with what is in your plan.",
    },
  },
  medicine: both({
    severity: "info",
    title: "Good to know",
    text: "We cannot say yet if this goes with your plan. Your clinic looks at it. Ask us first if you are not sure.",
  }),
};

const ASKED: Partial<Record<Hearing, ByPlan>> = {
  opioid: {
    naltrexone: {
      severity: "stop",
      title: "Not both",
      text: "This may be an opioid pain medicine. Do not take it with low-dose naltrexone. Do you need it now? Then tell those who give it that you take naltrexone.",
    },
    other: SAID.opioid.other,
  },
  painMedicine: {
    naltrexone: {
      severity: "stop",
      title: "Not both",
      text: "Some pain pills are opioids. Do not take them with low-dose naltrexone. Wait for our answer.",
    },
    other: SAID.painMedicine.other,
  },
};

/** All that a patient can read at once about what they wrote: clinical content, approved with the rules. */
export const messageAnswers = { said: SAID, asked: ASKED };

/** Of what is not so, or of someone else, only a life is answered at once. */
const wordsFor = (what: Hearing, how: How): ByPlan | undefined => {
  if (how === "said") return SAID[what];
  if (how === "asked") return ASKED[what] ?? SAID[what];
  return what === "ownLife" ? LIFE : undefined;
};

/** What to say at once to what was heard, the most urgent first; each sentence once. */
export function answersToMessage(
  heard: readonly Heard[],
  plan: { hasNaltrexone: boolean },
): readonly MessageAnswer[] {
  const answers = heard.flatMap(({ what, how }) => {
    const words = wordsFor(what, how)?.[plan.hasNaltrexone ? "naltrexone" : "other"];
    return words ? [{ what, ...words }] : [];
  });
  const opioid = answers.some(({ what }) => what === "opioid");
  // A sure opioid makes the questions about it needless.
  return opioid
    ? answers.filter(({ what }) => !["painMedicine", "emergencyVisit", "unknownMedicine"].includes(what))
    : answers;
}

/** Whom these answers need. */
export const needOf = (answers: readonly MessageAnswer[]): NeedsWhom | null => {
  if (answers.some(({ what }) => what === "ownLife")) return "life";
  return answers.some(({ severity }) => severity !== "info") ? "medicine" : null;
};
