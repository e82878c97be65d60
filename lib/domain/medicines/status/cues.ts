import type { Word } from "../line/words.ts";
import { type Cue, clauseBehind, type NamePlace, phraseOf } from "./cue.ts";
import { STATUS_PHRASES, type StatusTold } from "./phrases.ts";
import { reactionsIn } from "./reactions.ts";
import { isHelper, isShared, isSubject, isTaking } from "./relatives.ts";
import { told } from "./settled.ts";

type Tree = { says?: StatusTold | "takes"; next: Map<string, Tree> };
const tree: Tree = { next: new Map() };
for (const [says, list] of Object.entries(STATUS_PHRASES) as [StatusTold | "takes", string][])
  for (const phrase of list.split(",")) {
    let node = tree;
    for (const word of phrase.trim().split(/\s+/)) {
      const next = node.next.get(word) ?? { next: new Map() };
      node.next.set(word, next);
      node = next;
    }
    node.says = says;
  }

function cueAt(words: readonly Word[], at: number): Cue | null {
  let node: Tree | undefined = tree;
  let found: Cue | null = null;
  for (let n = at; n < words.length && node; n++) {
    node = node.next.get(words[n]?.text ?? "");
    if (node?.says) found = { at, to: n, says: node.says };
  }
  return found;
}

const ALLERGY = /^(?:reactions?|allergy|allergies|allergic|alergias?|allergien?|allergie)$/;
/** "No known drug allergies", "sin alergias". */
const NONE = /^(?:no|nil|non|without|denies|sin|sans|ohne|keine|senza|sem|pas|ninguna)$/;
const REASON_BEFORE =
  /^(?:for|para|pour|gegen|seasonal|spring|fall|pollen|dust|cat|dog|pet|food|skin|prn|nasal|with|from)$/;
const REASON_AFTER =
  /^(?:relief|medicine|meds?|pills?|shots?|sprays?|drops?|tablets?|symptoms?|season|prn|rhinitis|injections?)$/;

/** Words that may follow without the phrase saying anything of a medicine: "quit smoking", "until gone", "stop if dizzy". */
const HARMLESS: Readonly<Record<string, RegExp>> = {
  quit: /^smoking$/,
  stop: /^(?:smoking|bleeding|if|when|before|for|at|\d.*)$/,
  until: /^(?:gone|finished|all|complete|completed|bedtime|asleep|sleep|empty|better|pain|healed|clear)$/,
  til: /^(?:gone|finished|all|complete|completed)$/,
  till: /^(?:gone|finished|all|complete|completed)$/,
  past: /^(?:\d.*|week|weeks|month|months|year|years|few|couple|midnight|noon)$/,
  off: /^(?:label|brand)$/,
  "changed to": /^(?:\d.*|generic|brand|bedtime|nightly|night|twice|once|am|pm)$/,
  "switched to": /^(?:\d.*|generic|brand|bedtime|nightly|night|twice|once|am|pm)$/,
  "no more": /^than$/,
  family: /^(?:doctor|doc|medicine|physician|practice|dr|md)$/,
  cat: /^(?:allergy|allergies|dander|hair|claw)$/,
  dog: /^(?:allergy|allergies|dander|hair)$/,
  mother: /^(?:s|of|tincture)$/,
  prior: /^(?:to|auth|authorization|authorisation|approval)$/,
  ceased: /^(?:smoking|bleeding)$/,
  ceasing: /^(?:smoking|bleeding)$/,
  "nicht mehr": /^als$/,
};
/** Only before a name do these say that it is not taken: "no codeine", not "no refills". */
const BEFORE_NAME = new Set([
  "no",
  "not",
  "without",
  "history of",
  "hx of",
  "denies",
  "avoid",
  "avoids",
  "not on",
  "pas",
  "nie",
  "kein",
  "keine",
  "keinen",
  "mai",
  "family",
  ...["do not take", "dont take", "do not use", "dont use", "no tomo", "no toma", "no uso", "no usa"],
  ...[
    "prior",
    "previous",
    "ex",
    "suggested",
    "suggests",
    "recommended",
    "recommends",
    "proposed",
    "mentioned",
  ],
  ...["sin", "sans", "ohne", "senza", "sem", "nicht", "pas de"],
]);
// "Do not take with alcohol" is a warning on the label, "sans" and "not" speak of what comes next.
const NEXT_ONLY =
  /^(?:no|not|pas|without|nie|mai|keine?n?|do(?:nt| not) (?:take|use)|no (?:tom|us)[ao]|sin|sans|ohne|senza|sem|nicht|pas de)$/;
