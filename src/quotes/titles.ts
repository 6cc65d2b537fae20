import { isBody } from '../text/callings.ts'
import { calledBy } from '../text/nouns.ts'
import type { Grammar } from './grammar/grammar.ts'
import type { Marked } from './marks.ts'
import type { Word } from './words.ts'

// Marks do not only hold speech. They name works and bodies, show what a sign reads, and hold a word at arm's length.

/** Whether the marked words that stand as word `i` name or show something instead of being said. */
export function isTitle(text: string, mark: Marked, words: readonly Word[], i: number, grammar: Grammar): boolean {
  if (mark.dash) return false
  const inner = text.slice(mark.start, mark.end)
  const [before, after] = [beside(words, i, -1), beside(words, i, 1)]
  if (DATE.test(inner)) return true
  const length = inner.split(/\s+/).length
  if (length <= 12 && isReadFrom(words, i, grammar)) return true
  if (before === undefined) return isTitleCase(inner) && !saidAfter(inner, words, i, grammar)
  if (grammar.soCalled.has(before.low) && !/[.?!]\s/.test(inner)) return true
  // "l'étiquette de « film de copines »"
  if (grammar.prepositions.has(before.low) && grammar.soCalled.has(words[i - 2]?.low ?? '')) return true
  if (
    length <= 8 &&
    !(beginsSmall(inner) && grammar.declines && grammar.signs.has(before.low)) &&
    isSign(words, i, grammar)
  )
    return true
  // “We Are Saltmere” T-shirts
  const names = after?.kind === 'word' && (grammar.signs.has(after.low) || NAMED.test(after.low))
  if (!grammar.inverts && length <= 8 && names && !/[.,]$/.test(inner)) return true
  if ((length > 8 && (grammar.inverts || !isTitleCase(inner))) || !/^[¡¿]?[\p{Lu}\d]/u.test(inner)) return false
  if (!/[.,?!…]$/.test(inner) && isHearer(words, i, grammar)) return true
  if (!/[.,?!…]$/.test(inner) && length > 1 && length <= 4 && isToldOne(inner, words, i, grammar)) return true
  if (isWhatOneIsCalled(words, i, grammar) || isChant(words, i, grammar)) return false
  if (isTitleAmongOthers(inner, words, i, grammar) || isHeadlineInBrackets(inner, words, i, grammar)) return true
  // Iosif “The Baker” Tarn
  if (before.cap && after?.cap && length <= 3 && after.kind === 'word' && !grammar.capitalNouns) return true
  const noun = before.kind === 'word' && !before.own
  // CNN’s “State of the Nation”, told “Fox & Friends”
  const ofAnOutlet = before.own || (grammar.code === 'en' && /^(told|tells|tell)$/.test(before.low))
  if (ofAnOutlet && isTitleCase(inner)) return true
  if (noun && (grammar.works.has(before.low) || grammar.workShape?.test(before.low))) return true
  if (noun && length <= 4 && !/[.,?!…]$/.test(inner) && isNameOfBody(before, after, grammar)) return true
  // his book, “The Long Road”
  const apposed = before.text === ',' && grammar.works.has(words[i - 2]?.low ?? '') && words[i - 2]?.low !== 'slogan'
  if (apposed && isTitleCase(inner)) return true
  // "powiedział „Gazecie Nadrzecznej” naczelnik"
  const teller =
    grammar.declines && after?.kind === 'word' && !after.cap && calledBy(after.low, grammar.code)?.oblique === false
  const oneWord = length === 1 && /^\p{Lu}\p{Ll}+[еуіюиійyiewu]$/u.test(inner)
  if (teller && noun && grammar.say.has(before.low) && (oneWord || isTitleCase(inner))) return true
  if (before.text === ':' || (noun && grammar.say.has(before.low)) || before.text === ',') return false
  if (isTitleCase(inner)) return grammar.prepositions.has(before.low) || !saidAfter(inner, words, i, grammar)
  if (
    !grammar.inverts ||
    grammar.capitalNouns ||
    length > 6 ||
    /[.,?!…]$/.test(inner) ||
    saidAfter(inner, words, i, grammar)
  )
    return false
  if (grammar.prepositions.has(before.low)) return !carried(words, i, grammar)
  if (!noun || !isCommonNoun(before, grammar) || length > 4) return false
  return grammar.prepositions.has(words[i - 2]?.low ?? '') || !carried(words, i, grammar)
}

