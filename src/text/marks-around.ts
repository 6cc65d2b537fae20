/**
 * The marks that a text sets around the words from `start` to `end`. Undefined for “ and ”, which stand unless said
 * otherwise: around typewriter's marks and speech behind a dash too.
 */
export function marksAround(
  text: string,
  { start, end }: { start: number; end: number },
): [string, string] | undefined {
  const opens = /([«»„“‹›「『])([\s\u00A0\u202F]?)$/.exec(text.slice(Math.max(0, start - 2), start))
  const [, mark = '', space = ''] = opens ?? []
  const closing = CLOSES[mark]
  if (!closing) return undefined
  // Where a quote runs on into the next paragraph nothing closes it here.
  const found = /^,?[\s\u00A0\u202F]?([«»“”‹›」』])/.exec(text.slice(end, end + 3))?.[1] ?? ''
  // A mark set the wrong way round closes too: “abhorrent“.
  const closes = closing.includes(found) || (mark === '“' && found === mark)
  const close = found && closes ? found : (closing[0] as string)
  if (mark === '“' && (close === '”' || close === '"')) return undefined
  // A space that breaks no line, however the article wrote it.
  const gap = space && '\u00A0'
  return [`${mark}${gap}`, `${gap}${close}`]
}

/** What may close each opening mark, the commonest first. */
export const CLOSES: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '„': '“”"‟',
  '‟': '”"',
  '«': '»',
  '»': '«',
  '”': '”',
  '‹': '›',
  '›': '‹',
  '‚': '‘’',
  '‘': '’',
  "'": "'’",
  '「': '」',
  '『': '』',
  '《': '》',
}
