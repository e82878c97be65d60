/** Runs once when the server starts, before it answers anything. */
export async function register(): Promise<void> {
  // Not a setting: Next puts the word in while building, which keeps Node's modules out of its edge build.
  if (process.env.NEXT_RUNTIME === "nodejs") (await import("#lib/env/front-door.ts")).standAtTheDoor();
}
