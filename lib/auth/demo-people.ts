import "server-only";
import { listDemoAccounts } from "#lib/data/account/sessions.ts";
import { system } from "#lib/data/door/system.ts";
import type { Role } from "#lib/domain/access/roles.ts";
import { spokenName } from "#lib/domain/people/names.ts";
import { env } from "#lib/env/env.ts";
import { DEMO_STORIES, ROLE_STORIES } from "./demo.ts";

/** Someone of the cast, as the chooser shows them. */
export type DemoPerson = { id: string; name: string; isTreated: boolean; what: string; story: string };

const FIRST: readonly Role[] = ["physician", "acupuncturist", "frontDesk", "admin", "patient"];

/** Everyone one can be in the demo, staff first; nobody outside of it. */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  if (env().mode !== "demo") return [];
  const rows = await system("sign-in", null, listDemoAccounts);
  const order = (role: string) => FIRST.indexOf(role as Role);
  rows.sort((a, b) => order(a.role) - order(b.role));
  return rows.map((row) => {
    const told = { ...ROLE_STORIES[row.role as Role], ...DEMO_STORIES[row.searchKey] };
    return { id: row.id, name: spokenName(row), isTreated: row.role === "patient", ...told };
  });
}
