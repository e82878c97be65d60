import type { PrismaClient } from "#generated/prisma/client.ts";

/** The rows of our two writes, without session, row-level security, audit or any check. */
export type Save = { clinic: string; version: string; modality: string; body: unknown };
export type Book = {
  clinic: string;
  patient: string;
  provider: string;
  room: string;
  by: string;
  start: string;
};
export type Write<T> = {
  sql: string;
  values: (input: T) => unknown[];
  prisma: (db: PrismaClient, input: T) => Promise<unknown>;
};

export const save: Write<Save> = {
  sql: `with v as (update plan_version set revision = revision + 1, saved_at = now() where clinic_id = $1 and id = $2 returning id)
    update plan_section s set body = $4 from v where s.clinic_id = $1 and s.version_id = v.id and modality = $3`,
  values: ({ clinic, version, modality, body }) => [clinic, version, modality, JSON.stringify(body)],
  prisma: (db, { clinic: clinicId, version: id, modality, body }) =>
    db.planVersion.update({
      where: { clinicId_id: { clinicId, id } },
      data: {
        revision: { increment: 1 },
        sections: { updateMany: { where: { modality }, data: { body: body as object } } },
      },
      select: { revision: true },
    }),
};

export const book: Write<Book> = {
  sql: `insert into appointment (clinic_id, id, patient_id, provider_id, room_id, visit_type, starts_at, ends_at, zone, booked_by_id)
    values ($1, gen_random_uuid(), $2, $3, $4, 'review', $5, $5::timestamptz + interval '30 minutes', 'America/New_York', $6)`,
  values: ({ clinic, patient, provider, room, start, by }) => [clinic, patient, provider, room, start, by],
  prisma: (
    db,
    { clinic: clinicId, patient: patientId, provider: providerId, room: roomId, start, by: bookedById },
  ) =>
    db.appointment.create({
      data: {
        ...{
          clinicId,
          patientId,
          providerId,
          roomId,
          bookedById,
          zone: "America/New_York",
          visitType: "review",
        },
        startsAt: new Date(start),
        endsAt: new Date(Date.parse(start) + 30 * 60_000),
      },
      select: { id: true },
    }),
};
