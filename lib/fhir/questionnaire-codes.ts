/** LOINC codes of an instrument: the whole, its total, and its questions in their order. */
export type InstrumentCodes = { panel: string; total: string; items: readonly string[] };

/** Panels as LOINC publishes them: 44249-1 PHQ-9, 69737-5 GAD-7. An instrument without a panel of its own has no entry. */
export const INSTRUMENT_CODES: Readonly<Record<string, InstrumentCodes>> = {
  phq9: {
    panel: "44249-1",
    total: "44261-6",
    items: [
      ...["44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8"],
      "69722-7",
    ],
  },
  gad7: {
    panel: "69737-5",
    total: "70274-6",
    items: ["69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"],
  },
};
