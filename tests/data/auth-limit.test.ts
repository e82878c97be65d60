import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkPassword } from "#lib/auth/check.ts";
import { aClinicWith, PASSWORD } from "#tests/support/staff.ts";

let db: Client;
let clinic: Awaited<ReturnType<typeof aClinicWith<"doc" | "nurse" | "gone" | "slow">>>;
beforeAll(async () => {
  db = new Client({ connectionString: process.env.DATABASE_URL });
  await db.connect();
  clinic = await aClinicWith({ doc: "physician", nurse: "frontDesk", gone: "frontDesk", slow: "frontDesk" });
  await db.query("begin");
  await db.query("select set_config('app.role', 'system', true)");
  await db.query("update person set active = false where id = $1", [clinic.ids.gone]);
  await db.query("commit");
});
afterAll(() => db.end());

const codeOf = async (email: string, password: string, network = "direct") => {
  const answer = await checkPassword(email, password, network);
  return answer.ok ? "OK" : answer.code;
};

describe("guessing a password", () => {
  test("of twenty wrong tries at once ten are judged; then even the right one has to wait, after a restart too", async () => {
    const email = clinic.email("doc");
    const codes = await Promise.all(
      Array.from({ length: 20 }, (_, i) => codeOf(email, `wrong ${i}`, "192.0.2.7")),
    );
    expect(codes.filter((code) => code === "WRONG")).toHaveLength(10);
    expect(codes.filter((code) => code === "RATE_LIMITED")).toHaveLength(10);
    const kept = globalThis as { accordClient?: { $disconnect(): Promise<void> } };
    await kept.accordClient?.$disconnect();
    kept.accordClient = undefined;
    expect(await codeOf(email, PASSWORD, "192.0.2.7")).toBe("RATE_LIMITED");
    expect(await codeOf(email, PASSWORD, "192.0.2.8")).toBe("OK");
  });

  test("waits 1, 2, 4, 8, then 15 minutes, and never longer", async () => {
    const email = clinic.email("slow");
    for (let i = 0; i < 9; i++) expect(await codeOf(email, "wrong", "192.0.2.9")).toBe("WRONG");
    const waits: number[] = [];
    for (let i = 0; i < 6; i++) {
      expect(await codeOf(email, "wrong", "192.0.2.9")).toBe("WRONG");
      expect(await codeOf(email, PASSWORD, "192.0.2.9")).toBe("RATE_LIMITED");
      const { rows } = await db.query(
        "select round(extract(epoch from blocked_until - now()) / 60)::int as minutes, key from sign_in_limit where blocked_until > now() and key like 'pair:%192.0.2.9'",
      );
      waits.push(rows[0].minutes);
      await db.query("update sign_in_limit set blocked_until = now() where key = $1", [rows[0].key]);
    }
    expect(waits).toEqual([1, 2, 4, 8, 15, 15]);
    expect(await codeOf(email, PASSWORD, "192.0.2.9")).toBe("OK");
    expect(await codeOf(email, "wrong", "192.0.2.9")).toBe("WRONG");
  });

  test("over many addresses stops a network after a hundred tries, and one good account does not wash it clean", async () => {
    const network = "198.51.100.4";
    const strangers = (n: number) =>
      Array.from({ length: n }, () => codeOf(`x@${randomUUID()}.example`, PASSWORD, network));
    expect(new Set(await Promise.all(strangers(60)))).toEqual(new Set(["WRONG"]));
    expect(await codeOf(clinic.email("nurse"), PASSWORD, network)).toBe("OK");
    expect(new Set(await Promise.all(strangers(40)))).toEqual(new Set(["WRONG"]));
    expect(await codeOf(`x@${randomUUID()}.example`, PASSWORD, network)).toBe("RATE_LIMITED");
    expect(await codeOf(clinic.email("nurse"), PASSWORD, "198.51.100.5")).toBe("OK");
  });

  test("gets one answer for an unknown address, a wrong password and access turned off, never a fast one", async () => {
    const started = performance.now();
    expect(await codeOf(`nobody@${randomUUID()}.example`, PASSWORD)).toBe("WRONG");
    expect(performance.now() - started).toBeGreaterThan(240);
    expect(await codeOf(clinic.email("nurse"), "wrong")).toBe("WRONG");
    expect(await codeOf(clinic.email("gone"), PASSWORD)).toBe("WRONG");
  });

  test.each(["\u0000", "a\u0000@b.example", "x".repeat(5000), "\ud800@b.example", "' or '1'='1"])(
    "with an address like %j is refused like any stranger's",
    async (email) => {
      expect(["WRONG", "RATE_LIMITED"]).toContain(await codeOf(email, PASSWORD));
    },
  );

  test("is over for everyone when the counters cannot be used", async () => {
    await db.query("alter table sign_in_limit rename to sign_in_limit_away");
    try {
      expect(await codeOf(clinic.email("nurse"), PASSWORD)).toBe("UNAVAILABLE");
    } finally {
      await db.query("alter table sign_in_limit_away rename to sign_in_limit");
    }
    await db.query("revoke insert, update on sign_in_limit from accord_app");
    try {
      expect(await codeOf(clinic.email("nurse"), PASSWORD)).toBe("UNAVAILABLE");
    } finally {
      await db.query("grant insert, update on sign_in_limit to accord_app");
    }
    expect(await codeOf(clinic.email("nurse"), PASSWORD)).toBe("OK");
  });

  test("is found again with the address in capitals, and keeps no address in the counters", async () => {
    expect(await codeOf(clinic.email("nurse").toUpperCase(), PASSWORD)).toBe("OK");
    const { rows } = await db.query("select key from sign_in_limit where key like '%@%'");
    expect(rows).toEqual([]);
  });
});
