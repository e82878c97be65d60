/** A stored section as anyone outside a room knows it: raw JSON and the shape it was written in. */
export type RawSection = { shape: number; body: unknown };

/** Old JSON in today's shape. */
export function lifted(upgrades: readonly ((old: never) => unknown)[], { shape, body }: RawSection): unknown {
  return upgrades.slice(shape - 1).reduce<unknown>((old, upgrade) => upgrade(old as never), body);
}
