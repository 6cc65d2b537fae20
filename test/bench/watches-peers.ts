import { ENDINGS, type Invented, type Shape, type Term } from './watches-invented.ts'

// What a developer without an index would write: every query asked in turn, each a function of the text.

export type Asked = (text: string) => boolean

/** One compiled RegExp a term, joined by && and || in the query's own shape, so that the first part that decides ends the look. */
export function withRegExps({ shape, forms }: Invented): Asked {
  return joined(shape, part => {
    if (part.is === 'near') return eitherWay(part, forms)
    return isTerm(part) ? tests(bounded(source(part, forms))) : undefined
  })
}

/** The same with all terms of an OR in one RegExp: fewer passes over the text. */
export function withGroupedRegExps({ shape, forms }: Invented): Asked {
  return joined(shape, part => {
    if (part.is === 'near') return eitherWay(part, forms)
    const terms = part.is === 'or' ? part.parts : [part]
    return terms.every(isTerm) ? tests(bounded(anyOf(terms, forms))) : undefined
  })
}

/** Takes the text in small letters. Word bounds and the distance of NEAR are let go, which spares this peer work. */
export function withIncludes({ shape }: { shape: Shape }): Asked {
  return joined(shape, part => {
    if (isTerm(part)) return includes(part)
    if (part.is !== 'near') return undefined
    const [left, right] = [part.left.map(includes), part.right.map(includes)]
    return text => left.some(one => one(text)) && right.some(one => one(text))
  })
}

function joined(shape: Shape, whole: (part: Shape) => Asked | undefined): Asked {
  const known = whole(shape)
  if (known) return known
  if (shape.is === 'not') {
    const part = joined(shape.part, whole)
    return text => !part(text)
  }
  if (shape.is !== 'and' && shape.is !== 'or') throw new Error(`a ${shape.is} is one piece`)
  const parts = shape.parts.map(part => joined(part, whole))
  return shape.is === 'and' ? text => parts.every(part => part(text)) : text => parts.some(part => part(text))
}

function isTerm(shape: Shape): shape is Term {
  return shape.is === 'word' || shape.is === 'beginning' || shape.is === 'phrase'
}

/** NEAR as a bounded run of words, one RegExp for each order. */
function eitherWay({ left, right, words }: Shape & { is: 'near' }, forms: boolean): Asked {
  const [a, b] = [anyOf(left, forms), anyOf(right, forms)]
  const gap = `(?:[^\\p{L}\\p{N}]+[\\p{L}\\p{N}]+){0,${words}}[^\\p{L}\\p{N}]+`
  const [there, back] = [bounded(`${a}${gap}${b}`), bounded(`${b}${gap}${a}`)]
  return text => there.test(text) || back.test(text)
}

function anyOf(terms: readonly Term[], forms: boolean): string {
  return `(?:${terms.map(term => source(term, forms)).join('|')})`
}

function source(term: Term, forms: boolean): string {
  if (term.is === 'phrase') return term.words.join('\\s+')
  if (term.is === 'beginning') return `${term.text}[\\p{L}\\p{N}]*`
  return forms ? `${term.text}(?:${ENDINGS.join('|')})?` : term.text
}

function bounded(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'iu')
}

function tests(pattern: RegExp): Asked {
  return text => pattern.test(text)
}

function includes(term: Term): Asked {
  const words = term.is === 'phrase' ? term.words.join(' ') : term.text
  return text => text.includes(words)
}
