import "server-only";
import { createHash } from "node:crypto";
import { canonical } from "#lib/domain/plan/canonical.ts";

/** SHA-256 of a text, in hex. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Stands for the facts that fired a rule: the same facts in any order give the same digest. */
export const becauseDigest = (because: readonly string[]): string => sha256(canonical([...because].sort()));

/** What a signature covers beside the content: who, as what, when, and the version before. */
export type Seal = {
  previousHash: string | null;
  signerId: string;
  signerName: string;
  signerCredential: string;
  /** ISO instant, to the millisecond. */
  signedAt: string;
};

/** The hash of a signed version: SHA-256 over its canonical content and its seal. */
export const contentHash = (content: unknown, seal: Seal): string => sha256(canonical({ content, seal }));
