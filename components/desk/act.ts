import type { DeskAct } from "#lib/forms/desk-act.ts";

/** What a button of the desk's form asks for, in one `value`, so that it works without JavaScript. */
export const act = (asked: DeskAct): string => JSON.stringify(asked);
