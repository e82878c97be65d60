import Link from "next/link";
import type { Fact, FactKind } from "#lib/domain/facts/facts.ts";
import { FACT_KINDS, factText, profileLines, SINGLE_KINDS } from "#lib/domain/facts/words.ts";
import { KNOWN_NAMES } from "#lib/domain/medicines/substances.ts";
import { Card } from "#ui/card.tsx";
import { Tag } from "#ui/tag.tsx";
import { type LineActs, LineQuestions } from "./line-questions.tsx";
import { type TakeOff, type Unread, UnreadFacts } from "./unread-facts.tsx";

/** `stands`: of a result, "above typical limits for women"; null inside of them. */
export type ShownFact = { id: string; fact: Fact; said: string; stands?: string | null; told?: boolean };
type Whose = { patientId: string; write: boolean; acts: LineActs };

const KINDS = Object.keys(FACT_KINDS) as FactKind[];

/** Everything known about a patient, by kind. What nobody has said is said to be missing, never taken for "no". */
export function FactCards({
  facts,
  unread,
  takeOff,
  ...whose
}: Whose & { facts: readonly ShownFact[]; unread: readonly Unread[]; takeOff: TakeOff }) {
  const of = (kind: FactKind) => facts.filter(({ fact }) => fact.kind === kind);
  const empty = KINDS.filter((kind) => of(kind).length === 0);
  return (
    <div
      className={`gap-4 [&>*+*]:mt-4 [&>*]:break-inside-avoid ${empty.length < KINDS.length ? "@two/page:columns-2 @three/page:columns-3" : ""}`}
    >
      {unread.length > 0 && <UnreadFacts {...{ unread, takeOff }} {...whose} />}
      {KINDS.filter((kind) => !empty.includes(kind)).map((kind) => (
        <FactCard key={kind} kind={kind} facts={of(kind)} {...whose} />
      ))}
      {empty.length > 0 && <NotRecorded kinds={empty} {...whose} />}
      {whose.write && (
        <datalist id="substances">
          {KNOWN_NAMES.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </div>
  );
}

function FactCard({ kind, facts, ...whose }: Whose & { kind: FactKind; facts: readonly ShownFact[] }) {
  const add = whose.write && !SINGLE_KINDS.includes(kind);
  const listed = kind === "medication" || kind === "supplement";
  const aside = add && (
    <span className="flex flex-wrap gap-x-3">
      <AddLink kind={kind} patientId={whose.patientId} />
      {listed && (
        <Link href={`/patients/${whose.patientId}/facts/paste/${kind}`} className="inline-block py-1">
          Paste a list<span className="sr-only"> of {FACT_KINDS[kind].title.toLowerCase()}</span>
        </Link>
      )}
    </span>
  );
  return (
    <Card
      title={FACT_KINDS[kind].title}
      id={kind}
      aside={add && kind === "lab" ? <AddResults patientId={whose.patientId} /> : aside}
    >
      <ul className="divide-y divide-line">
        {newestFirst(kind, facts).map((shown) => (
          <li key={shown.id} className="py-1.5">
            <FactRow shown={shown} {...whose} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

const AddLink = ({ kind, patientId }: { kind: FactKind; patientId: string }) => (
  <Link href={`/patients/${patientId}/facts/add/${kind}`} className="inline-block py-1">
    Add<span className="sr-only"> {FACT_KINDS[kind].one}</span>
  </Link>
);

const AddResults = ({ patientId }: { patientId: string }) => (
  <span className="flex flex-wrap gap-x-3">
    <AddLink kind="lab" patientId={patientId} />
    <Link href={`/patients/${patientId}/facts/panel`} className="inline-block py-1">
      Add a whole report
    </Link>
  </span>
);

/** Kinds of which nothing is known, in one card: each says so, and what that does not mean. */
function NotRecorded({ kinds, patientId, write }: Whose & { kinds: readonly FactKind[] }) {
  return (
    <Card title="Nothing recorded">
      <ul className="gap-x-8 @min-[48rem]:columns-2">
        {kinds.map((kind) => (
          <li
            key={kind}
            id={kind}
            className="flex break-inside-avoid flex-wrap items-baseline gap-x-3 border-line border-t py-1"
          >
            <span className="min-w-0 flex-1">
              {FACT_KINDS[kind].title} <span className="text-ink-2">{NOTHING[kind]}</span>
            </span>
            {write && kind === "lab" && <AddResults patientId={patientId} />}
            {write && kind !== "lab" && <AddLink kind={kind} patientId={patientId} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const NOTHING: Partial<Record<FactKind, string>> = {
  medication: "That does not say that none is taken.",
  allergy: "That does not say that there is none.",
  pregnancy: "Not asked.",
  profile: "Not asked.",
};

const newestFirst = (kind: FactKind, facts: readonly ShownFact[]): readonly ShownFact[] =>
  kind === "lab"
    ? facts.toSorted((a, b) =>
        a.fact.kind === "lab" && b.fact.kind === "lab" ? b.fact.takenOn.localeCompare(a.fact.takenOn) : 0,
      )
    : facts;

function FactRow({ shown, patientId, write, acts }: Whose & { shown: ShownFact }) {
  const { id, fact, said } = shown;
  const range =
    shown.stands ?? (fact.kind === "lab" && fact.flag === "abnormal" ? "marked by the laboratory" : null);
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <div className="min-w-0 flex-1">
          {fact.kind === "profile" ? (
            <Profile fact={fact} />
          ) : (
            <span className="break-words">{factText(fact)}</span>
          )}{" "}
          {range && <Tag tint="caution">{range}</Tag>}
          {shown.told && <Tag tint="caution">told, not confirmed</Tag>}
        </div>
        {write && (
          <Link href={`/patients/${patientId}/facts/${id}`} className="inline-block py-1">
            Change<span className="sr-only"> {factText(fact)}</span>
          </Link>
        )}
      </div>
      {(fact.kind === "medication" || fact.kind === "supplement") && (
        <LineQuestions {...{ id, fact, write, acts }} />
      )}
      <p className="text-xs text-ink-2">{said}</p>
      {"confirmed" in fact && fact.confirmed && (
        <p className="text-xs text-ink-2">Asked, and said to be right: {fact.confirmed.join(" ")}</p>
      )}
    </>
  );
}

function Profile({ fact }: { fact: Extract<Fact, { kind: "profile" }> }) {
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-4">
      {profileLines(fact).map(({ asked, answer }) => (
        <div key={asked} className="contents">
          <dt>{asked}</dt>
          <dd className={answer ? "font-strong" : "text-ink-2"}>{answer ?? "not asked"}</dd>
        </div>
      ))}
    </dl>
  );
}
