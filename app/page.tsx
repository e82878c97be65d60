import { redirect } from "next/navigation";
import { getMe } from "#lib/data/account/me.ts";

/** The start: everyone's own first page. */
export default async function Start() {
  redirect((await getMe()).home);
}
