import { describe, expect, test } from "vitest";
import { networkOf } from "./network.ts";

const from = (forwardedFor: string | null, hops: number, peer = "10.0.0.9") =>
  networkOf({ forwardedFor, peer }, hops);

describe("which network a sign-in comes from", () => {
  test("without a proxy it is the connection's own, whatever the client claims", () => {
    expect(from("1.2.3.4", 0)).toBe("10.0.0.9");
    expect(from("1.2.3.4, 5.6.7.8", 0, "::ffff:10.0.0.9")).toBe("10.0.0.9");
  });

  test("behind a proxy only the entry counts that the outermost of ours wrote", () => {
    expect(from("6.6.6.6, 1.2.3.4", 1)).toBe("1.2.3.4");
    expect(from("6.6.6.6, 1.2.3.4, 10.0.0.2", 2)).toBe("1.2.3.4");
  });

  test("an IPv6 address counts as its /64, however it is written", () => {
    expect(from("2001:db8:0:1:aaaa::1", 1)).toBe("2001:db8:0:1::/64");
    expect(from("2001:0DB8::1:ffff:2:3:4", 1)).toBe("2001:db8:0:1::/64");
    expect(from("::1", 1)).toBe("0:0:0:0::/64");
  });

  test("nonsense is nobody's network", () => {
    for (const text of ["", "unknown", "1.2.3.4:80", "fe80::1%eth0", "'; drop table", null])
      expect(from(text, 1)).toBe("direct");
    expect(networkOf({ forwardedFor: "1.2.3.4", peer: null }, 0)).toBe("direct");
  });
});
