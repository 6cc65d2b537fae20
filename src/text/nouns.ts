import { type Calling, callingsIn, isBody, MANY } from './callings.ts'
import { pluralsIn } from './plurals.ts'
import { remembered } from './remember.ts'

/** A word read as a calling: which one, and whether it stands in a case other than the nominative. */
export type Called = { calling: Calling; oblique: boolean }

/** What a word calls somebody, in whatever case it stands; undefined for a word that calls nobody. Takes it in small letters. */
export function calledBy(word: string, language: string): Called | undefined {
  const known = formsIn(language)
  const found = known.get(word)
  if (found !== undefined) return found
  const former = BEGINS_FORMER.has(word[0] as string) ? known.get(word.replace(FORMER, '')) : undefined
  return former ?? COMPOUNDS[language]?.(word)
}

const BEGINS_FORMER = new Set('evwcэвек')

const FORMER = /^(?:ex|vice|wice|co|экс|вице|екс|віце)-?(?=.{4})/

/**
 * A phrase in its dictionary form where it stands in another case: "постановлении судьи" is "постановление судьи",
 * "Координаційної ради" is "Координаційна рада". Only what agrees with the first calling changes; a phrase without one stays as it is.
 */
export function dictionaryPhrase(words: readonly string[], language: string): string[] {
  let head = words.findIndex(word => calledBy(word.toLowerCase(), language) !== undefined)
  // "местных жителей": what may call somebody by itself describes the next.
  const calls = (n: number) => calledBy((words[n] ?? '').toLowerCase(), language)?.oblique === true
  while (/(?:[ыи]х|ого|ому|[yi]ch|ego|emu)$/.test(words[head] ?? '') && calls(head) && calls(head + 1)) head++
  const word = words[head]
  const called = word === undefined ? undefined : calledBy(word.toLowerCase(), language)
  if (word === undefined || called === undefined) return [...words]
  // "в украинском Минобороны": its adjective alone tells the case.
  const letters = word.length > 1 && word === word.toUpperCase()
  if (!called.oblique && !(head > 0 && (letters || MINISTRY.test(word.toLowerCase())))) return [...words]
  const endings = ADJECTIVES[language]
  if (endings === undefined) return [...words]
  const many = called.calling.kinds.has(MANY)
  const agreeing = words
    .slice(0, head)
    .map(each => (many ? pluralAdjective(each, language) : nominativeAdjective(each, called.calling.gender, endings)))
  if (agreeing.some(each => each === null)) return [...words]
  const rest = words.slice(head + 1)
  // Polish sets an adjective after its noun too: "notatce służbowej".
  if (language === 'pl' && called.calling.gender === 'f' && rest.length === 1 && /[^aeiouy]ej$/.test(rest[0] ?? ''))
    rest[0] = (rest[0] as string).replace(/ej$/, 'a')
  else if (language === 'pl' && called.calling.gender === 'm' && /(?:im|ym|iego|ego|iemu|emu)$/.test(rest[0] ?? ''))
    rest[0] = nominativeAdjective(rest[0] as string, 'm', endings) ?? (rest[0] as string)
  return [...(agreeing as string[]), asWritten(called.calling.lemma, word), ...rest]
}

/** Small letters as the word had them: "Міністерства" keeps its capital. */
function asWritten(lemma: string, word: string): string {
  if (word.length > 2 && /^\p{Lu}{2,}\p{Ll}?$/u.test(word)) return lemma.toUpperCase()
  return word[0] === word[0]?.toLowerCase() ? lemma : lemma[0]?.toUpperCase() + lemma.slice(1)
}

// "годовой", "областной": the Russian adjectives whose stress falls on their ending.
const STRESSED =
  /^(?:годов|миров|краев|боев|полев|делов|страхов|правов|биржев|портов|бытов|рядов|передов|силов|звуков|войсков|пищев|пусков|берегов|кругов|зернов|языков|верхов|низов|окружн|областн|городск|морск|мужск|людск|донск|тверск|речн|лесн|больш|молод|друг|дорог|родн|ночн|цветн|заводск|пожил|конн|мясн|степн|выездн|запасн|ручн)$/

