import "server-only";
import { listDemoAccounts } from "#lib/data/account/sessions.ts";
import { system } from "#lib/data/door/system.ts";
import { ROLE_WORDS, ROLES, type Role } from "#lib/domain/access/roles.ts";
import { spokenName } from "#lib/domain/people/names.ts";
import { env } from "#lib/env/env.ts";
import { DEMO_STORIES } from "./demo.ts";

/** Someone of the cast, as the chooser shows them. */
export type DemoPerson = { id: string; name: string; isTreated: boolean; what: string; story: string };

/** Staff in the order of the roles, patients after them. */
const order = (role: string) => (role === "patient" ? ROLES.length : ROLES.indexOf(role as Role));

/** Everyone one can be in the demo, staff first; nobody outside of it. */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  if (env().mode !== "demo") return [];
  const rows = await system("sign-in", null, listDemoAccounts);
  rows.sort((a, b) => order(a.role) - order(b.role));
  return rows.map((row) => {
    const { name: what, day } = ROLE_WORDS[row.role as Role];
    const story = DEMO_STORIES[row.searchKey] ?? day;
    return { id: row.id, name: spokenName(row), isTreated: row.role === "patient", what, story };
  });
}
