import type { ReactNode } from "react";
import { MoreMenu } from "#components/patient/more.tsx";
import type { Consent, Evidence } from "#lib/modalities/modality.ts";
import { Icon, type IconName } from "#ui/icon.tsx";
import type { LaneTint } from "#ui/looks.ts";

/** One part of the plan as open text, with what is known about it and what was agreed to, one tap away. */
export function PlanSection({
  id,
  icon,
  tint,
  title,
  evidence,
  consent,
  children,
  under,
}: {
  id: string;
  icon: IconName;
  tint: LaneTint;
  title: string;
  evidence: readonly Evidence[];
  consent?: Consent;
  children: ReactNode;
  under?: ReactNode;
}) {
  return (
    <section aria-labelledby={`part-${id}`} className="page">
      <h2
        id={`part-${id}`}
        data-tint={tint}
        className="mb-2 flex items-center gap-2 text-xl font-head text-tint-ink"
      >
        <Icon name={icon} />
        {title}
      </h2>
      <div className="rounded-lg border border-line bg-surface p-4 [&_summary]:py-2">
        {children}
        {consent && <ConsentText consent={consent} />}
        {evidence.length > 0 && <Studies evidence={evidence} />}
        {under}
      </div>
    </section>
  );
}

function ConsentText({ consent }: { consent: Consent }) {
  return (
    <MoreMenu title="What to know before you say yes">
      <ul className="ml-5 grid list-disc gap-1">
        {consent.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p className="mt-1 text-base text-ink-2">This text is version {consent.version}.</p>
    </MoreMenu>
  );
}

function Studies({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <MoreMenu title="What the studies found">
      <ul className="grid gap-2">
        {evidence.map(({ item, text, sources }) => (
          <li key={`${item}${text}`}>
            <p>{text}</p>
            <p className="text-base text-ink-2">{sources.join(" ")}</p>
          </li>
        ))}
      </ul>
    </MoreMenu>
  );
}
