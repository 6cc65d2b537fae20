import { foldWord } from '../text/fold.ts'

/**
 * One key for the spellings of a name in Latin and Cyrillic letters and in its cases: Веселовської, Wesselowska and
 * Veselovska meet. Rough on purpose; it never decides alone that two reports tell one story.
 */
export function nameKey(word: string): string {
  const latin = [...foldWord(word)].map(letter => LATIN[letter] ?? letter).join('')
  let key = latin
  for (const [spelling, sound] of SOUNDS) key = key.replace(spelling, sound)
  const root = key.length > 5 ? key.replace(ENDINGS, '') : key.replace(/[aeiou]+$/, '')
  const bones = root[0] + root.slice(1).replace(/[aeiou]/g, '')
  return bones.length >= 3 ? bones : root
}

const LATIN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'e',
  ж: 'z',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'h',
  ц: 's',
  ч: 's',
  ш: 's',
  щ: 's',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'u',
  я: 'a',
}

// How one sound is written, made one: Schewtschenko, Chevtchenko, Szewczenko, Shevchenko.
const SOUNDS: [RegExp, string][] = [
  [/^y(?=[aeiou])|(?<=[aeiou])y/g, 'i'],
  [/schtsch|shch|szcz|stch/g, 's'],
  [/tsch|tch|sch|sh|sz|ch(?=[aeiou])|cz|zh|rz|ts|tz|c(?=[eiy])/g, 's'],
  [/kh|ch/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|qu|q|c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/j|y/g, 'i'],
  [/z/g, 's'],
  [/h/g, 'g'],
  [/(.)\1+/g, '$1'],
]
const ENDINGS = /(?:ogo|omu|emu|oiu|eiu|iia|oi|im|om|em|ami|ah|ov|iv|[aeiou]{1,3})$/
