import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { cookies, headers } from "next/headers";
import type { Actor } from "#lib/domain/access/roles.ts";

/** The cookie that carries the session's reference. `__Host-` needs https; plain http on loopback gets the bare name. */
export const sessionCookie = (secure: boolean): string => (secure ? "__Host-sid" : "sid");

/** Only this digest of a session's reference is ever stored or looked up. */
export const referenceHash = (reference: string): Buffer<ArrayBuffer> =>
  createHash("sha256").update(reference).digest();

/** The reference that came with this request, and whether the request counts as activity. */
export async function presentedSession(
  secure: boolean,
): Promise<{ hash: Buffer<ArrayBuffer>; active: boolean } | null> {
  const reference = (await cookies()).get(sessionCookie(secure))?.value;
  if (!reference || reference.length > 200) return null;
  const asked = await headers();
  // A prefetch is the browser's idea, not the person's: it must not keep an abandoned screen signed in.
  const purpose = asked.get("sec-purpose") ?? asked.get("purpose") ?? "";
  const active = asked.get("next-router-prefetch") === null && !purpose.startsWith("prefetch");
  return { hash: referenceHash(reference), active };
}

const standIn = new AsyncLocalStorage<Actor | null>();

/** Run something as this actor without a request: scripts and tests on real data. Authority is judged as always. */
export const actingAs = <T>(actor: Actor | null, run: () => Promise<T>): Promise<T> =>
  standIn.run(actor, run);

/** The actor of `actingAs`, undefined outside of it. */
export const standInActor = (): Actor | null | undefined => standIn.getStore();