type AdjectiveEndings = { oblique: RegExp; m: (stem: string, soft: boolean) => string; f: string[]; n: string[] }

const ADJECTIVES: Record<string, AdjectiveEndings> = {
  uk: {
    oblique: /(ього|ьому|ьої|ього|ьою|ього|ого|ому|ою|ої|ім|им|ій|ую|у|ю)$/,
    m: (_, soft) => (soft ? 'ій' : 'ий'),
    f: ['а', 'я'],
    n: ['е', 'є'],
  },
  ru: {
    oblique: /(ого|его|ому|ему|ым|им|ом|ем|ой|ей|ую|юю)$/,
    m: (stem, soft) => (STRESSED.test(stem) ? 'ой' : soft || /[гкхжшчщ]$/.test(stem) ? 'ий' : 'ый'),
    f: ['ая', 'яя'],
    n: ['ое', 'ее'],
  },
  pl: {
    oblique: /(iego|iemu|iej|ego|emu|ej|im|ym|ią|ą)$/,
    m: stem => (/[kg]$/.test(stem) ? 'i' : 'y'),
    f: ['a', 'a'],
    n: ['e', 'e'],
  },
}

function nominativeAdjective(word: string, gender: Calling['gender'], endings: AdjectiveEndings): string | null {
  const ending = endings.oblique.exec(word)?.[0]
  if (ending === undefined) return null
  const stem = word.slice(0, -ending.length)
  const soft = /^(ь|его|ему|ем|ей|юю|ій)/.test(ending) && !/[жшчщ]$/.test(stem)
  if (gender === 'f') return stem + (endings.f[soft && ending !== 'ій' ? 1 : 0] as string)
  if (gender === 'n') return stem + (/[kg]$/.test(stem) ? 'ie' : (endings.n[soft ? 1 : 0] as string))
  return stem + endings.m(stem, soft && ending !== 'ій')
}

/** "місцевих жителів" are "місцеві жителі"; null for what is no adjective of several. */
function pluralAdjective(word: string, language: string): string | null {
  for (const [ending, plural] of PLURAL_ADJECTIVES[language] ?? [])
    if (word.endsWith(ending)) return word.slice(0, -ending.length) + plural
  return null
}

const PLURAL_ADJECTIVES: Record<string, [string, string][]> = {
  uk: [
    ['іх', 'і'],
    ['их', 'і'],
  ],
  ru: [
    ['ых', 'ые'],
    ['их', 'ие'],
  ],
  pl: [
    ['skich', 'scy'],
    ['ckich', 'ccy'],
    ['rych', 'rzy'],
    ['tych', 'ci'],
    ['łych', 'li'],
    ['ych', 'i'],
    ['ich', 'i'],
  ],
}

/** "участвующего" beside a man is "участвующий", "живущей" beside a woman "живущая"; other words stay. */
export function nominativeParticiple(word: string, language: string): string {
  const endings = ADJECTIVES[language]
  const [, stem, ending] = /^(.*?)(ого|его|ої|ой|ей|iego|ego|iej|ej)(?=ся$|$)/u.exec(word) ?? []
  if (endings === undefined || stem === undefined || ending === undefined) return word
  const gender = /^(ої|ой|ей|iej|ej)$/.test(ending) ? 'f' : 'm'
  const plain = nominativeAdjective(stem + ending, gender, endings)
  return plain === null ? word : plain + word.slice(stem.length + ending.length)
}

