import type { SeenNames } from "../seen.ts";

/** Names of opioids in Canada, each with the list in which it was seen. */
export const CANADA: readonly SeenNames[] = [
  {
    source: "dpd2024",
    names: {
      codeine_acetaminophen:
        "lenoltec, teva-lenoltec, teva-lenoltec no. 1, teva-lenoltec no. 2, teva-lenoltec no. 3, teva-lenoltec no. 4, teva-emtec-30, triatec-30, mersyndol with codeine, acetazone forte c8, tamicode, lenoltec no. 1, lenoltec no. 2, lenoltec no. 3, lenoltec no. 4, emtec-30, acetaco #1",
      codeine_methocarbamol: "robaxacet-8, robaxisal c 1/2, robaxisal c 1/4",
      codeine_butalbital:
        "fiorinal-c 1/2, fiorinal-c 1/4, teva-tecnal c 1/2, teva-tecnal c 1/4, tecnal c 1/2, tecnal c 1/4",
      codeine:
        "calmylin ace, calmylin pse with codeine, damylin with codeine, linctus codeine blanc, teva-codeine, teva-cotridin, cotridin, cotridin expectorant",
      codeine_er: "codeine contin",
      oxycodone_acetaminophen:
        "rivacocet, teva-oxycocet, apo-oxycodone/acet, sandoz oxycodone/acetaminophen, oxycocet",
      oxycodone_aspirin: "teva-oxycodan, oxycodan",
      oxycodone: "supeudol, supeudol 5, supeudol 10, supeudol 20, pms-oxycodone",
      oxycodone_er: "oxyneo, apo-oxycodone cr, pms-oxycodone cr",
      tramadol_acetaminophen:
        "apo-tramadol/acet, jamp-acet-tramadol, pms-tramadol-acet, teva-tramadol/acetaminophen",
      tramadol: "apo-tramadol, auro-tramadol, jamp tramadol",
      tramadol_er: "durela, ralivia, tridural, zytram xl, taro-tramadol er",
      hydrocodone_cough: "dalmacol, pdp-hydrocodone",
      hydromorphone:
        "apo-hydromorphone, pms-hydromorphone, hydromorphone hp 10, hydromorphone hp 20, hydromorphone hp 50",
      hydromorphone_er: "hydromorph contin",
      methadone: "metadol, metadol-d, odan-methadone, apo-methadone",
      morphine: "doloral, ms.ir, statex, morphine hp 50, morphine lp epidural",
      morphine_er: "m-eslon, zomorph, sandoz morphine sr, teva-morphine sr",
      buprenorphine_patch: "butrans 5, butrans 10, butrans 15, butrans 20",
      buprenorphine_naloxone: "pms-buprenorphine-naloxone, teva-buprenorphine/naloxone",
      tapentadol: "nucynta ir",
      loperamide:
        "imodium calming liquid, imodium liqui-gels, imodium quick dissolve, imodium complete, loperamide-2, pms-loperamide, teva-loperamide",
    },
  },
  {
    source: "dpd2015",
    names: {
      codeine_aspirin: "222 tablets, 282 tablets, 292 tablets",
      codeine:
        "calmylin with codeine, paveral, broncodeine, balminil codeine, benylin with codeine, benylin 2 cold and flu with codeine, dimetapp-c, dimetane expectorant-c, coactifed, sirop cocillana codeine, tussaminic c forte, novahistex c, omni-tuss, codalin, cheracol, calmylin #3, ratio-codeine, ratio-cotridin, cotrifed, covan, robitussin syrup with codeine, coryphen codeine, cocillana codeine",
      codeine_acetaminophen:
        "atasol-30, empracet-30, empracet-60, exdol-30, novo-gesic c30, procet-30, ratio-emtec-30, ratio-lenoltec no. 3, ratio-lenoltec no. 4, acet codeine 30, acet codeine 60, rounox codeine, codamin no. 3, tylenol with codeine no. 3, atasol-8, atasol-15, exdol-8, exdol-15, tylenol #1, tylenol no. 1, tylenol #2, tylenol no. 2, tylenol no. 1 forte, tylenol #1 forte, tylenol with codeine #1, tylenol with codeine #2, tylenol with codeine #3, tylenol with codeine #4",
      codeine_butalbital:
        "trianal-c 1/2, ratio-tecnal c 1/2, phenaphen no. 2, phenaphen no. 3, phenaphen no. 4, pronal - c 1/2",
      hydrocodone_cough:
        "robidone, novahistex dh, novahistine dh, hycomine, coristine-dh, ratio-coristex-dh, caldomine dh, vasofrinic dh, tussaminic dh, triaminic expectorant dh, ratio-calmydone, mercodol with decapryn, dimetane expectorant dc, coristex-dh, calmydone",
      normethadone: "cophylac",
      opium:
        "donnagel-pg, diban, paregorique, camphorated opium tincture, opium teinture, sandoz opium & belladonna, opium and belladonna",
      morphine:
        "m.o.s. 10, m.o.s. 20, m.o.s. 30, m.o.s.-40, m.o.s.-60, m.o.s. sulphate, ratio-morphine, morphine hp 25, morphine forte, morphine extra forte, statex drops",
      morphine_er: "m.o.s. sr",
      hydromorphone: "hydromorph.ir, dilaudid-xp, dilaudid-hp-plus",
      hydromorphone_er: "jurnista, palladone xl",
      fentanyl_transdermal: "duragesic mat, pms-fentanyl mtx, ran-fentanyl matrix",
      propoxyphene: "novo-propoxyn, darvon-n compound",
      tramadol_acetaminophen: "tramacet, tramaphen-odan",
      loperamide: "diarr-eze, diahalt, loperacap",
    },
  },
];
