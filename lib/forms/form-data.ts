/** The text fields of a form by name; files and Next's own fields are left out, the last of a repeated name counts. */
export function formText(form: FormData): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === "string" && !name.startsWith("$")) found[name] = value;
  return found;
}
