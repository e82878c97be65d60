import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** What a rule says to something the patient told, as plain data. */
export type AlertProps = { rule: string; severity: "stop" | "caution" | "info"; text: string };

/** "tel:" of a number as it is read. */
export const telOf = (phone: string): string => `tel:${phone.replaceAll(/[^+\d]/g, "")}`;

const WORD = { stop: "Stop", caution: "Please read", info: "Good to know" };

/** The clinic's messages about what was told, with the number to call under those that cannot wait. */
export function StopMessages({ alerts, phone }: { alerts: readonly AlertProps[]; phone: string }) {
  return alerts.map(({ rule, severity, text }) => (
    <Notice
      key={rule}
      kind={severity}
      word={WORD[severity]}
      live={severity === "stop" ? "alert" : undefined}
      className="mb-4"
      actions={severity === "info" ? undefined : <CallButton phone={phone} />}
    >
      <p>{text}</p>
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
