import { defineModality } from "#lib/modalities/modality.ts";
import { brings, consenting, monitoringInstruments, prescribes } from "./brings.ts";
import { card } from "./card.ts";
import { changes } from "./changes/changes.ts";
import { counting } from "./days.ts";
import { blank, impersonal, protocols } from "./defaults.ts";
import { toFhir } from "./fhir.ts";
import { lowersRisk } from "./lowers-risk.ts";
import { moves } from "./moves.ts";
import { needs } from "./needs.ts";
import { past, withPast } from "./past.ts";
import { pharmacy } from "./pharmacy.ts";
import { suggests } from "./response/response.ts";
import { ldnRules } from "./rules.ts";
import { LdnBody, upgrades } from "./schema.ts";
import { timeline } from "./timeline.ts";
import { today } from "./today.ts";
import { sentences } from "./words.ts";

/** Low-dose naltrexone: one ladder of doses from the plan's first night to a review. */
export const ldn = defineModality<LdnBody>({
  ...card,
  body: LdnBody,
  upgrades,
  blank,
  protocols,
  impersonal,
  prescribes,
  rules: ldnRules,
  ...consenting,
  brings,
  monitoringInstruments,
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
  suggests,
  pharmacy,
  ...counting,
  ui: () => import("./ui.ts"),
});
