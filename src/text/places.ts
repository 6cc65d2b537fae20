// Countries and cities that the news names most: a capital that is none of the persons of a story. By their stems where names are declined.

const ENDINGS: Record<string, string> = {
  uk: '(?:[аяиіїуюеоь]|ою|ею|єю|ії|ію|ія|ією|ом|ем|ові|еві|ів|ах|ях|ам)?',
  ru: '(?:[аяиыуюеьо]|ой|ей|ии|ию|ия|ией|ом|ем|ью|ов|ах|ях|ам)?',
  pl: '(?:[aeiyuąęo]|i[aeiuąę]|ii|ią|ię|em|iem|ie|ów|ach|om)?',
}

const STEMS: Record<string, string> = {
  uk: `україн росі польщ німеччин франц франці італ італі іспан іспані британ британі америк сша китає кита япон японі інд інді туреччин ізраїл іран ірак сирі єгипт катар груз грузі вірмені азербайджан казахстан
    білорус молдов румуні болгарі угорщин словаччин чехі сербі хорваті греці швеці норвегі фінлянді дані литв латві естоні швейцарі австрі бельгі нідерланд португалі ірланді ісланді канад мексик бразилі аргентин коре
    вʼєтнам пакистан афганістан європ євросоюз африк азі крим донбас київ києв харк харков одес льв львов дніпр чернігов черніг москв мінськ варшав берлін париж лондон вашингтон брюссел женев стамбул анкар пекін токі рим відн праг будапешт`,
  ru: `украин росси польш германи франци итали испани британи америк сша кита япони инди турци израил иран ирак сири египт катар грузи армени азербайджан казахстан белорусси беларус молдави молдов румыни болгари
    венгри словаки чехи серби хорвати греци швеци норвеги финлянди дани литв латви эстони швейцари австри бельги нидерланд голланди португали ирланди исланди канад мексик бразили аргентин коре вьетнам пакистан афганистан
    европ евросоюз африк ази крым донбасс киев харьков одесс львов москв петербург минск варшав берлин париж лондон вашингтон брюссел женев стамбул анкар пекин токи рим вен праг будапешт гааг тегеран`,
  pl: `polsk polsc ukrain rosj niemc francj włoch włosz hiszpan hiszpani brytani ameryk usa chin japoni indi turcj izrael iran irak syri egip egipt katar gruzj gruzi armeni azerbejdżan kazachstan białorus białoru mołdawi rumuni bułgari węg węgr węgier
    słowacj czech czesk serbi chorwacj grecj szwecj norwegi finlandi dani litw litwi łotw łotwi estoni szwajcari austri belgi holandi niderland portugali irlandi islandi kanad kanadzi meksyk brazyli argentyn kore wietnam pakistan afganistan
    europ unii krym donbas kij kijow moskw mińsk warszaw berlin paryż londyn waszyngton brukse bruksel genew stambuł ankar pekin tokio rzym wiedeń wiedni prag pradz budapeszt krak krakow gdańsk wrocław poznań łodz łódź lublin`,
  en: `ukraine russia poland germany france italy spain britain england scotland wales ireland america china japan
    india turkey israel iran iraq syria egypt qatar georgia armenia azerbaijan kazakhstan belarus moldova romania
    bulgaria hungary slovakia slovenia czechia serbia croatia bosnia greece cyprus sweden norway finland denmark
    lithuania latvia estonia switzerland austria belgium netherlands portugal iceland canada mexico brazil argentina
    korea vietnam pakistan afghanistan lebanon jordan libya yemen sudan nigeria kenya cuba venezuela europe asia
    africa crimea donbas kyiv kiev kharkiv odesa lviv moscow minsk warsaw berlin paris london washington brussels
    geneva istanbul ankara beijing tokyo rome vienna prague budapest bucharest madrid stockholm helsinki oslo
    copenhagen riga vilnius tallinn jerusalem gaza tehran damascus baghdad doha riyadh dubai kremlin pentagon hamas
    hezbollah nato`,
  de: `ukraine russland polen deutschland frankreich italien spanien großbritannien england schottland irland amerika
    china japan indien türkei israel iran irak syrien ägypten katar georgien armenien aserbaidschan kasachstan
    belarus moldau rumänien bulgarien ungarn slowakei slowenien tschechien serbien kroatien bosnien griechenland
    zypern schweden norwegen finnland dänemark litauen lettland estland schweiz österreich belgien niederlande
    portugal kanada mexiko brasilien argentinien korea nordkorea südkorea vietnam pakistan afghanistan libanon
    jordanien libyen europa asien afrika krim donbass kiew kyjiw charkiw odessa lwiw moskau minsk warschau berlin
    paris london washington brüssel genf istanbul ankara peking tokio rom wien prag budapest bukarest madrid
    stockholm helsinki oslo kopenhagen riga vilnius jerusalem gaza teheran damaskus bagdad doha kreml pentagon hamas
    hisbollah nato bern bonn`,
  fr: `ukraine russie pologne allemagne france italie espagne grande-bretagne angleterre écosse irlande amérique chine
    japon inde turquie israël iran irak syrie égypte qatar géorgie arménie azerbaïdjan kazakhstan biélorussie
    bélarus moldavie roumanie bulgarie hongrie slovaquie slovénie tchéquie serbie croatie bosnie grèce chypre suède
    norvège finlande danemark lituanie lettonie estonie suisse autriche belgique pays-bas portugal canada mexique
    brésil argentine corée vietnam pakistan afghanistan liban jordanie libye europe asie afrique crimée donbass kiev
    kyiv kharkiv odessa lviv moscou minsk varsovie berlin paris londres washington bruxelles genève istanbul ankara
    pékin tokyo rome vienne prague budapest bucarest madrid stockholm helsinki oslo copenhague riga vilnius
    jérusalem gaza téhéran damas bagdad doha kremlin pentagone hamas hezbollah élysée matignon`,
  es: `ucrania rusia polonia alemania francia italia españa inglaterra escocia irlanda américa china japón india
    turquía israel irán irak siria egipto catar qatar georgia armenia azerbaiyán kazajistán bielorrusia moldavia
    rumanía rumania bulgaria hungría eslovaquia eslovenia chequia serbia croacia bosnia grecia chipre suecia noruega
    finlandia dinamarca lituania letonia estonia suiza austria bélgica portugal canadá méxico brasil argentina corea
    vietnam pakistán afganistán líbano jordania libia europa asia áfrica crimea donbás kiev járkov odesa leópolis
    moscú minsk varsovia berlín parís londres washington bruselas ginebra estambul ankara pekín tokio roma viena
    praga budapest bucarest madrid estocolmo helsinki oslo copenhague riga jerusalén gaza teherán damasco bagdad
    doha kremlin pentágono hamás moncloa otan`,
  it: `ucraina russia polonia germania francia italia spagna inghilterra scozia irlanda america cina giappone india
    turchia israele iran iraq siria egitto qatar georgia armenia azerbaigian kazakistan bielorussia moldavia romania
    bulgaria ungheria slovacchia slovenia cechia serbia croazia bosnia grecia cipro svezia norvegia finlandia
    danimarca lituania lettonia estonia svizzera austria belgio portogallo canada messico brasile argentina corea
    vietnam pakistan afghanistan libano giordania libia europa asia africa crimea donbass kiev kharkiv odessa
    leopoli mosca minsk varsavia berlino parigi londra washington bruxelles ginevra istanbul ankara pechino tokyo
    roma vienna praga budapest bucarest madrid stoccolma helsinki oslo copenaghen riga gerusalemme gaza teheran
    damasco baghdad doha cremlino pentagono hamas hezbollah quirinale nato`,
}

const PLACES: Record<string, RegExp> = Object.fromEntries(
  Object.entries(STEMS).map(([language, stems]) => [
    language,
    new RegExp(`^(?:${stems.trim().split(/\s+/).join('|')})${ENDINGS[language] ?? ''}$`),
  ]),
)

/** Whether a word is a country or a well-known city, in whatever case it stands. Takes it in small letters. */
export function isKnownPlace(word: string, language: string): boolean {
  return PLACES[language]?.test(word) === true
}
