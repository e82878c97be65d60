import type { Fact } from "#lib/domain/facts/facts.ts";
import * as acupuncture from "#lib/modalities/acupuncture/examples.ts";
import * as hormones from "#lib/modalities/hormones/examples.ts";
import * as ldn from "#lib/modalities/ldn/examples.ts";
import * as lifestyle from "#lib/modalities/lifestyle/examples.ts";

/** The clinic of the demo. */
export const CLINIC = {
  name: "Willow Street Clinic",
  zone: "America/New_York",
  phone: "555 0100",
};

export type Staff = {
  key: string;
  role: "physician" | "acupuncturist" | "frontDesk" | "admin";
  title?: string;
  givenName: string;
  familyName: string;
  email: string;
  credential?: string;
  active?: boolean;
};

export const STAFF: readonly Staff[] = [
  {
    key: "osei",
    role: "physician",
    title: "Dr",
    givenName: "Ama",
    familyName: "Osei",
    email: "osei@willow.example",
    credential: "MD",
  },
  {
    key: "reyes",
    role: "physician",
    title: "Dr",
    givenName: "Luis",
    familyName: "Reyes",
    email: "reyes@willow.example",
    credential: "MD",
  },
  {
    key: "zhao",
    role: "acupuncturist",
    givenName: "Lin",
    familyName: "Zhao",
    email: "zhao@willow.example",
    credential: "LAc",
  },
  { key: "lang", role: "frontDesk", givenName: "Jo", familyName: "Lang", email: "lang@willow.example" },
  { key: "park", role: "admin", givenName: "Kim", familyName: "Park", email: "park@willow.example" },
  { key: "haddad", role: "admin", givenName: "Noor", familyName: "Haddad", email: "haddad@willow.example" },
  {
    key: "ortiz",
    role: "frontDesk",
    givenName: "Sam",
    familyName: "Ortiz",
    email: "ortiz@willow.example",
    active: false,
  },
];

/** Whoever visits are booked with. Minutes from midnight; weekday 0 is Sunday. */
export const PROVIDERS = [
  {
    key: "osei",
    person: "osei",
    name: "Dr Osei",
    provides: "physician",
    room: "Room 1",
    days: [1, 2, 3, 4, 5],
    hours: [
      [540, 750],
      [810, 1020],
    ],
  },
  {
    key: "reyes",
    person: "reyes",
    name: "Dr Reyes",
    provides: "physician",
    room: "Room 4",
    days: [1, 2, 3, 4],
    hours: [
      [540, 750],
      [810, 1020],
    ],
  },
  {
    key: "zhao",
    person: "zhao",
    name: "Lin Zhao",
    provides: "acupuncturist",
    room: "Room 2",
    days: [1, 2, 3, 4, 5, 6],
    hours: [
      [540, 780],
      [840, 1080],
    ],
  },
  {
    key: "lab",
    person: null,
    name: "Laboratory",
    provides: "lab",
    room: "Room 3",
    days: [1, 2, 3, 4, 5],
    hours: [[450, 720]],
  },
] as const;

/** A fact with its days counted back from today: `{ daysAgo: 20 }` becomes the day itself. */
export type Told = { fact: (day: (ago: number) => string) => Fact };
const fact = (make: Told["fact"]): Told => ({ fact: make });

/** Blood drawn before a first dose; values of a healthy adult. */
const healthyBlood = (ago: number): Told[] => [
  fact((day) => ({ kind: "lab", key: "alt", value: 22, unit: "U/L", takenOn: day(ago) })),
  fact((day) => ({ kind: "lab", key: "ast", value: 20, unit: "U/L", takenOn: day(ago) })),
  fact((day) => ({ kind: "lab", key: "egfr", value: 95, unit: "mL/min/1.73m2", takenOn: day(ago) })),
];
const condition = (key: string) => fact(() => ({ kind: "condition", key }));
const profile = (more: Partial<Extract<Fact, { kind: "profile" }>>) =>
  fact(() => ({ kind: "profile", smoker: "no", surgeryPlanned: "no", ...more }));
