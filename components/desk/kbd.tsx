/** The key that does the same; for eyes, the button's own words are for ears. */
export function Kbd({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="hidden min-w-5 justify-center rounded-sm border border-line-strong bg-surface-2 px-1 font-sans text-2xs leading-snug text-ink pointer-fine:inline-flex"
    >
      {children}
    </span>
  );
}
