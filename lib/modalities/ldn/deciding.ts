import { moves } from "./moves.ts";
import { pharmacy } from "./pharmacy.ts";
import { suggests } from "./response/response.ts";

/** What the room answers to a clinician who decides: what may be changed, what is suggested, what to order. */
export const deciding = { moves, suggests, pharmacy };
