import type { Metadata } from "next";
import { DemoBanner } from "#components/shell/demo-banner.tsx";
import { PatientShell } from "#components/shell/patient-shell.tsx";
import { mg } from "#lib/domain/words/dose.ts";
import { say } from "#lib/domain/words/say.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Dose } from "#ui/dose.tsx";
import { Icon } from "#ui/icon.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { Said } from "#ui/said.tsx";
import { WeekDate } from "#ui/week-date.tsx";
import { developmentOnly } from "../development.ts";
import { TODAY } from "../samples.ts";

export const metadata: Metadata = { title: "Patient frame" };

/** The patient frame with a dose card in it: the page on which glare is measured. */
export default function PatientWorkbench() {
  developmentOnly();
  return (
    <PatientShell
      banner={<DemoBanner chooserHref="/workbench" />}
      date={<WeekDate day={TODAY} />}
      phone="555 0100"
    >
      <PageTitle>Tonight, Maya</PageTitle>
      <div className="grid gap-4">
        <Card title="Naltrexone, low dose">
          <Dose dose={mg(1.5)} size="hero" />
          <p>1 capsule at bedtime.</p>
          <p className="text-base text-ink-2">
            <Said said={say`Same dose until ${TODAY}. Then ${mg(2)}.`} />
          </p>
          <div className="mt-4 grid gap-3">
            <Button kind="primary" size="lg" wide>
              <Icon name="check" />
              Taken
            </Button>
            <Button size="lg" wide>
              Not tonight
            </Button>
          </div>
        </Card>
        <Card title="How was today?">
          <p className="text-base text-ink-2">3 taps. Takes about 15 seconds.</p>
          <div className="mt-3">
            <Button size="lg" wide>
              Check in
            </Button>
          </div>
        </Card>
      </div>
    </PatientShell>
  );
}
