import { exactWord, foldWord } from './fold.ts'
import { hasTwin } from './look-alikes.ts'

/**
 * Folds a chunk of everyday letters unit by unit into `folded`, as foldWord does and without making a string. False for a
 * chunk that wants more care: hyphens, apostrophes, rare letters, two scripts in one word, look-alikes throughout.
 */
export function foldPlainly(codes: Uint16Array, start: number, end: number, folded: Uint16Array): boolean {
  if (end - start > folded.length) return false
  let scripts = 0
  let twins = true
  for (let i = start; i < end; i++) {
    const code = codes[i] as number
    let letter = PLAIN[code] as number
    if (letter === 0) letter = learn(code)
    if (letter === NOT_PLAIN) return false
    folded[i - start] = letter & LETTER
    scripts |= letter & (LATIN | CYRILLIC)
    twins &&= (letter & TWIN) !== 0
  }
  return scripts !== (LATIN | CYRILLIC) && !twins
}

// For each unit its folded unit with what else is to be known of it, learnt as it is met; 0: not yet.
const PLAIN = new Uint32Array(65_536)
const NOT_PLAIN = 0xffff_ffff
const LETTER = 0xffff
const LATIN = 0x1_0000
const CYRILLIC = 0x2_0000
const TWIN = 0x4_0000

function learn(code: number): number {
  const letter = String.fromCharCode(code)
  const folded = foldWord(letter)
  const script = /\p{Script=Latin}/u.test(letter) ? LATIN : /\p{Script=Cyrillic}/u.test(letter) ? CYRILLIC : 0
  const isPlain = folded.length === 1 && exactWord(letter) === letter && (script !== 0 || /[0-9]/.test(letter))
  const known = isPlain ? (folded.charCodeAt(0) | script | (hasTwin(letter) ? TWIN : 0)) >>> 0 : NOT_PLAIN
  PLAIN[code] = known
  return known
}
