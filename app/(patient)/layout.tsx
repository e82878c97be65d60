import { now } from "@internationalized/date";
import type { ReactNode } from "react";
import { demoBanner } from "#app/frame.tsx";
import { SignOut } from "#components/people/sign-out.tsx";
import { PatientShell } from "#components/shell/patient-shell.tsx";
import { getMe, getMyClinic } from "#lib/data/account/me.ts";
import { dayText } from "#lib/domain/words/calendar.ts";
import { careDay } from "#lib/domain/words/care-day.ts";

/** The frame for patients: the day in their own zone, the clinic's number, help in one place. */
export default async function PatientLayout({ children }: { children: ReactNode }) {
  const me = await getMe();
  const clinic = await getMyClinic();
  return (
    <PatientShell
      date={dayText(careDay(now(me.zone)))}
      phone={clinic.phone}
      signOut={<SignOut />}
      banner={await demoBanner()}
    >
      {children}
    </PatientShell>
  );
}
