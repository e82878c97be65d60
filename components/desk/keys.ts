/**
 * What is open or holds focus, the topmost first: keys belong to it and to nothing behind it.
 * `field`: something is typed in. `dialog`: a dialog or a menu over the page. `reasons`: a visit's card with its reasons to
 * cancel. `card`: a visit's card. `visit`: a visit of the day. `tried`: a row with its kinds of a try. `row`: a row of the list,
 * in focus or chosen. `page`: none of these.
 */
export const OPEN_STATES = ["field", "dialog", "reasons", "card", "visit", "tried", "row", "page"] as const;
export type OpenState = (typeof OPEN_STATES)[number];

/** Where a key looks for what it does. */
export type KeyPlace = "step" | "arrow" | "card" | "row" | "choice" | "page";

/** A line of the key map. `now`: the press alone changes something; `points`: it only goes there, and Enter presses. */
export type KeyLine = {
  shown: string;
  what: string;
  keys: readonly string[];
  in: readonly OpenState[];
  place: KeyPlace;
  act: "now" | "opens" | "points";
};

const BEHIND = ["visit", "tried", "row", "page"] as const;
const ON_VISIT = ["visit", "card", "reasons"] as const;

/** Every single key of the schedule: the handler, the help on the screen and the journey read it from here. */
export const KEY_MAP: readonly KeyLine[] = [
  {
    shown: "J K",
    what: "Next, previous row of the list",
    keys: ["j", "k"],
    in: BEHIND,
    place: "step",
    act: "points",
  },
  {
    shown: "1 2 3",
    what: "Go to a suggestion; Enter books it",
    keys: ["1", "2", "3"],
    in: ["row", "page"],
    place: "row",
    act: "points",
  },
  {
    shown: "O",
    what: "Other time for the row",
    keys: ["o"],
    in: ["tried", "row"],
    place: "row",
    act: "opens",
  },
  {
    shown: "S",
    what: "The rest of the series at once",
    keys: ["s"],
    in: ["tried", "row"],
    place: "row",
    act: "opens",
  },
  {
    shown: "C",
    what: "Write down a try",
    keys: ["c"],
    in: ["tried", "row"],
    place: "row",
    act: "opens",
  },
  {
    shown: "1 to 4",
    what: "What became of it, after C or Close; Enter writes it down",
    keys: ["1", "2", "3", "4"],
    in: ["tried"],
    place: "choice",
    act: "points",
  },
  {
    shown: "Arrows",
    what: "Move on the board; Enter opens the card",
    keys: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
    in: BEHIND,
    place: "arrow",
    act: "points",
  },
  {
    shown: "A I D N",
    what: "Here, in room, done, did not come: on a visit or its card",
    keys: ["a", "i", "d", "n"],
    in: ON_VISIT,
    place: "card",
    act: "now",
  },
  {
    shown: "M",
    what: "Move the visit, or the row's",
    keys: ["m"],
    in: [...ON_VISIT, "row"],
    place: "card",
    act: "opens",
  },
  { shown: "X", what: "Cancel the visit: asks why", keys: ["x"], in: ON_VISIT, place: "card", act: "opens" },
  {
    shown: "1 to 5",
    what: "Why, after X; Enter cancels that visit",
    keys: ["1", "2", "3", "4", "5"],
    in: ["reasons"],
    place: "choice",
    act: "points",
  },
  {
    shown: "Z",
    what: "Undo",
    keys: ["z"],
    in: [...ON_VISIT, "tried", "row", "page"],
    place: "card",
    act: "now",
  },
  { shown: "B /", what: "Book, find a person", keys: ["b", "/"], in: BEHIND, place: "page", act: "opens" },
  {
    shown: "T [ ]",
    what: "Today, previous and next day",
    keys: ["t", "[", "]"],
    in: BEHIND,
    place: "page",
    act: "opens",
  },
  { shown: "R L", what: "By room, as a list", keys: ["r", "l"], in: BEHIND, place: "page", act: "opens" },
  { shown: "?", what: "This list", keys: ["?"], in: BEHIND, place: "page", act: "opens" },
];

/** The line that answers a key in a state; undefined where the key means nothing there. */
export const keyLineOf = (key: string, state: OpenState): KeyLine | undefined =>
  KEY_MAP.find((line) => line.keys.includes(key) && line.in.includes(state));
