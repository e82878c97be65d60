// The same words as patients and pharmacies write them in Spanish, French, German, Portuguese and Italian, without accents.

const MONTHS = `enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janvier fevrier mars
  avril juin juillet aout septembre octobre novembre decembre januar februar marz maerz juni juli oktober dezember gennaio febbraio aprile
  maggio giugno luglio settembre ottobre dicembre janeiro fevereiro marco maio junho julho setembro outubro dezembro mehr`;

const SPANISH = `tableta tabletas pastilla pastillas comprimido comprimidos capsula capsulas gota gotas jarabe crema pomada
  parche parches inyeccion inyecciones ampolla ampollas sobre sobres supositorio supositorios aerosol inhalador
  cucharada cucharadita gr miligramos microgramos gramos unidades ui tomar tomo toma tomando tome usar uso usa
  usando aplicar aplico poner pongo una un uno dos tres cuatro cinco seis media medio mitad cada hora horas dia
  dias diario diaria diariamente semana semanas semanal mes meses mensual vez veces manana mananas tarde tardes
  noche noches mediodia antes despues durante acostarse dormir desayuno almuerzo comida comidas cena ayunas al la
  el los las lo de del en por para sin si cuando segun necesario necesite necesidad necesaria dolor dolores cabeza
  espalda fuerte fuertes sueno ansiedad presion sangre azucar tiroides estomago oral boca via ojos oido nariz piel
  medico medica receta recetado recetada desde hace ano anos actualmente ahora hasta solo solamente mi me yo es ni
  fiebre tos alergias medicina medicamento medicamentos pildora pildoras mas menos o u a le vitamina vitaminas
  hierro acido retard liberacion prolongada generico
  recubierto recubiertos recubierta pelicula bucodispersable bucodispersables efervescente efervescentes gastrorresistente
  gastrorresistentes liofilizado sublinguales solucion suspension inhalacion gragea grageas unidosis preso c24h asignado jamas
  enteras masticables blanda blandas dura duras`;

const FRENCH = `comprime comprimes gelule gelules cachet cachets goutte gouttes sirop creme pommade patchs piqure injection
  sachet suppositoire bouffee bouffees cuillere prendre prends prend pris prises prise un une deux trois quatre
  demi demie moitie par jour jours heure heures semaine semaines mois fois matin matins midi soir soirs nuit nuits
  coucher avant apres pendant repas petit dejeuner diner souper toutes tous les le la l de des du d au aux en a si
  besoin douleur douleurs tete dos mal maux sommeil anxiete tension sang sucre thyroide estomac selon necessaire
  medecin ordonnance depuis an ans actuellement pour sans contre je mon ma mes est ou toux fievre voie orale
  bouche peau yeux nez oreille medicament medicaments vitamine fer liberation prolongee lp generique
  pellicule pellicules pelliculee secable secables orodispersible orodispersibles effervescent effervescents enrobe enrobes
  gastroresistant gastroresistante microgranules buvable pulverisation perfusion transdermique dispositif unidose recipient flacon
  flacons microgramme microgrammes ampoule ampoules jeun pas ne depasser conduire poudre lyophilisat lyoc nasale nebuliseur collyre adultes adulte gel
  vaginale doux coucher lever`;

const GERMAN = `tablette tabletten tbl filmtablette filmtabletten retardtablette retardtabletten kapsel kapseln kps tropfen saft
  salbe creme pflaster spritze spritzen ampulle ampullen beutel zapfchen zaepfchen spray hub stosse loffel loeffel
  messloffel nehmen nehme nimmt einnehmen eine einen ein zwei drei vier halbe halb halben viertel je jede jeden
  jeder pro am um im in der die das den dem des zu zum zur tag tage taglich taeglich tgl stunde stunden std woche
  wochen wochentlich woechentlich monat monate mal morgens mittags abends nachts nacht frueh fruh nachmittags
  schlafen vor nach bei bis wahrend essen mahlzeit mahlzeiten nuchtern nuechtern bedarf schmerz schmerzen kopf
  kopfschmerz kopfschmerzen ruckenschmerzen rueckenschmerzen rucken ruecken schlaf angst blutdruck blut zucker
  schilddruse schilddruese magen arzt arztin hausarzt rezept seit jahr jahre jahren aktuell fur fuer gegen ohne
  wegen ich meine mein ist oder husten fieber mund haut augen nase ohr medikament medikamente vitamin eisen retard
  ret einheiten ie stark
  hartkapsel hartkapseln weichkapsel weichkapseln retardkapsel retardkapseln schmelztablette schmelztabletten brausetablette
  brausetabletten brausetbl filmtbl filmtabl retardtbl retardtabl retardkps magensaftresistent magensaftresistente
  magensaftresistenten uberzogene ueberzogene dragee dragees losung loesung tinktur matrixpflaster sublingualtabletten bb
  nuchtern essens einzunehmen als stueck stuck akut genommen eingenommen`;

const PORTUGUESE = `comprimido comprimidos capsula capsulas gota gotas xarope creme pomada adesivo adesivos injecao injecoes ampola
  saqueta supositorio tomar tomo toma tomando usar uso um uma dois duas tres meio meia metade cada por ao aos da
  do das dos na no nas nos em hora horas dia dias diario diaria semana semanas mes meses vez vezes manha tarde
  noite noites deitar dormir antes depois refeicao refeicoes almoco jantar pequeno jejum para dor dores cabeca
  costas se necessario sono ansiedade pressao sangue acucar tireoide estomago medico receita desde ha ano anos
  agora sem os as eu meu minha tosse febre boca pele olhos ouvido nariz`;

const ITALIAN = `compressa compresse cpr capsula capsule cps goccia gocce sciroppo crema pomata cerotto cerotti iniezione
  iniezioni fiala fiale bustina bustine supposta supposte prendere prendo prende una un uno due tre quattro mezza
  mezzo meta ogni al alla allo ai alle il lo la i gli le di del della dei in per con su ora ore giorno giorni die
  settimana settimane mese mesi volta volte mattina mattino pomeriggio sera sere notte notti dormire prima dopo
  durante pasto pasti colazione pranzo cena digiuno se bisogno necessario dolore dolori testa schiena mal sonno
  ansia pressione sangue zucchero tiroide stomaco medico ricetta da anno anni adesso senza io mio mia tosse febbre
  bocca pelle occhi orecchio naso farmaco farmaci rilascio prolungato
  rivestita rivestite rivestito gastroresistente gastroresistenti orodispersibile orodispersibili effervescente effervescenti
  modificato transdermico transdermici soluzione sospensione cpr cp rp supposte flacone flaconcino assume assumo preso presa`;

/** Words between two things, in these languages: "con", "mit", "et". Where a number or nothing follows they are no such word. */
export const BETWEEN_ABROAD: ReadonlySet<string> = new Set("con mit avec com und et y e mas ed".split(" "));

const words = (...texts: readonly string[]): string[] => texts.flatMap((text) => text.trim().split(/\s+/));

/** Words of strength, form, schedule and reason in five languages beside English. */
export const SIG_WORDS_ABROAD: ReadonlySet<string> = new Set(
  words(MONTHS, SPANISH, FRENCH, GERMAN, PORTUGUESE, ITALIAN),
);
