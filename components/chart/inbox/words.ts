import type { IconName } from "#ui/icon.tsx";
import type { TagTint } from "#ui/tag.tsx";

/** The kinds of inbox items in order of risk: word, picture and colour role. */
export const KIND_LOOK = {
  safety: { word: "Safety", plural: "Safety", icon: "stop", tint: "danger" },
  result: { word: "Result", plural: "Results", icon: "labs", tint: "caution" },
  step: { word: "Step", plural: "Steps", icon: "steps", tint: "info" },
  agreement: { word: "Agreement", plural: "Agreements", icon: "check", tint: "info" },
  question: { word: "Question", plural: "Questions", icon: "ask", tint: "plain" },
} as const satisfies Record<string, { word: string; plural: string; icon: IconName; tint: TagTint }>;
export type Kind = keyof typeof KIND_LOOK;
