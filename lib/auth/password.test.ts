import { describe, expect, test } from "vitest";
import { hashPassword, isOutdated, isPassword } from "./password.ts";
import { passwordFault } from "./password-rules.ts";

const fault = (password: string) => passwordFault(password, ["maya.torres@example.org", "Maya", "Torres"]);

describe("a new password", () => {
  test("has 15 to 128 characters, as people count them, of any kind", () => {
    expect(fault("grey otter lamp")).toBeUndefined();
    expect(fault("grey otter lam")).toContain("at least 15");
    expect(fault(`${"grey otter lamp ".repeat(8)}`.slice(0, 127).padEnd(128, "z"))).toBeUndefined();
    expect(fault(`${"grey otter lamp ".repeat(9)}`.slice(0, 129))).toContain("at most 128");
    expect(fault("🦦🌙🪴🎻🧵🫖🚲🧭🪁🧩🎈🍋🌵🐚🪵")).toBeUndefined();
  });

  test.each([
    "passwordpassword",
    "Password Password",
    "aaaaaaaaaaaaaaaaaa",
    "abcabcabcabcabcabc",
    "123456789012345678",
    "qwertyuiopasdfghjkl",
    "zyxwvutsrqponmlkji",
    "correct horse battery staple",
    "mayatorresmaya12",
    "Accord Clinic 2026!",
  ])("is not one that a guesser tries first: %s", (password) => {
    expect(fault(password)).toMatch(/Choose/);
  });
});

describe("a stored password", () => {
  test("is argon2id at today's cost, salted, and the same however its accents were typed", async () => {
    const [one, two] = await Promise.all([
      hashPassword("Café au lait, bien sûr"),
      hashPassword("Café au lait, bien sûr"),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(isOutdated(one)).toBe(false);
    expect(isOutdated("$argon2id$v=19$m=4096,t=3,p=1$x$y")).toBe(true);
    expect(await isPassword(one, "Cafe\u0301 au lait, bien su\u0302r")).toBe(true);
  });

  test("is never cut: two that differ at character 90 differ", async () => {
    const long = "x".repeat(89);
    const stored = await hashPassword(`${long}a`);
    expect(await isPassword(stored, `${long}b`)).toBe(false);
    expect(await isPassword(stored, `${long}a`)).toBe(true);
  });

  test("of nobody is no password, and neither is an endless one", async () => {
    expect(await isPassword(null, "anything at all here")).toBe(false);
    expect(await isPassword(await hashPassword(""), "z".repeat(200))).toBe(false);
  });
});
