import type { Change } from "#lib/domain/plan/changes.ts";
import type { Saved } from "#lib/forms/answer.ts";
import { byPath, SAVE_STATE_WORDS, type SaveState } from "./saving.ts";

const PAUSE = 800; // ms without typing before a patch is sent: long enough to finish a number
const AGAIN = 3000; // ms before a patch that did not get through is sent again

/** The part as someone else left it (revision and body null: they took it out), and what ours would change in it. */
export type Theirs<T> = {
  revision: number | null;
  body: T | null;
  differences: readonly Change[];
};
type Told<T> = {
  send: (body: T, revision: number | null) => Promise<Saved>;
  standing: (standing: SaveState) => void;
  errors: (errors: Record<string, string>) => void;
  overtaken: (theirs: Theirs<T>) => void;
  /** Days that are over would be written anew: the value with those days as they were (null: there is none); undefined when mended. */
  past: (mended: T | null | undefined) => void;
};

/**
 * The patches of one section on their way: one under way at a time, the newest value wins, what could not be sent is
 * sent again, and what someone else saved meanwhile is handed over to be shown beside ours.
 */
export class PatchQueue<T> {
  #value: T;
  #revision: number | null;
  readonly #told: Told<T>;
  /** Typed and not sent. */
  #dirty = false;
  /** A patch is under way. */
  #busy = false;
  /** Overtaken: the person has to choose first. */
  #stopped = false;
  /** The last patch did not get through. */
  #failed = false;
  /** The last patch was not taken for its values. */
  #refused = false;
  #leaving = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #waiting = waitingRoom();

  constructor(value: T, revision: number | null, told: Told<T>) {
    this.#value = value;
    this.#revision = revision;
    this.#told = told;
  }

  current = (): T => this.#value;
  /** Something is not kept yet: not sent, under way, refused, or overtaken. */
  unsent = (): boolean => this.#dirty || this.#busy || this.#refused || this.#stopped;

  put = (next: T): void => {
    this.#value = next;
    this.#dirty = true;
    this.#told.standing(SAVE_STATE_WORDS.waiting);
    this.#flushIn(PAUSE);
  };

  flush = async (): Promise<void> => {
    clearTimeout(this.#timer);
    if (this.#busy || this.#stopped || !this.#dirty) return;
    this.#dirty = false;
    this.#busy = true;
    this.#failed = false;
    this.#refused = false;
    this.#told.standing(SAVE_STATE_WORDS.saving);
    try {
      this.#answered(await this.#told.send(this.#value, this.#revision));
    } catch {
      this.#unsent();
    }
    this.#busy = false;
    this.#goOnAfter();
  };

  /** Send all that waits; true once it is kept, false when it could not be sent or was not taken. */
  sent = async (): Promise<boolean> => {
    const waits = this.#busy || (this.#dirty && !this.#stopped);
    if (waits) void this.flush();
    if (waits) await this.#waiting.wait();
    return !this.#dirty && !this.#stopped && !this.#refused;
  };

  /** The page is being left: nobody is there to wait for a pause in typing. */
  leave = (): void => {
    this.#leaving = true;
    void this.flush();
  };

  /** Go on from what the page was drawn with, when it is newer than what is here and nothing of ours is under way. */
  adopt = (value: T, revision: number | null): boolean => {
    if (this.unsent() || (revision ?? 0) <= (this.#revision ?? 0)) return false;
    this.#value = value;
    this.#revision = revision;
    return true;
  };

  /** Go on after a lost race: with this value, over the revision that the other person made. */
  goOn = (next: T, from: number | null): void => {
    this.#revision = from;
    this.#stopped = false;
    this.put(next);
    void this.flush();
  };

  #flushIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  /** What was typed meanwhile goes on at once where someone waits for it; what failed has to wait. */
  #goOnAfter(): void {
    const soon = this.#leaving || this.#waiting.some() ? 0 : PAUSE;
    if (this.#dirty && !this.#stopped) this.#flushIn(this.#failed ? AGAIN : soon);
    if (!this.#dirty || this.#failed || this.#stopped) this.#waiting.empty();
  }

  #unsent(): void {
    this.#dirty = true;
    this.#failed = true;
    this.#told.standing(SAVE_STATE_WORDS.offline);
  }

  #answered(saved: Saved): void {
    const told = this.#told;
    if (saved.ok) {
      this.#revision = saved.value.revision;
      told.errors({});
      told.past(undefined);
      if (!this.#dirty) told.standing(SAVE_STATE_WORDS.saved);
    } else if (saved.code === "STALE") {
      this.#stopped = true;
      told.standing({ state: "overtaken", text: saved.message });
      told.overtaken(saved.now as Theirs<T>);
    } else if (saved.code === "BUSY") {
      this.#unsent();
    } else if (saved.code === "PAST") {
      this.#refused = true;
      told.past((saved.now as { mended: T | null }).mended);
      told.standing({ state: "invalid", text: saved.message });
    } else {
      this.#refused = true;
      told.errors(byPath(saved.fields));
      told.standing({ state: "invalid", text: saved.message });
    }
  }
}

/** Those who wait until nothing is under way. */
function waitingRoom() {
  const waiting: (() => void)[] = [];
  return {
    some: () => waiting.length > 0,
    wait: () => new Promise<void>((done) => waiting.push(done)),
    empty: () => {
      for (const done of waiting.splice(0)) done();
    },
  };
}
