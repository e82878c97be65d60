import { readFileSync } from "node:fs";
import { parseSync } from "vite";
import { isWordless } from "#lib/languages/format.ts";
import { inRoot } from "#scripts/start/root.ts";
import { described } from "./described.ts";
import { SCOPES, type Scope } from "./scopes.ts";

type Node = { type: string } & Record<string, unknown>;
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";
const many = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const nameOf = (node: unknown): string => (isNode(node) ? String(node.name ?? node.value ?? "") : "");

/** Templates that are sentences: `say` anywhere, `t` between tags, `inText` in attributes. */
const SENTENCES = new Set(["say", "t", "inText"]);
/** Calls whose texts are read: a table of words, the title of a page. */
const TABLES = new Set(["phrases", "titled"]);
/** A change and a reason say one thing to the patient and another to staff. */
const FOR_STAFF = new Set(["clinician"]);
/** Attributes that hold no words for people. */
const WORDLESS = new Set(
  "className href name id key type method htmlFor tone icon kind tint as src role rel d action encType size live lang what form autoComplete value next aria-labelledby aria-describedby".split(
    " ",
  ),
);

/** Sentences of a file as the catalogue knows them, and texts that no catalogue can know. */
export type Extracted = { keys: readonly string[]; lost: readonly string[] };
type Found = { keys: string[]; lost: string[] };

const quoted = (text: string): string => text.replace(/'(?=[{}'])|'$/g, "''").replace(/[{}]/g, "'$&'");
const literal = (node: Node | undefined): string => String(node?.value ?? "");

/** The place of a value in a key, as `say` makes it. */
function placeOf(node: Node, at: number): string {
  if (node.type !== "CallExpression" || nameOf(node.callee) !== "count") return `{${at}}`;
  const [, one, other] = many(node.arguments);
  return `{${at}, plural, one {# ${literal(one)}} other {# ${literal(other)}}}`;
}

function keyOf({ quasi }: Node): string {
  const { quasis, expressions } = quasi as Node;
  const values = many(expressions);
  return many(quasis)
    .map(({ value }, at) => {
      const text = quoted((value as { cooked?: string }).cooked ?? "");
      const expression = values[at];
      return expression ? text + placeOf(expression, at) : text;
    })
    .join("");
}

function textsIn(node: Node, found: Found): void {
  if (node.type === "Literal" && typeof node.value === "string") found.keys.push(quoted(node.value));
  else
    for (const child of childrenOf(node))
      textsIn(child.type === "Property" ? (child.value as Node) : child, found);
}

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );

const TYPES = /^TS(?!AsExpression|SatisfiesExpression|NonNullExpression)/;
const SHOWN = /^["“]?\p{Lu}\p{Ll}/u;
const hasWord = (text: string): boolean => /\p{Letter}{2}/u.test(text);

function attribute(node: Node, found: Found): void {
  if (WORDLESS.has(nameOf(node.name))) return;
  const value = node.value as Node | null;
  if (value?.type === "Literal" && hasWord(literal(value))) found.lost.push(literal(value));
  else if (value) collect(value, found);
}

function collect(node: Node, found: Found): void {
  const { type } = node;
  if (type === "ImportDeclaration" || TYPES.test(type)) return;
  if (type === "TaggedTemplateExpression" && SENTENCES.has(nameOf(node.tag))) {
    found.keys.push(keyOf(node));
    for (const child of many((node.quasi as Node).expressions)) collect(child, found);
    return;
  }
  if (type === "CallExpression" && TABLES.has(nameOf(node.callee))) {
    for (const child of many(node.arguments)) textsIn(child, found);
    return;
  }
  if (type === "CallExpression" && nameOf(node.callee) === "count") return;
  if (type === "Property" && FOR_STAFF.has(nameOf(node.key))) return;
  if (type === "JSXAttribute") {
    attribute(node, found);
    return;
  }
  if (type === "JSXText" && hasWord(String(node.value))) found.lost.push(String(node.value).trim());
  if (type === "Literal" && typeof node.value === "string" && SHOWN.test(node.value))
    found.lost.push(node.value);
  if (type === "TemplateLiteral")
    for (const { value } of many(node.quasis)) {
      const text = (value as { cooked?: string }).cooked ?? "";
      if (SHOWN.test(text) || / [a-z]+ /.test(text)) found.lost.push(text);
    }
  for (const child of childrenOf(node)) collect(child, found);
}

/** The declarations of a file that are for patients. */
const declared = (body: readonly Node[], { only, but }: Omit<Scope, "file">): readonly Node[] =>
  body.filter((node) => {
    const inner = (isNode(node.declaration) ? node.declaration : node) as Node;
    const names = [nameOf(inner.id), ...many(inner.declarations).map(({ id }) => nameOf(id))];
    const isOne = (of: readonly string[]): boolean => names.some((name) => of.includes(name));
    return only ? isOne(only) : !isOne(but ?? []);
  });

/** What a source says, without running it. */
export function extract(path: string, source: string, of: Omit<Scope, "file"> = {}): Extracted {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed`);
  const found: Found = { keys: [], lost: [] };
  for (const node of declared(program.body as unknown as Node[], of)) collect(node, found);
  return { keys: [...new Set(found.keys)].filter((key) => !isWordless(key)), lost: found.lost };
}

const extractFile = ({ file, ...of }: Scope): Extracted =>
  extract(file, readFileSync(inRoot(file), "utf8"), of);

/** Texts of a scope that stand in its files but in no sentence, each with its file. */
export const lostIn = (scope: string): readonly string[] =>
  (SCOPES[scope] ?? []).flatMap((each) => extractFile(each).lost.map((text) => `${each.file}: ${text}`));

/** Every sentence that a language has to say, by scope; one that stands in two belongs to the first. */
export function allKeys(): ReadonlyMap<string, readonly string[]> {
  const seen = new Set<string>();
  return new Map(
    Object.entries(SCOPES).map(([scope, each]) => [
      scope,
      [...each.flatMap((one) => extractFile(one).keys), ...described(scope)].filter(
        (key) => !seen.has(key) && seen.add(key),
      ),
    ]),
  );
}
