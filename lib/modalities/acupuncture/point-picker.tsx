"use client";

import { useState } from "react";
import { Button } from "#ui/button.tsx";
import { Checkbox, Fieldset } from "#ui/form/choice.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Tag } from "#ui/tag.tsx";
import type { Point } from "./point.ts";
import { POINT_SETS, POINTS, type PointCode } from "./points.ts";

type Props = {
  id: string;
  chosen: readonly PointCode[];
  onChange: (points: PointCode[]) => void;
  error?: string;
  readOnly?: boolean;
};

const matches = (point: Point, query: string): boolean =>
  [point.code, point.name, point.meaning, point.where, point.use].join(" ").toLowerCase().includes(query);

/**
 * Points to tick, found by code, name, place or use. Chosen ones stay in view while searching. Who may only read sees the
 * chosen ones, all at once: a box of ticks that are switched off cannot be scrolled with a keyboard.
 */
export function PointPicker({ id, chosen, onChange, error, readOnly }: Props) {
  const [query, setQuery] = useState("");
  const asked = query.trim().toLowerCase();
  const shown = (POINTS as readonly (Point & { code: PointCode })[]).filter(
    (point) => chosen.includes(point.code) || (!readOnly && matches(point, asked)),
  );
  const toggle = (code: PointCode, on: boolean) =>
    onChange(on ? [...chosen, code] : chosen.filter((one) => one !== code));
  const add = (points: readonly PointCode[]) => onChange([...new Set([...chosen, ...points])]);
  return (
    <Fieldset legend={`Points, ${chosen.length} chosen`} error={error} id={id}>
      {!readOnly && (
        <div className="mb-2 grid gap-2">
          <TextField
            id={`${id}-search`}
            label="Find a point by code, name, place or use"
            type="search"
            value={query}
            onChange={setQuery}
          />
          <div className="flex flex-wrap gap-1">
            {POINT_SETS.map((set) => (
              <Button key={set.id} size="sm" onClick={() => add(set.points)}>
                Add: {set.label}
              </Button>
            ))}
            <Button size="sm" kind="quiet" onClick={() => onChange([])}>
              Clear
            </Button>
          </div>
        </div>
      )}
      <div className={`grid gap-x-6 sm:grid-cols-2 ${readOnly ? "" : "max-h-96 overflow-y-auto"}`}>
        {shown.map((point) => (
          <Checkbox
            key={point.code}
            label={<PointLabel point={point} />}
            checked={chosen.includes(point.code)}
            disabled={readOnly}
            onChange={(on) => toggle(point.code, on)}
          />
        ))}
        {!readOnly && shown.length === 0 && <p>No point has “{query}” in it. Try a code, like ST36.</p>}
      </div>
    </Fieldset>
  );
}

function PointLabel({ point }: { point: Point }) {
  return (
    <>
      <span className="font-strong">{point.code}</span> {point.name}, {point.where}{" "}
      {point.pregnancy && <Tag tint="caution">Pregnancy</Tag>}{" "}
      {point.overLung && <Tag tint="danger">Over the lung</Tag>}
      {point.hazard && <span className="block text-ink-2 compact:text-xs">{point.hazard}</span>}
    </>
  );
}
