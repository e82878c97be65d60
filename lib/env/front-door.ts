import type { IncomingMessage, ServerResponse } from "node:http";

/** The header that says which address a connection really came from; a client's own is overwritten here. */
export const PEER = "x-accord-peer";

const PASSED_ON = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

type Emitter = { emit: (this: unknown, event: string, ...args: unknown[]) => boolean };

/**
 * Stands before Next's own listener, for the two things that cannot be done behind it: Next hides the socket's address
 * when a client sends X-Forwarded-For, and fails with 500 on a method that a Request cannot carry (TRACE).
 */
export function standAtTheDoor(): void {
  // Asked for at run time: an import would also be built for the edge runtime, which has no such module.
  const door = process.getBuiltinModule?.("node:http")?.Server.prototype as unknown as Emitter | undefined;
  if (!door) return;
  const { emit } = door;
  door.emit = function (event, ...args) {
    if (event !== "request") return emit.call(this, event, ...args);
    const [request, response] = args as [IncomingMessage, ServerResponse];
    if (!PASSED_ON.has(request.method ?? "")) {
      response.writeHead(405, { Allow: "GET, HEAD, POST", Connection: "close" }).end();
      return true;
    }
    request.headers[PEER] = request.socket.remoteAddress ?? "";
    return emit.call(this, event, ...args);
  };
}
