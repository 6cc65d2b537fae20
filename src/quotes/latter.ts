import type { Gender } from './grammar/grammar.ts'
import type { Reading } from './words.ts'

/** "ce dernier", "esta última", "celle-ci", "quest'ultimo": whether the words at `at` mean the one named last, and how many they are. */
export function latterAt({ words, grammar }: Reading, at: number): { gender: Gender; to: number } | null {
  const { latter } = grammar.shapes
  const [word, next] = [words[at], words[at + 1]]
  if (latter === null || word?.kind !== 'word') return null
  const found = latter.exec(next?.kind === 'word' ? `${word.low} ${next.low}` : word.low)
  if (found === null) return null
  const [whole] = found
  return { gender: found.groups?.m === undefined ? 'f' : 'm', to: whole.includes(' ') ? at + 2 : at + 1 }
}
