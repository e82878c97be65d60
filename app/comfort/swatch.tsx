import { mg } from "#lib/domain/words/dose.ts";
import { Dose } from "#ui/dose.tsx";
import { Icon } from "#ui/icon.tsx";
import type { Theme } from "./comfort.ts";

/** The four screens, in the order in which they are offered. */
export const SCREENS: readonly { theme: Theme; name: string; why: string }[] = [
  { theme: "light", name: "Light", why: "Warm paper." },
  { theme: "dark", name: "Dark", why: "For the evening." },
  { theme: "quiet-dark", name: "Quiet dark", why: "Dim and still. For bed." },
  { theme: "quiet-light", name: "Quiet light", why: "Soft, dark on light." },
];

/** A screen shown as itself: the button carries the theme, so all inside it is drawn in that theme's colours. */
export function Swatch({ theme, name, why, chosen }: (typeof SCREENS)[number] & { chosen: boolean }) {
  return (
    <button
      type="submit"
      name="theme"
      value={theme}
      data-theme={theme}
      aria-pressed={chosen}
      className={`flex flex-col rounded-lg border-line-strong bg-canvas p-3 text-left text-ink ${chosen ? "border-4 border-primary" : "border-2"}`}
    >
      <span className="flex items-center gap-2 font-head">
        {name}
        {chosen && <Icon name="check" />}
      </span>
      <span className="mb-2 block text-base text-ink-2">{why}</span>
      <span aria-hidden="true" className="mt-auto block rounded-lg border border-line bg-surface p-3">
        <span className="block text-base text-ink-2">Example</span>
        <span className="block text-2xl">
          <Dose dose={mg(1)} />
        </span>
        <span className="mt-2 block rounded-md border-2 border-act-edge bg-act px-3 py-1.5 text-center font-strong text-on-act">
          Taken
        </span>
      </span>
    </button>
  );
}
