/**
 * What patients write, as patterns over a folded text (lower case, without accents and apostrophes: "I'm not" is "im not").
 * English and Spanish, with slips of the pen that are common. A pattern that is too wide asks once too often; one that is
 * too narrow stays silent.
 */

/** A patient's own life. */
export const OWN_LIFE: readonly RegExp[] = [
  /\bsu+[iy]?s?c?[iy]?s?[iy]?d(?:e|es|al|ality|ally)?\b|\bsuicid\w*|\bunalive\b|\bkms\b/,
  /\b(?:want|wanna|wish|wishing|wanted|hope|hoping|ready|going|like|thought of|thinking of|thoughts of|thinking about|plan|planning)(?: (?:that|if|i|to|id|could|was|were|just|about))* (?:die|dead|dying|death|be dead)\b/,
  /\b(?:kill|killing|killed|hang|hanging|shoot|shooting|drown|end|ending) my ?self\b|\b(?:just|please|someone) kill me\b/,
  /\b(?:end|ending|take|taking|took|finish) (?:my (?:own )?life|it all)\b/,
  /\b(?:hurt|hurting|harm|harming|cut|cutting) my ?self\b|\bself[- ]?harm\w*/,
  /\b(?:not|dont|do not|didnt|no longer|never) (?:really |even |just )?want(?:ed)? to (?:live|be alive|be here|exist|wake up|go on|keep living|be around)\b/,
  /\b(?:better off|rather be|wish i (?:was|were)) (?:dead|gone|without me|not here)\b|\bwish i (?:had never|was never|were never|would not|wouldnt|didnt) (?:been born|born|wake up|exist)\b/,
  /\b(?:no|without a?) (?:reason|point) (?:to|in|for) (?:live|living|go on|going on)\b|\bnot worth living\b|\blife is(?:nt| not) worth\b/,
  /\b(?:tired|sick) of (?:living|life|being alive)\b|\b(?:cant|cannot|can not) (?:go on|live like this|live anymore|do life)\b/,
  /\b(?:never|not) wake up (?:again|anymore)?\b|\bgo to sleep and (?:never|not)\b/,
  /\bno (?:quiero|deseo) (?:seguir )?(?:vivir|viviendo|vivo|viva|estar aqui|despertar)\b|\bya no (?:quiero|puedo) (?:mas|vivir|seguir)\b/,
  /\b(?:quiero|prefiero|deseo|ganas de) (?:morir|morirme|estar muert[oa]|desaparecer)\b|\bme quiero morir\b/,
  /\b(?:matarme|ahorcarme|cortarme|hacerme dano|lastimarme)\b|\bme (?:voy a|quiero) matar\b/,
  /\b(?:quitarme|acabar con|terminar con) (?:la|mi) vida\b|\bmejor muert[oa]\b/,
];

/** Danger to life or limb now. */
export const EMERGENCY_NOW: readonly RegExp[] = [
  /\b(?:cant|cannot|can not|can hardly|can barely|hard to|trouble|difficulty|struggling to|unable to) breath?e?(?:ing)?\b|\bshort(?:ness)? of breath\b/,
  /\bchest (?:pain|pressure|is tight|tightness|hurts)\b|\bpain in (?:my|the) chest\b/,
  /\b(?:pass(?:ed|ing) out|black(?:ed|ing) out|faint(?:ed|ing)|unconscious|collapsed?|seizures?|convulsions?|stroke)\b/,
  /\b(?:throat|tongue|face|lips?)(?: (?:is|are|has|was))? (?:clos\w+|swell\w*|swollen)\b|\bswollen (?:face|tongue|throat|lips)\b/,
  /\bover ?dos(?:e|ed|ing)\b|\btook (?:too many|too much|all (?:of )?(?:my|the|them))\b|\bsobredosis\b/,
  /\b(?:vomit\w*|throw\w* up|cough\w* up|puk\w+) blood\b|\bblood in (?:my )?vomit\b|\bblack (?:stools?|poop)\b/,
  /\b(?:wont|cant|cannot|will not|hard to) wake (?:up|me)?\b/,
  /\bno puedo respirar\b|\bme cuesta respirar\b|\bdolor (?:de|en el) pecho\b|\bme desmay\w+|\bconvulsion\w*/,
];

/** An opioid by what it is called as a kind. */
export const OPIOID_KIND: readonly RegExp[] = [
  /\b(?:opioids?|opiates?|opiods?|narcotics?|narcos?|opioides?|opiaceos?)\b/,
];

