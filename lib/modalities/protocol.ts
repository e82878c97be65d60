/** A named start of a room. */
export type Protocol<Body> = {
  id: string;
  label: string;
  summary: string;
  body: Body;
  /** Where its doses, steps and intervals come from: ids of `sources` in lib/safety. */
  sources: readonly [string, ...string[]];
};
