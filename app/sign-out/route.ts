import { signOut } from "#lib/auth/sign-in.ts";
import { sameOrigin } from "#lib/forms/same-origin.ts";

/** Ends the session and clears what the browser kept of it, so that going back shows nothing. */
export async function POST(): Promise<Response> {
  if (!(await sameOrigin())) return new Response("This request did not come from Accord.", { status: 403 });
  await signOut();
  return new Response(null, {
    status: 303,
    headers: { Location: "/sign-in", "Clear-Site-Data": '"cache", "storage"', "Cache-Control": "no-store" },
  });
}
