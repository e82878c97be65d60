import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

/** The way into the check-in, or back to it once it is begun. Days without one are not mentioned. */
export function CheckInCard({ checkedIn }: { checkedIn: boolean }) {
  return (
    <Card title="How was today?">
      <p className="text-base text-ink-2">
        {checkedIn ? "Saved for today." : "3 taps. Takes about 15 seconds."}
      </p>
      <ButtonLink href={checkedIn ? "/my/check-in?q=done" : "/my/check-in"} size="lg" wide className="mt-3">
        {checkedIn ? "See or change it" : "Check in"}
      </ButtonLink>
    </Card>
  );
}
