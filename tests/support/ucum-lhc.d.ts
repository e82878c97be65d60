/** What our tests ask of the NLM's reader of UCUM, which brings no types of its own. */
declare module "@lhncbc/ucum-lhc" {
  type Ucum = {
    validateUnitString: (code: string) => { status: string; ucumCode: string | null };
    convertUnitTo: (
      from: string,
      value: number,
      to: string,
      options: { molecularWeight?: number; charge?: number },
    ) => { status: string; toVal: number | null };
  };
  export const UcumLhcUtils: { getInstance: () => Ucum };
}
