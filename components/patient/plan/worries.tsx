import { MoreMenu } from "#components/patient/more.tsx";
import type { Sentence } from "#lib/modalities/modality.ts";
import { Said } from "#ui/said.tsx";

/** What people ask most, answered from the plan's own advice: the sentences that a room keys with these words. */
const WORRIES = [
  { title: "I missed a dose", items: ["missed"] },
  { title: "My sleep is worse", items: ["feelingWorse"] },
  { title: "I need surgery or a pain medicine", items: ["surgery", "opioid"] },
  { title: "I feel very unwell", items: ["stopRule"] },
] as const;

/** Common worries with the plan's answers; those that the plan says nothing to are not shown. */
export function Worries({ advice, phone }: { advice: readonly Sentence[]; phone: string }) {
  const known = WORRIES.flatMap(({ title, items }) => {
    const lines = advice.filter(({ item }) => items.some((one) => one === item));
    return lines.length > 0 ? [{ title, lines }] : [];
  });
  return (
    <section aria-labelledby="worries" className="mb-8">
      <h2 id="worries" className="mb-1 text-xl font-head">
        Most people ask
      </h2>
      {known.map(({ title, lines }) => (
        <MoreMenu row key={title} title={title}>
          {lines.map(({ item, text }) => (
            <p key={item}>
              <Said said={text} />
            </p>
          ))}
        </MoreMenu>
      ))}
      <MoreMenu row title="I ran out">
        <p>Call us on {phone}. Do not use someone else’s. Do not change your dose to make it last.</p>
      </MoreMenu>
    </section>
  );
}
