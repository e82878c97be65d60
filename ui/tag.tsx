import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import type { LaneTint } from "./looks.ts";

const LEVELS = {
  plain: "bg-surface-2 text-ink",
  info: "bg-info-soft text-info-ink",
  ok: "bg-ok-soft text-ok-ink",
  caution: "bg-caution-soft text-caution-ink",
  danger: "bg-danger-soft text-danger-ink",
} as const;
/** Colour role of a tag: a level, or a lane of the plan. */
export type TagTint = keyof typeof LEVELS | LaneTint;
const isLevel = (tint: TagTint): tint is keyof typeof LEVELS => Object.hasOwn(LEVELS, tint);

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
      data-tint={isLevel(tint) ? undefined : tint}
      className={`inline-flex items-center gap-1.5 rounded-full border border-transparent px-2.5 py-px text-xs font-strong ${isLevel(tint) ? LEVELS[tint] : "bg-tint-soft text-tint-ink"}`}
    >
      {icon && <Icon name={icon} className="!size-4" />}
      {children}
    </span>
  );
}
