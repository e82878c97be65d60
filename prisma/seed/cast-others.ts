import * as ldn from "#lib/modalities/ldn/examples.ts";
import { condition, healthyBlood, type Patient, pregnancy, profile } from "./patient.ts";

/** Those of the cast whom the schedule, the inbox and the search need beside the ones with a long story. */
export const OTHERS: readonly Patient[] = [
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
