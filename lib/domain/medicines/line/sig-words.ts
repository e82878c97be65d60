// Words that stand around a name in a line and name no medicine themselves. A word that may be one ("pump", "plus", "ac",
// a colour, "feel", "pods", "narcotic") is left out on purpose: it is asked about.

const UNITS = `mg mgs milligram milligrams mcg mcgs ug microgram micrograms g gm gms gr gram grams grain grains ml mls cc iu
  ius ui ie unit units meq mmol l liter liters oz ounce ounces tsp teaspoon teaspoons tbsp tablespoon tablespoons
  kg lb lbs percent ppm cfu billion million thousand fu spu gdu du k hr hrs hour hours h min mins minute minutes sec second
  seconds actuation actuations act dose doses dosage strength strengths equivalent elemental mcl nmol`;

const FORMS = `tab tabs tablet tablets tabl tbl tb cap caps capsule capsules cp caplet caplets gelcap gelcaps geltab geltabs
  softgel softgels gel gels pill pills pellet pellets lozenge lozenges loz troche troches film films strip strips
  wafer wafers odt disintegrating dissolving dissolve dissolvable sublingual sl buccal chewable chewables chew
  chews gummy gummies liquid liq solution soln sol suspension susp syrup syr syp elixir elx elix drop drops gtt
  gtts tincture powder pwd pdr packet packets pkt sachet sachets granules effervescent cream crm ointment oint ung
  lotion lot foam shampoo wash soap suppository suppositories supp supps rectal enema spray sprays nasal inhaler
  inh inhalation inhale inhaled puff puffs neb nebs nebulizer nebule nebules hfa diskus respimat ellipta flexhaler
  turbuhaler pmdi dpi injection injections inj injectable inject shot shots pen pens syringe syringes vial vials
  ampule ampules amp amps kit cartridge autoinjector implant iud ring insert inserts pessary patches transdermal
  td aer spr cre pad pads dis vag phytosome topical topically otic ophthalmic ophth ocular eye eyes ear ears oral orally po im iv sq sc subq subcut
  subcutaneous subcutaneously intramuscular intravenous intranasal intrauterine vaginal vaginally pv pr mouth
  tongue under cheek gum gums skin scalp nostril nostrils arm arms leg legs thigh thighs abdomen belly stomach
  applicator applicatorful pumps click clicks squirt squirts dropper dropperful dropperfuls scoop scoops bottle
  bottles box boxes tube tubes bag bags pack packs package blister dosepak dosepack titration starter refill bar
  bars tea drink shake oil oils extract extracts root leaf bark seeds herb herbal herbs complex blend formula
  matrix coated enteric ec scored micronized micronised liposomal methylated chelated buffered sustained extended
  delayed immediate modified prolonged controlled slow fast quick long short acting release releasing rel rls er
  xr xl sr cr dr ir mr la xt cd lar od retard bolus basal vaccine vaccination booster infusion infusions prefilled
  usp cii ciii civ tts dt system dispersible oromucosal gastro resistant gastroresistant orodispersible integral ampoule
  ampoules cfc concentrated reformulated rapid microgram preservative unflavored flavor flavored cherry grape mint orange lemon berry vanilla chocolate sugar gluten
  dairy vegan vegetarian vegetable base`;

const SALTS = `magnesium calcium zinc aluminum hcl hydrochloride hydrochlor hci sulfate sulphate sulf sulph so4 bitartrate
  bitart bit tartrate tart phosphate phos hbr hydrobromide citrate cit sodium sod na potassium pot acetate acet
  maleate mal fumarate fum succinate succ mesylate besylate chloride carbonate gluconate glycinate bisglycinate
  threonate malate taurate oxide lactate picolinate orotate aspartate monohydrate dihydrate trihydrate hemihydrate
  anhydrous disodium dihydrochloride bromide nitrate napsylate terephthalate pamoate decanoate enanthate cypionate
  propionate valerate val cyp hyc hyclate pam hipp hippurate furoate acetonide dipropionate hydrogen ester salt free acid axetil medoxomil proxetil
  hydrochlorid hydrochlorides chlorhydrate clorhidrato cloridrato sulfat sulfato solfato phosphat fosfato tartrat fumarat
  citrato tromet bromhydrate hydrobromid disoproxil alafenamide mofetil trometamol tromethamine`;

const SCHEDULE = `a an one two three four five six seven eight nine ten eleven twelve half halves quarter third quarters whole
  single double triple couple few several once twice thrice time times daily day days dly tw nocte mane qd qday od bd bid bidac
  tds tid tidac qds qid qam qpm qhs hs ac pc qac am pm noon midday midnight morning mornings afternoon afternoons
  evening evenings evng night nights nightly nite noc bed bedtime bedtimes bt sleep wake waking awake upon rising
  breakfast lunch dinner supper meal meals mealtime food foods snack snacks milk water juice empty full glass
  before after during until til till between every each ev other alternate alternating alternately any all qod eod
  qweek q qwk wk wks week weeks weekly biweekly fortnight fortnightly mo month months monthly mth quarterly yr yrs
  year years yearly annually hourly per x ea prn needed necessary required require requires sos ad lib stat now
  today tonight tomorrow yesterday always usually mostly most often rarely seldom occasionally occasional occ
  sometimes sparingly intermittent intermittently regularly regular routine routinely scheduled schedule around
  clock continuous continuously cycle cycles cyclic cyclical monday mondays mon tuesday tuesdays tue tues
  wednesday wednesdays wed thursday thursdays thu thur thurs friday fridays fri saturday saturdays sat sunday
  sundays sun weekend weekends weekday weekdays mwf tth january jan february feb march mar april apr may june jun
  july jul august aug september sep sept october oct november nov december dec spring summer fall winter autumn st
  nd rd th date dates dated max maximum up least min total totals approx approximately about roughly ca range
  either exceed exceeding limit nte first last next then later early late again repeat repeated interval intervals
  apart`;

