/** How a person is named on screen and found by name. */
export type Names = { title?: string | null; givenName: string; familyName: string };

/** "Dr Osei" for staff with a title, "Maya Torres" for everyone else. */
export const spokenName = ({ title, givenName, familyName }: Names): string =>
  title ? `${title} ${familyName}` : `${givenName} ${familyName}`;

/** "Torres, Maya": the order of lists. */
export const listName = ({ givenName, familyName }: Names): string => `${familyName}, ${givenName}`;

/** "Torres, M" for narrow boards. */
export const shortName = ({ givenName, familyName }: Names): string =>
  `${familyName}, ${[...givenName][0] ?? ""}`;

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** "torres maya": accents and case gone, for prefix search in the list's own order. */
export const searchKey = ({ givenName, familyName }: Names): string =>
  `${plain(familyName)} ${plain(givenName)}`;

/** The half-open range of search keys that start with what was typed: `from <= key < to`. */
export function searchRange(typed: string): { from: string; to: string } {
  const from = plain(typed).slice(0, 120);
  return { from, to: `${from}\uffff` };
}
