import { phrases } from "#lib/domain/words/say.ts";
import { tOf } from "#ui/language.tsx";
import { Notice } from "#ui/notice.tsx";

/** What the last tap came to, by a key that says nothing about the person: it stands in the address. */
const SAID = phrases({
  changed: "Your plan changed while this page was open. Nothing was saved. Look at this page again.",
  day: "That page was for another day. Nothing was saved. This is today.",
  busy: "We could not save that just now. Your plan has not changed. Try again.",
  again: "We could not save that. Your plan has not changed. Try again.",
  else: "Someone else is signed in here now. Nothing was saved. This page is theirs.",
  sent: "Sent. We will answer here.",
  kept: "Saved. Thank you.",
  call: "Thank you. We will call you to find another time.",
});
/** What a page that reads its own address gets. */
export type SearchPage = { searchParams: Promise<Record<string, string | string[] | undefined>> };
export type SaidKey = keyof typeof SAID;

/** The key in a page's address, if it is one of ours. */
export const saidKey = (value: unknown): SaidKey | null =>
  typeof value === "string" && Object.hasOwn(SAID, value) ? (value as SaidKey) : null;

const KEYS: Readonly<Record<string, SaidKey>> = {
  STALE: "changed",
  ANOTHER_DAY: "day",
  BUSY: "busy",
  SOMEONE_ELSE: "else",
};
/** The key for a refusal's code. */
export const keyFor = (code: string): SaidKey => KEYS[code] ?? "again";

/** A short notice above the page; nothing where nothing was said. */
export function SaidNotice({ said }: { said: SaidKey | null }) {
  if (!said) return null;
  const good = said === "sent" || said === "call" || said === "kept";
  return (
    <Notice
      kind={good ? "ok" : "caution"}
      word={good ? "" : undefined}
      live={good ? "status" : "alert"}
      className="mb-4"
    >
      <p>{tOf(SAID[said])}</p>
    </Notice>
  );
}
