import "server-only";
import { isIPv4, isIPv6 } from "node:net";
import { PEER } from "#lib/env/front-door.ts";

/** The first four groups of an IPv6 address, written in one way: its /64. */
function network64(address: string): string {
  const [head = "", tail] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const groups = [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/** What a request says about where it came from: its X-Forwarded-For, and the address of its connection. */
export type Whence = { forwardedFor: string | null; peer: string | null };

/**
 * The network that a request came from: an IPv4 address, an IPv6 /64, or "direct" when nothing trustworthy says so.
 * Without a proxy of ours it is the connection's own; behind one only the entry counts that our outermost proxy wrote:
 * whatever a client adds stands to the left of it.
 */
export function networkOf({ forwardedFor, peer }: Whence, hops: number): string {
  const written = hops === 0 ? peer : (forwardedFor ?? "").split(",").at(-hops);
  const address = (written ?? "").trim().replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(address)) return address;
  return isIPv6(address) && !/[.%]/.test(address) ? network64(address) : "direct";
}

/** The same, from a request's headers. */
export const whence = (headers: { get(name: string): string | null }): Whence => ({
  forwardedFor: headers.get("x-forwarded-for"),
  peer: headers.get(PEER),
});
