import "server-only";
import type { Tx } from "#lib/data/door/guard.ts";
import type { Role } from "#lib/domain/access/roles.ts";

/** How long a session may live, in seconds: idle, and at most. */
export type Lifetime = { idle: number; most: number };

type NewSession = {
  person: { id: string; clinicId: string };
  hash: Buffer<ArrayBuffer>;
  lifetime: Lifetime;
  cap: number;
};

/** Start a session; the person's oldest ones beyond `cap` end with it. */
export async function startSession(tx: Tx, { person, hash, lifetime, cap }: NewSession): Promise<string> {
  // One sign-in of a person at a time, so that two at once cannot both be the last that fits.
  await tx.$queryRaw`SELECT 1 FROM person WHERE clinic_id = ${person.clinicId}::uuid AND id = ${person.id}::uuid FOR UPDATE`;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO session (clinic_id, id, id_hash, person_id, idle_limit, idle_at, abs_at)
    VALUES (${person.clinicId}::uuid, gen_random_uuid(), ${hash}, ${person.id}::uuid, ${lifetime.idle}::int,
      now() + make_interval(secs => ${lifetime.idle}::int), now() + make_interval(secs => ${lifetime.most}::int)) RETURNING id`;
  await tx.$executeRaw`
    UPDATE session SET revoked_at = now() WHERE clinic_id = ${person.clinicId}::uuid AND id IN (
      SELECT id FROM session WHERE clinic_id = ${person.clinicId}::uuid AND person_id = ${person.id}::uuid
        AND revoked_at IS NULL AND idle_at > now() AND abs_at > now()
      ORDER BY created_at DESC, id DESC OFFSET ${cap}::int)`;
  return row?.id ?? "";
}

/** Whom a session's reference stands for, without keeping the session awake; null when it has ended. */
export async function peekSession(
  tx: Tx,
  hash: Buffer<ArrayBuffer>,
): Promise<{ id: string; clinicId: string; personId: string } | null> {
  const [row] = await tx.$queryRaw<{ id: string; clinicId: string; personId: string }[]>`
    SELECT s.id, s.clinic_id AS "clinicId", s.person_id AS "personId" FROM session s
      JOIN person p ON p.clinic_id = s.clinic_id AND p.id = s.person_id AND p.active
    WHERE s.id_hash = ${hash} AND s.revoked_at IS NULL AND s.idle_at > now() AND s.abs_at > now()`;
  return row ?? null;
}

/** End one session by its reference's hash; its cookie is dead at the next request. */
export const revokeSession = (tx: Tx, hash: Buffer<ArrayBuffer>): Promise<number> =>
  tx.$executeRaw`UPDATE session SET revoked_at = now() WHERE id_hash = ${hash} AND revoked_at IS NULL`;

/** End every session of a person; answers how many ended. */
export const endSessionsOf = (tx: Tx, personId: string): Promise<number> =>
  tx.$executeRaw`UPDATE session SET revoked_at = now() WHERE clinic_id = app_clinic() AND person_id = ${personId}::uuid
    AND revoked_at IS NULL`;

/** Note that the person of this session proved just now who they are. Database time. */
export const markProved = (tx: Tx, sessionId: string): Promise<number> =>
  tx.$executeRaw`UPDATE session SET proved_at = now() WHERE clinic_id = app_clinic() AND id = ${sessionId}::uuid`;

/** Someone who signs in, with what checking a password needs. */
export type Account = {
  id: string;
  clinicId: string;
  role: Role;
  email: string | null;
  active: boolean;
  passwordHash: string | null;
};

const ACCOUNT = {
  id: true,
  clinicId: true,
  role: true,
  email: true,
  active: true,
  passwordHash: true,
} as const;
type AccountRow = Omit<Account, "role"> & { role: string };
const toAccount = (row: AccountRow | null): Account | null => row && { ...row, role: row.role as Role };

/** The account of an e-mail address, over all clinics. */
export const accountOf = async (tx: Tx, email: string): Promise<Account | null> =>
  toAccount(await tx.person.findUnique({ where: { email }, select: ACCOUNT }));

/** The account of a person of the demo clinic; null for anyone real. */
export const demoAccount = async (tx: Tx, personId: string): Promise<Account | null> =>
  toAccount(
    await tx.person.findFirst({
      where: { id: personId, active: true, email: { not: null }, clinic: { demo: true } },
      select: ACCOUNT,
    }),
  );

/** Keep a stronger hash of a password that was just checked. */
export const keepPasswordHash = (tx: Tx, personId: string, passwordHash: string): Promise<number> =>
  tx.$executeRaw`UPDATE person SET password_hash = ${passwordHash} WHERE clinic_id = app_clinic() AND id = ${personId}::uuid`;

/** The address that a person signs in with, if there is one. */
export const emailOf = async (tx: Tx, personId: string): Promise<string | null> =>
  (await tx.person.findFirst({ where: { id: personId }, select: { email: true } }))?.email ?? null;

/** The people of the demo clinic who can sign in, at most forty. */
export const listDemoAccounts = (tx: Tx) =>
  tx.person.findMany({
    where: { active: true, email: { not: null }, clinic: { demo: true } },
    select: { id: true, role: true, title: true, givenName: true, familyName: true, searchKey: true },
    orderBy: { createdAt: "asc" },
    take: 40,
  });