/** Words that may stand between such a phrase and the name: "no prior tramadol", "no oral morphine". */
const PASSED_OVER =
  /^(?:prior|previous|recent|current|oral|iv|any|known|active|regular|daily|chronic|prescribed|prescription|use|of|de)$/;
/** "Cannot sleep without tramadol": then it is taken. */
const WITHOUT = /^(?:without|sin|sans|ohne|senza|sem)$/;
const UNABLE =
  /^(?:cant|cannot|not|no|couldnt|dont|doesnt|never|unable|impossible|hard|puedo|peux|kann|posso|pas|nicht|nao|non)$/;
/** "Does not take it every day", "asked about tapering his tramadol": then it may well be taken. */
const HABIT = /^(?:do(?:es)? ?n[o ]?t (?:take|use).*|do(?:es)?nt (?:take|use).*|.* about)$/;
const QUALIFIED =
  /^(?:every|everyday|daily|often|regularly|always|much|many|more|sometimes|weekends?|during|my|his|her|their|refills?|tapering|taper|stopping|reducing|increasing|dependence|withdrawal)$/;
/** "No prior tramadol", "denies previous codeine": never, and not once. */
const DENIED = /^(?:no|any|denies|never|without)$/;
/** Results of a screen: only right behind or before a name. */
const SCREENED = /^(?:neg|negative|negativ[oa]|negatif|not detected|none detected|neg(?:ative)? for)$/;
const AT_END = new Set(["avoid", "avoids", "not on"]);

const AHEAD =
  /^(?:no|not|without|nie|mai|(?:nehme |nimmt )?(?:kein\w*|nicht)|sin|sans|ohne|senza|sem|pas de|no \w+|non prend[oe]|non uso|n[ae]o? \w+.*|does ?nt \w+|do(?:es)? not \w+|dont \w+|(?:isnt|is not|not) on|not prescribed|\w+ about|neg(?:ative)? for|no (?:hx|.*history) of|reacte?[sd].*|avoid|denies|never.*|was (?:on|taking|using)|prior|previous|ex|suggest\w+|recommend\w+|gave up|allergic(?: to)?|allerg\w+ to|weaned off|tapered off|came off|instead of|history of|hx of)$/;
function isCue(cue: Cue, words: readonly Word[], names: readonly NamePlace[]): boolean {
  const phrase = phraseOf(cue, words);
  const before = words[cue.at - 1]?.text ?? "";
  const after = words[cue.to + 1];
  if (after && HARMLESS[phrase]?.test(after.text)) return false;
  const beforeName = names.some(({ from }) => from > cue.to && isBefore(cue.to, from, phrase, words));
  if (BEFORE_NAME.has(phrase) && !beforeName && !(AT_END.has(phrase) && (!after || after.breaks)))
    return false;
  if (SCREENED.test(phrase) && !screens(cue, words, names)) return false;
  if (SCREENED.test(phrase) && /^(?:side|effects?|reactions?|experiences?)$/.test(after?.text ?? ""))
    return false;
  if (/^(?:prior|previous)$/.test(phrase) && DENIED.test(before)) return false;
  if (phrase === "said no" && after && !after.breaks) return false;
  if (WITHOUT.test(phrase) && words.slice(0, cue.at).some(({ text }) => UNABLE.test(text))) return false;
  if (phrase === "sem" && /^(?:\d.*|par|per|cada)$/.test(before)) return false;
  if (phrase === "stop" && before === "to") return false;
  if (phrase === "off" && (/^(?:on|days?|weeks?|wks?|\d+)$/.test(before) || after?.text === "on"))
    return false;
  if (/^(?:finished|completed|ended)$/.test(phrase) && /^(?:until|til|till|when)$/.test(before)) return false;
  if (
    phrase === "ago" &&
    words.some(({ text }) =>
      /^(?:started|start|since|began|begun|increased|decreased|restarted|added|changed|new)$/.test(text),
    )
  )
    return false;
  if (/ (?:with|from)$/.test(phrase) && before === "for") return false;
  return !(ALLERGY.test(phrase) && isReason(cue, words, names, before, after));
}

