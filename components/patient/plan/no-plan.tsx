import { CallButton } from "#components/patient/today/stop-message.tsx";
import { Card } from "#ui/card.tsx";

/** Why no plan stands; see lib/data/plan/released.ts. */
export type NoPlanState = "writing" | "changing" | "ended" | "none";

const TITLE: Record<NoPlanState, string> = {
  writing: "Your plan is not ready yet",
  changing: "Your plan is being changed",
  ended: "Your plan has ended",
  none: "You have no plan yet",
};

function linesOf({ state, writer, endedOn }: Words): readonly string[] {
  if (state === "writing")
    return [`${writer ?? "Your clinic"} is writing it.`, "Go on with your other medicines as before."];
  if (state === "changing")
    return ["No dose is shown until the new plan is here.", "Not sure what to take tonight? Call us first."];
  if (state === "ended")
    return [
      `${endedOn ? `It ended on ${endedOn}. ` : ""}No dose is shown here.`,
      "Not sure what to take? Call us first.",
    ];
  return ["When you and your doctor have made one, it will be here."];
}

type Words = { state: NoPlanState; writer?: string | null; endedOn?: string | null };

/** What is said instead of a dose: never an old one, because an old dose may be wrong. */
export function NoPlan({ state, writer, endedOn, phone }: Words & { phone: string }) {
  return (
    <Card title={TITLE[state]} className="!p-5">
      {linesOf({ state, writer, endedOn }).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="mt-4">
        <CallButton phone={phone} />
      </div>
    </Card>
  );
}
