import type { AsyncLocalStorage } from "node:async_hooks";
import { type Fault, faultOf } from "./fault.ts";

/** What is known of a request while it runs. */
export type RequestAccount = { readonly id: string; fault?: Fault };

/** Next bundles this file more than once; the store is one. */
const kept = globalThis as { accordRequests?: AsyncLocalStorage<RequestAccount> };
const current = (): RequestAccount | undefined => kept.accordRequests?.getStore();

/** Digits and consonants that are told apart when read out, and that make no word. */
const SIGNS = "23456789BCDFGHJKMNPQRTVWXYZ";
/** A code for a request that can be read out on the telephone: "7QKM-2R9T". It stands for nothing but the line in the log. */
export function newRequestId(): string {
  const signs = [...globalThis.crypto.getRandomValues(new Uint32Array(8))].map(
    (n) => SIGNS[n % SIGNS.length],
  );
  return `${signs.slice(0, 4).join("")}-${signs.slice(4).join("")}`;
}

/** Keeps the account of a request through everything that it sets off. */
export function accounted<T>(account: RequestAccount, run: () => T): T {
  const hooks = process.getBuiltinModule("node:async_hooks");
  kept.accordRequests ??= new hooks.AsyncLocalStorage<RequestAccount>();
  return kept.accordRequests.run(account, run);
}

/** The code of the request that runs now, undefined outside of one. */
export const requestId = (): string | undefined => current()?.id;

/** Puts down what broke, reduced to what may be said. The first error of a request counts; answers false outside of one. */
export function noteFault(thrown: unknown): boolean {
  const account = current();
  if (account) account.fault ??= faultOf(thrown, process.cwd());
  return account !== undefined;
}

/** A sentence with the code of this request, for an answer that tells of a failure of ours. */
export function withRequestId(sentence: string): string {
  const id = requestId();
  return id ? `${sentence} If you call us, this code helps: ${id}.` : sentence;
}
