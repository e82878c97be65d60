import { globSync, readdirSync, readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { isEasySpanish, spanishEase } from "#lib/domain/words/reading.ts";
import { languages } from "#lib/languages/index.ts";
import { inRoot } from "#scripts/start/root.ts";
import { allKeys, extract, lostIn } from "#scripts/words/extract.ts";
import { SCOPES } from "#scripts/words/scopes.ts";

const scopes = Object.keys(SCOPES);
const keys = allKeys();
const read = (id: string, scope: string): Record<string, string> =>
  JSON.parse(readFileSync(inRoot(`lib/languages/${id}/${scope}.json`), "utf8"));
const each = languages.flatMap((language) =>
  scopes.map((scope) => ({ language, scope, id: language.id, said: read(language.id, scope) })),
);

type Element = { type: number; value: string; options?: Record<string, { value: Element[] }> };
/** The values of a message, each once, with how they are said: "0", "1 in a plural". */
function placesOf(message: string): string[] {
  const places = (elements: Element[]): string[] =>
    elements.flatMap(({ type, value, options }) =>
      options
        ? [`${value} in a plural`, ...Object.values(options).flatMap((option) => places(option.value))]
        : type === 1
          ? [value]
          : [],
    );
  const ast = new IntlMessageFormat(message, "es", undefined, { ignoreTag: true }).getAst();
  return [...new Set(places(ast as unknown as Element[]))].sort();
}

describe("what a patient reads in another language", () => {
  it.each(scopes)("%s: every text stands in a sentence that can be taken out", (scope) => {
    expect(lostIn(scope)).toEqual([]);
    expect(keys.get(scope)?.length).toBeGreaterThan(5);
  });

  it.each(each)(
    "$id, $scope: has every sentence and no other; `npm run -s words` writes them",
    ({ scope, said }) => {
      expect(Object.keys(said)).toEqual(keys.get(scope));
      expect(Object.entries(said).filter(([, text]) => text.trim() === "")).toEqual([]);
    },
  );

  it.each(each)("$id, $scope: can be said, with the values of the English sentence", ({ said }) => {
    for (const [key, text] of Object.entries(said)) expect(placesOf(text), key).toEqual(placesOf(key));
  });

  it.each(each)("$id, $scope: no number stands in a translation that the source has not", ({ said }) => {
    const numbers = (text: string) => (text.replace(/\{\d+/g, "").match(/\d[\d.,-]*/g) ?? []).sort();
    for (const [key, text] of Object.entries(said)) expect(numbers(text), key).toEqual(numbers(key));
  });

  it.each(each)("$id, $scope: is easy to read", ({ said }) => {
    const texts = Object.values(said).map((text) =>
      text.replace(/\{\d+, plural, one \{(.*?)\} other \{.*?\}\}/g, "$1").replace(/\{\d+\}|#/g, "hoy"),
    );
    const whole = texts.map((text) => (/[.?!]$/.test(text) ? text : `${text}.`)).join(" ");
    expect(isEasySpanish(whole), JSON.stringify(spanishEase(whole))).toBe(true);
  });

  it("is one folder a language, with the files of every scope", () => {
    for (const { id } of languages)
      expect(readdirSync(inRoot(`lib/languages/${id}`)).sort()).toEqual(
        ["index.ts", ...scopes.map((scope) => `${scope}.json`)].sort(),
      );
  });

  it.each([
    ["text between tags", "const A = () => <p>Take it now.</p>;"],
    ["one word between tags", "const A = () => <b>Undo</b>;"],
    ["a label for ears", 'const A = () => <nav aria-label="Places" />;'],
    ["a word in quotes", 'const A = () => <b>{late ? "Late" : t`Now`}</b>;'],
    ["a template of its own", `const a = \`Take \${dose} until \${day}.\`;`],
    ["a table of words", 'const A = { yes: "Yes" } as const;'],
  ])("catches %s", (_what, source) => {
    expect(extract("a.tsx", source).lost).not.toEqual([]);
  });

  it.each([
    [`const a = say\`Take \${dose} now.\`;`, "Take {0} now."],
    [`const a = say\`\${count(n, "day", "days")} left.\`;`, "{0, plural, one {# day} other {# days}} left."],
    [`const A = () => <p>{t\`Take it, \${name}.\`}</p>;`, "Take it, {0}."],
    ["const A = () => <nav aria-label={inText`Places`} />;", "Places"],
    ['const A = phrases({ yes: "Yes, {x}" });', "Yes, '{'x'}'"],
  ])("takes the sentence out of %s", (source, key) => {
    expect(extract("a.tsx", source)).toEqual({ keys: [key], lost: [] });
  });

  it("begins each page of a patient: a layout is not drawn again on the way to the next", () => {
    const pages = globSync("app/(patient)/**/{page,layout}.tsx", { cwd: inRoot(".") });
    expect(pages.length).toBeGreaterThan(12);
    const silent = pages.filter(
      (path) => !/await inTheirLanguage\(\);|InEnglish/.test(readFileSync(inRoot(path), "utf8")),
    );
    expect(silent).toEqual([]);
  });

  it("leaves out what is for staff", () => {
    expect(extract("a.ts", "const a = { clinician: say`No dose.`, patient: say`None.` };").keys).toEqual([
      "None.",
    ]);
  });
});
