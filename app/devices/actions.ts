"use server";
import { refresh } from "next/cache";
import { endMyDevice, endMyOtherDevices } from "#lib/data/account/devices.ts";
import { outcome } from "#lib/forms/outcome.ts";

/** Ends one session of one's own, or with `all` every other one; the page then shows what is left. */
export async function endDeviceAction(form: FormData): Promise<void> {
  const session = String(form.get("session") ?? "");
  const answer = await outcome(async () => {
    if (session === "all") await endMyOtherDevices({});
    else await endMyDevice({ sessionId: session });
  });
  if (answer.ok) refresh();
}
