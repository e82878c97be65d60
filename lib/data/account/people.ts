import "server-only";
import { z } from "zod";
import { list, type Tx, write } from "#lib/data/door/guard.ts";
import { can } from "#lib/domain/access/can.ts";
import { Refused } from "#lib/domain/access/refusal.ts";
import { type Actor, ROLE_WORDS, type Role } from "#lib/domain/access/roles.ts";
import { listName } from "#lib/domain/people/names.ts";
import { endSessionsOf } from "./sessions.ts";

const NO_INPUT = z.object({});
const MAX = 200;

type PersonRow = {
  id: string;
  role: string;
  title: string | null;
  givenName: string;
  familyName: string;
  credential: string | null;
  email: string | null;
  active: boolean;
  sessions: { id: string }[];
};

const toPersonView = (row: PersonRow, actor: Actor) => {
  const manages = can(actor, "people.write", {});
  const role = row.role as Role;
  return {
    id: row.id,
    name: listName(row),
    role: ROLE_WORDS[role].name,
    mayDo: ROLE_WORDS[role].may,
    credential: row.credential,
    email: manages ? row.email : null,
    active: row.active,
    isMe: row.id === actor.id,
    devices: manages ? row.sessions.length : 0,
    may: {
      turnOff: manages && row.active && row.id !== actor.id,
      turnOn: manages && !row.active,
      endSessions: manages && row.sessions.length > 0,
    },
  };
};
/** One of the staff, as a screen is told. */
export type PersonView = ReturnType<typeof toPersonView>;

/** The staff of the clinic by name: who they are, what they may do, on how many devices they are signed in. */
export const listPeople = list({
  action: "people.read",
  input: NO_INPUT,
  run: async (tx, _input, actor) => {
    const now = new Date();
    const rows = await tx.person.findMany({
      where: { role: { not: "patient" } },
      select: {
        id: true,
        role: true,
        title: true,
        givenName: true,
        familyName: true,
        credential: true,
        email: true,
        active: true,
        sessions: {
          where: { revokedAt: null, idleAt: { gt: now }, absAt: { gt: now } },
          select: { id: true },
          take: MAX,
        },
      },
      orderBy: [{ active: "desc" }, { searchKey: "asc" }],
      take: MAX,
    });
    return rows.map((row) => toPersonView(row, actor));
  },
});

const PersonId = z.object({ personId: z.uuid() });
type Staff = { id: string; role: string; active: boolean };
const staffMember = (tx: Tx, { personId }: z.output<typeof PersonId>): Promise<Staff | null> =>
  tx.person.findFirst({
    where: { id: personId, role: { not: "patient" } },
    select: { id: true, role: true, active: true },
  });

/** Locks the active administrators in one order, so that two who turn each other off cannot both succeed. */
const activeAdmins = (tx: Tx) => tx.$queryRaw<{ id: string }[]>`
  SELECT id FROM person WHERE clinic_id = app_clinic() AND role = 'admin' AND active ORDER BY id FOR UPDATE`;

/** Turn off someone's access: every session ends at once. Refused for oneself and for the last administrator. */
export const turnOffAccess = write({
  action: "people.write",
  input: PersonId,
  subject: staffMember,
  run: async (tx, _input, person, actor, note) => {
    if (person.id === actor.id)
      throw new Refused("You cannot turn off your own access. Ask another administrator.", "NOT_ALLOWED_NOW");
    const admins = await activeAdmins(tx);
    if (admins.every(({ id }) => id === person.id) && admins.length > 0)
      throw new Refused("This is the last administrator. Make another one first.", "NOT_ALLOWED_NOW");
    if (!admins.some(({ id }) => id === actor.id))
      throw new Refused("Your own access was turned off. Nothing was changed.", "NOT_ALLOWED_NOW");
    await tx.person.updateMany({ where: { id: person.id }, data: { active: false } });
    await endSessionsOf(tx, person.id);
    note({ target: person.id, detail: "turned off access" });
  },
});

/** Give access back. The password is the old one. */
export const turnOnAccess = write({
  action: "people.write",
  input: PersonId,
  subject: staffMember,
  run: async (tx, _input, person, _actor, note) => {
    await tx.person.updateMany({ where: { id: person.id }, data: { active: true } });
    note({ target: person.id, detail: "gave access back" });
  },
});

/** Sign someone out everywhere; they can sign in again. */
export const endSessions = write({
  action: "people.write",
  input: PersonId,
  subject: staffMember,
  run: async (tx, _input, person, _actor, note) => {
    const ended = await endSessionsOf(tx, person.id);
    note({ target: person.id, detail: `ended ${ended} sessions` });
    return ended;
  },
});
