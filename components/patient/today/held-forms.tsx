import { TapForm } from "#components/patient/tap-form.tsx";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { phrase, type Said as Sentence } from "#lib/domain/words/say.ts";
import { Button } from "#ui/button.tsx";
import { t } from "#ui/language.tsx";
import { Said } from "#ui/said.tsx";

type Act = (form: FormData) => Promise<void>;
/** What can be told of a medicine that is held, and how the patient sleeps. */
export type HeldActions = { anyway: Act; takeBack: Act; noOpioid: Act; whatFor: Act; sleeps: Act };

/** A dose that was taken all the same: the clinic has to know, nobody is blamed. */
export function AnywayForm({
  item,
  day,
  name,
  when,
  action,
}: {
  item: string;
  day: string;
  name: string;
  when: "anyway" | "last night";
  action: Act;
}) {
  return (
    <TapForm action={action} className="mt-4">
      <input type="hidden" name="item" value={item} />
      <input type="hidden" name="day" value={day} />
      <Button type="submit" size="lg" wide>
        {when === "anyway" ? t`I took ${phrase(name)} anyway` : t`I took ${phrase(name)} last night`}
      </Button>
    </TapForm>
  );
}

/** Noted for the clinician; nothing starts again by it. */
export function MistakeForm({ hold, action }: { hold: string; action: Act }) {
  return (
    <TapForm action={action} className="mt-1 -ml-4">
      <input type="hidden" name="hold" value={hold} />
      <Button type="submit" kind="quiet">
        {t`I told this by mistake`}
      </Button>
    </TapForm>
  );
}

/** Asked before a first dose: the interval without opioids is over only if there was none. */
export function NoOpioidForm({ modality, since, action }: { modality: string; since: string; action: Act }) {
  return (
    <TapForm action={action} className="mt-3 grid gap-3">
      <input type="hidden" name="modality" value={modality} />
      <input type="hidden" name="since" value={since} />
      <p className="text-md">
        {t`Did you take an opioid since ${parseDate(since)}? That is strong pain medicine.`}
      </p>
      <Button type="submit" name="answer" value="none" kind="primary" size="lg" wide>
        {t`No, none`}
      </Button>
      <Button type="submit" name="answer" value="some" size="lg" wide>
        {t`Yes, some`}
      </Button>
    </TapForm>
  );
}

/** Asked before the next dose: what a medicine is for that the patient told and nobody knows. */
export function WhatForForm({
  modality,
  fact,
  asked,
  action,
}: {
  modality: string;
  fact: string;
  asked: readonly Sentence[];
  action: Act;
}) {
  return (
    <TapForm action={action} className="mt-3 grid gap-3">
      <input type="hidden" name="modality" value={modality} />
      <input type="hidden" name="fact" value={fact} />
      {asked.map((sentence, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: generated sentences in their order
        <p key={i} className="text-md break-words">
          <Said said={sentence} />
        </p>
      ))}
      <Button type="submit" name="answer" value="none" size="lg" wide>
        {t`No`}
      </Button>
      <Button type="submit" name="answer" value="some" size="lg" wide>
        {t`Yes`}
      </Button>
      <Button type="submit" name="answer" value="unsure" size="lg" wide>
        {t`I don’t know`}
      </Button>
    </TapForm>
  );
}

/** Hours are asked, never guessed. */
export function SleepForm({ byDay, action }: { byDay: boolean; action: Act }) {
  return (
    <TapForm action={action}>
      <input type="hidden" name="byDay" value={byDay ? "no" : "yes"} />
      <Button type="submit" kind="quiet">
        {byDay ? t`I sleep at night again` : t`I sleep by day`}
      </Button>
    </TapForm>
  );
}
