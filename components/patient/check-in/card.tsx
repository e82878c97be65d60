import { DAILY_SCALES } from "#lib/domain/reports/check-in.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

const TAPS = DAILY_SCALES.length;

/** The way into the check-in, or back to it once it is begun. Days without one are not mentioned. */
export function CheckInCard({ checkedIn }: { checkedIn: boolean }) {
  return (
    <Card title="How was today?">
      <p className="text-base text-ink-2">
        {checkedIn ? "Saved for today." : `${TAPS} taps. Takes about ${5 * TAPS} seconds.`}
      </p>
      <ButtonLink href={checkedIn ? "/my/check-in?q=done" : "/my/check-in"} size="lg" wide className="mt-3">
        {checkedIn ? "See or change it" : "Check in"}
      </ButtonLink>
    </Card>
  );
}
