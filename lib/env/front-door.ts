import type { IncomingMessage, ServerResponse } from "node:http";
import { quietConsole } from "#lib/log/channel.ts";
import { follow } from "#lib/log/follow.ts";
import { env } from "./env.ts";
import { followed, type Understood } from "./understood.ts";

/** The header that says which address a connection really came from; a client's own is overwritten here. */
export const PEER = "x-accord-peer";
/**
 * Says that a request has been through this door before. Next hands an action that was sent to a page without it on to a page
 * that has it, as a request of its own with the headers of the first and with a body of no stated length. Only this process
 * knows the word, and the first request was measured.
 */
const BEFORE = "x-accord-before";
const WORD = globalThis.crypto.randomUUID();

const PASSED_ON = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const UNREADABLE = "This request could not be read. Nothing was changed. Load the page again.";

type Emitter = { emit: (this: unknown, event: string, ...args: unknown[]) => boolean };

/**
 * Stands before Next's own listener, for what cannot be done behind it: Next hides the socket's address when a client
 * sends X-Forwarded-For, fails with 500 on a method that a Request cannot carry (TRACE), on an address whose signs
 * cannot be decoded and on an action whose arguments cannot be read, and counts a body only once it is too long.
 */
export function standAtTheDoor(): void {
  // Asked for at run time: an import would also be built for the edge runtime, which has no such module.
  const door = process.getBuiltinModule?.("node:http")?.Server.prototype as unknown as Emitter | undefined;
  if (!door) return;
  if (env().production) quietConsole();
  const { emit } = door;
  door.emit = function (event, ...args) {
    if (event !== "request") return emit.call(this, event, ...args);
    const [request, response] = args as [IncomingMessage, ServerResponse];
    const pass = () => emit.call(this, event, ...args);
    return follow(request, response, {
      inner: wasHereBefore(request),
      run: () => passed(request, response, pass),
    });
  };
}

/** Refuses a request or lets Next have it. */
function passed(request: IncomingMessage, response: ServerResponse, pass: () => boolean): boolean {
  const refused = refusal(request);
  if (refused) {
    // The rest of a body is read and dropped: whoever still sends it would not hear the answer otherwise.
    const headers = { "Content-Type": "text/plain; charset=utf-8", ...refused.headers };
    response.writeHead(refused.status, headers).end(refused.text);
    return true;
  }
  if (!wasHereBefore(request)) request.headers[PEER] = request.socket.remoteAddress ?? "";
  request.headers[BEFORE] = WORD;
  if (!carriesMore(request)) return pass();
  const understood = { yes: false };
  sayUnreadable(response, understood);
  return followed(understood, pass);
}

const wasHereBefore = ({ headers }: IncomingMessage): boolean => headers[BEFORE] === WORD;

type Refused = { status: number; text: string; headers?: Record<string, string> };

function refusal(request: IncomingMessage): Refused | undefined {
  const { method = "", url = "", headers } = request;
  if (!PASSED_ON.has(method)) return { status: 405, text: "", headers: { Allow: "GET, HEAD, POST" } };
  // Every client writes a path; a whole address here would be led on to wherever it says.
  if (!url.startsWith("/") || !isDecodable(url)) return { status: 400, text: UNREADABLE };
  if (method === "POST" && headers["transfer-encoding"] !== undefined && !wasHereBefore(request))
    return { status: 411, text: "Say how long this is (Content-Length). Nothing was changed." };
  return undefined;
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?")[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** An action with its arguments, or a page that is asked for in parts: what Next reads before any of our own code. */
const carriesMore = ({ method, headers }: IncomingMessage): boolean =>
  headers["next-router-state-tree"] !== undefined ||
  (method === "POST" &&
    (headers["next-action"] !== undefined ||
      (headers["content-type"] ?? "").startsWith("multipart/form-data")));

/** A failure before any data function was asked is the request's own: nothing ran, and it is told so instead of 500. */
function sayUnreadable(response: ServerResponse, understood: Understood): void {
  const { writeHead, end } = response;
  response.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    if (status < 500 || understood.yes) return writeHead.call(this, status, ...(rest as []));
    for (const name of ["content-type", "content-encoding", "content-length", "transfer-encoding"])
      this.removeHeader(name);
    this.setHeader("Content-Type", "text/plain; charset=utf-8");
    writeHead.call(this, 400);
    response.write = () => true;
    response.end = () => this;
    return end.call(this, UNREADABLE, "utf8");
  } as ServerResponse["writeHead"];
}
