import "server-only";
import { z } from "zod";
import { now } from "#lib/data/door/days.ts";
import { list, read } from "#lib/data/door/guard.ts";
import { ofPatient, patientsNamed } from "#lib/data/door/scope.ts";
import { can } from "#lib/domain/access/can.ts";
import type { DeskPerson, PersonVisits } from "#lib/domain/scheduling/desk.ts";
import { safeText } from "#lib/domain/words/text.ts";
import { offeredLanguages } from "#lib/languages/index.ts";
import { contactsOf, STOOD, toVisitView, VISIT_COLUMNS } from "./visit-views.ts";

/** Nobody reads further back or ahead than this on one page. */
const MAX = 40;
const FOUND = 12;

/** A person's visits and how to reach them. */
export const getPersonVisits = read({
  action: "visit.read",
  input: z.object({ patientId: z.uuid() }),
  subject: async (tx, { patientId }, actor) => {
    const patient = await ofPatient(tx, patientId, actor);
    return patient && { ...patient, own: false };
  },
  run: async (tx, { patientId }, subject, actor): Promise<PersonVisits> => {
    const at = now();
    const person = await tx.patient.findFirstOrThrow({
      where: { id: patientId },
      select: { recordNumber: true, language: true, person: { select: { email: true } } },
    });
    const contact = (await contactsOf(tx, [patientId])).get(patientId);
    if (!contact) throw new Error("A patient who is there has a name");
    const startsAt = (since: "gte" | "lt") => ({
      where: { ...STOOD, patientId, endsAt: { [since]: at } },
      orderBy: { startsAt: since === "gte" ? ("asc" as const) : ("desc" as const) },
      select: VISIT_COLUMNS,
      take: MAX,
    });
    const [coming, past] = [
      await tx.appointment.findMany(startsAt("gte")),
      await tx.appointment.findMany(startsAt("lt")),
    ];
    const view = (row: (typeof coming)[number]) => toVisitView(row, contact, actor.zone, at.getTime());
    return {
      contact: {
        ...contact,
        recordNumber: person.recordNumber,
        language: person.language,
        email: person.person.email,
      },
      coming: coming.map(view),
      past: past.map(view),
      languages: offeredLanguages,
      may: {
        book: can(actor, "visit.book", subject),
        setLanguage: can(actor, "language.write", subject),
      },
    };
  },
});

/** One visit, for the page that moves or cancels it. */
export const getVisit = read({
  action: "visit.read",
  input: z.object({ visitId: z.uuid() }),
  subject: async (tx, { visitId }, actor) => {
    const visit = await tx.appointment.findFirst({
      where: { id: visitId },
      select: { ...VISIT_COLUMNS, provider: { select: { name: true, personId: true, provides: true } } },
    });
    if (!visit) return null;
    const patient = await ofPatient(tx, visit.patientId, actor);
    const own = visit.provider.personId === actor.id;
    // Whoever gives the visit sees that it is in their day, also without being on the team; not whose it is.
    return patient || own
      ? { ...(patient ?? { patientId: visit.patientId, onTeam: false }), own, visit }
      : null;
  },
  run: async (tx, _input, { visit }, actor) => {
    const contact = (await contactsOf(tx, [visit.patientId])).get(visit.patientId);
    return {
      ...toVisitView(visit, contact, actor.zone, now().getTime()),
      patientId: visit.patientId,
      provides: visit.provider.provides,
    };
  },
});

/** People whose name begins with what was typed ("torr", "torres m"), in the order of the names. */
export const findPeople = list({
  action: "patients.list",
  input: z.object({ typed: safeText(80) }),
  run: async (tx, { typed }, actor): Promise<DeskPerson[]> => {
    if (!typed) return [];
    const rows = await tx.patient.findMany({
      where: patientsNamed(actor, typed),
      orderBy: { person: { searchKey: "asc" } },
      select: { id: true },
      take: FOUND,
    });
    const contacts = await contactsOf(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.flatMap(({ id }) => contacts.get(id) ?? []);
  },
});
