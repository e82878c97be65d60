import type { Rule } from "#lib/domain/rules/rule.ts";

/** What stands against low-dose naltrexone, or changes how it is started. Sources: lib/safety/sources.ts. */
export const ldnRules: readonly Rule[] = [
  {
    id: "LDN-OPIOID-CURRENT",
    group: "LDN",
    severity: "stop",
    title: "Opioid in current use",
    when: {
      all: [{ planHasAny: ["ldn"] }, { opioid: { classes: ["group:opioid_agonist_any"], status: "active" } }],
    },
    clinician:
      "The medication list contains an active opioid agonist, partial agonist or mixed agonist/antagonist. Naltrexone at any dose can precipitate withdrawal and block analgesia; the label contraindicates naltrexone with opioid analgesics, opioid dependence or methadone/buprenorphine maintenance.",
    patient:
      "You take an opioid now. Low-dose naltrexone cannot be started with it. Taking both can make you very sick and stop your pain medicine from working. Do not stop any medicine on your own. Talk with your doctor.",
    action: {
      kind: "block",
      text: "Do not start LDN. If the opioid is to be stopped, plan a taper first, then wait the opioid-free days of that drug. Do not stop medication for opioid use disorder in order to give LDN.",
    },
    source: ["label_naltrexone", "chiang_jucm"],
    confidence: "high",
  },
  {
    id: "LDN-OPIOID-WASHOUT",
    onFirstDay: true,
    group: "LDN",
    severity: "stop",
    title: "Opioid stopped too recently",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        { opioid: { classes: ["group:opioid_agonist_any"], status: "stopped", daysSinceLast: "ltMin" } },
      ],
    },
    clinician:
      "Last opioid dose is more recent than the minimum opioid-free interval for that drug (7 days short-acting, 10 days long-acting, patch, methadone or buprenorphine).",
    patient:
      "You took an opioid medicine a short time ago. You need to wait longer before you start low-dose naltrexone.",
    action: {
      kind: "block",
      text: "Set the LDN start date to last opioid dose + suggested days; confirm by history, prescription-monitoring query and urine test; consider naloxone challenge when in doubt.",
    },
    source: ["label_naltrexone", "asam2020"],
    confidence: "high",
  },
  {
    id: "LDN-OPIOID-WASHOUT-SHORT",
    onFirstDay: true,
    group: "LDN",
    severity: "caution",
    title: "Opioid-free interval at the lower limit",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        {
          opioid: {
            classes: ["group:opioid_agonist_any"],
            status: "stopped",
            daysSinceLast: "minToSuggested",
          },
        },
      ],
    },
    clinician:
      "The minimum opioid-free interval has passed but not the longer suggested one (10 days short-acting, 14 days long-acting). Withdrawal can still be precipitated, mainly after regular use.",
    patient:
      "It has not been very long since your last opioid medicine. Your doctor may ask you to wait a few more days. A urine test may come first.",
    action: {
      kind: "acknowledge",
      text: "Wait until the suggested day, or document reason plus negative urine test / naloxone challenge.",
    },
    source: ["label_naltrexone", "asam2020"],
    confidence: "medium",
  },
  {
    id: "LDN-BUP-DEPOT",
    group: "LDN",
    severity: "stop",
    title: "Long-acting buprenorphine injection or implant",
    when: { all: [{ planHasAny: ["ldn"] }, { opioid: { keys: ["buprenorphine_depot"], status: "any" } }] },
    clinician: "Extended-release buprenorphine persists for months; no fixed opioid-free interval applies.",
    patient:
      "A buprenorphine shot or implant stays in the body for months. Low-dose naltrexone is not safe with it. An expert in this must agree first.",
    action: {
      kind: "block",
      text: "Specialist decision only, with urine buprenorphine test and naloxone challenge.",
    },
    source: ["label_sublocade", "design"],
    confidence: "medium",
  },
  {
    id: "LDN-OPIOID-LIKE",
    group: "LDN",
    severity: "stop",
    title: "Kratom, 7-OH, tianeptine or poppy tea",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        { opioid: { classes: ["group:opioid_nonprescription"], status: "activeOrStoppedLtSuggested" } },
      ],
    },
    clinician:
      "The list contains a non-prescription product with opioid activity. Dependence and precipitated withdrawal are possible. No labelled interval exists; 14 days is a conservative choice.",
    patient:
      "Kratom, 7-OH, tianeptine and poppy tea work like an opioid. Low-dose naltrexone can make you very sick if you use them. Tell your doctor the truth about how much you use - nobody will judge you.",
    action: {
      kind: "block",
      text: "Do not start LDN. Ask amount and last use, offer help to taper, wait about 14 days, consider naloxone challenge. Routine urine screens do not detect these products.",
    },
    source: ["fda_kratom", "fda_tianeptine", "design"],
    confidence: "low",
  },
  {
    id: "LDN-ANTIDIARRHEAL",
    group: "LDN",
    severity: "caution",
    title: "Opioid-type antidiarrheal",
    when: { all: [{ planHasAny: ["ldn"] }, { takesCurrentAny: ["class:opioid_antidiarrheal"] }] },
    clinician:
      "Loperamide, diphenoxylate, difenoxin or eluxadoline act on gut opioid receptors. Naltrexone may reduce their effect; high-dose loperamide or diphenoxylate use can mean opioid dependence.",
    patient:
      "Low-dose naltrexone can make some diarrhea medicines work less well. Tell us how much you take each day.",
    action: {
      kind: "acknowledge",
      text: "Ask daily dose and reason. Loperamide above 16 mg/day or use against withdrawal: treat as LDN-OPIOID-CURRENT. Replace diphenoxylate/difenoxin before starting; consider a non-opioid antidiarrheal.",
    },
    source: ["label_naltrexone", "label_loperamide"],
    confidence: "medium",
  },
  {
    id: "LDN-KAPPA-ITCH",
    group: "LDN",
    severity: "caution",
    title: "Difelikefalin",
    when: { all: [{ planHasAny: ["ldn"] }, { takesCurrentAny: ["difelikefalin"] }] },
    clinician:
      "Peripheral kappa agonist; naltrexone may antagonise it. It is used only in hemodialysis, where naltrexone clearance is also changed.",
    patient: "Low-dose naltrexone may weaken your itch medicine. Your kidney doctor should be asked first.",
    action: { kind: "acknowledge", text: "Discuss with nephrology; generally avoid." },
    source: ["label_korsuva", "design"],
    confidence: "low",
  },
  {
    id: "LDN-DEXTROMETHORPHAN",
    group: "LDN",
    severity: "info",
    title: "Dextromethorphan is not a contraindication",
    when: { all: [{ planHasAny: ["ldn"] }, { takesCurrentAny: ["dextromethorphan"] }] },
    clinician:
      "Dextromethorphan is not a meaningful mu-opioid agonist. Check that the product does not also contain codeine or hydrocodone.",
    patient:
      "You may use plain dextromethorphan for a cough. Do not use cough syrup with codeine or hydrocodone. They clash with low-dose naltrexone.",
    action: { kind: "showInfo", text: "Verify the product name (DM versus AC)." },
    source: ["expert"],
    confidence: "medium",
  },
  {
    id: "LDN-DUPLICATE",
    group: "LDN",
    severity: "stop",
    title: "Already taking an opioid antagonist",
    when: { all: [{ planHasAny: ["ldn"] }, { takesCurrentAny: ["class:opioid_antagonist"] }] },
    clinician:
      "The list already contains naltrexone (tablet, Vivitrol or Contrave), samidorphan or nalmefene. Adding LDN duplicates therapy and has no rationale; a patient on naltrexone for alcohol or opioid use disorder must not be switched to a low dose without that prescriber.",
    patient: "You already take naltrexone or a drug much like it. Do not take both.",
    action: { kind: "block", text: "Clarify indication and prescriber. Do not combine." },
    source: ["label_naltrexone", "label_vivitrol"],
    confidence: "high",
  },
  {
    id: "LDN-PAMORA",
    group: "LDN",
    severity: "caution",
    title: "Medicine for opioid constipation on the list",
    when: { all: [{ planHasAny: ["ldn"] }, { takesCurrentAny: ["class:opioid_peripheral_antagonist"] }] },
    clinician:
      "Methylnaltrexone, naloxegol or naldemedine imply current opioid use, and their labels advise against combining with another opioid antagonist.",
    patient:
      "You take a medicine for hard stools that come from opioids. Tell us about all the pain medicine you use.",
    action: { kind: "acknowledge", text: "Find the opioid; resolve before starting LDN." },
    source: ["label_opioid_class"],
    confidence: "medium",
  },
  {
    id: "LDN-NALOXONE-KIT",
    group: "LDN",
    severity: "info",
    title: "Naloxone rescue kit on the list",
    when: { all: [{ planHasAny: ["ldn"] }, { takesCurrentAny: ["naloxone", "nalmefene"] }] },
    clinician:
      "A rescue kit is not a contraindication but suggests opioid exposure in the patient or household.",
    patient: "You have a naloxone rescue kit. Please tell us who it is for. Keep it - it can save a life.",
    action: { kind: "showInfo", text: "Ask about opioid use by the patient and at home." },
    source: ["expert"],
    confidence: "medium",
  },
  {
    id: "LDN-WITHDRAWAL",
    group: "LDN",
    severity: "stop",
    title: "Acute opioid withdrawal",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        { any: [{ conditionAny: ["acute_opioid_withdrawal"] }, { takesCurrentAny: ["lofexidine"] }] },
      ],
    },
    clinician:
      "Naltrexone is contraindicated in acute opioid withdrawal; lofexidine on the list suggests current withdrawal treatment.",
    patient: "Do not start low-dose naltrexone while you are coming off opioids. It can make you very sick.",
    action: {
      kind: "block",
      text: "Complete withdrawal treatment and the opioid-free interval first.",
    },
    source: ["label_naltrexone"],
    confidence: "high",
  },
  {
    id: "LDN-OUD-HISTORY",
    group: "LDN",
    severity: "caution",
    title: "History of opioid use disorder",
    when: { all: [{ planHasAny: ["ldn"] }, { conditionAny: ["opioid_use_disorder"] }] },
    clinician:
      "Risk of undisclosed use, of precipitated withdrawal, and of overdose after naltrexone is stopped because tolerance is lost.",
    patient:
      "Because of your past opioid use we need a urine test first. If you stop naltrexone, opioids can hit you harder than before and can be deadly.",
    action: {
      kind: "orderLabOrCheck",
      text: "Prescription-monitoring query, urine test including fentanyl, buprenorphine, methadone; consider naloxone challenge; overdose counselling and naloxone at home; coordinate with addiction care.",
    },
    source: ["label_naltrexone", "asam2020"],
    confidence: "high",
  },
  {
    id: "LDN-URINE-OPIOID",
    group: "LDN",
    severity: "stop",
    title: "Positive urine opioid test",
    when: { all: [{ planHasAny: ["ldn"] }, { labText: { key: "urine_opioids", equals: "positive" } }] },
    clinician: "A positive urine opioid screen is a labelled contraindication until explained and repeated.",
    patient: "Your urine test found opioids. Low-dose naltrexone cannot be started until this is cleared up.",
    action: {
      kind: "block",
      text: "Confirm by mass spectrometry (poppy seed, quinolones can cause false positives); repeat after the opioid-free interval.",
    },
    source: ["label_naltrexone"],
    confidence: "high",
  },
  {
    id: "LDN-NALOXONE-CHALLENGE",
    group: "LDN",
    severity: "stop",
    title: "Failed naloxone challenge",
    when: { all: [{ planHasAny: ["ldn"] }, { conditionAny: ["failed_naloxone_challenge"] }] },
    clinician: "A positive (failed) naloxone challenge is a labelled contraindication.",
    patient: "The test showed that opioids are still in your body. Low-dose naltrexone must wait.",
    action: {
      kind: "block",
      text: "Repeat after a longer opioid-free interval (label: repeat challenge after 24 h if withdrawal signs occur).",
    },
    source: ["label_naltrexone"],
    confidence: "high",
  },
  {
    id: "LDN-ALLERGY",
    group: "LDN",
    severity: "stop",
    title: "Allergy to naltrexone",
    when: { all: [{ planHasAny: ["ldn"] }, { allergyAny: ["naltrexone"] }] },
    clinician: "Hypersensitivity to naltrexone or a component is a labelled contraindication.",
    patient: "You are allergic to naltrexone. Do not take it.",
    action: { kind: "block", text: "Do not prescribe." },
    source: ["label_naltrexone"],
    confidence: "high",
  },
  {
    id: "LDN-ALLERGY-NALOXONE",
    group: "LDN",
    severity: "caution",
    title: "Allergy to naloxone or nalmefene",
    when: { all: [{ planHasAny: ["ldn"] }, { allergyAny: ["naloxone", "nalmefene"] }] },
    clinician: "Structurally related antagonists; cross-sensitivity is not established but possible.",
    patient:
      "You had a reaction to a close relative of this medicine. Your doctor must decide if it is safe.",
    action: {
      kind: "acknowledge",
      text: "Clarify the reaction (true allergy versus precipitated withdrawal).",
    },
    source: ["label_naltrexone", "label_vivitrol"],
    confidence: "medium",
  },
  {
    id: "LDN-ALLERGY-OPIOID",
    group: "LDN",
    severity: "info",
    title: "Allergy entry for an opioid",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        {
          allergyAny: [
            "codeine",
            "morphine",
            "hydrocodone",
            "oxycodone",
            "hydromorphone",
            "tramadol",
            "opioid",
          ],
        },
      ],
    },
    clinician:
      "Opioid in the allergy list is not opioid use. Most entries are intolerance (nausea, itch). Cross-sensitivity between naltrexone and phenanthrene opioids is unknown.",
    patient:
      "You told us of a bad reaction to an opioid. That usually does not prevent low-dose naltrexone. Tell us what happened.",
    action: { kind: "showInfo", text: "Record reaction type; anaphylaxis or rash: discuss." },
    source: ["label_naltrexone"],
    confidence: "high",
  },
  {
    id: "LDN-EXCIPIENT",
    group: "LDN",
    severity: "info",
    title: "Filler or dye sensitivity",
    when: {
      all: [{ planHasAny: ["ldn"] }, { allergyAny: ["lactose", "dye", "mannitol", "cellulose", "gluten"] }],
    },
    clinician:
      "Commercial 50 mg tablets contain lactose and iron-oxide dyes; compounded capsules can be made with another filler.",
    patient: "We can ask for a capsule that leaves out what you react to.",
    action: { kind: "showInfo", text: "Specify filler on the compounding order." },
    source: ["label_naltrexone", "expert"],
    confidence: "medium",
  },
  {
    id: "LDN-LIVER-ACUTE",
    group: "LDN",
    severity: "stop",
    title: "Acute hepatitis, liver failure or decompensated cirrhosis",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        { conditionAny: ["acute_hepatitis", "liver_failure", "cirrhosis_decompensated"] },
      ],
    },
    clinician:
      "Older labels contraindicate naltrexone in acute hepatitis or liver failure; the current label keeps a hepatotoxicity warning and reports about 10-fold higher exposure in decompensated cirrhosis.",
    patient: "Your liver is too sick for this medicine right now.",
    action: { kind: "block", text: "Do not start." },
    source: ["label_naltrexone", "label_naltrexone_old"],
    confidence: "high",
  },
  {
    id: "LDN-LFT-STOP",
    group: "LDN",
    severity: "stop",
    title: "ALT or AST above 5 times the upper limit",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        {
          any: [
            { labTimesUln: { key: "alt", op: ">", value: 5 } },
            { labTimesUln: { key: "ast", op: ">", value: 5 } },
          ],
        },
      ],
    },
    clinician: "Transaminases above 5 x ULN: usual cut-off for not starting naltrexone.",
    patient: "Your liver tests are too high to start this medicine.",
    action: { kind: "block", text: "Find the cause; recheck before reconsidering." },
    source: ["samhsa_tip63", "label_naltrexone"],
    confidence: "medium",
  },
  {
    id: "LDN-LFT-CAUTION",
    group: "LDN",
    severity: "caution",
    title: "ALT or AST 2-5 times the upper limit",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        {
          any: [
            {
              all: [
                { labTimesUln: { key: "alt", op: ">", value: 2 } },
                { labTimesUln: { key: "alt", op: "<=", value: 5 } },
              ],
            },
            {
              all: [
                { labTimesUln: { key: "ast", op: ">", value: 2 } },
                { labTimesUln: { key: "ast", op: "<=", value: 5 } },
              ],
            },
          ],
        },
        {
          not: {
            any: [
              { labTimesUln: { key: "alt", op: ">", value: 5 } },
              { labTimesUln: { key: "ast", op: ">", value: 5 } },
            ],
          },
        },
      ],
    },
    clinician:
      "The FINAL trial excluded ALT above 2 x the upper limit. Low doses are far below the hepatotoxic range but the cause must be known.",
    patient: "Your liver tests are higher than normal. We will look for the reason and repeat them.",
    action: {
      kind: "orderLabOrCheck",
      text: "Explain the elevation; if started, repeat ALT/AST at 4 and 12 weeks.",
    },
    source: ["bruun2024", "label_naltrexone"],
    confidence: "medium",
  },
  {
    id: "LDN-CIRRHOSIS",
    group: "LDN",
    severity: "caution",
    title: "Compensated cirrhosis or chronic hepatitis",
    when: {
      all: [{ planHasAny: ["ldn"] }, { conditionAny: ["cirrhosis_compensated", "chronic_hepatitis"] }],
    },
    clinician: "Naltrexone exposure is about 5-fold higher in compensated cirrhosis (label).",
    patient:
      "With your liver, this medicine is stronger in your body. A lower dose and blood tests are needed.",
    action: {
      kind: "acknowledge",
      text: "Start at 0.5-1 mg, slow protocol, liver tests at baseline, 4 and 12 weeks.",
    },
    source: ["label_naltrexone", "design"],
    confidence: "medium",
  },
  {
    id: "LDN-RENAL-SEVERE",
    group: "LDN",
    severity: "caution",
    title: "eGFR below 30",
    when: { all: [{ planHasAny: ["ldn"] }, { lab: { key: "egfr", op: "<", value: 30 } }] },
    clinician:
      "Naltrexone and 6-beta-naltrexol are cleared by the kidney; trials excluded eGFR below about 60; no dosing data for LDN.",
    patient: "Your kidneys clear this drug slowly. A lower dose is needed, if it is used at all.",
    action: {
      kind: "acknowledge",
      text: "Avoid or start at 0.5 mg with slow protocol; discuss with nephrology.",
    },
    source: ["label_naltrexone", "bruun2021"],
    confidence: "medium",
  },
  {
    id: "LDN-RENAL-MODERATE",
    group: "LDN",
    severity: "info",
    title: "eGFR 30-59",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        { lab: { key: "egfr", op: ">=", value: 30 } },
        { lab: { key: "egfr", op: "<", value: 60 } },
      ],
    },
    clinician: "Label advises caution in renal impairment; LDN trials excluded eGFR below 59.",
    patient: "Your kidneys work a bit less than normal. We will go up slowly.",
    action: { kind: "showInfo", text: "Slow protocol." },
    source: ["label_naltrexone", "bruun2021"],
    confidence: "medium",
  },
  {
    id: "LDN-PREGNANT",
    group: "LDN",
    severity: "caution",
    title: "Pregnancy",
    when: { all: [{ planHasAny: ["ldn"] }, { pregnancyAny: ["pregnant"] }] },
    clinician:
      "Human pregnancy data for LDN are very limited; all LDN trials excluded pregnancy. Chronic pain is not a reason the label supports. It would also block labour opioids.",
    patient:
      "We do not know enough about low-dose naltrexone in pregnancy. It is usually not started. Talk with your doctor and your pregnancy doctor.",
    action: {
      kind: "acknowledge",
      text: "Do not start unless physician and obstetrician document benefit over risk; stop plan before delivery analgesia.",
    },
    source: ["label_naltrexone", "bruun2021"],
    confidence: "medium",
    note: "caution by request of the clinic; requires a documented decision, default answer is not to start",
  },
  {
    id: "LDN-BREASTFEEDING",
    group: "LDN",
    severity: "caution",
    title: "Breastfeeding",
    when: { all: [{ planHasAny: ["ldn"] }, { pregnancyAny: ["breastfeeding"] }] },
    clinician: "Naltrexone and 6-beta-naltrexol pass into milk in small amounts; data are limited.",
    patient:
      "A little of this medicine passes into breast milk. Your doctor and your baby's doctor should choose with you.",
    action: { kind: "acknowledge", text: "Shared decision; monitor infant." },
    source: ["label_naltrexone"],
    confidence: "medium",
  },
  {
    id: "LDN-TRYING",
    group: "LDN",
    severity: "info",
    title: "Trying to conceive",
    when: { all: [{ planHasAny: ["ldn"] }, { pregnancyAny: ["trying"] }] },
    clinician: "Trials required contraception. Decide beforehand what happens at a positive test.",
    patient: "Tell us as soon as you think you may be pregnant. Do not keep taking it without asking.",
    action: { kind: "showInfo", text: "Document plan for positive pregnancy test." },
    source: ["bruun2021"],
    confidence: "medium",
  },
  {
    id: "LDN-SURGERY-IMMINENT",
    group: "LDN",
    severity: "stop",
    title: "Surgery with opioids within 3 days",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        { fact: { path: "surgery.opioidsExpected", op: "==", value: true } },
        { fact: { path: "surgery.inDays", op: "<=", value: 3 } },
      ],
    },
    clinician: "Oral naltrexone is usually stopped at least 72 h before surgery when opioids are expected.",
    patient:
      "Your surgery is very soon. Do not start low-dose naltrexone now, and stop it if you already take it. Tell the surgery team.",
    action: {
      kind: "block",
      text: "Do not start. If already taking: stop, inform anesthesia today.",
    },
    source: ["whately2023", "spaqi2021", "goel2024"],
    confidence: "medium",
  },
  {
    id: "LDN-SURGERY",
    group: "LDN",
    severity: "caution",
    title: "Surgery with opioids planned within 30 days",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        { fact: { path: "surgery.opioidsExpected", op: "==", value: true } },
        { fact: { path: "surgery.inDays", op: ">", value: 3 } },
        { fact: { path: "surgery.inDays", op: "<=", value: 30 } },
      ],
    },
    clinician:
      "Plan the stop date: guidelines found in reviews all advise stopping naltrexone before surgery; commonly at least 72 h (24-72 h are quoted for low doses). Restart only after the opioid-free interval following the last opioid dose.",
    patient:
      "You have surgery coming up. You will need to stop low-dose naltrexone at least 3 days before. Start again only when opioids are out of your body. Tell every doctor that you take it.",
    action: {
      kind: "acknowledge",
      text: "Better: start LDN after surgery. Otherwise enter stop date (surgery date - 3 days) and restart date (last opioid + 7-10 days).",
    },
    source: ["whately2023", "spaqi2021", "goel2024"],
    confidence: "medium",
  },
  {
    id: "LDN-UNDER-18",
    group: "LDN",
    severity: "stop",
    title: "Under 18 years",
    when: { all: [{ planHasAny: ["ldn"] }, { fact: { path: "patient.age", op: "<", value: 18 } }] },
    clinician: "Safety and efficacy below 18 years are not established; this software is for adults.",
    patient: "This program is for adults only.",
    action: { kind: "block", text: "Refer." },
    source: ["label_naltrexone"],
    confidence: "high",
  },
  {
    id: "LDN-AGE-65",
    group: "LDN",
    severity: "info",
    title: "Age 65 or older",
    when: { all: [{ planHasAny: ["ldn"] }, { fact: { path: "patient.age", op: ">=", value: 65 } }] },
    clinician: "FINAL enrolled to 64 and INNOVA to 70 years; titrate slowly, review fall risk if dizziness.",
    patient: "We will raise the dose slowly. Stand up slowly if you feel dizzy.",
    action: { kind: "showInfo", text: "Slow protocol." },
    source: ["bruun2024", "innova_protocol"],
    confidence: "medium",
  },
  {
    id: "LDN-THYROID",
    group: "LDN",
    severity: "info",
    title: "Thyroid disease or thyroid hormone",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        { any: [{ takesAny: ["class:thyroid_hormone"] }, { conditionAny: ["hashimoto", "hypothyroidism"] }] },
      ],
    },
    clinician:
      "A popular warning says that LDN lowers thyroid hormone need. A registry study of 898 treated patients found no reduction in thyroid hormone use. Checking TSH is still reasonable.",
    patient:
      "Do you take thyroid medicine? Then we check your thyroid blood test 6-8 weeks after you reach the full dose. Call us if your heart races or you feel hot and shaky.",
    action: {
      kind: "orderLabOrCheck",
      text: "TSH at baseline and 6-8 weeks after reaching the maintenance dose.",
    },
    source: ["ldn_thyroid2020", "ldnrt_guide"],
    confidence: "medium",
  },
  {
    id: "LDN-TRANSPLANT",
    group: "LDN",
    severity: "caution",
    title: "Organ transplant",
    when: { all: [{ planHasAny: ["ldn"] }, { conditionAny: ["organ_transplant"] }] },
    clinician: "Theoretical immune effects; no safety data; widely listed as a reason to avoid.",
    patient: "We do not know if it is safe with a transplant. Your transplant team must agree first.",
    action: { kind: "acknowledge", text: "Generally avoid; transplant team decision." },
    source: ["expert"],
    confidence: "low",
  },
  {
    id: "LDN-IMMUNOSUPPRESSANT",
    group: "LDN",
    severity: "info",
    title: "Immunosuppressant",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        { takesCurrentAny: ["class:immunosuppressant"] },
        { not: { conditionAny: ["organ_transplant"] } },
      ],
    },
    clinician:
      "Some patient sources advise against combining; no clinical interaction has been shown. Inform the prescriber of the immunosuppressant.",
    patient:
      "You take a medicine that calms the immune system. There is no known clash, but your specialist should know.",
    action: { kind: "showInfo", text: "Inform specialist; usual monitoring." },
    source: ["expert"],
    confidence: "low",
  },
  {
    id: "LDN-SUICIDE",
    group: "LDN",
    severity: "caution",
    title: "Suicidal thoughts or severe depression",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        {
          any: [
            { conditionAny: ["suicidal_ideation", "suicide_attempt_history"] },
            { outcome: { instrument: "phq9", item: 9, op: ">=", value: 1 } },
            { outcome: { instrument: "phq9", total: true, op: ">=", value: 20 } },
          ],
        },
      ],
    },
    clinician:
      "The label carries a depression/suicidality warning for naltrexone; the FINAL trial excluded any positive PHQ-9 item 9.",
    patient:
      "Do you feel very down, or think about hurting yourself? Call or text 988 (US) now, and tell us.",
    action: {
      kind: "acknowledge",
      text: "Complete safety assessment first; if started, check mood weekly for 8 weeks.",
    },
    source: ["label_naltrexone", "bruun2024"],
    confidence: "medium",
  },
  {
    id: "LDN-PSYCHOSIS",
    group: "LDN",
    severity: "caution",
    title: "Psychotic disorder",
    when: { all: [{ planHasAny: ["ldn"] }, { conditionAny: ["psychosis", "schizophrenia"] }] },
    clinician: "Excluded from the fibromyalgia trials.",
    patient: "Your mental health doctor should agree before you start.",
    action: { kind: "acknowledge", text: "Psychiatric co-management." },
    source: ["bruun2021", "innova_protocol"],
    confidence: "medium",
  },
  {
    id: "LDN-THIORIDAZINE",
    group: "LDN",
    severity: "caution",
    title: "Thioridazine",
    when: { all: [{ planHasAny: ["ldn"] }, { takesCurrentAny: ["thioridazine"] }] },
    clinician: "Lethargy and somnolence were reported with naltrexone plus thioridazine (label).",
    patient: "This mix can make you very sleepy.",
    action: { kind: "acknowledge", text: "Avoid or monitor." },
    source: ["label_naltrexone"],
    confidence: "high",
  },
  {
    id: "LDN-DISULFIRAM",
    group: "LDN",
    severity: "caution",
    title: "Disulfiram",
    when: { all: [{ planHasAny: ["ldn"] }, { takesCurrentAny: ["disulfiram"] }] },
    clinician: "Two potentially hepatotoxic drugs; label says benefit must outweigh risk.",
    patient: "Both medicines can stress the liver.",
    action: { kind: "acknowledge", text: "Liver tests monthly for 3 months or avoid." },
    source: ["label_naltrexone"],
    confidence: "medium",
  },
  {
    id: "LDN-DOSE-ABOVE-USUAL",
    group: "LDN",
    severity: "info",
    title: "Target dose 4.6-6 mg",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        { planParam: { path: "ldn.target_dose_mg", op: ">", value: 4.5 } },
        { planParam: { path: "ldn.target_dose_mg", op: "<=", value: 6 } },
      ],
    },
    clinician:
      "Above the customary 4.5 mg; 6 mg was the dose in FINAL, where pain did not differ from placebo. ED95 estimate 5.4 mg in a small dose-finding study.",
    patient: "Your target dose is a little above the usual one.",
    action: { kind: "showInfo", text: "Document reason." },
    source: ["bruun2020", "bruun2024"],
    confidence: "high",
  },
  {
    id: "LDN-DOSE-HIGH",
    group: "LDN",
    severity: "caution",
    title: "Target dose above 6 mg",
    when: {
      all: [{ planHasAny: ["ldn"] }, { planParam: { path: "ldn.target_dose_mg", op: ">", value: 6 } }],
    },
    clinician: "Above any dose tested in the fibromyalgia trials; check for a decimal-point error.",
    patient: "Your planned dose is higher than usual. Please check it with us.",
    action: { kind: "acknowledge", text: "Verify units and dose (mg, mg/mL)." },
    source: ["bruun2020", "bruun2024"],
    confidence: "high",
  },
  {
    id: "LDN-STEP-FAST",
    group: "LDN",
    severity: "caution",
    title: "Dose steps shorter than 7 days",
    when: { all: [{ planHasAny: ["ldn"] }, { planParam: { path: "ldn.min_step_days", op: "<", value: 7 } }] },
    clinician: "No published protocol uses steps shorter than 7 days.",
    patient: "The dose is planned to go up very fast.",
    action: { kind: "acknowledge", text: "Use steps of at least 7 days." },
    source: ["polo2019", "bruun2024", "expert"],
    confidence: "medium",
  },
  {
    id: "LDN-START-HIGH",
    group: "LDN",
    severity: "info",
    title: "First dose above 1.5 mg",
    when: {
      all: [{ planHasAny: ["ldn"] }, { planParam: { path: "ldn.start_dose_mg", op: ">", value: 1.5 } }],
    },
    clinician:
      "Most clinicians start at 0.5-1.5 mg; two trials gave 4.5 mg from the first day without serious harm.",
    patient: "You start with a higher first dose than most people.",
    action: { kind: "showInfo", text: "Acceptable if intended; consider 1.5 mg start." },
    source: ["younger2013", "innova2026"],
    confidence: "high",
  },
  {
    id: "LDN-ULTRALOW",
    group: "LDN",
    severity: "stop",
    title: "Ultra-low dose protocol",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        { planParam: { path: "ldn.protocol", op: "==", value: "ultra-low-specialist" } },
      ],
    },
    clinician:
      "Microgram naltrexone with an opioid is an experimental specialist technique (compounding error of 1000-fold possible). Disabled by default.",
    patient: "This special plan is only for experts.",
    action: { kind: "block", text: "Specialist with written protocol only." },
    source: ["toljan2018", "chindalore2005"],
    confidence: "low",
  },
  {
    id: "LDN-BASELINE-LABS",
    group: "LDN",
    severity: "info",
    title: "Baseline liver and kidney tests missing",
    when: {
      all: [
        { planHasAny: ["ldn"] },
        {
          any: [
            { labMissing: { key: "alt", withinDays: 180 } },
            { labMissing: { key: "egfr", withinDays: 180 } },
          ],
        },
      ],
    },
    clinician:
      "ALT/AST, bilirubin and creatinine/eGFR within 6 months are customary; FINAL tested ALT, bilirubin, creatinine, platelets.",
    patient: "A simple blood test for liver and kidneys is needed before you start.",
    action: {
      kind: "orderLabOrCheck",
      text: "Order ALT, AST, bilirubin, creatinine/eGFR; pregnancy test if relevant; urine drug test if any doubt.",
    },
    source: ["bruun2021", "label_naltrexone"],
    confidence: "medium",
  },
  {
    id: "LDN-NIGHTMARES",
    group: "LDN",
    severity: "info",
    title: "Nightmares or severe insomnia",
    when: { all: [{ planHasAny: ["ldn"] }, { conditionAny: ["ptsd_nightmares", "insomnia_severe"] }] },
    clinician: "Vivid dreams are the most frequent LDN side effect; prefer morning dosing from the start.",
    patient: "This medicine can cause strong dreams. You may take it in the morning instead.",
    action: { kind: "showInfo", text: "Set timing to morning." },
    source: ["younger2012abs", "ms9_2025", "expert"],
    confidence: "medium",
  },
];
