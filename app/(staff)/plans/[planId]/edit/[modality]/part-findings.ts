import type { DraftView } from "#lib/data/plan-pages.ts";

type Found = DraftView["check"]["findings"][number];

/** Findings of a part: those of its room's rules; what spans rooms stands with the first part of the plan. */
function findingsOf(draft: DraftView, modality: string): Found[] {
  const first = draft.parts.find(({ included }) => included)?.modality;
  const placeOf = (finding: Found) => {
    const home = draft.parts.find((part) => part.modality === finding.modality);
    return home?.included ? home.modality : first;
  };
  return draft.check.findings.filter((finding) => placeOf(finding) === modality);
}

/** What a part's card shows: its findings, and what nobody has answered yet. */
export const checksOf = (draft: DraftView, modality: string) => ({
  findings: findingsOf(draft, modality),
  needed: draft.check.needed,
});

/** Each part with how many things it has to mend and to answer. */
export const countsOf = (draft: DraftView) =>
  draft.parts.map(({ modality, label, icon, included }) => {
    const found = findingsOf(draft, modality);
    return {
      ...{ modality, label, icon, included },
      mustFix: found.filter(({ severity }) => severity === "stop").length,
      toAnswer: found.filter(({ severity, answer }) => severity === "caution" && !answer).length,
    };
  });
