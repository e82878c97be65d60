import "server-only";
import { z } from "zod";
import { currentSession, write } from "#lib/data/door/guard.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import { isContentApproved } from "#lib/data/plan/content.ts";
import type { Interpreter } from "#lib/domain/words/interpreter.ts";
import { interpreterOf } from "#lib/languages/format.ts";
import { languages, offeredLanguages } from "#lib/languages/index.ts";

const LOCALES = offeredLanguages.map(({ locale }) => locale);
const interpreters = new Map(languages.map((language) => [language.locale, interpreterOf(language)]));

/** Who says the pages of whoever is signed in; null for English, and until a physician of the clinic approved the language. */
export async function getMyInterpreter(): Promise<Interpreter | null> {
  const locale = (await currentSession())?.language;
  const language = languages.find((each) => each.locale === locale);
  if (!language || !(await isContentApproved(language.id))) return null;
  return interpreters.get(language.locale) ?? null;
}

/** The languages that a patient may choose, and the one chosen; null for staff and where nobody is signed in. */
export async function getMyLanguages() {
  const session = await currentSession();
  if (!session?.language) return null;
  const chosen = session.language;
  const waits = languages.some(({ locale }) => locale === chosen) && (await getMyInterpreter()) === null;
  return {
    patientId: session.actor.id,
    chosen,
    /** The language that was chosen waits for the clinic's approval; pages are in English until then. */
    waits,
    languages: offeredLanguages,
  };
}

/** The language that a patient reads, chosen by them or by staff who reach them. */
export const setLanguage = write({
  action: "language.write",
  input: z.object({ patientId: z.uuid(), locale: z.enum(LOCALES) }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, locale }, _subject, _actor, note) => {
    await tx.patient.updateMany({ where: { id: patientId }, data: { language: locale } });
    note({ patientId, detail: locale });
  },
});
