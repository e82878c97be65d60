import { byPath, type Saved, STANDING, type Standing } from "./saving.ts";

const PAUSE = 800; // ms without typing before a patch is sent: long enough to finish a number
const AGAIN = 3000; // ms before a patch that did not get through is sent again

export type Theirs<T> = { revision: number; body: T };
type Told<T> = {
  send: (body: T, revision: number) => Promise<Saved>;
  standing: (standing: Standing) => void;
  errors: (errors: Record<string, string>) => void;
  overtaken: (theirs: Theirs<T>) => void;
};

/**
 * The patches of one section on their way: one under way at a time, the newest value wins, what could not be sent is
 * sent again, and what someone else saved meanwhile is handed over to be shown beside ours.
 */
export function patchQueue<T>(value: T, revision: number, told: Told<T>) {
  const now = { value, revision, dirty: false, busy: false, stopped: false };
  let timer: ReturnType<typeof setTimeout> | undefined;

  function unsent(): void {
    now.dirty = true;
    told.standing(STANDING.offline);
  }

  function answered(saved: Saved): void {
    if (saved.ok) {
      now.revision = saved.value.revision;
      told.errors({});
      if (!now.dirty) told.standing(STANDING.saved);
    } else if (saved.code === "STALE") {
      now.stopped = true;
      told.standing({ state: "overtaken", text: saved.message });
      told.overtaken(saved.now as Theirs<T>);
    } else if (saved.code === "BUSY") {
      unsent();
    } else {
      told.errors(byPath(saved.fields));
      told.standing({ state: "invalid", text: saved.message });
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (now.busy || now.stopped || !now.dirty) return;
    now.dirty = false;
    now.busy = true;
    told.standing(STANDING.saving);
    try {
      answered(await told.send(now.value, now.revision));
    } catch {
      unsent();
    }
    now.busy = false;
    if (now.dirty) timer = setTimeout(() => void flush(), AGAIN);
  }

  function put(next: T): void {
    now.value = next;
    now.dirty = true;
    told.standing(STANDING.waiting);
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), PAUSE);
  }

  /** Go on after a lost race: with this value, over the revision that the other person made. */
  function goOn(next: T, from: number): void {
    now.revision = from;
    now.stopped = false;
    put(next);
    void flush();
  }
  return { put, flush, goOn, current: () => now.value, unsent: () => now.dirty || now.busy };
}
