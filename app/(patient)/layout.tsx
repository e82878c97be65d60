import { now } from "@internationalized/date";
import type { ReactNode } from "react";
import { demoBanner } from "#app/frame.tsx";
import { inTheirLanguage } from "#app/language.ts";
import { SignOut } from "#components/people/sign-out.tsx";
import { PatientShell } from "#components/shell/patient-shell.tsx";
import { getMe, getMyClinic } from "#lib/data/account/me.ts";
import { careDay } from "#lib/domain/words/care-day.ts";
import { WeekDate } from "#ui/week-date.tsx";

/** The frame for patients: the day in their own zone, the clinic's number, help in one place. */
export default async function PatientLayout({ children }: { children: ReactNode }) {
  await inTheirLanguage();
  const me = await getMe();
  const clinic = await getMyClinic();
  return (
    <PatientShell
      date={<WeekDate day={careDay(now(me.zone))} />}
      phone={clinic.phone}
      signOut={<SignOut />}
      banner={await demoBanner()}
    >
      {children}
    </PatientShell>
  );
}
