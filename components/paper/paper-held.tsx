import type { Said as Sentence } from "#lib/domain/words/say.ts";
import { Icon } from "#ui/icon.tsx";
import { Said } from "#ui/said.tsx";

type Held = { modality: string; label: string; whole: boolean; reasons: readonly { clinician: Sentence }[] };

/** What of the plan is paused, on paper: it is not printed as something to take, make or give. */
export function PaperHeld({ held }: { held: readonly Held[] }) {
  return held.map(({ modality, label, whole, reasons }) => (
    <section key={modality} className="keep mb-4 border-2 border-current p-3">
      <h2 className="flex items-center gap-2 text-lg font-head">
        <Icon name="hold" />
        {label}: on hold
      </h2>
      <p className="font-strong">
        {whole ? "Not to be taken or dispensed now." : "Some of it is not to be taken or dispensed now."}
      </p>
      {reasons.map(({ clinician }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reasons in their order
        <p key={i}>
          <Said said={clinician} withYear />
        </p>
      ))}
    </section>
  ));
}
