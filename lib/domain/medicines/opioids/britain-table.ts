import type { SeenNames } from "../seen.ts";

/** Names of opioids in the United Kingdom, each with the list in which it was seen. */
export const BRITAIN: readonly SeenNames[] = [
  {
    source: "dmd2024",
    names: {
      codeine_acetaminophen:
        "codipar, kapake, kapake insts, zapain, tylex, solpadol, solpadeine max, solpadeine plus, panadol ultra, paracodol, medocodene, emcozin, migraleve pink, migraleve yellow, ultramol soluble, codasolve, zipamol plus, veganin, syndol headache relief, feminax period pain",
      codeine_aspirin: "co-codaprin, codis, boots aspirin and codeine",
      codeine_ibuprofen:
        "nurofen plus, cuprofen plus, codafen, codafen continus, solpaflex, solpadeine migraine ibuprofen & codeine, boots ibuprofen and codeine",
      codeine: "galcodine, bepro, dimotane co",
      dihydrocodeine: "df 118 forte, df 118, df118, df118 forte",
      dihydrocodeine_er: "dhc continus",
      dihydrocodeine_paracetamol:
        "co-dydramol, paramol, remedeine, remedeine forte, dypracet, eroset, galake",
      propoxyphene: "co-proxamol, distalgesic, doloxene",
      dipipanone: "diconal",
      dextromoramide: "palfium",
      meperidine: "pamergan p100",
      methadone: "physeptone, synastone",
      morphine: "actimorph, sevredol, cyclimorph, ipecacuanha and morphine mixture",
      morphine_er:
        "mst continus, mxl, zomorph, morphgesic, filnarine, morcap, morphgesic sr, filnarine sr, morcap sr, rhotard morphine sr",
      morphine_antidiarrheal:
        "kaolin and morphine, j collis browne's, diocalm dual action, opazimes, kaodene",
      oxycodone: "shortec, oxynorm, oxynorm liquid, lynlor, oxyact, proladone",
      oxycodone_er:
        "longtec, abtard, candox, carexil, dolocodon, dolocodon pr, ixyldone, leveraxo, onexila, onexila xl, oxeltra, oxylan, oxypro, reltebon, renocontin, zomestine",
      oxycodone_naloxone: "myloxifin, oxyargin",
      hydromorphone_er: "palladone sr",
      fentanyl: "breakyl, cynril, effentora, instanyl, pecfent, recivit",
      fentanyl_transdermal:
        "durogesic, durogesic dtrans, fencino, fentalis, fentalis reservoir, matrifen, mezolar, mezolar matrix, mylafent, opiodur, osmach, osmanil, tilofyl, victanyl, yemex",
      alfentanil: "rapifen",
      pentazocine: "fortral",
      buprenorphine: "temgesic, tephine",
      buprenorphine_patch:
        "bunov, bupeaze, buplast, bupramyl, busiete, butec, carlosafine, hapoctasin, panitaz, prenotrix, rebrikel, relevtec, reletrans, sevodyne, transtec, turgeon",
      tapentadol: "palexia",
      tapentadol_er: "palexia sr, ationdo, ationdo sr",
      tramadol: "zydol, zamadol, zamadol melt, tramake, tramake insts",
      tramadol_er:
        "maxitram, tilodol, tramquel, tramulief, zeridame, dromadol, larapam, invodol, brimisol, zydol sr, zydol xl, zamadol sr, mabron, marol, maxitram sr, nobligan retard, oldaram, tilodol sr, tradorec xl, tramquel sr, tramulief sr, zeridame sr, zytram sr, dromadol sr, dromadol xl, larapam sr, invodol sr, brimisol pr, aceon",
      tramadol_acetaminophen: "tramacet, trapadex",
      tramadol_dexketoprofen: "skudexa",
    },
  },
  { source: "ema_mysimba", names: { naltrexone: "mysimba" } },
  { source: "ema_dzuveo", names: { sufentanil: "dzuveo" } },
];
