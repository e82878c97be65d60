import { describe, expect, test } from "vitest";
import { checkPassword } from "#lib/auth/check.ts";
import { endMyDevice, endMyOtherDevices, listMyDevices } from "#lib/data/account/devices.ts";
import { endSessions, listPeople, turnOffAccess, turnOnAccess } from "#lib/data/account/people.ts";
import { startSession } from "#lib/data/account/sessions.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { listAudit } from "#lib/data/door/audit.ts";
import { system } from "#lib/data/door/system.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { aClinicWith, PASSWORD } from "#tests/support/staff.ts";

const clinicOfTwoAdmins = () =>
  aClinicWith({ ann: "admin", bob: "admin", doc: "physician", jo: "frontDesk", pat: "patient" });
const as = <T>(actor: Actor, run: () => Promise<T>) => actingAs(actor, run);
const isHidden = { digest: "NEXT_HTTP_ERROR_FALLBACK;404" };

describe("accounts", () => {
  test("an administrator turns off access, and the password is refused from then on", async () => {
    const { ids, email, actor } = await clinicOfTwoAdmins();
    await as(actor("ann"), () => turnOffAccess({ personId: ids.jo }));
    expect((await checkPassword(email("jo"), PASSWORD, "direct")).ok).toBe(false);
    await as(actor("ann"), () => turnOnAccess({ personId: ids.jo }));
    expect((await checkPassword(email("jo"), PASSWORD, "direct")).ok).toBe(true);
  });

  test("nobody turns off their own access, and one administrator always stays", async () => {
    const { ids, actor } = await clinicOfTwoAdmins();
    await expect(as(actor("ann"), () => turnOffAccess({ personId: ids.ann }))).rejects.toThrow(
      /your own access/,
    );
    const both = await Promise.allSettled([
      as(actor("ann"), () => turnOffAccess({ personId: ids.bob })),
      as(actor("bob"), () => turnOffAccess({ personId: ids.ann })),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("only an administrator does any of it; to everyone else, and for a patient's account, there is nothing", async () => {
    const { ids, actor } = await clinicOfTwoAdmins();
    const stranger = await clinicOfTwoAdmins();
    for (const who of ["doc", "jo", "pat"] as const)
      for (const act of [turnOffAccess, turnOnAccess, endSessions])
        await expect(as<unknown>(actor(who), () => act({ personId: ids.bob }))).rejects.toMatchObject(
          isHidden,
        );
    await expect(as(actor("ann"), () => turnOffAccess({ personId: ids.pat }))).rejects.toMatchObject(
      isHidden,
    );
    await expect(as(actor("ann"), () => turnOffAccess({ personId: stranger.ids.doc }))).rejects.toMatchObject(
      isHidden,
    );
  });

  test("staff see each other's names, administrators also the addresses, patients nothing", async () => {
    const { actor } = await clinicOfTwoAdmins();
    const seen = await as(actor("doc"), () => listPeople({}));
    expect(seen).toHaveLength(4);
    expect(seen.every(({ email, may }) => email === null && !may.turnOff)).toBe(true);
    expect((await as(actor("ann"), () => listPeople({}))).every(({ email }) => email !== null)).toBe(true);
    await expect(as(actor("pat"), () => listPeople({}))).rejects.toMatchObject(isHidden);
  });
});

describe("the audit", () => {
  test("says in sentences who did what and who was refused, and only administrators read it", async () => {
    const { ids, actor } = await clinicOfTwoAdmins();
    await as(actor("ann"), () => turnOffAccess({ personId: ids.jo }));
    await as(actor("doc"), () => turnOffAccess({ personId: ids.ann })).catch(() => {});
    const { lines } = await as(actor("bob"), () => listAudit({}));
    expect(lines[0]).toMatchObject({ sentence: "doc Test was refused: changed an account.", denied: true });
    expect(lines[1]?.sentence).toBe("ann Test changed an account: turned off access: jo Test.");
    const own = await as(actor("bob"), () => listAudit({ personId: ids.ann }));
    expect(own.lines.every(({ sentence }) => sentence.startsWith("ann Test"))).toBe(true);
    expect((await as(actor("bob"), () => listAudit({ day: "2001-01-01" }))).lines).toEqual([]);
    for (const who of ["doc", "jo", "pat"] as const)
      await expect(as(actor(who), () => listAudit({}))).rejects.toMatchObject(isHidden);
  });

  test("comes in pages without a gap", async () => {
    const { actor } = await clinicOfTwoAdmins();
    for (let i = 0; i < 60; i++) await as(actor("doc"), () => listPeople({}));
    const first = await as(actor("ann"), () => listAudit({}));
    expect(first.lines).toHaveLength(50);
    const rest = await as(actor("ann"), () => listAudit({ before: first.older }));
    expect(rest.lines[0]?.seq).toBe(Number(first.lines.at(-1)?.seq) - 1);
    expect(rest.older).toBeUndefined();
  });
});

describe("one's own devices", () => {
  test("are listed and ended by their person, and are not there for anyone else", async () => {
    const { ids, actor, clinicId } = await clinicOfTwoAdmins();
    const begin = () =>
      system("sign-in", clinicId, (tx) => {
        const hash = Buffer.from(crypto.getRandomValues(new Uint8Array(32)));
        return startSession(tx, {
          person: { id: ids.pat, clinicId },
          hash,
          lifetime: { idle: 900, most: 900 },
          cap: 5,
        });
      });
    const [one, two, three] = [await begin(), await begin(), await begin()];
    const pat = { ...actor("pat"), sessionId: one };
    expect((await as(pat, () => listMyDevices({})))[0]).toMatchObject({ id: one, isThis: true });
    await expect(as(actor("doc"), () => endMyDevice({ sessionId: two }))).rejects.toMatchObject(isHidden);
    await expect(as(actor("ann"), () => endMyDevice({ sessionId: two }))).rejects.toMatchObject(isHidden);
    await as(pat, () => endMyDevice({ sessionId: two }));
    expect((await as(pat, () => listMyDevices({}))).map(({ id }) => id).sort()).toEqual([one, three].sort());
    expect(await as(pat, () => endMyOtherDevices({}))).toBe(1);
    expect((await as(pat, () => listMyDevices({}))).map(({ id }) => id)).toEqual([one]);
  });
});
