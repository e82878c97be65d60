import { randomUUID } from "node:crypto";
import { asDate } from "#lib/data/door/days.ts";
import { runAsSystem } from "#lib/data/door/guard.ts";
import type { Actor, Role } from "#lib/domain/access/roles.ts";
import { searchKey } from "#lib/domain/people/names.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { instantsAt, isoMoment, wallOf } from "#lib/domain/words/wall-clock.ts";
import { visitTypeOf } from "#lib/modalities/visits.ts";

export const ZONE = "America/New_York";
const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** A clinic of a test's own: a desk, two providers who are in all week, and as many patients as asked for. */
export async function aDeskClinic({ patients = 3 } = {}) {
  const clinicId = randomUUID();
  const [jo, osei] = [randomUUID(), randomUUID()];
  const ids = Array.from({ length: patients }, () => randomUUID());
  const place = { zhao: randomUUID(), lab: randomUUID(), room2: randomUUID(), room3: randomUUID() };
  const plans = ids.map(() => randomUUID());
  await runAsSystem("seed", clinicId, async (tx) => {
    await tx.clinic.create({ data: { id: clinicId, name: "Test", zone: ZONE, phone: "555 0100" } });
    const person = (id: string, role: Role, givenName: string, familyName: string) => ({
      ...{ clinicId, id, role, givenName, familyName },
      searchKey: searchKey({ givenName, familyName }),
    });
    await tx.person.createMany({
      data: [
        person(jo, "frontDesk", "Jo", "Park"),
        person(osei, "physician", "Ama", "Osei"),
        ...ids.map((id, i) => person(id, "patient", `Olive${i}`, "Grant")),
      ],
    });
    await tx.patient.createMany({
      data: ids.map((id, i) => ({
        ...{ clinicId, id, recordNumber: `R${i}`, bornOn: asDate("1982-02-02"), sex: "female" },
        ...{ zone: ZONE, phone: "555 0142", accessNeeds: ["quiet room"] },
      })),
    });
    await tx.room.createMany({
      data: [
        { clinicId, id: place.room2, name: "Room 2" },
        { clinicId, id: place.room3, name: "Room 3" },
      ],
    });
    await tx.provider.createMany({
      data: [
        { clinicId, id: place.zhao, name: "Lin Zhao", provides: "acupuncturist", roomId: place.room2 },
        { clinicId, id: place.lab, name: "Laboratory", provides: "lab", roomId: place.room3 },
      ],
    });
    await tx.providerHours.createMany({
      data: [place.zhao, place.lab].flatMap((providerId) =>
        WEEK.map((weekday) => ({ clinicId, providerId, weekday, fromMinute: 510, toMinute: 1020 })),
      ),
    });
    await tx.plan.createMany({
      data: plans.map((id, i) => ({
        ...{
          clinicId,
          id,
          patientId: ids[i] ?? "",
          title: "CNRY-PLAN-TITLE",
          startsOn: asDate("2026-01-05"),
        },
      })),
    });
  });
  const actor = (id: string, role: Role): Actor => ({ id, clinicId, role, name: "Jo Park", zone: ZONE });
  const aNeed = async (patient: number, more: NeedOf = {}) => {
    const id = randomUUID();
    await runAsSystem("seed", clinicId, (tx) =>
      tx.need.create({
        data: { ...needRow(more), clinicId, id, patientId: ids[patient] ?? "", planId: plans[patient] ?? "" },
      }),
    );
    return id;
  };
  return {
    clinicId,
    desk: actor(jo, "frontDesk"),
    physician: actor(osei, "physician"),
    patients: ids,
    plans,
    ...place,
    aNeed,
  };
}

type NeedOf = {
  visitType?: string;
  n?: number;
  of?: number;
  key?: string;
  afterKey?: string;
  early?: boolean;
  reason?: string;
} & {
  earliest?: CalendarDate;
  target?: CalendarDate;
  latest?: CalendarDate;
};

function needRow({ visitType = "acupuncture", n, of, key = randomUUID(), afterKey, early, ...days }: NeedOf) {
  const { minutes = 30, who = "physician" } = visitTypeOf(visitType) ?? {};
  const target = days.target ?? soon();
  return {
    ...{ visitType, minutes, who, key, afterKey: afterKey ?? null, partOfDay: early ? "earlyMorning" : null },
    ...{ ordinalN: n ?? null, ordinalOf: of ?? null },
    earliest: asDate(days.earliest ?? target.subtract({ days: 3 })),
    target: asDate(target),
    latest: asDate(days.latest ?? target.add({ days: 3 })),
  };
}

/** So many days from now in the clinic's zone, ten unless said: far enough that no test books the past. */
export const soon = (days = 10): CalendarDate => wallOf(Date.now(), ZONE).day.add({ days });

/** "2026-05-21T14:30-04:00" on that day in the clinic's zone. */
export const startAt = (day: CalendarDate, minute: number): string =>
  isoMoment(instantsAt(day, minute, ZONE)[0] ?? 0, ZONE);
