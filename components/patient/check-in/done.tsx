import Link from "next/link";
import type { ReactNode } from "react";
import { TapForm } from "#components/patient/tap-form.tsx";
import { DayFields } from "#components/patient/today/day-fields.tsx";
import { OFFERED_SCALES, SCALE_KEYS, type Scores, scaleOf } from "#lib/domain/reports/check-in.ts";
import { phrases } from "#lib/domain/words/say.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { t, tOf } from "#ui/language.tsx";
import { stepWith } from "./steps.ts";

export type Answers = Scores & { compared: string | null; mattered: boolean | null };
const COMPARED: Readonly<Record<string, string>> = phrases({
  better: "Better",
  same: "The same",
  worse: "Worse",
});
const AGAINST = phrases("Against the day before");

type Props = {
  name: string;
  day: string;
  yesterday: boolean;
  started: boolean;
  answers: Answers;
  /** Address of a question of this check-in. */
  to: (q: string) => string;
  action: (form: FormData) => Promise<void>;
  alerts?: ReactNode;
};

/** What was saved, a way to change each answer, and what may be added. Nothing is asked for. */
export function CheckInDone({ name, day, yesterday, started, answers, to, action, alerts }: Props) {
  return (
    <>
      <h1 className="text-2xl font-head">
        {started ? t`Saved. Thank you, ${name}.` : t`Nothing saved. That is fine.`}
      </h1>
      {alerts && <div className="mt-4">{alerts}</div>}
      <Saved answers={answers} to={to} />
      <section aria-labelledby="add" className="mt-8">
        <h2 id="add" className="text-lg font-head">
          {t`Anything to add?`} <span className="font-normal text-ink-2">{t`(not needed)`}</span>
        </h2>
        <div className="mt-2 grid grid-cols-2 gap-3">
          <ButtonLink href={to("effects")}>{t`Side effect`}</ButtonLink>
          <ButtonLink href={to("note")}>{t`Note`}</ButtonLink>
          {OFFERED_SCALES.filter((scale) => answers[scale] === null).map((scale) => (
            <ButtonLink key={scale} href={to(stepWith(scale))}>
              {tOf(scaleOf(scale).name)}
            </ButtonLink>
          ))}
        </div>
      </section>
      <Mattered day={day} yesterday={yesterday} mattered={answers.mattered} action={action} />
      <ButtonLink href="/my/today" kind="primary" size="lg" wide className="mt-8">
        {t`Done`}
      </ButtonLink>
    </>
  );
}

function Saved({ answers, to }: Pick<Props, "answers" | "to">) {
  const shown = SCALE_KEYS.filter((key) => answers[key] !== null || scaleOf(key).asked === "daily");
  return (
    <ul className="mt-4 divide-y divide-line rounded-lg border border-line bg-surface px-4">
      {answers.compared && (
        <Row label={AGAINST} value={tOf(COMPARED[answers.compared] ?? "")} href={to("tired")} />
      )}
      {shown.map((key) => (
        <Row
          key={key}
          label={scaleOf(key).name}
          value={answers[key]}
          href={to(`${stepWith(key)}&next=done`)}
        />
      ))}
    </ul>
  );
}

function Row({ label, value, href }: { label: string; value: ReactNode; href: string }) {
  return (
    <li className="flex items-center justify-between gap-3 py-1">
      <span>
        {tOf(label)} {value === null ? <span className="text-ink-2">{t`left out`}</span> : <b>{value}</b>}
      </span>
      <Link
        prefetch={false}
        href={href}
        className="inline-flex min-h-(--target) min-w-(--target) items-center justify-end"
      >
        {value === null ? t`Answer` : t`Change`}
        <span className="sr-only"> {tOf(label)}</span>
      </Link>
    </li>
  );
}

function Mattered({
  day,
  yesterday,
  mattered,
  action,
}: Pick<Props, "day" | "yesterday" | "action"> & { mattered: boolean | null }) {
  return (
    <TapForm action={action} className="mt-8">
      <DayFields day={day} yesterday={yesterday} next="done" />
      <fieldset className="min-w-0">
        <legend className="text-lg font-head">{t`Did you do something that mattered to you?`}</legend>
        <div className="mt-2 grid grid-cols-2 gap-3">
          {[true, false].map((value) => (
            <Button
              key={String(value)}
              type="submit"
              name="mattered"
              value={value ? "yes" : "no"}
              aria-pressed={mattered === value}
              className={mattered === value ? "border-2 !border-primary !bg-primary-soft" : ""}
            >
              {value ? t`Yes` : t`Not today`}
            </Button>
          ))}
        </div>
      </fieldset>
    </TapForm>
  );
}