/** Does a phrase that speaks of what comes next reach this name? */
function isBefore(to: number, from: number, phrase: string, words: readonly Word[]): boolean {
  if (!NEXT_ONLY.test(phrase)) return from <= to + 3;
  return words
    .slice(to + 1, from + 1)
    .every((word, n, all) => !word.breaks && (n === all.length - 1 || PASSED_OVER.test(word.text)));
}

const screens = ({ at, to }: Cue, words: readonly Word[], names: readonly NamePlace[]): boolean =>
  names.some((name) => name.to === at - 1 || (name.from === to + 1 && !words[to + 1]?.breaks));

function isReason(
  cue: Cue,
  words: readonly Word[],
  names: readonly NamePlace[],
  before: string,
  after?: Word,
) {
  if (words.slice(Math.max(0, cue.at - 3), cue.at).some(({ text }) => NONE.test(text))) return true;
  if (cue.at === 0) return false;
  if (REASON_BEFORE.test(before) || REASON_BEFORE.test(words[cue.at - 2]?.text ?? "")) return true;
  if (after && !after.breaks && REASON_AFTER.test(after.text)) return true;
  return names.some(({ againstAllergy }) => againstAllergy);
}

const isQualified = (cue: Cue, words: readonly Word[]): boolean =>
  words[cue.at - 1]?.text === "sometimes" ||
  (HABIT.test(phraseOf(cue, words)) && clauseBehind(cue.to, words).some(({ text }) => QUALIFIED.test(text)));

/** The phrases of a line that say whether its medicines are taken; those inside a name, or that give a reason, say nothing. */
export function cuesIn(words: readonly Word[], names: readonly NamePlace[]): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < words.length; at++) {
    const cue = cueAt(words, at);
    if (!cue || names.some(({ from, to }) => cue.at <= to && from <= cue.to)) continue;
    if (!isCue(cue, words, names)) continue;
    const last = cues.at(-1);
    // "Mother took methadone", "brother was on it": how long ago they did is no matter.
    if (last?.says === "notTheirs" && cue.says !== "notTheirs" && isSubject(last, at, words)) continue;
    // "Husband takes oxycodone", "no longer taking it": said of what he takes, and of what is no longer taken.
    const goesOn = /^(?:takes|taking)$/.test(words[at]?.text ?? "") && last?.to === at - 1;
    if (cue.says === "takes" && goesOn) continue;
    const others = cue.says === "notTheirs";
    if (others && isHelper(cue, words)) continue;
    const taken =
      others &&
      (words.slice(0, at).some((_, n) => n >= at - 6 && isTaking(words, n)) ||
        (words[cue.to + 1]?.text === "gave" && words[cue.to + 2]?.text === "me") ||
        clauseBehind(cue.to, words).some(({ text }) => /^(?:i|im|ive)$/.test(text)));
    const shared = others && isShared(cue, words, names);
    const ahead = AHEAD.test(phraseOf(cue, words)) && names.some(({ from }) => from === cue.to + 1);
    const qualified = cue.says === "declined" && isQualified(cue, words);
    const says = qualified
      ? ("unclear" as const)
      : taken
        ? ("takes" as const)
        : shared
          ? ("unclear" as const)
          : cue.says;
    cues.push({ ...cue, says, ...(ahead ? { ahead } : {}) });
    at = cue.to;
  }
  const all = told([...cues, ...reactionsIn(words, names)], words);
  // "Stopped 2 weeks ago": when, not whether.
  const other = all.some(({ at, says }) => says !== "takes" && words[at]?.text !== "ago");
  return other ? all.filter(({ at }) => words[at]?.text !== "ago") : all;
}
