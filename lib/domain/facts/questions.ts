import type { Fact } from "./facts.ts";
import { isNumeric } from "./labs.ts";
import { sayOfMeasured } from "./results/measured.ts";
import type { Who } from "./results/range.ts";
import { readAmount } from "./results/read-amount.ts";
import { readWords } from "./results/read-words.ts";
import { sayOfResult } from "./results/slips.ts";

type Of<Kind extends Fact["kind"]> = Extract<Fact, { kind: Kind }>;
/** What is said of an entry before it is kept: messages by field that refuse it, and questions that ask "Is this right?". */
export type Doubts = { wrong: Record<string, string[]>; questions: string[] };
const none: Doubts = { wrong: {}, questions: [] };
const wrongIn = (field: string, text: string): Doubts => ({ wrong: { [field]: [text] }, questions: [] });
const asks = (text: string): Doubts => ({ wrong: {}, questions: [text] });

function ofNumber({ key, unit }: Of<"lab">, value: number, { sex }: Who): Doubts {
  const said = sayOfResult(key, value, unit, sex);
  if (!said) return none;
  return "ask" in said ? asks(said.ask) : wrongIn("value", said.cannotBe);
}

function ofLab(lab: Of<"lab">, who: Who): Doubts {
  const { key, value, text = "", unit } = lab;
  if (value !== undefined) return ofNumber(lab, value, who);
  if (!isNumeric(key))
    return readWords(key, text)
      ? none
      : asks(
          `"${text}" is neither positive nor negative. Kept in these words, the rules go on asking for a result.`,
        );
  const read = readAmount(key, text, unit);
  if ("ask" in read)
    return asks(`"${text}": ${read.ask} Kept in these words, the rules go on asking for a result.`);
  return read.amount.bound ? none : ofNumber(lab, read.amount.value, who);
}

function ofMeasurement({ key, value, unit }: Of<"measurement">): Doubts {
  const said = sayOfMeasured(key, value, unit);
  if (!said) return none;
  if ("unit" in said) return wrongIn("unit", said.unit);
  return "ask" in said ? asks(said.ask) : wrongIn("value", said.cannotBe);
}

const WITH_CHILD: readonly string[] = ["pregnant", "breastfeeding", "trying"];

/** What is doubtful about an entry, whoever it is about. A contradiction of sex and pregnancy is asked, never refused. */
export function doubtsAbout(fact: Fact, who: Who): Doubts {
  if (fact.kind === "lab") return ofLab(fact, who);
  if (fact.kind === "measurement") return ofMeasurement(fact);
  if (fact.kind === "pregnancy" && who.sex === "male" && WITH_CHILD.includes(fact.status))
    return asks(
      "The chart says male, and this entry speaks of pregnancy. The rules follow what stands here.",
    );
  return none;
}
