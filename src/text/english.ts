// What the forms of an English word have in common, by M. F. Porter's rules of 1980: one look at the letters instead of
// some twenty regular expressions, for every word met in a text for the first time is asked.

/** What the forms of a word have in common; takes it in small letters. */
export function englishStem(word: string): string {
  if (word.length < 3) return word
  // A y that begins a word is a consonant: it passes as a capital.
  const isYoung = word.startsWith('y')
  let root = withoutParticiple(withoutPlural(isYoung ? `Y${word.slice(1)}` : word))
  if (root.endsWith('y') && hasVowel(root, root.length - 1)) root = `${root.slice(0, -1)}i`
  root = exchanged(root, DOUBLE_ENDINGS, 1)
  root = exchanged(root, ENDINGS, 1)
  root = exchanged(root, LAST_ENDINGS, 2)
  const bare = root.length - 1
  if (bare > 0 && root.endsWith('e')) {
    const measure = measureOf(root, bare)
    if (measure > 1 || (measure === 1 && !isShort(root, bare))) root = root.slice(0, -1)
  }
  if (root.endsWith('ll') && measureOf(root, root.length) > 1) root = root.slice(0, -1)
  return isYoung ? `y${root.slice(1)}` : root
}

function withoutPlural(word: string): string {
  const { length } = word
  if (!word.endsWith('s')) return word
  if ((word.endsWith('sses') && length > 4) || (word.endsWith('ies') && length > 3)) return word.slice(0, -2)
  return length > 2 && word[length - 2] !== 's' ? word.slice(0, -1) : word
}

function withoutParticiple(word: string): string {
  if (word.endsWith('eed') && word.length > 3) return measureOf(word, word.length - 3) > 0 ? word.slice(0, -1) : word
  const cut = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0
  const end = word.length - cut
  if (cut === 0 || end < 1 || !hasVowel(word, end)) return word
  const root = word.slice(0, end)
  if (/(?:at|bl|iz)$/.test(root)) return `${root}e`
  if (/([^aeiouylsz])\1$/.test(root)) return root.slice(0, -1)
  return isShort(root, end) ? `${root}e` : root
}

/** The longest of these endings a word has is exchanged, if enough of the word stands before it. */
function exchanged(word: string, endings: Endings, least: number): string {
  for (const [ending, other] of endings[word.charCodeAt(word.length - 1)] ?? NONE) {
    const end = word.length - ending.length
    if (end > 0 && word.endsWith(ending)) return measureOf(word, end) >= least ? word.slice(0, end) + other : word
  }
  return word
}

/** How often a vowel and then a consonant come in the first letters of a word, runs of each counted once. */
function measureOf(word: string, end: number): number {
  let measure = 0
  let i = consonantsEnd(word, 0, end)
  while (i < end) {
    i++
    while (i < end && isVowel(word.charCodeAt(i))) i++
    if (i === end) break
    measure++
    i = consonantsEnd(word, i, end)
  }
  return measure
}

/** A y is a consonant where a run of them begins with it, and a vowel behind one. */
function consonantsEnd(word: string, from: number, end: number): number {
  let i = from
  if (i < end && !isVowel(word.charCodeAt(i))) {
    i++
    while (i < end && !isVowel(word.charCodeAt(i)) && word.charCodeAt(i) !== Y) i++
  }
  return i
}

function hasVowel(word: string, end: number): boolean {
  for (let i = 0; i < end; i++) if (isVowel(word.charCodeAt(i)) || word.charCodeAt(i) === Y) return true
  return false
}

/** Consonants, one vowel, one consonant: hop, but not snow, box or tray. */
function isShort(word: string, end: number): boolean {
  const last = word.charCodeAt(end - 1)
  if (end < 3 || isVowel(word.charCodeAt(0)) || isVowel(last) || 'wxy'.includes(word[end - 1] as string)) return false
  return consonantsEnd(word, 0, end) === end - 2
}

function isVowel(code: number): boolean {
  return code === 97 || code === 101 || code === 105 || code === 111 || code === 117
}

/** By its last letter: an ending, and what comes in its place. A longer one stands before those it ends in. */
type Endings = (readonly [ending: string, other: string])[][]

function endings(list: string): Endings {
  const byLast: Endings = []
  for (const line of list.trim().split(/\s+/)) {
    const [ending = '', other = ''] = line.split(':')
    const last = ending.charCodeAt(ending.length - 1)
    byLast[last] = [...(byLast[last] ?? []), [ending, other] as const].sort(([a], [b]) => b.length - a.length)
  }
  return byLast
}

const Y = 121
const NONE: Endings[number] = []
const DOUBLE_ENDINGS = endings(`
  ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous ization:ize ation:ate ator:ate
  alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble logi:log
`)
const ENDINGS = endings('icate:ic ative alize:al iciti:ic ical:ic ful ness')
// Of -sion and -tion everything goes, for the words that belong to them have lost it too: adoption, adopt.
const LAST_ENDINGS = endings(`
  al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize sion tion
`)
