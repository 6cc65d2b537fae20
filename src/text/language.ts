import { eld } from 'eld/extrasmall'

/**
 * The language a text is written in, as ISO 639-1, or null where it is too short or too mixed to be sure.
 * A headline of five words is enough for the languages of our feeds; only the beginning of a long text is read.
 */
export function detectLanguage(text: string): string | null {
  const read = text.slice(0, 1500).replace(/https?:\S+/g, ' ')
  const letters = read.match(/\p{L}/gu)?.length ?? 0
  if (letters < 5 || isTooShort(read)) return null
  const result = eld.detect(read)
  const scored = Object.entries(result.getScores()).filter(([language]) => !ruledOut(language, read, letters))
  const [best, second] = scored.sort((a, b) => b[1] - a[1])
  if (!best) return null
  const clear = best[1] - (second?.[1] ?? 0)
  if (hasCyrillic(best[0])) return clear >= CLEAR_CYRILLIC ? best[0] : null
  return result.isReliable() ? best[0] : null
}

/** One or two words are often a name, which belongs to no language. Scripts without spaces are not counted so. */
function isTooShort(text: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text) && (text.match(/\p{L}+/gu)?.length ?? 0) < 3
}

// Scores of neighbouring Cyrillic languages lie close together, and any difference under this is chance.
const CLEAR_CYRILLIC = 0.004

// Letters a language does not have. They settle what n-grams of a short headline leave open: a text with ы is never
// Ukrainian or Bulgarian, one with ї never Russian.
const FOREIGN_LETTERS: Record<string, RegExp> = {
  uk: /[ыэёъўјћђљњџѓќѕ]/giu,
  ru: /[іїєґўјћђљњџѓќѕ]/giu,
  be: /[иїєґщъјћђљњџѓќѕ]/giu,
  bg: /[ыэёіїєґўјћђљњџѓќѕ]/giu,
  sr: /[ыэёъіїєґўщюяй]/giu,
}

function hasCyrillic(language: string): boolean {
  return language in FOREIGN_LETTERS
}

/** A foreign name in the text has such a letter too, so a few among many do not count. */
function ruledOut(language: string, text: string, letters: number): boolean {
  const foreign = FOREIGN_LETTERS[language]
  return foreign !== undefined && (text.match(foreign)?.length ?? 0) > letters / 40
}
