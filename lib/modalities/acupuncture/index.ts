import { defineModality } from "#lib/modalities/modality.ts";
import { brings, consenting } from "./brings.ts";
import { card } from "./card.ts";
import { changes } from "./changes.ts";
import { blank, protocols } from "./defaults.ts";
import { toFhir } from "./fhir.ts";
import { lowersRisk } from "./lowers-risk.ts";
import { moves } from "./moves.ts";
import { needs } from "./needs.ts";
import { past, withPast } from "./past.ts";
import { acupunctureRules } from "./rules.ts";
import { AcupunctureBody, upgrades } from "./schema.ts";
import { record } from "./session-record.ts";
import { timeline } from "./timeline.ts";
import { today } from "./today.ts";
import { sentences } from "./words.ts";

/** Acupuncture: series of visits with their points, and a review that decides whether to go on. */
export const acupuncture = defineModality<AcupunctureBody>({
  ...card,
  body: AcupunctureBody,
  upgrades,
  blank,
  protocols,
  prescribes: () => false,
  rules: acupunctureRules,
  ...consenting,
  brings,
  timeline,
  today,
  needs,
  sentences,
  changes,
  past,
  withPast,
  lowersRisk,
  toFhir,
  moves,
  record,
  ui: () => import("./ui.ts"),
});
