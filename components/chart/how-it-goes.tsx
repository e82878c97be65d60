import Link from "next/link";
import { DraftTimeline, type Drawn } from "#components/timeline/draft-timeline.tsx";
import { SCALE_KEYS, type ScaleKey, scaleOf } from "#lib/domain/reports/check-in.ts";
import type { Said as Sentence } from "#lib/domain/words/say.ts";
import { Card } from "#ui/card.tsx";
import { Icon } from "#ui/icon.tsx";
import { Said } from "#ui/said.tsx";

/** More lines than two at once cannot be told apart. */
const MAX = 2;

/** The series that an address asks for ("pain-sleep"): at most two, pain when it asks for none that there is. */
export function seriesFrom(asked: string | readonly string[] | undefined): readonly ScaleKey[] {
  const wanted = String(asked ?? "").split("-");
  const series = SCALE_KEYS.filter((each) => wanted.includes(each)).slice(0, MAX);
  return series.length > 0 ? series : ["pain"];
}

/** The sentences, then the one timeline under them. */
export function HowItGoes({
  said,
  drawn,
  series,
  href,
}: {
  said: readonly Sentence[];
  drawn: Drawn;
  series: readonly ScaleKey[];
  href: string;
}) {
  return (
    <Card title="How it goes" className="min-w-0">
      <Outlook said={said} />
      <nav aria-label="Shown on the timeline" className="my-2 flex flex-wrap gap-2">
        {SCALE_KEYS.map((each) => (
          <Link
            key={each}
            href={`${href}?show=${toggled(series, each).join("-")}`}
            aria-current={series.includes(each) ? "true" : undefined}
            scroll={false}
            className="inline-flex min-h-(--target) items-center gap-1.5 rounded-full border border-line-strong px-3 text-ink no-underline hover:bg-surface-2 aria-[current]:bg-primary-soft aria-[current]:font-strong aria-[current]:text-primary-ink"
          >
            {series.includes(each) && <Icon name="check" className="!size-4" />}
            {scaleOf(each).name}
          </Link>
        ))}
      </nav>
      <DraftTimeline draft={drawn} series={series} />
    </Card>
  );
}

/** With this one on or off; turning on a third lets the first go, and the last one stays. */
function toggled(series: readonly ScaleKey[], each: ScaleKey): readonly ScaleKey[] {
  if (!series.includes(each)) return [...series, each].slice(-MAX);
  return series.length > 1 ? series.filter((other) => other !== each) : series;
}

/** The generated sentences about how it goes, in one paragraph. */
export function Outlook({ said }: { said: readonly Sentence[] }) {
  return (
    <p className="max-w-prose">
      {said.map((sentence, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: generated sentences in their order
        <span key={i}>
          <Said said={sentence} />{" "}
        </span>
      ))}
    </p>
  );
}
