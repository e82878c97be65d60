import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { z } from "zod";
import { type Action, can, type Subjects } from "#lib/domain/access/can.ts";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import type { Actor, Role } from "#lib/domain/access/roles.ts";
import { spokenName } from "#lib/domain/people/names.ts";
import { env } from "#lib/env/env.ts";
import { understand } from "#lib/env/understood.ts";
import { noteFault } from "#lib/log/request.ts";
import { presentedSession, standInActor } from "./actor.ts";
import { LOOKED, ONLY_LOOKED } from "./audit-words.ts";
import { databaseCode, isAway, isWithoutTurn, RETRIED, UNSTORABLE } from "./database-code.ts";
import { client, type Tx } from "./db.ts";

export type { Tx } from "./db.ts";

/** A session as the request sees it: the actor, plus what greeting and signing need to know. */
export type Session = {
  id: string;
  actor: Actor;
  givenName: string;
  provedAt: Date | null;
  /** Locale that a patient reads; null for staff. */
  language: string | null;
};

type SessionRow = {
  session_id: string;
  person_id: string;
  clinic_id: string;
  role: Role;
  title: string | null;
  given_name: string;
  family_name: string;
  zone: string;
  proved_at: Date | null;
  language: string | null;
};

/** The session of this request, looked up once in it; null when nobody is signed in. Ended sessions end here. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const presented = await presentedSession(env().origin.startsWith("https:"));
  if (!presented) return null;
  const [row] = await client().$queryRaw<
    SessionRow[]
  >`SELECT * FROM touch_session(${presented.hash}, ${presented.active})`;
  if (!row) return null;
  const name = spokenName({ title: row.title, givenName: row.given_name, familyName: row.family_name });
  const { person_id: id, clinic_id: clinicId, session_id: sessionId, role, zone } = row;
  const actor = { id, clinicId, role, name, zone, sessionId };
  const { given_name: givenName, proved_at: provedAt, language } = row;
  return { id: sessionId, actor, givenName, provedAt, language };
});

async function requireActor(): Promise<Actor> {
  understand();
  const standIn = standInActor();
  const actor = standIn === undefined ? (await currentSession())?.actor : standIn;
  return actor ?? redirect("/sign-in");
}

/** Take on the restricted role and the actor's context, for this transaction only. */
const assumeContext = (tx: Tx, who: { id: string | null; role: string; clinicId: string | null }) =>
  tx.$executeRaw`SELECT set_config('role', 'accord_app', true), set_config('app.actor', ${who.id ?? ""}, true),
    set_config('app.role', ${who.role}, true), set_config('app.clinic', ${who.clinicId ?? ""}, true)`;

type Line = Note & { actorId: string | null; role: string; action: string; allowed: boolean };

/** Append one line to the clinic's audit chain. Last in a transaction: the chain's head stays locked until commit. */
const appendAudit = (tx: Tx, line: Line) =>
  tx.$executeRaw`SELECT audit_append(${line.actorId}::uuid, ${line.role}, ${line.action}, ${line.target ?? null},
    ${line.patientId ?? null}::uuid, ${line.allowed}, ${(line.detail ?? "").slice(0, 400)})`;

/** What the audit may be told beside who and what: ids and plain words, never clinical content. */
export type Note = { target?: string; patientId?: string; detail?: string };

type Spec<A extends Action, I extends z.ZodType, S extends Subjects[A], T> = {
  action: A;
  input: I;
  /** The row that is judged, with what `can()` needs to know; null when there is none (or none to see). */
  subject: (tx: Tx, input: z.output<I>, actor: Actor) => Promise<S | null>;
  run: (tx: Tx, input: z.output<I>, subject: S, actor: Actor, note: (more: Note) => void) => Promise<T>;
};

type Asked<I extends z.ZodType, T> = (raw: z.input<I>) => Promise<T>;

/** Identify, parse, judge, act, record — in that order, in one transaction that Postgres also polices. */
async function runAuthorized<A extends Action, I extends z.ZodType, S extends Subjects[A], T>(
  spec: Spec<A, I, S, T>,
  actor: Actor,
  input: z.output<I>,
  { detail, progress = { all: false } }: { detail?: string; progress?: { all: boolean } } = {},
): Promise<T> {
  const done = await client().$transaction(async (tx) => {
    await assumeContext(tx, actor);
    const subject = await spec.subject(tx, input, actor);
    const allowed = subject !== null && can(actor, spec.action, subject);
    const patientId = subject && "patientId" in subject ? String(subject.patientId) : undefined;
    const seen: Note = { patientId, detail };
    const out = allowed
      ? await spec.run(tx, input, subject, actor, (more) => Object.assign(seen, more))
      : null;
    await appendAudit(tx, { ...seen, actorId: actor.id, role: actor.role, action: spec.action, allowed });
    progress.all = true;
    return { allowed, out: out as T };
  });
  return done.allowed ? done.out : notFound();
}

