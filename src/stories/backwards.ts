import { foldWord } from '../text/fold.ts'
import { genderOfFirstName } from '../text/names.ts'
import { calledBy } from '../text/nouns.ts'
import { nameKey } from './name-key.ts'
import { placeOf } from './places.ts'

/**
 * Which sentences a reader must have seen to know whom each sentence means: for every sentence a list of needs, each the
 * places of sentences of which one must be shown. "His aunt" needs the sentence before; "Deresh said" one that tells who
 * Deresh is. Names known everywhere and names with an office before them need none.
 */
export function needsOf(sentences: readonly string[], language: string): number[][][] {
  const introduced = new Map<string, number[]>()
  return sentences.map((sentence, at) => {
    const needs = pointsBack(sentence) ? [[at - 1]] : []
    const { full, bare } = peopleIn(sentence, language)
    for (const name of bare) {
      const where = introduced.get(name)
      if (where && !full.has(name)) needs.push([...where])
    }
    for (const name of full) introduced.set(name, [...(introduced.get(name) ?? []), at])
    return needs
  })
}

/** Whether its subject, or whoever it cites, is a pronoun for somebody named before. */
export function pointsBack(sentence: string): boolean {
  return POINTERS.test(sentence) || CITED.test(sentence)
}

/** Surnames with a first name or an office before them, and those alone. */
function peopleIn(sentence: string, language: string): { full: Set<string>; bare: Set<string> } {
  const full = new Set<string>()
  const bare = new Set<string>()
  let before = ''
  let end = 0
  for (const { 0: word, index } of sentence.matchAll(WORDS)) {
    const follows = sentence.slice(end, index) === ' '
    if (/^\p{Lu}/u.test(word) && word.length > 3 && placeOf(foldWord(word)) === undefined)
      (follows && tellsWho(before, end === before.length, language) ? full : bare).add(nameKey(bareWord(word)))
    before = word
    end = index + word.length
  }
  return { full, bare }
}

function tellsWho(before: string, begins: boolean, language: string): boolean {
  if (genderOfFirstName(before) !== undefined || calledBy(before, language) !== undefined) return true
  // A capital inside a sentence: a first name we do not know, or an office.
  return /^\p{Lu}/u.test(before) && !begins && language !== 'de'
}

function bareWord(word: string): string {
  return word.replace(/['’]s?$/, '')
}

const WORDS = /[\p{L}\p{M}][\p{L}\p{M}’'ʼ-]*/gu
const POINTERS = words(
  'He She They His Her Their Its',
  'Він Вона Вони Воно Його Її Їх Їхній Їхня Їхнє Їхні',
  'Он Она Они Оно Его Её Ее Их',
  'Er Sie Ihr Ihre Ihren Ihrem Ihrer Sein Seine Seinen Seinem Seiner',
  'Elle Ils Elles Son Sa Ses Leur Leurs',
  'Ona Oni Jego Jej Ich',
  'Él Ella Ellos Ellas Su Sus',
  'Egli Lei Lui Loro Suo Sua',
)
const CITED = new RegExp(
  `^(?:${[
    'According to (?:him|her|them)',
    'За (?:його|її|їхніми|їх) (?:словами|даними)',
    'По (?:его|её|ее|их) (?:словам|данным|мнению)',
    '(?:Nach|Laut) (?:ihm|ihr|ihnen|seinen|ihren|seiner|ihrer)',
    "(?:Selon|Pour|D[’']après) (?:lui|elle|eux|elles)",
    '(?:Według|Zdaniem) (?:niego|niej|nich)',
    'Según (?:él|ella|ellos|ellas)',
    '(?:Secondo|Per) (?:lui|lei|loro)',
    '(?:Il suo|La sua|I suoi|Le sue|A suo|Il loro|La loro)',
  ].join('|')})(?![\\p{L}’'-])`,
  'u',
)

function words(...lists: string[]): RegExp {
  return new RegExp(`^(?:${lists.join(' ').split(' ').join('|')})(?![\\p{L}’'-])`, 'u')
}
