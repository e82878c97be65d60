/** What every part of the editor takes: its piece, its place in the body, and the errors by path. */
export type FieldsProps<Part> = {
  item: Part;
  path: string;
  startsOn: string;
  errors: Readonly<Record<string, string>>;
  onChange: (next: Part) => void;
};