/** "гідрометцентрі", "авиакомпания", "Міноборони": a compound that ends in the word for a body, and the short name of a ministry. */
function slavicBody(word: string, language: string): Called | undefined {
  const known = formsIn(language)
  for (let from = 2; word.length - from >= 5; from++) {
    const called = known.get(word.slice(from))
    if (called === undefined || called.calling.lemma.length < 5 || !isBody(called.calling)) continue
    if (called.calling.kinds.has('paper')) continue
    return { ...called, calling: { ...called.calling, lemma: word.slice(0, from) + called.calling.lemma } }
  }
  if (!MINISTRY.test(word)) return undefined
  const lemma = word.replace(/(?<=[бвгдзклмнпрстфхцчшщ])(?:ом|[еуа])$/, '')
  return { calling: { lemma, kinds: new Set(['office']), gender: 'n' }, oblique: lemma !== word }
}

const MINISTRY =
  /^м[иі]н(?:оборон|просвещ|обр|культ|[эе]нерг|цифр|[эе]кон|[эе]к$|транс|здрав|фін|фин|'?юст|сельхоз|пром|спорт|строй|природ|труд|связ|агро|осв|соц|вет|інфра|розвит|довкіл|регіон|реінт|молод|стратег)[а-яіїє']*$/

const COMPOUNDS: Record<string, (word: string) => Called | undefined> = {
  de: remembered(readGermanCalling),
  uk: remembered(word => slavicBody(word, 'uk')),
  ru: remembered(word => slavicBody(word, 'ru')),
  pl: remembered(word => slavicBody(word, 'pl')),
}

// Shorter last parts are parts of surnames too: Hollmann.
const SHORT_PARTS = new Set(['chef', 'arzt', 'amt', 'büro', 'bank'])

/** "Rathauschef", "Straßenbahnfahrerin": the last part of a compound says what somebody is. */
function readGermanCalling(word: string): Called | undefined {
  const known = callingsIn('de')
  for (const form of new Set([word, word.replace(/(?<=.{3})(?:es|en|s|n|r)$/, ''), word.replace(/(?<=.{3})[sn]$/, '')]))
    for (let from = 0; form.length - from >= 3; from++) {
      const part = form.slice(from)
      if (from > 0 && part.length < 5 && !SHORT_PARTS.has(part)) continue
      const calling = known.get(part)
      if (calling !== undefined) return { calling: { ...calling, lemma: form }, oblique: form !== word }
    }
  return undefined
}

const FORMS = new Map<string, Map<string, Called>>()

function formsIn(language: string): Map<string, Called> {
  const made = FORMS.get(language)
  if (made !== undefined) return made
  const forms = new Map<string, Called>()
  const decline = DECLENSIONS[language]
  for (const calling of callingsIn(language).values()) {
    forms.set(calling.lemma, { calling, oblique: false })
    for (const form of decline?.(calling) ?? []) if (!forms.has(form)) forms.set(form, { calling, oblique: true })
  }
  for (const { many, genitives } of pluralsIn(language)) {
    // "мешканці" are several rather than a woman in the dative.
    forms.set(many.lemma, { calling: many, oblique: false })
    for (const form of genitives) if (!forms.has(form)) forms.set(form, { calling: many, oblique: true })
  }
  // A nominative is never taken for another word's case.
  for (const calling of callingsIn(language).values()) forms.set(calling.lemma, { calling, oblique: false })
  FORMS.set(language, forms)
  return forms
}

