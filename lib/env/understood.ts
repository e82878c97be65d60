import type { AsyncLocalStorage } from "node:async_hooks";

/** Whether a request that may change something has been understood so far: our own code asked a data function for it. */
export type Understood = { yes: boolean };

/** Next bundles this file more than once; the store is one. */
const kept = globalThis as { accordUnderstood?: AsyncLocalStorage<Understood> };

/** Follows a request through everything that it sets off. */
export function followed<T>(understood: Understood, run: () => T): T {
  const hooks = process.getBuiltinModule("node:async_hooks");
  kept.accordUnderstood ??= new hooks.AsyncLocalStorage<Understood>();
  return kept.accordUnderstood.run(understood, run);
}

/** Says that this request was understood: from here on what goes wrong is our own fault. */
export function understand(): void {
  const store = kept.accordUnderstood?.getStore();
  if (store) store.yes = true;
}
