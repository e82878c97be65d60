import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { bookSeries, bookVisit } from "#lib/data/desk/bookings.ts";
import { closeNeed, noteTry, reopenNeed } from "#lib/data/desk/need-changes.ts";
import { listNeeds } from "#lib/data/desk/needs-list.ts";
import { findPeople, getPersonVisits } from "#lib/data/desk/person-visits.ts";
import { listDay } from "#lib/data/desk/schedule.ts";
import { cancelVisit, changeVisit, moveVisit } from "#lib/data/desk/visits.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { runAsSystem } from "#lib/data/door/guard.ts";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import { aDeskClinic, soon, startAt } from "#tests/support/desk-clinic.ts";

type Clinic = Awaited<ReturnType<typeof aDeskClinic>>;
let clinic: Clinic;
beforeAll(async () => {
  clinic = await aDeskClinic({ patients: 60 });
});

const atDesk = <T>(run: () => Promise<T>) => actingAs(clinic.desk, run);
const need = (id: string) =>
  runAsSystem("verify", clinic.clinicId, (tx) => tx.need.findFirstOrThrow({ where: { id } }));
const refusal = async (run: () => Promise<unknown>) => {
  const error = await run().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Conflict || error instanceof Refused) return error;
  throw new Error("Expected a refusal", { cause: error });
};
const book = (more: Partial<Parameters<typeof bookVisit>[0]> & { needId: string; start: string }) =>
  atDesk(() => bookVisit({ providerId: clinic.zhao, requestKey: randomUUID(), ...more }));
const someFreeDay = (() => {
  let next = 20;
  return () => soon(next++);
})();

describe("many at once", () => {
  it.each([50, 200])(
    "of %i parallel bookings of one slot exactly one wins, the others hear what is nearest",
    async (many) => {
      const day = someFreeDay();
      const ids: string[] = [];
      for (let i = 0; i < many; i++) ids.push(await clinic.aNeed(i % 60, { target: day }));
      const start = startAt(day, 870);
      const ended = await Promise.allSettled(ids.map((needId) => book({ needId, start })));
      const lost = ended.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
      expect(ended.filter((one) => one.status === "fulfilled")).toHaveLength(1);
      expect(new Set(lost.map((error) => error.code))).toEqual(new Set(["SLOT_TAKEN"]));
      const others = lost.filter((error) =>
        error.message.startsWith("Someone just took 2:30 pm. Next best: "),
      );
      expect(others.length).toBeGreaterThan(many / 2);
      expect(others[0].now.suggestions.length).toBeGreaterThan(0);
    },
  );
  it("books one need once, however many desks try different times", async () => {
    const day = someFreeDay();
    const needId = await clinic.aNeed(0, { target: day });
    const starts = Array.from({ length: 10 }, (_, i) => startAt(day, 510 + i * 45));
    const ended = await Promise.allSettled(starts.map((start) => book({ needId, start })));
    expect(ended.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(
      ended
        .flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []))
        .every((code) => code === "STALE"),
    ).toBe(true);
  });
  it("holds without the lock too: the constraint refuses what two doors let in", async () => {
    const day = someFreeDay();
    const row = (patientId: string) => ({
      patientId,
      ...{
        providerId: clinic.zhao,
        roomId: clinic.room2,
        visitType: "acupuncture",
        zone: "UTC",
        bookedById: clinic.desk.id,
      },
      startsAt: new Date(startAt(day, 600)),
      endsAt: new Date(startAt(day, 645)),
    });
    const [one = "", two = ""] = clinic.patients;
    const insert = (id: string) =>
      runAsSystem("seed", clinic.clinicId, (tx) =>
        tx.appointment.create({ data: { ...row(id), clinicId: clinic.clinicId } }),
      );
    await insert(one);
    await expect(insert(two)).rejects.toThrow();
  });
});

describe("the same form twice", () => {
  it("is done once, and with other answers refused", async () => {
    const day = someFreeDay();
    const needId = await clinic.aNeed(1, { target: day });
    const form = { needId, start: startAt(day, 600), requestKey: randomUUID() };
    const [first, second] = await Promise.all([book(form), book(form)]);
    expect(second).toEqual(first);
    expect(await book(form)).toEqual(first);
    const other = await refusal(() => book({ ...form, start: startAt(day, 660) }));
    expect(other.code).toBe("IDEMPOTENCY_MISMATCH");
  });
});

