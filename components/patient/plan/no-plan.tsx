import { CallButton } from "#components/patient/today/stop-message.tsx";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { phrases, type Said, say, toText } from "#lib/domain/words/say.ts";
import { Card } from "#ui/card.tsx";
import { tOf } from "#ui/language.tsx";
import { Said as Sentence } from "#ui/said.tsx";

/** Why no plan stands; see lib/data/plan/released.ts. */
export type NoPlanState = "writing" | "changing" | "ended" | "none";

const TITLE = phrases({
  writing: "Your plan is not ready yet",
  changing: "Your plan is being changed",
  ended: "Your plan has ended",
  none: "You have no plan yet",
});

function linesOf({ state, writer, endedOn }: Words): readonly Said[] {
  if (state === "writing")
    return [
      writer ? say`${writer} is writing it.` : say`Your clinic is writing it.`,
      say`Go on with your other medicines as before.`,
    ];
  if (state === "changing")
    return [
      say`No dose is shown until the new plan is here.`,
      say`Not sure what to take tonight? Call us first.`,
    ];
  if (state === "ended")
    return [
      ...(endedOn ? [say`It ended on ${parseDate(endedOn)}.`] : []),
      say`No dose is shown here.`,
      say`Not sure what to take? Call us first.`,
    ];
  return [say`When you and your doctor have made one, it will be here.`];
}

type Words = { state: NoPlanState; writer?: string | null; endedOn?: string | null };

/** What is said instead of a dose: never an old one, because an old dose may be wrong. */
export function NoPlan({ state, writer, endedOn, phone }: Words & { phone: string }) {
  return (
    <Card title={tOf(TITLE[state])} className="!p-5">
      {linesOf({ state, writer, endedOn }).map((line) => (
        <p key={toText(line)}>
          <Sentence said={line} />
        </p>
      ))}
      <div className="mt-4">
        <CallButton phone={phone} />
      </div>
    </Card>
  );
}
