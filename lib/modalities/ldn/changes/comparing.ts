import { lowersRisk } from "../lowers-risk.ts";
import { past, withPast } from "../past.ts";
import { changes } from "./changes.ts";

/** What the room says of two bodies: what differs, what is over and stays, and whether the new one only lowers risk. */
export const comparing = { changes, past, withPast, lowersRisk };
