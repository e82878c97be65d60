const MAKERS = `teva mylan viatris sandoz apotex amneal lannett greenstone accord zydus aurobindo lupin cipla actavis par hikma
  sun torrent macleods camber unichem ajanta glenmark alembic solco prinston mallinckrodt rhodes breckenridge
  northstar major qualitest watson barr roxane westward perrigo pfizer merck novartis lilly abbvie abbott bayer
  gsk sanofi astrazeneca janssen takeda amgen jerome acella kvk tech epic ascend heritage rising strides granules
  ingenus novitium xiromed cvs walgreens walmart costco kroger publix safeway target kirkland equate goodsense
  optum optumrx caremark express scripts humana medvantx pillpack capsule blink goodrx skip belmar ageless empower
  olympia tailor strohecker harbor womens international nature made natures bounty natrol now foods thorne pure
  encapsulations life extension jarrow solgar nordic naturals garden doctors swanson gnc puritans pride metagenics
  designs integrative therapeutics klaire seeking source solaray sports research bluebonnet country carlson
  centrum member mark members spring valley trader joes whole mason herb pharm gaia ritual olly vitafusion
  smartypants ortho molecular douglas labs laboratories lab inc llc corp usa us canada pharma pharmaceuticals
  pharmaceutical healthcare rxs ratiopharm hexal stada heumann aristo betapharm winthrop zentiva puren henning aliud al basics
  axcount libra libapharm streuli helvepharm mepha spirig cinfa normon kern stadapharm pensa ratio aurovitas tarbis
  biogaran arrow eg cristers almus evolugen bgr ranbaxy krka gedeon intas mankind alkem cadila wockhardt
  hetero ajinomoto genrx generichealth chemmart amcal blackmores swisse ethics bnm pms jamp ranpharma
  milpharm gerot lannacher genericon`;

/** Who makes or sells a medicine: "Teva", "Costco", "Pure Encapsulations". */
export const MAKER_WORDS: ReadonlySet<string> = new Set(MAKERS.trim().split(/\s+/));
