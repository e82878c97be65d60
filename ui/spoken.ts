import { cache } from "react";
import type { Interpreter } from "#lib/domain/words/interpreter.ts";

/** Who says this page: once for each request on the server. In a browser nobody does, and words are what they were given as. */
export const spoken = cache((): { interpreter: Interpreter | null } => ({ interpreter: null }));
