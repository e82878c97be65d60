import { z } from "zod";
import "./mend.ts";

// C0 controls but tab, LF and CR; DEL and C1; bidi overrides and isolates: invisible, and they reorder what a reader sees.
// NUL is refused by Postgres (22021, 22P05); a lone surrogate would be stored silently as U+FFFD.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the point of this expression is to refuse them
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

/** Is this text safe to store and to show: no control characters, no lone surrogates, no direction overrides. */
export const isSafeText = (text: string): boolean => !UNSEEN.test(text) && text.isWellFormed();

/** Every white space that is none of ASCII's own: no-break and thin spaces, line and paragraph separators, form feeds. */
const OTHER_SPACES = /[^\S \t\r\n\ufeff]/g;
/** Marks that take no room and are no space to a reader: a byte-order mark counts as white space to a program. */
const NO_ROOM = /[\ufeff\u200b\u2060]/g;
/** The same text with plain spaces (U+0020), as it leaves for other people's software. */
export const plainSpaces = (text: string): string => text.replace(NO_ROOM, "").replace(OTHER_SPACES, " ");

/** The same text without what is not safe to store. */
export const withoutUnseen = (text: string): string =>
  text.toWellFormed().replace(new RegExp(UNSEEN.source, "g"), "");

/** Free text of at most `max` UTF-16 units, trimmed and NFC. Empty is allowed; use `someText` where it is not. */
export const safeText = (max: number) =>
  z
    .string()
    .max(max, `Use at most ${max} characters.`)
    .refine(isSafeText, "Some characters in this text cannot be stored. Type it again without them.")
    .transform((text) => text.normalize("NFC").trim());

/** As `safeText`, but something has to be there. */
export const someText = (max: number, ask = "Write something here.") =>
  safeText(max).refine((text) => text.length > 0, ask);
