"use client";

import type { EditorProps } from "#lib/modalities/modality.ts";
import { Select } from "#ui/form/text-field.tsx";
import { Notice } from "#ui/notice.tsx";
import { Checks } from "./checks.tsx";
import { addedTherapy, newOrder, nextKey } from "./defaults.ts";
import { errorsOf } from "./errors.ts";
import { ORDER_SETS } from "./labs.ts";
import { OrderFields } from "./order-fields.tsx";
import type { HormonesBody, LabOrder, Therapy } from "./schema.ts";
import { THERAPY_KEYS, type TherapyKey, therapyFacts } from "./therapies.ts";
import { TherapyFields } from "./therapy-fields.tsx";
import { words } from "./words.ts";

const PRODUCTS = THERAPY_KEYS.map((value) => ({ value, label: therapyFacts(value).name }));
const DRAWS = ORDER_SETS.map(({ id, label }) => ({ value: id, label }));

/** Products and blood draws of a plan; ids of fields are their paths in the body, so that an error can lead to them. */
export function Editor({ value, onChange, startsOn, errors: said, readOnly }: EditorProps<HormonesBody>) {
  const errors = { ...errorsOf(value), ...said };
  const { therapies, orders } = value;
  const setTherapy = (i: number, next: Therapy) => onChange({ ...value, therapies: therapies.with(i, next) });
  const setOrder = (i: number, next: LabOrder) => onChange({ ...value, orders: orders.with(i, next) });
  const addTherapy = (key: string) =>
    key &&
    onChange({
      ...value,
      therapies: [...therapies, addedTherapy(nextKey(value, "therapy"), key as TherapyKey)],
    });
  const addOrder = (set: string) =>
    set && onChange({ ...value, orders: [...orders, newOrder(nextKey(value, "draw"), set)] });
  return (
    // The fieldset has no box of its own: in Chromium a card (a size container) inside a fieldset's box goes blank after an edit.
    <fieldset disabled={readOnly} aria-label={words.name} className="contents">
      <div className="grid min-w-0 gap-6">
        <Notice kind="info">{words.honest}</Notice>
        {therapies.map((item, i) => (
          <TherapyFields
            key={item.key}
            {...{ item, startsOn, errors }}
            path={`therapies.${i}`}
            onChange={(next) => setTherapy(i, next)}
            onRemove={() => onChange({ ...value, therapies: therapies.toSpliced(i, 1) })}
          />
        ))}
        <Select
          label="Add a product"
          name="add-product"
          value=""
          placeholder="Choose"
          options={PRODUCTS}
          onChange={addTherapy}
          error={errors.therapies}
        />
        {orders.map((order, i) => (
          <OrderFields
            key={order.key}
            {...{ order, startsOn, errors }}
            path={`orders.${i}`}
            onChange={(next) => setOrder(i, next)}
            onRemove={() => onChange({ ...value, orders: orders.toSpliced(i, 1) })}
          />
        ))}
        <Select
          label="Add a blood draw"
          name="add-draw"
          value=""
          placeholder="Choose"
          options={DRAWS}
          onChange={addOrder}
          error={errors.orders}
        />
        <Checks body={value} startsOn={startsOn} />
      </div>
    </fieldset>
  );
}
