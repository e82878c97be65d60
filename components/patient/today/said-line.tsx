import { MISSED_DOSE_REASONS, type MissedDoseReason } from "#lib/domain/reports/side-effects.ts";
import type { Dose as DoseValue } from "#lib/domain/words/dose.ts";
import { Dose } from "#ui/dose.tsx";
import { Icon } from "#ui/icon.tsx";

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
  notNow,
  withDose = false,
}: {
  said: DoseSaidProps;
  notNow: string;
  withDose?: boolean;
}) {
  const { taken, why, told, dose, at } = said;
  return (
    <p
      className={`mt-4 flex min-h-(--target-lg) items-center gap-3 rounded-md px-4 py-2 font-strong ${taken && told === "asked" ? "bg-ok-soft text-ok-ink" : "bg-surface-2"}`}
    >
      <Icon name={taken && told === "asked" ? "check" : "info"} />
      <span>
        {taken ? (
          <>
            Taken{" "}
            {withDose && (
              <>
                <Dose dose={dose} />{" "}
              </>
            )}
            at {at}
          </>
        ) : (
          <NotTakenText {...{ told, why, notNow }} />
        )}
      </span>
    </p>
  );
}

function NotTakenText({ told, why, notNow }: Pick<DoseSaidProps, "told" | "why"> & { notNow: string }) {
  if (told === "unsure") return "You are not sure";
  return `${notNow}${why ? `: ${MISSED_DOSE_REASONS[why]}` : ""}`;
}
