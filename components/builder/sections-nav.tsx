import Link from "next/link";
import { Icon, type IconName } from "#ui/icon.tsx";
import { Tag } from "#ui/tag.tsx";

export type SectionLink = {
  modality: string;
  label: string;
  icon: IconName;
  included: boolean;
  mustFix: number;
  toAnswer: number;
};

/** The parts of a plan or a template, with how many things each has to mend or to answer. `base` is the editor's address. */
export function SectionsNav({
  base,
  parts,
  current,
}: {
  base: string;
  parts: readonly SectionLink[];
  current: string;
}) {
  return (
    <nav aria-label="Plan parts" className="rounded-lg border border-line bg-surface p-2">
      <ul className="flex flex-wrap gap-1 @two:flex-col">
        {parts.map(({ modality, label, icon, included, mustFix, toAnswer }) => (
          <li key={modality}>
            <Link
              prefetch={false}
              href={`${base}/${modality}`}
              aria-current={modality === current ? "page" : undefined}
              className="flex min-h-(--target) items-center gap-2 rounded-md px-3 py-1 text-ink no-underline hover:bg-surface-2 aria-[current]:bg-primary-soft aria-[current]:font-strong"
            >
              <Icon name={icon} className="text-ink-2" />
              <span className={included ? "" : "text-ink-2"}>{label}</span>
              {!included && <span className="text-ink-2">(none)</span>}
              <span className="ml-auto flex gap-1">
                {mustFix > 0 && <Count tint="danger" n={mustFix} word="must fix" />}
                {toAnswer > 0 && <Count tint="caution" n={toAnswer} word="to answer" />}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const Count = ({ n, word, tint }: { n: number; word: string; tint: "danger" | "caution" }) => (
  <Tag tint={tint} icon={tint === "danger" ? "stop" : "caution"}>
    {n}
    <span className="sr-only"> {word}</span>
  </Tag>
);
