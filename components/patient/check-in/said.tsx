import type { HelpLinks } from "#components/patient/ask/who-answers.tsx";
import { type SaidAtOnce, SaidNow } from "#components/patient/today/said-now.tsx";
import { type AlertProps, StopMessages } from "#components/patient/today/stop-message.tsx";

/** What is said at once to a check-in: to its note, then to its answers. Who answers now stands once. */
export function CheckInSaid({
  noted,
  alerts,
  help,
}: {
  noted: SaidAtOnce | null;
  alerts: readonly AlertProps[];
  help: HelpLinks | null;
}) {
  return (
    <>
      {noted && <SaidNow {...noted} />}
      <StopMessages alerts={alerts} help={noted?.help ? null : help} />
    </>
  );
}
