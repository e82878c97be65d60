import { expect, test } from "vitest";
import { databaseCode, isAway } from "./database-code.ts";

/** As Prisma hands on what Postgres said. */
const said = (originalCode: string) =>
  Object.assign(new Error("x"), { code: "P2010", meta: { driverAdapterError: { cause: { originalCode } } } });

test.each(["57P01", "57P02", "57P03", "08006", "08003", "53100", "53200", "53300"])(
  "%s: the database is away, or has no room, and nothing is saved",
  (code) => {
    expect(databaseCode(said(code))).toBe(code);
    expect(isAway(said(code))).toBe(true);
  },
);

test.each([
  "Connection terminated unexpectedly",
  "Client has encountered a connection error and is not queryable",
  "ConnectionClosed",
  "Can't reach database server at 127.0.0.1:5432",
  "read ECONNRESET",
  "connect ECONNREFUSED 127.0.0.1:5432",
])("%s: so does a connection that breaks", (message) => expect(isAway(new Error(message))).toBe(true));

test.each(["23505", "23P01", "22001", "42501", "40P01"])("%s is an answer, not an absence", (code) =>
  expect(isAway(said(code))).toBe(false),
);
