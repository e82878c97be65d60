import { TapForm } from "#components/patient/tap-form.tsx";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { type Dose as DoseValue, doseText } from "#lib/domain/words/dose.ts";
import { Button } from "#ui/button.tsx";
import { Dose } from "#ui/dose.tsx";
import { Icon } from "#ui/icon.tsx";
import { t, tOf } from "#ui/language.tsx";
import { SleepForm } from "./held-forms.tsx";

type LastNightProps = { item: string; title: string; dose: DoseValue; day: string };
type Act = (form: FormData) => Promise<void>;

type Nights = { lastNight: readonly LastNightProps[]; sleepsByDay: boolean; log: Act; sleeps: Act };

/** Each dose of the night before that nothing was told about. */
export const LastNights = ({ lastNight, ...acts }: Nights) =>
  lastNight.map((asked) => <LastNight key={asked.item} asked={asked} {...acts} />);

/** The dose of the night before, asked about in the morning when nothing was told. "I am not sure" is an answer too. */
function LastNight({
  asked,
  sleepsByDay,
  log,
  sleeps,
}: {
  asked: LastNightProps;
  sleepsByDay: boolean;
  log: Act;
  sleeps: Act;
}) {
  const { item, title, dose, day } = asked;
  const id = `last-${item.replaceAll(".", "-")}`;
  return (
    <section aria-labelledby={id} className="page rounded-lg border border-line bg-surface p-5">
      <p id={id} className="flex items-center gap-2 text-base text-ink-2">
        <Icon name="bedtime" />
        <span>{sleepsByDay ? t`Last time, ${parseDate(day)}` : t`Last night, ${parseDate(day)}`}</span>
      </p>
      <h2 className="text-md font-strong">{tOf(title)}</h2>
      <p className="my-1">
        <Dose dose={dose} size="hero" />
      </p>
      <p>{t`Did you take it?`}</p>
      <TapForm action={log} className="mt-3">
        <input type="hidden" name="item" value={item} />
        <input type="hidden" name="day" value={day} />
        <input type="hidden" name="shown" value={doseText(dose)} />
        <div className="grid grid-cols-2 gap-3">
          <Button type="submit" name="answer" value="taken" kind="primary" size="lg">
            <Icon name="check" />
            {t`Taken`}
          </Button>
          <Button type="submit" name="answer" value="not" size="lg">
            {t`Not taken`}
          </Button>
        </div>
        <Button type="submit" name="answer" value="unsure" kind="quiet" className="mt-2 -ml-4">
          {t`I am not sure`}
        </Button>
      </TapForm>
      <SleepForm byDay={sleepsByDay} action={sleeps} />
    </section>
  );
}
