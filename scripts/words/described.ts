import { SCALE_KEYS, scaleOf } from "#lib/domain/reports/check-in.ts";
import { phrase } from "#lib/domain/words/say.ts";
import { modalities } from "#lib/modalities/index.ts";
import { visitWords } from "#lib/modalities/visits.ts";
import { allRules } from "#lib/safety/index.ts";

const keyOf = (text: string): string =>
  phrase(text).flatMap((part) => (typeof part === "object" && "key" in part ? [part.key] : []))[0] ?? text;

/** The rules' own words to a check-in or a questionnaire. */
const ofRules = (): string[] =>
  allRules(modalities)
    .filter(({ when }) => /"(?:checkin|outcome)"/.test(JSON.stringify(when)))
    .flatMap(({ patient, patientTitle }) => [...(patientTitle ? [patientTitle] : []), patient]);
const ofScales = (): string[] =>
  SCALE_KEYS.map(scaleOf).flatMap((scale) => [
    ...[scale.name, scale.question, scale.yesterday, scale.think],
    ...[scale.least, scale.most],
  ]);

/** Words that follow from what the house describes once (scales, rules, visits), which no file of a screen holds; by scope. */
export const described = (scope: string): string[] => {
  const words = scope === "check-in" ? [...ofScales(), ...ofRules()] : scope === "today" ? visitWords() : [];
  return [...new Set(words.map(keyOf))];
};
