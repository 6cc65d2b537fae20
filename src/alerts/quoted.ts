import type { Article, Card, CardQuote, Quote, Slice, Statement } from '../newsroom.ts'
import { marksAround } from '../text/marks-around.ts'

/**
 * A statement as an alert shows it: every character of its slices as proven, the comma that leads on included, in the marks
 * the article sets around them. A name that grammar does not prove for all of it is not printed: the words stand without it.
 */
export function cardQuote(
  [first, ...rest]: Statement,
  { itemId, text }: Pick<Article, 'itemId' | 'text'>,
  outlet: string,
): CardQuote {
  const slice = (quote: Quote): Slice => ({
    text: quote.text,
    marks: marksAround(text, quote),
    place: { itemId, start: quote.start, end: quote.end },
  })
  const sure = first.sure && rest.every(quote => quote.sure && quote.speaker === first.speaker)
  return {
    ...slice(first),
    speaker: sure ? first.speaker : null,
    role: sure ? first.role : null,
    outlet,
    ...(rest.length > 0 && { further: rest.map(slice) }),
  }
}

/**
 * The card with those quotes alone that their articles, as they are stored now, still hold: found there as a quote of the same
 * words, by whom the card names, at a place that reads so. Hours may lie between writing an alert and posting it, and an outlet
 * that takes words back, or gives them to somebody else, must not be quoted with them. A note says that one went. Of what is
 * `posted` already nothing goes because a page could not be read again: that its feed's text lacks the words proves nothing.
 */
export function withStandingQuotes(
  card: Card,
  found: readonly (Quote & { itemId: string })[],
  articles: readonly Pick<Article, 'itemId' | 'text' | 'from'>[],
  posted: boolean,
): Card {
  const unread = new Set(articles.filter(article => posted && article.from === 'feed').map(article => article.itemId))
  const textOf = new Map(articles.map(article => [article.itemId, article.text]))
  const stands = ({ text, place }: Slice, speaker: string | null) =>
    (place !== undefined && unread.has(place.itemId)) ||
    found.some(
      now =>
        now.itemId === place?.itemId &&
        now.text === text &&
        (speaker === null || (now.sure && now.speaker === speaker)) &&
        textOf.get(now.itemId)?.slice(now.start, now.end) === text,
    )
  const quotes = card.quotes.filter(quote =>
    [quote, ...(quote.further ?? [])].every(slice => stands(slice, quote.speaker)),
  )
  const gone = card.quotes.length - quotes.length
  if (gone === 0) return card
  const note = gone === 1 ? 'a quote was left out: it is' : `${gone} quotes were left out: they are`
  return { ...card, quotes, notes: [...card.notes, `${note} no longer so in the article`] }
}
