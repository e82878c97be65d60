// Why a medicine is taken, where in the body, and what it does there: words, not names of medicines.

const SYMPTOMS = `pain pains painful ache aches aching achy hurt hurts hurting sore soreness tender tenderness discomfort cramp
  cramps cramping spasm spasms spasticity stiff stiffness tension tightness swelling swollen inflammation inflamed
  inflammatory burning tingling numbness numb neuropathy neuropathic nerve nerves neuralgia sciatica radiculopathy
  headache headaches ha has migraine migraines aura cluster tiredness fatigue fatigued tired exhaustion exhausted
  energy weakness weak dizziness dizzy vertigo lightheaded lightheadedness fainting syncope palpitations
  palpitation tachycardia sleeplessness insomnia sleeping sleepy drowsy drowsiness groggy grogginess foggy woozy hangover hungry thirsty thirst irritable cranky jittery shaky sick ill unwell awful terrible horrible sensitive hypersensitivity overactive underactive restless restlessness apnea
  snoring nightmares nightmare dreams dream anxiety anxious panic attacks attack stress nervous nervousness worry
  mood depression depressed depressive sadness irritability bipolar mania ptsd ocd adhd add focus concentration
  concentrate memory brain fog brainfog cognitive cognition mental nausea nauseated nauseous vomiting vomit emesis
  diarrhea diarrhoea loose stool stools wisdom constipation constipated bloating gas bowel bowels ibs reflux gerd heartburn acid indigestion
  dyspepsia ulcer ulcers gastritis stomachache digestion digestive appetite hunger weight loss gain cough coughing
  cold colds flu sinus sinusitis congestion runny nose allergies hayfever hay fever seasonal sneezing itch itching
  itchy hives urticaria allergy allergic reaction reactions rash rashes eczema psoriasis acne rosacea dry dryness atrophy wheezing wheeze shortness breath
  breathing asthma copd bronchitis infection infections uti yeast fungal thrush throat tooth toothache teeth gum
  fevers chills sweats sweating hot flash flashes flushes flushing heavy bleeding periods period menses menstrual
  menstruation pms pmdd ovulation fertility menopause menopausal perimenopause perimenopausal postmenopausal
  libido pregnancy contraception contraceptive birth control bc endometriosis pcos fibroids bladder urination
  urinary urine frequency urgency incontinence retention prostate bph ed erectile breakthrough severe moderate
  mild bad worse worst flare flares flareup flareups acute intense symptom symptoms episode episodes onset relief
  relieve relieves prevention prevent prevents preventive preventative prophylaxis prophylactic treatment treat
  treats treating therapy support supports health healthy wellness immune immunity general overall boost boosting
  deficiency deficient levels level replacement hormone hormones hormonal balance balancing metabolic metabolism`;

const CONDITIONS = `fibromyalgia fibro fm fms cfs me mecfs crps rsd eds heds pots mcas dysautonomia lyme covid longcovid sjogrens
  lupus sle ra rheumatoid arthritis osteoarthritis oa gout osteoporosis osteopenia ankylosing spondylitis
  sclerosis multiple parkinsons epilepsy seizure seizures convulsions tremor tremors tourettes rls plmd narcolepsy
  hypothyroid hypothyroidism hashimotos hashimoto hyperthyroid hyperthyroidism thyroid adrenal insufficiency
  addisons diabetes diabetic dm dm1 dm2 t1dm t2dm type prediabetes sugar glucose a1c blood pressure bp htn
  hypertension hypertensive hypotension cholesterol lipids triglycerides hld hyperlipidemia heart cardiac chf afib
  fibrillation arrhythmia angina cad mi stroke tia clot clots dvt pe clotting thinner circulation edema kidney
  kidneys renal liver hepatic stones stone gallbladder pancreatitis colitis crohns celiac anemia anaemia cancer
  tumor chemo chemotherapy radiation surgery surgeries surgical postop preop operation procedure injury injured
  accident fracture broken sprain strain trauma whiplash disc disk herniated stenosis degenerative scoliosis
  glaucoma cataract autoimmune disease disorder syndrome condition issues issue problem problems dependence
  dependency addiction alcohol alcoholism smoking cessation nicotine withdrawal obesity raynauds interstitial
  cystitis ic pelvic tmj trigeminal shingles zoster herpes hsv hiv cmv ebv hepatitis pneumonia malaria parasite
  worms mold histamine methylation mthfr`;

const BODY = `head face jaw neck shoulder shoulders back lower upper mid lumbar spine spinal cervical thoracic chest rib ribs
  hip hips groin buttock knee knees ankle ankles foot feet toe toes heel elbow elbows wrist wrists hand hands
  finger fingers joint joints muscle muscles muscular musculoskeletal bone bones tendon tendons tissue hair nail
  nails lips lip vein veins lung lungs gut colon left right both side bilateral area areas affected sites site
  body internal external front inner outer`;

const words = (...texts: readonly string[]): string[] => texts.flatMap((text) => text.trim().split(/\s+/));

/** What a line may give as a reason: symptoms, conditions, parts of the body. */
export const REASON_WORDS: ReadonlySet<string> = new Set(words(SYMPTOMS, CONDITIONS, BODY));
