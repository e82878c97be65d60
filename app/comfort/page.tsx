import type { Metadata } from "next";
import { cookies } from "next/headers";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Dose } from "#components/ui/dose.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { mg } from "#lib/domain/dose.ts";
import { keepComfortAction } from "./actions.ts";
import { COMFORT_COOKIE, readComfort, type TextSize, type Theme } from "./comfort.ts";

export const metadata: Metadata = { title: "Screen comfort" };

const SCREENS: readonly { theme: Theme; name: string; why: string }[] = [
  { theme: "light", name: "Light", why: "Warm paper." },
  { theme: "dark", name: "Dark", why: "For the evening." },
  { theme: "quiet-dark", name: "Quiet dark", why: "Dim and still. For bed." },
  { theme: "quiet-light", name: "Quiet light", why: "Soft, dark on light." },
];
const SIZES: readonly { text: TextSize; name: string; look: string }[] = [
  { text: "normal", name: "Normal", look: "text-md" },
  { text: "large", name: "Large", look: "text-xl" },
  { text: "largest", name: "Largest", look: "text-2xl" },
];

/** Four screens and three text sizes, each a plain button; the choice applies at once and is kept in a cookie. */
export default async function ComfortPage() {
  const now = readComfort((await cookies()).get(COMFORT_COOKIE)?.value);
  return (
    <main className="page mx-auto max-w-[34rem] px-4 py-8">
      <PageTitle>Screen comfort</PageTitle>
      <form action={keepComfortAction}>
        <h2 className="mb-2 text-xl font-head">Choose your screen</h2>
        <div className="grid gap-3 @min-[20rem]:grid-cols-2">
          {SCREENS.map((screen) => (
            <Swatch key={screen.theme} {...screen} chosen={now.theme === screen.theme} />
          ))}
        </div>
        <div className="mt-3">
          <Button type="submit" name="theme" value="device" aria-pressed={now.theme === undefined} wide>
            {now.theme === undefined && <Icon name="check" />}
            Same as my device
          </Button>
        </div>
      </form>
      <form action={keepComfortAction} className="mt-8">
        <h2 className="mb-2 text-xl font-head">Choose your text size</h2>
        <div className="grid gap-3 @min-[21rem]:grid-cols-3">
          {SIZES.map(({ text, name, look }) => (
            <Button
              key={text}
              type="submit"
              name="text"
              value={text}
              aria-pressed={now.text === text}
              size="lg"
            >
              {now.text === text && <Icon name="check" />}
              <span aria-hidden="true" className={`${look} font-dose`}>
                A
              </span>
              <span className="text-base">{name}</span>
            </Button>
          ))}
        </div>
      </form>
      <div className="mt-8">
        <ButtonLink href="/" kind="primary" size="lg" wide>
          Done
        </ButtonLink>
      </div>
    </main>
  );
}

/** A screen shown as itself: the button carries the theme, so all inside it is drawn in that theme's colours. */
function Swatch({ theme, name, why, chosen }: (typeof SCREENS)[number] & { chosen: boolean }) {
  return (
    <button
      type="submit"
      name="theme"
      value={theme}
      data-theme={theme}
      aria-pressed={chosen}
      className={`rounded-lg border-line-strong bg-canvas p-3 text-left text-ink ${chosen ? "border-4 border-primary" : "border-2"}`}
    >
      <span className="flex items-center gap-2 font-head">
        {name}
        {chosen && <Icon name="check" />}
      </span>
      <span className="mb-2 block text-base text-ink-2">{why}</span>
      <span aria-hidden="true" className="block rounded-lg border border-line bg-surface p-3">
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
