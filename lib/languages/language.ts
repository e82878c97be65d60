/** A language beside English: one folder here, one line in index.ts. */
export type Language = {
  id: string;
  /** For Intl and `lang`: the country says which sign stands before decimals. */
  locale: string;
  /** As its own readers call it, and as staff do. */
  name: string;
  english: string;
  /** English source (ICU MessageFormat, `{0}` for the first value) to its translation, whole. */
  catalogue: Readonly<Record<string, string>>;
};
