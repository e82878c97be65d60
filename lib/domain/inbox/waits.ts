/** What waits for a clinician without anyone having filed it, in the order in which it is shown. */
export const WAIT_KINDS = ["held", "noResult", "late", "silence", "unwritten", "draft"] as const;
export type WaitKind = (typeof WAIT_KINDS)[number];

/** One thing that waits until it is done: it is worked out each time it is asked for, and goes away by itself. */
export type Wait = {
  /** Of the row that it comes from; with the kind it is one of its kind. */
  id: string;
  kind: WaitKind;
  patientId: string;
  name: string;
  text: string;
  /** ISO day since which it waits. */
  since: string;
  /** Where it is done. */
  href: string;
};

/** Days after a blood draw by which its results are asked about: two working weeks hold what is sent out (design). */
export const RESULT_DAYS = 10;
/** Why a result that did not come is waited for no longer. */
export const NO_RESULT_REASONS = {
  elsewhere: "It came by phone or on paper",
  notDrawn: "No blood was drawn",
  anew: "It is ordered anew",
  notNeeded: "It is not needed any more",
} as const;
export type NoResultReason = keyof typeof NO_RESULT_REASONS;
/** What such an end is filed under. */
export const NO_RESULT = "NO-RESULT";
/** Days after which a draft that nobody changed is called to mind (design). */
export const DRAFT_DAYS = 3;
/** Evenings without a word after which a clinician is told: issue 9, point 4. */
export const SILENT_EVENINGS = 7;
/** Days back to which an unwritten visit or a missing result is looked for (design). */
export const LOOK_BACK = { visits: 30, draws: 90 };

/** By kind, the longest waiting first; one patient's row of a kind once. */
export const inOrderOfWait = (waits: readonly Wait[]): Wait[] =>
  waits.toSorted(
    (a, b) =>
      WAIT_KINDS.indexOf(a.kind) - WAIT_KINDS.indexOf(b.kind) ||
      a.since.localeCompare(b.since) ||
      a.id.localeCompare(b.id),
  );