// the “Clean the Pond” movement, “Is It Over?” headlines
const NAMED = /^(?:headlines?|movement|theme|tour|hashtag|podcast)$/

/** "завод «Красный маяк»", "тренер клуба «Хвиля» Назар Гринюк": what a body is called, right behind the word for it or before a name. */
function isNameOfBody(before: Word, after: Word | undefined, grammar: Grammar): boolean {
  if (!grammar.declines || grammar.say.has(before.low) || grammar.carry.has(before.low)) return false
  const called = calledBy(before.low, grammar.code)
  if (called !== undefined && isBody(called.calling)) return !called.calling.kinds.has('paper')
  // "кореспондента «Європейської правди»"
  if (called?.oblique) return true
  return (
    after?.kind === 'word' &&
    after.cap &&
    !before.cap &&
    !grammar.closed.has(before.low) &&
    /[аяуиыіїйюaiuey]$/.test(before.low)
  )
}

/** "сказал Поливанов «Новому причалу»", "sagte die Sprecherin dem „Hafenblatt“": a paper that is told something. */
function isHearer(words: readonly Word[], i: number, grammar: Grammar): boolean {
  const before = words[i - 1] as Word
  const told = grammar.capitalNouns ? /^(dem|der|den)$/.test(before.low) : grammar.declines && before.kind === 'word'
  if (!told || grammar.complementizers.has(before.low)) return false
  for (let j = i - 1; j >= Math.max(0, i - 6); j--) {
    const word = words[j] as Word
    if (word.kind === 'sign' || word.kind === 'quote') return false
    if (grammar.say.has(word.low)) return j < i - 1
  }
  return false
}

/** "розповів «Українській правді», що": right behind the verb, without a colon, what has no verb of its own is no speech. */
function isToldOne(inner: string, words: readonly Word[], i: number, grammar: Grammar): boolean {
  if (!grammar.declines || grammar.capitalNouns || !grammar.say.has((words[i - 1] as Word).low)) return false
  if (isTitleCase(inner)) return true
  const [after, next] = [beside(words, i, 1), words[i + 2]]
  if (after?.text === ',' && next !== undefined && grammar.complementizers.has(next.low)) return true
  const low = inner.toLowerCase().split(/\s+/)
  return !low.some(word => grammar.pronouns.has(word) || grammar.between.has(word) || grammar.verb?.test(word))
}

/** “We are ready,” read a banner; « Non », pouvait-on lire sur une pancarte: a sign stands behind, and nobody before it. */
function isReadFrom(words: readonly Word[], i: number, grammar: Grammar): boolean {
  let told = false
  for (let j = i + 1; j < Math.min(words.length, i + 9); j++) {
    const word = words[j] as Word
    if (word.paragraph !== words[i]?.paragraph || word.kind === 'quote' || /^[.;:!?]$/.test(word.text)) return false
    if (grammar.signs.has(word.low)) return told
    if (word.text === ',' && told) return false
    if ((word.cap && !grammar.capitalNouns) || calledBy(word.low, grammar.code) || grammar.roles.has(word.low))
      return false
    told ||= grammar.say.has(word.low) || grammar.impersonal.has(word.low)
  }
  return false
}

const DATE = /^\p{Lu}?\p{L}+\.? \d{1,2},? \d{4}$/u

/**
 * "Quill called Marsh “The Admiral of the Pond”", "called the “Admiral of the Pond” by its ducks": what a person or a place is called is
 * what somebody says, and no title.
 */
function isWhatOneIsCalled(words: readonly Word[], i: number, grammar: Grammar): boolean {
  const [object, verb] = [words[i - 1], words[i - 2]]
  if (grammar.inverts || object?.kind !== 'word' || object.paragraph !== words[i]?.paragraph) return false
  const name = object.cap && !object.own && !grammar.works.has(object.low)
  const whom = name || /^(?:him|her|them|me|us|the|a|an)$/.test(object.low)
  return whom && verb?.kind === 'word' && /^(?:call|label|dub|brand)/.test(verb.low) && grammar.carry.has(verb.low)
}

/** "chants of “Save Our Pond”", "cries of “Shame”": a slogan that is called out is said. */
export function isChant(words: readonly Word[], i: number, grammar: Grammar): boolean {
  const of = grammar.prepositions.has(words[i - 1]?.low ?? '')
  const low = words[of ? i - 2 : i - 1]?.low ?? ''
  return grammar.shapes.chants?.test(low) === true || (of && grammar.code === 'en' && CALLED_OUT.test(low))
}

