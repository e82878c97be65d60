"use client";

import { useEffect, useState } from "react";
import { patchQueue, type Theirs } from "./patch-queue.ts";
import { type Past, remember, type Saved, STANDING, type Standing, step } from "./saving.ts";

/** The value of an editor with its patch queue, its errors, its undo, and the other version after a lost race. */
export function usePatches<T>(
  initial: T,
  revision: number,
  send: (body: T, revision: number) => Promise<Saved>,
) {
  const [value, setValue] = useState(initial);
  const [standing, setStanding] = useState<Standing>(STANDING.saved);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [theirs, setTheirs] = useState<Theirs<T> | null>(null);
  const [past, setPast] = useState<Past<T>>({ done: [], undone: [] });
  const [queue] = useState(() =>
    patchQueue(initial, revision, { send, standing: setStanding, errors: setErrors, overtaken: setTheirs }),
  );
  useLeaving(queue);

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
    const next = whose === "ours" ? value : theirs.body;
    setTheirs(null);
    setValue(next);
    queue.goOn(next, theirs.revision);
  }
  return { value, change, flush: queue.flush, standing, errors, theirs, settle, travel, past };
}

/** Send what waits when the page is put aside, and ask before it is closed with something unsent. */
function useLeaving(queue: { flush: () => Promise<void>; unsent: () => boolean }) {
  useEffect(() => {
    const aside = () => void queue.flush();
    const leaving = (event: BeforeUnloadEvent) => {
      if (queue.unsent()) event.preventDefault();
    };
    document.addEventListener("visibilitychange", aside);
    window.addEventListener("beforeunload", leaving);
    return () => {
      document.removeEventListener("visibilitychange", aside);
      window.removeEventListener("beforeunload", leaving);
      void queue.flush();
    };
  }, [queue]);
}
