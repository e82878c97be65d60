import "server-only";
import { Conflict } from "#lib/domain/access/refusal.ts";

const busy = () => new Conflict("Accord is busy just now. Nothing was changed. Try again.", "BUSY");

/**
 * At most `width` at a time, the others wait in memory, first come first served: a rush of bookings must not take every
 * connection of the pool while it waits for one lock. More than `most` waiting are turned away.
 */
export function limitConcurrency(width: number, most: number): <T>(run: () => Promise<T>) => Promise<T> {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return async (run) => {
    if (waiting.length >= most) throw busy();
    if (inside >= width) await new Promise<void>((enter) => waiting.push(enter));
    else inside++;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else inside--;
    }
  };
}
