// The outlets whose names say by themselves who they are: one a line, its name first and then what else texts call it. A star
// stands for what a language adds to a word, a name in small letters for itself alone.
const TABLE = `
AFP | Agence France-Presse | АФП | Франс Прес* | France-Presse
Reuters | Рейтер* | Reutersa | Reuterem
AP | Associated Press | Ассошиэйтед Пресс
dpa | DPA | Deutsch* Presse-Agentur | ДПА
Bloomberg | Bloombergowi | Блумберг*
Axios
Politico | Політико | Политико
CNN | Си-эн-эн
BBC | Бі-бі-сі | Би-би-си
Sky News
NBC | NBC News
CBS | CBS News
ABC News
Fox News
NPR
PBS
NHK
News18
The Economic Times | Economic Times
Financial Times
The Guardian | Guardian* | Ґардіан
The New York Times | New York Times | NYT | New York Timesowi | Нью-Йорк таймс
The Washington Post | Washington Post | Вашингтон пост
The Wall Street Journal | Wall Street Journal | WSJ
The Times
The Telegraph | Daily Telegraph
The Independent
The Economist
Der Spiegel | Spiegel | Шпигель
Bild | Bild-Zeitung
Die Zeit
Süddeutsche Zeitung | Süddeutsch*
Frankfurter Allgemeine Zeitung | FAZ | F.A.Z. | Frankfurter Allgemeine*
Die Welt
ARD
ZDF
Tagesschau
RND | RedaktionsNetzwerk Deutschland
Le Monde
Le Figaro
Libération
Mediapart
Le Parisien
France 24
France Inter
Franceinfo | franceinfo
BFMTV | BFM TV
RFI
RTL
El País
El Mundo
EFE | Efe
Europa Press
RTVE
ABC
La Vanguardia
ANSA | Ansa
Adnkronos
La Repubblica | Repubblica
Corriere della Sera | Corriere
La Stampa
Rai
Sky TG24
PAP | Polsk* Agencj* Prasow*
TVN24
Onet | Onetem | Onetowi | Onetu
Polsat News
Gazeta Wyborcza | Gaze* Wyborcz*
Rzeczpospolita | Rzeczpospolit*
RMF FM
Polskie Radio | Polski* Radi*
Interfax-Ukraine | Interfax-Ukraina | Інтерфакс-Україн* | Интерфакс-Украин*
Interfax | Інтерфакс* | Интерфакс*
TASS | ТАСС
RIA Novosti | РИА Новост* | РІА Новост*
RBC | РБК
Kommersant | Коммерсант*
Izvestia | Извести*
Vedomosti | Ведомост*
Meduza | Медуз*
Novaya Gazeta | Нов* газет*
Ukrinform | Укрінформ* | Укринформ*
Ukrainska Pravda | Українськ* правд* | Українськ* Правд* | Украинск* правд*
Kyiv Independent
UNIAN | УНІАН | УНИАН
Suspilne | Суспільн*
RBC-Ukraine | РБК-Україн* | РБК-Украин*
Radio Svoboda | Радіо Свобод* | Радио Свобод*
RFE/RL | Radio Free Europe/Radio Liberty | Radio Free Europe
European Pravda | Європейськ* правд* | Европейск* правд*
Kyiv Post
The Moscow Times | Moscow Times
Mediazona | Медиазон* | Медіазон*
Important Stories | Важн* истори*
Verstka | Вёрстк* | Верстк*
Hromadske | Громадськ* радіо | Hromadske
Babel | Бабел*
LIGA.net
Deutsche Welle | DW
Al Jazeera | Al Jazeery | Al Jazira | Аль-Джазір* | Аль-Джазир*
Euronews
Xinhua
Kyodo
Yomiuri Shimbun
Anadolu
`

/** An outlet met in a text, from `at` to `end`. */
export type Met = { name: string; at: number; end: number }

