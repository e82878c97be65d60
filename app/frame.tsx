import { DemoBanner } from "#components/shell/demo-banner.tsx";
import type { NavItem } from "#components/shell/staff-shell.tsx";
import type { Me } from "#lib/data/account/me.ts";
import { isContentApproved } from "#lib/data/plan/content.ts";
import { env } from "#lib/env/env.ts";

/** The places in the rail, by what this person may do; leading nowhere that would answer 404. */
export function placesFor({ may }: Me): NavItem[] {
  const places: (NavItem & { open: boolean })[] = [
    { open: may.treat, href: "/today", label: "Today", icon: "home" },
    { open: may.bookNeeds, href: "/schedule", label: "Schedule", icon: "schedule" },
    { open: may.bookNeeds, href: "/to-book", label: "To book", icon: "toBook" },
    { open: may.bookNeeds, href: "/visits", label: "People", icon: "patients" },
    { open: may.findPatients && may.treat, href: "/patients", label: "People", icon: "patients" },
    { open: may.treat, href: "/inbox", label: "Inbox", icon: "inbox" },
    { open: may.treat && may.seeSchedule, href: "/schedule", label: "Schedule", icon: "schedule" },
    { open: may.managePeople, href: "/people", label: "People", icon: "people" },
    { open: may.readTemplates, href: "/templates", label: "Templates", icon: "plan" },
    { open: may.readContent && !may.readTemplates, href: "/content", label: "Content", icon: "steps" },
    { open: may.changeSettings, href: "/settings", label: "Settings", icon: "settings" },
    { open: may.readAudit, href: "/audit", label: "Audit", icon: "audit" },
  ];
  return places.filter(({ open }) => open).map(({ open: _open, ...place }) => place);
}

/** The demo's banner, in the demo: who is invented, and whether a physician approved the clinical content. */
export async function demoBanner() {
  if (env().mode !== "demo") return undefined;
  return (
    <DemoBanner
      chooserHref="/sign-in"
      contentApproved={await isContentApproved()}
      spanishApproved={await isContentApproved("es")}
    />
  );
}
