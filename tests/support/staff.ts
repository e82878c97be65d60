import { randomUUID } from "node:crypto";
import { hashPassword } from "#lib/auth/password.ts";
import { system } from "#lib/data/door/system.ts";
import type { Actor, Role } from "#lib/domain/access/roles.ts";
import { searchKey } from "#lib/domain/people/names.ts";

export const PASSWORD = "grey otters hum softly";

/** A clinic of its own whose people sign in with PASSWORD; `email(key)` is unique to it. */
export async function aClinicWith<K extends string>(roles: Record<K, Role>) {
  const clinicId = randomUUID();
  const email = (key: K) => `${key.toLowerCase()}@${clinicId}.example`;
  const passwordHash = await hashPassword(PASSWORD);
  const ids = {} as Record<K, string>;
  await system("seed", clinicId, async (tx) => {
    await tx.clinic.createMany({
      data: [{ id: clinicId, name: "Test", zone: "America/New_York", phone: "555" }],
    });
    for (const [key, role] of Object.entries(roles) as [K, Role][]) {
      const names = { givenName: key, familyName: "Test" };
      ids[key] = randomUUID();
      await tx.person.createMany({
        data: [
          { id: ids[key], role, ...names, searchKey: searchKey(names), email: email(key), passwordHash },
        ],
      });
    }
  });
  const actor = (key: K): Actor => ({
    id: ids[key],
    clinicId,
    role: roles[key],
    name: key,
    zone: "America/New_York",
  });
  return { clinicId, ids, email, actor };
}