describe("what cannot be booked says why", () => {
  const day = someFreeDay();
  it.each([
    ["a past time", () => ({ start: startAt(soon(-5), 600) }), "That time has passed."],
    ["outside hours", () => ({ start: startAt(day, 1010) }), "Lin Zhao is in 8:30 am to 5:00 pm on"],
    [
      "someone who does not do this",
      () => ({ start: startAt(day, 600), providerId: clinic.lab }),
      "Laboratory does not take this kind of visit.",
    ],
    [
      "nobody that is known",
      () => ({ start: startAt(day, 600), providerId: randomUUID() }),
      "Choose who the visit is with.",
    ],
    ["no time", () => ({ start: "soon" }), "Choose a day and a time from the list."],
    [
      "a time that does not exist",
      () => ({ start: "2027-03-14T02:30-05:00" }),
      "2:30 am does not exist on Sun Mar 14",
    ],
    [
      "a day after the window",
      () => ({ start: startAt(day.add({ days: 30 }), 600) }),
      "is after the plan's window",
    ],
  ])("%s", async (_name, more, says) => {
    const needId = await clinic.aNeed(2, { target: day });
    const why = await refusal(() => book({ needId, ...more() }));
    expect(why.message).toContain(says);
    expect((await need(needId)).status).toBe("waiting");
  });
  it("books outside the window once the desk has said so, and late needs at once", async () => {
    const needId = await clinic.aNeed(3, { target: day });
    await book({ needId, start: startAt(day.add({ days: 30 }), 600), outsideOk: true });
    const late = await clinic.aNeed(4, { target: soon(-9) });
    await book({ needId: late, start: startAt(day.add({ days: 31 }), 600) });
  });
  it("refuses a note that is too long and an unknown need", async () => {
    const needId = await clinic.aNeed(5);
    await expect(book({ needId, start: startAt(day, 700), note: "x".repeat(501) })).rejects.toThrow(
      "Use at most 500 characters.",
    );
    await expect(book({ needId: randomUUID(), start: startAt(day, 700) })).rejects.toThrow(
      /NEXT_HTTP_ERROR_FALLBACK;404/,
    );
  });
});

describe("a visit's life", () => {
  const booked = async (patient: number) => {
    const day = someFreeDay();
    const needId = await clinic.aNeed(patient, { target: day });
    return { needId, ...(await book({ needId, start: startAt(day, 600) })), day };
  };
  it("gives the need back when it is cancelled, and takes it again when that is undone by booking", async () => {
    const { visitId, revision, needId, day } = await booked(6);
    await atDesk(() => cancelVisit({ visitId, revision, reason: "travel" }));
    expect((await need(needId)).status).toBe("waiting");
    await book({ needId, start: startAt(day, 600) });
    expect((await need(needId)).status).toBe("booked");
  });
  it("closes the need instead when the plan no longer asks for it", async () => {
    const { visitId, revision, needId } = await booked(7);
    await runAsSystem("seed", clinic.clinicId, (tx) =>
      tx.need.updateMany({ where: { id: needId }, data: { misfit: true, reason: "No longer in the plan" } }),
    );
    const page = await atDesk(() => listNeeds({ needId }));
    expect(page.rows[0]?.misfit?.dropped).toBe(true);
    await atDesk(() => cancelVisit({ visitId, revision }));
    expect((await need(needId)).status).toBe("closed");
  });
  it("moves with every check, and refuses the one who looked before", async () => {
    const { visitId, revision, day } = await booked(8);
    const to = (minute: number, seen = revision) =>
      atDesk(() =>
        moveVisit({ visitId, revision: seen, providerId: clinic.zhao, start: startAt(day, minute) }),
      );
    expect((await refusal(() => to(1010))).message).toContain("is in 8:30 am to 5:00 pm");
    await to(615);
    expect((await refusal(() => to(660))).code).toBe("STALE");
  });
  it("is not marked before its day, and its step back stands open", async () => {
    const { visitId, revision } = await booked(9);
    const early = await refusal(() => atDesk(() => changeVisit({ visitId, revision, step: "arrive" })));
    expect(early.message).toContain("Mark it on the day itself.");
  });
  it("did not come puts it on the list again, and undo takes it back unless it was booked anew", async () => {
    const { visitId, needId, day } = await booked(10);
    await runAsSystem("seed", clinic.clinicId, (tx) =>
      tx.appointment.updateMany({
        where: { id: visitId },
        data: { startsAt: new Date(Date.now() - 3_600_000), endsAt: new Date(Date.now() - 900_000) },
      }),
    );
    const gone = await atDesk(() => changeVisit({ visitId, revision: 0, step: "didNotCome" }));
    expect((await need(needId)).status).toBe("waiting");
    const back = await atDesk(() => changeVisit({ visitId, revision: gone.revision, step: "undo" }));
    expect((await need(needId)).status).toBe("booked");
    const again = await atDesk(() => changeVisit({ visitId, revision: back.revision, step: "didNotCome" }));
    await book({ needId, start: startAt(day, 720) });
    const late = await refusal(() =>
      atDesk(() => changeVisit({ visitId, revision: again.revision, step: "undo" })),
    );
    expect(late.message).toContain("booked again");
  });
});

