/** A diagnosis, device or state that rules ask for. ICD-10-CM only where certain (unspecified variants). */
export type Condition = { key: string; synonyms: readonly string[]; icd10?: string };

/** The closed vocabulary of conditions. */
export const CONDITIONS: readonly Condition[] = [
  { key: "fibromyalgia", synonyms: ["fibromyalgia", "fm", "fms", "fibro"], icd10: "M79.7" },
  {
    key: "mecfs",
    synonyms: ["me/cfs", "chronic fatigue syndrome", "myalgic encephalomyelitis", "cfs", "me"],
    icd10: "G93.32",
  },
  { key: "mecfs_severe", synonyms: ["severe me/cfs", "very severe me"] },
  { key: "chronic_pain", synonyms: ["chronic pain", "chronic low back pain"], icd10: "G89.29" },
  { key: "post_exertional_malaise", synonyms: ["pem", "post-exertional malaise"] },
  { key: "hypothyroidism", synonyms: ["hypothyroidism", "underactive thyroid"], icd10: "E03.9" },
  { key: "hashimoto", synonyms: ["hashimoto", "autoimmune thyroiditis"], icd10: "E06.3" },
  { key: "hashimoto_treated", synonyms: [] },
  { key: "central_hypothyroidism", synonyms: [] },
  { key: "thyroidectomy", synonyms: [] },
  { key: "thyroid_cancer", synonyms: [] },
  { key: "hyperthyroidism", synonyms: ["hyperthyroidism"] },
  { key: "graves", synonyms: ["graves disease"], icd10: "E05.00" },
  { key: "adrenal_insufficiency", synonyms: ["addison"] },
  { key: "adrenal_insufficiency_untreated", synonyms: [] },
  { key: "adrenal_insufficiency_treated", synonyms: [] },
  { key: "opioid_use_disorder", synonyms: ["opioid use disorder", "opioid addiction"] },
  { key: "acute_opioid_withdrawal", synonyms: [] },
  { key: "failed_naloxone_challenge", synonyms: [] },
  { key: "acute_hepatitis", synonyms: [] },
  { key: "liver_failure", synonyms: [] },
  { key: "cirrhosis_compensated", synonyms: ["cirrhosis"] },
  { key: "cirrhosis_decompensated", synonyms: ["ascites with cirrhosis"] },
  { key: "chronic_hepatitis", synonyms: ["hepatitis b", "hepatitis c"] },
  { key: "fatty_liver", synonyms: ["nafld", "masld"] },
  { key: "liver_tumor", synonyms: [] },
  { key: "alcohol_use_disorder", synonyms: ["alcoholism"] },
  { key: "gallstones", synonyms: [] },
  { key: "bile_duct_obstruction", synonyms: [] },
  { key: "ckd", synonyms: ["chronic kidney disease"] },
  { key: "organ_transplant", synonyms: [] },
  { key: "immunodeficiency", synonyms: [] },
  { key: "hiv_on_treatment", synonyms: [] },
  { key: "suicidal_ideation", synonyms: [] },
  { key: "suicide_attempt_history", synonyms: [] },
  { key: "psychosis", synonyms: [] },
  { key: "schizophrenia", synonyms: [] },
  { key: "bipolar", synonyms: ["bipolar disorder", "manic depression"] },
  { key: "ptsd_nightmares", synonyms: ["nightmares"] },
  { key: "insomnia_severe", synonyms: [] },
  { key: "epilepsy", synonyms: ["seizures", "seizure disorder"] },
  { key: "hemophilia", synonyms: [] },
  { key: "severe_bleeding_disorder", synonyms: [] },
  { key: "von_willebrand", synonyms: [] },
  { key: "mild_bleeding_disorder", synonyms: [] },
  { key: "prosthetic_valve", synonyms: [] },
  { key: "endocarditis_history", synonyms: [] },
  { key: "lymphedema", synonyms: [] },
  { key: "axillary_node_dissection", synonyms: [] },
  { key: "cellulitis", synonyms: [] },
  { key: "skin_infection_local", synonyms: [] },
  { key: "pacemaker", synonyms: [] },
  { key: "icd", synonyms: ["implantable defibrillator"] },
  { key: "spinal_cord_stimulator", synonyms: [] },
  { key: "deep_brain_stimulator", synonyms: [] },
  { key: "vagus_nerve_stimulator", synonyms: [] },
  { key: "implanted_pump", synonyms: ["insulin pump", "pain pump"] },
  { key: "arrhythmia_serious", synonyms: [] },
  { key: "atrial_fibrillation", synonyms: ["afib", "af"], icd10: "I48.91" },
  { key: "heart_block", synonyms: [] },
  { key: "coronary_artery_disease", synonyms: ["cad", "angina"] },
  { key: "myocardial_infarction", synonyms: ["heart attack"] },
  { key: "mi_or_stroke_within_6_months", synonyms: [] },
  { key: "heart_failure", synonyms: ["chf"] },
  { key: "heart_failure_uncontrolled", synonyms: [] },
  { key: "stroke", synonyms: ["cva"] },
  { key: "tia", synonyms: [] },
  { key: "hypertension", synonyms: ["high blood pressure", "htn"], icd10: "I10" },
  { key: "hypertension_uncontrolled", synonyms: [] },
  { key: "vte_history", synonyms: ["dvt", "pulmonary embolism", "pe", "blood clot"] },
  { key: "thrombophilia", synonyms: ["factor v leiden", "antiphospholipid"] },
  { key: "copd", synonyms: [] },
  { key: "emphysema", synonyms: [] },
  { key: "pneumothorax_history", synonyms: [] },
  { key: "osa_severe_untreated", synonyms: [] },
  { key: "pots", synonyms: [], icd10: "G90.A" },
  { key: "orthostatic_intolerance", synonyms: [] },
  { key: "syncope", synonyms: ["fainting"] },
  { key: "needle_phobia", synonyms: [] },
  { key: "peripheral_neuropathy", synonyms: [] },
  { key: "diabetic_neuropathy", synonyms: [] },
  { key: "diabetes_type1", synonyms: [] },
  { key: "diabetes_type2", synonyms: ["type 2 diabetes", "t2dm"], icd10: "E11.9" },
  { key: "breast_cancer", synonyms: [] },
  { key: "breast_cancer_history", synonyms: [] },
  { key: "endometrial_cancer", synonyms: [] },
  { key: "ovarian_cancer", synonyms: [] },
  { key: "estrogen_dependent_cancer", synonyms: [] },
  { key: "prostate_cancer", synonyms: [] },
  { key: "prostate_cancer_history", synonyms: [] },
  { key: "prostate_cancer_high_risk", synonyms: [] },
  { key: "lymphoma", synonyms: [] },
  { key: "undiagnosed_vaginal_bleeding", synonyms: [] },
  { key: "migraine_with_aura", synonyms: [], icd10: "G43.109" },
  { key: "migraine", synonyms: [] },
  { key: "pcos", synonyms: [], icd10: "E28.2" },
  { key: "osteoporosis", synonyms: [], icd10: "M81.0" },
  { key: "hypercalcemia", synonyms: [] },
  { key: "sarcoidosis", synonyms: [], icd10: "D86.9" },
  { key: "tuberculosis_active", synonyms: [] },
  { key: "granulomatous_disease", synonyms: [] },
  { key: "primary_hyperparathyroidism", synonyms: [] },
  { key: "kidney_stones", synonyms: [] },
  { key: "hypokalemia", synonyms: [] },
  { key: "hemochromatosis", synonyms: [] },
  { key: "myasthenia_gravis", synonyms: [], icd10: "G70.00" },
  { key: "hypermobility", synonyms: [] },
  { key: "eds", synonyms: [] },
  { key: "ibs", synonyms: [] },
  { key: "depression", synonyms: [] },
  { key: "anxiety", synonyms: [] },
  { key: "gerd", synonyms: [] },
  { key: "asthma", synonyms: [] },
  { key: "osteoarthritis", synonyms: [] },
  { key: "rheumatoid_arthritis", synonyms: [] },
  { key: "low_back_pain", synonyms: [] },
  { key: "restless_legs", synonyms: [] },
  { key: "endometriosis", synonyms: [] },
  { key: "obesity", synonyms: [] },
  { key: "hyperlipidemia", synonyms: ["high cholesterol"] },
];

