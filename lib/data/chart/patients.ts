import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import { z } from "zod";
import { databaseCode, TAKEN } from "#lib/data/door/database-code.ts";
import { asCalendarDate, asDate, asDay, dayIn, now } from "#lib/data/door/days.ts";
import { list, type Tx, write } from "#lib/data/door/guard.ts";
import { IdempotencyKey, idempotent } from "#lib/data/door/idempotency.ts";
import { patientsNamed } from "#lib/data/door/scope.ts";
import { can } from "#lib/domain/access/can.ts";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { listName, searchKey } from "#lib/domain/people/names.ts";
import { looksAlike } from "#lib/domain/people/same-person.ts";
import { birthText, IsoDay, weekOf } from "#lib/domain/words/calendar.ts";
import { safeText, someText } from "#lib/domain/words/text.ts";

const PAGE = 25;

/** Listing people: what was typed (name or record number) and which page, from 1. */
export const PeopleQuery = z.object({
  find: safeText(80).default(""),
  page: z.coerce.number().int().min(1).max(2000).default(1),
});

/** Patients on the actor's care teams, by family name, 25 a page, with where their plan stands. */
export const listPatients = list({
  action: "charts.list",
  input: PeopleQuery,
  run: async (tx, { find, page }, actor) => {
    const rows = await tx.patient.findMany({
      where: patientsNamed(actor, find),
      orderBy: { person: { searchKey: "asc" } },
      skip: (page - 1) * PAGE,
      take: PAGE + 1,
      select: {
        id: true,
        recordNumber: true,
        bornOn: true,
        zone: true,
        person: { select: { givenName: true, familyName: true } },
        plans: {
          where: { status: "active" },
          select: {
            id: true,
            title: true,
            startsOn: true,
            versions: {
              where: { status: { in: ["draft", "signed"] } },
              select: { number: true, status: true },
            },
          },
        },
      },
    });
    return {
      find,
      page,
      more: rows.length > PAGE,
      people: rows.slice(0, PAGE).map(lineOf),
      near: find && page === 1 && rows.length === 0 ? await nearTo(tx, find, actor) : [],
      may: { create: can(actor, "patient.create", {}) },
    };
  },
});

/** People whose name begins as what was typed does, letter by letter fewer: "Tores" finds Torres. At most 4. */
async function nearTo(tx: Tx, find: string, actor: Actor): Promise<{ id: string; name: string }[]> {
  const letters = [...(find.replace(",", " ").trim().split(/\s+/)[0] ?? "")];
  for (let length = letters.length; length >= 2; length--) {
    const rows = await tx.patient.findMany({
      where: patientsNamed(actor, letters.slice(0, length).join("")),
      orderBy: { person: { searchKey: "asc" } },
      take: 4,
      select: { id: true, person: { select: { givenName: true, familyName: true } } },
    });
    if (rows.length > 0) return rows.map(({ id, person }) => ({ id, name: listName(person) }));
  }
  return [];
}

type Row = {
  id: string;
  recordNumber: string;
  bornOn: Date;
  zone: string;
  person: { givenName: string; familyName: string };
  plans: { id: string; title: string; startsOn: Date; versions: { number: number; status: string }[] }[];
};

function lineOf({ id, recordNumber, bornOn, zone, person, plans }: Row) {
  const plan = plans[0];
  const version = (status: string) => plan?.versions.find((each) => each.status === status)?.number ?? null;
  return {
    id,
    recordNumber,
    name: listName(person),
    born: birthText(asCalendarDate(bornOn)),
    plan: plan
      ? {
          id: plan.id,
          title: plan.title,
          week: weekOf(dayIn(zone, now()), asCalendarDate(plan.startsOn)),
          signed: version("signed"),
          draft: version("draft"),
        }
      : null,
  };
}

/** A number that nobody has: the moment, and three letters by chance for those who come in the same one. */
const nextRecordNumber = (): string =>
  `A${(now().getTime() % 1_000_000_000).toString(36)}${randomInt(36 ** 3)
    .toString(36)
    .padStart(3, "0")}`.toUpperCase();

const numberTaken = () =>
  new Refused("Someone has this record number already. Nothing was saved.", "INVALID", {
    recordNumber: ["Use another number, or find that person."],
  });

