import { describe, expect, test } from "vitest";
import { readMessage } from "./read.ts";
import { readNew } from "./something-new.ts";

const visit = (text: string) =>
  readMessage(text).some(({ what, how }) => what === "emergencyVisit" && how === "said");

/** What is done in a hospital on a planned day. */
const ROUTINE = [
  "my blood draw",
  "my blood work",
  "a blood test",
  "my labs",
  "an appointment with my cardiologist",
  "my check-up",
  "a mammogram",
  "an x-ray of my hand",
  "an ultrasound",
  "my MRI",
  "my flu shot",
  "physical therapy",
  "a support group",
];
const THERE = [
  "At the hospital for",
  "I was at the hospital for",
  "I went to the hospital for",
  "I am going to the hospital for",
];

describe("a hospital", () => {
  test.each(THERE.flatMap((there) => ROUTINE.map((what) => `${there} ${what}`)))(
    "%s: holds nothing",
    (text) => {
      expect(visit(text)).toBe(false);
      expect(readNew("emergency", text).some(({ what }) => what === "emergencyVisit")).toBe(false);
    },
  );

  test.each([
    "I admitted to my husband that I am tired",
    "I work at the hospital",
    "the hospital sent a bill",
  ])("%s: is no visit", (text) => expect(visit(text)).toBe(false));

  test.each([
    "I am in the hospital",
    "I'm in the hospital",
    "Im at the hospital",
    "I was in the hospital last week",
    "I went to the hospital",
    "Back home from the hospital",
    "They admitted me",
    "I was admitted on Friday",
    "admitted to the hospital for my blood work",
    "ER last night",
    "I was in the ER last night",
    "went to the emergency room for a blood test",
    "the ambulance took me to the hospital",
    "hospitalized since Monday",
    "I stayed in the hospital overnight",
    "I was at the hospital for chest pain and they did an x-ray",
    "I went to the hospital for an x-ray because I fell",
    "At the hospital for my blood draw. Then I went to the ER",
    "I was at the hospital for a scan and they gave me something in an IV",
    "I was at the hospital for an MRI with sedation",
    "urgent care for an x-ray",
    "discharged from the hospital, labs were fine",
    "got admitted",
    "Admitted since yesterday",
    "Estoy en el hospital",
    "me llevaron al hospital",
  ])("%s: holds naltrexone", (text) => {
    expect(readNew("emergency", text).some(({ what }) => what === "emergencyVisit")).toBe(true);
    expect(visit(text)).toBe(true);
  });
});
