import type { ReactNode } from "react";
import { demoBanner, placesFor } from "#app/frame.tsx";
import { SignOut } from "#components/people/sign-out.tsx";
import { StaffShell } from "#components/shell/staff-shell.tsx";
import { TopSearch } from "#components/shell/top-search.tsx";
import { getMe } from "#lib/data/account/me.ts";

/** Navigation and density for staff. Access is decided behind each page, never here. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const me = await getMe();
  return (
    <StaffShell
      nav={placesFor(me)}
      search={me.may.treat && me.may.findPatients && <TopSearch />}
      person={{ name: me.name, role: me.role }}
      signOut={<SignOut />}
      banner={await demoBanner()}
    >
      {children}
    </StaffShell>
  );
}
