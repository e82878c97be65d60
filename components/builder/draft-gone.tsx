import { Notice } from "#ui/notice.tsx";

const SAID: Record<string, string> = {
  signed: "This draft was signed. The plan as it is signed stands here.",
  away: "This draft was put away. Nothing of it was signed.",
};

/** Why one comes here from the address of a draft, as the address says it; nothing for any other address. */
export function DraftGone({ draft }: { draft?: string | string[] }) {
  const said = typeof draft === "string" && Object.hasOwn(SAID, draft) ? SAID[draft] : undefined;
  if (!said) return null;
  return (
    <Notice kind="info" live="status" className="mb-3">
      <p>{said}</p>
    </Notice>
  );
}
