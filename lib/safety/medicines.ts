import type { Rule } from "#lib/domain/rules/rule.ts";

/** Clashes among the medicines that a person already takes. */
export const medicineRules: readonly Rule[] = [
  {
    id: "MED-SNRI-DUP",
    group: "MED",
    severity: "caution",
    title: "Two serotonin/norepinephrine reuptake inhibitors",
    when: { countDistinct: { classes: ["class:snri", "class:ssri"], op: ">=", value: 2 } },
    clinician: "Duplicate SSRI/SNRI therapy (for example duloxetine plus milnacipran or sertraline).",
    patient: "You take two medicines of the same type. Please check with the prescriber.",
    action: { kind: "acknowledge", text: "Clarify with prescriber." },
    source: ["label_ssri_snri"],
    confidence: "high",
  },
  {
    id: "MED-TRAMADOL-SEROTONIN",
    group: "MED",
    severity: "caution",
    title: "Tramadol or meperidine with an antidepressant",
    when: {
      all: [
        {
          opioid: {
            keys: ["tramadol", "tramadol_acetaminophen", "tramadol_celecoxib", "tramadol_er", "meperidine"],
            status: "active",
          },
        },
        { takesCurrentAny: ["class:ssri", "class:snri", "class:tca", "class:maoi"] },
      ],
    },
    clinician: "Serotonin syndrome and seizure risk; SSRIs/duloxetine block CYP2D6 activation.",
    patient:
      "Do you take tramadol and a medicine for mood? Both at once can make you shake, bring a fever or set off a seizure.",
    action: { kind: "acknowledge", text: "Reconsider tramadol." },
    source: ["label_opioid_class", "label_ssri_snri"],
    confidence: "high",
  },
  {
    id: "MED-GABAPENTINOID-DEPRESSANT",
    group: "MED",
    severity: "caution",
    title: "Gabapentinoid with opioid or sedative",
    when: {
      all: [
        { takesCurrentAny: ["class:gabapentinoid"] },
        {
          any: [
            { opioid: { classes: ["group:opioid_agonist_any"], status: "active" } },
            { takesCurrentAny: ["class:benzodiazepine", "class:zdrug"] },
          ],
        },
      ],
    },
    clinician: "FDA 2019: respiratory depression.",
    patient: "This mix can slow your breathing.",
    action: { kind: "acknowledge", text: "Lowest doses; avoid in lung disease or age over 65." },
    source: ["fda_gabapentinoid2019"],
    confidence: "high",
  },
  {
    id: "MED-GABAPENTINOID-RENAL",
    group: "MED",
    severity: "caution",
    title: "Gabapentinoid with eGFR below 60",
    when: {
      all: [{ takesCurrentAny: ["class:gabapentinoid"] }, { lab: { key: "egfr", op: "<", value: 60 } }],
    },
    clinician: "Dose must be reduced.",
    patient: "Your kidney function means you may need a lower dose.",
    action: { kind: "acknowledge", text: "Adjust dose to renal function." },
    source: ["label_lyrica"],
    confidence: "high",
  },
  {
    id: "MED-OPIOID-BENZO",
    group: "MED",
    severity: "caution",
    title: "Opioid with benzodiazepine or z-drug",
    when: {
      all: [
        { opioid: { classes: ["group:opioid_agonist_any"], status: "active" } },
        { takesCurrentAny: ["class:benzodiazepine", "class:zdrug"] },
      ],
    },
    clinician: "Boxed warning: profound sedation, respiratory depression, death.",
    patient: "Opioids with sleep or anxiety pills can stop your breathing.",
    action: { kind: "acknowledge", text: "Avoid; naloxone at home." },
    source: ["label_opioid_class"],
    confidence: "high",
  },
  {
    id: "MED-FM-OPIOID",
    group: "MED",
    severity: "info",
    title: "Opioid for fibromyalgia",
    when: {
      all: [
        { conditionAny: ["fibromyalgia"] },
        { opioid: { classes: ["group:opioid_agonist_any"], status: "active" } },
      ],
    },
    clinician: "EULAR 2017: strong opioids strongly advised against; weak-for only tramadol.",
    patient: "Opioids do not help this kind of pain in the long run.",
    action: { kind: "showInfo", text: "Discuss taper and alternatives." },
    source: ["eular2017"],
    confidence: "high",
  },
  {
    id: "MED-DULOXETINE-LIVER",
    group: "MED",
    severity: "caution",
    title: "Duloxetine with liver disease or heavy alcohol use",
    when: {
      all: [
        { takesCurrentAny: ["duloxetine"] },
        {
          any: [
            {
              conditionAny: [
                "chronic_hepatitis",
                "cirrhosis_compensated",
                "cirrhosis_decompensated",
                "acute_hepatitis",
                "liver_failure",
                "alcohol_use_disorder",
              ],
            },
            { labTimesUln: { key: "alt", op: ">", value: 3 } },
          ],
        },
      ],
    },
    clinician: "Label: avoid in chronic liver disease/cirrhosis and substantial alcohol use.",
    patient: "Duloxetine can hurt a liver that is not well.",
    action: { kind: "acknowledge", text: "Switch (taper)." },
    source: ["label_cymbalta"],
    confidence: "high",
  },
  {
    id: "MED-DULOXETINE-RENAL",
    group: "MED",
    severity: "caution",
    title: "Duloxetine with eGFR below 30",
    when: { all: [{ takesCurrentAny: ["duloxetine"] }, { lab: { key: "egfr", op: "<", value: 30 } }] },
    clinician: "Label: avoid.",
    patient: "Your kidneys cannot clear this medicine well.",
    action: { kind: "acknowledge", text: "Switch." },
    source: ["label_cymbalta"],
    confidence: "high",
  },
  {
    id: "MED-CYCLOBENZAPRINE-CI",
    group: "MED",
    severity: "stop",
    title:
      "Cyclobenzaprine (incl. Tonmya) with MAOI, hyperthyroidism, heart block, arrhythmia, heart failure or recent heart attack",
    when: {
      all: [
        { takesCurrentAny: ["cyclobenzaprine"] },
        {
          any: [
            { takesCurrentAny: ["class:maoi"] },
            {
              conditionAny: [
                "hyperthyroidism",
                "graves",
                "arrhythmia_serious",
                "heart_block",
                "heart_failure",
                "heart_failure_uncontrolled",
                "mi_or_stroke_within_6_months",
              ],
            },
          ],
        },
      ],
    },
    clinician: "Labelled contraindications.",
    patient:
      "This muscle medicine is not safe for you. It clashes with your heart, your thyroid or another medicine you take.",
    action: { kind: "block", text: "Stop; contact prescriber." },
    source: ["label_tonmya"],
    confidence: "high",
  },
  {
    id: "MED-MAOI-SEROTONERGIC",
    group: "MED",
    severity: "stop",
    title: "MAOI with another serotonergic drug",
    when: {
      all: [
        { takesCurrentAny: ["class:maoi"] },
        {
          takesCurrentAny: [
            "class:ssri",
            "class:snri",
            "class:tca",
            "class:triptan",
            "tramadol",
            "meperidine",
            "dextromethorphan",
            "cyclobenzaprine",
            "bupropion",
          ],
        },
      ],
    },
    clinician: "Contraindicated combination (linezolid and methylene blue included).",
    patient: "Taken together, these medicines can put your life at risk.",
    action: { kind: "urgentReview", text: "Contact prescriber today." },
    source: ["label_ssri_snri"],
    confidence: "high",
  },
];
