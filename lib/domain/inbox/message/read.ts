import { opioidClasses, recognise, substanceOf } from "#lib/domain/medicines/substances.ts";
import {
  ASKED,
  BEGUN,
  DENIED,
  EMERGENCY_NOW,
  EMERGENCY_VISIT,
  HOSPITAL,
  KNOWN_NEW,
  MYSELF,
  NOT_ROUTINE,
  OPIOID_KIND,
  OWN_LIFE,
  PAIN_MEDICINE,
  PREGNANCY,
  ROUTINE,
  SINCE,
  SOME_MEDICINE,
  SOMEONE_ELSE,
  STRENGTH,
  SURGERY,
  TAKEN_PHRASES,
  TO_COME,
} from "./phrases.ts";

/** What a message speaks of that nobody should overlook, the most urgent first. */
export const HEARINGS = [
  "ownLife",
  "emergencyNow",
  "opioid",
  "painMedicine",
  "pregnancy",
  "emergencyVisit",
  "surgery",
  "unknownMedicine",
  "medicine",
] as const;
export type Hearing = (typeof HEARINGS)[number];
/** said: it is so, or nothing says otherwise. asked: it may come. denied: "I did not take …". notTheirs: of someone else. */
export type How = "said" | "asked" | "denied" | "notTheirs";
/** One thing heard: the clause as it was written (at most 160 characters), and what the medicines in it are called. */
export type Heard = { what: Hearing; how: How; words: string; names: readonly string[] };

