/**
 * Names of opioids that no list at hand shows, and names that are ordinary words or other products as well: they count as that
 * opioid until someone says otherwise, and are always asked about.
 */
export const ASKED_OPIOIDS: Readonly<Record<string, string>> = {
  tramadol_er:
    "maneo, tramadolor long, contramal uno, contramal retard, dolzam retard, durotram xr, tramedo sr, tradol retard, durotram, zydol retard, adamon sr",
  tramadol_acetaminophen:
    "captor, kolibri, algotra, pontalsic forte, ultracet semi, acuvert, dolika, dolevar",
  tramadol:
    "tial, t-long, spasmo proxyvon, spasmo proxyvon plus, proxyvon, proxyvon plus, domadol, urgendol, dolzam uno, matradol, tramagetic, lodam, tramed, tramadol drops, tramadol tropfen, trammies, trambax, osteodol p",
  morphine_antidiarrheal: "kaolin and morph, kaolin & morph",
  opium: "gees linctus, poudre opium, poudre dopium, opium powder",
  morphine_er:
    "mst, morph sulf er, morph sul er, morph sulfate er, morph sulf sr, vendal, vendal retard, mundidol, mundidol retard, m-long, m-stada, ms mono, momex sr, la-morph, ra-morph, m-beta, graten, analfin, moraxen, repriadol, mst uno",
  buprenorphine_naloxone: "subs, suboxones, sub strips, addnok-n, bunalict, bupensanduo",
  oxycodone_acetaminophen: "perc",
  oxycodone:
    "oxys, roxis, m30, oxygesic akut, oxygesic dispersa, novacodone, oxynorm instant, oxynorm dispersa, plexicodim, endocodil, oxyfast liquid",
  kratom: "7ohmz, trainwreck kratom, borneo kratom, kratom gummies, kratom drink, k shot",
  codeine_acetaminophen:
    "solpadeine, empracet, emtec, procet, acetaco, ty3s, codaminophen, tachicodeina, codalgin, codalgin forte, comfarol forte, cocodamol, codral, demazin, feminax, uniflu, perdolan codeine, panadol codeine, nedolon p, azur compositum, lonarid, lonarid n, contraneural, nedolon, dolomo, efferalgan codeine, algocod, nevrine codeine, panalgesic, prodeine forte, mersyndol day strength, paracode, dol-u-ron, dol-u-ron forte, paramolan c, hemicraneal codeina, docparacod, co-tylenol, casacol, syndol, tramil codeine, propain",
  codeine_aspirin:
    "222s, 282s, 292s, 222 tabs, 282 tabs, 292 tabs, empirin, aspalgin, codral forte, disprin forte, codis 500",
  codeine_ibuprofen:
    "rafen plus, panafen plus, brufen plus, ibudeine, proven plus, chemists own ibuprofen plus codeine",
  heroin: "smack",
  dihydrocodeine_paracetamol: "codydramol, dental pain relief",
  papaveretum: "omnopon, pantopon",
  nicomorphine: "vilan",
  normethadone: "ticarda",
  ketobemidone: "ketogan",
  phenazocine: "narphen",
  thebacon: "acedicon",
  desomorphine: "krokodil",
  bezitramide: "burgodin",
  hydrocodone_acetaminophen: "allay, norko, norkos, hydros",
  oxycodone_naloxone: "oxycodon naloxon, oxyduo, oxycomp, oxynal",
  hydromorphone: "palladone ir, opidol",
  hydromorphone_er: "opidol retard",
  tilidine_naloxone: "tilicomp, andolor, nalidin, celldolor, tilidin-ratiopharm plus, tilidin stada",
  levomethadone: "polamidon, l-polaflux, levo-methadone",
  codeine:
    "codeintropfen, codein tropfen, codeinsaft, bromatane, bronchodine, toularynx, corex, phensedyl, codistar, tossex, codicaps, codicompren, bronchicum mono codein, optipect, tussoret, tricodein forte, codinex, codant, actacode, actacode linctus, glottyl, inalpin, hederix plan, ascoril c, codylex, grilinctus cd, rexcof, phensedyl cough linctus, corex cough syrup, tixylix with codeine, galcodine paediatric",
  ethylmorphine: "cocillana, codetylina, cocillana-etyfin, cosylan",
  tapentadol: "tydol, tapal, tapcynta, tapdol, palexia ir, tapenta, palexia film-coated",
  buprenorphine: "addnok, norphin, tidigesic, bupren, bupensan, espranor, buprelieve",
  meperidine: "demerol hydrochloride",
  dihydrocodeine:
    "remedacen, tiamon mono, rikodeine, paracodine, paracodin n, cardiazol paracodina, dihydrocodeine continus",
  dihydrocodeine_er: "codicontin continus, dhc mundipharma retard",
  pholcodine: "duro-tuss, duro-tuss dry cough, pholcodine linctus, galenphol, pavacol-d, linctifed",
  morphine:
    "morph sulf, morph sul, morph sulfate, morphium, dimorf, anamorph, morphin merz, painbreak, ms direct, stellaphine, opiodan",
  oxycodone_er: "carenoxal, oxygerolan",
  fentanyl: "phentanyl, carfentanil, carfentanyl, vellofent lozenge, fentanest ampoules",
  fentanyl_transdermal:
    "fentadolon, fentamat, fentavera, durogesic smat, ribofentanyl, fenpatch, fentalgon, quatrofen, fentanyl pflaster, fenodid",
  buprenorphine_patch: "transtec pro, busette, bupredermal, restiva, buprenorphin pflaster",
  buprenorphine_depot: "sixmo, bupenorphine depot",
  methadone: "methaddict, methaliq, mephenon, biodone, biodone forte, metadon",
  meptazinol: "meptid",
  tapentadol_er: "tapenta retard",
  nalbuphine: "bufigen, nalcryn",
  propoxyphene: "capadex, paradex, di-gesic, di-antalvic, diantalvic, algaphan",
  propoxyphene_acetaminophen: "co-proxamol generic, propacet",
  pentazocine: "sosegon, fortwin",
  dipipanone: "wellconal",
  codeine_diclofenac: "voltaren plus codeine, combaren",
  piritramide: "piridolan",
  opium_paracetamol: "lamaline suppositoires",
  naltrexone: "adepend, ntx",
  tianeptine: "tianeurax",
};
