import { DAILY_SCALES } from "#lib/domain/reports/check-in.ts";
import { count } from "#lib/domain/words/say.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { t } from "#ui/language.tsx";

const TAPS = DAILY_SCALES.length;

/** The way into the check-in, or back to it once it is begun. Days without one are not mentioned. */
export function CheckInCard({ checkedIn }: { checkedIn: boolean }) {
  return (
    <Card title={t`How was today?`}>
      <p className="text-base text-ink-2">
        {checkedIn ? t`Saved for today.` : t`${count(TAPS, "tap", "taps")}. Takes about ${5 * TAPS} seconds.`}
      </p>
      <ButtonLink href={checkedIn ? "/my/check-in?q=done" : "/my/check-in"} size="lg" wide className="mt-3">
        {checkedIn ? t`See or change it` : t`Check in`}
      </ButtonLink>
    </Card>
  );
}
