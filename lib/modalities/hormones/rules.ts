import type { Rule } from "#lib/domain/rules/rule.ts";

/** What stands against a hormone, or asks for a test first. Sources: lib/safety/sources.ts. */
export const hormonesRules: readonly Rule[] = [
  {
    id: "HOR-E2-VTE",
    group: "HOR",
    severity: "stop",
    title: "Estrogen with past or current blood clot",
    when: {
      all: [
        { any: [{ takesAny: ["class:systemic_estrogen"] }, { takesAny: ["class:chc"] }] },
        { conditionAny: ["vte_history", "thrombophilia"] },
      ],
    },
    clinician:
      "Systemic estrogen is labelled as contraindicated with active or past DVT/PE or thrombophilic disorder. Observational data suggest lower risk with transdermal estradiol, but that is a specialist decision.",
    patient:
      "You have had a blood clot or have a clotting problem. Estrogen can cause clots and is not safe without a specialist.",
    action: {
      kind: "block",
      text: "Do not start; hematology/menopause specialist if strongly needed; non-hormonal options.",
    },
    source: ["label_estradiol", "nams2022", "es_menopause2015"],
    confidence: "high",
  },
  {
    id: "HOR-E2-ARTERIAL",
    group: "HOR",
    severity: "stop",
    title: "Estrogen with stroke, TIA or heart attack",
    when: {
      all: [
        { any: [{ takesAny: ["class:systemic_estrogen"] }, { takesAny: ["class:chc"] }] },
        { conditionAny: ["stroke", "tia", "myocardial_infarction", "coronary_artery_disease"] },
      ],
    },
    clinician: "Labelled contraindication (arterial thromboembolic disease).",
    patient: "Because of your heart or stroke history estrogen is not safe.",
    action: { kind: "block", text: "Do not start; non-hormonal options." },
    source: ["label_estradiol", "nams2022"],
    confidence: "high",
  },
  {
    id: "HOR-E2-BREAST-CANCER",
    group: "HOR",
    severity: "stop",
    title: "Estrogen with breast or other estrogen-dependent cancer",
    when: {
      all: [
        { any: [{ takesAny: ["class:systemic_estrogen"] }, { takesAny: ["class:chc"] }] },
        {
          any: [
            {
              conditionAny: [
                "breast_cancer",
                "breast_cancer_history",
                "endometrial_cancer",
                "estrogen_dependent_cancer",
              ],
            },
            { takesCurrentAny: ["class:aromatase_inhibitor", "class:serm"] },
          ],
        },
      ],
    },
    clinician:
      "Labelled contraindication. Tamoxifen or an aromatase inhibitor on the list implies hormone-sensitive cancer treatment (raloxifene may be for bone: ask).",
    patient: "You had a cancer that can grow with hormones. Estrogen is not safe.",
    action: { kind: "block", text: "Do not start; oncology." },
    source: ["label_estradiol", "nams2022"],
    confidence: "high",
  },
  {
    id: "HOR-E2-BLEEDING",
    group: "HOR",
    severity: "stop",
    title: "Estrogen with unexplained vaginal bleeding",
    when: {
      all: [
        { any: [{ takesAny: ["class:systemic_estrogen"] }, { takesAny: ["class:chc"] }] },
        { conditionAny: ["undiagnosed_vaginal_bleeding"] },
      ],
    },
    clinician: "Labelled contraindication until evaluated.",
    patient: "We must find out why you bleed before you take hormones.",
    action: { kind: "block", text: "Ultrasound/endometrial evaluation first." },
    source: ["label_estradiol"],
    confidence: "high",
  },
  {
    id: "HOR-E2-LIVER",
    group: "HOR",
    severity: "stop",
    title: "Estrogen with active liver disease",
    when: {
      all: [
        { any: [{ takesAny: ["class:systemic_estrogen"] }, { takesAny: ["class:chc"] }] },
        {
          any: [
            { conditionAny: ["acute_hepatitis", "liver_failure", "cirrhosis_decompensated", "liver_tumor"] },
            { labTimesUln: { key: "alt", op: ">", value: 3 } },
          ],
        },
      ],
    },
    clinician: "Labelled contraindication (liver impairment or disease).",
    patient: "Your liver must be well before you take estrogen.",
    action: { kind: "block", text: "Do not start." },
    source: ["label_estradiol"],
    confidence: "high",
  },
  {
    id: "HOR-E2-PREGNANT",
    group: "HOR",
    severity: "stop",
    title: "Estrogen in pregnancy",
    when: {
      all: [
        { any: [{ takesAny: ["class:systemic_estrogen"] }, { takesAny: ["class:chc"] }] },
        { pregnancyAny: ["pregnant"] },
      ],
    },
    clinician: "No indication in pregnancy.",
    patient: "Do not take these hormones while pregnant.",
    action: { kind: "block", text: "Stop." },
    source: ["label_estradiol"],
    confidence: "high",
  },
  {
    id: "HOR-E2-UNOPPOSED",
    group: "HOR",
    severity: "stop",
    title: "Systemic estrogen without endometrial protection and with a uterus",
    when: {
      all: [
        { takesAny: ["class:systemic_estrogen"] },
        { fact: { path: "patient.hasUterus", op: "==", value: true } },
        { not: { takesAny: ["class:endometrial_protection"] } },
      ],
    },
    clinician:
      "Unopposed systemic estrogen raises endometrial cancer risk; this boxed warning is kept in the 2025-2026 labels.",
    patient:
      "You still have your womb. Estrogen alone can cause cancer in the womb. You need progesterone with it.",
    action: {
      kind: "block",
      text: "Add a progestogen in adequate dose (for example micronized progesterone 100 mg nightly continuous or 200 mg 12-14 nights per cycle) or LNG-IUD.",
    },
    source: ["fda_mht2025", "es_menopause2015", "nams2022"],
    confidence: "high",
  },
  {
    id: "HOR-E2-MIGRAINE-AURA",
    group: "HOR",
    severity: "caution",
    title: "Menopausal estrogen with migraine with aura",
    when: { all: [{ takesAny: ["class:systemic_estrogen"] }, { conditionAny: ["migraine_with_aura"] }] },
    clinician:
      "Not an absolute contraindication for menopausal doses; use transdermal, lowest effective dose; stop if aura worsens.",
    patient:
      "You have migraine with warning signs. A patch in a low dose is preferred. Tell us if your migraines get worse.",
    action: { kind: "acknowledge", text: "Transdermal only; control blood pressure and smoking." },
    source: ["nams2022", "expert"],
    confidence: "medium",
  },
  {
    id: "HOR-CHC-MIGRAINE-AURA",
    group: "HOR",
    severity: "stop",
    title: "Combined contraceptive with migraine with aura",
    when: { all: [{ takesAny: ["class:chc"] }, { conditionAny: ["migraine_with_aura"] }] },
    clinician: "US MEC category 4 (unacceptable risk: stroke).",
    patient:
      "Pills, patches or rings with estrogen raise stroke risk when you have migraine with aura. You need another method.",
    action: { kind: "block", text: "Switch to progestin-only or non-hormonal method." },
    source: ["us_mec2024"],
    confidence: "high",
  },
  {
    id: "HOR-CHC-SMOKER35",
    group: "HOR",
    severity: "stop",
    title: "Combined contraceptive, smoker, age 35 or older",
    when: {
      all: [
        { takesAny: ["class:chc"] },
        { fact: { path: "patient.smoker", op: "==", value: true } },
        { fact: { path: "patient.age", op: ">=", value: 35 } },
      ],
    },
    clinician: "US MEC category 3 (<15 cigarettes/day) or 4 (15 or more).",
    patient:
      "You smoke and are 35 or older. Birth control with estrogen then raises the risk of heart attack and stroke.",
    action: { kind: "block", text: "Switch method; smoking cessation." },
    source: ["us_mec2024"],
    confidence: "high",
  },
  {
    id: "HOR-CHC-HYPERTENSION",
    group: "HOR",
    severity: "caution",
    title: "Combined contraceptive with hypertension",
    when: { all: [{ takesAny: ["class:chc"] }, { conditionAny: ["hypertension"] }] },
    clinician: "US MEC category 3 or 4 depending on level.",
    patient: "Birth control with estrogen can raise blood pressure. There may be a safer kind for you.",
    action: { kind: "acknowledge", text: "Measure blood pressure; switch if 140/90 or higher." },
    source: ["us_mec2024"],
    confidence: "high",
  },
  {
    id: "HOR-E2-SMOKER",
    group: "HOR",
    severity: "caution",
    title: "Menopausal estrogen in a smoker",
    when: {
      all: [
        { takesAny: ["class:systemic_estrogen"] },
        { fact: { path: "patient.smoker", op: "==", value: true } },
      ],
    },
    clinician: "Adds vascular risk; transdermal preferred; cessation advice.",
    patient: "Smoking plus estrogen raises the risk of clots and stroke. We can help you quit.",
    action: { kind: "acknowledge", text: "Transdermal route; cessation." },
    source: ["nams2022", "expert"],
    confidence: "medium",
  },
  {
    id: "HOR-E2-LATE-START",
    group: "HOR",
    severity: "caution",
    title: "First start of estrogen at 60 or later or more than 10 years after menopause",
    when: {
      all: [
        { planHasAny: ["hormone:estradiol_transdermal", "hormone:estradiol_oral"] },
        {
          any: [
            { fact: { path: "patient.age", op: ">=", value: 60 } },
            { fact: { path: "patient.yearsSinceMenopause", op: ">", value: 10 } },
          ],
        },
      ],
    },
    clinician: "Balance of benefit and risk is less favourable.",
    patient: "It is less safe to start hormones long after menopause. Talk it over with your doctor.",
    action: { kind: "acknowledge", text: "Cardiovascular and breast risk assessment; low dose transdermal." },
    source: ["nams2022", "es_menopause2015", "fda_mht2025"],
    confidence: "high",
  },
  {
    id: "HOR-E2-ORAL-THYROID",
    group: "HOR",
    severity: "info",
    title: "Oral estrogen with levothyroxine",
    when: {
      all: [
        { takesAny: ["class:thyroid_hormone"] },
        { any: [{ planHasAny: ["hormone:estradiol_oral"] }, { takesCurrentAny: ["conjugated_estrogens"] }] },
      ],
    },
    clinician: "Oral (not transdermal) estrogen raises binding globulin and levothyroxine need.",
    patient: "Estrogen tablets can change your thyroid dose. We will check a blood test.",
    action: { kind: "orderLabOrCheck", text: "TSH 6-12 weeks after start or stop." },
    source: ["label_levothyroxine", "ata2014"],
    confidence: "high",
  },
  {
    id: "HOR-PROG-PEANUT",
    group: "HOR",
    severity: "stop",
    title: "Peanut allergy and progesterone capsules",
    when: { all: [{ takesAny: ["progesterone"] }, { allergyAny: ["peanut"] }] },
    clinician: "Prometrium and most generic micronized progesterone capsules contain peanut oil.",
    patient: "There is peanut oil in these capsules. You must not take them with a peanut allergy.",
    action: { kind: "block", text: "Use a peanut-free preparation or another progestogen." },
    source: ["label_prometrium"],
    confidence: "high",
  },
  {
    id: "HOR-PROG-BREAST-CANCER",
    group: "HOR",
    severity: "stop",
    title: "Progestogen with breast cancer history",
    when: {
      all: [
        { takesAny: ["class:progestogen"] },
        { conditionAny: ["breast_cancer", "breast_cancer_history"] },
      ],
    },
    clinician: "Labelled contraindication for systemic progestogens.",
    patient: "Because of breast cancer these hormones are not safe for you.",
    action: { kind: "block", text: "Do not start; oncology." },
    source: ["label_prometrium", "us_mec2024"],
    confidence: "high",
  },
  {
    id: "HOR-PROG-SEDATION",
    group: "HOR",
    severity: "info",
    title: "Micronized progesterone is sedating",
    when: {
      all: [{ takesAny: ["progesterone"] }, { takesAny: ["class:sedative", "class:sedative_supplement"] }],
    },
    clinician: "Allopregnanolone effect; additive with sedatives.",
    patient: "Take progesterone at bedtime. It can make you sleepy, more so with other sleep medicines.",
    action: { kind: "showInfo", text: "Bedtime dosing; caution with driving." },
    source: ["label_prometrium"],
    confidence: "high",
  },
  {
    id: "HOR-T-CANCER",
    group: "HOR",
    severity: "stop",
    title: "Testosterone with prostate or breast cancer",
    when: {
      all: [
        { takesAny: ["testosterone"] },
        {
          conditionAny: [
            "prostate_cancer",
            "prostate_cancer_history",
            "breast_cancer",
            "breast_cancer_history",
          ],
        },
      ],
    },
    clinician:
      "Endocrine Society recommends against; labelled contraindication (men with breast or known/suspected prostate cancer).",
    patient: "With your cancer history testosterone is not safe.",
    action: { kind: "block", text: "Do not start; urology/oncology." },
    source: ["es_testosterone2018"],
    confidence: "high",
  },
  {
    id: "HOR-T-PSA",
    group: "HOR",
    severity: "stop",
    title: "PSA above 4 (or above 3 with high risk) not evaluated",
    when: {
      all: [
        { planHasAny: ["hormone:testosterone"] },
        { fact: { path: "patient.sex", op: "==", value: "male" } },
        {
          any: [
            { lab: { key: "psa", op: ">", value: 4 } },
            {
              all: [
                { lab: { key: "psa", op: ">", value: 3 } },
                { conditionAny: ["prostate_cancer_high_risk"] },
              ],
            },
          ],
        },
      ],
    },
    clinician: "Endocrine Society recommends against starting before urological evaluation.",
    patient: "Your prostate blood test is high. See a urologist before you start testosterone.",
    action: { kind: "block", text: "Urology first." },
    source: ["es_testosterone2018"],
    confidence: "high",
  },
  {
    id: "HOR-T-HCT-HIGH",
    group: "HOR",
    severity: "stop",
    title: "Hematocrit above 54%",
    when: { all: [{ takesAny: ["testosterone"] }, { lab: { key: "hematocrit", op: ">", value: 54 } }] },
    clinician: "Stop testosterone until hematocrit falls; look for hypoxia and sleep apnea.",
    patient: "Your blood is too thick. Testosterone must be stopped for now.",
    action: { kind: "block", text: "Stop, evaluate, restart lower." },
    source: ["es_testosterone2018"],
    confidence: "high",
  },
  {
    id: "HOR-T-HCT-BORDERLINE",
    group: "HOR",
    severity: "caution",
    title: "Hematocrit 50-54%",
    when: {
      all: [
        { takesAny: ["testosterone"] },
        { lab: { key: "hematocrit", op: ">", value: 50 } },
        { lab: { key: "hematocrit", op: "<=", value: 54 } },
      ],
    },
    clinician: "Elevated baseline hematocrit is a reason not to start; on treatment reduce dose.",
    patient: "Your blood count is on the high side. We must be careful with testosterone.",
    action: {
      kind: "acknowledge",
      text: "Do not start until explained; if on treatment lower dose, recheck in 3 months.",
    },
    source: ["es_testosterone2018"],
    confidence: "high",
  },
  {
    id: "HOR-T-CARDIO",
    group: "HOR",
    severity: "stop",
    title: "Recent heart attack/stroke, uncontrolled heart failure or thrombophilia",
    when: {
      all: [
        { takesAny: ["testosterone"] },
        { conditionAny: ["mi_or_stroke_within_6_months", "heart_failure_uncontrolled", "thrombophilia"] },
      ],
    },
    clinician:
      "Endocrine Society recommends against. TRAVERSE found no excess major cardiac events overall but more atrial fibrillation, kidney injury and pulmonary embolism.",
    patient: "It is too soon or too risky for testosterone with your heart or clotting condition.",
    action: { kind: "block", text: "Do not start." },
    source: ["es_testosterone2018", "traverse2023"],
    confidence: "high",
  },
  {
    id: "HOR-T-OSA",
    group: "HOR",
    severity: "caution",
    title: "Untreated severe sleep apnea",
    when: { all: [{ takesAny: ["testosterone"] }, { conditionAny: ["osa_severe_untreated"] }] },
    clinician: "Endocrine Society recommends against until treated.",
    patient: "Your sleep apnea must be treated first.",
    action: { kind: "acknowledge", text: "Treat OSA first." },
    source: ["es_testosterone2018"],
    confidence: "high",
  },
  {
    id: "HOR-T-FERTILITY",
    group: "HOR",
    severity: "stop",
    title: "Man planning a child soon",
    when: {
      all: [
        { planHasAny: ["hormone:testosterone"] },
        { fact: { path: "patient.sex", op: "==", value: "male" } },
        { fact: { path: "patient.fertilityDesired12Months", op: "==", value: true } },
      ],
    },
    clinician: "Testosterone suppresses sperm production.",
    patient: "Testosterone can stop sperm from being made. Do not take it if you want a baby soon.",
    action: { kind: "block", text: "Do not start; reproductive urology/endocrinology." },
    source: ["es_testosterone2018"],
    confidence: "high",
  },
  {
    id: "HOR-T-UNCONFIRMED",
    group: "HOR",
    severity: "caution",
    title: "Testosterone without two confirmed low morning values",
    when: {
      all: [
        { planHasAny: ["hormone:testosterone"] },
        { fact: { path: "patient.sex", op: "==", value: "male" } },
        { not: { fact: { path: "labsSummary.lowMorningTestosteroneCount", op: ">=", value: 2 } } },
      ],
    },
    clinician:
      "Diagnosis needs symptoms plus two separate low fasting morning total testosterone values. FDA keeps the limitation of use for age-related low testosterone. Chronic opioids, obesity and illness lower testosterone.",
    patient: "Testosterone is only for people with low levels shown on two morning blood tests.",
    action: {
      kind: "orderLabOrCheck",
      text: "Repeat fasting 7-10 am total testosterone; LH, FSH, prolactin; SHBG/free T if borderline.",
    },
    source: ["es_testosterone2018", "fda_testosterone2025"],
    confidence: "high",
  },
  {
    id: "HOR-T-WOMAN",
    group: "HOR",
    severity: "caution",
    title: "Testosterone in a woman",
    when: {
      all: [
        { planHasAny: ["hormone:testosterone"] },
        { fact: { path: "patient.sex", op: "==", value: "female" } },
      ],
    },
    clinician:
      "Only evidence-based use: postmenopausal hypoactive sexual desire disorder. Not for fatigue, pain or well-being. No FDA-approved product for women.",
    patient:
      "Testosterone is proven for one thing in women: a low sex drive after menopause. It is not proven for pain or for feeling tired.",
    action: {
      kind: "acknowledge",
      text: "Document HSDD; keep levels in the female range; check at 3-6 weeks.",
    },
    source: ["es_androgen_women2014", "davis2019"],
    confidence: "high",
  },
  {
    id: "HOR-T-PREGNANT",
    group: "HOR",
    severity: "stop",
    title: "Testosterone or DHEA in pregnancy or breastfeeding",
    when: {
      all: [
        { takesAny: ["testosterone", "dhea"] },
        { pregnancyAny: ["pregnant", "breastfeeding", "trying"] },
      ],
    },
    clinician: "Virilisation of a female fetus.",
    patient: "This hormone can harm an unborn baby.",
    action: { kind: "block", text: "Do not use." },
    source: ["es_androgen_women2014"],
    confidence: "high",
  },
  {
    id: "HOR-T-BP",
    group: "HOR",
    severity: "caution",
    title: "Testosterone with uncontrolled blood pressure",
    when: { all: [{ takesAny: ["testosterone"] }, { conditionAny: ["hypertension_uncontrolled"] }] },
    clinician: "Class label warning 2025: blood pressure increase.",
    patient: "Testosterone can raise blood pressure. Yours must be controlled first.",
    action: { kind: "acknowledge", text: "Control blood pressure; recheck 3-6 weeks." },
    source: ["fda_testosterone2025"],
    confidence: "high",
  },
  {
    id: "HOR-T-WARFARIN",
    group: "HOR",
    severity: "caution",
    title: "Testosterone with warfarin",
    when: { all: [{ takesAny: ["testosterone"] }, { takesCurrentAny: ["warfarin"] }] },
    clinician: "Androgens increase warfarin effect.",
    patient: "Testosterone can make your blood thinner stronger.",
    action: { kind: "orderLabOrCheck", text: "INR weekly until stable." },
    source: ["label_warfarin"],
    confidence: "high",
  },
  {
    id: "HOR-T-DIABETES-DRUG",
    group: "HOR",
    severity: "info",
    title: "Testosterone with glucose-lowering drugs",
    when: { all: [{ takesAny: ["testosterone"] }, { takesCurrentAny: ["class:hypoglycemic_drug"] }] },
    clinician: "May lower glucose and insulin need.",
    patient: "Check your sugar more often after starting.",
    action: { kind: "showInfo", text: "Glucose monitoring." },
    source: ["expert"],
    confidence: "medium",
  },
  {
    id: "HOR-TH-ADRENAL",
    group: "HOR",
    severity: "stop",
    title: "Thyroid hormone with untreated adrenal insufficiency",
    when: {
      all: [
        { takesAny: ["class:thyroid_hormone"] },
        {
          any: [
            { conditionAny: ["adrenal_insufficiency_untreated"] },
            {
              all: [
                { lab: { key: "cortisol_am", op: "<", value: 3 } },
                { not: { takesAny: ["class:systemic_glucocorticoid"] } },
              ],
            },
          ],
        },
      ],
    },
    clinician:
      "Contraindicated: thyroid hormone increases cortisol clearance and can cause adrenal crisis. Morning cortisol below 3 mcg/dL indicates adrenal insufficiency.",
    patient:
      "Your adrenal glands must be treated first. If you take thyroid medicine before that, it can harm you.",
    action: { kind: "block", text: "Urgent endocrine assessment; glucocorticoid first." },
    source: ["label_levothyroxine", "es_adrenal2016"],
    confidence: "high",
  },
  {
    id: "HOR-TH-ADRENAL-UNCERTAIN",
    group: "HOR",
    severity: "caution",
    title: "Borderline morning cortisol before thyroid hormone",
    when: {
      all: [
        { planHasAny: ["hormone_class:thyroid_hormone"] },
        { lab: { key: "cortisol_am", op: ">=", value: 3 } },
        { lab: { key: "cortisol_am", op: "<", value: 10 } },
        { not: { takesAny: ["class:systemic_glucocorticoid"] } },
      ],
    },
    clinician:
      "3-10 mcg/dL (about 80-275 nmol/L) is indeterminate; ACTH stimulation test if symptoms fit. Recent steroid or opioid use lowers cortisol.",
    patient: "One more test of your stress-hormone gland may be needed first.",
    action: { kind: "orderLabOrCheck", text: "Repeat 7-9 am cortisol with ACTH, or cosyntropin test." },
    source: ["es_adrenal2016", "ese_es_gc2024"],
    confidence: "medium",
  },
  {
    id: "HOR-TH-MINERALS",
    group: "HOR",
    severity: "caution",
    title: "Thyroid hormone with calcium, iron, magnesium or other binders",
    when: {
      all: [
        { takesAny: ["class:thyroid_hormone"] },
        {
          takesAny: [
            "class:calcium_product",
            "class:iron_product",
            "class:magnesium_product",
            "class:levothyroxine_binder",
            "class:zinc_product",
          ],
        },
      ],
    },
    clinician: "They bind levothyroxine in the gut. Separate by at least 4 hours.",
    patient:
      "Take your thyroid pill by itself with water. Wait 4 hours before or after calcium, iron or magnesium. The same goes for heartburn pills and vitamins with minerals.",
    action: {
      kind: "adjustTiming",
      text: "Schedule at least 4 h apart (thyroid on waking, minerals at dinner or bedtime); TSH 6-8 weeks after any change.",
    },
    source: ["label_levothyroxine", "ata2014"],
    confidence: "high",
    minGapHours: 4,
  },
  {
    id: "HOR-TH-PPI",
    group: "HOR",
    severity: "info",
    title: "Thyroid hormone with acid suppressor",
    when: { all: [{ takesAny: ["class:thyroid_hormone"] }, { takesAny: ["class:ppi", "class:h2_blocker"] }] },
    clinician: "Less stomach acid may reduce absorption.",
    patient: "Pills that lower stomach acid may change the thyroid dose you need.",
    action: { kind: "orderLabOrCheck", text: "TSH 6-8 weeks after start or stop." },
    source: ["label_levothyroxine"],
    confidence: "high",
  },
  {
    id: "HOR-TH-CARDIAC",
    group: "HOR",
    severity: "caution",
    title: "Thyroid hormone start with heart disease or age over 65",
    when: {
      all: [
        { planHasAny: ["hormone_class:thyroid_hormone"] },
        {
          any: [
            {
              conditionAny: [
                "coronary_artery_disease",
                "atrial_fibrillation",
                "heart_failure",
                "arrhythmia_serious",
              ],
            },
            { fact: { path: "patient.age", op: ">=", value: 65 } },
          ],
        },
      ],
    },
    clinician: "Start low (12.5-25 mcg levothyroxine), increase every 6-8 weeks.",
    patient: "Because of your heart or age we start with a very small dose.",
    action: { kind: "acknowledge", text: "12.5-25 mcg/day start; avoid T3." },
    source: ["label_levothyroxine", "ata2014"],
    confidence: "high",
  },
  {
    id: "HOR-TH-NO-TSH",
    group: "HOR",
    severity: "caution",
    title: "Thyroid hormone without a TSH",
    when: {
      all: [
        { planHasAny: ["hormone_class:thyroid_hormone"] },
        // A year: the label asks for a TSH at least every 12 months on a stable dose.
        { labMissing: { key: "tsh", withinDays: 365 } },
      ],
    },
    clinician:
      "No TSH of the last 12 months is on file. The dose of a thyroid hormone follows the TSH, and it is not for symptoms without a thyroid disease.",
    patient: "We need a blood test of your thyroid first.",
    action: {
      kind: "orderLabOrCheck",
      text: "Draw TSH and free T4 before the first dose; take over the result.",
    },
    source: ["label_levothyroxine", "ata2014"],
    confidence: "high",
  },
  {
    id: "HOR-TH-NOT-INDICATED",
    group: "HOR",
    severity: "caution",
    title: "Thyroid hormone with normal TSH",
    when: {
      all: [
        { planHasAny: ["hormone_class:thyroid_hormone"] },
        { lab: { key: "tsh", op: ">=", value: 0.4 } },
        { lab: { key: "tsh", op: "<=", value: 4.5 } },
        {
          not: {
            conditionAny: [
              "hypothyroidism",
              "hashimoto_treated",
              "central_hypothyroidism",
              "thyroidectomy",
              "thyroid_cancer",
            ],
          },
        },
      ],
    },
    clinician:
      "ATA recommends against thyroid hormone for symptoms with normal thyroid tests; NOT for fatigue or weight loss (boxed warning).",
    patient:
      "Your thyroid test is normal. Thyroid medicine is not likely to help and can hurt the heart and bones.",
    action: { kind: "acknowledge", text: "Do not start; look for other causes." },
    source: ["ata2014", "label_levothyroxine", "aace_offlabel2020"],
    confidence: "high",
  },
  {
    id: "HOR-TH-LOW-TSH",
    group: "HOR",
    severity: "stop",
    title: "Thyroid hormone with suppressed TSH",
    when: {
      all: [
        { takesAny: ["class:thyroid_hormone"] },
        { lab: { key: "tsh", op: "<", value: 0.1 } },
        { not: { conditionAny: ["thyroid_cancer", "central_hypothyroidism"] } },
      ],
    },
    clinician: "TSH below 0.1: uncorrected thyrotoxicosis or over-replacement.",
    patient: "Your thyroid level is too high. Do not start or raise thyroid medicine.",
    action: {
      kind: "block",
      text: "Do not start/increase; free T4, T3; reduce dose; atrial fibrillation and bone risk.",
    },
    source: ["label_levothyroxine", "ata2014"],
    confidence: "high",
  },
  {
    id: "HOR-T3-CARDIAC",
    group: "HOR",
    severity: "caution",
    title: "Liothyronine or desiccated thyroid with heart disease or osteoporosis",
    when: {
      all: [
        { takesAny: ["class:t3"] },
        {
          any: [
            {
              conditionAny: [
                "coronary_artery_disease",
                "atrial_fibrillation",
                "heart_failure",
                "arrhythmia_serious",
                "osteoporosis",
              ],
            },
            { fact: { path: "patient.age", op: ">=", value: 65 } },
          ],
        },
      ],
    },
    clinician: "T3 peaks can provoke arrhythmia and bone loss.",
    patient: "This type of thyroid medicine can be hard on the heart and bones.",
    action: { kind: "acknowledge", text: "Prefer levothyroxine alone." },
    source: ["ata2014", "label_liothyronine"],
    confidence: "high",
  },
  {
    id: "HOR-T3-PREGNANT",
    group: "HOR",
    severity: "stop",
    title: "T3-containing thyroid product in pregnancy",
    when: { all: [{ takesAny: ["class:t3"] }, { pregnancyAny: ["pregnant", "trying"] }] },
    clinician: "Fetal brain needs maternal T4; ATA advises levothyroxine only.",
    patient: "In pregnancy only plain levothyroxine is used.",
    action: { kind: "block", text: "Switch to levothyroxine; TSH every 4 weeks." },
    source: ["ata2014"],
    confidence: "high",
  },
  {
    id: "HOR-TH-PREGNANT",
    group: "HOR",
    severity: "caution",
    title: "Levothyroxine and pregnancy",
    when: {
      all: [
        { takesAny: ["class:thyroid_hormone"] },
        { pregnancyAny: ["pregnant", "trying"] },
        { not: { takesAny: ["class:t3"] } },
      ],
    },
    clinician: "Need rises 25-50% early in pregnancy.",
    patient: "Your thyroid dose must go up when you are pregnant. Call us at the first positive test.",
    action: { kind: "orderLabOrCheck", text: "TSH now, then every 4 weeks to mid-pregnancy." },
    source: ["ata2014"],
    confidence: "high",
  },
  {
    id: "HOR-TH-WARFARIN",
    group: "HOR",
    severity: "caution",
    title: "Thyroid hormone start or change with warfarin",
    when: { all: [{ planHasAny: ["hormone_class:thyroid_hormone"] }, { takesCurrentAny: ["warfarin"] }] },
    clinician: "Correcting hypothyroidism increases warfarin response.",
    patient: "Your blood thinner may get stronger.",
    action: { kind: "orderLabOrCheck", text: "INR weekly for 4-6 weeks." },
    source: ["label_warfarin", "label_levothyroxine"],
    confidence: "high",
  },
  {
    id: "HOR-TH-DIABETES",
    group: "HOR",
    severity: "info",
    title: "Thyroid hormone with glucose-lowering drugs",
    when: {
      all: [{ planHasAny: ["hormone_class:thyroid_hormone"] }, { takesCurrentAny: ["class:antidiabetic"] }],
    },
    clinician: "Glycemic control may change.",
    patient: "Check your sugar more often.",
    action: { kind: "showInfo", text: "Glucose monitoring." },
    source: ["label_levothyroxine"],
    confidence: "high",
  },
  {
    id: "HOR-HC-NOT-INDICATED",
    group: "HOR",
    severity: "stop",
    title: "Systemic hydrocortisone without proven adrenal insufficiency",
    when: {
      all: [
        { planHasAny: ["hormone:hydrocortisone"] },
        {
          not: {
            conditionAny: [
              "adrenal_insufficiency",
              "adrenal_insufficiency_untreated",
              "adrenal_insufficiency_treated",
            ],
          },
        },
      ],
    },
    clinician:
      '"Adrenal fatigue" is not a recognised diagnosis; EULAR strongly advises against glucocorticoids for fibromyalgia. Risk: adrenal suppression, bone loss, infection, glucose.',
    patient:
      "Steroid pills are only for people whose adrenal glands do not work. They do not help fibromyalgia and can harm.",
    action: {
      kind: "block",
      text: "Do not start. If suspected: 7-9 am cortisol with ACTH, cosyntropin test.",
    },
    source: ["eular2017", "aace_offlabel2020", "cadegiani2016", "es_adrenal2016"],
    confidence: "high",
  },
  {
    id: "HOR-HC-DIABETES",
    group: "HOR",
    severity: "caution",
    title: "Glucocorticoid with diabetes",
    when: {
      all: [
        { takesAny: ["class:systemic_glucocorticoid"] },
        { conditionAny: ["diabetes_type1", "diabetes_type2"] },
      ],
    },
    clinician: "Raises glucose.",
    patient: "Steroids raise blood sugar.",
    action: { kind: "orderLabOrCheck", text: "Glucose plan." },
    source: ["expert"],
    confidence: "high",
  },
  {
    id: "HOR-HC-NSAID",
    group: "HOR",
    severity: "caution",
    title: "Glucocorticoid with NSAID",
    when: { all: [{ takesAny: ["class:systemic_glucocorticoid"] }, { takesCurrentAny: ["class:nsaid"] }] },
    clinician: "Ulcer and bleeding risk.",
    patient:
      "Do you take steroids and pain pills like ibuprofen? Both at once can cause sores in the stomach that bleed.",
    action: { kind: "acknowledge", text: "Avoid NSAID or add gastroprotection." },
    source: ["expert"],
    confidence: "high",
  },
  {
    id: "HOR-GLANDULAR",
    group: "HOR",
    severity: "caution",
    title: 'Glandular or "adrenal/thyroid support" supplement',
    when: { takesAny: ["glandular"] },
    clinician: "Such products have been found to contain undeclared thyroid hormone or steroids.",
    patient: "There can be hidden hormones in these products. Please stop and show us the bottle.",
    action: {
      kind: "acknowledge",
      text: "Stop; interpret TSH/cortisol with care; taper if steroid suspected.",
    },
    source: ["aace_offlabel2020"],
    confidence: "high",
  },
  {
    id: "HOR-DHEA-CANCER",
    group: "HOR",
    severity: "stop",
    title: "DHEA with hormone-sensitive cancer",
    when: {
      all: [
        { takesAny: ["class:dhea"] },
        {
          any: [
            {
              conditionAny: [
                "breast_cancer",
                "breast_cancer_history",
                "endometrial_cancer",
                "prostate_cancer",
                "prostate_cancer_history",
                "ovarian_cancer",
                "estrogen_dependent_cancer",
              ],
            },
            { takesCurrentAny: ["class:aromatase_inhibitor", "tamoxifen"] },
          ],
        },
      ],
    },
    clinician: "DHEA is converted to estrogen and testosterone.",
    patient: "DHEA turns into sex hormones and is not safe with your cancer history.",
    action: { kind: "block", text: "Do not use." },
    source: ["es_androgen_women2014", "expert"],
    confidence: "high",
  },
  {
    id: "HOR-DHEA-MOOD",
    group: "HOR",
    severity: "caution",
    title: "DHEA with bipolar disorder or PCOS",
    when: { all: [{ takesAny: ["class:dhea"] }, { conditionAny: ["bipolar", "pcos"] }] },
    clinician: "Mania case reports; worsens androgen excess.",
    patient: "DHEA can trigger mood swings or acne and hair growth.",
    action: { kind: "acknowledge", text: "Avoid." },
    source: ["expert"],
    confidence: "medium",
  },
  {
    id: "HOR-DHEA-ROUTINE",
    group: "HOR",
    severity: "info",
    title: "DHEA without adrenal insufficiency",
    when: {
      all: [
        { planHasAny: ["hormone:dhea"] },
        { not: { conditionAny: ["adrenal_insufficiency", "adrenal_insufficiency_treated"] } },
      ],
    },
    clinician:
      "Endocrine Society recommends against general use of DHEA in women; evidence in fibromyalgia negative or absent.",
    patient: "There is no good proof that DHEA helps.",
    action: {
      kind: "showInfo",
      text: "Document reason; check DHEA-S, lipids, androgen effects at 3 months.",
    },
    source: ["es_androgen_women2014"],
    confidence: "high",
  },
  {
    id: "HOR-VITD-HYPERCALCEMIA",
    group: "HOR",
    severity: "stop",
    title: "Vitamin D with high calcium",
    when: {
      all: [
        { takesAny: ["vitamin_d"] },
        { any: [{ conditionAny: ["hypercalcemia"] }, { lab: { key: "calcium", op: ">", value: 10.5 } }] },
      ],
    },
    clinician: "Contraindicated until explained.",
    patient: "Your calcium is high. Do not take vitamin D.",
    action: { kind: "block", text: "PTH, repeat calcium, stop vitamin D and calcium." },
    source: ["ods_vitd"],
    confidence: "high",
  },
  {
    id: "HOR-VITD-GRANULOMA",
    group: "HOR",
    severity: "caution",
    title: "Vitamin D with sarcoidosis, other granulomatous disease or primary hyperparathyroidism",
    when: {
      all: [
        { takesAny: ["vitamin_d"] },
        {
          conditionAny: [
            "sarcoidosis",
            "tuberculosis_active",
            "granulomatous_disease",
            "primary_hyperparathyroidism",
            "lymphoma",
          ],
        },
      ],
    },
    clinician: "Unregulated activation can cause hypercalcemia.",
    patient: "Your condition can make vitamin D raise your calcium too high. Blood tests are needed.",
    action: {
      kind: "orderLabOrCheck",
      text: "Check calcium, 25-OH-D and 1,25-(OH)2-D; small dose only with monitoring.",
    },
    source: ["es_vitd2011", "ods_vitd"],
    confidence: "high",
  },
  {
    id: "HOR-VITD-UL",
    group: "HOR",
    severity: "caution",
    title: "Vitamin D above 4,000 IU/day without proven deficiency",
    when: {
      all: [
        { dose: { substance: "vitamin_d", op: ">", value: 4000 } },
        { not: { lab: { key: "vitamin_d_25oh", op: "<", value: 20 } } },
      ],
    },
    clinician:
      "Adult upper intake level is 4,000 IU/day; higher treatment doses (for example 50,000 IU weekly for 8 weeks) are for documented deficiency.",
    patient: "This is more vitamin D than advised for daily use.",
    action: {
      kind: "acknowledge",
      text: "Lower dose or document deficiency; 25-OH-D and calcium at 3 months.",
    },
    source: ["ods_vitd", "es_vitd2011", "es_vitd2024"],
    confidence: "high",
  },
  {
    id: "HOR-VITD-TOXIC",
    group: "HOR",
    severity: "stop",
    title: "25-OH-vitamin D above 150 ng/mL",
    when: { all: [{ takesAny: ["vitamin_d"] }, { lab: { key: "vitamin_d_25oh", op: ">", value: 150 } }] },
    clinician: "Toxic range.",
    patient: "Your vitamin D level is far too high. Stop it.",
    action: { kind: "block", text: "Stop; calcium, creatinine; treat." },
    source: ["ods_vitd"],
    confidence: "high",
  },
  {
    id: "HOR-VITD-STONES",
    group: "HOR",
    severity: "caution",
    title: "Vitamin D plus calcium with kidney stones",
    when: {
      all: [
        { takesAny: ["vitamin_d"] },
        { takesAny: ["class:calcium_product"] },
        { conditionAny: ["kidney_stones"] },
      ],
    },
    clinician: "More stones with combined calcium and vitamin D supplements.",
    patient: "Calcium with vitamin D can cause kidney stones.",
    action: { kind: "acknowledge", text: "Prefer dietary calcium." },
    source: ["ods_calcium"],
    confidence: "medium",
  },
  {
    id: "HOR-VITD-THIAZIDE",
    group: "HOR",
    severity: "caution",
    title: "Vitamin D with thiazide and calcium, or with digoxin",
    when: {
      all: [
        { takesAny: ["vitamin_d"] },
        {
          any: [
            { all: [{ takesCurrentAny: ["class:thiazide"] }, { takesAny: ["class:calcium_product"] }] },
            { takesCurrentAny: ["digoxin"] },
          ],
        },
      ],
    },
    clinician: "Hypercalcemia risk; arrhythmia with digoxin.",
    patient: "This mix can raise calcium too high.",
    action: { kind: "orderLabOrCheck", text: "Calcium at 4-8 weeks." },
    source: ["ods_vitd"],
    confidence: "medium",
  },
  {
    id: "HOR-COMPOUNDED",
    group: "HOR",
    severity: "caution",
    title: "Compounded bioidentical hormone or pellet",
    when: { planParam: { path: "hormones.any_compounded", op: "==", value: true } },
    clinician:
      "NASEM, Endocrine Society and NAMS advise FDA-approved products; compounded estrogen/testosterone/pellets lack dose and safety control. (LDN is compounded too, because no approved low dose exists.)",
    patient: "A hormone that was tested and approved is safer than one mixed for you.",
    action: {
      kind: "acknowledge",
      text: "Use approved bioidentical product (estradiol, micronized progesterone) unless allergy or unavailable dose.",
    },
    source: ["nasem2020", "nams2022", "es_menopause2015"],
    confidence: "high",
  },
  {
    id: "HOR-BIOTIN-LABS",
    group: "HOR",
    severity: "info",
    title: "Biotin and hormone tests",
    when: {
      all: [
        { takesAny: ["biotin"] },
        { any: [{ plannedLabs: true }, { planHasAny: ["hormone_class:any"] }] },
      ],
    },
    clinician:
      "High-dose biotin can falsely lower TSH and falsely raise free T4/T3 and steroid hormone results in some assays.",
    patient: "Stop biotin (hair and nail vitamins) 2-3 days before blood tests.",
    action: {
      kind: "adjustTiming",
      text: "Stop at least 2-3 days (72 h) before blood draw; longer for very high doses.",
    },
    source: ["fda_biotin"],
    confidence: "high",
  },
];
