import { defineModality } from "#lib/modalities/modality.ts";
import { brings, consenting, prescribes, watches } from "./brings.ts";
import { card } from "./card.ts";
import { comparing } from "./changes/comparing.ts";
import { counting } from "./days.ts";
import { deciding } from "./deciding.ts";
import { blank, impersonal, protocols } from "./defaults.ts";
import { toFhir } from "./fhir.ts";
import { needs } from "./needs.ts";
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
  watches,
  timeline,
  today,
  needs,
  sentences,
  ...comparing,
  toFhir,
  ...deciding,
  ...counting,
  ui: () => import("./ui.ts"),
});
