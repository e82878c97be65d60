import "server-only";
import { z } from "zod";
import { now } from "#lib/data/door/days.ts";
import { type Tx, write } from "#lib/data/door/guard.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import type { VisitStatus } from "#lib/domain/access/plan-life.ts";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { whyNot } from "#lib/domain/scheduling/slots.ts";
import { isWithin } from "#lib/domain/scheduling/suggestions.ts";
import {
  CANCEL_REASONS,
  type CancelReason,
  STATUS_WORDS,
  stepTo,
  VISIT_STEPS,
  whyNoStep,
  whyNotWritten,
} from "#lib/domain/scheduling/visit.ts";
import { wallOf } from "#lib/domain/words/wall-clock.ts";
import { loadAvailability, lockDays } from "./availability.ts";
import { type Booked, bookVisitWrite, SlotStart, withBookingRetries } from "./bookings.ts";
import { mayBeOutside, parseMoment, slotRefused, slotRequestOf, windowOf } from "./slot-checks.ts";
import { TAKEN_BACK } from "./visit-views.ts";

const VISIT = {
  id: true,
  patientId: true,
  providerId: true,
  visitType: true,
  startsAt: true,
  endsAt: true,
  status: true,
  note: true,
  needId: true,
  revision: true,
  provider: { select: { personId: true, provides: true } },
} as const;

/** The visit to be changed, and what `can()` needs to know about it. */
export async function visitSubject(tx: Tx, { visitId }: { visitId: string }, actor: Actor) {
  const visit = await tx.appointment.findFirst({ where: { id: visitId }, select: VISIT });
  const patient = visit && (await ofPatient(tx, visit.patientId, actor));
  return visit && patient && { ...patient, own: visit.provider.personId === actor.id, visit };
}

const Which = z.object({ visitId: z.uuid(), revision: z.int().min(0).max(10_000_000) });

const stale = (status: string) =>
  new Conflict(
    `Someone changed this visit meanwhile. It says "${STATUS_WORDS[status as VisitStatus]}" now. Look again, then choose.`,
  );

type Standing = { id: string; status: string; needId: string | null };

/** Change the row if it still stands as the person saw it. */
async function swap(
  tx: Tx,
  visit: Standing,
  revision: number,
  data: {
    status?: string;
    note?: string;
    providerId?: string;
    roomId?: string;
    startsAt?: Date;
    endsAt?: Date;
  },
) {
  const { count } = await tx.appointment.updateMany({
    where: { id: visit.id, revision },
    data: { ...data, revision: { increment: 1 } },
  });
  if (count > 0) return;
  const now = await tx.appointment.findFirst({ where: { id: visit.id }, select: { status: true } });
  throw stale(now?.status ?? visit.status);
}

/** The need goes back to the list, or is closed when the plan no longer asks for it. */
async function releaseNeed(tx: Tx, needId: string | null): Promise<void> {
  if (!needId) return;
  const where = { id: needId, status: "booked" };
  await tx.need.updateMany({ where: { ...where, reason: null }, data: { status: "waiting", misfit: false } });
  await tx.need.updateMany({
    where: { ...where, reason: { not: null } },
    data: { status: "closed", misfit: false },
  });
}

/** The visit takes its need again, unless someone booked it anew or closed it. */
async function retakeNeed(tx: Tx, needId: string | null): Promise<void> {
  if (!needId) return;
  const { count } = await tx.need.updateMany({
    where: { id: needId, status: "waiting" },
    data: { status: "booked" },
  });
  if (count === 0)
    throw new Conflict("This was booked again or closed meanwhile. Nothing was changed.", "STALE");
}

function mayStep(
  visit: { status: string; startsAt: Date },
  step: Parameters<typeof whyNoStep>[1],
  zone: string,
) {
  const status = visit.status as VisitStatus;
  const why = whyNoStep({ status, start: visit.startsAt.getTime() }, step, now().getTime(), zone);
  const to = stepTo(status, step);
  if (why || !to) throw new Refused(why ?? "That cannot be done now.", "NOT_ALLOWED_NOW");
  return to;
}

/** Bring a visit to "done" in the transaction of what was written down about it; one that is done stays as it is. */
export async function completeVisit(
  tx: Tx,
  visit: Standing & { revision: number; startsAt: Date },
  zone: string,
): Promise<void> {
  const why = whyNotWritten(
    { status: visit.status as VisitStatus, start: visit.startsAt.getTime() },
    now().getTime(),
    zone,
  );
  if (why) throw new Refused(why, "NOT_ALLOWED_NOW");
  if (visit.status === "done") return;
  // Nobody pressed "Here": whoever was treated had arrived.
  const arrived = visit.status === "booked" ? mayStep(visit, "arrive", zone) : visit.status;
  const status = mayStep({ ...visit, status: arrived }, "complete", zone);
  await swap(tx, visit, visit.revision, { status });
}

