// Countries, capitals, bodies and leaders of world news, whose names no transliteration makes alike: Geneva, Genf, Женева.
// How the folded word begins, in any language; a full stop ends a whole word.

/** Those that are named in most reports of our beat, and so say little of which event is told. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  'ukraine russia kyiv usa eu un nato trump putin zelensky biden'.split(' '),
)

/** The place, body or leader a folded word names in any language, or undefined. */
export function placeOf(word: string): string | undefined {
  const whole = PLACES.get(`${word}.`)
  if (whole) return whole
  for (let length = Math.min(word.length, 12); length >= 3; length--) {
    const place = PLACES.get(word.slice(0, length))
    if (place) return place
  }
  return undefined
}

const TABLE = `
ukraine: ukrain украин україн ukrai ucrain ucrani
russia: russia. russian russias russi russl росси росій росі rosj rosyj rusia ruso. rusos. rusa. rusas. russe. russes. russa. russo. russisch moscow moskau moskw moscou moscu mosca. москв kreml kremlin кремл
kyiv: kyiv kiev київ києв киев kiew kijow kijew
belarus: belarus белорус білорус bialorus bielorrus bieloruss bielarus minsk минск мінськ
qatar: qatar катар katar catar doha. доха.
turkey: turkey turkish turk туреч турц турк turqu turc. turc turqu tureck turcj turq turch ankara анкар анкара istanbul стамбул стамбул estambul
usa: us. u.s america american washington белыйдом сша. usa. americ amerik америк вашингт waszyngt stanyzjedn estadosuni eeuu
uk: britain british london великобрит британ лондон grossbrit britisch londres londra londyn wielkabryt
france: france french paris. paris франц париж frankreich francus francuz paryz francia frances
germany: german berlin німеч німецьк германи немецк берлін берлин deutsch allemagn alleman niemc niemiec aleman tedesc
poland: poland polish варшав польщ польш warsaw warschau varsov varsav polsk pologne polon
trump: trump трамп
putin: putin путин путін poutin
zelensky: zelensk zelenski зеленск зеленськ selensk volodymyr володимир владимир
biden: biden. bidens. байден joe.
geneva: geneva genf женев geneve genew ginebra ginevra
brussels: brussel брюссел bruxell bruksel brusel
eu: eu. european europ єс. ес. євросоюз евросоюз europai ue. unioneurop unijn
un: un. оон. onz. onu. uno. united.nations
nato: nato. нато. otan.
icc: icc. мкс. мус. istgh cpi. mtk.
vatican: vatican ватикан vatikan watykan vaticano pope. papst папа. pape. papiez
iran: iran іран иран iran. teheran tehran тегеран
israel: israel ізраїл израил izrael
gaza: gaza. gaza газ. газа. gazy
china: china chinese китай кита chine chin. chinois chinesisch cina. cines pekin пекин beijing
odesa: odesa odess одес
kharkiv: kharkiv kharkov харків харков харьков charkiw charkow charkiv jarkov jarkiv
mariupol: mariupol маріупол мариупол marioupol
kherson: kherson херсон cherson jerson
luhansk: luhansk lugansk луганс luhans
donetsk: donetsk донец donezk donieck
crimea: crime. crimea крим крым krim krym crimee
zaporizhzhia: zaporizh запоріж запорож saporisch zaporo
mykolaiv: mykolaiv миколаїв николаев mykolajiw nikolajew mikolajow
lviv: lviv львів львов lwiw lemberg lwow leopoli
sumy: sumy сум. суми. сумы. сумах
syria: syria сирі сирия сирии syrien syrie siria
sudan: sudan судан soudan
japan: japan япон japon giappon tokyo токио
india: india індія индия inde. indien indie
saudi: saudi сауд саудів riyadh riad ер-ріяд эр-рияд
emirates: emirat емірат эмират abudhabi uae. оае. оаэ.
hungary: hungar угорщ венгри ungarn hongri wegier wegry hungri ungheri budapest будапешт
italy: italy italian італі итали italien itali włoch wloch rome. rome. рим. rom. roma. rzym
spain: spain spanish іспан испан spani espagn hiszpan espana espan spagn madrid мадрид
switzerland: switzerl swiss швейцар schweiz suiss szwajcar suiza svizzer
norway: norw norvé norvegi норвег norueg noruega oslo
`

const PLACES = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap(line => {
      const [place = '', words = ''] = line.split(/: (.*)/)
      return words.split(' ').map(word => [word, place] as const)
    }),
)
