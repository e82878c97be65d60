import type { SectionLink } from "./sections-nav.tsx";

type Part = Omit<SectionLink, "mustFix" | "toAnswer">;
type Found = { modality: string | null; severity: string; answer: unknown };
/** A plan's draft or a template's: its parts, and what the rules say of them. */
type Checked<F extends Found> = {
  parts: readonly Part[];
  check: { findings: readonly F[]; needed: readonly string[] };
};

/** Findings of a part: those of its room's rules; what spans rooms stands with the first part of the plan. */
function findingsOf<F extends Found>({ parts, check }: Checked<F>, modality: string): F[] {
  const first = parts.find(({ included }) => included)?.modality;
  const placeOf = (finding: F) => {
    const home = parts.find((part) => part.modality === finding.modality);
    return home?.included ? home.modality : first;
  };
  return check.findings.filter((finding) => placeOf(finding) === modality);
}

/** What a part's card shows: its findings, and what nobody has answered yet. */
export const checksOf = <F extends Found>(draft: Checked<F>, modality: string) => ({
  findings: findingsOf(draft, modality),
  needed: draft.check.needed,
});

/** Each part with how many things it has to mend and to answer. */
export const countsOf = <F extends Found>(draft: Checked<F>): SectionLink[] =>
  draft.parts.map(({ modality, label, icon, included }) => {
    const found = findingsOf(draft, modality);
    return {
      ...{ modality, label, icon, included },
      mustFix: found.filter(({ severity }) => severity === "stop").length,
      toAnswer: found.filter(({ severity, answer }) => severity === "caution" && !answer).length,
    };
  });