const CALLED_OUT = /^(?:calls|cries|cheers|shouts)$/

/** "“Parks and Ponds” and “Guardians of the Weir,” posted the clip": what is listed with a title is one. */
function isTitleAmongOthers(inner: string, words: readonly Word[], i: number, grammar: Grammar): boolean {
  const listed = words[i - 1]?.text === ',' || grammar.conjunctions.has(words[i - 1]?.low ?? '')
  return listed && words[i - 2]?.kind === 'title' && isTitleCase(inner)
}

/** ("Quill calls the lake a fraud," Hexley Post, Thursday): what a letter to the editor is about, and where it stood. */
function isHeadlineInBrackets(inner: string, words: readonly Word[], i: number, grammar: Grammar): boolean {
  if (words[i - 1]?.text !== '(' || !inner.endsWith(',') || !words[i + 1]?.cap) return false
  for (let j = i + 1; j < i + 9 && words[j]?.paragraph === words[i]?.paragraph; j++) {
    if (words[j]?.text === ')') return true
    if (grammar.say.has(words[j]?.low ?? '')) return false
  }
  return false
}

/** The word next to a quote in its paragraph. */
function beside(words: readonly Word[], i: number, step: 1 | -1): Word | undefined {
  const word = words[i + step]
  return word?.paragraph === words[i]?.paragraph ? word : undefined
}

/** "записка «устарела раньше, чем её напечатали»": what is told of a paper is not what it reads. */
function beginsSmall(inner: string): boolean {
  return /^\p{Ll}/u.test(inner)
}

/** "A banner: “…”", "carried placards with the words “…”": a sign stands close before the mark. */
function isSign(words: readonly Word[], i: number, grammar: Grammar): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 5); j--) {
    const word = words[j] as Word
    if (word.kind === 'quote' || /^[.;,!?]$/.test(word.text)) return false
    if (grammar.signs.has(word.low)) return true
  }
  return false
}

/** Whether a verb of saying follows the quote at once, before or after its subject. */
function saidAfter(inner: string, words: readonly Word[], i: number, grammar: Grammar): boolean {
  // Without a comma what follows is no teller: “Orange Is the New Black” star Ada Quill.
  const parted = /^[,—–-]$/.test(beside(words, i, 1)?.text ?? '') || (!grammar.inverts && /[.,?!…—–-]$/.test(inner))
  if (!parted) return false
  for (let j = i + 1; j < Math.min(words.length, i + 6); j++) {
    const word = words[j] as Word
    if (word.paragraph !== words[i]?.paragraph || word.kind === 'quote' || word.text === '.') return false
    if (grammar.say.has(word.low) && !word.cap) return true
    if (grammar.prepositions.has(word.low) || grammar.relatives.has(word.low)) return false
  }
  return false
}

/** Whether a verb earlier in the sentence carries what is marked: "назвал главу «Нулём»". */
function carried(words: readonly Word[], i: number, grammar: Grammar): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 8); j--) {
    const word = words[j] as Word
    if (word.kind === 'quote' || /^[.;!?]$/.test(word.text)) return false
    if (grammar.say.has(word.low) || grammar.carry.has(word.low)) return true
  }
  return false
}

function isCommonNoun(word: Word, grammar: Grammar): boolean {
  return (
    !grammar.closed.has(word.low) &&
    !grammar.determiners.has(word.low) &&
    !grammar.say.has(word.low) &&
    !grammar.carry.has(word.low) &&
    !grammar.participles.has(word.low) &&
    !grammar.pronouns.has(word.low) &&
    word.low.length > 2
  )
}

const SMALL = new Set(
  'a an the of and or for to in on at by with from as but is de la le el y der die das du des del di e et und'.split(
    ' ',
  ),
)

/** Every word that matters is capitalised: the name of a book, a show, a campaign. */
function isTitleCase(inner: string): boolean {
  // "The Long Road: How Hexley Was Lost" has one colon.
  if (inner === inner.toUpperCase() || /[?!]|[.,…]\s|:.*:/.test(inner)) return false
  const words = inner.match(/[\p{L}’'-]+/gu) ?? []
  if (words.length < 2 || words.length > 12) return false
  if (/^(I|We|He|She|They|It|You|That)(['’]|$)/.test(words[0] as string)) return false
  const big = words.filter(word => !SMALL.has(word))
  return big.length > 1 && big.every(word => /^\p{Lu}/u.test(word))
}
