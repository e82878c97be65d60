import "server-only";
import { sha256 } from "#lib/data/door/signature.ts";
import { messageAnswers } from "#lib/domain/inbox/message/answer.ts";
import { canonical } from "#lib/domain/plan/canonical.ts";
import type { ContentPart } from "#lib/domain/rules/content.ts";
import { modalities } from "#lib/modalities/index.ts";
import { templates } from "#lib/modalities/templates.ts";
import { allRules } from "#lib/safety/index.ts";
import { tables } from "./content-tables.ts";

/** Every rule, protocol, built-in template and table that this program carries, each with the digest of all that it says. */
export const contentParts: readonly ContentPart[] = [
  ...allRules(modalities).map((rule) => partOf("rule", rule.id, rule.title, rule)),
  partOf("rule", "MESSAGE-ANSWERS", "What a patient reads at once about what they wrote", messageAnswers),
  ...modalities.flatMap((room) =>
    room.protocols.map((protocol) =>
      partOf("protocol", `${room.id}/${protocol.id}`, `${room.label}: ${protocol.label}`, protocol),
    ),
  ),
  ...templates.map((template) => partOf("template", template.id, template.label, template)),
  ...tables.map(({ id, title, says }) => partOf("table", id, title, says)),
];

function partOf(kind: ContentPart["kind"], id: string, title: string, says: unknown): ContentPart {
  return { id: `${kind}:${id}`, kind, title, digest: sha256(canonical(says)) };
}

/** The version of the clinical content: the same content in any order gives the same one. */
export const versionOf = (parts: readonly ContentPart[]): string =>
  sha256(canonical(Object.fromEntries(parts.map(({ id, digest }) => [id, digest]))));

/** The version of the content of this program; signed versions record it. */
export const contentVersion: string = versionOf(contentParts);
