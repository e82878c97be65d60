import "server-only";
import type { Actor } from "#lib/domain/access/roles.ts";
import { modalities } from "#lib/modalities/index.ts";
import type { LoadedVersion } from "./versions.ts";

/** Every part that a plan may have, as the builder shows it; those that this version does not hold are blank. */
export function sectionsOf(row: LoadedVersion, actor: Actor) {
  return modalities.map((room) => {
    const section = row.sections.find(({ modality }) => modality === room.id);
    const raw = section ?? { shape: room.shape, body: room.blank(), modality: room.id };
    return {
      modality: room.id,
      label: room.label,
      icon: room.icon,
      tint: room.tint,
      included: section !== undefined,
      /** What the next change of this part is made on; null while it is not in the draft. */
      revision: section?.revision ?? null,
      mayWrite: room.mayWrite.includes(actor.role),
      shape: room.shape,
      /** In today's shape, whatever it was stored in. */
      body: bodyOf(room.open(raw), raw.body),
      evidence: section ? room.evidence(section) : [],
      consent: section && room.needsConsent(section) ? (room.consent ?? null) : null,
      protocols: room.protocols.map(({ id, label, summary, body }) => ({ id, label, summary, body })),
    };
  });
}

const bodyOf = (opened: { ok: true; body: unknown } | { ok: false }, stored: unknown): unknown =>
  opened.ok ? opened.body : stored;
