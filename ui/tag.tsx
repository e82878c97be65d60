import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** Colour role of a tag: a level, or a lane of the plan. */
export type TagTint =
  | "plain"
  | "info"
  | "ok"
  | "caution"
  | "danger"
  | "med"
  | "acu"
  | "horm"
  | "life"
  | "lab";

const TINT: Record<TagTint, string> = {
  plain: "bg-surface-2 text-ink",
  info: "bg-info-soft text-info-ink",
  ok: "bg-ok-soft text-ok-ink",
  caution: "bg-caution-soft text-caution-ink",
  danger: "bg-danger-soft text-danger-ink",
  med: "bg-med-soft text-med-ink",
  acu: "bg-acu-soft text-acu-ink",
  horm: "bg-horm-soft text-horm-ink",
  life: "bg-life-soft text-life-ink",
  lab: "bg-lab-soft text-lab-ink",
};

/** A short word on a tint: a state, a count, a condition. The word carries the meaning, the tint only helps. */
export function Tag({
  tint = "plain",
  icon,
  children,
}: {
  tint?: TagTint;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full border border-transparent px-2.5 py-px text-xs font-strong ${TINT[tint]}`}
    >
      {icon && <Icon name={icon} className="!size-4" />}
      {children}
    </span>
  );
}
