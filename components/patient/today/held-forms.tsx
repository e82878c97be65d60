import { TapForm } from "#components/patient/tap-form.tsx";
import { Button } from "#ui/button.tsx";
import { WeekDate } from "#ui/week-date.tsx";

type Act = (form: FormData) => Promise<void>;
/** What can be told of a medicine that is held, and how the patient sleeps. */
export type HeldActions = { anyway: Act; takeBack: Act; noOpioid: Act; sleeps: Act };

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
        I took {name} {when}
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
        I told this by mistake
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
        Did you take an opioid since <WeekDate day={since} />? That is strong pain medicine.
      </p>
      <Button type="submit" name="answer" value="none" kind="primary" size="lg" wide>
        No, none
      </Button>
      <Button type="submit" name="answer" value="some" size="lg" wide>
        Yes, some
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
        {byDay ? "I sleep at night again" : "I sleep by day"}
      </Button>
    </TapForm>
  );
}