const ACTS = `take takes taking taken tk use uses using apply applies applied place places put puts insert inserted swallow
  chew crush crushed split cut mix mixed dissolved inhale give gives given administer administered start starts
  started starting begin begins began beginning continue continues continued continuing cont resume resumed keep
  increase increased increasing increases incr raise raised decrease decreased decreasing reduce reduced reducing
  lower lowered taper tapering titrate titrated titrating adjust adjusted change changed changes changing switch
  switched add added adding try trying new current currently active ongoing chronic longterm recent recently since
  ago for from past over within prescribed prescribe prescribes prescription prescriptions rx rxs script scripts
  sig disp dispense dispensed dispensing qty quantity qnty amount ref refs rf rfl refill refills refilled filled
  fill fills picked pick daw ndc din rxnum lot exp supply ds substitution permitted allowed auth authorization
  approved covered insurance copay cash mail order ordered pharmacy pharmacist pharm phcy drugstore otc counter
  store bought online amazon label labeled directed direction directions instruction instructions instructed
  advised told written note notes see sees per indication ind dx diagnosis diag med meds medicine medicines
  medication medications drug drugs supplement supplements supp vitamin vitamins vit mineral minerals nutrient
  herbal remedy product products generic gen brand brands name named called aka equiv same similar compounded
  compounding comp custom bioidentical natural synthetic didnt doesnt dont isnt wasnt hasnt havent wont cant couldnt used gave given got ex belongs route routes injector injectors work works workdays
  workday flight flights flying travel travelling traveling fat fats edible edibles burst filler fillers lactose
  avicel sliding scale attached doing feeling felt found find tell say said says call calls ask asked check
  checked review reviewed plan plans planned planning until once bit kind sort sorts different difference keeps
  kept leave left let lets run running ran putting hard easy easier long longer short shorter soon sooner later
  end ending middle half rest remainder extra leftover finish main minimum home house school class daytime
  nighttime bathroom bedroom trip trips vacation exercise exercising walk walking gym activity activities standing
  sitting lying down driving drive weather rain cold hot heat ice warm people person somebody someone anyone
  everyone old older young younger women womens men mens adult adults pediatric childhood teen age aged weight light lightly heavy
  heavier money cost costs cheap expensive pay paid price cheaper free believe guess hope hoping afraid scared
  careful carefully honestly basically generally normally typically frequently infrequently constantly nearly
  roughly exactly precisely immediately directly slowly gradually quickly steady steadily alone together
  combination combined instead otherwise besides including include includes included except excluding nka prop
  pttw ptwk ptch case drinking off soluble methyl tb24 tb12 t12a t24a cp24 cp12 c24p tbec tbdp tbcr cpdr cpsp cper
  tber quit stop stopped stopping finished completed complete gone avoid family low lowest small smaller large
  larger big high higher highest medium regular super mini micro maintenance loading trial sample samples self own
  list listed reported reports states confirmed verified unverified ok okay fine good well working helps help
  helping helpful great better best effective tolerated tolerates tolerating stable unchanged dr doctor doctors
  doc physician provider pcp gp md np pa rheum rheumatologist rheumatology neuro neurologist neurology psych
  psychiatrist psychiatry cardiologist cardiology endo endocrinologist endocrinology gyn obgyn gynecologist ob
  dentist dental surgeon oncologist dermatologist derm naturopath nd chiropractor clinic clinics hospital hosp ed uds udt prior previous recommended recommends suggested suggests proposed
  mentioned ceased ceasing resort
  urgent center office nurse visit appointment appt`;

const SMALL = `the this that these those it its is are be been being was were am has have having do does did done doing will
  would can could should may might must not no none only just also too very more less much many some any other
  others another both all each every either neither such own than so as at by in into on onto of out up down to
  toward towards with without w wo via per and or but if when while where which who what how because due since
  although though however therefore i me my mine we our us you your she her he him his they them their one ones
  myself thing things way ways etc eg ie vs s t re like want wants wanted need needs going go goes gone went come
  comes came get gets getting got make makes made seem seems know known think thought sure unsure maybe probably
  possibly perhaps unknown unclear still yet already almost nearly really actually currently there here please
  thanks yes y n p d ii iii iv`;

const words = (...texts: readonly string[]): string[] => texts.flatMap((text) => text.trim().split(/\s+/));

/** English words of strength, unit, form, route, salt, schedule, act, date, pharmacy and prescriber, and the small words between. */
export const SIG_WORDS: ReadonlySet<string> = new Set(words(UNITS, FORMS, SCHEDULE, ACTS, SMALL));

/** Salts and esters: they belong to the name just before them, and name a medicine where none stands there ("potassium"). */
export const SALT_WORDS: ReadonlySet<string> = new Set(words(SALTS));
