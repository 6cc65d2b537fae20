import type { Article, Card, CardQuote, Quote } from '../newsroom.ts'
import { marksAround } from '../text/marks-around.ts'

/**
 * A quote as an alert shows it: every character as proven, the comma that leads on included, in the marks the article sets
 * around it. A name that grammar does not prove is not printed: the words stand without it.
 */
export function cardQuote(quote: Quote, { itemId, text }: Pick<Article, 'itemId' | 'text'>, outlet: string): CardQuote {
  return {
    text: quote.text,
    speaker: quote.sure ? quote.speaker : null,
    role: quote.sure ? quote.role : null,
    outlet,
    marks: marksAround(text, quote),
    place: { itemId, start: quote.start, end: quote.end },
  }
}

/**
 * The card with those quotes alone that stand in their article as it is stored now, and a note where one went: hours may lie
 * between writing an alert and posting it, and an outlet that takes words back must not be quoted with them. Words that only
 * moved, because something was put in before them, still stand.
 */
export function withStandingQuotes(card: Card, articles: readonly Pick<Article, 'itemId' | 'text'>[]): Card {
  const textOf = new Map(articles.map(article => [article.itemId, article.text]))
  const stands = ({ text, place }: CardQuote) => {
    const source = place && textOf.get(place.itemId)
    return source !== undefined && (source.slice(place?.start, place?.end) === text || source.includes(text))
  }
  const quotes = card.quotes.filter(stands)
  const gone = card.quotes.length - quotes.length
  if (gone === 0) return card
  const note = gone === 1 ? 'a quote was left out: it is' : `${gone} quotes were left out: they are`
  return { ...card, quotes, notes: [...card.notes, `${note} no longer in the article`] }
}
