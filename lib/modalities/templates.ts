/** Where a new plan may start: one named protocol of each room that takes part. Week 1 is the plan's start date. */
export type Template = {
  id: string;
  version: number;
  label: string;
  summary: string;
  /** Room id to protocol id. */
  parts: Readonly<Record<string, string>>;
};

export const templates: readonly Template[] = [];

/** "fibromyalgia@1", as a plan remembers where it came from. */
export const templateMark = ({ id, version }: Template): string => `${id}@${version}`;
