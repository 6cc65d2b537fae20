// Countries and cities that the news names most, which no article introduces: a capital that is none of the persons of a story.

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
}

const PLACES: Record<string, RegExp> = Object.fromEntries(
  Object.entries(STEMS).map(([language, stems]) => [
    language,
    new RegExp(`^(?:${stems.trim().split(/\s+/).join('|')})${ENDINGS[language]}$`),
  ]),
)

/** Whether a word is a country or a well-known city, in whatever case it stands. Takes it in small letters. */
export function isKnownPlace(word: string, language: string): boolean {
  return PLACES[language]?.test(word) === true
}
