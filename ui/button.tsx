import Link from "next/link";
import type { ComponentProps } from "react";

/** primary: the one main act of a page. plain: every other act. danger: destroys or stops. quiet: reads as a link. */
export type ButtonKind = "primary" | "plain" | "danger" | "quiet";
/** `md` is the density's own target (44 px, 32 px compact); `lg` is a patient's main act; `sm` fits inside a row. */
export type ButtonSize = "sm" | "md" | "lg";

const KIND: Record<ButtonKind, string> = {
  primary: "border-2 border-act-edge bg-act text-on-act hover:bg-act-hover disabled:opacity-70",
  plain: "border-[1.5px] border-line-strong bg-surface text-ink hover:bg-surface-2 disabled:text-ink-2",
  danger: "border-2 border-danger-line bg-danger-soft text-danger-ink hover:bg-surface-2 disabled:opacity-70",
  quiet:
    "border border-transparent text-primary-ink underline underline-offset-[0.2em] hover:bg-surface-2 disabled:text-ink-2",
};
const SIZE: Record<ButtonSize, string> = {
  sm: "min-h-(--target) min-w-(--target) px-2.5 py-0.5 text-base compact:text-xs",
  md: "min-h-(--target) min-w-(--target) px-4 py-1.5 text-base compact:px-3 compact:py-1 compact:text-sm",
  lg: "min-h-(--target-lg) px-5 py-2.5 text-md compact:text-base",
};
/** `aria-disabled` says of any button that its act is under way; it keeps its focus. So does `aria-busy` of a form of many buttons. */
const FRAME =
  "aria-disabled:cursor-progress aria-disabled:opacity-70 in-[form[aria-busy=true]]:cursor-progress in-[form[aria-busy=true]]:opacity-70 inline-flex items-center justify-center gap-2 rounded-md text-center font-strong no-underline transition-colors duration-(--dur-1)";

type Look = { kind?: ButtonKind; size?: ButtonSize; wide?: boolean };

/** The classes of a button, for the rare element that is neither `<button>` nor a link (a `<summary>`). */
export const buttonClass = ({ kind = "plain", size = "md", wide = false }: Look = {}): string =>
  `${FRAME} ${KIND[kind]} ${SIZE[size]} ${wide ? "w-full" : ""}`;

/** A button. `type` is "button" unless said: a stray submit is a lost answer. `wide` fills its column. */
export function Button({
  kind,
  size,
  wide,
  type = "button",
  className = "",
  ...rest
}: Look & ComponentProps<"button">) {
  return <button type={type} className={`${buttonClass({ kind, size, wide })} ${className}`} {...rest} />;
}

/**
 * A link that looks like a button, for acts that are only a way to another page. Nothing is fetched ahead: reading a
 * chart is recorded, and a link that was only looked at must not count as a reading.
 */
export function ButtonLink({
  kind,
  size,
  wide,
  className = "",
  ...rest
}: Look & ComponentProps<typeof Link>) {
  return <Link prefetch={false} className={`${buttonClass({ kind, size, wide })} ${className}`} {...rest} />;
}
