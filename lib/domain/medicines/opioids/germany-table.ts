import type { SeenNames } from "../seen.ts";

/** Names of opioids in Germany, each with the list in which it was seen. */
export const GERMANY: readonly SeenNames[] = [
  {
    source: "dermatologie2014",
    names: {
      pentazocine: "fortral",
      meperidine: "dolantin",
      piritramide: "dipidolor",
      tilidine_naloxone: "valoron n",
      tilidine_naloxone_er: "valoron n retard",
      tramadol: "tramal",
      tramadol_er: "tramal long",
      codeine: "tryasol",
      morphine: "capros",
      morphine_er: "mst retard, mst mundipharma",
      dihydrocodeine_er: "dhc mundipharma",
      oxycodone_er: "oxygesic",
      hydromorphone: "palladon",
    },
  },
  {
    source: "toxcenter1998",
    names: {
      tilidine_naloxone: "tilidalor, findol, gruntin, tiligetic, tili-puren, valomerck",
    },
  },
  {
    source: "akdae2003",
    names: {
      oxycodone: "eukodal",
    },
  },
  {
    source: "wagem",
    names: {
      tramadol:
        "adamon, amadol, hexamadol, ipc-trama, jutadol, tradol-puren, tramabeta, tram-ac, tramadoc, tramadolor, trama-dorsch, tramadura, tramagit, tramamed, tramundin",
      tramadol_er: "nobligan retard, travex retard",
    },
  },
  {
    source: "myhealthbox_de",
    names: {
      oxycodone_er: "oxycodolor, oxycodon-hcl",
    },
  },
  {
    source: "rotelist_gelonida",
    names: {
      codeine_acetaminophen: "gelonida, gelonida schmerztabletten",
    },
  },
  {
    source: "imedikament",
    names: {
      codeine_acetaminophen: "talvosilen, talvosilen forte, titretta, titretta schmerztabletten",
      morphine: "morphinsulfat, msr mundipharma",
      morphine_er: "mstw, mstw krugmann",
    },
  },
  {
    source: "polamidon",
    names: {
      levomethadone: "l-polamidon, l-poladdict",
    },
  },
];
