import type { ReactNode } from "react";
import type { SheetItem } from "#lib/instruments/sheet.ts";

/** The line of a choice: all of it is the target. */
export const LINE =
  "flex min-h-(--target) cursor-pointer items-center gap-2 rounded-md border-[1.5px] border-line-strong bg-surface px-3 py-1.5 has-checked:border-primary has-checked:bg-primary-soft";
export const BOX = "size-6 shrink-0 compact:size-[1.125rem]";
/** The name of a question's fields; read again by `givenIn`. */
export const fieldOf = (id: string): string => `q.${id.replaceAll(".", "-")}`;

/** One question with its answers as radio buttons, and a way to leave it out. */
export function OneQuestion({
  text,
  facet,
  choices,
  scale,
  ends,
  place,
  chosen,
  id,
}: SheetItem & { place: string; chosen?: string }) {
  const name = fieldOf(id);
  const row = scale
    ? "grid grid-cols-[repeat(auto-fill,minmax(3.75rem,1fr))] gap-2"
    : "grid gap-2 compact:flex compact:flex-wrap";
  const choice = (value: string, label: ReactNode) => (
    <label key={value} className={LINE}>
      <input type="radio" name={name} value={value} defaultChecked={chosen === value} className={BOX} />
      <span className="first-letter:uppercase">{label}</span>
    </label>
  );
  return (
    <fieldset className="min-w-0" aria-describedby={ends ? `${name}-ends` : undefined}>
      <legend className="mb-2 font-head">
        <span className="block text-base font-normal text-ink-2">{place}</span>
        <span className="block first-letter:uppercase">{text}</span>
        {facet && <span className="mt-1 block font-normal">{facet}</span>}
      </legend>
      <div className={row}>{choices.map(({ value, label }) => choice(String(value), label))}</div>
      {ends && (
        <p id={`${name}-ends`} className="my-2 flex flex-wrap justify-between gap-x-4 text-base text-ink-2">
          <span>
            {choices[0]?.label}: {ends.low}
          </span>{" "}
          <span>
            {choices.at(-1)?.label}: {ends.high}
          </span>
        </p>
      )}
      <div className="mt-2">{choice("skip", "Skip this one")}</div>
    </fieldset>
  );
}
