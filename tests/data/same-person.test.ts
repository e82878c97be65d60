import { beforeEach, expect, test } from "vitest";
import { createPatient, type LooksAlike } from "#lib/data/chart/patients.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { aPatient } from "#tests/support/a-patient.ts";
import { addPerson } from "#tests/support/signing.ts";

let clinic: Awaited<ReturnType<typeof aPatient>>;
let desk: Actor;
let stranger: Actor;
beforeEach(async () => {
  clinic = await aPatient();
  desk = await addPerson(clinic.clinicId, "frontDesk", "Dee", "Fox");
  stranger = await addPerson(clinic.clinicId, "physician", "Nils", "Dahl");
});

const maya = {
  givenName: "Maya",
  familyName: "Tores",
  bornOn: "1982-02-02",
  sex: "female",
  phone: "",
} as const;
/** Who is shown as looking alike; null when the person was taken in. */
async function shownTo(
  who: Actor,
  person: Parameters<typeof createPatient>[0],
): Promise<LooksAlike[] | null> {
  try {
    await actingAs(who, () => createPatient(person));
    return null;
  } catch (error) {
    if (error instanceof Conflict && error.code === "LOOKS_ALIKE") return error.now as LooksAlike[];
    throw error;
  }
}

test("someone who looks like a person who is registered is shown with that person, and registered as someone else", async () => {
  const alike = await shownTo(desk, maya);
  expect(alike).toEqual([
    {
      id: clinic.patient.id,
      name: "Torres, Maya",
      born: expect.stringContaining("1982"),
      recordNumber: "1",
      phone: null,
      open: true,
    },
  ]);
  expect(await shownTo(desk, { ...maya, someoneElse: [clinic.patient.id] })).toBeNull();
  const again = await shownTo(desk, { ...maya, someoneElse: [clinic.patient.id] });
  expect(again?.map(({ name }) => name)).toEqual(["Tores, Maya", "Torres, Maya"]);
});

test("a name that is like nobody's is registered at once, and so is the same form sent twice", async () => {
  const form = {
    ...maya,
    familyName: "Quist",
    givenName: "Olaf",
    requestKey: "5f0a3c52-4b0f-4d8e-9c55-3d5f6f3f7a11",
  };
  expect(await shownTo(desk, form)).toBeNull();
  expect(await shownTo(desk, form)).toBeNull();
});

test("a clinician off the team sees name, birth date and record number, and cannot open it; another clinic's people are nobody's", async () => {
  const [shown] = (await shownTo(stranger, { ...maya, givenName: "Torres", familyName: "Maya" })) ?? [];
  expect(shown).toMatchObject({ name: "Torres, Maya", phone: null, open: false });
  expect(Object.keys(shown ?? {}).sort()).toEqual(["born", "id", "name", "open", "phone", "recordNumber"]);
  const elsewhere = await aPatient();
  expect((await shownTo(elsewhere.doctor, maya))?.map(({ id }) => id)).toEqual([elsewhere.patient.id]);
});
