/**
 * Names of opioids that no list at hand shows, and names that are ordinary words or other products as well: they count as that
 * opioid until someone says otherwise, and are always asked about.
 */
export const ASKED_OPIOIDS: Readonly<Record<string, string>> = {
  tramadol_er: "maneo",
  tramadol_acetaminophen: "captor, kolibri, patrol, algotra, pontalsic forte, ultracet semi, acuvert, dolika",
  tramadol:
    "tial, t-long, trace, spasmo proxyvon, spasmo proxyvon plus, proxyvon, proxyvon plus, domadol, urgendol, dolzam uno, matradol",
  morphine_er: "mst, vendal, vendal retard, mundidol, mundidol retard",
  buprenorphine_naloxone: "subs, sub strips, addnok-n, bunalict",
  oxycodone_acetaminophen: "perc",
  oxycodone: "oxys, blues, roxis, m30",
  kratom: "feel free, trainwreck",
  morphine: "pain pump, intrathecal pump, mos",
  codeine:
    "lean, bromatane, bronchodine, toularynx, corex, phensedyl, codistar, tossex, codicaps, codicompren, bronchicum mono codein, optipect",
  codeine_acetaminophen:
    "solpadeine, panamax co, codalgin, codalgin forte, comfarol forte, cocodamol, codral, demazin, feminax, uniflu, perdolan codeine, panadol codeine, titretta, talvosilen, gelonida, nedolon p, azur compositum",
  codeine_aspirin: "aspalgin, codral forte",
  codeine_ibuprofen: "rafen plus, panafen plus, brufen plus",
  heroin: "h (heroin), smack",
  dihydrocodeine_paracetamol: "codydramol, dental pain relief",
  papaveretum: "omnopon, pantopon",
  nicomorphine: "vilan",
  normethadone: "ticarda",
  ketobemidone: "ketogan",
  phenazocine: "narphen",
  thebacon: "acedicon",
  desomorphine: "krokodil",
  bezitramide: "burgodin",
  hydrocodone_acetaminophen: "allay",
  oxycodone_naloxone: "oxycodon naloxon",
  hydromorphone: "hydal",
  hydromorphone_er: "hydal retard",
  tilidine_naloxone: "valtran",
  levomethadone: "l-polamidon, polamidon",
  ethylmorphine: "codetylina",
  tapentadol: "tydol, tapal, tapcynta, tapdol",
  buprenorphine: "addnok, norphin, tidigesic, bupren",
  meperidine: "demerol hydrochloride",
};