/** Something for pain that may be an opioid. */
export const PAIN_MEDICINE: readonly RegExp[] = [
  /\bpain ?(?:killers?|pills?|meds?|medicines?|medications?|shots?|injections?|tablets?|patch(?:es)?|drip|relievers?)\b/,
  /\b(?:something|shot|shots|injection|pill|pills|medicine|medication|meds|drip|iv|dose|tablets?)(?: \w+){0,3} for (?:the |my |strong |bad )?pain\b/,
  /\bstrong (?:stuff|pills?|medicine|meds?)\b|\bnumbing (?:shot|drip)\b/,
  /\b(?:analgesicos?|calmantes?|pastillas? para el dolor|algo para el dolor|medicina para el dolor)\b/,
];

export const PREGNANCY: readonly RegExp[] = [
  /\bpregnan(?:t|cy|cies)\b|\bpregant\b|\bpregnat\b|\bpreggers\b|\bpreggo\b|\bexpecting (?:a |our |my )?(?:baby|child|twins)\b|\bhaving a baby\b/,
  /\b(?:pregnancy|home) test\b.{0,30}\bpositive\b|\bpositive\b.{0,30}\b(?:pregnancy|home) test\b|\btested positive for pregnancy\b/,
  /\b(?:missed|late|skipped|no) (?:my |a )?period\b|\bperiod (?:is|was)(?: \w+){0,3} late\b/,
  /\bembarazad[ao]s?\b|\bembarazo\b|\bno me (?:baja|ha bajado) la regla\b/,
];

export const EMERGENCY_VISIT: readonly RegExp[] = [
  /\b(?:the|to|in|at|from) (?:er|a ?& ?e|a and e)\b(?! ?\d)|\bthe ed\b|\ber (?:last|yesterday|today|tonight|this|on|visit|trip|doctor|doc|gave|again)\b|\bemergency (?:room|department|dept|visit|clinic)\b|\burgent care\b/,
  /\b(?:ambulance|paramedics?|911|urgencias|emergencias|ambulancia)\b/,
  /\b(?:admitted|taken|rushed|discharged|released)\b(?: \w+){0,3} hospital\b|\bhospitali[sz](?:ed|ado|ada)\b|\b(?:was|were|been|got|getting|get|being|am|im) admitted\b|\badmitted (?:me\b|on |for |overnight|last |yesterday|today)|^admitted\b|\binpatient\b|\bovernight\b(?: \w+){0,3} hospital\b|\bhospital\b(?: \w+){0,3} overnight\b/,
];
/** In a hospital: an emergency visit, where the clause does not say that something planned and harmless is done there. */
export const HOSPITAL: readonly RegExp[] = [
  /\b(?:went|going|go|was|been|am|im|home|back|out|at)\b(?: \w+){0,3} hospital\b|\b(?:en el|al|del) hospital\b/,
];
/** What is planned in a hospital, and gives nobody a pain medicine. */
export const ROUTINE =
  /\b(?:blood (?:draws?|work|tests?)|bloodwork|blood drawn|labs?|lab (?:tests?|work)|appointments?|check-?ups?|mammograms?|x-?rays?|ultrasounds?|mri|ekg|ecg|bone density|dexa|flu shot|vaccines?|vaccination|physical therapy|class|support group|billing|parking|pharmacy|visiting|volunteer(?:ing)?|work(?:ing)? at|my shift|analisis(?: de sangre)?|examen de sangre|radiografia|resonancia|cita|vacuna|visitar)\b/;
/** Where one of these stands too, it is no matter of routine. */
export const NOT_ROUTINE =
  /\b(?:pain|hurts?|hurting|fell|fall|accident|crash|broke|broken|bleed(?:ing)?|chest|faint(?:ed)?|pass(?:ed)? out|emergency|urgent|er|surgery|operation|procedure|sedat\w*|anesthe\w*|gave me|given|iv|drip|shot for|injection|admit\w*|stay(?:ed|ing)?|night|kept me|dolor|urgencia|operacion|cirugia)\b/;

export const SURGERY: readonly RegExp[] = [
  /\b(?:surgery|surgeries|surgical|operation|operated|operate|anesthesia|anaesthesia|surgeon|replacement|transplant|c-section|cesarean|biopsy|colonoscopy|endoscopy)\b/,
  /\b(?:root canal|wisdom (?:tooth|teeth)|tooth (?:pulled|extraction|out)|teeth (?:pulled|out)|under the knife|put under)\b/,
  /\b(?:cirugias?|operacion|operar(?:me|on)?|me operan|me van a operar|anestesia)\b/,
];

