import { z } from 'zod'
import { verify } from '../quotes/choose.ts'
import { extractQuotes } from '../quotes/extract.ts'
import { BadInput, codePoints, lacks, type Stage } from './stage.ts'

const input = z.object({
  id: z.string().nullish(),
  text: z.string(),
  title: z.string().nullish(),
  lang: z.string().nullish(),
})

/** The direct quotes of a text with their speakers, and the outlets it names as origin. */
export const quotesStage: Stage = {
  fromWords: ({ title, text }) => ({ id: null, text, ...(title && { title }) }),
  one(given) {
    const { id, text, ...found } = find(given)
    const place = codePoints(text)
    return {
      id,
      quotes: found.quotes.map(({ text, speaker, mention, role, start, end, kind, sure }) => ({
        text,
        speaker,
        mention,
        role,
        start: place(start),
        end: place(end),
        kind,
        sure,
      })),
      origins: found.origins,
    }
  },
  tell(given) {
    const { quotes, origins } = find(given)
    const lines = quotes.map(({ text, speaker, role, mention, kind, sure, why }) => {
      const name = speaker ? `${speaker}${role ? `, ${role}` : ''}` : 'no speaker found: an alert prints no name'
      const guess = speaker && !sure ? ' (a guess: an alert prints no name)' : ''
      const from = [...(mention ? [mention] : []), ...(speaker ? [why] : [])].join(' · ')
      return `“${text}”\n   ${name}${guess}${from ? `  ← ${from}` : ''}${kind === 'partial' ? '  (partial)' : ''}`
    })
    return [
      ...lines,
      origins.length > 0 ? `Origins: ${origins.join(', ')}` : 'No origin named.',
      ...(quotes.length === 0 ? ['No direct quote.'] : []),
    ].join('\n\n')
  },
}

function find(given: unknown) {
  const checked = input.safeParse(given)
  if (!checked.success) throw new BadInput(`quotes need {id, text}: ${lacks(checked.error, given)}`)
  const { id, text, title, lang } = checked.data
  const { quotes, origins } = extractQuotes(text, { language: lang ?? null, ...(title && { title }) })
  return { id: id ?? null, text, quotes: quotes.filter(quote => verify(quote, text)), origins }
}