/** Lower case, without accents, apostrophes and marks that nobody sees. */
const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu, "")
    .replace(/[’‘`´']/g, "")
    .toLowerCase()
    .replace(/\s+/g, " ");

/** A clause is read in pieces of so many words; neighbours share some, so that no name is cut in two. */
const PIECE = 40;
const SHARED = 8;

/** A message as clauses: at full stops, questions, new lines, semicolons, and where "but" or "then" turns it. */
function clausesOf(text: string): { words: string; question: boolean }[] {
  const sentences =
    text.replace(/\bSt\.\s/g, "St ").match(/[^.!?;\n\r]+(?:[.!?](?=\S)[^.!?;\n\r]*)*[.!?;\n\r]*/g) ?? [];
  return sentences.flatMap((sentence) => {
    const question = /[?¿]/.test(sentence);
    return sentence
      .split(/,?\s+(?:but|however|although|then|pero|aunque)\s+|\s[-–—]\s/i)
      .flatMap(piecesOf)
      .map((words) => ({ words, question }));
  });
}

/** Words of a clause in pieces that a reader of lines can take. */
export function piecesOf(clause: string): string[] {
  const words = clause.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [];
  const pieces: string[] = [];
  for (let from = 0; from === 0 || from + SHARED < words.length; from += PIECE - SHARED)
    pieces.push(words.slice(from, from + PIECE).join(" "));
  return pieces;
}

const any = (patterns: readonly RegExp[], text: string): boolean => patterns.some((each) => each.test(text));

/** What is said of a thing in a clause. Without its negations nothing may be left that says it was taken. */
function howOf(folded: string, question: boolean, happened: RegExp): How {
  if (SOMEONE_ELSE.test(folded) && !MYSELF.test(folded)) return "notTheirs";
  const rest = folded.replace(DENIED, " ");
  const denied = rest !== folded && !happened.test(rest) && !SINCE.test(folded);
  if (denied) return "denied";
  const past =
    /\b(?:took|taken|gave|given|started|began|prescribed|got|had|was|were|been|tome|dieron|recetaron|empece)\b/;
  if ((question || ASKED.test(folded)) && !past.test(rest)) return "asked";
  return "said";
}

const NOT_BEFORE_NALTREXONE = new Set(opioidClasses(["group:opioid_must_be_stopped_before_ldn"]));
const isOpioid = (key: string): boolean =>
  substanceOf(key)?.kind === "opioid" &&
  (substanceOf(key)?.classes.some((name) => NOT_BEFORE_NALTREXONE.has(name)) ?? false);

/** Medicines that the plan itself is made of: naming them is no news. */
const isNaltrexone = (key: string): boolean => substanceOf(key)?.kind === "opioid" && !isOpioid(key);

/** "started Zyflorex": something begun that has a strength, or a name that nobody knows. */
const NAMED =
  /\b(?:[Ss]tarted|[Bb]egan|me on|[Pp]rescribed(?: me)?|gave me)(?: (?:on|taking|a|an|some|new|the))* ([A-Z][a-z]{3,}|[A-Z]{4,})\b/;
const NO_NAME =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|June|July|August|September|October|November|December|Pilates|Tai|Yoga|Zumba|Spanish|English)$/;
function begunUnknown(words: string, folded: string): boolean {
  if (!BEGUN.test(folded.replace(KNOWN_NEW, " "))) return false;
  if (SOME_MEDICINE.test(folded) || STRENGTH.test(folded)) return true;
  const name = NAMED.exec(words)?.[1];
  return name !== undefined && !NO_NAME.test(name);
}

function medicinesIn(words: string, folded: string, question: boolean): Heard[] {
  const { matches, mayBe } = recognise(words);
  const own = matches.filter(({ key }) => !isNaltrexone(key));
  const opioids = own.filter(({ key }) => isOpioid(key));
  const names = [...new Set((opioids.length > 0 ? opioids : own).map(({ name }) => name))];
  const heard = (what: Hearing): Heard[] => [
    { what, how: howOf(folded, question, TAKEN_PHRASES), words, names },
  ];
  if (opioids.length > 0 || any(OPIOID_KIND, folded) || mayBe.some(isOpioid)) return heard("opioid");
  if (any(PAIN_MEDICINE, folded)) return heard("painMedicine");
  if (own.length > 0) return BEGUN.test(folded) || TAKEN_PHRASES.test(folded) ? heard("medicine") : [];
  return matches.length === 0 && begunUnknown(words, folded) ? heard("unknownMedicine") : [];
}

const HAPPENED =
  /\b(?:am|im|was|were|been|be|have|had|has|is|took|went|taken|got|going|tested|gave|got|told|sent|saw|need|scheduled|dieron|pusieron|estoy|fui|tengo)\b/;

function clauseHeard(words: string, question: boolean): Heard[] {
  const folded = fold(words);
  const about = (what: Hearing, how: How = howOf(folded, question, HAPPENED)): Heard => ({
    what,
    how,
    words,
    names: [],
  });
  const heard: Heard[] = [];
  if (any(OWN_LIFE, folded)) heard.push(about("ownLife", ownLifeSaid(folded)));
  if (any(EMERGENCY_NOW, folded)) heard.push(about("emergencyNow"));
  heard.push(...medicinesIn(words, folded, question));
  if (any(PREGNANCY, folded)) heard.push(about("pregnancy"));
  if (isEmergencyVisit(folded)) heard.push(about("emergencyVisit"));
  if (any(SURGERY, folded) && (TO_COME.test(folded) || question)) heard.push(about("surgery"));
  return heard;
}

/** A blood draw, an appointment or a scan in a hospital, and nothing else said beside it. */
const isRoutine = (folded: string): boolean => ROUTINE.test(folded) && !NOT_ROUTINE.test(folded);
const isEmergencyVisit = (folded: string): boolean =>
  any(EMERGENCY_VISIT, folded) || (any(HOSPITAL, folded) && !isRoutine(folded));

/** Whether a text speaks of a hospital only for something planned there that gives nobody a pain medicine. */
export const isRoutineVisit = (text: string): boolean =>
  isRoutine(fold(text)) && readMessage(text).every(({ what }) => what === "medicine");

/** A life is never taken for someone else's where the patient is in the clause, nor a question for nothing. */
function ownLifeSaid(folded: string): How {
  if (SOMEONE_ELSE.test(folded) && !MYSELF.test(folded)) return "notTheirs";
  const denied =
    /\b(?:not|never|no|dont|do not|wouldnt|would not|am not|im not|havent|have not|without)(?: (?:want|wanting|going|feel|feeling|have|having|had|thinking|any|to|been|be|about|of|thoughts?|ideas?))* (?:suicid\w*|die|kill(?:ing)? myself|hurt(?:ing)? myself|harm(?:ing)? myself|self[- ]?harm\w*|end(?:ing)? my life)\b/;
  return denied.test(folded) ? "denied" : "said";
}

const ORDER: readonly How[] = ["said", "asked", "denied", "notTheirs"];

/**
 * What a message to the clinic says that nobody should overlook: each thing once, as surely as it is said anywhere, the most
 * urgent first. Total; long messages are read whole. Nothing heard says only that no word of it was known.
 */
export function readMessage(text: string): readonly Heard[] {
  const all = clausesOf(text).flatMap(({ words, question }) => clauseHeard(words, question));
  return HEARINGS.flatMap((what) => {
    const those = all
      .filter((each) => each.what === what)
      .sort((a, b) => ORDER.indexOf(a.how) - ORDER.indexOf(b.how));
    const [first] = those;
    if (!first) return [];
    const same = those.filter(({ how }) => how === first.how);
    const names = [...new Set(same.flatMap((each) => each.names))];
    return [{ ...first, words: first.words.slice(0, 160), names }];
  });
}

/** life: someone's own life. now: an emergency. safety: before any question. question: as it comes. */
export type Urgency = "life" | "now" | "safety" | "question";

/** Of what is said or asked; what is denied or of someone else is no safety item but of a life. */
export function urgencyOf(heard: readonly Heard[]): Urgency {
  const stands = heard.filter(({ how }) => how === "said" || how === "asked");
  const has = (what: Hearing) => stands.some((each) => each.what === what);
  if (has("ownLife")) return "life";
  if (has("emergencyNow")) return "now";
  const life = heard.some(({ what }) => what === "ownLife");
  return life || stands.some(({ what }) => what !== "medicine") ? "safety" : "question";
}