// The oblique singular forms of one noun, a few too many: a form that no text has does no harm.
const DECLENSIONS: Record<string, (calling: Calling) => string[]> = {
  uk: ({ lemma, gender }) => {
    const stem = lemma.slice(0, -1)
    if (/(ий|ій)$/.test(lemma)) return ends(lemma.slice(0, -2), 'ого ому им ім ього ьому')
    if (/ння$/.test(lemma)) return ends(stem, 'ю ям і')
    if (/о$/.test(lemma)) return ends(stem, 'а у ом і')
    if (/ія$/.test(lemma)) return ends(stem, 'ї ю єю')
    if (/я$/.test(lemma)) return ends(stem, 'і ю ею')
    if (/а$/.test(lemma))
      return [
        ...ends(stem, 'и і у ою ею ої ій'),
        ...ends(stem.replace(/к$/, 'ц').replace(/г$/, 'з').replace(/х$/, 'с'), 'і'),
      ]
    if (gender === 'f') return []
    if (/ець$/.test(lemma)) return ends(lemma.slice(0, -3), 'ця цю цеві цем ці')
    if (/ок$|учень$/.test(lemma)) return ends(lemma.replace(/[ое]([кн])ь?$/, '$1'), 'а у ові ом і я ю еві ем')
    if (/ь$/.test(lemma)) return ends(stem, 'я ю еві ем і')
    if (/й$/.test(lemma)) return ends(stem, 'я ю єві єм ї')
    return ends(lemma, 'а у ові ом і я ю еві ем')
  },
  ru: ({ lemma, gender }) => {
    const stem = lemma.slice(0, -1)
    const shorter = lemma.slice(0, -2)
    if (/(ый|[гкхжшчщн]ий)$/.test(lemma)) return ends(shorter, 'ого ому ым ом его ему им ем')
    if (/ая$/.test(lemma)) return ends(shorter, 'ой ую ей')
    if (/ие$/.test(lemma)) return ends(stem, 'я ю ем и')
    if (/[ое]$/.test(lemma)) return ends(stem, 'а у ом е')
    if (/ия$/.test(lemma)) return ends(stem, 'и ю ей')
    if (/я$/.test(lemma)) return ends(stem, 'и е ю ей')
    if (/а$/.test(lemma)) return ends(stem, 'ы и е у ой ей')
    if (gender === 'f' && /ь$/.test(lemma)) return ends(stem, 'и ью')
    if (/ец$/.test(lemma)) return ends(shorter, 'ца цу цом цем це')
    if (/ток$/.test(lemma)) return ends(shorter, 'ка ку ком ке')
    if (/[ьй]$/.test(lemma)) return ends(stem, 'я ю ем е')
    return ends(lemma, 'а у ом ем е')
  },
  pl: ({ lemma, gender }) => {
    const stem = lemma.slice(0, -1)
    if (/y$/.test(lemma)) return ends(stem, 'ego emu ym')
    if (/um$/.test(lemma)) return []
    if (/ie$/.test(lemma)) return ends(stem, 'a u m')
    if (/o$/.test(lemma)) return [...ends(stem, 'a u em'), softened(stem)]
    if (/ca$/.test(lemma)) return ends(stem, 'y ę ą')
    if (/(ia|ja|ni)$/.test(lemma)) return [...ends(stem, 'i ę ą'), `${lemma}ę`, `${lemma}ą`]
    if (/a$/.test(lemma)) return [...ends(stem, 'y i ę ą ej'), softened(stem)]
    if (gender === 'f') return []
    if (/iec$/.test(lemma)) return ends(lemma.slice(0, -3), 'ca cowi cem cu')
    if (/ek$/.test(lemma)) return ends(lemma.slice(0, -2), 'ka kowi kiem ku')
    if (lemma === 'urząd') return ends('urzęd', 'u em owi zie')
    if (/ąd$/.test(lemma)) return [...ends(lemma, 'u em owi'), `${stem}dzie`]
    return [...ends(lemma.replace(/ć$/, 'ci').replace(/ń$/, 'ni'), 'a u owi em iem'), softened(lemma)]
  },
}

function ends(stem: string, endings: string): string[] {
  return endings.split(' ').map(ending => stem + ending)
}

const SOFT: [RegExp, string][] = [
  [/st$/, 'ście'],
  [/t$/, 'cie'],
  [/d$/, 'dzie'],
  [/r$/, 'rze'],
  [/ł$/, 'le'],
  [/k$/, 'ce'],
  [/g$/, 'dze'],
  [/ch$/, 'sze'],
  [/([bfmnpswz])$/, '$1ie'],
]

/** The Polish locative with the sound that changes before it: ministerstwo, ministerstwie; lekarka, lekarce. */
function softened(stem: string): string {
  for (const [last, soft] of SOFT) if (last.test(stem)) return stem.replace(last, soft)
  return `${stem}u`
}
