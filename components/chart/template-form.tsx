import { ActionForm } from "#components/plan/action-form.tsx";
import type { Act } from "#lib/forms/answer.ts";
import { Checkbox, Fieldset } from "#ui/form/choice.tsx";
import { DateField, TextField } from "#ui/form/text-field.tsx";
import { Icon } from "#ui/icon.tsx";

type Template = {
  id: string;
  label: string;
  summary: string;
  parts: readonly { id: string; label: string; hint: string }[];
};

/** One starting point: opened, it asks for parts, first day and name. Opening one closes the others. */
export function TemplateForm({
  template,
  startsOn,
  create,
}: {
  template: Template;
  startsOn: string;
  create: Act;
}) {
  const { id, label, summary, parts } = template;
  return (
    <details name="template" className="group rounded-lg border border-line bg-surface">
      <summary className="flex min-h-(--target) cursor-pointer items-start gap-3 rounded-lg p-3 hover:bg-surface-2">
        <Icon name="open" className="mt-0.5 -rotate-90 group-open:rotate-0" />
        <span className="min-w-0">
          <span className="block font-head">{label}</span>
          <span className="block text-ink-2">{summary}</span>
        </span>
      </summary>
      <ActionForm
        action={create}
        submit="Start the draft"
        kind="primary"
        className="grid gap-3 border-t border-line p-4"
      >
        <Fieldset id={`${id}-parts`} legend="Parts">
          {parts.map((part) => (
            <Checkbox
              key={part.id}
              id={`${id}-${part.id}`}
              name="parts"
              value={part.id}
              label={part.label}
              hint={part.hint}
              defaultChecked
            />
          ))}
        </Fieldset>
        <DateField
          id={`${id}-startsOn`}
          name="startsOn"
          label="First day of week 1"
          defaultValue={startsOn}
        />
        <div className="max-w-md">
          <TextField
            id={`${id}-title`}
            name="title"
            label="Name of the plan"
            hint="The patient reads it too."
            defaultValue={id === "own" ? "" : label}
            maxLength={120}
            autoComplete="off"
          />
        </div>
      </ActionForm>
    </details>
  );
}
