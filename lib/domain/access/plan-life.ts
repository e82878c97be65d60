/** The life of a plan version. Read as: from → what may happen → to. */
export const VERSION_LIFE = {
  draft: { sign: "signed", discard: "discarded" },
  signed: { supersede: "superseded" },
  superseded: {},
  discarded: {},
} as const;
export type VersionStatus = keyof typeof VERSION_LIFE;

/** The life of a plan. A stopped plan is retired; nothing clinical is deleted. */
export const PLAN_LIFE = { active: { retire: "retired" }, retired: {} } as const;
export type PlanStatus = keyof typeof PLAN_LIFE;

/** The life of a visit. Every step back is there on purpose: each state change can be undone. */
export const VISIT_LIFE = {
  booked: { arrive: "arrived", cancel: "cancelled", didNotCome: "didNotCome" },
  arrived: { enterRoom: "inRoom", undo: "booked", complete: "done" },
  inRoom: { complete: "done", undo: "arrived" },
  done: { undo: "inRoom" },
  didNotCome: { undo: "booked" },
  cancelled: {},
} as const;
export type VisitStatus = keyof typeof VISIT_LIFE;

/** Visits in these states hold their slot against provider, room and patient. */
export const HOLDS_SLOT: readonly VisitStatus[] = ["booked", "arrived", "inRoom", "done"];
