import type { TickItem } from "#lib/instruments/sheet.ts";
import { BOX, fieldOf, LINE } from "./one-question.tsx";

/** A list to tick in groups, with a box of its own for "none": an empty list says nothing, and stays missing. */
export function TickList({
  title,
  hint,
  groups,
  none,
  place,
  chosen,
}: TickItem & { place: string; chosen: Readonly<Record<string, string>> }) {
  const box = ({ key, text }: TickItem["none"]) => (
    <label key={key} className={LINE}>
      <input
        type="checkbox"
        name={fieldOf(key)}
        value="1"
        defaultChecked={chosen[key] === "1"}
        className={BOX}
      />
      <span>{text}</span>
    </label>
  );
  return (
    <fieldset className="min-w-0" aria-describedby="ticks-hint">
      <legend className="font-head">
        <span className="block text-base font-normal text-ink-2">{place}</span>
        {title}
      </legend>
      <p id="ticks-hint" className="mt-1 mb-4 text-base text-ink-2">
        {hint}
      </p>
      <div className="grid gap-5">
        {groups.map((group) => (
          <fieldset key={group.title} className="min-w-0">
            <legend className="mb-2 font-strong">{group.title}</legend>
            <div className="grid gap-2 @min-[30rem]:grid-cols-2">{group.boxes.map(box)}</div>
          </fieldset>
        ))}
        {box(none)}
      </div>
    </fieldset>
  );
}
