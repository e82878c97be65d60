import type { Rule } from "#lib/domain/rules/rule.ts";

/** What keeps the other rules from being judged. */
export const generalRules: readonly Rule[] = [
  {
    id: "GEN-UNRECOGNISED-MED",
    group: "GEN",
    severity: "caution",
    title: "Medication or supplement not fully recognised",
    when: { unrecognisedLine: true },
    clinician:
      "At least one line of the medication or supplement list was not fully read. Safety checks were done only for what was read of it.",
    patient: "We could not read one of your medicines. Please show us the bottle.",
    action: { kind: "acknowledge", text: "Clarify each unmatched line; never assume it is harmless." },
    source: ["design"],
    confidence: "high",
  },
  {
    id: "GEN-OPIOID-POSSIBLE-MATCH",
    group: "GEN",
    severity: "info",
    title: "Opioid recognised through spelling correction",
    when: { opioidFuzzyMatch: true },
    clinician:
      "The name was matched to an opioid after spelling correction. Treated as that opioid until confirmed.",
    patient: "Please confirm the name of this medicine.",
    action: { kind: "orderLabOrCheck", text: "Confirm with patient." },
    source: ["design"],
    confidence: "high",
  },
  {
    id: "GEN-PREGNANCY-UNKNOWN",
    group: "GEN",
    severity: "info",
    title: "Pregnancy status not recorded",
    when: {
      all: [
        { fact: { path: "patient.sex", op: "==", value: "female" } },
        { fact: { path: "patient.age", op: ">=", value: 12 } },
        { fact: { path: "patient.age", op: "<=", value: 55 } },
        { pregnancyAny: ["unknown"] },
        { planHasAny: ["ldn", "hormone_class:any", "acupuncture"] },
      ],
    },
    clinician: "Several rules depend on pregnancy status.",
    patient: "Are you pregnant, nursing or trying to get pregnant?",
    action: { kind: "orderLabOrCheck", text: "Ask; test if indicated." },
    source: ["design"],
    confidence: "high",
  },
];