const takes = (text: string, since: number) =>
  fact((day) => ({ kind: "medication", text, status: "active", since: day(since) }));
const took = (text: string, since: number, until: number) =>
  fact((day) => ({ kind: "medication", text, status: "stopped", since: day(since), stoppedOn: day(until) }));
const pregnancy = (status: "not_pregnant" | "not_applicable") => fact(() => ({ kind: "pregnancy", status }));

export type Bodies = { ldn?: object; acupuncture?: object; hormones?: object; lifestyle?: object };
export type Patient = {
  key: string;
  givenName: string;
  familyName: string;
  born: string;
  sex: "female" | "male";
  phone: string;
  email?: string;
  accessNeeds?: readonly string[];
  team: readonly string[];
  facts?: readonly Told[];
  plan?: {
    title: string;
    template: string;
    /** Days since day 1 of week 1; negative when it has yet to start. */
    startedAgo: number;
    /** Versions that were signed, oldest first. */
    signed?: readonly { ago: number; why: string; parts: Bodies }[];
    draft?: Bodies;
    /** Parts of the last version that the patient has agreed to. */
    agreed?: readonly (keyof Bodies)[];
    /** Parts of the last version with a question. */
    asked?: { part: keyof Bodies; text: string; answer?: string };
  };
  /** Answers of the evenings: how they began, where they went, and which share was answered. */
  evenings?: { from: Day; to: Day; share: number; sleepDropsAfter?: number };
  /** Keep the newest past visit unbooked, so that it is overdue. */
  overdue?: boolean;
};
type Day = { pain: number; energy: number; sleep: number; mood: number };

/** Walking and a wake time, for people who do not take the medicine that the example reduces. */
const graded = { ...lifestyle.graded, reductions: [] };
const less = (key: string, from: number, to: number, week: number) => ({
  key,
  medicine: "amitriptyline",
  from: { amount: from, unit: "mg" as const },
  to: { amount: to, unit: "mg" as const },
  week,
});
/** Tai chi, while a tablet that she has taken for years goes down in week 6 and is stopped in week 12. */
const gentleAndLess = {
  ...lifestyle.gentleStrength,
  reductions: [less("cut-1", 25, 10, 6), less("cut-2", 10, 0, 12)],
};
const untilHold = {
  ...ldn.slowWithHold,
  steps: ldn.slowWithHold.steps.filter(({ kind }) => kind !== "hold"),
};

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
  {
    key: "arun",
    givenName: "Arun",
    familyName: "Singh",
    born: "1991-12-12",
    sex: "male",
    phone: "555 0177",
    email: "arun@willow.example",
    team: ["osei"],
    facts: [condition("fibromyalgia"), pregnancy("not_applicable"), profile({}), ...healthyBlood(6)],
  },
  {
    key: "grace",
    givenName: "Grace",
    familyName: "Adeyemi",
    born: "1963-08-21",
    sex: "female",
    phone: "555 0188",
    team: ["reyes"],
    facts: [
      condition("fibromyalgia"),
      pregnancy("not_applicable"),
      profile({ hasUterus: "no" }),
      ...healthyBlood(190),
    ],
    plan: {
      title: "Lowest dose that helps",
      template: "own@1",
      startedAgo: 182,
      signed: [{ ago: 184, why: "Morning doses, because of the dreams.", parts: { ldn: ldn.atMaintenance } }],
    },
  },
  {
    key: "julia",
    givenName: "Julia",
    familyName: "Okafor",
    born: "1994-03-08",
    sex: "female",
    phone: "555 0121",
    team: ["osei"],
  },
  {
    key: "sam",
    givenName: "Sam",
    familyName: "Reed",
    born: "1988-10-01",
    sex: "male",
    phone: "555 0122",
    team: ["zhao"],
  },
  {
    key: "kurt",
    givenName: "Kurt",
    familyName: "Lund",
    born: "1950-01-19",
    sex: "male",
    phone: "555 0123",
    team: ["reyes"],
  },
  {
    key: "elin",
    givenName: "Elin",
    familyName: "Price",
    born: "1976-05-27",
    sex: "female",
    phone: "555 0124",
    team: ["reyes"],
  },
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
