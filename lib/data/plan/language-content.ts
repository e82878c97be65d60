import "server-only";
import { sha256 } from "#lib/data/door/signature.ts";
import { canonical } from "#lib/domain/plan/canonical.ts";
import type { ContentPart } from "#lib/domain/rules/content.ts";
import { languages } from "#lib/languages/index.ts";
import { contentParts, contentVersion, versionOf } from "./content-version.ts";

/** What is approved by one signature: the clinical content itself (`language` null), or all sentences of a language. */
type Approvable = { language: string | null; parts: readonly ContentPart[]; version: string };

const catalogues: readonly Approvable[] = languages.map(({ id, locale, catalogue }) => {
  const parts = Object.entries(catalogue).map(
    ([key, said]): ContentPart => ({
      id: `language:${id}/${sha256(key).slice(0, 16)}`,
      kind: "language",
      title: key.slice(0, 400),
      digest: sha256(canonical({ locale, key, said })),
    }),
  );
  return { language: id, parts, version: versionOf(parts) };
});
const content: Approvable = { language: null, parts: contentParts, version: contentVersion };

/** The content or a catalogue by its language ("es"); undefined where there is no such language. */
export const approvable = (language: string | null): Approvable | undefined =>
  language === null ? content : catalogues.find((one) => one.language === language);
