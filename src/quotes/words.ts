import { type Grammar, plainApostrophes } from './grammar/grammar.ts'
import type { Marked } from './marks.ts'
import { type Met, outletsIn } from './outlets.ts'
import { isTitle } from './titles.ts'

/** One word, sign or whole quote of a text, with the sentence and paragraph it stands in. */
export type Word = {
  /** As written, without a possessive ending. */
  text: string
  low: string
  start: number
  end: number
  /** A quote that names something instead of being said is a title. */
  kind: 'word' | 'sign' | 'quote' | 'title'
  /** Begins with a capital letter. */
  cap: boolean
  /** Carries a possessive ending: "Deresh's". */
  own: boolean
  /** The number of the quote it stands for, else -1. */
  quote: number
  sentence: number
  paragraph: number
}

export type Span = { from: number; to: number; paragraph: number }

/** A text as the rules see it: every quote is one word, the rest is split into words and sentences. */
export type Reading = {
  text: string
  marked: Marked[]
  words: Word[]
  sentences: Span[]
  titles: Set<number>
  /** The word with which the name of an outlet begins, and the one behind it. */
  outlets: Map<number, number>
  grammar: Grammar
}

// Plain letters stand beside the classes that hold them too: those are slow to look through.
const TOKEN =
  /\n|(?:[a-zA-Z\d]|[\p{L}\p{N}])(?:[a-zA-Z\d]+|[\p{L}\p{N}\p{M}]+|(?:[’'‑-]|(?<!\p{Ll}{3})\.|\.(?!\p{Lu}))(?=[\p{L}\p{N}])|\.-(?=\p{Lu}))*|[^\s]/gu
const ELISION = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|dell|all|nell|sull|dall|coll|un|quest|quell)[’']/i

// d’Aubervive, al-Karim
const CAPITAL_WITHIN = /^(?:d[’']|(?:al|an|ad|as|ash|el|ul)-)\p{Lu}/u

const INVERSION = /^(.+?)(?:-t)?-(ils?|elles?|on|je|nous)$/i

// "a senior US official", "the WHO said": letters that spell a pronoun in lower case.
const LETTERS = /^(?:US|WHO|IT)$/

function isShouted(text: string, start: number, end: number): boolean {
  return (
    /\p{Lu}{2}[^\p{L}\n]*$/u.test(text.slice(Math.max(0, start - 12), start)) ||
    /^[^\p{L}\n]*\p{Lu}{2}/u.test(text.slice(end, end + 12))
  )
}

/** Splits a text into words, with each marked span as one word, and the words into sentences. */
export function readWords(text: string, marked: Marked[], grammar: Grammar, met = outletsIn(text)): Reading {
  const words: Word[] = []
  let paragraph = 0
  let next = 0
  const put = (word: string, start: number, end: number, kind: Word['kind'], quote: number, own: boolean) => {
    const isWord = kind === 'word'
    const cap = isWord && (isCapital(word.codePointAt(0) ?? 0) || CAPITAL_WITHIN.test(word))
    // US, not us.
    const spelled = cap && grammar.code === 'en' && LETTERS.test(word) && !isShouted(text, start, end)
    const low = isWord && !spelled ? plainApostrophes(word.toLowerCase()) : word
    words.push({ text: word, low, start, end, kind, cap, own, quote, sentence: 0, paragraph })
  }
  TOKEN.lastIndex = 0
  for (;;) {
    const mark = marked[next]
    const at = TOKEN.lastIndex
    if (mark !== undefined && at >= mark.from) {
      put('“”', mark.from, mark.to, 'quote', next, false)
      TOKEN.lastIndex = mark.to
      next++
      continue
    }
    const hit = TOKEN.exec(text)
    if (hit === null || (mark !== undefined && hit.index >= mark.from)) {
      if (mark === undefined) break
      TOKEN.lastIndex = mark.from
      continue
    }
    let token = hit[0]
    let start = hit.index
    if (token === '\n') {
      // However many lines are left empty, the next one is the next paragraph.
      if (words.at(-1)?.paragraph === paragraph) paragraph++
      continue
    }
    const first = token.codePointAt(0) ?? 0
    if (!isWordStart(first)) {
      put(token, start, start + token.length, 'sign', -1, false)
      continue
    }
    if (grammar.elides && !isCutFromName(words, paragraph, token))
      for (let cut = ELISION.exec(token); cut !== null && cut[0].length < token.length; cut = ELISION.exec(token)) {
        put(cut[0], start, start + cut[0].length, 'word', -1, false)
        start += cut[0].length
        token = token.slice(cut[0].length)
      }
    if (grammar.code === 'fr') {
      const inverted = INVERSION.exec(token)
      if (inverted !== null) {
        const verb = inverted[1] as string
        put(verb, start, start + verb.length, 'word', -1, false)
        start += token.length - (inverted[2] as string).length
        token = inverted[2] as string
      }
    }
    let end = start + token.length
    let own = false
    const last = grammar.code === 'en' ? token.at(-1) : undefined
    if ((last === 's' || last === 'S') && token.length > 2 && isApostrophe(token.at(-2))) {
      own = true
      token = token.slice(0, -2)
    } else if (last === 's' && isApostrophe(text[end]) && !isWordStart(text.codePointAt(end + 1) ?? 0)) {
      own = true
      end++
    } else if (text[end] === '.' && keepsDot(token, first, grammar, text, end)) {
      token += '.'
      end++
    }
    TOKEN.lastIndex = end
    put(token, start, end, 'word', -1, own)
  }
  const titles = new Set<number>()
  words.forEach((word, i) => {
    if (word.kind !== 'quote' || !isTitle(text, marked[word.quote] as Marked, words, i, grammar)) return
    word.kind = 'title'
    titles.add(word.quote)
  })
  const sentences = splitSentences(text, marked, words, grammar)
  return { text, marked, words, sentences, titles, outlets: placesOf(met, words), grammar }
}

function placesOf(met: readonly Met[], words: readonly Word[]): Map<number, number> {
  const places = new Map<number, number>()
  let i = 0
  for (const { at, end } of met) {
    while (i < words.length && (words[i] as Word).start < at) i++
    if (words[i]?.start !== at) continue
    const from = i
    while (i < words.length && (words[i] as Word).end <= end) i++
    if (i > from) places.set(from, i)
  }
  return places
}

/** Tancrède d’Aubervive, Patricia N’Guessan, Ginevra Dell'Acqua: what is cut from a name stays with it. */
function isCutFromName(words: readonly Word[], paragraph: number, token: string): boolean {
  const [last, before] = [words.at(-1), words.at(-2)]
  return last?.cap === true && last.kind === 'word' && before?.paragraph === paragraph && CUT_NAME.test(token)
}

const CUT_NAME = /^(?:[dD]|\p{Lu}\p{L}{0,3})[’']\p{Lu}/u

function isWordStart(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(code))
}

function isApostrophe(sign: string | undefined): boolean {
  return sign === '’' || sign === "'"
}

function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  const first = String.fromCodePoint(code)
  return first !== first.toLowerCase()
}

function keepsDot(token: string, first: number, grammar: Grammar, text: string, end: number): boolean {
  if (token.includes('.') && /\p{L}\.\p{L}/u.test(token)) {
    // "U.S." keeps its dot unless a new sentence visibly begins.
    return true
  }
  // "на платформі X.": the network and no initial.
  if (token.length === 1 && isCapital(first)) return !(grammar.declines && token === 'X')
  if (/^\d+$/.test(token)) {
    const next = /^\.\s+(\p{L}+)/u.exec(text.slice(end, end + 16))?.[1]
    // "des Modells 3. Ein Sprecher": a capital that no noun has begins a sentence.
    const begins = next !== undefined && next !== next.toLowerCase() && grammar.determiners.has(next.toLowerCase())
    return grammar.ordinalDots && next !== undefined && !begins && token.length <= 2
  }
  return grammar.abbreviations.has(token.toLowerCase())
}

// No writer's sentence is longer; without a bound a page of marks without full stops would cost the square of its length.
const LONGEST = 400

/** Numbers the sentences. A sentence never crosses a paragraph. */
function splitSentences(text: string, marked: Marked[], words: Word[], grammar: Grammar): Span[] {
  const sentences: Span[] = []
  let from = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    word.sentence = sentences.length
    const next = words[i + 1]
    const long = i - from >= LONGEST
    if (
      next === undefined ||
      next.paragraph !== word.paragraph ||
      long ||
      endsSentence(text, marked, words, i, grammar)
    ) {
      sentences.push({ from, to: i + 1, paragraph: word.paragraph })
      from = i + 1
    }
  }
  return sentences
}

/** “Are you ready?” Smith writes back, “Yes.”: the verb leads on to other words. */
function bringsWords(words: readonly Word[], from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    const word = words[i]
    if (word?.kind === 'quote' || word?.text === ':') return true
    if (word === undefined || (word.kind !== 'word' && word.text !== ',')) return false
  }
  return false
}

function endsSentence(text: string, marked: Marked[], words: Word[], i: number, grammar: Grammar): boolean {
  const word = words[i] as Word
  const next = words[i + 1] as Word
  const begins = () => next.cap || next.kind === 'quote' || /^[\d¿¡—–•([]/.test(next.text)
  if (word.kind === 'sign') return /^[.?!…]$/.test(word.text) && begins()
  if (word.kind === 'word')
    return (
      word.text.endsWith('.') &&
      word.text.length > 2 &&
      next.cap &&
      // "at 5 p.m. Sgt. Quill said": no title follows the time of the day within a sentence.
      (grammar.closed.has(next.low) || (/^[ap]\.m\.$/.test(word.low) && grammar.titles.has(next.low))) &&
      /\.\p{L}/u.test(word.text)
    )
  const ending = text[(marked[word.quote] as Marked).end - 1] as string
  if (!/[.?!…]/.test(ending) || !begins() || next.kind === 'sign') return false
  // A teller after its quote begins small where the verb stands first: a capital begins a sentence.
  if (next.kind === 'quote' || ending === '.' || grammar.inverts) return true
  // "“Are you ready?” She answered:" begins anew, where "she asked" would not.
  if (grammar.pronouns.has(next.low) && next.low !== 'i') return true
  // "“Are you ready?” Smith asked the crowd": the question's mark ends the words, not the sentence.
  for (let j = i + 1; j < Math.min(words.length, i + 7); j++) {
    const ahead = words[j] as Word
    if (ahead.paragraph !== word.paragraph || (ahead.kind !== 'word' && ahead.text !== ',')) return true
    if (grammar.say.has(ahead.low)) return bringsWords(words, j + 1)
  }
  return true
}
