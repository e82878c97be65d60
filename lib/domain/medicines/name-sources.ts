/** A list in which names of medicines were read: what it is, where it stands, and of when. */
export type NameSource = { list: string; where: string; of: string };

/** Every list that the tables of names refer to. */
export const NAME_SOURCES: Readonly<Record<string, NameSource>> = {
  fda2022: {
    list: "Drugs@FDA, products (US Food and Drug Administration)",
    where: "SteveHQiu/BeersCriteria: data/archive/products.xlsx",
    of: "2022",
  },
  fda2018: {
    list: "Drugs@FDA, products (US Food and Drug Administration)",
    where: "DudleyLab/right_to_try_exploration: drugsatfda/Products.txt",
    of: "2018",
  },
  dpd2024: {
    list: "Drug Product Database, active and approved (Health Canada)",
    where: "swift-school/dpd_database: drug.txt, ingred.txt, drug_ap.txt, ingred_ap.txt",
    of: "2024-07",
  },
  dpd2015: {
    list: "Drug Product Database with products no longer sold (Health Canada)",
    where: "rrusk/din2atc: data/drug.txt, data/drug_ia.txt, data/ther.txt, data/ther_ia.txt",
    of: "2015-07",
  },
  dmd2024: {
    list: "Opioid codelists of the NHS dictionary of medicines and devices (OpenSAFELY)",
    where: "opensafely/opioids-covid-research: codelists/opensafely-opioid-containing-medicines-*-dmd.csv",
    of: "2024-10",
  },
  bdpm2021: {
    list: "Base de données publique des médicaments (ANSM, France)",
    where: "WilliamEsc/MediBd: CIS_bdpm.txt, CIS_COMPO_bdpm.txt",
    of: "2021-01",
  },
  cima2020: {
    list: "CIMA, medicamentos (AEMPS, Spain)",
    where: "Gr4vi7y/FarmaCom: Medicamentos.xls",
    of: "2020-06",
  },
  bsv2006: {
    list: "Spezialitätenliste (Bundesamt für Sozialversicherung, Switzerland)",
    where: "zdavatz/oddb.org: test/data/xls/BSV_per_2006.04.01.xls",
    of: "2006-04",
  },
  swissmedic2014: {
    list: "Names of authorised medicines (Swissmedic)",
    where: "zdavatz/oddb2xml: spec/data/column_c.txt",
    of: "2014",
  },
  india2024: {
    list: "Medicines with composition (1mg, India)",
    where: "Jeyaa-NKS/TNSDC-NLP: Medicine_Details.csv",
    of: "2024-04",
  },
  atc2026: {
    list: "ATC index (WHO Collaborating Centre for Drug Statistics Methodology)",
    where: "fabkury/atcd: WHO ATC-DDD 2026-04-25.csv",
    of: "2026-04",
  },
  wido2014: {
    list: "Amtlicher ATC-Index (WIdO, Germany)",
    where: "zdavatz/aips2sqlite: jars/input/wido_arz_amtl_atc_index_0114_xls.xls",
    of: "2014-01",
  },
  atcfr: {
    list: "ATC names in German and French (ywesee, Switzerland)",
    where: "zdavatz/aips2sqlite: jars/input/atc_codes_multi_lingual.txt",
    of: "2026-03",
  },
  dsld2025: {
    list: "Ingredients of supplements with other names (after the NIH label database)",
    where: "seancheick/dsld_clean: scripts/data/ingredient_quality_map.json",
    of: "2025-09",
  },
  dermatologie2014: {
    list: "Enzyklopädie Dermatologie, Opioide",
    where: "https://www.enzyklopaedie-dermatologie.de/dermatologie/opioide-5114",
    of: "2014-05",
  },
  toxcenter1998: {
    list: "Daunderer, Klinische Toxikologie, Tilidin",
    where: "https://studylibde.com/doc/12273000/tilidin---toxcenter.org",
    of: "1998-03",
  },
  akdae2003: {
    list: "Arzneimittelkommission der deutschen Ärzteschaft, Oxycodon",
    where: "https://www.akdae.de/arzneimittelsicherheit/bekanntgaben/archiv/2003/09",
    of: "2003-09",
  },
  wagem: {
    list: "Tramadol, brand names by country",
    where: "https://wagem.org/drug/tramadol/",
    of: "undated",
  },
  itwiki_ossicodone: {
    list: "Wikipedia (Italian), Ossicodone",
    where: "https://www.wikizero.com/it/Ossicodone",
    of: "undated",
  },
  positivechoices: {
    list: "Positive Choices (Australia), opioids",
    where: "https://positivechoices.org.au/parents/opioids",
    of: "undated",
  },
  tga_oral_opioids: {
    list: "Therapeutic Goods Administration (Australia), shortage of oral opioid products",
    where:
      "https://www.tga.gov.au/safety/shortages/information-about-major-medicine-shortages/about-shortage-and-discontinuation-oral-opioid-products",
    of: "2024",
  },
  nz_tramal: {
    list: "New Zealand data sheet, Tramal",
    where: "http://healthdocbox.com/Chronic_Pain/68725061-New-zealand-data-sheet.html",
    of: "undated",
  },
  soranus: {
    list: "Soranus Lifesciences (India), product page of Opitral-P",
    where: "http://www.soranuslife.com/DefaultPage/ProductPopUp.aspx?id=eb9fc750-5a02-492a-89d7-3e100c634e04",
    of: "undated",
  },
  aifa2025: {
    list: "Medicines by active substance (AIFA, Italy)",
    where:
      "VitoNicolaLosavio/Intelligent-Drug-Reasoning-through-Ontologies-and-Logic-Based-Dialogue: prolog/drugs.pl",
    of: "2025-06",
  },
  arthritis_au: {
    list: "Arthritis Australia, changes to codeine-containing medication",
    where: "https://www.arthritis.org.au/arthritis/arthritis-blog/changes-to-codeine-containing-medication/",
    of: "2018",
  },
  nps_codeine: {
    list: "NPS MedicineWise (Australia), consumer medicine information of Prodeine and Codapane Forte",
    where:
      "https://www.nps.org.au/medicine-finder/prodeine-caplets, https://www.nps.org.au/medicine-finder/codapane-forte-tablets",
    of: "undated",
  },
  au_product_list: {
    list: "Australian and New Zealand product informations listed beside a data sheet",
    where:
      "https://healthdocbox.com/amp/67798552-Substance_Abuse/New-zealand-data-sheet-each-paracetamol-codeine-contains-500-mg-of-paracetamol-and-8-mg-of-codeine-phosphate.html",
    of: "undated",
  },
  at_substitution: {
    list: "Haltmayer et al., Konsensuspapier substitutionsgestützte Behandlung (Austria)",
    where: "https://www.yumpu.com/de/document/view/33147171/konsensuspapier-pdf/23",
    of: "2015",
  },
  myhealthbox_de: {
    list: "Package leaflets of Oxycodolor and Oxycodon-HCl-ratiopharm (Germany)",
    where: "https://myhealthbox.eu/de/oxycodon-hcl-hexal-5-mg-retardtabletten/271044",
    of: "undated",
  },
  prvademecum_mx: {
    list: "PR Vademécum México, Tradol",
    where: "https://mx.prvademecum.com/medicamento/tradol-8105/",
    of: "undated",
  },
  doczz_be: {
    list: "Summary of product characteristics of Tradonal Odis (Belgium)",
    where: "https://doczz.fr/doc/3312083/-meda-pharma-",
    of: "undated",
  },
  bdpm_dropizal: {
    list: "Base de données publique des médicaments, Dropizal",
    where: "https://base-donnees-publique.medicaments.gouv.fr/affichageDoc.php?specid=68173884&typedoc=R",
    of: "2023-03",
  },
  ema_dzuveo: {
    list: "European Medicines Agency, Dzuveo",
    where: "https://www.ema.europa.eu/medicines/human/EPAR/dzuveo",
    of: "2018-06",
  },
  ema_mysimba: {
    list: "European Medicines Agency, package leaflet of Mysimba",
    where: "joofio/test-epi-composition: input/fsh/examples/mysimba.fsh",
    of: "2022-02",
  },
  dailymed_cheratussin: {
    list: "DailyMed, Cheratussin AC",
    where: "https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=4c76c664-a999-4b6a-b4e2-5634e8539639",
    of: "2019-01",
  },
  feminax_ultra: {
    list: "Patient leaflet of Feminax Ultra (United Kingdom)",
    where: "https://www.drugs.com/uk/feminax-ultra-250-mg-gastro-resistant-tablets-leaflet.html",
    of: "undated",
  },
  solpadeine_headache: {
    list: "Summary of product characteristics, Solpadeine Headache soluble tablets (paracetamol and caffeine)",
    where:
      "https://patient-info.co.uk/solpapain-500-mg-65-mg-effervescent-tablets-solpadeine-headache-soluble-tablets-90470/summary-of-medicine-characteristics",
    of: "undated",
  },
  findrx: {
    list: "Find Rx Information, narcotic analgesics (United States, in Spanish)",
    where: "http://www.findrxinformation.org/Medication-Types/Medication/",
    of: "undated",
  },
  whelehans_ie: {
    list: "Whelehans Pharmacy (Ireland), health risks from codeine based medicines",
    where:
      "https://www.whelehans.ie/blogs/whelehans-health-blog/health-risks-from-codeine-based-medicines-part-2",
    of: "undated",
  },
  getultram: {
    list: "Get Ultram, names of tramadol in other countries",
    where: "http://www.getultram.com/know-the-history-of-ultram/",
    of: "undated",
  },
  nps_opioids: {
    list: "NPS MedicineWise (Australia), consumer medicine information of Panamax Co, Dolased Forte, Trust Analgesic Calmative and Denpax",
    where:
      "https://www.nps.org.au/medical-info/medicine-finder/panamax-co-tablets, https://www.nps.org.au/medicine-finder/dolased-forte-tablets, https://www.nps.org.au/medicine-finder/trust-analgesic-calmative-tablets, https://www.nps.org.au/medical-info/medicine-finder/denpax-patches",
    of: "undated",
  },
  tga_dutran: {
    list: "Therapeutic Goods Administration (Australia), Dutran",
    where: "https://myhealthbox.eu/en/dutran-75-fentanyl-75-mcg-hr-transdermal-patch-pouch/4187233",
    of: "2012-08",
  },
  rotelist_gelonida: {
    list: "Rote Liste (Germany), Gelonida Schmerztabletten",
    where: "https://www.rote-liste.de/suche/praep/13363-0/Gelonida%C2%AE%20Schmerztabletten",
    of: "undated",
  },
  imedikament: {
    list: "Package leaflets of Talvosilen, Titretta, Morphinsulfat-GRY, MSR Mundipharma and MSTW Krugmann (Germany)",
    where:
      "https://imedikament.de/talvosilen-forte?doc=9, https://imedikament.de/titretta-schmerztabletten/fachinformation?doc=1, https://imedikament.de/morphinsulfat-gry-60-mg-retardtabletten?doc=2, https://imedikament.de/msr-30mg-mundipharma/fachinformation, https://imedikament.de/mstw-30-mg-krugmann/fachinformation",
    of: "2011",
  },
  polamidon: {
    list: "L-Polamidon and L-Poladdict (Germany, Austria, Switzerland)",
    where:
      "https://info-patient.at/l-polamidon-20-mg-tabletten-107259/zusammenfassende-informationen, https://apotheke-adhoc.de/nachrichten/detail/pharmazie/l-poladdict-levomethadon-als-tablette-methadon",
    of: "undated",
  },
  ages_hydal: {
    list: "AGES (Austria), Hydal retard and Hydal",
    where:
      "https://myhealthbox.eu/de/hydal-retard-2-mg-kapseln/154575, https://www.yumpu.com/de/document/view/43673403/hydalaar-2-mg-ml-injektionslaasung-hydalaar-10-mg-ml-mundipharma",
    of: "2020-12",
  },
  valtran_be: {
    list: "Package leaflet of Valtran and Valtran Retard (Belgium)",
    where: "https://studylibfr.com/doc/3633551/notice",
    of: "2017",
  },
  zivi_be: {
    list: "Package leaflets of Tradonal Retard and Tramadol Uno Sandoz (Belgium)",
    where:
      "https://www.zivi.be/nl/bijsluiters/tradonal-retard-200-mg, https://www.zivi.be/nl/bijsluiters/tramadol-uno-sandoz-200-mg",
    of: "2012-09",
  },
  mexico_tramadol: {
    list: "Sinergix and Supradol Duet (Mexico)",
    where:
      "https://mx.ivademecum.com/medicamento-sinergix-rimsa-cod-9AF51F88E78A013D, https://quefarmacia.com/medicamentos/supradol/",
    of: "undated",
  },
  supradol_mx: {
    list: "PLM (Mexico), Supradol",
    where: "http://www.medicamentosplm.com/Home/productos/supradol.tabletas.sublinguales/103/101/9939/224",
    of: "undated",
  },
  expert: {
    list: "Words of the street and the shop that mean nothing else; no list",
    where: "docs/clinical-sources.md#street-words",
    of: "2026-11",
  },
  plain: {
    list: "The substance's own name with its form, salt or language; no list, and no brand",
    where: "docs/clinical-sources.md#names-of-the-world",
    of: "2026-11",
  },
};
