import { count } from "#lib/domain/words/say.ts";
import { ButtonLink } from "#ui/button.tsx";
import { t } from "#ui/language.tsx";
import { Notice } from "#ui/notice.tsx";

/** Parts of the plan that wait for the patient's answer; nothing when none do. */
export function ToAnswer({ count: parts }: { count: number }) {
  if (parts === 0) return null;
  return (
    <Notice
      kind="info"
      word=""
      title={t`Your plan asks for your answer.`}
      className="mt-6"
      actions={<ButtonLink href="/my/plan/agree">{t`Read and answer`}</ButtonLink>}
    >
      <p className="text-base">{t`${count(parts, "part is open", "parts are open")}. There is no rush.`}</p>
    </Notice>
  );
}
