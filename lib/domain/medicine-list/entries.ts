/** The heading under which a line of a pasted list stands. */
export type Heading = "medication" | "supplement" | "allergy" | "stopped";
/** One medicine or allergy of a pasted list: its own line and the ones that go on about it, as they were pasted. */
export type Entry = { lines: readonly string[]; under?: Heading };

const MARK =
  /^(?:[\s•◦▪●○*·–—>-]+|\[[ xX]?\]|[☐☑✓✔]|\(?\d{1,3}[.)](?=\s|\p{L})|#\d{1,3}[.)]?(?=\s)|\d{1,3}\t)\s*/u;

/** A line without its bullet or its number in the list. "5-HTP" and "2.5 mg" keep theirs. */
export function withoutMark(line: string): string {
  let bare = line.trim();
  for (let i = 0; i < 3 && MARK.test(bare); i++) bare = bare.replace(MARK, "");
  return bare.trim();
}

const HEADINGS: readonly (readonly [Heading, RegExp])[] = [
  [
    "allergy",
    /^(?:known |drug |medication |medicine |food )*(?:allergies|allergy|allergic to|alergias|allergien|adverse reactions|intolerances)(?: list)?(?: ?(?:\/|and|&) ?(?:intolerances|adverse reactions|reactions))?$/,
  ],
  [
    "stopped",
    /^(?:stopped|past|previous|prior|former|discontinued|inactive|old|d\/c'?d)(?: (?:medications?|medicines?|meds|drugs|prescriptions?|supplements?))?(?: list)?$|^medications? (?:stopped|discontinued)$|^no longer taking$/,
  ],
  [
    "supplement",
    /^(?:current |my |daily |otc |herbal |dietary )*(?:supplements?|vitamins?|herbals?|herbs|vitaminas|suplementos|nahrungserganzung(?:smittel)?|complements?(?: alimentaires)?)(?: (?:list|taken))?(?: ?(?:\/|and|&|,) ?(?:supplements?|vitamins?|herbals?|herbs|minerals|otcs?))*$/,
  ],
  [
    "medication",
    /^(?:(?:current|active|home|outpatient|my|daily|prescribed|prescription|regular|scheduled|discharge|prn|otc|over[- ]the[- ]counter|chronic|other|all) )*(?:medications?|medicines?|meds|drugs|prescriptions?|rx|otcs?|over[- ]the[- ]counter|medicamentos|medicinas|medikamente|medicaments)(?: (?:list|taken|reconciliation))?(?: ?(?:\/|and|&|,) ?(?:supplements?|vitamins?|herbals?|otcs?))*(?: ?\((?:as of [^)]*|current|active)\))?$/,
  ],
];
const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** "Current medications:" is a heading; "Allergies: sulfa" is one with what stands under it. */
export function headingOf(line: string): { under: Heading; rest: string } | null {
  const [, head = "", rest = ""] = /^([^:]{2,60}):\s*(.*)$/s.exec(line) ?? [null, line, ""];
  const found = HEADINGS.find(([, pattern]) => pattern.test(plain(head)));
  return found ? { under: found[0], rest: rest.trim() } : null;
}

// How the second and later lines of an entry begin on portals and pharmacy printouts.
const GOES_ON =
  /^(?:\(|commonly known as|also known as|generic (?:name|for)|brand(?: name)?\b|known as|take\b|tome\b|tomar\b|use\b|apply\b|inject\b|inhale\b|place\b|put\b|chew\b|dissolve\b|instill\b|insert\b|spray\b|drink\b|give\b|sig\b|directions?\b|instructions?\b|dose\b|dosage\b|strength\b|frequency\b|route\b|prescri(?:bed|ber|bing)\b|ordered by|ordering\b|authorizing\b|provider\b|started\b|start date|since\b|end date|last (?:filled|taken|dispensed|dose)|refills?\b|qty\b|quantity\b|disp(?:ense)?\b|pharmacy\b|for:|reason\b|indication\b|notes?\b|comments?\b|rx ?#|ndc\b|expires?\b|learn more|documented by|entered by|patient[- ]reported|by mouth|orally)/iu;
/** A line that only says how much and how often: "1 tablet by mouth daily", "50 mg". */
const AMOUNT_ONLY =
  /^(?:[\d.,/½¼-]+\s*(?:mg|mcg|ug|µg|g|ml|iu|units?|tab(?:let)?s?|cap(?:sule)?s?|drops?|x|times)?\b\s*)+(?:(?:by mouth|po|oral(?:ly)?|daily|once|twice|every|day|night|at|bedtime|bid|tid|qid|qhs|hs|prn|as needed|a|per|in the|morning|evening|with food|hours?|tab(?:let)?s?|cap(?:sule)?s?)\b[\s,.]*)*$/i;

/** Does a line go on about the medicine before it? */
export const continuesEntry = (line: string): boolean => {
  const small =
    /^\p{Ll}/u.test(line) && !/^(?:take|use|sig|for|by|prescribed|commonly|generic|brand)\b/.test(line);
  return !small && (GOES_ON.test(line) || AMOUNT_ONLY.test(line));
};

/** A pasted list as entries, in its order. Blank lines, bullets, numbers and headings go; every other line is in an entry. */
export function entriesOf(text: string): readonly Entry[] {
  const entries: { lines: string[]; under?: Heading }[] = [];
  let under: Heading | undefined;
  let open = false;
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const line = withoutMark(raw);
    if (line === "") continue;
    const heading = headingOf(line);
    const last = entries.at(-1);
    if (heading && heading.rest === "") {
      under = heading.under;
      open = false;
    } else if (heading) {
      entries.push({ lines: [heading.rest], under: heading.under });
      open = false;
    } else if (open && last && last.under !== "allergy" && continuesEntry(line)) last.lines.push(line);
    else {
      entries.push({ lines: [line], ...(under ? { under } : {}) });
      open = true;
    }
  }
  return entries;
}
