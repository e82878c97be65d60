import { type Said as Sentence, toText } from "#lib/domain/words/say.ts";
import { Said } from "#ui/said.tsx";

type Reasons = readonly { patient: readonly Sentence[] }[];

/** Why something is not to be taken, a paragraph for each sentence; what holds for several reasons is said once, after them. */
export function HeldWhy({ reasons }: { reasons: Reasons }) {
  const said = reasons
    .flatMap(({ patient }) => patient)
    .map((sentence) => ({ sentence, text: toText(sentence) }));
  const once = said.filter(({ text }, at) => !said.slice(at + 1).some((later) => later.text === text));
  return once.map(({ sentence, text }) => (
    <p key={text}>
      <Said said={sentence} />
    </p>
  ));
}
