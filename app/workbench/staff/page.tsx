import type { Metadata } from "next";
import { DemoBanner } from "#components/shell/demo-banner.tsx";
import { StaffShell } from "#components/shell/staff-shell.tsx";
import { PlanTimeline } from "#components/timeline/timeline.tsx";
import { Button } from "#ui/button.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { developmentOnly } from "../development.ts";
import { WidgetParts } from "../parts.tsx";
import { DOSE_LOG, MARKS, OUTCOMES, START, TODAY, VISITS } from "../samples.ts";

export const metadata: Metadata = { title: "Staff frame" };

/** The staff frame with something in it. */
export default function StaffWorkbench() {
  developmentOnly();
  return (
    <StaffShell
      banner={<DemoBanner chooserHref="/workbench" />}
      person={{ name: "Dr A. Osei", role: "Physician" }}
      nav={[
        { href: "/workbench/staff", label: "Today", icon: "home" },
        { href: "/patients", label: "Patients", icon: "patients" },
        { href: "/inbox", label: "Inbox", icon: "inbox", count: 4 },
        { href: "/schedule", label: "Schedule", icon: "schedule" },
        { href: "/templates", label: "Templates", icon: "templates" },
      ]}
      search={
        <form action="/patients">
          <TextField label="Find a person" labelHidden name="q" type="search" placeholder="Find a person" />
        </form>
      }
      status="Saved 10:42 am"
      signOut={
        <Button kind="quiet" wide>
          Sign out
        </Button>
      }
    >
      <PageTitle lead="Fibromyalgia, ME/CFS" actions={<Button kind="primary">Review and sign</Button>}>
        Maya Torres
      </PageTitle>
      <div className="rounded-lg border border-line bg-surface p-4">
        <PlanTimeline
          marks={MARKS}
          startsOn={START}
          today={TODAY}
          weeks={16}
          visits={VISITS}
          outcomes={OUTCOMES}
          doseLog={DOSE_LOG}
        />
      </div>
      <div className="mt-4">
        <WidgetParts />
      </div>
    </StaffShell>
  );
}
