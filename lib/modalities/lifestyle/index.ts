import { defineModality } from "#lib/modalities/modality.ts";
import { bringing } from "./apart.ts";
import { card } from "./card.ts";
import { lifestyleChanges } from "./changes.ts";
import { impersonal, lifestyleBlank, protocols } from "./defaults.ts";
import { lifestyleToFhir } from "./fhir.ts";
import { planGoals } from "./goals/said.ts";
import { lowersRisk } from "./lowers-risk.ts";
import { lifestyleNeeds } from "./needs.ts";
import { past, withPast } from "./past.ts";
import { reductionsOf } from "./reductions/reductions.ts";
import { lifestyleRules } from "./rules.ts";
import { LifestyleBody, upgrades } from "./schema.ts";
import { lifestyleEvidence, lifestyleSentences } from "./sentences.ts";
import { lifestyleTimeline } from "./timeline.ts";
import { lifestyleToday } from "./today.ts";

/** Daily life: sleep, movement or pacing, eating, supplements, and other medicines that are taken less. */
export const lifestyle = defineModality<LifestyleBody>({
  ...card,
  body: LifestyleBody,
  upgrades,
  blank: lifestyleBlank,
  protocols,
  impersonal,
  // A dose of another medicine is a prescription: only a physician signs a version that lowers it.
  prescribes: ({ reductions }) => reductions.length > 0,
  rules: lifestyleRules,
  evidence: lifestyleEvidence,
  ...bringing,
  timeline: lifestyleTimeline,
  today: lifestyleToday,
  needs: lifestyleNeeds,
  reductions: reductionsOf,
  goals: planGoals,
  sentences: lifestyleSentences,
  changes: lifestyleChanges,
  past,
  withPast,
  lowersRisk,
  toFhir: lifestyleToFhir,
  ui: () => import("./ui.ts"),
});
