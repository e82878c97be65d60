import * as acupuncture from "#lib/modalities/acupuncture/examples.ts";
import * as hormones from "#lib/modalities/hormones/examples.ts";
import * as ldn from "#lib/modalities/ldn/examples.ts";
import * as lifestyle from "#lib/modalities/lifestyle/examples.ts";
import { OTHERS } from "./cast-others.ts";
import {
  condition,
  fact,
  gentleAndLess,
  graded,
  healthyBlood,
  type Patient,
  pregnancy,
  profile,
  takes,
  took,
  untilHold,
} from "./patient.ts";

export const PATIENTS: readonly Patient[] = [
  {
    key: "maya",
    givenName: "Maya",
    familyName: "Torres",
    born: "1982-02-02",
    sex: "female",
    phone: "555 0119",
    email: "maya@willow.example",
    accessNeeds: ["Non-latex gloves", "Quiet room"],
    team: ["osei", "zhao"],
    facts: [
      condition("fibromyalgia"),
      fact(() => ({ kind: "allergy", text: "Latex, skin rash" })),
      takes("Duloxetine 30 mg in the morning", 400),
      pregnancy("not_pregnant"),
      profile({ hasUterus: "yes", menopausalStatus: "pre" }),
      ...healthyBlood(48),
      fact((day) => ({ kind: "lab", key: "vitamin_d_25oh", value: 11, unit: "ng/mL", takenOn: day(48) })),
      fact((day) => ({ kind: "lab", key: "calcium", value: 9.4, unit: "mg/dL", takenOn: day(48) })),
    ],
    plan: {
      title: "Fibromyalgia, combined",
      template: "fibromyalgia@1",
      startedAgo: 37,
      signed: [
        {
          ago: 40,
          why: "We start low and go up slowly.",
          parts: {
            ldn: untilHold,
            acupuncture: acupuncture.weekly,
            hormones: hormones.vitaminD,
            lifestyle: graded,
          },
        },
        {
          ago: 5,
          why: "Your sleep got worse, so we wait before the next step.",
          parts: {
            ldn: ldn.slowWithHold,
            acupuncture: acupuncture.weekly,
            hormones: hormones.vitaminD,
            lifestyle: graded,
          },
        },
      ],
      agreed: ["acupuncture", "lifestyle"],
    },
    evenings: {
      from: { pain: 7, energy: 3, sleep: 5, mood: 5 },
      to: { pain: 5, energy: 4, sleep: 6, mood: 6 },
      share: 0.62,
      sleepDropsAfter: 27,
    },
  },
  {
    key: "pat",
    givenName: "Pat",
    familyName: "Hale",
    born: "1970-09-09",
    sex: "female",
    phone: "555 0131",
    email: "pat@willow.example",
    team: ["osei"],
    facts: [
      condition("fibromyalgia"),
      condition("hypothyroidism"),
      condition("hashimoto"),
      pregnancy("not_applicable"),
      profile({ hasUterus: "yes", menopausalStatus: "post", yearsSinceMenopause: 4 }),
      ...healthyBlood(70),
      fact((day) => ({ kind: "lab", key: "tsh", value: 11.8, unit: "mIU/L", takenOn: day(66) })),
    ],
    plan: {
      title: "Low dose and thyroid",
      template: "own@1",
      startedAgo: 62,
      signed: [
        {
          ago: 64,
          why: "One thing at a time, and we measure.",
          parts: { ldn: ldn.standardLadder, hormones: hormones.hashimoto },
        },
      ],
      agreed: ["ldn", "hormones"],
    },
    evenings: {
      from: { pain: 6, energy: 4, sleep: 5, mood: 5 },
      to: { pain: 6, energy: 5, sleep: 6, mood: 6 },
      share: 0.8,
    },
    overdue: true,
  },
  {
    key: "olive",
    givenName: "Olive",
    familyName: "Grant",
    born: "1958-11-30",
    sex: "female",
    phone: "555 0142",
    email: "olive@willow.example",
    accessNeeds: ["Needs to lie down"],
    team: ["reyes", "zhao"],
    facts: [
      condition("chronic_pain"),
      condition("low_back_pain"),
      pregnancy("not_applicable"),
      profile({ hasUterus: "no" }),
      takes("Ramipril 5 mg", 900),
      took("Amitriptyline 25 mg at night", 1500, 12),
      takes("Amitriptyline 10 mg at night", 12),
    ],
    plan: {
      title: "Back pain, weekly visits",
      template: "chronic-pain@1",
      startedAgo: 47,
      signed: [
        {
          ago: 50,
          why: "Six visits, then we look at it together.",
          parts: { acupuncture: acupuncture.lowBack, lifestyle: gentleAndLess },
        },
      ],
      agreed: ["acupuncture", "lifestyle"],
    },
    evenings: {
      from: { pain: 6, energy: 5, sleep: 6, mood: 6 },
      to: { pain: 5, energy: 5, sleep: 6, mood: 6 },
      share: 0.4,
    },
    overdue: true,
  },
  {
    key: "carys",
    givenName: "Carys",
    familyName: "Byrne",
    born: "1986-06-17",
    sex: "female",
    phone: "555 0150",
    email: "carys@willow.example",
    accessNeeds: ["Dim light", "Needs to lie down"],
    team: ["osei", "zhao"],
    facts: [
      condition("mecfs"),
      condition("orthostatic_intolerance"),
      pregnancy("not_pregnant"),
      profile({ hasUterus: "yes", menopausalStatus: "pre" }),
      ...healthyBlood(30),
    ],
    plan: {
      title: "ME/CFS, gentle",
      template: "mecfs-gentle@1",
      startedAgo: 20,
      signed: [
        {
          ago: 22,
          why: "You felt the first dose strongly, so everything is gentle.",
          parts: { ldn: ldn.verySensitive, acupuncture: acupuncture.gentle, lifestyle: lifestyle.pacing },
        },
      ],
      agreed: ["ldn", "lifestyle"],
      asked: { part: "acupuncture", text: "Can I lie on my side? My back hurts when I lie flat." },
    },
    evenings: {
      from: { pain: 4, energy: 2, sleep: 4, mood: 4 },
      to: { pain: 4, energy: 3, sleep: 4, mood: 5 },
      share: 0.5,
    },
  },
  {
    key: "dee",
    givenName: "Dee",
    familyName: "Moss",
    born: "1979-04-03",
    sex: "female",
    phone: "555 0163",
    email: "dee@willow.example",
    team: ["osei"],
    facts: [
      condition("fibromyalgia"),
      takes("Tramadol 50 mg, one tablet at night", 200),
      pregnancy("not_pregnant"),
      profile({ hasUterus: "yes", menopausalStatus: "peri" }),
      ...healthyBlood(12),
    ],
    plan: {
      title: "Fibromyalgia, combined",
      template: "fibromyalgia@1",
      startedAgo: -14,
      draft: { ldn: ldn.standardLadder, acupuncture: acupuncture.weekly, lifestyle: graded },
    },
  },
  ...OTHERS,
];

/** The board of the day that is open now: who, with whom, when (minutes from midnight), and how far it is. */
export const TODAY: readonly {
  patient: string;
  provider: string;
  at: number;
  visitType: string;
  minutes: number;
  status: string;
}[] = [
  { patient: "julia", provider: "osei", at: 540, visitType: "newPlan", minutes: 60, status: "done" },
  { patient: "sam", provider: "zhao", at: 540, visitType: "acupuncture", minutes: 45, status: "done" },
  { patient: "kurt", provider: "reyes", at: 570, visitType: "review", minutes: 30, status: "inRoom" },
  { patient: "elin", provider: "reyes", at: 600, visitType: "review", minutes: 30, status: "arrived" },
  { patient: "arun", provider: "osei", at: 810, visitType: "newPlan", minutes: 60, status: "booked" },
  { patient: "maya", provider: "osei", at: 630, visitType: "review", minutes: 30, status: "booked" },
];
