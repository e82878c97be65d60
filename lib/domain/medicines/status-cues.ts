import type { Word } from "../medicine-words.ts";
import type { LineSays } from "../substance.ts";

type Told = Exclude<LineSays, "takes">;
/** Words, from one to another (inclusive), that say whether a medicine is taken; `ahead`: only of what comes behind them. */
export type Cue = { at: number; to: number; says: LineSays; ahead?: boolean };
/** Where names stand in a line, and whether one there is taken against allergies (its name makes "allergy" a reason). */
export type NamePlace = { from: number; to: number; againstAllergy: boolean; opioid: boolean };

const PHRASES: Readonly<Record<Told | "takes", string>> = {
  stopped: `hasnt taken, havent taken, hasnt used, havent used, has not taken, have not taken, not taken, not used, not using,
    didnt help, didnt work, did not help, did not work, jai arrete, kein, keine, keinen, detoxed, detoxed off, stopped, stop, stopping, quit, quitted, discontinued, discontinue, discontinuing, dc, dcd, dced, d c, d cd, dc ed, off,
    weaned, weaned off, tapered off, came off, come off, taken off, took off, got off, went off, was on, was taking, was using, were on,
    used to, used to be on, previously, formerly, former, past, in the past, no longer, not any more, not anymore, any more, anymore,
    not taking, not currently taking, not on, isnt taking, stopped taking, ended, finished, completed, done with, last dose, last taken,
    last took, last used, last use, tried, failed, history of, hx of, inactive, suspended, deje, dejo, dejado, suspendido, suspendida,
    suspendi, ya no tomo, ya no toma, ya no, tomaba, antes tomaba, arrete, arretee, ai arrete, arret, stoppe, abgesetzt, beendet,
    nicht mehr, fruher, frueher, parei, parou, suspenso, sospeso, sospesa, smesso, smessa, interrotto, interrotta, interrompu`,
  allergy: `makes me itch, makes me sick, makes me vomit, makes me throw up, makes me nauseous, makes me nauseated, makes me ill,
    made me itch, made me vomit, made me throw up, made me nauseous, gave me hives, gives me hives, gave me a rash, gives me a rash,
    hives with, hives from, rash with, rash from, vomiting with, vomiting from, nausea with, nausea from, itching with, itching from,
    vomit with, seizure with, seizure from, seizures with, seizures from, adr, allergic, allergic to, allergy, allergy to, allergies, allergen, intolerant, intolerance, intolerances, avoid, avoids,
    avoided, caused, reaction, reaction to, reactions, adverse reaction, anaphylaxis, anaphylactic, angioedema, contraindicated, do not
    give, cant take, cannot take, can not take, unable to take, cant tolerate, cannot tolerate, can not tolerate, could not tolerate,
    couldnt tolerate, unable to tolerate, didnt tolerate, did not tolerate, not tolerated, sensitivity to, sensitive to, alergia,
    alergias, alergica, alergico, alergica a, alergico a, alergia a, allergie, allergique, allergiques, allergisch, allergien, unvertraglich,
    allergico, allergica, allergia, intolerante, intolerancia, made me sick, made me ill`,
  declined: `never, never took, never taken, never tried, never used, never had, never been on, never filled, never started, never on,
    declined, declines, refused, refuses, offered, denies, denied, deny, not started, not yet started, hasnt started, has not started,
    didnt fill, did not fill, didnt take, did not take, not filled, considering, considered, wants to try, would like
    to try, thinking about, discussed, nunca, nunca tomo, nunca tome, nunca he tomado, nunca ha tomado, nunca tomado, jamais, nie, niemals, nunca tomei, mai, mai preso,
    without, no, not`,
  notTheirs: `husband, husbands, wife, wifes, wives, spouse, spouses, partner, partners, mother, mothers, mom, moms, mum, mums, mommy,
    father, fathers, dad, dads, son, sons, daughter, daughters, brother, brothers, sister, sisters, friend, friends, roommate,
    roommates, neighbor, neighbors, neighbour, boyfriend, boyfriends, girlfriend, girlfriends, grandma, grandmas, grandmother,
    grandmothers, grandpa, grandfather, aunt, aunts, uncle, uncles, child, childs, kid, kids, baby, dog, dogs, cat, cats, pet, pets,
    family, esposo, esposa, marido, madre, mama, padre, papa, hijo, hija, hermana, hermano, perro, mari, femme, mere, frau, mann,
    mutter, vater, moglie, marito, mae, filho, filha`,
  unclear: `had, took, until, till, til, held, hold, on hold, holding, paused, pause, ran out, run out, out of, switched from,
    changed from, switched to, changed to, replaced, replaced by, replaced with, instead of, ago, needs to stop, plan to stop`,
  takes: `now, currently, takes, taking, restarted, resumed, continues, back on, still takes, still taking, now taking, now on, started`,
};

