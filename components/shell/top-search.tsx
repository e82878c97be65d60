import { Icon } from "#ui/icon.tsx";

/**
 * Find a patient from any page of a clinician: a plain form that asks the list of people. Nothing is fetched ahead, since
 * also a look at that list is recorded.
 */
export function TopSearch() {
  return (
    <search aria-label="Find a patient" className="block">
      <form action="/patients" className="relative">
        <Icon
          name="search"
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-2"
        />
        <input
          type="search"
          name="find"
          aria-label="Find a patient"
          placeholder="Find a patient"
          maxLength={80}
          autoComplete="off"
          className="min-h-(--target) w-full rounded-full border border-line-strong bg-surface py-0.5 pr-3 pl-9 text-sm text-ink"
        />
      </form>
    </search>
  );
}
