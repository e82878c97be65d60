/** A named start of a room. */
export type Protocol<Body> = {
  id: string;
  label: string;
  summary: string;
  body: Body;
  /** Where its doses, steps and intervals come from: ids of `sources` in lib/safety. */
  sources: readonly [string, ...string[]];
};

/** Where a new plan may start: one named protocol of each room that takes part. Week 1 is the plan's first week. */
export type Template = {
  id: string;
  version: number;
  label: string;
  summary: string;
  /** Room id to protocol id; null starts that part empty. */
  parts: Readonly<Record<string, string | null>>;
};
