import { LABS, labOf } from "#lib/domain/facts/labs.ts";

/** Other names of tests, as laboratories and people write them, without anything but letters and digits. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  tsh: [
    "thyrotropin",
    "thyroidstimulatinghormone",
    "stsh",
    "tsh3rdgeneration",
    "tshultrasensitive",
    "tirotropina",
    "tshbasal",
    "tshwreflextoft4",
    "tshwreflexft4",
    "tshreflextoft4",
    "tshwithreflextoft4",
  ],
  ft4: ["freet4", "t4free", "freethyroxine", "thyroxinefree", "t4freedirect", "t4libre", "fthyroxine", "t4f"],
  t4_total: [
    "t4",
    "totalt4",
    "thyroxine",
    "t4total",
    "thyroxinet4",
    "t4thyroxinetotal",
    "thyroxinet4total",
    "tt4",
  ],
  ft3: [
    "freet3",
    "triiodothyroninet3free",
    "t3free",
    "freetriiodothyronine",
    "triiodothyroninefree",
    "t3libre",
    "t3f",
  ],
  t3_total: ["t3", "totalt3", "triiodothyronine", "t3total", "tt3"],
  rt3: ["reverset3", "t3reverse", "reversetriiodothyronine", "t3reverselcmsms"],
  tpo_ab: [
    "tpo",
    "tpoab",
    "tpoantibody",
    "tpoantibodies",
    "antitpo",
    "thyroidperoxidaseab",
    "thyroidperoxidaseantibodies",
    "thyroidperoxidasetpoab",
  ],
  tg_ab: [
    "tgab",
    "thyroglobulinab",
    "thyroglobulinantibodies",
    "antithyroglobulin",
    "antitg",
    "thyroglobulinantibody",
  ],
  cortisol_am: ["cortisolmorning", "morningcortisol", "amcortisol", "cortisol8am", "cortisolam"],
  cortisol: ["cortisoltotal", "serumcortisol", "cortisolrandom"],
  acth: ["corticotropin", "adrenocorticotropichormone", "acthplasma"],
  dheas: ["dheas", "dheasulfate", "dheaso4", "dehydroepiandrosteronesulfate", "dhea-s"],
  testosterone_total: [
    "testosterone",
    "totaltestosterone",
    "testosteronetotal",
    "testosteroneserum",
    "testosteronetotalms",
    "testosterona",
  ],
  testosterone_free: [
    "freetestosterone",
    "testosteronefree",
    "testosteronefreedirect",
    "freetestosteronedirect",
  ],
  shbg: ["sexhormonebindingglobulin", "sexhormonebindingglob", "sexhormbindingglob", "shbgserum"],
  estradiol: ["e2", "oestradiol", "estradiole2", "17betaestradiol", "estradiolsensitive", "estradiollcms"],
  progesterone: ["p4", "progesteroneserum"],
  fsh: ["folliclestimulatinghormone", "follitropin"],
  lh: ["luteinizinghormone", "luteinisinghormone", "lutropin"],
  prolactin: ["prl", "prolactinserum"],
  igf1: ["igf1", "igfi", "insulinlikegrowthfactor1", "insulinlikegrowthfactori", "igf1lcms", "somatomedinc"],
  vitamin_d_25oh: [
    "vitamind",
    "25ohvitamind",
    "25hydroxyvitamind",
    "25ohd",
    "vitamind25oh",
    "vitamind25hydroxy",
    "vitd",
    "25ohvitamindtotal",
    "vitamind25hydroxytotal",
    "vitamindtotal",
    "25hydroxyvitamindtotal",
  ],
  vitamin_d3_25oh: ["vitamind325oh", "25hydroxyvitamind3", "25ohvitamind3", "25ohd3"],
  pth: ["pthintact", "intactpth", "parathyroidhormone", "parathyrin"],
  calcium: ["ca", "calciumtotal", "calciumserum", "totalcalcium"],
  magnesium: ["mg", "mag", "magnesiumserum"],
  b12: ["vitaminb12", "vitb12", "cobalamin", "vitaminb12level"],
  folate: ["folicacid", "folateserum", "serumfolate", "folatefolicacidserum"],
  ferritin: ["ferritinserum"],
  iron: ["fe", "ironserum", "serumiron", "irontotal"],
  tibc: ["ironbindingcapacity", "totalironbindingcapacity", "ironbindcaptibc", "ironbindingcapacitytotal"],
  tsat: ["transferrinsaturation", "ironsaturation", "saturation", "transferrinsat", "ironsat"],
  hba1c: [
    "a1c",
    "hgba1c",
    "hemoglobina1c",
    "haemoglobina1c",
    "glycatedhemoglobin",
    "glycohemoglobin",
    "hba1cifcc",
  ],
  glucose_fasting: ["fastingglucose", "glucosefasting", "fpg", "fbs", "fastingbloodsugar"],
  insulin_fasting: ["insulin", "fastinginsulin", "insulinfasting"],
  alt: [
    "sgpt",
    "altsgpt",
    "alat",
    "alanineaminotransferase",
    "alaninetransaminase",
    "gpt",
    "alanineaminotransferasealt",
  ],
  ast: [
    "sgot",
    "astsgot",
    "asat",
    "aspartateaminotransferase",
    "aspartatetransaminase",
    "got",
    "aspartateaminotransferaseast",
  ],
  alp: ["alkalinephosphatase", "alkphos", "alkp", "alkalinephosphatases", "ap"],
  bilirubin_total: ["bilirubin", "tbili", "totalbilirubin", "bilirubintotal", "bilitotal", "tbil"],
  albumin: ["alb", "albuminserum"],
  creatinine: ["creat", "creatinineserum", "serumcreatinine", "cr", "crea", "scr"],
  egfr: ["gfr", "egfrckdepi", "egfrckdepi2021", "estimatedgfr", "gfrestimated", "egfrcr"],
  potassium: ["k", "potassiumserum", "serumpotassium"],
  hemoglobin: ["hgb", "hb", "haemoglobin"],
  hematocrit: ["hct", "haematocrit", "pcv"],
  platelets: ["plt", "platelet", "plateletcount", "plateletscount", "thrombocytes"],
  wbc: [
    "whitecells",
    "whitebloodcells",
    "whitebloodcellcount",
    "whitebloodcell",
    "leukocytes",
    "leucocytes",
    "wbccount",
    "whitecellcount",
  ],
  anc: [
    "neutrophils",
    "absoluteneutrophilcount",
    "neutrophilsabsolute",
    "absoluteneutrophils",
    "neutrophilcount",
  ],
  crp: ["creactiveprotein", "hscrp", "crphs", "creactiveproteinquant", "creactiveproteincardiac"],
  esr: [
    "sedrate",
    "sedimentationrate",
    "sedrateesr",
    "erythrocytesedimentationrate",
    "sedratewestergren",
    "sedratebymodifiedwestergren",
  ],
  ck: ["cpk", "creatinekinase", "creatinekinasetotal", "cktotal", "creatinephosphokinase"],
  psa: ["prostatespecificantigen", "psatotal", "prostatespecificag", "totalpsa"],
  inr: ["ptinr", "inrpt"],
  ana: ["antinuclearantibody", "antinuclearantibodies", "anascreen", "anatiter", "antinuclearab"],
  ttg_iga: ["ttg", "ttgiga", "tissuetransglutaminaseiga", "ttransglutaminasettgiga", "transglutaminaseiga"],
  urine_opioids: [
    "urineopiates",
    "urineopioidscreen",
    "urinedrugscreenopioids",
    "opiatesurine",
    "opiatesscreenurine",
  ],
  hcg_urine: ["urinehcg", "pregnancytesturine", "urinepregnancytest", "hcgurine", "upt", "pregnancytest"],
};

const plain = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");
const byName = new Map([
  ...Object.entries(OTHER_NAMES).flatMap(([key, names]) => names.map((name) => [plain(name), key] as const)),
  ...LABS.flatMap(({ key, name }) => [[plain(name), key] as const, [plain(key), key] as const]),
]);
/** Other names of a test, in their plain form. */
export const namesOfTest = (key: string): readonly string[] => OTHER_NAMES[key] ?? [];

/** Words behind a test's name that say where it was measured, and nothing else. */
const WHERE = /[\s,(]+(?:serum|plasma|blood|s|p|level|quantitative|quant|lab|result)\)?\s*$/i;

/** A bound in the place of a name belongs to the result: "CRP <" would make 5 of less than 5. */
const BOUND = /[<>≤≥≦≧⩽⩾＜＞~≈±]/;

/** The key of a test by its key, name or another usual name; undefined for a name that is none. */
export function labNamed(said: string): string | undefined {
  if (labOf(said)) return said;
  if (BOUND.test(said)) return undefined;
  const found = byName.get(plain(said));
  return found ?? (WHERE.test(said) ? labNamed(said.replace(WHERE, "")) : undefined);
}
