import type { SeenNames } from "../seen.ts";

/** Names of opioids in Spain, each with the list in which it was seen. */
export const SPAIN: readonly SeenNames[] = [
  {
    source: "cima2020",
    names: {
      naloxegol: "moventig",
      naldemedine: "rizmoic",
      opium: "dropizol, tanagel",
      loperamide:
        "diarfin, elissan, fortasec, fortasec flas, fortasec plus, loperan, lopestop, salvacolina, salvacolina flas, sindiar, losikole",
      eluxadoline: "truberzi",
      ethylmorphine: "demusin",
      fentanyl: "fentanest, abfentiq, avaric, kaptic, breakyl inicio",
      fentanyl_transdermal: "durogesic matrix, doloxital, durfenta, fendivia, fentanilo matrix, nylafent",
      alfentanil: "limifen",
      sufentanil: "safentil, zalviso",
      morphine: "maracex, sevredol",
      morphine_er: "mst continus, zomorph",
      hydromorphone_er: "edunix, jurnista, palladone continus",
      oxycodone: "oxynorm, oxynorm concentrado",
      oxycodone_er: "dolonica, taioma",
      oxycodone_naloxone: "duoxona, edipren, nolxado, ormetone, taioma plus, tanonalla, oxicodona/naloxona",
      codeine_propyphenazone: "dolodens",
      meperidine: "dolantina, hidrocloruro de petidina",
      buprenorphine: "bunorfin, buprex",
      buprenorphine_patch: "canur, feliben, gexana, norspan, transtec, buprenorfina semanal",
      buprenorphine_depot: "buvidal",
      buprenorphine_naloxone: "buprenorfina/naloxona",
      codeine_acetaminophen:
        "algidol, analgilasa, analgiplus, cod-efferalgan, coxumadol, dolocatil codeina, dolomedil, fludeten, talgo codeina, termaldina codeina, paracetamol/codeina",
      codeine_aspirin: "dolmen, dolviran",
      codeine_ibuprofen: "astefor, ibucod, neobrufen con codeina, nidol",
      tramadol_acetaminophen:
        "capdol, clanderon, diliban, diliban retard, paxiflas, pazital, pontalsic, tracimol, traparac, zaldiar, tramadol/paracetamol",
      tramadol_dexketoprofen: "enanplus, takudex, tramadol/dexketoprofeno",
      tramadol: "adolonta, ceparidin, tioner",
      tramadol_er:
        "adolonta retard, dolodol, dolodol flas, dolpar, gelotradol, tioner retard, tradonal retard, zytram, zytram bid, tramadol retard",
      tapentadol: "palexia, yantil",
      tapentadol_er: "palexia retard, yantil retard",
      tianeptine: "zinosal",
      naltrexone: "tranalex",
      methadone: "eptadone, metasedin, misyo",
      levomethadone: "levometadona",
      codeine:
        "bisoltus, codeisan, fludan codeina, histaverin, notusin, perduretas codeina, toseina, tusikern, lasa con codeina, diminex antitusigeno, pazbronquial",
      dihydrocodeine: "paracodina, tosidrin",
      naloxone: "nyxoid",
    },
  },
];
