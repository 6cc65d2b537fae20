import iconv from 'iconv-lite'
import { detect } from 'jschardet'
import { affinity, pairsIn } from './letter-pairs.ts'

/**
 * The charset whose reading of these bytes looks most like a language. jschardet knows pairs of letters, and is believed
 * unless the reading by our own count of letters is clearly better: on headlines in Cyrillic it often is.
 */
export function guessCharset(sample: Buffer): string {
  const found = nameOf(detect(sample).encoding)
  const own = likeliest(sample)
  const trust = found === null ? null : likelihood(found, sample)
  if (found === null || trust === null) return own
  return (likelihood(own, sample) ?? 0) - trust > BENEFIT_OF_DOUBT ? own : found
}

// As the logarithm of how much likelier ours must be.
const BENEFIT_OF_DOUBT = 3

// Our name of a charset jschardet may find; null for those no news site was ever written in.
function nameOf(encoding: string | null): string | null {
  const name = encoding?.toLowerCase() ?? ''
  return SAME.get(name) ?? (candidates().has(name) ? name : null)
}

const SAME = new Map([
  ['cp949', 'euc-kr'],
  ['johab', 'euc-kr'],
  ['kz1048', 'windows-1251'],
  ['ptcp154', 'windows-1251'],
  ['koi8-t', 'koi8-u'],
  ['cp866', 'ibm866'],
  ['macroman', 'macintosh'],
  ['iso-8859-1', 'windows-1252'],
  ['ascii', 'windows-1252'],
  ['iso-8859-9', 'windows-1254'],
  ['tis-620', 'windows-874'],
  ['gb2312', 'gb18030'],
  ['cp932', 'shift_jis'],
])

// Bytes that tell: more only takes time, most of all where they are no text.
const ENOUGH = 800

function likeliest(sample: Buffer): string {
  let best = 'windows-1252'
  let most = Number.NEGATIVE_INFINITY
  for (const charset of candidates().keys()) {
    const score = likelihood(charset, sample)
    if (score !== null && score > most) {
      most = score
      best = charset
    }
  }
  return best
}

/**
 * How likely these bytes are as text in that charset, as a logarithm to compare with another's; null for one with no model.
 * How rare the charset is on the web says nothing where it is stated.
 */
export function likelihood(charset: string, sample: Buffer, stated = false): number | null {
  const candidate = candidates().get(charset)
  if (!candidate) return null
  const reading = readingOf(iconv.decode(sample.subarray(0, ENOUGH), charset))
  const best = Math.max(
    ...candidate.languages.map(language => likelihoodOf(reading, language) + likelihoodOfPairs(reading, language)),
  )
  return (stated ? 0 : candidate.rare) + best
}

type Language = {
  /** Of the language whose pairs of letters are known; null where pairs say little. */
  code: string | null
  letters: ReadonlyMap<string, number>
  words: ReadonlySet<string>
  latin: boolean
  wide?: (char: string) => number
}
type Reading = {
  counts: Map<string, number>
  pairs: Map<string, number>
  fixed: number
  words: string[]
  plain: number
  high: number
}

// What does not depend on the language is summed up once: ASCII, and characters in places where they do not belong.
function readingOf(text: string): Reading {
  const counts = new Map<string, number>()
  let fixed = 0
  let high = 0
  let before = ' '
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    const after = text[at + 1] ?? ' '
    if (char < '\x80') fixed += ASCII
    else {
      high++
      const lower = char.toLowerCase()
      const letter = lower !== char.toUpperCase()
      if (char >= '\u2e80' && (isAsciiLetter(before) || isAsciiLetter(after))) fixed += MIXED_WIDE
      if (char >= '\u0370' && char < '\u1000' && (isAsciiLetter(before) || isAsciiLetter(after))) fixed += MIXED
      if (letter) {
        const capital = char !== lower
        if (capital) fixed += CAPITAL
        if (capital && isLower(before)) fixed += CAPITAL_INSIDE
        if (char < '\u0250' && before >= '\xc0' && before < '\u0250') fixed += DOUBLED
      } else if (char < '\u2000' || (char > '\u20ff' && char < '\u2e80')) {
        if (isWordLetter(before) && isWordLetter(after)) fixed += SIGN_INSIDE
      }
      if (char === '’' && isWordLetter(before) && isWordLetter(after)) fixed += APOSTROPHE
      counts.set(lower, (counts.get(lower) ?? 0) + 1)
    }
    before = char
  }
  const words = text.toLowerCase().split(/[^a-z]+/)
  const plain = words.reduce((sum, word) => sum + word.length, 0)
  return { counts, pairs: pairsIn(text), fixed, words, plain, high }
}

function likelihoodOf({ counts, fixed, words, plain, high }: Reading, language: Language): number {
  let sum = fixed
  for (const [char, count] of counts) sum += count * (language.letters.get(char) ?? otherwise(char, language.wide))
  let hits = 0
  for (const word of words) if (language.words.has(word)) hits++
  // In another script plain letters are the exception: a name, a brand.
  if (!language.latin) sum += PLAIN_ELSEWHERE * Math.min(plain, high * 6)
  return sum + Math.min(hits, 12)
}

