/** Where a clinical statement comes from. `seen`: read while the content was put together; without it, from knowledge. */
export type Source = { citation: string; doi?: string; pmid?: string; seen?: true };

/** Every source that a rule, a substance, a laboratory value or an instrument names, by id. */
export const sources: Readonly<Record<string, Source>> = {
  aace_offlabel2020: {
    citation:
      "AACE position statement: Off-label use and misuse of testosterone, growth hormone, thyroid hormone, and adrenal supplements. Endocr Pract 2020.",
    seen: true,
  },
  aasm2017: {
    citation:
      "Sateia MJ et al. AASM clinical practice guideline for the pharmacologic treatment of chronic insomnia. J Clin Sleep Med 2017 (suggests against melatonin, valerian, tryptophan for chronic insomnia).",
  },
  aasm2021: {
    citation:
      "Edinger JD et al. AASM clinical practice guideline: behavioral and psychological treatments for chronic insomnia disorder in adults. J Clin Sleep Med 2021.",
    doi: "10.5664/jcsm.8986",
  },
  abim: {
    citation:
      "Typical adult reference ranges as used in US teaching and reference-laboratory lists (ABIM, Mayo, ARUP); ranges vary by method. The reporting laboratory's range always prevails.",
  },
  acp2016: {
    citation:
      "Qaseem A et al. Management of chronic insomnia disorder in adults (American College of Physicians): CBT-I first line. Ann Intern Med 2016.",
    doi: "10.7326/M15-2175",
  },
  acsm: {
    citation:
      "American College of Sports Medicine. Guidelines for Exercise Testing and Prescription (pre-participation screening; FITT).",
  },
  asa_herbals: {
    citation:
      "American Society of Anesthesiologists patient advice: stop herbal supplements about 2 weeks before surgery.",
  },
  asam2020: {
    citation:
      "American Society of Addiction Medicine. National Practice Guideline for the Treatment of Opioid Use Disorder, 2020 focused update.",
  },
  ata2014: {
    citation:
      "Jonklaas J, Bianco AC, Bauer AJ, et al. Guidelines for the treatment of hypothyroidism (American Thyroid Association). Thyroid 2014;24(12):1670-1751.",
    doi: "10.1089/thy.2014.0028",
    seen: true,
  },
  atc: {
    citation:
      "WHO ATC index (version dated 2026-04-25), read from a public repository extract (fabkury/atcd). ATC is maintained by the WHO Collaborating Centre for Drug Statistics Methodology; check its terms before redistributing.",
    seen: true,
  },
  baumler2021: {
    citation:
      "Baeumler P, Zhang W, Stuebinger T, Irnich D. Acupuncture-related adverse events: systematic review and meta-analyses of prospective clinical studies. BMJ Open 2021;11:e045961.",
    doi: "10.1136/bmjopen-2020-045961",
    seen: true,
  },
  bennett2009fiq: {
    citation:
      "Bennett RM, Bushmakin AG, Cappelleri JC, et al. Minimal clinically important difference in the Fibromyalgia Impact Questionnaire. J Rheumatol 2009;36:1304-1311 (14%).",
    seen: true,
  },
  bennett2009fiqr: {
    citation:
      "Bennett RM, Friend R, Jones KD, Ward R, Han BK, Ross RL. The Revised Fibromyalgia Impact Questionnaire (FIQR): validation and psychometric properties. Arthritis Res Ther 2009;11:R120 (open access, CC BY 2.0).",
    doi: "10.1186/ar2783",
    pmid: "19664287",
    seen: true,
  },
  betts2011: {
    citation:
      'Betts D, Budd S. "Forbidden points" in pregnancy: historical wisdom? Acupunct Med 2011;29(2):137-139.',
    seen: true,
  },
  bidonde2017: {
    citation:
      "Bidonde J et al. Aerobic exercise training for adults with fibromyalgia. Cochrane Database Syst Rev 2017.",
    doi: "10.1002/14651858.CD012700",
  },
  bidonde2019: {
    citation:
      "Bidonde J et al. Mixed exercise training for adults with fibromyalgia. Cochrane Database Syst Rev 2019;5:CD013340.",
  },
  bolton2020: {
    citation:
      "Bolton MJ, Chapman BP, Van Marwijk H. Low-dose naltrexone as a treatment for chronic fatigue syndrome (3 case reports). BMJ Case Rep 2020;13(1):e232502.",
    seen: true,
  },
  bruun2020: {
    citation:
      "Bruun-Plesner K et al. Low-dose naltrexone for the treatment of fibromyalgia: investigation of dose-response relationships. Pain Med 2020;21(10):2253-2261.",
    doi: "10.1093/pm/pnaa001",
    pmid: "32068870",
    seen: true,
  },
  bruun2021: {
    citation:
      "Bruun KD et al. Low-dose naltrexone for the treatment of fibromyalgia: protocol for a double-blind randomized placebo-controlled trial (FINAL). Trials 2021.",
    doi: "10.1186/s13063-021-05776-7",
    seen: true,
  },
  bruun2024: {
    citation:
      "Due Bruun K, Christensen R, Amris K, et al. Naltrexone 6 mg once daily versus placebo in women with fibromyalgia (FINAL trial). Lancet Rheumatol 2024;6(1):e31-e39. NCT04270877.",
    doi: "10.1016/S2665-9913(23)00278-3",
    seen: true,
  },
  busch2013: {
    citation:
      "Busch AJ et al. Resistance exercise training for fibromyalgia. Cochrane Database Syst Rev 2013;12:CD010884.",
  },
  buysse1989: {
    citation: "Buysse DJ et al. The Pittsburgh Sleep Quality Index. Psychiatry Res 1989;28:193-213.",
  },
  cadegiani2016: {
    citation:
      "Cadegiani FA, Kater CE. Adrenal fatigue does not exist: a systematic review. BMC Endocr Disord 2016.",
    doi: "10.1186/s12902-016-0128-4",
  },
  campbell_pacing: {
    citation:
      "Campbell B. Pacing by numbers (ME/CFS and Fibromyalgia Self-Help): threshold often estimated at 50-60% of 220 minus age; resting heart rate + 15 bpm.",
    seen: true,
  },
  carr2015: {
    citation:
      "Carr DJ. The safety of obstetric acupuncture: forbidden points revisited. Acupunct Med 2015;33(5):413-419.",
    doi: "10.1136/acupmed-2015-010936",
    pmid: "26362792",
    seen: true,
  },
  castro2021: {
    citation:
      "Castro-Marrero J et al. Effect of dietary coenzyme Q10 plus NADH supplementation on fatigue perception and health-related quality of life in ME/CFS. Nutrients 2021.",
  },
  cdc_mecfs: {
    citation: "US CDC. ME/CFS information for healthcare providers (symptom management, pacing).",
  },
  chiang_jucm: {
    citation:
      "Chiang T-H, Schmitt K, Nelson A. Management of patients on low-dose naltrexone: a clinical review for urgent care providers. Journal of Urgent Care Medicine.",
    seen: true,
  },
  chindalore2005: {
    citation:
      "Chindalore VL et al. Adding ultralow-dose naltrexone to oxycodone enhances and prolongs analgesia (Oxytrex trial). J Pain 2005;6(6):392-399.",
  },
  cms_ncd: {
    citation:
      "CMS National Coverage Determination 30.3.3 (2020): acupuncture for chronic low back pain, up to 12 visits in 90 days, 8 more if improving, at most 20 per year.",
  },
  cotler2018: {
    citation:
      "Cotler J, Holtzman C, Dudun C, Jason LA. A brief questionnaire to assess post-exertional malaise. Diagnostics 2018;8(3):66 (open access).",
    doi: "10.3390/diagnostics8030066",
    seen: true,
  },
  cummings2011: {
    citation: "Cummings M. Safety aspects of electroacupuncture. Acupunct Med 2011;29(2):83-85.",
    seen: true,
  },
  davis2019: {
    citation:
      "Davis SR et al. Global consensus position statement on the use of testosterone therapy for women. J Clin Endocrinol Metab 2019.",
    doi: "10.1210/jc.2019-01603",
  },
  deare2013: {
    citation:
      "Deare JC, Zheng Z, Xue CCL, et al. Acupuncture for treating fibromyalgia. Cochrane Database Syst Rev 2013;5:CD007070.",
    doi: "10.1002/14651858.CD007070.pub2",
    seen: true,
  },
  deluze1992: {
    citation:
      "Deluze C et al. Electroacupuncture in fibromyalgia: results of a controlled trial. BMJ 1992;305:1249-1252.",
    seen: true,
  },
  design: {
    citation:
      "Conservative design value chosen for this software so that uncertainty errs on the side of asking the physician. Not a published threshold.",
  },
  es_adrenal2016: {
    citation:
      "Bornstein SR et al. Diagnosis and treatment of primary adrenal insufficiency: an Endocrine Society clinical practice guideline. J Clin Endocrinol Metab 2016.",
    doi: "10.1210/jc.2015-1710",
  },
  es_androgen_women2014: {
    citation:
      "Wierman ME, Arlt W, Basson R, et al. Androgen therapy in women: a reappraisal: an Endocrine Society clinical practice guideline. J Clin Endocrinol Metab 2014;99(10):3489-3510.",
    seen: true,
  },
  es_menopause2015: {
    citation:
      "Stuenkel CA et al. Treatment of symptoms of the menopause: an Endocrine Society clinical practice guideline. J Clin Endocrinol Metab 2015.",
    doi: "10.1210/jc.2015-2236",
  },
  es_testosterone2018: {
    citation:
      "Bhasin S, Brito JP, Cunningham GR, et al. Testosterone therapy in men with hypogonadism: an Endocrine Society clinical practice guideline. J Clin Endocrinol Metab 2018.",
    doi: "10.1210/jc.2018-00229",
    pmid: "29562364",
    seen: true,
  },
  es_vitd2011: {
    citation:
      "Holick MF et al. Evaluation, treatment, and prevention of vitamin D deficiency: an Endocrine Society clinical practice guideline. J Clin Endocrinol Metab 2011 (superseded for prevention by 2024; treatment doses still used).",
    seen: true,
  },
  es_vitd2024: {
    citation:
      "Demay MB, Pittas AG, Bikle DD, et al. Vitamin D for the prevention of disease: an Endocrine Society clinical practice guideline. J Clin Endocrinol Metab 2024.",
    doi: "10.1210/clinem/dgae290",
    seen: true,
  },
  ese_es_gc2024: {
    citation:
      "European Society of Endocrinology and Endocrine Society joint clinical guideline 2024: glucocorticoid-induced adrenal insufficiency (morning cortisol bands).",
  },
  eular2017: {
    citation:
      "Macfarlane GJ, Kronisch C, Dean LE, et al. EULAR revised recommendations for the management of fibromyalgia. Ann Rheum Dis 2017;76(2):318-328.",
    doi: "10.1136/annrheumdis-2016-209724",
    seen: true,
  },
  expert: {
    citation:
      "Clinical-practice convention / expert opinion; no controlled study found. Physician must confirm.",
  },
  farrar2001: {
    citation:
      "Farrar JT et al. Clinical importance of changes in chronic pain intensity measured on an 11-point numerical pain rating scale. Pain 2001;94:149-158.",
    doi: "10.1016/S0304-3959(01)00349-9",
  },
  fda_biotin: {
    citation: "FDA safety communication (2017, updated 2019): biotin can interfere with laboratory tests.",
  },
  fda_gabapentinoid2019: {
    citation:
      "FDA drug safety communication, December 2019: serious breathing problems with gabapentinoids in people with respiratory risk factors or taking CNS depressants including opioids.",
  },
  fda_kava2002: { citation: "FDA consumer advisory 2002: kava products and severe liver injury." },
  fda_kratom: {
    citation:
      "FDA public statements on kratom (mitragynine, 7-hydroxymitragynine) acting at opioid receptors; not approved for any use.",
  },
  fda_mht2025: {
    citation:
      "FDA announcement 10 Nov 2025 and approvals Feb 2026: removal of cardiovascular, breast cancer and dementia statements from the boxed warning of menopausal hormone therapy; boxed warning on endometrial cancer kept for systemic estrogen-alone products.",
    seen: true,
  },
  fda_ryr: {
    citation:
      "FDA: red yeast rice products with more than trace monacolin K (chemically lovastatin) are unapproved drugs; statin labels.",
  },
  fda_testosterone2025: {
    citation:
      "FDA class-wide labeling changes for testosterone products, 28 Feb 2025 (TRAVERSE results added, cardiovascular boxed language removed, blood-pressure warning added, age-related limitation of use kept).",
    seen: true,
  },
  fda_tianeptine: {
    citation: "FDA warnings on tianeptine products (opioid-like effects; not approved in the US).",
  },
  fiqr_scoring: {
    citation: "FIQR scoring guidelines, myalgia.com (Bennett): weights and handling of missing answers.",
    seen: true,
  },
  gencer2021: {
    citation:
      "Gencer B et al. Effect of long-term marine omega-3 fatty acids supplementation on the risk of atrial fibrillation. Circulation 2021.",
  },
  goel2024: {
    citation:
      "Goel A, Kapoor B, Wu M, et al. Perioperative naltrexone management: a scoping review. Anesthesiology 2024;141(2):388-399.",
    doi: "10.1097/ALN.0000000000005040",
    pmid: "38980158",
    seen: true,
  },
  immpact2008: {
    citation:
      "Dworkin RH et al. Interpreting the clinical importance of treatment outcomes in chronic pain clinical trials: IMMPACT recommendations. J Pain 2008;9(2):105-121.",
    doi: "10.1016/j.jpain.2007.09.005",
    pmid: "18055266",
  },
  innova2026: {
    citation:
      "Rodriguez-Freire C, Navarrete J, Rozadilla-Sacanell A, et al. Efficacy of low-dose naltrexone in women with fibromyalgia syndrome: a 12-month randomised double-blind placebo-controlled single-centre trial (INNOVA). Abstract seen; journal and year not confirmed. NCT04739995.",
    seen: true,
  },
  innova_protocol: {
    citation: "Colomer-Carbonell A et al. INNOVA study protocol. BMJ Open 2022;12(1):e055351.",
    doi: "10.1136/bmjopen-2021-055351",
    pmid: "34992118",
    seen: true,
  },
  iom2015: {
    citation:
      "Institute of Medicine (2015). Beyond Myalgic Encephalomyelitis/Chronic Fatigue Syndrome: redefining an illness.",
  },
  jason_envelope: {
    citation:
      "Jason LA et al. Work on the energy envelope theory in ME/CFS (staying within available energy is associated with better function).",
  },
  kounali2022: {
    citation:
      "Kounali D et al. How much change is enough? Evidence from a longitudinal study on depression in UK primary care. Psychol Med 2022;52(10):1875-1882 (about 20% of baseline).",
    doi: "10.1017/S0033291720003700",
    pmid: "33138872",
    seen: true,
  },
  krebs2009: {
    citation:
      "Krebs EE, Lorenz KA, Bair MJ, et al. Development and initial validation of the PEG. J Gen Intern Med 2009;24(6):733-738.",
    doi: "10.1007/s11606-009-0981-1",
    pmid: "19418100",
    seen: true,
  },
  kroenke2001: {
    citation:
      "Kroenke K, Spitzer RL, Williams JBW. The PHQ-9: validity of a brief depression severity measure. J Gen Intern Med 2001;16:606-613.",
    pmid: "11556941",
    doi: "10.1046/j.1525-1497.2001.016009606.x",
  },
  krupp1989: { citation: "Krupp LB et al. The Fatigue Severity Scale. Arch Neurol 1989;46:1121-1123." },
  label_cymbalta: {
    citation:
      "FDA label Cymbalta (duloxetine): fibromyalgia indication approved June 2008; avoid in chronic liver disease or cirrhosis and in severe renal impairment (GFR <30).",
  },
  label_estradiol: {
    citation:
      "FDA labels of estradiol products (contraindications: undiagnosed genital bleeding, breast cancer/estrogen-dependent neoplasia, active or past DVT/PE, arterial thromboembolic disease, liver disease, thrombophilic disorders). Section wording is changing in 2025-2026; check the current label.",
  },
  label_fluvoxamine: { citation: "FDA label, fluvoxamine (CYP1A2 inhibition)." },
  label_korsuva: { citation: "FDA prescribing information, Korsuva (difelikefalin)." },
  label_levothyroxine: {
    citation:
      "FDA label, levothyroxine tablets (contraindicated in uncorrected adrenal insufficiency; boxed warning: not for obesity or weight loss; separate calcium, iron and binders by 4 hours; TSH 6-8 weeks after a change).",
    seen: true,
  },
  label_liothyronine: { citation: "FDA label, liothyronine (Cytomel)." },
  label_loperamide: {
    citation:
      "FDA drug safety communication 2016 and OTC label for loperamide (high doses: serious cardiac events; central opioid effects at supratherapeutic doses).",
  },
  label_lyrica: { citation: "FDA label Lyrica (pregabalin): fibromyalgia indication approved June 2007." },
  label_naltrexone: {
    citation:
      "FDA prescribing information, naltrexone hydrochloride tablets 50 mg (DailyMed copies read through DrugCentral, PrescriberPoint, fda.report).",
    seen: true,
  },
  label_naltrexone_old: {
    citation:
      "Older FDA/manufacturer prescribing information for naltrexone tablets (before the 2013 revision): listed acute hepatitis or liver failure as contraindications. Copy seen at mallinckrodt.com.",
    seen: true,
  },
  label_opioid_class: {
    citation:
      "FDA labels of opioid analgesics (class sections: mixed agonist/antagonists, withdrawal, serotonergic drugs, CNS depressants).",
  },
  label_prometrium: {
    citation:
      "FDA label Prometrium (progesterone capsules): contains peanut oil; bedtime dosing because of drowsiness.",
  },
  label_quinolone: {
    citation: "FDA labels of fluoroquinolones and tetracyclines (separate from polyvalent cations).",
  },
  label_savella: {
    citation: "FDA label Savella (milnacipran): fibromyalgia indication approved January 2009.",
  },
  label_ssri_snri: {
    citation:
      "FDA labels of SSRIs/SNRIs (serotonin syndrome with tryptophan, St. John's wort, tramadol, triptans, MAOIs; bleeding risk).",
  },
  label_sublocade: {
    citation:
      "FDA prescribing information, Sublocade / Brixadi (buprenorphine extended-release): levels persist for months after the last injection.",
  },
  label_tonmya: {
    citation:
      "FDA approval of Tonmya (cyclobenzaprine HCl sublingual) for fibromyalgia in adults, August 2025; label contraindications as reported by Conexiant, Drugs.com and Psychiatric Times.",
    seen: true,
  },
  label_viberzi: { citation: "FDA prescribing information, Viberzi (eluxadoline)." },
  label_vivitrol: {
    citation:
      "FDA prescribing information, Vivitrol (naltrexone extended-release injectable suspension); PDR summary seen.",
    seen: true,
  },
  label_warfarin: {
    citation: "FDA label, warfarin (interactions, including botanicals and thyroid hormones).",
  },
  ldn_thyroid2020: {
    citation:
      "No change in the consumption of thyroid hormones after starting low dose naltrexone (LDN): a quasi-experimental before-after study (Norwegian Prescription Database, n=898). BMC Endocr Disord 2020.",
    doi: "10.1186/s12902-020-00630-4",
    seen: true,
  },
  ldnrt_guide: {
    citation:
      "LDN Research Trust. LDN dosing information for prescribers (2020). Patient/prescriber organisation, expert opinion. Read as a pharmacy-hosted copy.",
    seen: true,
  },
  livertox: { citation: "NIH LiverTox monographs (kava, turmeric, ashwagandha, red yeast rice, green tea)." },
  loinc: {
    citation:
      "LOINC (Regenstrief Institute). Codes checked against public repositories carrying the LOINC table. LOINC is free under its licence, which requires the notice and the official name to travel with the code.",
    seen: true,
  },
  lowe2004: {
    citation:
      "Loewe B, Unuetzer J, Callahan CM, Perkins AJ, Kroenke K. Monitoring depression treatment outcomes with the Patient Health Questionnaire-9. Med Care 2004 (5-point change clinically significant).",
  },
  mapi_isi: {
    citation:
      "Mapi Research Trust ePROVIDE page for the Insomnia Severity Index (copyright C. M. Morin; distribution by Mapi).",
    seen: true,
  },
  martin2006: {
    citation:
      "Martin DP, Sletten CD, Williams BA, Berger IH. Improvement in fibromyalgia symptoms with acupuncture: results of a randomized controlled trial. Mayo Clin Proc 2006;81(6):749-757.",
  },
  mease2011: {
    citation:
      "Mease PJ et al. Estimation of minimum clinically important difference for pain in fibromyalgia. Arthritis Care Res 2011 (about 2 points or 30-35%).",
    doi: "10.1002/acr.20449",
    seen: true,
  },
  molar: { citation: "Unit conversion computed from molar mass." },
  morin2011: {
    citation:
      "Morin CM, Belleville G, Belanger L, Ivers H. The Insomnia Severity Index: psychometric indicators. Sleep 2011;34(5):601-608.",
    seen: true,
  },
  ms9_2025: {
    citation:
      "Efficacy and safety of low-dose naltrexone in fibromyalgia: a systematic review and meta-analysis. Ann Med Surg (Lond) 2025;87(5):2928-2935 (authors not shown in the copy seen).",
    doi: "10.1097/MS9.0000000000003203",
    pmid: "40337423",
    seen: true,
  },
  nams2022: {
    citation:
      "The 2022 hormone therapy position statement of The North American Menopause Society. Menopause 2022;29(7):767-794.",
    doi: "10.1097/GME.0000000000002028",
  },
  nasem2020: {
    citation:
      "National Academies of Sciences, Engineering, and Medicine (2020). The clinical utility of compounded bioidentical hormone therapy.",
  },
  nccih: {
    citation:
      "NIH NCCIH herb and supplement fact sheets (ginkgo, kava, valerian, turmeric, ashwagandha, licorice, melatonin, 5-HTP safety notes).",
  },
  nccih_sjw: {
    citation:
      "NIH NCCIH: St. John's wort and its drug interactions; FDA public health advisory 2000 (indinavir and other drugs).",
  },
  ng193: { citation: "NICE guideline NG193 (2021): Chronic pain (primary and secondary) in over 16s." },
  ng206: {
    citation:
      "NICE guideline NG206 (2021): Myalgic encephalomyelitis (or encephalopathy)/chronic fatigue syndrome: diagnosis and management.",
    seen: true,
  },
  norland_sheet: {
    citation:
      "Norland Pharmacy LDN order sheet (2019): 0.5 mg weekly increments to at most 4.5 mg for sensitive/thyroid patients. Commercial source, expert practice only.",
    seen: true,
  },
  ods_b12: {
    citation: "NIH Office of Dietary Supplements. Vitamin B12: health professional fact sheet (no UL).",
  },
  ods_b6: {
    citation:
      "NIH Office of Dietary Supplements. Vitamin B6: health professional fact sheet (adult UL 100 mg/day; EFSA 2023: 12 mg/day).",
  },
  ods_calcium: {
    citation:
      "NIH Office of Dietary Supplements. Calcium: health professional fact sheet (UL 2,500 mg/day age 19-50, 2,000 mg/day over 50).",
  },
  ods_iron: {
    citation: "NIH Office of Dietary Supplements. Iron: health professional fact sheet (adult UL 45 mg/day).",
  },
  ods_mg: {
    citation:
      "NIH Office of Dietary Supplements. Magnesium: health professional fact sheet (adult UL 350 mg/day from supplements and medicines; interactions with bisphosphonates, antibiotics).",
    seen: true,
  },
  ods_omega3: {
    citation:
      "NIH Office of Dietary Supplements. Omega-3 fatty acids: health professional fact sheet; FDA: up to 5 g/day EPA+DHA from supplements considered safe.",
  },
  ods_vitd: {
    citation:
      "NIH Office of Dietary Supplements. Vitamin D: health professional fact sheet (adult UL 4,000 IU/day).",
  },
  ologunowa2025: {
    citation:
      "Ologunowa A, Otoo MN, Caffrey AR, Buchanan A, Eze UJ, Vyas A. Efficacy of low-dose naltrexone in treating patients with fibromyalgia: systematic review and meta-analysis. J Pain Palliat Care Pharmacother 2025.",
    doi: "10.1080/15360288.2025.2496526",
    seen: true,
  },
  phqscreeners: {
    citation:
      "PHQ/GAD family distribution statement (Pfizer): no permission required to reproduce, translate, display or distribute.",
  },
  physiosforme: {
    citation:
      "Physios for ME. Heart rate monitoring page (age-based estimates with factor 0.5-0.55; individualise).",
    seen: true,
  },
  polo2019: {
    citation:
      "Polo O, Pesonen P, Tuominen E. Low-dose naltrexone in the treatment of ME/CFS (retrospective, open label, n=218). Fatigue: Biomedicine, Health & Behavior 2019.",
    doi: "10.1080/21641846.2019.1692770",
    seen: true,
  },
  promis_profile: {
    citation:
      "HealthMeasures. PROMIS Adult Profile instruments and scoring manual; NINDS CDE page for licence (no fee for English and Spanish in clinical practice; permission needed for commercial use or integration into proprietary technology).",
    seen: true,
  },
  reed2024: {
    citation:
      "Reed DE, Stump TE, Monahan PO, Kroenke K. Comparable minimally important differences and responsiveness of Brief Pain Inventory and PEG pain scales across six trials. J Pain 2024;25(1):142-152.",
    doi: "10.1016/j.jpain.2023.07.028",
    pmid: "37544394",
    seen: true,
  },
  rossini2007: {
    citation:
      "Rossini M et al. Double-blind multicenter trial comparing acetyl l-carnitine with placebo in fibromyalgia patients. Clin Exp Rheumatol 2007.",
  },
  rxnorm: {
    citation:
      "RxNorm Prescribable content (October 2025 release), read from a public repository extract (davidanderson3/rxnorm-ingredients). US National Library of Medicine.",
    seen: true,
  },
  salaffi2018: {
    citation:
      "Salaffi F et al. Categorisation of disease severity states in fibromyalgia. Clin Exp Rheumatol 2018;36(6):1074-1081.",
    pmid: "30325304",
    seen: true,
  },
  salaffi2021: {
    citation:
      "Salaffi F, Di Carlo M, Bazzichi L, et al. Definition of fibromyalgia severity: findings from a cross-sectional survey of 2339 Italian patients. Rheumatology (Oxford) 2021.",
    seen: true,
  },
  samhsa_tip63: {
    citation: "SAMHSA Treatment Improvement Protocol (TIP) 63: Medications for Opioid Use Disorder.",
  },
  spaqi2021: {
    citation:
      "Society for Perioperative Assessment and Quality Improvement (SPAQI) consensus statement on preoperative management of opioid and nonopioid analgesics. Mayo Clin Proc 2021.",
    seen: true,
  },
  spitzer2006: {
    citation:
      "Spitzer RL, Kroenke K, Williams JBW, Loewe B. A brief measure for assessing generalized anxiety disorder: the GAD-7. Arch Intern Med 2006;166:1092-1097.",
    pmid: "16717171",
    doi: "10.1001/archinte.166.10.1092",
  },
  teitelbaum2006: {
    citation:
      "Teitelbaum JE, Johnson C, St Cyr J. The use of D-ribose in chronic fatigue syndrome and fibromyalgia: a pilot study (open label). J Altern Complement Med 2006.",
  },
  tjc_nimh: {
    citation:
      "NIMH ASQ toolkit / Joint Commission guidance: any positive suicide item needs a same-day follow-up by a qualified clinician (for example C-SSRS screener).",
  },
  toljan2018: {
    citation:
      "Toljan K, Vrooman B. Low-dose naltrexone (LDN) - review of therapeutic utilization. Med Sci (Basel) 2018;6(4):82. PMCID PMC6313374.",
    seen: true,
  },
  toussaint2020: {
    citation:
      "Toussaint A et al. Sensitivity to change and minimal clinically important difference of the GAD-7. J Affect Disord 2020 (about 4 points).",
  },
  traverse2023: {
    citation:
      "Lincoff AM et al. Cardiovascular safety of testosterone-replacement therapy (TRAVERSE). N Engl J Med 2023.",
    doi: "10.1056/NEJMoa2215025",
  },
  us_mec2024: { citation: "US CDC. US Medical Eligibility Criteria for Contraceptive Use, 2024." },
  vas2016: {
    citation:
      "Vas J et al. Acupuncture for fibromyalgia in primary care: a randomised controlled trial. Acupunct Med 2016;34(4):257-266.",
  },
  vatvani2024: {
    citation:
      "Vatvani AD, Patel P, Hariyanto TI, Yanto TA. Efficacy and safety of low-dose naltrexone for fibromyalgia: systematic review and meta-analysis of RCTs with trial sequential analysis. Korean J Pain 2024;37(4):367-378.",
    doi: "10.3344/kjp.24202",
    seen: true,
  },
  vickers2018: {
    citation:
      "Vickers AJ, Vertosick EA, Lewith G, et al. Acupuncture for chronic pain: update of an individual patient data meta-analysis. J Pain 2018;19(5):455-474.",
    doi: "10.1016/j.jpain.2017.11.005",
    seen: true,
  },
  whately2023: {
    citation:
      "Whately Y, Stead M. Perioperative management of patients on naltrexone. Australasian Anaesthesia 2023.",
    doi: "10.60115/11055/1180",
    seen: true,
  },
  who_acu1999: {
    citation: "WHO. Guidelines on basic training and safety in acupuncture. 1999 (WHO/EDM/TRM/99.1).",
  },
  witt2009: {
    citation:
      "Witt CM et al. Safety of acupuncture: results of a prospective observational study with 229,230 patients and introduction of a medical information and consent form. Forsch Komplementmed 2009;16(2):91-97.",
  },
  wolfe2016: {
    citation:
      "Wolfe F, Clauw DJ, Fitzcharles MA, et al. 2016 revisions to the 2010/2011 fibromyalgia diagnostic criteria. Semin Arthritis Rheum 2016;46(3):319-329.",
    doi: "10.1016/j.semarthrit.2016.08.012",
    seen: true,
  },
  workwell: {
    citation:
      "Workwell Foundation. Pacing with a heart rate monitor to minimize post-exertional malaise (resting heart rate + 15 bpm; ventilatory threshold approach).",
    seen: true,
  },
  xu2013: {
    citation:
      "Xu S et al. Adverse events of acupuncture: a systematic review of case reports. Evid Based Complement Alternat Med 2013:581203.",
    doi: "10.1155/2013/581203",
    seen: true,
  },
  yang2009: {
    citation:
      "Yang M, Morin CM, Schaefer K, Wallenstein GV. Interpreting score differences in the Insomnia Severity Index. Curr Med Res Opin 2009;25(10):2487-2494 (6-point change).",
    seen: true,
  },
  younger2009: {
    citation:
      "Younger J, Mackey S. Fibromyalgia symptoms are reduced by low-dose naltrexone: a pilot study. Pain Med 2009.",
    pmid: "19453963",
    seen: true,
  },
  younger2012abs: {
    citation:
      "Younger J et al. Conference report, American Academy of Pain Medicine 2012 (side-effect percentages of the 2013 trial), reported by MPR/empr.com.",
    seen: true,
  },
  younger2013: {
    citation:
      "Younger J, Noor N, McCue R, Mackey S. Low-dose naltrexone for the treatment of fibromyalgia (small randomized double-blind placebo-controlled crossover trial). Arthritis Rheum 2013;65(2):529-538. NCT00568555.",
    doi: "10.1002/art.37734",
    seen: true,
  },
  zhang2019: {
    citation:
      "Zhang XC et al. Acupuncture therapy for fibromyalgia: a systematic review and meta-analysis of randomized controlled trials. J Pain Res 2019;12:527-542. PMCID PMC6365227.",
    seen: true,
  },
};
