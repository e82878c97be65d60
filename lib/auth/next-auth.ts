import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { sessionCookie } from "#lib/data/door/actor.ts";
import { env } from "#lib/env/env.ts";
import { PEER } from "#lib/env/front-door.ts";
import type { Whence } from "./network.ts";
import { authOptions, type Began, csrfCookie } from "./options.ts";

/** A question to next-auth: the last parts of its address, and the fields of the form. */
export type CredentialsRequest = {
  method: "GET" | "POST";
  path: readonly string[];
  body?: Record<string, string>;
  cookies: Record<string, string>;
  whence?: Whence;
};
/** Its answer: `cookies` are Set-Cookie lines; `began` tells of a session that started. */
export type Answered = { status: number; location?: string; cookies: string[]; body: unknown; began?: Began };

const isSecure = (): boolean => env().origin.startsWith("https:");

/** Only the two cookies that next-auth needs, by exact name, and no longer than ours are. */
export function ourCookies(all: readonly { name: string; value: string }[]): Record<string, string> {
  const names = [sessionCookie(isSecure()), csrfCookie(isSecure())];
  const kept = all.filter(({ name, value }) => names.includes(name) && value.length <= 200);
  return Object.fromEntries(kept.map(({ name, value }) => [name, value]));
}

/**
 * Ask next-auth without a browser between: the same code behind our forms and behind /api/auth. It never gets a
 * callback address, from the query, the body or a cookie, so that there is none to be wrong about.
 */
export async function askNextAuth({
  method,
  path,
  body,
  cookies,
  whence,
}: CredentialsRequest): Promise<Answered> {
  const answer: Answered = { status: 200, cookies: [], body: undefined };
  const response = {
    status(code: number) {
      answer.status = code;
      return response;
    },
    getHeader: (name: string) => (name === "Set-Cookie" ? answer.cookies : undefined),
    setHeader(name: string, value: string | string[]) {
      if (name === "Set-Cookie") answer.cookies = [value].flat();
      if (name === "Location") answer.location = String(value);
      return response;
    },
    json: (value: unknown) => {
      answer.body = value;
    },
    send: (value: unknown) => {
      answer.body = value;
    },
    end: () => {},
  };
  const headers = { "x-forwarded-for": whence?.forwardedFor ?? "", [PEER]: whence?.peer ?? "" };
  const request = { method, query: { nextauth: [...path] }, body: body ?? {}, cookies, headers };
  const options = authOptions((began) => {
    answer.began = began;
  });
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  answer.cookies = answer.cookies.filter((line) => !line.includes("callback-url="));
  return answer;
}

/** The form token that next-auth wants with every POST, made for a form of our own whose origin was checked. */
export async function formToken(): Promise<{ csrfToken: string; cookies: Record<string, string> }> {
  const { body, cookies } = await askNextAuth({ method: "GET", path: ["csrf"], cookies: {} });
  const name = csrfCookie(isSecure());
  const line = cookies.find((cookie) => cookie.startsWith(`${name}=`)) ?? "";
  const value = decodeURIComponent(line.slice(name.length + 1).split(";")[0] ?? "");
  return { csrfToken: (body as { csrfToken: string }).csrfToken, cookies: { [name]: value } };
}
