import Form from "next/form";
import { Button } from "#ui/button.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Icon } from "#ui/icon.tsx";

/** One box for a name or a record number. */
export function FindPatient({ find }: { find: string }) {
  return (
    <Form action="/patients" role="search" className="mb-4 flex max-w-xl flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-56">
        <TextField
          name="find"
          label="Name or record number"
          hint="The first letters are enough: torr, or Torres, Maya."
          defaultValue={find}
          maxLength={80}
          autoComplete="off"
          type="search"
        />
      </div>
      <Button type="submit">
        <Icon name="search" />
        Find
      </Button>
    </Form>
  );
}
