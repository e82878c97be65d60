import type { LedgerLine } from "#lib/domain/plan/ledger.ts";
import { Said } from "#ui/said.tsx";

/** Other medicines: what was taken at the start, and what signed versions reduced or stopped since. */
export function MedicineLedger({ lines }: { lines: readonly LedgerLine[] }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map(({ medicine, said }) => (
        <li key={medicine} className="break-inside-avoid py-1.5">
          <p className="font-strong first-letter:uppercase">{medicine}</p>
          <ol>
            {said.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: generated sentences in their order
              <li key={i}>
                <Said said={one} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}
