import type { ReactNode } from "react";
import { FocusOnChange } from "#components/patient/focus-on-change.tsx";
import { TapForm } from "#components/patient/tap-form.tsx";
import { MISSED_DOSE_REASONS, type MissedDoseReason } from "#lib/domain/reports/side-effects.ts";
import { doseText } from "#lib/domain/words/dose.ts";
import { clock } from "#lib/domain/words/say.ts";
import type { TodayItem } from "#lib/modalities/modality.ts";
import { Button } from "#ui/button.tsx";
import { Dose } from "#ui/dose.tsx";
import { Icon } from "#ui/icon.tsx";
import { t, tOf } from "#ui/language.tsx";
import { Said } from "#ui/said.tsx";
import { type DoseSaidProps, SaidLine } from "./said-line.tsx";

/** When it can be told as taken: now, from the evening on, or not before an hour ("10:12 am"). */
type Asked = { ask: "now" } | { ask: "evening" } | { ask: "soon"; from: string };
export type DoseItem = Omit<TodayItem, "key"> & {
  item: string;
  said: DoseSaidProps | null;
  asked: Asked;
  whyNot: readonly unknown[];
};
export type DoseActions = {
  log: (form: FormData) => Promise<void>;
  undo: (form: FormData) => Promise<void>;
};
type DoseCardProps = {
  item: DoseItem;
  day: string;
  /** Said above the name: "Tonight at bedtime" while it is not evening yet. */
  eyebrow?: ReactNode;
  /** The page's first dose is the large one. */
  lead: boolean;
  actions: DoseActions;
};

const idOf = (item: string): string => `dose-${item.replaceAll(/[^a-z0-9]+/gi, "-")}`;

/** One thing to take: name, dose, how, what comes next, and Taken / Not tonight as real submit buttons. */
export function DoseCard({ item, day, eyebrow, lead, actions }: DoseCardProps) {
  const id = idOf(item.item);
  const mayLog = item.mayLog && item.dose !== undefined;
  return (
    <section
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-name`}
      className="page rounded-lg border border-line bg-surface p-5"
    >
      {eyebrow && <p className="text-base text-ink-2">{eyebrow}</p>}
      <h2 id={`${id}-name`} className="text-md font-strong">
        {tOf(item.title)}
      </h2>
      {item.dose && (
        <p className="my-1">
          {lead ? (
            <Dose dose={item.dose} size="hero" />
          ) : (
            <span className="text-xl">
              <Dose dose={item.dose} />
            </span>
          )}
        </p>
      )}
      {item.was && item.dose && (
        <p className="mb-1 font-strong">
          {item.moment === "bedtime"
            ? t`New dose tonight: ${item.dose} (was ${item.was})`
            : t`New dose today: ${item.dose} (was ${item.was})`}
        </p>
      )}
      {/* Once a smaller card is answered, only its answer stays: less to read at night. */}
      {(lead || !item.said) && <HowAndNext item={item} />}
      {mayLog && !item.said && <AskedLater asked={item.asked} />}
      {mayLog && item.dose && (item.said || item.asked.ask === "now") && (
        <Answer id={id} item={item} day={day} shown={doseText(item.dose)} actions={actions} />
      )}
    </section>
  );
}

/** Before its hour a dose has no button. */
function AskedLater({ asked }: { asked: Asked }) {
  if (asked.ask === "now") return null;
  return (
    <p className="text-base text-ink-2">
      {asked.ask === "evening"
        ? t`We ask you this evening.`
        : t`You took the last one a short time ago. We ask you from ${clock(asked.from)} on.`}
    </p>
  );
}

function HowAndNext({ item }: { item: DoseItem }) {
  return (
    <>
      <p>
        <Said said={item.how} />
      </p>
      {item.next.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other name than their place
        <p key={i} className="text-base text-ink-2">
          <Said said={line} />
        </p>
      ))}
    </>
  );
}

type AnswerProps = {
  id: string;
  item: DoseItem;
  day: string;
  shown: string;
  actions: DoseActions;
};

function Answer({ id, item, day, shown, actions }: AnswerProps) {
  const { said } = item;
  const bedtime = item.moment === "bedtime";
  return (
    <>
      <FocusOnChange target={id} of={said ? `${said.taken} ${said.why}` : ""} />
      {/* What was said stands where the button was, so that a second tap in the same place meets no button. */}
      <div role="status">
        {said && <SaidLine said={said} bedtime={bedtime} withDose={doseText(said.dose) !== shown} />}
      </div>
      {said && (
        <TapForm action={actions.undo} className="-mr-4 mt-1 text-right">
          <input type="hidden" name="item" value={item.item} />
          <input type="hidden" name="day" value={day} />
          <Button type="submit" kind="quiet">
            <Icon name="undo" />
            {t`Undo`}
          </Button>
        </TapForm>
      )}
      {(!said || (!said.taken && !said.why)) && (
        <TapForm action={actions.log} className={said ? "mt-1" : "mt-4 grid gap-3"}>
          <input type="hidden" name="item" value={item.item} />
          <input type="hidden" name="day" value={day} />
          <input type="hidden" name="shown" value={shown} />
          {said ? <Reasons asksOpioid={item.asksOpioid} /> : <TakenOrNot bedtime={bedtime} />}
        </TapForm>
      )}
    </>
  );
}

function TakenOrNot({ bedtime }: { bedtime: boolean }) {
  return (
    <>
      <Button type="submit" name="answer" value="taken" kind="primary" size="lg" wide>
        <Icon name="check" />
        {t`Taken`}
      </Button>
      <Button type="submit" name="answer" value="not" size="lg" wide>
        {bedtime ? t`Not tonight` : t`Not today`}
      </Button>
    </>
  );
}

function Reasons({ asksOpioid = false }: Pick<DoseItem, "asksOpioid">) {
  const reasons = (Object.keys(MISSED_DOSE_REASONS) as MissedDoseReason[]).filter(
    (why) => asksOpioid || why !== "tookOpioid",
  );
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-head">{t`May we ask why?`}</legend>
      <div className="grid gap-2">
        {reasons.map((why) => (
          <Button key={why} type="submit" name="answer" value={why} size="lg" wide className="!justify-start">
            {tOf(MISSED_DOSE_REASONS[why])}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
