// Of the 20,000 commonest English words (first20hours/google-10000-english, 20k.txt) those that are one slip from a name, or how
// one begins: found by program.
const WORDS = `ability aboard accolades actors album alert alicia allegro ambient angel annuity argentine aroma
  articulate aston avian benefited bengal bonnie break buffer butte camper carcinoma caribbean carlo
  carlos carte carved celebrate central champ chateau chopper circa clara clarinet clarity coaxial coded
  coding collage comparing compensate concert concerto concerts concord connor cooper copier coppermine
  cover covers creating creations creative creator crest culturally culture dawson decade decor
  decorating decoration differ different differing digit dollar donna donor drama drove efficient elder
  elect eliminate enable enabled enables establish etiquette expressed expresses fares federally fencing
  fluorescence fluorescent focal fortran frank frozen gaelic gravel herein heroic horse immigrant india
  instantly insulated interfere intro johan johann kerala lever linda linden liquor lyric lyrics magna
  manga marco marin marino marvel marvelous match maven menace metadata method metre microwave mitigate
  modal moderated monte motels neural nigel norma normal nortel north northern panama pancreatic parade
  paradox param passion patron pepsi petrol plant plaque prada precedent precise preparing preservation
  preserve preserved preserves president presidents prevalent probate probe program prolyte protestant
  proven proxy purse quart quartet quest react reactions reactive regain resistor restoring robin ronnie
  rotary salon salsa sanctuary season sensor shorter silicon silicone singular skull solar solaris
  spectral spike sprint staged state stated staten stella symmetric system tacoma teamed tenor tossed
  traced tracey traded train trance trans translate trent tribe tries ultima urban valet velvet ventura
  versa versatile verse verses vibrating vienna vista warfare welch westport`;

/** Everyday words that are never read as a medicine misspelled or cut short: "central pain", "states", "shorter". */
export const EVERYDAY_WORDS: readonly string[] = WORDS.split(/\s+/);
