"use client";

import { Checkbox, Fieldset } from "#ui/form/choice.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { DateField, TextField } from "#ui/form/text-field.tsx";
import type { Before, LdnBody } from "./schema.ts";

type Props = {
  value: LdnBody;
  set: (patch: Partial<LdnBody>) => void;
  errors: Record<string, string>;
  readOnly?: boolean;
};
const NOTHING: Before = { mg: Number.NaN, since: "", toldBy: "" };

/** What was taken before this plan, as it was told. It is asked for while no version is in force: those nights are not the plan's. */
export function BeforeAccord({ value: { before }, set, errors, readOnly }: Props) {
  const put = (patch: Partial<Before>) => set({ before: { ...NOTHING, ...before, ...patch } });
  return (
    <div className="grid gap-3">
      <Checkbox
        id="ldn-before"
        label="Taken already, before this plan"
        hint="Those nights are no nights of the plan. The first dose is judged against it."
        checked={before !== undefined}
        disabled={readOnly}
        onChange={(on) => set({ before: on ? NOTHING : undefined })}
      />
      {before && (
        <Fieldset legend="Before this plan">
          <div className="grid gap-3 sm:grid-cols-3">
            <NumberField
              id="ldn-before-mg"
              label="Dose"
              unit="mg"
              value={before.mg}
              error={errors["before.mg"]}
              readOnly={readOnly}
              onChange={(mg) => put({ mg })}
            />
            <DateField
              id="ldn-before-since"
              label="Since"
              value={before.since}
              error={errors["before.since"]}
              readOnly={readOnly}
              onChange={(since) => put({ since })}
            />
            <TextField
              id="ldn-before-told"
              label="Told by"
              value={before.toldBy}
              maxLength={80}
              error={errors["before.toldBy"]}
              readOnly={readOnly}
              onChange={(toldBy) => put({ toldBy })}
            />
          </div>
        </Fieldset>
      )}
    </div>
  );
}
