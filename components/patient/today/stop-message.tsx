import { type HelpLinks, WhoAnswers } from "#components/patient/ask/who-answers.tsx";
import { telOf } from "#components/patient/phone.ts";
import { phrases } from "#lib/domain/words/say.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { t, tOf } from "#ui/language.tsx";
import { Notice } from "#ui/notice.tsx";

/** What a rule says to something the patient told, as plain data. */
export type AlertProps = {
  rule: string;
  severity: "stop" | "caution" | "info";
  title?: string;
  text: string;
  next?: { href: string; label: string };
};

const WORD = phrases({ stop: "Get help now", caution: "Please read", info: "Good to know" });

/** The clinic's messages about what was told. Under the last one that cannot wait stands who answers at this hour. */
export function StopMessages({ alerts, help }: { alerts: readonly AlertProps[]; help: HelpLinks | null }) {
  const last = alerts.findLastIndex(({ severity }) => severity !== "info");
  return alerts.map(({ rule, severity, title, text, next }, at) => (
    <Notice
      key={rule}
      kind={severity}
      word={tOf(title ?? WORD[severity])}
      live={severity === "stop" ? "alert" : undefined}
      className="mb-4"
    >
      <p>{tOf(text)}</p>
      {next && (
        <ButtonLink href={next.href} size="lg" className="mt-3">
          {tOf(next.label)}
        </ButtonLink>
      )}
      {help && at === last && <WhoAnswers help={help} />}
    </Notice>
  ));
}

/** Calls the clinic. */
export function CallButton({ phone }: { phone: string }) {
  return (
    <ButtonLink href={telOf(phone)} size="lg">
      <Icon name="phone" />
      <span className="whitespace-nowrap">{t`Call ${phone}`}</span>
    </ButtonLink>
  );
}