describe("the list of what plans need", () => {
  it("puts the most days past first, then the tightest window, and suggests different times", async () => {
    const small = await aDeskClinic();
    const target = soon(12);
    const wide = await small.aNeed(0, { target, earliest: soon(2), latest: soon(15), n: 4, of: 8 });
    const tight = await small.aNeed(1, { target, earliest: soon(11), latest: soon(15) });
    const over = await small.aNeed(2, {
      target: soon(-6),
      latest: soon(-2),
      visitType: "bloodDraw",
      early: true,
    });
    const page = await actingAs(small.desk, () => listNeeds({}));
    expect(page.rows.map((row) => row.id)).toEqual([over, tight, wide]);
    expect(page.overdue).toBe(1);
    expect(page.rows[0]).toMatchObject({ what: "Blood draw", due: "2 days over", over: 2, early: true });
    expect(page.rows[2]).toMatchObject({ what: "Acupuncture 4 of 8", minutes: 45 });
    expect(page.rows.every((row) => row.suggestions.length === 3)).toBe(true);
    expect(page.rows[1]?.suggestions[0]).not.toEqual(page.rows[2]?.suggestions[0]);
    expect(JSON.stringify(page)).not.toContain("CNRY");
  });
  it("books a series at once or not at all", async () => {
    const small = await aDeskClinic();
    const ids = await Promise.all(
      [1, 2, 3].map((n) => small.aNeed(0, { n, of: 3, target: soon(10 + n * 7) })),
    );
    const session = (needId: string, week: number) => ({
      needId,
      providerId: small.zhao,
      start: startAt(soon(10 + week * 7), 600),
    });
    const sessions = ids.map((id, i) => session(id, i + 1));
    const clash = [...sessions.slice(0, 2), { ...session(ids[2] ?? "", 3), start: startAt(soon(24), 600) }];
    await refusal(() =>
      actingAs(small.desk, () => bookSeries({ sessions: clash, requestKey: randomUUID() })),
    );
    expect((await actingAs(small.desk, () => listNeeds({}))).total).toBe(3);
    const booked = await actingAs(small.desk, () => bookSeries({ sessions, requestKey: randomUUID() }));
    expect(booked).toHaveLength(3);
    expect((await actingAs(small.desk, () => listNeeds({}))).total).toBe(0);
  });
  it("counts tries, closes with a reason and opens again", async () => {
    const needId = await clinic.aNeed(11);
    await atDesk(() => noteTry({ needId, how: "message" }));
    expect((await need(needId)).tries).toBe(1);
    await atDesk(() => closeNeed({ needId, reason: "Moved away" }));
    expect(await need(needId)).toMatchObject({ status: "closed", reason: "Moved away" });
    await atDesk(() => reopenNeed({ needId }));
    expect((await need(needId)).status).toBe("waiting");
    await expect(atDesk(() => closeNeed({ needId, reason: " " }))).rejects.toThrow("Write why it is closed.");
  });
});

describe("what the desk is told", () => {
  it("shows a day by provider with free time, and a person without a chart", async () => {
    const day = someFreeDay();
    const needId = await clinic.aNeed(12, { target: day, n: 4, of: 8 });
    await book({ needId, start: startAt(day, 600) });
    const board = await atDesk(() => listDay({ day: day.toString() }));
    expect(board.visits[0]).toMatchObject({
      what: "Acupuncture 4 of 8",
      state: "Booked",
      time: "10:00 am",
      with: "Lin Zhao",
    });
    const zhao = board.free.filter((one) => one.providerId === clinic.zhao).map((one) => one.from);
    expect(zhao).toContain(510);
    expect(zhao).not.toContain(600);
    expect(zhao).toContain(645);
    const patientId = clinic.patients[12] ?? "";
    const person = await atDesk(() => getPersonVisits({ patientId }));
    expect(person.coming).toHaveLength(1);
    expect((await atDesk(() => findPeople({ typed: "grant, olive12" }))).map((one) => one.id)).toEqual([
      patientId,
    ]);
    expect(JSON.stringify([board, person])).not.toContain("CNRY");
  });
  it("shows a clinician off the team neither the person nor the visit", async () => {
    const patientId = clinic.patients[12] ?? "";
    await expect(actingAs(clinic.physician, () => getPersonVisits({ patientId }))).rejects.toThrow(/404/);
    const day = await actingAs(clinic.physician, () => listNeeds({}));
    expect(day.total).toBe(0);
  });
});
