import type { SeenNames } from "../seen.ts";

/** Names of opioids in the street and the shop, each with the list in which it was seen. */
export const STREET: readonly SeenNames[] = [
  {
    source: "expert",
    names: {
      buprenorphine_naloxone: "suboxone strips, suboxone films",
      oxycodone_acetaminophen: "perc 10, perc 5, percs 10, perc 30",
      hydrocodone_acetaminophen: "vikes, norcos",
      hydromorphone: "dillies, dilly",
      oxycodone: "roxy 30, roxys, roxies 30",
      heroin: "black tar, china white, metonitazene, protonitazene, etonitazene, nitazenes",
      fentanyl: "fetty, fent",
      kratom:
        "mit 45, mit45, mit 45 shot, mit45 shot, feel free classic, feel free drink, feel free kratom, kratom shot, kratom shots, kratom capsules, kratom extract, opms gold, opms black, white borneo, red borneo, green borneo, white maeng da, red maeng da",
      seven_oh:
        "7-hydroxy, 7-hydroxy gummies, 7-oh gummies, 7-oh tablets, 7oh tablets, 7-hydroxy tablets, 7-hydroxy kratom, 7oh gummies",
      tianeptine: "tianna, tianna red, tia white, zaza red, tianeptine sodium, tianeptine sulfate",
      poppy_tea: "opium tea, opium poppy tea, poppy pods, poppy pod",
      akuamma: "akuamma, akuamma seeds, picralima nitida",
      codeine: "purple drank, sizzurp, lean syrup, dirty sprite",
      morphine: "morphine pump, intrathecal morphine, intrathecal pump with morphine",
    },
  },
];
