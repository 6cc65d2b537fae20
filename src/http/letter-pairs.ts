/** How letters follow one another in some text. */
type Counts = { pairs: Map<string, number>; firsts: Map<string, number>; letters: Map<string, number>; all: number }

/**
 * How much likelier the second of two letters stands after the first than it stands anywhere, as a logarithm, in a language.
 * Learned from the names it has for countries, languages, currencies and times, which Node brings along: few, and enough to
 * tell "oč" from "oè". Two plain letters are compared with the other languages of Latin letters instead.
 */
export function affinity(language: string, pair: string): number {
  const known = affinities.get(language) ?? new Map<string, number>()
  affinities.set(language, known)
  const found = known.get(pair) ?? learnedAffinity(countsOf(language), pair)
  known.set(pair, found)
  return found
}

/** The pairs of letters of a text, and how often each comes; a space stands for all that is no letter. */
export function pairsIn(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  let before = ' '
  for (const char of text.toLowerCase()) {
    // Scripts without capitals begin with Hebrew.
    const letter = char !== char.toUpperCase() || char >= '\u0590' ? char : ' '
    if (letter === ' ' && before === ' ') continue
    add(pairs, before + letter)
    before = letter
  }
  return pairs
}

const affinities = new Map<string, Map<string, number>>()
const learned = new Map<string, Counts>()
let learnedLatin: Counts | undefined

const LATIN = 'de fr es pt it nl sv fi da is ca en pl cs hu sk hr sl ro tr lt lv et'.split(' ')

// A few names are no proof, so a pair counts for less than they say and never for more than this.
const MOST = 1.8
const MOST_PLAIN = 0.6
const WEIGHT = 0.6
const PLAIN_WEIGHT = 0.3

function learnedAffinity(counts: Counts, pair: string): number {
  const [first = ' ', second = ' '] = pair
  if (first >= '\x80' || second >= '\x80')
    return within(MOST, WEIGHT * Math.log(chanceAfter(counts, first, second) / chance(counts, second)))
  learnedLatin ??= together(LATIN.map(countsOf))
  const ratio = chanceAfter(counts, first, second) / chanceAfter(learnedLatin, first, second)
  return within(MOST_PLAIN, PLAIN_WEIGHT * Math.log(ratio))
}

function within(most: number, value: number): number {
  return Math.max(-most, Math.min(most, value))
}

function chance({ letters, all }: Counts, letter: string): number {
  return ((letters.get(letter) ?? 0) + 0.05) / (all + 5)
}

// Drawn towards how often the letter comes at all, as if that had been seen this many times.
const STEADY = 8

function chanceAfter(counts: Counts, first: string, second: string): number {
  const seen = counts.pairs.get(first + second) ?? 0
  return (seen + STEADY * chance(counts, second)) / ((counts.firsts.get(first) ?? 0) + STEADY)
}

function countsOf(language: string): Counts {
  const counts = learned.get(language) ?? counted(pairsIn(namesIn(language)))
  learned.set(language, counts)
  return counts
}

function counted(pairs: Map<string, number>): Counts {
  const counts: Counts = { pairs, firsts: new Map(), letters: new Map(), all: 0 }
  for (const [pair, times] of pairs) {
    const [first = ' ', second = ' '] = pair
    add(counts.firsts, first, times)
    add(counts.letters, second, times)
    counts.all += times
  }
  return counts
}

function together(all: readonly Counts[]): Counts {
  const pairs = new Map<string, number>()
  for (const counts of all) for (const [pair, times] of counts.pairs) add(pairs, pair, times)
  return counted(pairs)
}

function add(counts: Map<string, number>, key: string, times = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + times)
}

function namesIn(language: string): string {
  const names: (string | undefined)[] = []
  for (const [type, codes] of codesOfNames()) {
    const display = new Intl.DisplayNames([language], { type, fallback: 'none' })
    for (const code of codes) names.push(display.of(code))
  }
  const ago = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  for (const unit of ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute'] as const)
    for (const count of [-5, -2, -1, 0, 1, 2, 5]) names.push(ago.format(count, unit))
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' })
  for (let month = 0; month < 12; month++) names.push(date.format(Date.UTC(2026, month, month + 1)))
  return names.join('\n')
}

let codes: (readonly [Intl.DisplayNamesType, string[]])[] | undefined

function codesOfNames(): NonNullable<typeof codes> {
  codes ??= [
    ['region', named('region', twoLetters('A'))],
    ['language', named('language', twoLetters('a'))],
    ['currency', Intl.supportedValuesOf('currency')],
    ['calendar', Intl.supportedValuesOf('calendar')],
    ['dateTimeField', ['year', 'quarter', 'month', 'weekOfYear', 'weekday', 'day', 'hour', 'minute', 'second']],
  ]
  return codes
}

function named(type: Intl.DisplayNamesType, all: string[]): string[] {
  const english = new Intl.DisplayNames(['en'], { type, fallback: 'none' })
  return all.filter(code => english.of(code) !== undefined)
}

function twoLetters(first: 'a' | 'A'): string[] {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(first.charCodeAt(0) + at))
  return letters.flatMap(one => letters.map(two => one + two))
}
