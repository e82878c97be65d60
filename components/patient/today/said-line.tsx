import { MISSED_DOSE_REASONS, type MissedDoseReason } from "#lib/domain/reports/side-effects.ts";
import type { Dose as DoseValue } from "#lib/domain/words/dose.ts";
import { clock, phrase } from "#lib/domain/words/say.ts";
import { Icon } from "#ui/icon.tsx";
import { t } from "#ui/language.tsx";

/** What was said about a dose, with the dose that it was said of. */
export type DoseSaidProps = {
  taken: boolean;
  why: MissedDoseReason | null;
  told: "asked" | "against" | "unsure";
  dose: DoseValue;
  at: string;
};

/** What was said stands where the button was. `withDose` where the page does not show that dose any more. */
export function SaidLine({
  said,
  bedtime,
  withDose = false,
}: {
  said: DoseSaidProps;
  bedtime: boolean;
  withDose?: boolean;
}) {
  const { taken, why, told, dose, at } = said;
  return (
    <p
      className={`mt-4 flex min-h-(--target-lg) items-center gap-3 rounded-md px-4 py-2 font-strong ${taken && told === "asked" ? "bg-ok-soft text-ok-ink" : "bg-surface-2"}`}
    >
      <Icon name={taken && told === "asked" ? "check" : "info"} />
      <span>
        {taken ? <TakenText {...{ dose, at, withDose }} /> : <NotTakenText {...{ told, why, bedtime }} />}
      </span>
    </p>
  );
}

function TakenText({ dose, at, withDose }: Pick<DoseSaidProps, "dose" | "at"> & { withDose: boolean }) {
  return withDose ? t`Taken ${dose} at ${clock(at)}` : t`Taken at ${clock(at)}`;
}

function NotTakenText({ told, why, bedtime }: Pick<DoseSaidProps, "told" | "why"> & { bedtime: boolean }) {
  if (told === "unsure") return t`You are not sure`;
  if (!why) return bedtime ? t`Not tonight` : t`Not today`;
  const reason = phrase(MISSED_DOSE_REASONS[why]);
  return bedtime ? t`Not tonight: ${reason}` : t`Not today: ${reason}`;
}
