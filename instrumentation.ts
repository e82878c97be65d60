/** Runs once when the server starts, before it answers anything. */
export async function register(): Promise<void> {
  // Not a setting: Next puts the word in while building, which keeps Node's modules out of its edge build.
  if (process.env.NEXT_RUNTIME === "nodejs") (await import("#lib/env/front-door.ts")).standAtTheDoor();
}

/** Hears of every error that Next caught in a page, an action, a route or the proxy: it goes to the line of its request. */
export async function onRequestError(error: unknown): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") (await import("#lib/log/request.ts")).noteFault(error);
}
