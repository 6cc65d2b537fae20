import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import type { Grammar } from './grammar.ts'
import { italian } from './it.ts'
import { polish } from './pl.ts'
import { russian } from './ru.ts'
import { ukrainian } from './uk.ts'

const GRAMMARS = new Map<string, Grammar>(
  [english, ukrainian, russian, german, french, polish, spanish, italian].map(grammar => [grammar.code, grammar]),
)

/** The grammar of a language; by the script where the language is unknown. */
export function grammarFor(language: string | null, text: string): Grammar {
  const known = GRAMMARS.get(language?.slice(0, 2).toLowerCase() ?? '')
  if (known !== undefined) return known
  const start = text.slice(0, 2000)
  if (/[іїєґ]/i.test(start)) return ukrainian
  return /\p{Script=Cyrillic}/u.test(start) ? russian : english
}