type Form = { name: string; reads: RegExp }

// By the first two letters: most words begin like no outlet.
const FORMS = new Map<string, Form[]>()
for (const line of TABLE.trim().split('\n')) {
  const [name = '', ...others] = line.split('|').map(part => part.trim())
  for (const form of [name, ...others]) {
    const source = form.replace(/[.*+?^${}()|[\]\\]/g, sign => (sign === '*' ? '\\p{L}*' : `\\${sign}`))
    const key = form.slice(0, 2)
    FORMS.set(key, [...(FORMS.get(key) ?? []), { name, reads: new RegExp(`${source}(?![\\p{L}\\d])`, 'uy') }])
  }
}
// "Interfax-Ukraine" before "Interfax".
for (const forms of FORMS.values()) forms.sort((a, b) => b.reads.source.length - a.reads.source.length)

/** A name that says by itself that it is an outlet: "North Wire", "The Harbour Gazette". */
const NAMED =
  /(?<![\p{L}\d])(?:The )?(?!(?:As|The|But|And|In|On|When|While|For|An|Our|This|That|Like|If) )(?:\p{Lu}[\p{L}\d'’-]+ ){1,3}(?:Times|Post|News|Wire|Gazette|Herald|Tribune|Journal|Courier|Chronicle|Observer|Press|Agency)(?![\p{L}\d])/gu

// A word for an outlet, and its name behind it: „виданню «Вісник Тарнова»“, "le quotidien La Dépêche".
const KINDS =
  'агентств\\p{L}*|газет\\p{L}*|журнал\\p{L}*|видан\\p{L}*|издан\\p{L}*|телеканал\\p{L}*|портал\\p{L}*|радіостанці\\p{L}*|радиостанци\\p{L}*|(?:news ?paper|broadcaster|news (?:agency|site|outlet))|(?:Nachrichten|Presse)agentur|Tageszeitung|Zeitung|Sender|Magazin|agence|quotidien|journal|hebdomadaire|chaîne|agencj\\p{L}*|dziennik\\p{L}*|gazet\\p{L}*|tygodnik\\p{L}*|portal\\p{L}*|agencia|diario|periódico|cadena|semanario|agenzia|quotidiano|giornale|settimanale|emittente'
const OF_KIND = new RegExp(
  `(?<![\\p{L}\\d])(?:${KINDS}) (?:(?<mark>[«„“"”])(?<inside>[^«»„“”"\\n]{2,40})[»“”"]|(?<bare>\\p{Lu}[\\p{L}\\d’'-]+(?: \\p{Lu}[\\p{L}\\d’'-]+){0,2}))`,
  'gu',
)

/** The outlets a text names, in its order; whether it cites them is another question. */
export function outletsIn(text: string): Met[] {
  const met: Met[] = []
  for (const { index } of text.matchAll(BEGINS))
    for (const { name, reads } of FORMS.get(text.slice(index, index + 2)) ?? []) {
      reads.lastIndex = index
      if (!reads.test(text)) continue
      met.push({ name, at: index, end: reads.lastIndex })
      break
    }
  for (const found of text.matchAll(NAMED))
    met.push({ name: found[0].replace(/^The /, ''), at: found.index, end: found.index + found[0].length })
  for (const found of text.matchAll(OF_KIND)) {
    const { inside, bare } = found.groups ?? {}
    const end = found.index + found[0].length
    const name = inside ?? bare ?? ''
    met.push({ name, at: end - name.length - (inside ? 1 : 0), end: inside ? end - 1 : end })
  }
  // Where one name stands in another, the table's and then the longer one counts.
  const kept: Met[] = []
  for (const one of met) if (!kept.some(other => one.at < other.end && other.at < one.end)) kept.push(one)
  return kept.sort((a, b) => a.at - b.at)
}

const BEGINS = /(?<![\p{L}\d])[\p{Lu}df][\p{L}.]/gu
