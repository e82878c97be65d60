import { cookies } from "next/headers";
import { inTheirLanguage, titled } from "#app/language.ts";
import { MyLanguage } from "#components/people/language-form.tsx";
import { getMyLanguages } from "#lib/data/mine/language.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { t } from "#ui/language.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { keepComfortAction, setLanguageAction } from "./actions.ts";
import { COMFORT_COOKIE, readComfort } from "./comfort.ts";
import { SCREENS, Swatch } from "./swatch.tsx";
import { TextSizes } from "./text-sizes.tsx";

export const generateMetadata = titled("Screen comfort");

/** Four screens and three text sizes, each a plain button; the choice applies at once and is kept in a cookie. */
export default async function ComfortPage() {
  await inTheirLanguage();
  const mine = await getMyLanguages();
  const now = readComfort((await cookies()).get(COMFORT_COOKIE)?.value);
  return (
    <main className="page mx-auto max-w-[34rem] px-4 py-8">
      <PageTitle>{t`Screen comfort`}</PageTitle>
      <form action={keepComfortAction}>
        <h2 className="mb-2 text-xl font-head">{t`Choose your screen`}</h2>
        <div className="grid gap-3 @min-[20rem]:grid-cols-2">
          {SCREENS.map((screen) => (
            <Swatch key={screen.theme} {...screen} chosen={now.theme === screen.theme} />
          ))}
        </div>
        <div className="mt-3">
          <Button type="submit" name="theme" value="device" aria-pressed={now.theme === undefined} wide>
            {now.theme === undefined && <Icon name="check" />}
            {t`Same as my device`}
          </Button>
        </div>
      </form>
      <form action={keepComfortAction} className="mt-8">
        <h2 className="mb-2 text-xl font-head">{t`Choose your text size`}</h2>
        <TextSizes chosen={now.text} />
      </form>
      {mine && <MyLanguage {...mine} action={setLanguageAction.bind(null, mine.patientId)} />}
      <div className="mt-8">
        <ButtonLink href="/" kind="primary" size="lg" wide>
          {t`Done`}
        </ButtonLink>
      </div>
    </main>
  );
}
