import { randomUUID } from "node:crypto";
import type pg from "pg";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { instantsAt, isoMoment } from "#lib/domain/words/wall-clock.ts";
import { type Answer, type Client, page, type Target, turning } from "./load.ts";
import type { Measured, Visitor } from "./people.ts";
import { type ReadName, reads } from "./reads.ts";
import { actionCall, actionId } from "./server-action.ts";
import { book, save } from "./writes.ts";

/** Everything that the measurements are made on. */
export type Stage = {
  accord: Client;
  bare: Client;
  origin: string;
  raw: pg.Pool;
  people: readonly Measured[];
  desk: Visitor;
  day: string;
  slots: () => Slot;
};
export type Slot = { providerId: string; roomId: string; start: string };

const PATHS: Record<ReadName, (one: Measured, stage: Stage) => { path: string; cookie: string }> = {
  today: ({ patient }) => ({ path: "/my/today", cookie: patient.cookie }),
  plan: ({ patient }) => ({ path: "/my/plan", cookie: patient.cookie }),
  chart: ({ patientId, clinician }) => ({ path: `/patients/${patientId}`, cookie: clinician.cookie }),
  day: (_one, { desk, day }) => ({ path: `/schedule?day=${day}`, cookie: desk.cookie }),
};

/** Ours, the bare page by Prisma, the bare page by one statement, and the statement alone. */
export function readTargets(name: ReadName, stage: Stage): Target[] {
  const [ours, prisma, plain, alone] = [1, 2, 3, 4].map(() => turning(stage.people));
  if (!ours || !prisma || !plain || !alone) throw new Error("four turns were made");
  const bare = (how: string, next: () => Measured) => () => {
    const { clinicId: clinic, patientId: patient } = next();
    return { path: `/${how}/${name}?${new URLSearchParams({ clinic, patient, day: stage.day })}` };
  };
  return [
    { name: "accord", once: page(stage.accord, () => PATHS[name](ours(), stage), "</main>") },
    { name: "prisma", once: page(stage.bare, bare("prisma", prisma), "</main>") },
    { name: "pg", once: page(stage.bare, bare("pg", plain), "</main>") },
    {
      name: "raw",
      once: async () => {
        const { clinicId, patientId } = alone();
        return stage.raw.query(reads[name].sql, [clinicId, patientId, stage.day]);
      },
    },
  ];
}

const json = { "content-type": "application/json" };
const bareWrite = async (stage: Stage, path: string, input: unknown) => {
  const body = Buffer.from(JSON.stringify(input));
  const { status, text } = await stage.bare.ask({ method: "POST", path, headers: json, body });
  if (status !== 200) throw new Error(`${path} answered ${status}: ${text.slice(0, 300)}`);
};

/** Saving one part of a draft: each connection on drafts of its own, the action as the builder calls it. */
export function saveTargets(stage: Stage): Target[] {
  const free = stage.people.flatMap(({ draft, ...one }) =>
    draft ? [{ ...one, ...draft, revision: 0 }] : [],
  );
  const id = actionId("saveSectionAction");
  const ours = async () => {
    const draft = free.shift();
    if (!draft) throw new Error("More connections than drafts");
    const { planId, versionId, modality, body, clinician } = draft;
    const headers = { origin: stage.origin, cookie: clinician.cookie };
    const args = [{ versionId, modality }, body, draft.revision];
    const answer = await stage.accord.ask(
      await actionCall(id, `/plans/${planId}/edit/${modality}`, args, headers),
    );
    if (!/"ok":true/.test(answer.text))
      throw new Error(`A save was refused: ${answer.status} ${answer.text.slice(0, 400)}`);
    draft.revision++;
    free.push(draft);
  };
  const others = turning(stage.people.filter(({ draft }) => draft).slice(32));
  const row = () => {
    const { clinicId: clinic, draft } = others();
    return { clinic, version: draft?.versionId ?? "", modality: draft?.modality ?? "", body: draft?.body };
  };
  free.splice(32);
  return [
    { name: "accord", once: ours },
    { name: "prisma", once: () => bareWrite(stage, "/write/prisma/save", row()) },
    { name: "pg", once: () => bareWrite(stage, "/write/pg/save", row()) },
    { name: "raw", once: () => stage.raw.query(save.sql, save.values(row())) },
  ];
}

/** The booking form as the desk's browser sends it; resolves with the answer. */
export async function bookVisit(
  stage: Stage,
  patientId: string,
  { providerId, start }: Slot,
): Promise<Answer> {
  const form = new FormData();
  const fields = {
    patientId,
    visitType: "review",
    take: `${providerId}|${start}`,
    note: "",
    requestKey: randomUUID(),
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const before = { message: "", fields: {}, offers: [], outside: false, note: "" };
  const headers = { origin: stage.origin, cookie: stage.desk.cookie };
  return stage.accord.ask(
    await actionCall(actionId("bookAction"), "/schedule/book", [before, form], headers),
  );
}

/** Did the desk get its visit: the action sends the browser to the day on which it stands. */
export const wasBooked = ({ headers }: Answer): boolean =>
  String(headers["x-action-redirect"] ?? "").includes("done=");

/** Booking a visit that nobody planned, each in a slot of its own. */
export function bookTargets(stage: Stage): Target[] {
  const next = turning(stage.people);
  const row = () => {
    const { providerId: provider, roomId: room, start } = stage.slots();
    const { clinicId: clinic, patientId: patient } = next();
    return { clinic, patient, provider, room, start, by: stage.desk.personId };
  };
  const ours = async () => {
    const answer = await bookVisit(stage, next().patientId, stage.slots());
    if (!wasBooked(answer))
      throw new Error(`A booking was refused: ${answer.status} ${answer.text.slice(0, 600)}`);
  };
  return [
    { name: "accord", once: ours },
    { name: "prisma", once: () => bareWrite(stage, "/write/prisma/book", row()) },
    { name: "pg", once: () => bareWrite(stage, "/write/pg/book", row()) },
    { name: "raw", once: () => stage.raw.query(book.sql, book.values(row())) },
  ];
}

/** Free times of the bookable, from 60 days ahead, none given twice: half an hour each, one provider after the other. */
export async function freeSlots(admin: pg.Client, today: string): Promise<() => Slot> {
  const { rows } = await admin.query<{ id: string; room_id: string; zone: string }>(
    "select p.id, room_id, zone from provider p, clinic where active and provides = 'physician' and position >= 20",
  );
  const { rows: taken } = await admin.query(
    "select to_char(max(starts_at), 'YYYY-MM-DD') as last from appointment",
  );
  const after = parseDate(taken[0].last > today ? taken[0].last : today);
  function* slots(): Generator<Slot> {
    for (let day: CalendarDate = after.add({ days: 1 }); ; day = day.add({ days: 1 })) {
      const weekday = day.toDate("UTC").getUTCDay();
      if (weekday === 0 || weekday === 6) continue;
      for (const minute of [510, 540, 570, 600, 630, 660, 780, 810, 840, 870, 900, 930, 960, 990])
        for (const { id: providerId, room_id: roomId, zone } of rows) {
          const [at] = instantsAt(day, minute, zone);
          if (at !== undefined) yield { providerId, roomId, start: isoMoment(at, zone) };
        }
    }
  }
  const all = slots();
  return () => all.next().value as Slot;
}