const changeBehindTheDoor = write({
  action: "visit.change",
  input: Which.extend({ step: z.enum(VISIT_STEPS) }),
  subject: visitSubject,
  run: async (tx, { revision, step }, { visit }, actor, note) => {
    if (visit.revision !== revision) throw stale(visit.status);
    const to = mayStep(visit, step, actor.zone);
    await swap(tx, visit, revision, { status: to });
    if (to === "didNotCome") await releaseNeed(tx, visit.needId);
    if (visit.status === "didNotCome") await retakeNeed(tx, visit.needId);
    note({ target: visit.id, detail: `${visit.status} to ${to}` });
    return { visitId: visit.id, revision: revision + 1, status: to, needId: visit.needId };
  },
});

/** Here, in room, done, did not come, or the step back. "Did not come" puts what it was for on the list again. */
export const changeVisit: typeof changeBehindTheDoor = (raw) =>
  withBookingRetries(() => changeBehindTheDoor(raw));

const Reason = z.enum(
  [...(Object.keys(CANCEL_REASONS) as CancelReason[]), "takenBack"] as const,
  "Choose why, or Not said.",
);
const NOTE_MAX = 500;

/** Cancel a booked visit; what it was for waits on the list again. `takenBack` undoes a booking of a moment ago. */
export const cancelVisit = write({
  action: "visit.change",
  input: Which.extend({ reason: Reason.default("notSaid") }),
  subject: visitSubject,
  run: async (tx, { revision, reason }, { visit }, actor, note) => {
    if (visit.revision !== revision) throw stale(visit.status);
    const to = mayStep(visit, "cancel", actor.zone);
    const why = reason === "takenBack" ? TAKEN_BACK : `Cancelled: ${CANCEL_REASONS[reason].toLowerCase()}`;
    await swap(tx, visit, revision, {
      status: to,
      note: [why, visit.note].filter(Boolean).join(". ").slice(0, NOTE_MAX),
    });
    await releaseNeed(tx, visit.needId);
    note({ target: visit.id, detail: "cancelled" });
    return { visitId: visit.id, needId: visit.needId };
  },
});

const MoveInput = Which.extend({
  providerId: z.uuid("Choose who the visit is with."),
  start: SlotStart,
  outsideOk: z.boolean().default(false),
});

const moveBehindTheDoor = write({
  action: "visit.change",
  input: MoveInput,
  subject: visitSubject,
  run: async (tx, input, { visit }, actor, note): Promise<Booked> => {
    const start = parseMoment(actor.zone, input.start);
    const { day } = wallOf(start, actor.zone);
    await lockDays(tx, actor.clinicId, [day]);
    if (visit.revision !== input.revision) throw stale(visit.status);
    if (visit.status !== "booked")
      throw new Refused(
        `This visit says "${STATUS_WORDS[visit.status as VisitStatus]}". Only a booked visit can be moved.`,
        "NOT_ALLOWED_NOW",
      );
    const need = visit.needId ? await tx.need.findFirst({ where: { id: visit.needId } }) : null;
    const minutes = (visit.endsAt.getTime() - visit.startsAt.getTime()) / 60_000;
    const wanted = {
      patientId: visit.patientId,
      minutes,
      who: visit.provider.provides,
      partOfDay: need?.partOfDay ?? null,
    };
    const ask = { ...slotRequestOf(wanted), except: visit.id };
    const book = await loadAvailability(tx, actor, day, day, [wanted.patientId]);
    const provider = book.providers.find(({ id }) => id === input.providerId);
    if (!provider)
      throw new Refused("Choose who the visit is with.", "INVALID", { providerId: ["Choose one."] });
    const why = whyNot(book, ask, provider, start);
    if (why) {
      const asked = { wanted: { ...wanted, ...need, minutes }, providerId: provider.id };
      throw await slotRefused(tx, actor, { ...asked, ask, start, why });
    }
    if (need) mayBeOutside(day, wallOf(book.now, book.zone).day, windowOf(need), input.outsideOk);
    const at = { startsAt: new Date(start), endsAt: new Date(start + minutes * 60_000) };
    await swap(tx, visit, input.revision, { ...at, providerId: provider.id, roomId: provider.room.id });
    if (need) {
      const misfit = need.reason !== null || !isWithin(day, windowOf(need));
      await tx.need.updateMany({ where: { id: need.id }, data: { misfit } });
    }
    note({ target: visit.id, detail: "moved" });
    return bookVisitWrite(
      actor.zone,
      { visitId: visit.id, revision: input.revision + 1 },
      { start, provider },
    );
  },
});

/** Move a booked visit: everything is checked as for a new one, and the old time holds until the new one does. */
export const moveVisit = (raw: z.input<typeof MoveInput>): Promise<Booked> =>
  withBookingRetries(() => moveBehindTheDoor(raw));
