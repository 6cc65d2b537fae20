// What a full stop after a word means, for the eight languages of our watches. Small letters stand for any case,
// a word with a capital only for itself ("On." is an Italian title, "on." ends an English sentence).

/** Titles, places and connecting words: the sentence goes on. */
export const ALWAYS_GOES_ON = words(`
  mr mrs ms messrs dr prof gen lt col sgt capt cmdr adm maj rev sen rep gov pres amb supt insp hon fr mt ft Sir St Ste Sts
  vs viz cf ca approx i.e e.g al et dept univ assn
  rd zzt bzw ggf evtl sog geb gest vgl inkl exkl z.b d.h u.a o.ä z.t i.d.r Dipl Ing Hr Fr Frl Mio Mrd Tsd Bd Mag Hl str
  mm mlle mme mgr me bd av env
  aprox sra srta dña dra sres lic arq d.ª excmo excma mons gral cnel dpto avda
  sig sigg dott dott.ssa avv On l'on dell'on all'on geom rag sen.ce ecc.mo mons cav comm gen.le
  mł bryg asp godz dh ul pl tzw tzn np m.in prof doc hab inż płk ppłk mjr kpt por gen św ks bp abp kard im wg ok woj pow gm red tj ob
  ул просп пр пл пер проф акад ген полк подполк кап лейт св т.е т.к т.н напр гр зам им мин см тов респ пос дер
  бл вул просп пров бульв акад полк підполк майор кап лейт св т.зв тобто див обл ім заст нар смт мкр вид нач гром тов ред о.с
`)

/** Go on when a number follows: "No. 5", "ст. 8", "art. 3", "le 24 févr. 2022". */
export const BEFORE_NUMBER = words(`
  no nos nr núm num fig figs pp p vol ch sec art arts abs par para kap ziff rz ст п пп стр гл рис ч т разд розд табл мал
  поз кв буд д оф кім str ust lit poz rozdz tab pag pág págs cap vers op rn
  janv févr avr juil sept oct nov déc ene feb abr jun jul ago dic genn febb magg giu lug sett ott febr
  січ лют бер квіт трав черв лип серп вер жовт лист груд янв февр апр авг сент окт нояб дек
  stycz kwiet sierp wrześ paźdz listop grudz
`)

/** Close a list: a capital after them begins a sentence. */
export const CLOSES_LIST = words(`
  etc usw usf itd itp ecc др т.д т.п пр ін і.т.д
`)

/** Stand inside names and at ends alike: only a word that mostly begins sentences tells. */
export const MAY_END = words(`
  inc corp ltd co bros jr sr llc plc p.m a.m u.s u.k u.n e.u d.c
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn
  Tex Va Vt Wash Wis Wyo Ont Que Alta ee.uu rr.hh dd.hh
`)

/** Words that begin sentences far more often than they stand in names. */
export const STARTERS = words(`
  The A An He She It They We I You In On At But And This That These Those There His Her Its Their When While After Before
  As If For From With By To Some Many Most Several However Meanwhile Later Last Earlier What Who Why How Such Both Since
  Der Die Das Ein Eine Er Sie Es Wir Ich Ihr Im Am In Auf Aber Und Doch Auch Nach Bei Mit Für Vor Zuvor Dabei Damit Dort Dies
  Diese Dieser Dieses Laut Seit Wie Wenn Während Zudem Nun
  Le La Les L Un Une Des Il Elle Ils Elles On Ce Cette Ces C Dans En Au Aux Mais Et Selon Pour Après Avant Depuis Par Sur
  Nous Vous Je D Lors
  El Los Las Una Unos Se Según Pero Y Este Esta Estos Por Para Desde Tras Sin Con Cuando También No Ya Lo Su Sus
  Gli Lo Uno Questo Questa Ma E Nel Nella Dopo Prima Secondo Anche Non Con Per Da Dal Si Sono
  To Ten Ta Te W Na Po Ale I Jak Jednak Według Z Ze Od Do Przed Podczas Nie Także Jest Są On Ona Oni
  Он Она Оно Они Мы Вы Я Это Этот Эта Эти В На По Но И А Как Однако После До Для При Также Не Ранее По-прежнему С Из За Об О
  Він Вона Воно Вони Ми Ви Це Цей Ця Ці У На Але Та І Як Проте Після До Для При Також Не Раніше З Зі Із Від За Про Однак Водночас
`)

/** Follow an ordinal written with a stop: "5. Mai", "im 21. Jahrhundert", "2. Liga". */
export const AFTER_ORDINAL = words(`
  januar jänner februar märz april mai juni juli august september oktober november dezember
  jan feb mär apr jun jul aug sep sept okt nov dez
  jahrhundert jahrhunderts jahrhunderten jahrestag jahrestags jahrestages geburtstag geburtstags kriegstag kriegsjahr
  lebensjahr lebensjahrs weltkrieg weltkriegs liga bundesliga runde spieltag minute stunde stock stockwerk etage klasse
  armee brigade division regiment korps bataillon sanktionspaket paket kongress amtszeit tag mal platz parteitag
  bezirk arrondissement wahlperiode legislaturperiode auflage ausgabe sitzung generalversammlung sure kapitel
  brygada brygady dywizja korpus pułk batalion rocznica rocznicy piętro
`)

/** Stand before such an ordinal. */
export const BEFORE_ORDINAL = words(
  'am vom zum bis im dem den der die das des seit ab beim und auf den zur jeden jeder ihren ihrem ihr sein seinen seinem seinen',
)

/** Verbs of saying that follow a name after a quoted question: “Why?” Smith asked. */
export const SAYS = words(`
  said says asked asks told added adds wrote writes replied shouted cried tweeted posted continued demanded wondered
  sagte fragte rief erklärte schrieb demande demandait demandé lance lancé interroge preguntó dijo exclamó chiese chiede
  domanda pyta zapytał zapytała спросил спросила сказал сказала запитав запитала сказав
`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(word => word !== ''))
}
