import Link from "next/link";
import { ActionForm } from "#components/plan/action-form.tsx";
import { FACT_KINDS, isFactKind } from "#lib/domain/facts/words.ts";
import type { Answer } from "#lib/forms/answer.ts";
import { Card } from "#ui/card.tsx";

export type Unread = { id: string; kind: string; written: string; said: string };
/** Takes an entry off the chart; bound here to one. */
export type TakeOff = (entry: { patientId: string; factId: string }) => Promise<Answer>;

/** Entries of a chart that the program cannot read, as they are written, and what to do: nothing is signed while one stands. */
export function UnreadFacts({
  unread,
  patientId,
  write,
  takeOff,
}: {
  unread: readonly Unread[];
  patientId: string;
  write: boolean;
  takeOff: TakeOff;
}) {
  return (
    <Card title="Cannot be read" id="unread">
      <p className="mb-2">
        No safety rule has judged these entries. Write down anew what they say, then take them off. No plan is
        signed before.
      </p>
      <ul className="divide-y divide-line">
        {unread.map(({ id, kind, written, said }) => (
          <li key={id} className="grid gap-1 py-2">
            <p className="break-words">{written}</p>
            <p className="text-xs text-ink-2">{said}</p>
            {write && (
              <div className="flex flex-wrap items-center gap-3">
                {isFactKind(kind) && (
                  <Link href={`/patients/${patientId}/facts/add/${kind}`} className="inline-block py-1">
                    Add {FACT_KINDS[kind].one} anew
                  </Link>
                )}
                <ActionForm
                  action={takeOff.bind(null, { patientId, factId: id })}
                  submit="Take it off the chart"
                  className="grid gap-1"
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
