"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { Saved } from "#lib/forms/answer.ts";
import { linkOfClick } from "#ui/link-of-click.ts";
import { PatchQueue, type Theirs } from "./patch-queue.ts";
import { type EditHistory, remember, SAVE_STATE_WORDS, type SaveState, step } from "./saving.ts";

const LEAVE = "Your last change is not saved yet. Leave without it?";

/** The value of an editor with its patch queue, its errors, its undo, and the other version after a lost race. */
export function usePatches<T>(
  initial: T,
  revision: number | null,
  send: (body: T, revision: number | null) => Promise<Saved>,
) {
  const [value, setValue] = useState(initial);
  const [standing, setStanding] = useState<SaveState>(SAVE_STATE_WORDS.saved);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [theirs, setTheirs] = useState<Theirs<T> | null>(null);
  const [mended, setMended] = useState<T | null | undefined>(undefined);
  const [past, setPast] = useState<EditHistory<T>>({ done: [], undone: [] });
  const [queue] = useState(
    () =>
      new PatchQueue(initial, revision, {
        send,
        standing: setStanding,
        errors: setErrors,
        overtaken: setTheirs,
        past: (next) => setMended(() => next),
      }),
  );
  const router = useRouter();
  useLeaving(queue, router);
  // The page was drawn anew with what someone else saved, and nothing here waits.
  useEffect(() => {
    if (!queue.adopt(initial, revision)) return;
    setValue(initial);
    setPast({ done: [], undone: [] });
  }, [queue, initial, revision]);

  function put(next: T) {
    setValue(next);
    queue.put(next);
  }
  function change(next: T) {
    setPast(remember(past, value));
    put(next);
  }
  function travel(way: "undo" | "redo") {
    const moved = step(past, value, way);
    if (!moved) return;
    setPast(moved.past);
    put(moved.value);
  }
  function settle(whose: "ours" | "theirs") {
    if (!theirs) return;
    setTheirs(null);
    const next = whose === "ours" ? value : theirs.body;
    // They took the part out: the page is drawn anew without it.
    if (next === null) return router.refresh();
    setValue(next);
    queue.goOn(next, theirs.revision);
  }
  return { value, change, flush: queue.flush, standing, errors, theirs, settle, travel, past, mended };
}

type Queue = Pick<PatchQueue<unknown>, "flush" | "sent" | "leave" | "unsent">;

/**
 * Send what waits before another page is opened, so that it never shows, and nobody signs, the value before; send it when the
 * page is put aside; ask before the page is left with something unsent.
 */
function useLeaving(queue: Queue, router: ReturnType<typeof useRouter>) {
  useEffect(() => {
    const opening = async (event: MouseEvent) => {
      const link = queue.unsent() ? linkOfClick(event) : null;
      if (!link) return;
      event.preventDefault();
      event.stopPropagation();
      if ((await queue.sent()) || window.confirm(LEAVE)) router.push(link.href);
    };
    const aside = () => void queue.flush();
    const leaving = (event: BeforeUnloadEvent) => {
      if (queue.unsent()) event.preventDefault();
    };
    document.addEventListener("click", opening, true);
    document.addEventListener("visibilitychange", aside);
    window.addEventListener("beforeunload", leaving);
    return () => {
      document.removeEventListener("click", opening, true);
      document.removeEventListener("visibilitychange", aside);
      window.removeEventListener("beforeunload", leaving);
      queue.leave();
    };
  }, [queue, router]);
}
