/** One point as a picker shows it. Codes follow the WHO standard (WHO 2008); places are hints, not instructions. */
export type Point = {
  code: string;
  name: string;
  meaning: string;
  where: string;
  use: string;
  /** Customary adult depth; depends on build (expert). */
  depth: string;
  /** Tradition and prudence, not shown harm (Carr 2015): a caution, removed by default in pregnancy. */
  pregnancy?: true;
  /** Over the lung: shallow and oblique only. */
  overLung?: true;
  hazard?: string;
};

/** On the midline there is no side: governing and conception vessel, and Yintang (WHO 2008). */
export const isMidline = (code: string): boolean => /^(?:GV|CV)\d|^EX-HN3$/.test(code);
