import { defineRecord } from "#lib/modalities/modality.ts";
import type { AcupunctureBody } from "./schema.ts";
import { SessionRecord, upgrades } from "./session.ts";
import { blank, read } from "./session-form.ts";
import { sentences } from "./session-words.ts";

/** How a visit of this room is written down. */
export const record = defineRecord<AcupunctureBody, SessionRecord>({
  visitType: "acupuncture",
  upgrades,
  schema: SessionRecord,
  blank,
  read,
  sentences,
});
