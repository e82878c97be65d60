import { type HelpLinks, WhoAnswers } from "#components/patient/ask/who-answers.tsx";
import { telOf } from "#components/patient/phone.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { Notice } from "#ui/notice.tsx";

/** What a rule says to something the patient told, as plain data. */
export type AlertProps = {
  rule: string;
  severity: "stop" | "caution" | "info";
  title?: string;
  text: string;
  next?: { href: string; label: string };
};

const WORD = { stop: "Get help now", caution: "Please read", info: "Good to know" };

/** The clinic's messages about what was told. Under the last one that cannot wait stands who answers at this hour. */
export function StopMessages({ alerts, help }: { alerts: readonly AlertProps[]; help: HelpLinks | null }) {
  const last = alerts.findLastIndex(({ severity }) => severity !== "info");
  return alerts.map(({ rule, severity, title, text, next }, at) => (
    <Notice
      key={rule}
      kind={severity}
      word={title ?? WORD[severity]}
      live={severity === "stop" ? "alert" : undefined}
      className="mb-4"
    >
      <p>{text}</p>
      {next && (
        <ButtonLink href={next.href} size="lg" className="mt-3">
          {next.label}
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
      <span>
        Call <span className="whitespace-nowrap">{phone}</span>
      </span>
    </ButtonLink>
  );
}