export const CONDITION_KEYS = CONDITIONS.map(({ key }) => key);

const LETTERS: Readonly<Record<string, string>> = {
  mecfs: "ME/CFS",
  mecfs_severe: "severe ME/CFS",
  icd: "implanted defibrillator",
  ckd: "chronic kidney disease",
  copd: "COPD",
  pots: "POTS",
  pcos: "PCOS",
  eds: "Ehlers-Danlos syndrome",
  ibs: "irritable bowel syndrome",
  gerd: "acid reflux",
  tia: "TIA",
  hiv_on_treatment: "HIV on treatment",
  ptsd_nightmares: "nightmares (PTSD)",
  osa_severe_untreated: "severe untreated sleep apnea",
  vte_history: "past blood clot",
  mi_or_stroke_within_6_months: "heart attack or stroke within 6 months",
};

/** "ME/CFS", "atrial fibrillation": a condition for people to read. */
export const conditionName = (key: string): string => LETTERS[key] ?? key.replaceAll("_", " ");

const byWord = new Map(
  CONDITIONS.flatMap(({ key, synonyms }) =>
    [key, key.replaceAll("_", " "), ...synonyms].map((word) => [word.toLowerCase(), key] as const),
  ),
);
const plainWord = (word: string): string =>
  word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2018\u2019'`]s?\b/g, "") // Hashimoto's
    .replace(/[^a-z0-9/]+/g, " ")
    .trim();
const byPlainWord = new Map([...byWord].map(([word, key]) => [plainWord(word), key]));
const PAST = /^(?:history of|hx of|hx|h\/o|past|prior|previous)\s+/;

/**
 * The key behind a key or a synonym ("afib", "Hashimoto's"); undefined when the word is not in the vocabulary.
 * "History of breast cancer" is the past condition where the vocabulary has one, else the condition.
 */
export function conditionKey(word: string): string | undefined {
  const said = plainWord(word);
  const found =
    byPlainWord.get(said) ??
    byPlainWord.get(said.replaceAll(" ", "")) ??
    byPlainWord.get(said.replace(/ (?:disease|thyroiditis|disorder|mellitus)$/, ""));
  if (found || !PAST.test(said)) return found;
  const once = said.replace(PAST, "");
  return byPlainWord.get(`${once} history`) ?? conditionKey(once);
}

/** Implanted devices among the conditions. */
export const DEVICE_KEYS = [
  "pacemaker",
  "icd",
  "spinal_cord_stimulator",
  "deep_brain_stimulator",
  "vagus_nerve_stimulator",
  "implanted_pump",
] as const;
