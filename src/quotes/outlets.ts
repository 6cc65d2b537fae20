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
Le Monde | au Monde | du Monde
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

// By their first three letters, by which a text is searched: most words begin like no outlet.
const FORMS = new Map<string, Form[]>()
for (const line of TABLE.trim().split('\n')) {
  const [name = '', ...others] = line.split('|').map(part => part.trim())
  for (const form of [name, ...others]) {
    const source = form.replace(/[.*+?^${}()|[\]\\]/g, sign => (sign === '*' ? '\\p{L}*' : `\\${sign}`))
    const key = `${form} `.slice(0, 3)
    FORMS.set(key, [...(FORMS.get(key) ?? []), { name, reads: new RegExp(`${source}(?![\\p{L}\\d])`, 'uy') }])
  }
}
// "Interfax-Ukraine" before "Interfax".
for (const forms of FORMS.values()) forms.sort((a, b) => b.reads.source.length - a.reads.source.length)
const BEGINNINGS = new RegExp([...FORMS.keys()].map(key => key.trim().replaceAll('.', '\\.')).join('|'), 'g')

// A name that says by itself that it is an outlet: "North Wire", "The Harbour Gazette".
const LAST_WORD =
  /(?<= )(?:Times|Post|News|Wire|Gazette|Herald|Tribune|Journal|Courier|Chronicle|Observer|Press|Agency)(?![a-zA-Z\d])/g
const FIRST_WORDS =
  /(?<![\p{L}\d])(?:The )?(?!(?:As|The|But|And|In|On|When|While|For|An|Our|This|That|Like|If) )((?:\p{Lu}[\p{L}\d'’-]+ ){1,3})$/u

// A word for an outlet, and its name behind it: „виданню «Вісник Тарнова»“, "le quotidien La Dépêche".
const KIND =
  /агентств|газет|журнал|видан|издан|телеканал|портал|радіостанці|радиостанци|newspaper|broadcaster|news (?:agency|site|outlet)|agentur|eitung|Sender|Magazin|agence|quotidien|journal|hebdomadaire|chaîne|agencj|dziennik|gazet|tygodnik|portal|agencia|diario|periódico|cadena|semanario|agenzia|giornale|settimanale|emittente/g
const NAME_BEHIND =
  /\p{L}* (?:[«„“"”](?<inside>[^«»„“”"\n]{2,40})[»“”"]|(?<bare>\p{Lu}[\p{L}\d’'-]+(?: \p{Lu}[\p{L}\d’'-]+){0,2}))/uy

/** The outlets a text names, in its order; whether it cites them is another question. */
export function outletsIn(text: string): Met[] {
  const met: Met[] = []
  for (const { 0: beginning, index } of text.matchAll(BEGINNINGS)) {
    if (LETTER.test(text[index - 1] ?? '')) continue
    for (const key of [text.slice(index, index + 3), `${beginning} `])
      for (const { name, reads } of FORMS.get(key) ?? []) {
        reads.lastIndex = index
        if (reads.test(text)) met.push({ name, at: index, end: reads.lastIndex })
      }
  }
  for (const { 0: last, index } of text.matchAll(LAST_WORD)) {
    const first = FIRST_WORDS.exec(text.slice(Math.max(0, index - 60), index))?.[1]
    if (first) met.push({ name: first + last, at: index - first.length, end: index + last.length })
  }
  for (const { 0: kind, index } of text.matchAll(KIND)) {
    NAME_BEHIND.lastIndex = index + kind.length
    const { inside, bare } = NAME_BEHIND.exec(text)?.groups ?? {}
    const name = inside ?? bare
    const end = NAME_BEHIND.lastIndex - (inside ? 1 : 0)
    if (name) met.push({ name, at: end - name.length, end })
  }
  // Where one name stands in another, the table's and then the longer one counts.
  const kept: Met[] = []
  for (const one of met) if (!kept.some(other => one.at < other.end && other.at < one.end)) kept.push(one)
  return kept.sort((a, b) => a.at - b.at)
}

const LETTER = /[\p{L}\d]/u
