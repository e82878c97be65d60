import { doseText, mg } from "#lib/domain/words/dose.ts";
import type { Consent, Evidence } from "#lib/modalities/modality.ts";

/** Where the numbers of this room come from. `expert` is practice convention, `design` a cautious value of our own. */
export const SOURCES = {
  label_naltrexone: "FDA prescribing information, naltrexone hydrochloride tablets.",
  toljan2018: "Toljan K, Vrooman B. Med Sci (Basel) 2018;6(4):82. PMCID PMC6313374",
  younger2009: "Younger J, Mackey S. Pain Med 2009 (pilot). PMID 19453963",
  younger2013: "Younger J et al. Arthritis Rheum 2013;65(2):529-538. doi 10.1002/art.37734",
  bruun2020: "Bruun-Plesner K et al. Pain Med 2020;21(10):2253-2261. doi 10.1093/pm/pnaa001",
  bruun2024:
    "Due Bruun K et al. FINAL. Lancet Rheumatol 2024;6(1):e31-e39. doi 10.1016/S2665-9913(23)00278-3",
  innova2026:
    "Rodriguez-Freire C et al. INNOVA, NCT04739995. Abstract seen; journal and year not confirmed. Protocol: BMJ Open 2022;12(1):e055351. doi 10.1136/bmjopen-2021-055351",
  vatvani2024: "Vatvani AD et al. Korean J Pain 2024;37(4):367-378. doi 10.3344/kjp.24202",
  ms9_2025: "Ann Med Surg (Lond) 2025;87(5):2928-2935. doi 10.1097/MS9.0000000000003203",
  ologunowa2025:
    "Ologunowa A et al. J Pain Palliat Care Pharmacother 2025. doi 10.1080/15360288.2025.2496526",
  polo2019: "Polo O et al. Fatigue 2019. doi 10.1080/21641846.2019.1692770 (no control group)",
  bolton2020: "Bolton MJ et al. BMJ Case Rep 2020;13(1):e232502.",
} as const;

const of = (...ids: (keyof typeof SOURCES)[]): readonly string[] => ids.map((id) => SOURCES[id]);
const at = (amount: number): string => doseText(mg(amount));

/** What is known, the two largest trials first; beside the ladder, for clinician and patient alike. */
export const evidence: readonly Evidence[] = [
  {
    item: "ladder",
    text: `FINAL (2024), the best trial: 99 women, ${at(6)}, 12 weeks. Pain fell no more than with placebo (difference -0.34, 95% CI -0.95 to 0.27, p=0.27).`,
    sources: of("bruun2024"),
  },
  {
    item: "ladder",
    text: `INNOVA: 98 women, ${at(4.5)}, 12 months. Pain fell no more than with placebo at 3 months (p=0.236, in favour of placebo). Well tolerated. Abstract only.`,
    sources: of("innova2026"),
  },
  {
    item: "ladder",
    text: "Two small early trials were positive: 10 women (2009), 31 women (2013: pain -28.8% against -18.0%, p=0.016). Small, unequal phases.",
    sources: of("younger2009", "younger2013"),
  },
  {
    item: "ladder",
    text: "Reviews made before INNOVA disagree: a small benefit for pain in two, none over placebo in one. More vivid dreams and nausea.",
    sources: of("vatvani2024", "ms9_2025", "ologunowa2025"),
  },
  {
    item: "ladder",
    text: "ME/CFS: no randomised trial. In a cohort of 218 without controls 73.9% reported some benefit.",
    sources: of("polo2019", "bolton2020"),
  },
  {
    item: "ladder",
    text: "Not shown: that it helps sleep or fatigue, that a schedule is better than another, that the time of day matters.",
    sources: of("younger2013", "toljan2018"),
  },
];

/** What studies show, as a patient reads it: the two largest ones first, which found no more than with placebo. */
const STUDIES: NonNullable<Consent["studies"]> = [
  {
    text: `The best study (2024) gave 99 women ${at(6)} or a dummy pill. After 12 weeks pain was about the same in both groups.`,
    source: SOURCES.bruun2024,
  },
  {
    text: `The longest study gave 98 women ${at(4.5)} or a dummy pill for 12 months. At 3 months pain was no better with the drug.`,
    source: SOURCES.innova2026,
  },
  {
    text: "Two small early studies found less pain. They had 10 and 31 women.",
    source: SOURCES.younger2013,
  },
  {
    text: "Older reviews do not agree. Two found a small gain, one found none.",
    source: SOURCES.ologunowa2025,
  },
  {
    text: "In ME/CFS there is no study with a dummy pill. So no one knows if it works.",
    source: SOURCES.polo2019,
  },
];

/** What the patient accepts before a prescription is signed. A changed text gets a new version. */
export const CONSENT: Consent = {
  version: "ldn-2026-11",
  points: [
    "This use is off-label. The FDA has not approved it for fibromyalgia, ME/CFS or pain.",
    "A pharmacy makes it for you. The strength can vary a little.",
    "The two largest studies found no more pain relief than with a dummy pill.",
    "Some people still feel better. We will measure it.",
    "Do not take opioids. This means tramadol, codeine cough syrup and kratom too.",
    "Tell each doctor and dentist you see. Carry the wallet card.",
    "Some surgery needs opioids. Stop about 3 days before it.",
    "Never take more opioid to beat the block. After you stop, a small amount can be too much.",
    "You may get vivid dreams, a headache or feel sick.",
    "Yellow skin, dark urine or strong belly pain: stop and call us.",
    "Tell us if you are pregnant or want to be.",
    "If it does not help after 12 weeks, it makes sense to stop.",
  ],
  studies: STUDIES,
};
