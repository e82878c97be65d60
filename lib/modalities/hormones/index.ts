import { defineModality } from "#lib/modalities/modality.ts";
import { bringing } from "./apart.ts";
import { card } from "./card.ts";
import { hormonesChanges } from "./changes.ts";
import { hormonesBlank, impersonal, protocols } from "./defaults.ts";
import { hormonesToFhir } from "./fhir.ts";
import { lowersRisk } from "./lowers-risk.ts";
import { hormonesLabs, hormonesNeeds } from "./needs.ts";
import { past, withPast } from "./past.ts";
import { hormonesRules } from "./rules.ts";
import { HormonesBody, upgrades } from "./schema.ts";
import { hormonesTimeline } from "./timeline.ts";
import { hormonesToday } from "./today.ts";
import { hormonesEvidence, hormonesSentences } from "./words.ts";

/** Hormones, the thyroid and vitamin D: products, their checks and the blood draws they need. */
export const hormones = defineModality<HormonesBody>({
  ...card,
  body: HormonesBody,
  upgrades,
  blank: hormonesBlank,
  protocols,
  impersonal,
  prescribes: ({ therapies }) => therapies.length > 0,
  rules: hormonesRules,
  evidence: hormonesEvidence,
  ...bringing,
  timeline: hormonesTimeline,
  today: hormonesToday,
  needs: hormonesNeeds,
  labs: hormonesLabs,
  sentences: hormonesSentences,
  changes: hormonesChanges,
  past,
  withPast,
  lowersRisk,
  toFhir: hormonesToFhir,
  ui: () => import("./ui.ts"),
});