type Tree = { says?: Told | "takes"; next: Map<string, Tree> };
const tree: Tree = { next: new Map() };
for (const [says, list] of Object.entries(PHRASES) as [Told | "takes", string][])
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
  family: /^(?:doctor|doc|medicine|physician|practice|dr|md)$/,
  cat: /^(?:allergy|allergies|dander|hair|claw)$/,
  dog: /^(?:allergy|allergies|dander|hair)$/,
  mother: /^(?:s|of|tincture)$/,
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
  "nie",
  "kein",
  "keine",
  "keinen",
  "mai",
  "family",
]);
const AT_END = new Set(["avoid", "avoids", "not on"]);

const AHEAD =
  /^(?:no|not|without|nie|mai|kein\w*|avoid|denies|never.*|was (?:on|taking|using)|allergic(?: to)?|allerg\w+ to|weaned off|tapered off|came off|instead of|history of|hx of)$/;
const phraseOf = ({ at, to }: Cue, words: readonly Word[]): string =>
  words
    .slice(at, to + 1)
    .map(({ text }) => text)
    .join(" ");

function isCue(cue: Cue, words: readonly Word[], names: readonly NamePlace[]): boolean {
  const phrase = phraseOf(cue, words);
  const before = words[cue.at - 1]?.text ?? "";
  const after = words[cue.to + 1];
  if (after && HARMLESS[phrase]?.test(after.text)) return false;
  const near = /^(?:no|not|without|nie|mai|kein|keine|keinen)$/.test(phrase) ? 1 : 3;
  const beforeName = names.some(({ from }) => from > cue.to && from <= cue.to + near);
  if (BEFORE_NAME.has(phrase) && !beforeName && !(AT_END.has(phrase) && (!after || after.breaks)))
    return false;
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

function isReason(
  cue: Cue,
  words: readonly Word[],
  names: readonly NamePlace[],
  before: string,
  after?: Word,
) {
  if (words.slice(Math.max(0, cue.at - 3), cue.at).some(({ text }) => text === "no")) return true; // "no known drug allergies"
  if (cue.at === 0) return false;
  if (REASON_BEFORE.test(before) || REASON_BEFORE.test(words[cue.at - 2]?.text ?? "")) return true;
  if (after && !after.breaks && REASON_AFTER.test(after.text)) return true;
  return names.some(({ againstAllergy }) => againstAllergy);
}

const REACTION =
  /^(?:hives|rash|itching|itch|itchy|anaphylaxis|anaphylactic|swelling|seizures?|nausea|vomiting|vomit|nauseous|hallucinations?|urticaria|angioedema|sick)$/;
/** "Codeine - nausea", "codeine: hives": no reason for an opioid, but what it did. */
const reactionsIn = (words: readonly Word[], names: readonly NamePlace[]): Cue[] =>
  names.flatMap(({ from, to, opioid }) => {
    const [before, next] = [words[from - 1], words[to + 1]];
    const says = "allergy" as const;
    if (!opioid) return [];
    if (next && REACTION.test(next.text) && /[-=:>(]/.test(next.gap))
      return [{ at: to + 1, to: to + 1, says }];
    const brought =
      before && REACTION.test(before.text) && words[from]?.joined && words[from - 2]?.text !== "for";
    return brought ? [{ at: from - 1, to: from - 1, says }] : []; // "hives with codeine"
  });

// "I take one of my mother's pills": then it is taken.
const TAKEN_FROM =
  /^(?:take|takes|taking|took|use|uses|using|used|borrow|borrowed|borrows|share|shares|sharing|from|gave|given|tomo|prends|nehme|prendo)$/;

/** The phrases of a line that say whether its medicines are taken; those inside a name, or that give a reason, say nothing. */
export function cuesIn(words: readonly Word[], names: readonly NamePlace[]): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < words.length; at++) {
    const cue = cueAt(words, at);
    if (!cue || names.some(({ from, to }) => cue.at <= to && from <= cue.to)) continue;
    if (!isCue(cue, words, names)) continue;
    const last = cues.at(-1);
    // "Husband takes oxycodone", "no longer taking it": said of what he takes, and of what is no longer taken.
    const goesOn = /^(?:takes|taking)$/.test(words[at]?.text ?? "") && last?.to === at - 1;
    if (cue.says === "takes" && goesOn) continue;
    const others = cue.says === "notTheirs";
    const taken =
      others &&
      (words.slice(Math.max(0, at - 6), at).some(({ text }) => TAKEN_FROM.test(text)) ||
        (words[cue.to + 1]?.text === "gave" && words[cue.to + 2]?.text === "me"));
    const ahead = AHEAD.test(phraseOf(cue, words)) && names.some(({ from }) => from === cue.to + 1);
    cues.push({ ...cue, ...(taken ? { says: "takes" as const } : {}), ...(ahead ? { ahead } : {}) });
    at = cue.to;
  }
  const all = [...cues, ...reactionsIn(words, names)];
  // "Stopped 2 weeks ago": when, not whether.
  const told = all.some(({ at, says }) => says !== "takes" && words[at]?.text !== "ago");
  return told ? all.filter(({ at }) => words[at]?.text !== "ago") : all;
}
