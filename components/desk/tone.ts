import type { VisitView } from "#lib/domain/scheduling/desk.ts";
import type { TagTint } from "#ui/tag.tsx";

/** A visit's look: left edge and tint. The word stands beside it, so colour is never alone. */
export function toneOf({ status, state }: Pick<VisitView, "status" | "state">): {
  block: string;
  tag: TagTint;
} {
  if (status === "booked" && state !== "Booked")
    return { block: "border-l-caution-line bg-caution-soft", tag: "caution" };
  return TONES[status];
}

const TONES: Record<VisitView["status"], { block: string; tag: TagTint }> = {
  booked: { block: "border-l-line-strong bg-surface", tag: "plain" },
  arrived: { block: "border-l-ok-line bg-ok-soft", tag: "ok" },
  inRoom: { block: "border-l-info-line bg-info-soft", tag: "info" },
  done: { block: "border-l-line-strong bg-surface-2", tag: "plain" },
  didNotCome: { block: "border-l-danger-line bg-danger-soft", tag: "danger" },
  cancelled: { block: "border-l-line-strong bg-surface-2", tag: "plain" },
};
