import { ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** Parts of the plan that wait for the patient's answer; nothing when none do. */
export function ToAnswer({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Notice
      kind="info"
      word=""
      title="Your plan asks for your answer."
      className="mt-6"
      actions={<ButtonLink href="/my/plan/agree">Read and answer</ButtonLink>}
    >
      <p className="text-base">
        {count === 1 ? "1 part is open." : `${count} parts are open.`} There is no rush.
      </p>
    </Notice>
  );
}