/** A read of one thing. Missing and forbidden are the same 404; a denial leaves its audit line too. */
export const read =
  <A extends Action, I extends z.ZodType, S extends Subjects[A], T>(spec: Spec<A, I, S, T>): Asked<I, T> =>
  async (raw) => {
    const actor = await requireActor();
    // An address that cannot be one of ours is an address where nothing is.
    const input = spec.input.safeParse(raw);
    const detail = LOOKED[spec.action] && ONLY_LOOKED;
    return input.success ? runAuthorized(spec, actor, input.data, { detail }) : notFound();
  };

type ListSpec<A extends Action, I extends z.ZodType, T> = {
  action: A;
  input: I;
  run: (tx: Tx, input: z.output<I>, actor: Actor, note: (more: Note) => void) => Promise<T>;
};

/** A read of many: judged by role, narrowed by the `where` of lib/data/door/scope.ts and by Postgres's policies. */
export const list = <A extends Action, I extends z.ZodType, T>(spec: ListSpec<A, I, T>): Asked<I, T> =>
  read<A, I, Subjects[A], T>({
    action: spec.action,
    input: spec.input,
    subject: async () => ({}) as Subjects[A],
    run: (tx, input, _subject, actor, note) => spec.run(tx, input, actor, note),
  });

const AWAY = "Accord cannot save anything just now. Nothing was changed. Try again in a minute.";
const SOMEONE_ELSE = "Someone else is signed in here now. Nothing was saved. Load the page again.";
const UNSURE =
  "The connection broke off while this was being saved. Load the page again and see what it says.";

/** A failure of ours that is told as "not now": in words to the person, with its cause to the log. */
function notNow(message: string, cause: unknown): Conflict {
  noteFault(cause);
  return new Conflict(message, "BUSY");
}

const requireWriter = (): Promise<Actor> =>
  requireActor().catch((error: unknown) => {
    throw isAway(error) ? notNow(AWAY, error) : error;
  });

/** Refuses what was sent from a page that was drawn for anyone but who is signed in now, or for nobody. */
export async function assertSamePerson(person: unknown): Promise<void> {
  if ((await requireWriter()).id !== person) throw new Conflict(SOMEONE_ELSE, "SOMEONE_ELSE");
}

/** A change: as `read`, and tried again when Postgres asks for it. Its audit line commits with it. */
export const write =
  <A extends Action, I extends z.ZodType, S extends Subjects[A], T>(spec: Spec<A, I, S, T>): Asked<I, T> =>
  async (raw) => {
    const actor = await requireWriter();
    const input = spec.input.parse(raw);
    for (let attempt = 1; ; attempt++) {
      const done = { all: false };
      try {
        return await runAuthorized(spec, actor, input, { progress: done });
      } catch (error) {
        // Broken off between the last statement and the answer to the commit, it may have been saved. Not when Postgres
        // itself refused the commit: the audit line goes with it, and a full disk says no to both.
        const refused = databaseCode(error)?.startsWith("53") ?? false;
        if (isAway(error)) throw notNow(done.all && !refused ? UNSURE : AWAY, error);
        if (UNSTORABLE.has(databaseCode(error) ?? ""))
          throw new Refused("Some characters in this cannot be stored. Nothing was changed.", "INVALID");
        const again = RETRIED.has(databaseCode(error) ?? "");
        if ((again && attempt === 3) || isWithoutTurn(error))
          throw notNow("Accord is busy just now. Nothing was changed. Try again.", error);
        if (!again) throw error;
        await new Promise((resume) => setTimeout(resume, 20 * attempt + Math.random() * 60));
      }
    }
  };

/** What work without a person may say in its audit line: whom it was about, and whether it came to pass. */
export type SystemNote = Note & { actorId?: string; allowed?: boolean };

/** Work without a person, by named reason, for one clinic or (signing in) before the clinic is known. */
export const runAsSystem = <T>(
  reason: string,
  clinicId: string | null,
  run: (tx: Tx, note: (more: SystemNote) => void) => Promise<T>,
): Promise<T> => {
  understand();
  return client().$transaction(
    async (tx) => {
      await assumeContext(tx, { id: null, role: "system", clinicId });
      const line = { actorId: null, role: "system", action: `system.${reason}`, allowed: true };
      const out = await run(tx, (more) => Object.assign(line, more));
      if (clinicId) await appendAudit(tx, line);
      return out;
    },
    { timeout: reason === "seed" || reason === "verify" ? 120_000 : 8000 },
  );
};
