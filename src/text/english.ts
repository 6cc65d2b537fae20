// What the forms of an English word have in common, by the rules of M. F. Porter (1980) for plurals and the forms of verbs:
// one look at the letters. His rules for derived words are left out, for a general is no generation, nor a state a statement.

/** What the forms of a word have in common; takes it in small letters. */
export function englishStem(word: string): string {
  if (word.length < 4) return word
  // A y that begins a word is a consonant: it passes as a capital.
  const isYoung = word.startsWith('y')
  let root = withoutParticiple(withoutPlural(isYoung ? `Y${word.slice(1)}` : word))
  if (root.endsWith('y') && hasVowel(root, root.length - 1)) root = `${root.slice(0, -1)}i`
  const bare = root.length - 1
  if (bare > 2 && root.endsWith('e')) {
    const measure = measureOf(root, bare)
    if (measure > 1 || (measure === 1 && !isShort(root, bare))) root = root.slice(0, -1)
  }
  return isYoung ? `y${root.slice(1)}` : root
}

function withoutPlural(word: string): string {
  const { length } = word
  if (!word.endsWith('s')) return word
  if ((word.endsWith('sses') && length > 4) || (word.endsWith('ies') && length > 3)) return word.slice(0, -2)
  return length > 2 && !'su'.includes(word[length - 2] as string) ? word.slice(0, -1) : word
}

function withoutParticiple(word: string): string {
  if (word.endsWith('eed') && word.length > 3) return measureOf(word, word.length - 3) > 0 ? word.slice(0, -1) : word
  const cut = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0
  const end = word.length - cut
  if (cut === 0 || end < 1 || !hasVowel(word, end)) return word
  const root = word.slice(0, end)
  if (/(?:at|bl|iz)$/.test(root)) return `${root}e`
  if (/([^aeiouylsz])\1$/.test(root)) return root.slice(0, -1)
  // used, aged; hoped.
  return end < 3 || isShort(root, end) ? `${root}e` : root
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

const Y = 121
