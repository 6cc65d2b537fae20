import type { Matchable, Watch } from '../../src/newsroom.ts'

// Items and queries nobody wrote: words of a vocabulary in which, as in language, few words are common and most are rare.
// Its size and slope give as many different words as English news has (Heaps' law as measured on Reuters' corpus RCV1):
// about 12,000 in the first 100,000 words and 23,000 in 370,000.

/** A query's boolean shape, from which every peer makes its own form. Words are stems where `forms` says so. */
export type Shape =
  | Term
  | { is: 'near'; words: number; left: Term[]; right: Term[] }
  | { is: 'and' | 'or'; parts: Shape[] }
  | { is: 'not'; part: Shape }
export type Term = { is: 'word' | 'beginning'; text: string } | { is: 'phrase'; words: [string, string] }
export type Invented = { query: string; shape: Shape; forms: boolean }

/** Three to eight terms: alternatives, phrases, beginnings, NEAR, NOT; every fourth takes words in all their English forms. */
export function aQuery(): Invented {
  const [a, b, c, d, e, f, g, h] = Array.from({ length: 8 }, aTerm) as Eight
  const shape = pick([
    () => and(or(a, b, c), or(d, e)),
    () => and(phrase(a, b), or(c, d, e)),
    () => near(8, [a, b], [c, d]),
    () => and(word(a), beginning(b), not(word(c))),
    () => and(or(phrase(a, b), word(c)), word(d), not(or(e, f))),
    () => and(or(a, b, beginning(c), d), or(beginning(e), f), not(word(g))),
    () => near(4, [phrase(a, b), word(c)], [beginning(d), word(e)]),
    () => and(or(a, b, c), word(d), not(or(phrase(e, f), phrase(g, h)))),
  ])
  return { query: shown(shape), shape, forms: random() < 0.25 }
}

export function aWatch(n: number, { query, forms }: Invented): Watch {
  return {
    name: `watch-${n}`,
    description: '',
    languages: forms ? ['en'] : [],
    queries: [{ query, weight: 1 }],
    threshold: 1,
    urgency: {},
    channel: null,
  }
}

/** A headline and text of 3,000 characters; `typographic` sets its quotes and apostrophes as printed news does. */
export function anItem(typographic: boolean): Matchable {
  const words: string[] = []
  for (let length = 0; length < CHARACTERS; ) {
    const next = inflected(VOCABULARY[aRank(WRITTEN)] as string)
    words.push(random() < 0.1 ? `${next[0]?.toUpperCase()}${next.slice(1)}` : next)
    length += next.length + 1
  }
  const [open, close] = typographic ? ['“', '”'] : ['"', '"']
  const text = words.slice(9).join(' ')
  return {
    title: words.slice(0, 9).join(' '),
    text: text
      .replace(/((?:\S+ ){11}\S+) /g, '$1. ')
      .replace(/((?:\S+ ){40})((?:\S+ ){6}\S+) /g, `$1${open}$2${close} `),
  }
}

const CHARACTERS = 3_000
export const ENDINGS = ['s', 'ed', 'ing']
type Eight = [string, string, string, string, string, string, string, string]

function word(text: string): Term {
  return { is: 'word', text }
}

function beginning(text: string): Term {
  return { is: 'beginning', text: text.slice(0, 5) }
}

function phrase(...words: [string, string]): Term {
  return { is: 'phrase', words }
}

function near(words: number, left: (string | Term)[], right: (string | Term)[]): Shape {
  return { is: 'near', words, left: left.map(shaped), right: right.map(shaped) }
}

function and(...parts: Shape[]): Shape {
  return { is: 'and', parts }
}

function or(...parts: (string | Term)[]): Shape {
  return { is: 'or', parts: parts.map(shaped) }
}

function not(part: Shape): Shape {
  return { is: 'not', part }
}

function shaped(part: string | Term): Term {
  return typeof part === 'string' ? word(part) : part
}

function shown(shape: Shape): string {
  switch (shape.is) {
    case 'word':
      return shape.text
    case 'beginning':
      return `${shape.text}*`
    case 'phrase':
      return `"${shape.words.join(' ')}"`
    case 'near':
      return `(${shape.left.map(shown).join(' OR ')}) NEAR/${shape.words} (${shape.right.map(shown).join(' OR ')})`
    case 'and':
      return shape.parts.map(shown).join(' AND ')
    case 'or':
      return `(${shape.parts.map(shown).join(' OR ')})`
    case 'not':
      return `NOT ${shown(shape.part)}`
  }
}

/** A word somebody would look for: none of the hundred commonest, and rare ones more often than texts have them. */
function aTerm(): string {
  let rank = 0
  while (rank < 100) rank = aRank(LOOKED_FOR)
  return VOCABULARY[rank] as string
}

function inflected(word: string): string {
  return random() < 0.1 ? word + pick(ENDINGS.map(ending => () => ending)) : word
}

function pick<T>(makers: (() => T)[]): T {
  return (makers[Math.floor(random() * makers.length)] as () => T)()
}

function aRank(sums: readonly number[]): number {
  const at = random() * (sums.at(-1) as number)
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] as number) < at) low = middle + 1
    else high = middle
  }
  return low
}

let seed = 20_241
function random(): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 4_294_967_296
}

const CONSONANTS = [...'bdfgklmnprstv']
const VOWELS = [...'aeiou']

function invented(): string {
  let made = ''
  for (let n = 2 + Math.floor(random() * 3); n > 0; n--)
    made += `${CONSONANTS[Math.floor(random() * 13)]}${VOWELS[Math.floor(random() * 5)]}`
  return made + (random() < 0.4 ? CONSONANTS[Math.floor(random() * 13)] : '')
}

const VOCABULARY = [...new Set(Array.from({ length: 20_000 }, invented))]
const WRITTEN = sumsOf(1.2)
const LOOKED_FOR = sumsOf(0.9)

/** How often words of every rank are met, added up. */
function sumsOf(slope: number): number[] {
  const sums: number[] = []
  for (let rank = 0; rank < VOCABULARY.length; rank++) sums.push((sums.at(-1) ?? 0) + 1 / (rank + 3) ** slope)
  return sums
}
