import { foldWord } from '../text/fold.ts'
import { conceptOf } from './concepts.ts'
import { placeOf } from './places.ts'

/** The places and bodies that stand near a word of mediation or thanks: "with Qatari help", "за посередництва Ватикану". */
export function mediatorsIn(parts: readonly string[], language: string): Set<string> {
  const found = new Set<string>()
  for (const part of parts) {
    const words = (part.match(/[\p{L}\p{M}’'ʼ]+/gu) ?? []).map(word => foldWord(word))
    words.forEach((word, at) => {
      if (conceptOf(word, language) !== 'mediate' && !HELP[language]?.test(word)) return
      for (const near of words.slice(Math.max(0, at - REACH), at + REACH + 1)) {
        const place = placeOf(near)
        if (place && !PARTIES.has(place)) found.add(place)
      }
    })
  }
  return found
}

const REACH = 4
/** They are told of in every report of our beat. */
const PARTIES: ReadonlySet<string> = new Set(['ukraine', 'russia', 'kyiv', 'belarus', 'putin', 'zelensky'])
const HELP: Record<string, RegExp> = {
  en: /^(help|helped|thank|thanks|thanked)$/,
  uk: /^(допомог|сприян|завдяк|подяку)/,
  ru: /^(помощ|помог|содейств|благодар|поблагодар)/,
  de: /^(hilfe|dank|dankte)$/,
  fr: /^(aide|grace|remerci)/,
  pl: /^(pomoc|dziek|podziek)/,
  es: /^(ayuda|gracias|agradec)/,
  it: /^(aiuto|grazie|ringrazi)/,
}
