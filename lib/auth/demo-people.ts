import "server-only";
import { listDemoAccounts } from "#lib/data/sessions.ts";
import { system } from "#lib/data/system.ts";
import { spokenName } from "#lib/domain/names.ts";
import type { Role } from "#lib/domain/roles.ts";
import { env } from "#lib/env/env.ts";
import { DEMO_STORIES, ROLE_STORIES } from "./demo.ts";

/** Someone of the cast, as the chooser shows them. */
export type DemoPerson = { id: string; name: string; role: Role; what: string; story: string };

const FIRST: readonly Role[] = ["physician", "acupuncturist", "frontDesk", "admin", "patient"];

/** Everyone one can be in the demo, staff first; nobody outside of it. */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  if (env().mode !== "demo") return [];
  const rows = await system("sign-in", null, listDemoAccounts);
  const people = rows.map((row): DemoPerson => {
    const role = row.role as Role;
    const own = DEMO_STORIES[row.searchKey];
    return { id: row.id, name: spokenName(row), role, ...ROLE_STORIES[role], ...own };
  });
  return people.sort((a, b) => FIRST.indexOf(a.role) - FIRST.indexOf(b.role));
}
