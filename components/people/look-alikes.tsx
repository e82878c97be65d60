import { Button, ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

export type Alike = {
  id: string;
  name: string;
  born: string;
  recordNumber: string;
  phone: string | null;
  open: boolean;
};

/** Who is registered already, beside what was typed: the same person is opened, someone else is registered. */
export function LookAlikes({ alike, home, busy }: { alike: readonly Alike[]; home: string; busy: boolean }) {
  return (
    <Card title="Registered already">
      <ul className="divide-y divide-line">
        {alike.map(({ id, name, born, recordNumber, phone, open }) => (
          <li key={id} className="grid gap-1 py-2">
            <p className="font-strong">{name}</p>
            <p>
              Born {born}. Record {recordNumber}.{phone && ` Phone ${phone}.`}
            </p>
            {open ? (
              <p>
                {/* What was typed stands on that chart: nothing is lost by leaving it. */}
                <ButtonLink href={`${home}/${id}`} data-words-stand="">
                  Same person: open<span className="sr-only"> {name}</span>
                </ButtonLink>
              </p>
            ) : (
              <p className="text-ink-2">
                You are not on this care team. If it is the same person, ask the front desk.
              </p>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-3 border-line border-t pt-3">
        <p className="mb-2">Is it none of these?</p>
        <Button
          type="submit"
          name="someoneElse"
          value={alike.map(({ id }) => id).join(",")}
          kind="primary"
          aria-disabled={busy}
        >
          Someone else: save the patient
        </Button>
      </div>
    </Card>
  );
}
