import type { MoreNames } from "../seen.ts";

/** More names of substances that stand in substance-table.ts, by key. */
export const MORE_NAMES: Readonly<Record<string, MoreNames>> = {
  warfarin: { names: "warfarina, warfarine", seen: "cima2020 dpd2024", asked: "marevan" },
  aspirin: {
    names:
      "ecosprin, cardioaspirin, acetylsalicylic acid, acido acetilsalicilico, acide acetylsalicylique, acetylsalicylsaure, entrophen, asaphen, kardegic, aspegic, adiro, bufferin, novasen, aspirina, aspirin protect, acetylsalicylique acide",
    seen: "dpd2015 cima2020 bdpm2021 wido2014 atcfr plain india2024 aifa2025",
    asked: "cardioaspirina, ass 100, ecasa, acetilsalicilico acido",
  },
  clopidogrel: {
    names: "iscover, clopidogrel bisulfate, clopidogrel hidrogenosulfato",
    seen: "cima2020 fda2018 plain",
  },
  amlodipine: {
    names: "amlor, norvas, astudal, katerzia, amlodipin, amlodipino, amlodipina",
    seen: "cima2020 bdpm2021 fda2022 bsv2006 aifa2025",
    asked: "istin",
  },
  metoprolol: {
    names: "seloken, betaloc, beloc, metoprolol succinate, metoprolol tartrate, kapspargo, metoprololo",
    seen: "fda2022 india2024 bsv2006 aifa2025",
  },
  propranolol: {
    names: "sumial, avlocardyl, inderal la, hemangeol, propranolol la",
    seen: "fda2018 cima2020 bdpm2021 plain",
  },
  atenolol: { names: "blokium, atenololo", seen: "cima2020 aifa2025", asked: "ternormin" },
  carvedilol: { names: "dilatrend, coreg cr, carvedilolo", seen: "aifa2025 fda2018" },
  digoxin: { names: "lanoxin pg, digoxine, digoxina", seen: "bdpm2021 cima2020 plain" },
  furosemide: {
    names: "seguril, furosemida, lasilix, furosemid",
    seen: "cima2020 bdpm2021 bsv2006",
    asked: "frusemide",
  },
  spironolactone: {
    names: "carospir, espironolactona, spironolacton, spironolattone",
    seen: "fda2018 cima2020 bsv2006 aifa2025",
  },
  atorvastatin: {
    names: "sortis, cardyl, zarator, tahor, torvast, atorvastatine, atorvastatina, atorvastatina magnesio",
    seen: "cima2020 bdpm2021 bsv2006 aifa2025 plain",
    asked: "atorvaliq",
  },
  simvastatin: {
    names: "flolipid, simvastatine, simvastatina",
    seen: "fda2018 bdpm2021 cima2020",
    asked: "simvacor, zocord",
  },
  rosuvastatin: {
    names: "rosulip, ezallor, provisacor, rosuvastatine, rosuvastatina",
    seen: "cima2020 india2024 fda2022 bdpm2021",
  },
  ivabradine: {
    names: "procoralan, ivabradin, ivabradina, ivabradina adipato",
    seen: "cima2020 wido2014 plain",
  },
  fludrocortisone: {
    names: "astonin, astonin h, fludrocortisona, fludrocortison",
    seen: "cima2020 wido2014 plain",
  },
  midodrine: {
    names: "gutron, orvaten, amatine, midodrin, midodrina",
    seen: "cima2020 fda2018 dpd2015 wido2014",
  },
  losartan: { names: "losartan potassium", seen: "fda2018" },
  lisinopril: { names: "qbrelis", seen: "fda2018" },
  ramipril: { names: "acovil, triatec", seen: "cima2020 bdpm2021", asked: "delix, tritace" },
  nifedipine: {
    names: "adalat, adalat cc, procardia xl, afeditab, nifedipin, nifedipino, nifedipina",
    seen: "fda2018 bsv2006 cima2020 aifa2025",
    asked: "nifedical",
  },
  diltiazem: {
    names: "cartia, cartia xt, tiazac, taztia, dilacor, cardizem cd, masdil, tildiem",
    seen: "fda2018 cima2020 bdpm2021",
    asked: "matzim",
  },
  verapamil: { names: "isoptin, verelan, calan sr, manidon, verapamilo", seen: "fda2018 cima2020" },
  fenofibrate: {
    names: "lipanthyl, lipofen, fenoglide, antara, triglide, secalip, fenofibrat, fenofibrato",
    seen: "fda2018 bdpm2021 wido2014 cima2020",
  },
  ezetimibe: { names: "ezetrol, ezetimiba, ezetimib", seen: "cima2020 wido2014" },
  hydrochlorothiazide: {
    names: "hidroclorotiazida, hidrosaluretil, esidrex, hydrodiuril, hydrochlorothiazid, idroclorotiazide",
    seen: "cima2020 fda2018 wido2014 aifa2025",
  },
  chlorthalidone: { names: "higrotona, hygroton, clortalidona", seen: "cima2020 fda2018" },
  nicotine: {
    names: "nicotine gum, nicotine lozenge, nicotine patches, nicotine, nicotina, nicotin, nicotina resinato",
    seen: "plain fda2018 cima2020 wido2014",
  },
  sertraline: { names: "besitran, aremis, sertralina", seen: "cima2020", asked: "lustral" },
  fluoxetine: {
    names: "fluoxetina, prozac weekly, adofen, reneuron",
    seen: "cima2020 fda2018",
    asked: "fluctin",
  },
  escitalopram: {
    names: "nexito, cipralex, seroplex",
    seen: "dpd2024 bdpm2021 india2024",
    asked: "cipramil s, sipralexa",
  },
  citalopram: { names: "seropram, prisdal", seen: "cima2020", asked: "cipramil" },
  paroxetine: {
    names: "seroxat, deroxat, paxil cr, frosinor, paroxetin, paroxetina",
    seen: "cima2020 bsv2006 fda2018",
    asked: "aropax, casbol",
  },
  fluvoxamine: {
    names: "dumirox, luvox cr, floxyfral, fevarin, fluvoxamin, fluvoxamina",
    seen: "aifa2025 fda2018 bdpm2021 wido2014",
    asked: "faverin",
  },
  duloxetine: {
    names: "xeristar, yentreve, duloxetina, duloxetin",
    seen: "cima2020 wido2014",
    asked: "ariclaim",
  },
  venlafaxine: {
    names: "vandral, efexor, dobupal, venlafaxina, venlafaxin",
    seen: "cima2020 bsv2006",
    asked: "trevilor",
  },
  desvenlafaxine: { names: "khedezla, desvenlafaxina, desvenlafaxin", seen: "fda2018 cima2020 wido2014" },
  milnacipran: { names: "ixel", seen: "bdpm2021", asked: "dalcipran" },
  amitriptyline: {
    names: "tryptizol, laroxyl, saroten, amitriptilina, amitriptylin, endep, deprelio, saroten retard",
    seen: "bsv2006 aifa2025 fda2018 cima2020",
  },
  nortriptyline: {
    names: "aventyl, paxtibi, nortriptilina, nortriptylin",
    seen: "cima2020 fda2018 wido2014",
    asked: "allegron",
  },
  clomipramine: { names: "clomipramina, clomipramin", seen: "cima2020 wido2014" },
  imipramine: { names: "imipramina, imipramin", seen: "cima2020 wido2014" },
  doxepin: {
    names: "sinequan, sinquan, doxepina, doxepine",
    seen: "dpd2024 bsv2006 cima2020",
    asked: "aponal",
  },
  mirtazapine: {
    names: "norset, rexer, mirtazapina, remeron soltab, mirtazapin",
    seen: "cima2020 bsv2006 bdpm2021",
    asked: "zispin",
  },
  trazodone: {
    names: "deprax, trittico, trazodona, trazodon",
    seen: "cima2020 bsv2006 wido2014",
    asked: "molipaxin",
  },
  lithium: {
    names: "plenur, lithium citrate, teralithe, priadel, litio",
    seen: "cima2020 fda2018 bdpm2021 bsv2006",
    asked: "quilonum, camcolit",
  },
  bupropion: {
    names: "elontril, aplenzin, forfivo, bupropion xl, bupropion sr, wellbutrin sr, bupropione",
    seen: "fda2018 aifa2025 dpd2015 plain",
    asked: "quomem",
  },
  zolpidem: {
    names: "sublinox, stilnox, ambien cr, intermezzo, dalparan",
    seen: "cima2020 fda2018 dpd2015",
    asked: "stilnoct, bikalm",
  },
  lorazepam: { names: "orfidal, temesta", seen: "cima2020 bdpm2021", asked: "tavor, idalprem" },
  clonazepam: { names: "rivotril", seen: "dpd2024" },
  alprazolam: { names: "trankimazin, alprazolam xr", seen: "cima2020 plain", asked: "tafil" },
  diazepam: { names: "stesolid, diazepam intensol", seen: "cima2020 fda2018" },
  quetiapine: { names: "seroquel xr, quetiapina, quetiapin", seen: "fda2018 cima2020 wido2014" },
  olanzapine: { names: "zyprexa zydis, zalasta, olanzapin, olanzapina", seen: "cima2020 fda2018 wido2014" },
  risperidone: {
    names: "risperdal consta, risperidona, perseris, risperidon",
    seen: "fda2022 cima2020 wido2014",
  },
  aripiprazole: {
    names: "abilify mycite, aristada, lda, low dose aripiprazole, aripiprazol, aripiprazolo",
    seen: "fda2018 cima2020 aifa2025 plain",
  },
  lurasidone: { names: "lurasidon, lurasidona", seen: "wido2014 cima2020" },
  lamotrigine: {
    names: "lamictal xr, lamotrigin, labileno, crisomet, lamotrigina",
    seen: "cima2020 fda2018 wido2014",
    asked: "subvenite",
  },
  topiramate: {
    names: "trokendi, qudexy, topamac, eprontia, topiramat, topiramato",
    seen: "fda2022 india2024 wido2014 cima2020",
  },
  levetiracetam: { names: "keppra xr, spritam, levetiracetam er", seen: "fda2018 plain" },
  valproate: {
    names:
      "depakine, depakene, orfiril, depakote er, valproic, sodium valproate, valproinsaure, acide valproique, valproato",
    seen: "bsv2006 fda2018 wido2014 atcfr cima2020 plain",
    asked: "epilim",
  },
  carbamazepine: {
    names: "tegretol xr, equetro, carbatrol, epitol, timonil, carbamazepin, carbamazepina",
    seen: "fda2018 bsv2006 cima2020",
    asked: "tegretal",
  },
  gabapentin: { names: "gabapentina, gabapentin er, gabapentin encarbil", seen: "cima2020 fda2022 plain" },
  pregabalin: {
    names: "pregabid, lyrica cr, pregabalina, pregabalin cr, pregabalin er",
    seen: "fda2018 cima2020 plain india2024",
  },
  modafinil: { names: "modiodal, alertec, modafinilo", seen: "cima2020 dpd2024", asked: "vigil tablets" },
  methylphenidate: {
    names:
      "concerta xl, ritaline, equasym, medikinet, quillivant, rubifen, biphentin, daytrana, jornay, cotempla, aptensio, metilfenidato, ritalin la, medikinet retard, methylphenidat",
    seen: "fda2022 cima2020 bdpm2021 dpd2024 wido2014 plain",
  },
  amphetamine: {
    names:
      "adderall xr, mydayis, evekeo, dexedrine, elvanse, adzenys, dyanavel, amphetamine salts, mixed amphetamine salts, lisdexamfetamin, lisdexanfetamina dimesilato",
    seen: "fda2018 cima2020 wido2014 plain",
    asked: "zenzedi",
  },
  atomoxetine: { names: "atomoxetina, atomoxetin", seen: "cima2020 wido2014" },
  buspirone: { names: "buspirona, buspiron", seen: "wido2014 plain", asked: "bespar" },
  sumatriptan: {
    names: "imigran, tosymra, zembrace, onzetra, sumavel, imigrane",
    seen: "fda2022 cima2020 bdpm2021",
  },
  rizatriptan: { names: "maxalt mlt, rizatriptan benzoato", seen: "fda2018 plain" },
  zolmitriptan: { names: "zomig zmt", seen: "fda2018", asked: "ascotop" },
  eletriptan: { names: "relert", seen: "cima2020" },
  cyclobenzaprine: { names: "ciclobenzaprina, yurelax, cyclobenzaprine er", seen: "cima2020 plain" },
  tizanidine: {
    names: "sirdalud, zanaflex capsules, tizanidina, tizanidin",
    seen: "cima2020 wido2014 plain",
    asked: "ternelin",
  },
  baclofen: {
    names: "lyvispah, ozobax, baclofeno, fleqsuvy, kemstro, baclofene",
    seen: "fda2022 cima2020 dpd2024",
  },
  methocarbamol: {
    names: "robaxacet, metocarbamol, lumirelax, robaxacet platinum, robaxisal",
    seen: "dpd2024 cima2020 bdpm2021 plain",
    asked: "ortoton",
  },
  carisoprodol: { names: "", seen: "", asked: "carisoma" },
  disulfiram: { names: "antabus, disulfirame", seen: "cima2020 atcfr" },
  levodopa: { names: "madopar, duopa, sinemet cr, parcopa, dhivy", seen: "fda2022 cima2020" },
  ropinirole: { names: "requip xl, ropinirol, ropinirolo", seen: "fda2018 cima2020 aifa2025" },
  pramipexole: {
    names: "mirapexin, sifrol, pramipexol, mirapex er, pramipexolo",
    seen: "cima2020 bdpm2021 fda2018 aifa2025",
  },
  hydroxyzine: {
    names: "hydroxyzine pamoate, hydroxyzine hcl, hidroxizina, hydroxyzin",
    seen: "fda2018 cima2020 wido2014 plain",
    asked: "ucerax",
  },
  promethazine: {
    names: "promethegan, prometazina, promethazin",
    seen: "fda2018 cima2020 wido2014",
    asked: "atosil",
  },
  clonidine: {
    names: "kapvay, catapresan, dixarit, catapres-tts, clonidina, clonidin",
    seen: "fda2018 cima2020 dpd2015 wido2014",
  },
  rimegepant: { names: "nurtec odt", seen: "fda2022", asked: "vydura" },
  ketamine: {
    names:
      "ketamine troche, ketamine nasal spray, ketamine infusion, ketamine lozenge, ketalar, ketamin, ketamina, esketamin, esketamina",
    seen: "wido2014 cima2020 fda2018 plain",
  },
  acetaminophen: {
    names:
      "panadol, doliprane, efferalgan, dafalgan, ben-u-ron, gelocatil, termalgin, apiretal, tempra, crocin, ofirmev, paracetamolo, acetaminofen, tylenol extra strength, tylenol 8 hour, solpadeine headache, panadol osteo, atasol, perfalgan",
    seen: "cima2020 dpd2015 bdpm2021 bsv2006 dsld2025 fda2018 aifa2025 solpadeine_headache plain",
    asked: "calpol, tachipirina, perdolan, dolo 650, feverall, mapap, benuron, panodil, panamax, herron",
  },
  ibuprofen: {
    names:
      "nurofen, brufen, neobrufen, espidifen, dalsy, spedifen, algifor, ibuprofeno, ibuprofene, caldolor, motrin ib, advil liqui-gels, spidifen, antarene, ibufen",
    seen: "cima2020 bdpm2021 fda2018 bsv2006 aifa2025",
    asked: "dolormin",
  },
  naproxen: {
    names:
      "naprelan, naproxeno, naproxene, apranax, anaprox ds, naprosyn ec, ec-naprosyn, naproxen sodium, antalgin, proxen, naprossene, feminax ultra",
    seen: "feminax_ultra fda2018 cima2020 bdpm2021 bsv2006 aifa2025 plain",
    asked: "flanax, naprogesic",
  },
  diclofenac: {
    names:
      "voveran, voltaren, zipsor, zorvolex, cambia, diclofenaco, diclofenac sodium, diclofenac potassium, voltarene, diclac, diclofenaco dietilamina",
    seen: "fda2018 cima2020 bdpm2021 swissmedic2014 plain india2024",
    asked: "voltarol, lofena",
  },
  diclofenac_gel: {
    names: "pennsaid, flector, solaraze, voltaren emulgel, voltaren arthritis pain, licart, diclofenac patch",
    seen: "fda2022 dpd2024 plain",
    asked: "voltarol emulgel",
  },
  meloxicam: { names: "movalis, vivlodex, anjeso", seen: "fda2022 cima2020", asked: "mobec" },
  celecoxib: { names: "elyxyb, celecoxibe", seen: "fda2022 plain", asked: "celebra" },
  indomethacin: {
    names: "indocid, tivorbex, indometacin, inacid, indometacina, indometacine",
    seen: "dpd2015 cima2020 fda2018 atcfr",
  },
  ketorolac: {
    names: "supradol, tora-dol, ketorolaco",
    seen: "bsv2006 cima2020 supradol_mx",
    asked: "droal, acular tablets",
  },
  etodolac: { names: "lodine xl", seen: "fda2018" },
  lidocaine_patch: { names: "lidocaine patches, lidocaine 5% patch, lidocaine 5 patch", seen: "plain" },
  allopurinol: { names: "zyloric, allopurinolo", seen: "aifa2025", asked: "urica" },
  colchicine: {
    names: "mitigare, gloperba, colchicina, colchicin",
    seen: "fda2022 cima2020 wido2014",
    asked: "lodoco",
  },
  methotrexate: {
    names: "xatmep, metoject, metotrexato, methotrexat",
    seen: "cima2020 fda2018 bsv2006",
    asked: "jylamvo",
  },
  omeprazole: {
    names: "losec, mopral, omeprazol, antra, prilosec otc, zegerid, omeprazolo",
    seen: "aifa2025 fda2018 bdpm2021 cima2020",
  },
  pantoprazole: {
    names: "pantocid, pantorc, pantozol, pantoloc, pantecta, pantoprazol, inipomp, anagastra, pantoprazolo",
    seen: "cima2020 bdpm2021 aifa2025 india2024",
    asked: "controloc",
  },
  esomeprazole: {
    names: "inexium, axiago, esomeprazol, nexium 24hr, esomeprazolo",
    seen: "cima2020 bdpm2021 fda2018 aifa2025",
  },
  famotidine: {
    names: "pepcid ac, pepcid complete, famotidina, famotidin",
    seen: "fda2018 cima2020 wido2014",
  },
  sucralfate: { names: "sucralfato, sulcrate, ulcogant, sucralfat", seen: "bsv2006 aifa2025 dpd2024" },
  antacid_al_mg: {
    names: "gaviscon advance, rennie, almax, rolaids, maalox plus",
    seen: "cima2020 dpd2015 plain",
    asked: "alka-seltzer",
  },
  ondansetron: {
    names: "zofran odt, zuplenz, ondansetron odt, setofilm, yatrox, ondansetrone",
    seen: "fda2018 cima2020 dpd2024 aifa2025",
  },
  linaclotide: { names: "constella, linaclotid, linaclotida", seen: "cima2020 wido2014" },
  polyethylene_glycol: {
    names: "macrogol, movicol, golytely, glycolax, restoralax, peg 3350, laxido, clearlax",
    seen: "dpd2024 cima2020 fda2018",
    asked: "peglax",
  },
  senna: {
    names: "ex-lax, senna-s, sennosides, sena, pursennid",
    seen: "dpd2015 swissmedic2014",
    asked: "senexon",
  },
  docusate: {
    names: "stool softener, docusate sodium, docusat-natrium",
    seen: "dpd2024 wido2014",
    asked: "dulcolax stool softener",
  },
  dicyclomine: {
    names: "dicycloverine, bentylol, dicycloverin",
    seen: "dpd2015 wido2014",
    asked: "merbentyl",
  },
  hyoscyamine: { names: "hyoscyamin", seen: "wido2014", asked: "levbid, anaspaz, symax, oscimin" },
  cholestyramine: {
    names: "colestyramine, prevalite, cholestyramine light, questran light, colestyramin, colestiramina",
    seen: "fda2018 atc2026 wido2014 cima2020",
  },
  probiotic: {
    names:
      "visbiome, lactobacillus, bifidobacterium, acidophilus, probiotic 50 billion, lactobacillus-ferment, lactobacillus acidophilus, lactobacilos acidofilos, probiotic capsule",
    seen: "dsld2025 india2024 wido2014 plain",
    asked: "vsl#3, florajen, seed probiotic",
  },
  levothyroxine: {
    names:
      "thyronorm, thyroxine, eltroxin, levotiroxina, levotiroxin, l-thyroxin, levothyrox, eutirox, tirosint-sol, thyquidity, dexnon",
    seen: "cima2020 india2024 bdpm2021 fda2022 plain",
    asked: "oroxine, thyrax, eferox, berlthyrox, ermeza, tiroxina",
  },
  liothyronine: {
    names:
      "t3 sr, slow release t3, compounded t3, t3 compounded, liothyronin, cynomel, liotironina, t3 er, liothyronine sr",
    seen: "wido2014 bdpm2021 cima2020 plain",
    asked: "thybon, tertroxin",
  },
  desiccated_thyroid: {
    names:
      "armour, np 15, np 30, np 60, np 90, np 120, erfa, erfa thyroid, thyroid usp, porcine thyroid, t4/t3, t3/t4, ndt, compounded thyroid, thyroid extract",
    seen: "dpd2024 plain",
    asked: "westhroid, niva thyroid",
  },
  estradiol: {
    names:
      "e2, estradiol valerate, progynova, estradot, oestrogel, sandrena, menostar, lenzetto, estraderm, climen, oestradiol, delestrogen, estradiol pellet, estradiol troche, estradiol spray, systen, gynodiol, estradiol gel, estradiol cypionate, oesclim, zumenon, estramon",
    seen: "bsv2006 fda2018 cima2020 dpd2024 plain",
    asked: "femseven, evorel, lyllana, elleste solo, gynokadin",
  },
  estradiol_vaginal: {
    names: "e2 vaginal, estradiol vaginal cream, estradiol vaginal insert, vaginal e2",
    seen: "plain",
    asked: "vagirux, vagidonna",
  },
  conjugated_estrogens: {
    names: "premarin vaginal, premarin cream, cenestin, enjuvia, conjugated estrogen, konjugierte estrogene",
    seen: "fda2018 dpd2024 wido2014 plain",
    asked: "presomen",
  },
  progesterone: {
    names:
      "utrogestan, p4, progestan, oral micronised progesterone, micronised progesterone, progesterone sr, progesterone troche, progesterona, progeffik, progesteron",
    seen: "cima2020 bdpm2021 wido2014 plain",
    asked: "utrogest, famenita, gepretix",
  },
  medroxyprogesterone: {
    names: "farlutal, depo-subq provera, depo shot, medroxyprogesteron, medroxiprogesterona",
    seen: "cima2020 fda2018 wido2014 plain",
  },
  norethindrone: {
    names: "norethisterone, primolut, micronor, noretisterona, incassia, norethisteron",
    seen: "dpd2015 cima2020 fda2018 wido2014",
    asked: "nora-be, jolivette, noriday, deblitane, sharobel, ortho micronor, tulana",
  },
  levonorgestrel_iud: {
    names: "mirena iud, jaydess, levonorgestrel iud, jaydess iud",
    seen: "bdpm2021 plain",
    asked: "hormonal iud",
  },
  combined_contraceptive: {
    names:
      "marvelon, microgynon, yasminelle, diane 35, qlaira, natazia, zoely, taytulla, mercilon, kariva, mircette, lutera, aviane, levora, portia, seasonale, lybrel, estarylla, mono-linyah, previfem, tri-previfem, larin, blisovi, aurovela, loryna, syeda, safyral, tydemy, cyclafem, nortrel, ortho-novum, ortho-cyclen, ovcon, femcon, minastrin, tri-lo-sprintec, eluryng, haloette, nextstellis, evra, ortho evra, valette, rigevidon, ethinylestradiol, junel fe, loestrin fe, lo loestrin fe, microgestin fe, larin fe, blisovi fe, gildess, orsythia, vienva, kurvelo, marlissa, levlite, cryselle, low-ogestrel, elinest, zovia, kelnor, reclipsen, emoquette, isibloom, enskyce, viorele, pimtrea, volnea, velivet, tri-lo-estarylla, tri-estarylla, tri-linyah, mili, tri-mili, nylia, wera, dasetta, balziva, briellyn, philith, vyfemla, kaitlib fe, gemmily, merzee, finzala, balcoltra, minastrin 24 fe, quartette, fayosim, ashlyna, loseasonique, introvale, setlakin, dolishale, simliya, bekyree, tyblume, afirmelle, falmina, lessina, myzilra, trivora, enpresse, levonest",
    seen: "fda2022 swissmedic2014 dpd2015 dpd2024 cima2020",
    asked:
      "dianette, tri-lo-marzia, cilest, camrese, jolessa, amethyst, vestura, necon, generess, zafemy, drovelis, levlen, femodene, logynon, brevinor, ovranette, tarina fe, sronyx, chateal, juleber, azurette, wymzya fe, layolis fe, lomedia, charlotte 24 fe, rivelsa, amethia, camreselo, aubra, larissia, lillow",
  },
  testosterone: {
    names:
      "testogel, androderm, testosterone cypionate, testosterone enanthate, nebido, aveed, sustanon, testosterone cream, testosterone pellets, testopel, vogelxo, t cream, tostran, androgel pump, testosterona, andriol, reandron, delatestryl, testosteron, testosterona cipionato",
    seen: "fda2018 cima2020 bsv2006 bdpm2021 india2024 swissmedic2014 plain",
    asked: "tostrex",
  },
  tamoxifen: { names: "tamoxifeno, tamoxifene", seen: "cima2020 dpd2015", asked: "novaldex" },
  raloxifene: { names: "raloxifeno, optruma, raloxifen", seen: "cima2020 wido2014" },
  letrozole: { names: "letrozol, letrozolo", seen: "cima2020 aifa2025" },
  anastrozole: { names: "anastrozol, anastrozolo", seen: "cima2020 aifa2025" },
  hydrocortisone: {
    names: "hydrocortone, hisone, plenadren, hidrocortisona, hydrocortison, hidrocortisona butirato",
    seen: "bsv2006 cima2020 india2024 plain",
    asked: "khindivi",
  },
  hydrocortisone_topical: {
    names: "locoid, westcort, proctofoam, preparation h hydrocortisone",
    seen: "fda2018 plain",
    asked: "proctosol, cortaid",
  },
  prednisone: {
    names: "prednisona, cortancyl, dacortin, deltacortene",
    seen: "cima2020 bdpm2021 aifa2025",
    asked: "decortin, sterapred",
  },
  prednisolone: {
    names: "prednisolona, prelone, pediapred, solupred, estilsona, prednisolon, prednisolona esteaglato",
    seen: "cima2020 fda2018 bdpm2021 bsv2006 plain",
    asked: "deltacortril",
  },
  methylprednisolone: {
    names:
      "urbason, depo-medrol, solu-medrol, medrol dose pack, medrol pack, metilprednisolona, methylprednisolon, metilprednisolone",
    seen: "bsv2006 cima2020 aifa2025 plain",
  },
  dexamethasone: {
    names: "fortecortin, dexametasona, hemady, dexamethason",
    seen: "cima2020 fda2022 bsv2006",
  },
  methimazole: {
    names: "thiamazole, tirodril, thyrozol, tiamazol, thiamazol",
    seen: "bdpm2021 cima2020 wido2014",
    asked: "thacapzol, favistan",
  },
  metformin: {
    names:
      "glycomet, glumetza, fortamet, riomet, dianben, metformina, stagid, metformin er, metformin xr, glucophage xr, janumet xr metformin, metformine",
    seen: "fda2018 cima2020 bdpm2021 plain india2024",
    asked: "siofor, diabex",
  },
  glyburide: {
    names: "glibenclamide, daonil, euglucon, micronase, glibenclamida, glibenclamid",
    seen: "bsv2006 bdpm2021 fda2018 cima2020",
  },
  glimepiride: { names: "glimepirida, glimepirid", seen: "cima2020 wido2014" },
  glipizide: {
    names: "glucotrol xl, minidiab, glipizid, glipizida",
    seen: "fda2018 bdpm2021 wido2014 cima2020",
  },
  insulin: {
    names:
      "novorapid, apidra, insulin lispro, insulin aspart, insulin detemir, insulin degludec, insulin nph, humulin, novolin, fiasp, admelog, lyumjev, semglee, afrezza, insulina, actrapid, insulatard, rezvoglar, novomix, mixtard, abasaglar, insulina lispro, insulina asparta, insulin glargin, insuline glargine, insulina glargina, insuline detemir, insulina detemir, insulina degludec",
    seen: "cima2020 fda2022 atc2026 atcfr wido2014 plain",
  },
  semaglutide: { names: "semaglutida, compounded semaglutide", seen: "cima2020 plain" },
  tirzepatide: { names: "compounded tirzepatide, tirzepatida", seen: "plain" },
  dulaglutide: { names: "trulicity pen, dulaglutida", seen: "cima2020 plain" },
  pioglitazone: { names: "pioglitazona, pioglitazon", seen: "cima2020 wido2014" },
  sitagliptin: {
    names: "xelevia, tesavel, sitagliptina, sitagliptine",
    seen: "cima2020 atcfr",
    asked: "zituvio",
  },
  alendronate: {
    names:
      "alendronic acid, fosamax plus d, binosto, alendronato, fosavance, alendronsaure, acide alendronique, alendronico acido, acido alendronico",
    seen: "cima2020 atc2026 fda2018 wido2014 bdpm2021 plain",
  },
  risedronate: {
    names: "atelvia, risedronato, risedronic acid, risedronsaure, acide risedronique",
    seen: "fda2018 cima2020 atc2026 wido2014 atcfr",
  },
  ibandronate: {
    names: "bonviva, ibandronic acid, ibandronsaure, acide ibandronique, ibandronico acido",
    seen: "bdpm2021 atc2026 wido2014 atcfr plain",
  },
  denosumab: { names: "xgeva, jubbonti", seen: "dpd2024" },
  finasteride: { names: "finasterida, finasterid", seen: "cima2020 wido2014" },
  amoxicillin: {
    names: "amoxicilina, clamoxyl, augmentin xr, moxatag, amoxicilline, amoxicillina",
    seen: "cima2020 fda2018 bdpm2021 aifa2025",
  },
  azithromycin: {
    names: "azitromicina, zmax, azithromycin z-pak, zitromax, azithromycine",
    seen: "cima2020 fda2018 dpd2024 plain",
    asked: "zpak",
  },
  ciprofloxacin: {
    names: "ciprofloxacino, ciproxin, cipro xr, ciflox, baycip, ciprofloxacine, ciprofloxacina",
    seen: "cima2020 aifa2025 bdpm2021 fda2018",
  },
  levofloxacin: {
    names: "tavanic, levofloxacino, levofloxacine, levofloxacina",
    seen: "bdpm2021 cima2020 aifa2025",
  },
  doxycycline: {
    names:
      "doxiciclina, oracea, acticlate, monodox, doxycycline hyclate, doxycycline monohydrate, vibracina, doxycyclin, doxiciclina hiclato",
    seen: "fda2018 cima2020 bsv2006 plain",
    asked: "targadox, adoxa",
  },
  minocycline: { names: "minolira, minociclina, ximino, minocyclin", seen: "fda2018 cima2020 wido2014" },
  nitrofurantoin: {
    names: "macrodantin, furadantin, nitrofurantoina, nitrofurantoine",
    seen: "fda2018 aifa2025 dpd2015",
  },
  metronidazole: {
    names: "metronidazol, metrogel, metronidazol benzoato, metronidazolo",
    seen: "cima2020 fda2018 aifa2025 plain",
    asked: "likmez, clont",
  },
  fluconazole: { names: "fluconazol, fluconazolo", seen: "cima2020 aifa2025" },
  valacyclovir: { names: "valaciclovir, valtrex 1g, zelitrex", seen: "bdpm2021 plain" },
  acyclovir: { names: "aciclovir, sitavig", seen: "bdpm2021" },
  hydroxychloroquine: {
    names:
      "hidroxicloroquina, dolquine, hcq, hydroxychloroquine sulfate, hydroxychloroquin, idrossiclorochina",
    seen: "cima2020 fda2018 wido2014 aifa2025 plain",
    asked: "quensyl, sovuna",
  },
  adalimumab: {
    names: "humira pen, cyltezo, hyrimoz, yusimry, imraldi, idacio",
    seen: "fda2022 bdpm2021 plain",
  },
  etanercept: { names: "erelzi, eticovo, benepali", seen: "fda2022 bdpm2021" },
  infliximab: { names: "avsola, remsima", seen: "dpd2024", asked: "zymfentra" },
  rituximab: { names: "riabni, ruxience, mabthera", seen: "fda2022 bdpm2021" },
  tofacitinib: { names: "xeljanz xr", seen: "fda2018" },
  azathioprine: { names: "imurel, imurek, azatioprina, azathioprin", seen: "cima2020 bsv2006" },
  mycophenolate: {
    names:
      "mycophenolate mofetil, mycophenolic acid, mycophenolsaure, micofenolato, acido micofenolico, micofenolato mofetile",
    seen: "aifa2025 fda2018 wido2014",
  },
  tacrolimus: { names: "advagraf", seen: "dpd2024", asked: "adport" },
  cyclosporine: { names: "ciclosporin, ciclosporine, ciclosporina", seen: "atc2026 atcfr cima2020" },
  leflunomide: { names: "leflunomida", seen: "cima2020" },
  cetirizine: {
    names: "zirtec, cetirizina, virlix, reactine, cetirizin",
    seen: "cima2020 aifa2025 bsv2006",
    asked: "zyrlex",
  },
  loratadine: {
    names: "clarityn, loratadina, alavert, clarityne, loratadin",
    seen: "aifa2025 fda2018 bdpm2021 wido2014",
    asked: "lorano",
  },
  fexofenadine: { names: "telfast, fexofenadina, fexofenadin", seen: "cima2020 wido2014" },
  levocetirizine: {
    names: "xazal, levocetirizina, xyzall, levocetirizin",
    seen: "cima2020 bdpm2021 wido2014",
  },
  diphenhydramine: {
    names:
      "zzzquil, benadryl allergy, nytol, sominex, difenhidramina, sleep aid diphenhydramine, unisom sleepgels, diphenhydramin",
    seen: "dpd2024 dpd2015 cima2020 wido2014 plain",
    asked: "dolestan",
  },
  albuterol: {
    names:
      "salbutamol, ventoline, airomir, albuterol inhaler, proair hfa, ventolin hfa, albuterol sulfate, rescue inhaler, salbutamolo",
    seen: "dpd2024 fda2018 bdpm2021 aifa2025 plain",
  },
  fluticasone: {
    names:
      "flixotide, arnuity, flonase sensimist, avamys, armonair, flixonase, xhance, fluticason, fluticasona",
    seen: "cima2020 fda2018 wido2014",
    asked: "veramyst",
  },
  budesonide_inhaled: {
    names: "rhinocort, symbicort turbuhaler, budesonide nasal, pulmicort flexhaler",
    seen: "fda2018 bdpm2021 plain",
  },
  tiotropium: { names: "spiriva respimat, braltus", seen: "cima2020" },
  epinephrine_pen: {
    names: "auvi-q, adrenaclick, jext, epinephrine pen, anapen",
    seen: "fda2018 bdpm2021 dpd2015 plain",
    asked: "neffy",
  },
  guaifenesin: {
    names: "mucinex 12 hour, guaifenesine, guaifenesina",
    seen: "dpd2015 cima2020 plain",
    asked: "robitussin chest congestion, bisolvon chesty",
  },
  benzonatate: { names: "tessalon pearls, benzonatat", seen: "wido2014 plain" },
  pseudoephedrine: {
    names: "sudafed 12 hour, pseudoephedrin, pseudoefedrina",
    seen: "fda2018 wido2014 cima2020",
    asked: "sudogest",
  },
  cromolyn: {
    names: "nalcrom, cromolyn sodium, gastrocrom ampules",
    seen: "dpd2024 fda2018 plain",
    asked: "sodium cromoglycate",
  },
  ketotifen: {
    names: "zaditor, zaditen, alaway, ketotifeno, ketotifen compounded, ketotifene",
    seen: "dpd2024 fda2018 cima2020 plain",
  },
  varenicline: { names: "champix, tyrvaya, vareniclin, vareniclina", seen: "cima2020 fda2022 wido2014" },
  onabotulinum: {
    names: "onabotulinumtoxina, botox injections, botulinum toxin",
    seen: "fda2018 atc2026 plain",
  },
  oxybutynin: {
    names: "ditropan xl, oxytrol, gelnique, oxibutinina, kentera, oxybutynine",
    seen: "dpd2015 cima2020",
  },
  tamsulosin: { names: "tamsulosina, urimax, tamsulosine, omnic", seen: "cima2020 india2024 bdpm2021" },
  sildenafil: { names: "revatio, sildenafilo", seen: "cima2020" },
  tadalafil: { names: "adcirca, tadalafilo, alyq", seen: "fda2022 cima2020" },
  tranexamic_acid: {
    names:
      "cyklokapron, exacyl, amchafibrin, txa, tranexamsaure, acide tranexamique, tranexamico acido, acido tranexamico",
    seen: "dpd2024 cima2020 bdpm2021 wido2014 plain",
  },
  copper_iud: { names: "paragard iud", seen: "plain" },
  st_johns_wort: {
    names: "hiperico, hypericum perforatum, johanniskraut, millepertuis, hyperici herba",
    seen: "bdpm2021 cima2020 wido2014 atc2026",
    asked: "laif 900",
  },
  magnesium: {
    names:
      "mg citrate, mg glycinate, mg oxide, mg malate, mg threonate, magnesium threonate, mag oxide, magnesium taurate, magnesium chloride, magnesium l-threonate, magtein, magnesium bisglycinate, magnesium oil, epsom salt, epsom salts, magnesio, magnesium complex, magnesium sulfate, mag citrate, mag malate, magnesium lactate, mag threonate, magnesiumoxid, magnesiumsulfat, magnesiumcitrat, magnesiumchlorid, magnesiumlactat, magnesium oxyde, magnesium chlorure",
    seen: "dsld2025 wido2014 dpd2015 atcfr cima2020 plain",
    asked: "mag-ox, calm magnesium",
  },
  calcium: {
    names: "viactiv, calcium gummies, calcio, calcium citrate malate, calciumcarbonat, calcio carbonato",
    seen: "dpd2015 aifa2025 dsld2025 bsv2006 plain",
  },
  iron: {
    names:
      "heme iron, ferrous bisglycinate, iron polysaccharide, floradix, gentle iron, hierro, ferritin supplement, ferrochel, tardyferon, iron sulfate, slow iron, ferroso gluconato",
    seen: "dsld2025 cima2020 dpd2015 plain",
    asked: "ferrex, ferrograd, vitron-c",
  },
  zinc: {
    names:
      "zinc gluconate, zinc citrate, zinc sulfate, zinc bisglycinate, zinc carnosine, zinc lozenges, zinc glycinate, zinksulfat, zinkgluconat",
    seen: "dsld2025 wido2014 dpd2015 plain",
  },
  multivitamin_minerals: {
    names:
      "multivitamins, multi vitamin, women's multivitamin, prenatal, prenatal vitamins, supradyn, berocca, centrum silver, mens multivitamin",
    seen: "dpd2015 swissmedic2014 plain",
    asked: "thorne basic",
  },
  vitamin_d: {
    names:
      "dibase, colecalciferol, vitamina d, vitamina d3, vitamin d2, hidroferol, calcifediol, rayaldee, uvedose, calcidiol, colecalciferolo, calcifediolo",
    seen: "dsld2025 cima2020 aifa2025 fda2018 bdpm2021 plain",
    asked: "ostelin, vigantol, vigantoletten, delta d3, dekristol",
  },
  vitamin_b12: {
    names:
      "hydroxycobalamin, b12 injection, b12 injections, b12 shot, b12 shots, methyl b12, adenosylcobalamin, cobalamin, mecobalamin, optovite, b12 sublingual, nascobal, vitamina b12, hydroxy b12, cyanocobalamine, cianocobalamina, hydroxocobalamine, hidroxocobalamina",
    seen: "dsld2025 cima2020 dpd2024 fda2018 plain",
  },
  vitamin_b6: {
    names: "p-5-p, pyridoxal 5 phosphate, pyridoxal phosphate, vitamina b6, pyridoxal, pyridoxalphosphat",
    seen: "dsld2025 wido2014 plain",
  },
  b_complex: {
    names: "b vitamins, super b complex, benexol, neurobion, hidroxil, b50 complex",
    seen: "dpd2015 cima2020 india2024 plain",
  },
  folate: {
    names:
      "folinic acid, leucovorin, 5-mthf, l-5-mthf, methyl folate, acido folico, folsaure, acide folique, folic, calcium folinate, mthf, folico acido, calciumfolinat",
    seen: "dsld2025 wido2014 cima2020 dpd2015 plain",
    asked: "deplin",
  },
  vitamin_c: {
    names: "liposomal vitamin c, ester-c, emergen-c, buffered c, vitamina c, redoxon, ascorbinsaure",
    seen: "dsld2025 dpd2015 wido2014 plain",
    asked: "airborne",
  },
  fish_oil: {
    names: "omega-3 fatty acids, dha, epa, icosapent ethyl, algae oil, omacor, algal oil, omega 3-6-9",
    seen: "dsld2025 fda2022 dpd2015",
    asked: "nordic naturals",
  },
  curcumin: { names: "turmeric curcumin, curcuma", seen: "dsld2025", asked: "theracurmin, longvida" },
  garlic: { names: "aged garlic, aged garlic extract, allicin", seen: "dsld2025" },
  vitamin_e: {
    names: "tocotrienols, alpha tocopherol, mixed tocopherols, vitamina e",
    seen: "dsld2025 cima2020 plain",
  },
  coq10: {
    names:
      "ubidecarenone, co-enzyme q10, coenzyma q10, ubiquinone q10, coq-10, coenzima q10, q10, ubidecarenon",
    seen: "dpd2015 wido2014 plain",
  },
  melatonin: {
    names: "circadin, melatonina, slenyto, melatonin gummies, melatonin xr, melatonin cr, melatonine",
    seen: "bdpm2021 cima2020 plain",
  },
  d_ribose: { names: "ribose powder", seen: "plain" },
  acetyl_l_carnitine: {
    names: "acetyl carnitine, levocarnitine, carnitor, l-acetylcarnitine, levocarnitin, levocarnitina",
    seen: "dsld2025 fda2018 wido2014 cima2020 plain",
  },
  alpha_lipoic_acid: { names: "thioctic acid, lipoic acid, r-ala", seen: "dsld2025", asked: "thioctacid" },
  nadh: {
    names: "nad+ iv, nad+ infusion, nad+ injection, nad injections, nad+ nasal spray, iv nad",
    seen: "plain",
  },
  ashwagandha: { names: "ashwagandha root, sensoril", seen: "dsld2025" },
  rhodiola: { names: "rhodiola extract, arctic root", seen: "dsld2025" },
  ginseng: { names: "korean ginseng, american ginseng, panax", seen: "dsld2025" },
  dhea: { names: "prasterona, 7-keto, prasteron", seen: "cima2020 wido2014 plain" },
  cbd: {
    names: "cbd gummies, cbd capsules, hemp oil, hemp extract, cbd tincture, cbd cream, hemp cream",
    seen: "plain",
    asked: "charlotte's web",
  },
  cannabis: {
    names:
      "thc gummies, weed, edibles, thc gummy, delta 8, cannabis oil, medical cannabis, thc/cbd, mmj, marijuana edibles, thc oil, cannabis flower, delta-8 gummies, thc tincture, cbd/thc",
    seen: "plain",
  },
  creatine: { names: "creatine monohydrate", seen: "dsld2025" },
  electrolytes: {
    names:
      "electrolyte powder, lmnt electrolytes, electrolyte drink, electrolyte tablets, salt pills, electrolyte, elektrolyte",
    seen: "wido2014 plain",
    asked: "salt sticks, saltstick",
  },
  quercetin: { names: "quercetin phytosome", seen: "plain" },
  licorice: { names: "dgl, deglycyrrhizinated licorice, licorice tea", seen: "plain" },
  valerian: {
    names: "valeriana, baldrian, valerian tea, valerianae radix, valeriana rizoma",
    seen: "bdpm2021 plain atc2026",
  },
  kava: { names: "kava tea, kava root", seen: "plain" },
  same: {
    names: "s-adenosyl methionine, ademetionine, sam-e complete, ademetionin",
    seen: "dsld2025 wido2014 plain",
  },
  ginkgo: { names: "tebonin, tanakan, ginkgo extract", seen: "bdpm2021 dsld2025 plain" },
  green_tea_extract: { names: "green tea capsules", seen: "plain" },
  biotin: { names: "biotina, biotin gummies, biotine", seen: "cima2020 bdpm2021 plain" },
  glandular: {
    names:
      "thyroid glandulars, adrenal glandulars, adrenal complex, adrenal cortex, desiccated adrenal, adrenal supplement",
    seen: "plain",
  },
  five_htp: { names: "oxitriptan, 5-htp gummies", seen: "dsld2025 plain" },
  telmisartan: { names: "telma", seen: "india2024" },
  aceclofenac: { names: "zerodol", seen: "india2024" },
  mefenamic_acid: { names: "meftal", seen: "india2024" },
  montelukast: { names: "montair", seen: "india2024" },
  labetalol: { names: "normodyne", seen: "fda2018" },
  macitentan: { names: "opsumit", seen: "fda2018" },
  isosorbide_dinitrate: { names: "dilatrate-sr", seen: "fda2018" },
  pancrelipase: { names: "ultresa", seen: "fda2018" },
};
