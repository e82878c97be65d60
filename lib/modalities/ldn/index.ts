import { defineModality } from "#lib/modalities/modality.ts";
import { brings, prescribes } from "./brings.ts";
import { changes } from "./changes.ts";
import { blank, protocols } from "./defaults.ts";
import { CONSENT, evidence } from "./evidence.ts";
import { toFhir } from "./fhir.ts";
import { moves } from "./moves.ts";
import { needs } from "./needs.ts";
import { ldnRules } from "./rules.ts";
import { LdnBody, upgrades } from "./schema.ts";
import { timeline } from "./timeline.ts";
import { today } from "./today.ts";
import { sentences } from "./words.ts";

/** Low-dose naltrexone: one ladder of doses from the plan's first night to a review. */
export const ldn = defineModality<LdnBody>({
  id: "ldn",
  order: 1,
  label: "Low-dose naltrexone",
  icon: "Pill",
  tint: "med",
  body: LdnBody,
  upgrades,
  blank,
  protocols,
  mayWrite: ["physician"],
  prescribes,
  rules: ldnRules,
  consent: CONSENT,
  needsConsent: (body) => prescribes(body) && !body.stoppedOn,
  consentGiven: (body) => body.consentVersion,
  evidence: (body) => (prescribes(body) ? evidence : []),
  brings,
  timeline,
  today,
  needs,
  sentences,
  changes,
  toFhir,
  moves,
  ui: () => import("./ui.ts"),
});
