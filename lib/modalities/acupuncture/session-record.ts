import { defineRecord } from "#lib/modalities/modality.ts";
import type { AcupunctureBody } from "./schema.ts";
import { SessionRecord, sessionUpgrades } from "./session.ts";
import { blankRecord, readRecord } from "./session-form.ts";
import { sessionSentences } from "./session-words.ts";

/** How a visit of this room is written down. */
export const record = defineRecord<AcupunctureBody, SessionRecord>({
  visitType: "acupuncture",
  upgrades: sessionUpgrades,
  schema: SessionRecord,
  blank: blankRecord,
  read: readRecord,
  sentences: sessionSentences,
});
