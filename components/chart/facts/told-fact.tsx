import Link from "next/link";
import { ActionForm } from "#components/plan/action-form.tsx";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { factText } from "#lib/domain/facts/words.ts";
import type { Act } from "#lib/forms/answer.ts";
import { Card } from "#ui/card.tsx";
import { Tag } from "#ui/tag.tsx";

/** What may be done about an entry that the patient told: bound to it by its page. */
export type ToldActs = (factId: string) => { confirm: Act; notSo: Act };

/** That an entry was told and not confirmed: confirm it, correct it, or say that it is not so. */
export function ToldFact({
  patientId,
  factId,
  acts,
}: {
  patientId: string;
  factId: string;
  acts?: ToldActs | undefined;
}) {
  const { confirm, notSo } = acts?.(factId) ?? {};
  return (
    <div className="my-1 flex flex-wrap items-center gap-2">
      <Tag tint="caution" icon="caution">
        Told, not confirmed
      </Tag>
      {confirm && <ActionForm action={confirm} submit="Confirm" className="grid gap-1" />}
      {notSo && (
        <>
          <Link href={`/patients/${patientId}/facts/${factId}`} className="inline-block py-1">
            Change
          </Link>
          <ActionForm action={notSo} submit="Not so" className="grid gap-1" />
        </>
      )}
    </div>
  );
}

/** Of these entries those that the patient told and nobody has confirmed; nothing where there is none. */
export function ToldFacts({
  patientId,
  facts,
  acts,
}: {
  patientId: string;
  facts: readonly { id: string; fact: Fact; said: string; told?: boolean }[];
  acts?: ToldActs | undefined;
}) {
  const open = facts.filter(({ told }) => told);
  if (open.length === 0) return null;
  return (
    <Card title="Told by the patient" id="told" className="my-4">
      <p className="text-ink-2">
        The rules take it for true on the safe side until someone has confirmed it.
      </p>
      <ul className="divide-y divide-line">
        {open.map(({ id, fact, said }) => (
          <li key={id} className="py-1.5">
            <span className="break-words">{factText(fact)}</span>
            <ToldFact patientId={patientId} factId={id} acts={acts} />
            <p className="text-xs text-ink-2">{said}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