/** Words for a medicine of which no name is known. */
export const SOME_MEDICINE =
  /\b(?:medicines?|medications?|meds?|pills?|tablets?|capsules?|drugs?|antibiotics?|steroids?|inhalers?|injections?|shots?|patch(?:es)?|drops|creams?|supplements?|herbs?|herbal|vitamins?|gumm(?:y|ies)|cbd|prescriptions?|medicinas?|medicamentos?|pastillas?|suplementos?|antibioticos?|inyeccion)\b/;

/** A number with a unit of a medicine: "20 mg". */
export const STRENGTH = /\b\d[\d.,]*\s?(?:mg|mcg|ug|g|ml|iu|units?|micrograms?|milligrams?)\b/;

/** That something was begun, given or taken: it is in the body, or on its way. */
export const TAKEN_PHRASES =
  /\b(?:took|taken|gave|given|started|starting|began|begun|begin|prescribed|prescribes|prescribing|prescription|put me on|putting me on|am on|im on|ive been on|been on|now on|was on|got|getting|been taking|am taking|im taking|taking|using|used|use|had|have|having|switched|added|adding|popped|swallowed|injected|increased|doubled|snorted|smoked|stopped|stopping|quit|finished|ran out of|weaned|tapered|tapering|off of|came off|no longer|anymore|i take|we take|and take|also take|still take|sometimes take|tome|tomo|tomando|tomado|empece|empezado|comence|dieron|dio|recetaron|receto|recetado|inyectaron|puesto|pusieron|uso|deje)\b/;

/** That something new was begun. */
export const BEGUN =
  /\b(?:started|starting|began|begun|begin|prescribed|prescribes|prescribing|put me on|putting me on|gave me|given|switched|added|adding|new|empece|empezado|comence|dieron|pusieron|recetaron|receto|nueva|nuevo)\b/;
/** "The new tablets" are most often those of the plan. */
export const KNOWN_NEW = /\b(?:the|my|these|this) new\b/g;

/** A negation with what it denies, up to three words on. */
export const DENIED =
  /\b(?:did not|didnt|have not|havent|has not|hasnt|had not|hadnt|was not|wasnt|were not|werent|am not|im not|is not|isnt|do not|dont|does not|doesnt|will not|wont|would not|wouldnt|never|not|no|without|refused|refusing|declined|declining|turned down|said no to|nunca|sin|no he|no me)(?: (?:to|any|the|a|an|my|ever|been|even|actually|want|need|having|have|had|take|took|taken|taking|use|used|using|get|got|given|give|start|started|starting|on|be|becoming|getting|fill|filled|of|more|strong|tome|tomo|tomado|tomando))*(?: [\w-]+)?/g;

/** That it is asked, or may come: nothing was taken yet. */
export const ASKED =
  /^(?:and |so |but |hi |hello |also )*(?:can|could|may|might|should|shall|would|will|is|are|do|does|what|which|when|how|if|am|puedo|debo|puede|es)\b|\b(?:can i|may i|should i|could i|is it (?:ok|okay|safe|fine)|what if|wants? to (?:give|put|start|prescribe)|want me to|thinking (?:of|about)|plan(?:ning)? to|going to (?:take|give|start|prescribe)|will (?:give|take|start|prescribe)|offered|suggested|recommends?|recommended|considering|allowed|in case)\b/;

/** Since or until when something was not taken says that it was. */
export const SINCE =
  /\b(?:since|until|till|anymore|any more|no longer|for (?:the )?(?:last |past )?\w+ (?:days?|weeks?)|desde|hasta)\b/;

const KIN =
  "husband|wife|partner|spouse|boyfriend|girlfriend|mom|mum|mother|dad|father|parents?|son|daughter|sister|brother|friends?|dog|cat|boss|neighbou?r|roommate|aunt|uncle|kids?|child|children|baby|cousin|grand\\w+|niece|nephew|coworker|colleague|esposo|esposa|marido|mama|papa|madre|padre|hijo|hija|hermano|hermana|amigo|amiga";
/** Someone else of whom something is said. */
export const SOMEONE_ELSE = new RegExp(`\\b(?:my|our|a|mi|his|her|their) (?:${KIN})(?:s)?\\b`);
/** The patient in a clause: what is said of someone else may then be the patient's own. */
export const MYSELF = /\b(?:i|im|ive|id|ill|me|myself|we|mine|yo|a mi)\b/;

/** Surgery that is to come. */
export const TO_COME =
  /\b(?:need|needs|having|have|scheduled|schedule|planned|planning|upcoming|will|going to|gonna|next|soon|tomorrow|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:a|one|two|three|four|five|six|\d+) (?:days?|weeks?|months?)|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|on \w+ \d+|getting|booked|set for|preop|pre-op|before my|van a|me operan|tengo|voy a|manana)\b/;