function likelihoodOfPairs({ pairs }: Reading, { code, latin }: Language): number {
  let sum = 0
  if (code !== null) for (const [pair, times] of pairs) if (latin || !isPlain(pair)) sum += times * affinity(code, pair)
  return sum
}

// Logarithms of how often such a thing happens in a text.
const ASCII = -2.6
const PLAIN_ELSEWHERE = -0.8
const CAPITAL = -2.5
const CAPITAL_INSIDE = -4
const MIXED = -6
const MIXED_WIDE = -1.5
const DOUBLED = -1.5
const SIGN_INSIDE = -3
const APOSTROPHE = 2

function otherwise(char: string, wide: Language['wide']): number {
  if (QUOTES.has(char)) return -5.5
  if (SIGNS.has(char)) return -8
  if (char === '\ufffd' || (char >= '\x80' && char < '\xa0') || (char >= '\ue000' && char < '\uf900')) return -18
  if (char >= '\u2500' && char < '\u2600') return -14
  if (char < '\u2e80') return -11.5
  return wide ? wide(char) : -11.5
}

function isPlain(pair: string): boolean {
  return pair.charCodeAt(0) < 0x80 && pair.charCodeAt(1) < 0x80
}

function isLower(char: string): boolean {
  return char !== char.toUpperCase()
}

function isAsciiLetter(char: string): boolean {
  return /[A-Za-z]/.test(char)
}

function isWordLetter(char: string): boolean {
  return char.toLowerCase() !== char.toUpperCase()
}

const QUOTES = new Set('“”„‘’‚«»–—…\u00a0')
const SIGNS = new Set('€£§°©®·•№™¡¿‹›′″')

// Chinese, Japanese and Korean take two bytes for a character and have thousands of them: some very frequent, some common
// (each standard lists those first), the rest rare.
function eastAsian(own: (char: string) => number | undefined, frequent: string, common: string): Language[] {
  const often = new Set(frequent)
  const known = new Set(common)
  const wide = (char: string) => {
    if (often.has(char)) return -5.2
    if (char >= '\u3000' && char <= '\u3002') return -4.5
    if ((char >= '\u3003' && char < '\u3040') || (char >= '\uff00' && char < '\uff66')) return -6.5
    return own(char) ?? (known.has(char) ? -8.5 : -13.5)
  }
  return [{ ...language(null, '', 0.1), latin: false, wide }]
}

function kana(char: string): number | undefined {
  if (char >= '\u3040' && char < '\u30a0') return -5.2
  if (char >= '\u30a0' && char < '\u3100') return -6.2
  return char >= '\uff66' && char < '\uffa0' ? -9 : undefined
}

// The characters of a standard's first levels, from their bytes.
function level(charset: string, first: number, last: number, trail: number): string {
  const bytes: number[] = []
  for (let lead = first; lead <= last; lead++)
    for (let second = trail; second <= 0xfe; second++) if (second !== 0x7f) bytes.push(lead, second)
  return iconv.decode(Buffer.from(bytes), charset)
}

// The letters beyond ASCII of each language, the commonest first, and how much of a text they make up; then some of its
// commonest words in plain letters.
function language(code: Language['code'], letters: string, share: number, words = ''): Language {
  const order = [...letters]
  const weights = order.map((_, rank) => Math.exp(-rank / (order.length / 3.2)))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    code,
    letters: new Map(order.map((letter, rank) => [letter, Math.log((share * (weights[rank] as number)) / all)])),
    latin: (order[0] ?? '中') < '\u0370',
    words: new Set(words.split(' ').filter(word => word !== '')),
  }
}

