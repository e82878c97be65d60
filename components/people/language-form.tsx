import { TapForm } from "#components/patient/tap-form.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Icon } from "#ui/icon.tsx";
import { t } from "#ui/language.tsx";

type Choice = { locale: string; name: string };
type Props = {
  languages: readonly Choice[];
  chosen: string;
  action: (form: FormData) => Promise<void>;
};

/** One button for each language, in its own words; the one that is read is marked. */
export function LanguageForm({ languages, chosen, action }: Props) {
  return (
    <TapForm action={action} className="flex flex-wrap gap-3">
      {languages.map(({ locale, name }) => (
        <Button key={locale} type="submit" name="locale" value={locale} aria-pressed={locale === chosen}>
          {locale === chosen && <Icon name="check" />}
          <span lang={locale}>{name}</span>
        </Button>
      ))}
    </TapForm>
  );
}

/** The language of a patient's pages, on the page that staff have of the person. */
export function PatientLanguage(props: Props) {
  return (
    <Card title="Language of the patient's pages" className="mt-4">
      <LanguageForm {...props} />
    </Card>
  );
}

/** The patient's own choice. `waits`: the language that was chosen is not approved here yet, so pages are in English. */
export function MyLanguage({ waits, ...props }: Props & { waits: boolean }) {
  return (
    <section aria-labelledby="language" className="mt-8">
      <h2 id="language" className="mb-2 text-xl font-head">
        {t`Choose your language`}
      </h2>
      <LanguageForm {...props} />
      {waits && (
        <p className="mt-2">{t`Your doctor has not read these words yet. Until then you read English.`}</p>
      )}
    </section>
  );
}
