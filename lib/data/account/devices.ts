import "server-only";
import { z } from "zod";
import { formatMoment, now } from "#lib/data/door/days.ts";
import { list, write } from "#lib/data/door/guard.ts";

/** A session of one's own: when it began, when it was last used, whether it is the one that asks. */
export type Device = { id: string; since: string; lastUsed: string; isThis: boolean };

/** One's own live sessions, this one first; at most a hundred. */
export const listMyDevices = list({
  action: "devices.own",
  input: z.object({}),
  run: async (tx, _input, actor) => {
    const at = now();
    const rows = await tx.session.findMany({
      where: { personId: actor.id, revokedAt: null, idleAt: { gt: at }, absAt: { gt: at } },
      select: { id: true, createdAt: true, idleAt: true, idleLimit: true },
      orderBy: { createdAt: "desc" },
      take: 100,
    });
    const devices = rows.map(({ id, createdAt, idleAt, idleLimit }): Device => {
      const used = new Date(idleAt.getTime() - idleLimit * 1000);
      const [since, lastUsed] = [formatMoment(actor.zone, createdAt), formatMoment(actor.zone, used)];
      return { id, since, lastUsed, isThis: id === actor.sessionId };
    });
    return devices.sort((a, b) => Number(b.isThis) - Number(a.isThis));
  },
});

/** End one of one's own sessions. Someone else's is a 404, as is one that has ended. */
export const endMyDevice = write({
  action: "devices.own",
  input: z.object({ sessionId: z.uuid() }),
  subject: (tx, { sessionId }, actor) =>
    tx.session.findFirst({
      where: { id: sessionId, personId: actor.id, revokedAt: null },
      select: { id: true },
    }),
  run: async (tx, { sessionId }, _session, actor, note) => {
    const mine = { id: sessionId, personId: actor.id };
    await tx.session.updateMany({ where: mine, data: { revokedAt: now() } });
    note({ target: sessionId, detail: "ended a session" });
  },
});

/** End all of one's sessions but the one that asks. */
export const endMyOtherDevices = write({
  action: "devices.own",
  input: z.object({}),
  subject: async () => ({}),
  run: async (tx, _input, _subject, actor, note) => {
    const others = { personId: actor.id, revokedAt: null, NOT: { id: actor.sessionId ?? actor.id } };
    const { count } = await tx.session.updateMany({ where: others, data: { revokedAt: now() } });
    note({ detail: `ended ${count} other sessions` });
    return count;
  },
});