const CYRILLIC = [
  language('ru', 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ', 0.85),
  language('uk', 'оанивіретскулдмпязьбгчйхцжюїєшщфґ’', 0.85),
  language('bg', 'аиоетнрсвлкдпмзъгчубяжщцшюхйфь', 0.85),
  language('sr', 'аоиенрјтсувкдмпљњзгбчшцжђћхџф', 0.85),
]
const WESTERN = [
  language('de', 'äüöß', 0.018, 'der die und das den von zu mit ist im nicht ein eine auf'),
  language('fr', 'éèàêçôîùâûëïœ', 0.035, 'le la les de des et en un une du dans est pour que qui au sur'),
  language('es', 'óíáéñúü', 0.025, 'el la los las de que en un una por con del se para'),
  language('pt', 'ãçáéêíóõúâàô', 0.04, 'de que do da em um para com uma os no na por mais'),
  language('it', 'àèòùéì', 0.012, 'il di che la un una per del della con non sono le gli'),
  language('nl', 'ëéïöü', 0.004, 'de het een van en in is dat op te voor met niet'),
  language('sv', 'äöåé', 0.05, 'och att det som en av den med inte ja on ei se'),
  language('da', 'æøå', 0.03, 'og det er en til som av den med for ikke der at'),
  language('is', 'íáðþéóúæöý', 0.09, 'og er sem til um ekki var'),
  language('ca', 'àéóèíòçúïü·', 0.04, 'de la el i que a en un una per del amb les els no és'),
  language('en', 'éïö', 0.0005, 'the of and to in is that for it on with'),
]
const CENTRAL = [
  language('pl', 'łąęóśżćńź', 0.07, 'nie w na z do to jest od po za przez jak ale i tak'),
  language('cs', 'íáéěřčžšýůúďňťó', 0.13, 'v na se je o to ve do pro za po jako ale si'),
  language('hu', 'áéóöíőüúű', 0.12, 'a az hogy nem is egy ez volt meg de csak mint'),
  language('sk', 'áíéčšžýúľťôňóďäŕĺ', 0.1, 'v na sa je o to vo do pre za po ako ale si'),
  language('hr', 'čšžćđ', 0.03, 'je u i na se da za od su to ne kako'),
  language('ro', 'ăîâşţșț', 0.05, 'de la din cu nu pe care este un mai pentru sau'),
]
const TURKISH = [language('tr', 'ıüşğçöîâi̇', 0.1, 've bir bu da de ile olarak daha sonra olan')]
const BALTIC = [
  language('lt', 'ėšžąįųūčę', 0.07, 'ir kad su yra tai bei'),
  language('lv', 'āīēšņūžļģķč', 0.09, 'un par ka ir no ar'),
  language('et', 'äõüöšž', 0.05, 'ja on ei et see'),
]
// Text in any of them may do without the letters that only its own charset has.
const LATIN = [...WESTERN, ...CENTRAL, ...TURKISH, ...BALTIC]
const GREEK = [language('el', 'ατοιενσρκπμυληςγωίδχθάόέβφήύξζώψϊ', 0.83)]
const HEBREW = [language('he', 'יוהלאתרבמשנעםדחקפגטכסזןצךץף', 0.8)]
const ARABIC = [language('ar', 'اليمونرتبةعدسفهكقأحجشىصخطإئذزثضغظءؤآ،یکپچگ', 0.8)]
const THAI = [language('th', 'านรอกเงมยลวดทสตะปบคหแจพชขใไผซภฉธศษณฟฐญฝถฆฎฏฑฒฬฮ่้ัิีืุู็์ำ', 0.85)]
const none = () => undefined
// Each charset with the languages written in it, and how much rarer it is on the web than the others, as a logarithm.
type Candidates = ReadonlyMap<string, { languages: Language[]; rare: number }>

let made: Candidates | undefined

function candidates(): Candidates {
  made ??= makeCandidates()
  return made
}

// Made when first needed: most desks never meet a feed that asks for it.
function makeCandidates(): Candidates {
  const simplified = eastAsian(
    none,
    '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长',
    level('gb2312', 0xb0, 0xd7, 0xa1),
  )
  const traditional = eastAsian(
    none,
    '的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長與關將報導表示',
    level('big5', 0xa4, 0xc6, 0x40),
  )
  const japanese = eastAsian(kana, '日本年大人者会東京国月事分出間上中前今見同', level('shift_jis', 0x88, 0x97, 0x40))
  const korean = eastAsian(
    none,
    '이다는을에의가고하사한로지기도은자를서리나인대시라정어보아그부해수전들장일있과제국원조만으상스주년동구비경신공발성선',
    level('euc-kr', 0xb0, 0xc8, 0xa1),
  )
  return new Map([
    ['windows-1252', { languages: LATIN, rare: 0 }],
    ['windows-1251', { languages: CYRILLIC, rare: 0 }],
    ['koi8-r', { languages: CYRILLIC, rare: -1 }],
    ['koi8-u', { languages: CYRILLIC, rare: -1.1 }],
    ['iso-8859-5', { languages: CYRILLIC, rare: -3 }],
    ['ibm866', { languages: CYRILLIC, rare: -3 }],
    ['maccyrillic', { languages: CYRILLIC, rare: -3.5 }],
    ['windows-1250', { languages: LATIN, rare: -1 }],
    ['iso-8859-2', { languages: LATIN, rare: -1.1 }],
    ['windows-1254', { languages: LATIN, rare: -1 }],
    ['windows-1257', { languages: LATIN, rare: -1.5 }],
    ['windows-1253', { languages: GREEK, rare: -1 }],
    ['iso-8859-7', { languages: GREEK, rare: -1.1 }],
    ['windows-1255', { languages: HEBREW, rare: -1 }],
    ['iso-8859-8', { languages: HEBREW, rare: -1.1 }],
    ['windows-1256', { languages: ARABIC, rare: -1 }],
    ['iso-8859-6', { languages: ARABIC, rare: -4 }],
    ['windows-874', { languages: THAI, rare: -1 }],
    ['iso-8859-15', { languages: LATIN, rare: -2 }],
    ['macintosh', { languages: LATIN, rare: -3.5 }],
    ['gb18030', { languages: simplified, rare: 0 }],
    ['big5', { languages: traditional, rare: -1 }],
    ['shift_jis', { languages: japanese, rare: 0 }],
    ['euc-jp', { languages: japanese, rare: -1 }],
    ['euc-kr', { languages: korean, rare: 0 }],
  ])
}