type New = { givenName: string; familyName: string; bornOn: string; sex: string; phone: string };

/** Someone who is registered already: what the desk knows of anyone; `open` says whether their page may be opened. */
export type LooksAlike = {
  id: string;
  name: string;
  born: string;
  recordNumber: string;
  phone: string | null;
  open: boolean;
};
type LikeRow = {
  id: string;
  given_name: string;
  family_name: string;
  born_on: Date;
  record_number: string;
  phone: string | null;
  open: boolean;
};

/** Those who may be the same person, at most 12; two who are taken in at once are seen by the second of them. */
async function alikeTo(tx: Tx, person: New): Promise<LooksAlike[]> {
  const { givenName, familyName, bornOn } = person;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(app_clinic()::text || 'registered', 0))`;
  const keys = [
    searchKey({ givenName, familyName }),
    searchKey({ givenName: familyName, familyName: givenName }),
  ];
  const rows = await tx.$queryRaw<LikeRow[]>`SELECT * FROM registered_like(${bornOn}::date, ${keys}::text[])`;
  return rows
    .filter((row) =>
      looksAlike(person, {
        givenName: row.given_name,
        familyName: row.family_name,
        bornOn: asDay(row.born_on),
      }),
    )
    .slice(0, 12)
    .map((row) => ({
      id: row.id,
      name: listName({ givenName: row.given_name, familyName: row.family_name }),
      born: birthText(asCalendarDate(row.born_on)),
      recordNumber: row.record_number,
      phone: row.phone,
      open: row.open,
    }));
}

async function takeIn(
  tx: Tx,
  { recordNumber: asked, ...input }: New & { recordNumber: string },
  actor: Actor,
) {
  const { givenName, familyName, bornOn, sex, phone } = input;
  const { zone } = await tx.clinic.findFirstOrThrow();
  const recordNumber = asked || nextRecordNumber();
  const names = { givenName, familyName };
  const person = { role: "patient", ...names, searchKey: searchKey(names) };
  // The row is not ours to see before we are on the team: Postgres is asked to add, not to show.
  const id = randomUUID();
  await tx.person.createMany({ data: [{ ...person, id }] });
  const row = { id, recordNumber, bornOn: asDate(bornOn), sex, phone: phone || null, zone };
  await tx.patient.createMany({ data: [row] }).catch((error: unknown) => {
    throw TAKEN.has(databaseCode(error) ?? "") ? numberTaken() : error;
  });
  if (actor.role !== "frontDesk") await tx.careTeam.create({ data: { patientId: id, personId: actor.id } });
  return { id };
}

/** Take a new patient in; a clinician who does so joins the care team. Returns the id. */
export const createPatient = write({
  action: "patient.create",
  input: z.object({
    givenName: someText(80, "Write the first name."),
    familyName: someText(80, "Write the family name."),
    bornOn: IsoDay,
    sex: z.enum(["female", "male", "other", "unknown"], "Choose the sex, or that it is not known."),
    phone: safeText(40).default(""),
    recordNumber: safeText(40).default(""),
    /** Those who were shown as looking alike and are someone else. */
    someoneElse: z.array(z.uuid()).max(40).default([]),
    requestKey: IdempotencyKey.default(() => randomUUID()),
  }),
  subject: async () => ({}),
  run: async (tx, { requestKey, someoneElse, ...input }, _none, actor, note) => {
    if (asDate(input.bornOn) > now())
      throw new Refused("The birth date is in the future. Nothing was saved.", "INVALID", {
        bornOn: ["Use a day that has been."],
      });
    const request = { key: requestKey, action: "patient.create", input };
    const taken = await idempotent(tx, actor, request, z.object({ id: z.uuid() }), async () => {
      const alike = await alikeTo(tx, input);
      if (alike.some(({ id }) => !someoneElse.includes(id)))
        throw new Conflict(
          "Someone like this is registered already. Nothing was saved yet. Look at both.",
          "LOOKS_ALIKE",
          alike,
        );
      return takeIn(tx, input, actor);
    });
    note({ patientId: taken.id });
    return taken;
  },
});
