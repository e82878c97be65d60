/** A file whose every sentence a catalogue holds. `only` names the declarations for patients, `but` those for staff. */
export type Scope = { file: string; only?: readonly string[]; but?: readonly string[] };
const files = (...paths: string[]): Scope[] => paths.map((file) => ({ file }));

/** What a language has to say before it is whole: one JSON file of its folder each. A sentence stands in the first. */
export const SCOPES: Readonly<Record<string, readonly Scope[]>> = {
  ldn: [
    ...files("lib/modalities/ldn/today.ts", "lib/modalities/ldn/units.ts"),
    { file: "lib/modalities/ldn/words.ts", but: ["TIMING_LABEL", "FORM_LABEL", "KIND_LABEL"] },
    { file: "lib/modalities/ldn/surgery.ts", only: ["surgeryForPatient"] },
  ],
};
