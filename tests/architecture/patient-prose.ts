import { parseSync } from "vite";

/**
 * What a patient can read on a screen, taken out of the code: texts between tags with what stands among them, texts in
 * quotes and in templates. A value that is put in counts as one short word; a label is not a sentence.
 */

/** Files whose sentences a patient reads. What rooms and rules say is read as it is said, in their own tests. */
export const PATIENT_FILES: readonly RegExp[] = [
  /^app\/\(patient\)\//,
  /^app\/(?:sign-in|sign-out|comfort|devices)\/(?!demo)/,
  /^app\/(?:error|not-found|global-error|page|frame|layout)\.tsx$/,
  /^(?:ui|components\/(?:patient|measures))\//,
  /^components\/shell\/(?:patient-shell|demo-banner)\.tsx$/,
  /^lib\/data\/(?:mine\/(?!something-new|hear-message|keep-told)[a-z-]+|chart\/threads|account\/(?:me|sign-in-limit)|plan\/released)\.ts$/,
  /^lib\/domain\/(?:reports\/(?:told|told-so-far|trend)|inbox\/(?:crisis|clinic-hours|message\/(?:answer|something-new))|words\/(?:care-day|text|calendar))\.ts$/,
  /^lib\/forms\//,
  /^lib\/instruments\/form\.ts$/,
  /^lib\/modalities\/[a-z]+\/view\.tsx$/,
];

type Node = { type: string; start: number; end: number } & Record<string, unknown>;
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";
const many = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** Attributes that hold no words for people. */
const WORDLESS = new Set(
  "className href name id key type method htmlFor tone icon kind tint as src role rel d action encType".split(
    " ",
  ),
);
const VALUE = "it";

function templateText({ quasis, expressions }: Node): string {
  const parts = many(quasis).map(({ value }) => (value as { cooked?: string }).cooked ?? "");
  return parts.map((part, at) => (at < many(expressions).length ? part + VALUE : part)).join("");
}

/** The words of an element in their order, with those of the elements inside of it. */
function innerText(node: Node): string {
  if (node.type === "JSXText") return String(node.value).replace(/\s+/g, " ");
  if (node.type === "JSXExpressionContainer") {
    const inner = node.expression as Node;
    if (inner.type === "Literal" && typeof inner.value === "string") return inner.value;
    if (inner.type === "TemplateLiteral") return templateText(inner);
    return inner.type === "JSXEmptyExpression" ? "" : ` ${VALUE} `;
  }
  const text = many(node.children).map(innerText).join("");
  return text.trim() === "" ? ` ${VALUE} ` : text;
}

const hasText = (node: Node): boolean =>
  many(node.children).some((child) => child.type === "JSXText" && String(child.value).trim() !== "");

function collect(node: Node, into: string[]): void {
  if (node.type === "ImportDeclaration" || node.type === "JSXText") return;
  if (node.type === "JSXAttribute" && WORDLESS.has(String((node.name as Node).name))) return;
  if ((node.type === "JSXElement" || node.type === "JSXFragment") && hasText(node))
    into.push(many(node.children).map(innerText).join(""));
  if (node.type === "Literal" && typeof node.value === "string") into.push(node.value);
  if (node.type === "TemplateLiteral") into.push(templateText(node));
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [])
      collect(child, into);
}

const SQL = /^(?:SELECT|UPDATE|INSERT|DELETE|WITH)\b/;
/** Texts of a file that begin as a sentence does. */
export function patientTexts(path: string, source: string): string[] {
  const found: string[] = [];
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed`);
  for (const node of program.body) collect(node as unknown as Node, found);
  const texts = found.map((text) => text.replace(/\s+/g, " ").trim());
  return [...new Set(texts)].filter((text) => /^["“]?[A-Z].* /.test(text) && !SQL.test(text));
}
