import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { Conflict } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import type { Tx } from "./guard.ts";

/** Made with the form, so that the same form sent twice is done once. */
export const IdempotencyKey = z.uuid("This form is too old. Load the page again.");

type Request = { key: string; action: string; input: unknown };

const hashOf = (input: unknown) => createHash("sha256").update(JSON.stringify(input)).digest("hex");

/**
 * Do something once per key: the same key with the same input gives the first answer again, another input is refused.
 * The answer is kept, so it holds ids and times alone. Of two at once the second waits and finds the first one's answer.
 */
export async function idempotent<T>(
  tx: Tx,
  actor: Actor,
  request: Request,
  answer: z.ZodType<T>,
  run: () => Promise<T>,
): Promise<T> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${request.key}, 0))`;
  const inputHash = hashOf([request.action, request.input]);
  const done = await tx.requestKey.findFirst({
    where: { personId: actor.id, key: request.key },
    select: { inputHash: true, result: true },
  });
  if (done && done.inputHash !== inputHash)
    throw new Conflict(
      "This form was already sent with other answers. Nothing more was changed. Load the page again.",
      "IDEMPOTENCY_MISMATCH",
    );
  if (done) return answer.parse(done.result);
  const result = await run();
  await tx.requestKey.create({
    data: {
      personId: actor.id,
      key: request.key,
      action: request.action,
      inputHash,
      result: JSON.parse(JSON.stringify(result)),
    },
  });
  return result;
}
