import { Icon } from "#ui/icon.tsx";
import { t } from "#ui/language.tsx";

/** Said for as long as a dose may block an opioid: taking more of it is what kills. Source: label_naltrexone. */
export function WarnOfMore() {
  return (
    <p className="mt-4 flex gap-3 rounded-md bg-danger-soft p-4 font-strong text-danger-ink">
      <Icon name="stop" className="mt-1" />
      {t`Do not take more of the pain medicine if it does not help. It can stop your breathing.`}
    </p>
  );
}
