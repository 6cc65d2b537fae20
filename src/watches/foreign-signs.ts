import { FIELDS } from './right-form.ts'
import { advice, type Hint, instead, named } from './trouble.ts'

// Signs that mean something to other search engines and would be lost here without a word: each is refused with its own way
// of saying it, or named where it may be an honest word.

type Refused = [reason: string, hint: Hint]

/** NEAR(5), NEAR 5, W/5, AROUND(5), <NEAR/5>: a distance as others write it. */
export function distanceSign(text: string, at: number): Refused | undefined {
  FIRST.lastIndex = at
  if (!FIRST.test(text)) return undefined
  const near = text.slice(at, at + 40)
  if (/^O?NEAR(?:\/(?!\s)|$|\s+(?![\d/~:(]))/.test(near)) return undefined
  const [sign, inSlash, inBrackets] = DISTANCE.exec(near) ?? []
  const number = inSlash ?? inBrackets
  if (sign === undefined || number === undefined) return undefined
  const name = /[a-z]+/i.exec(sign)?.[0] ?? ''
  const isBare = /^[a-z]+\s+\d+$/i.test(sign)
  // NEAR 5 at the end looks for the number.
  if (isBare && !/^\s+(?!(?:AND|OR|NOT)\b)[^\s)]/.test(text.slice(at + sign.length, at + sign.length + 20)))
    return undefined
  const ours = `${/^(?:ONEAR|PRE|P)$/i.test(name) ? 'ONEAR' : 'NEAR'}/${number}`
  return [`${named(sign)} is no operator here`, instead(text, at, at + sign.length, ours)]
}

// With a slash or brackets also in small letters, w/5: nobody looks for these as words. Small near/5 is told by a remark.
const FIRST = /<?(?:O?NEAR|AROUND|WITHIN|ADJ|PRE|NEXT|[NWPnwp]\/|o?near\s?\(|(?:around|within|adj|pre)(?:\/|\s?\())/y
const DISTANCE = /^<?[A-Za-z]+(?:>?\s?[/:~_-]?\s?(\d{1,3})|\s?[/:]?\s?\(\s*(\d{1,3})\s*\))>?(?![\w.])/

/** Why a word with such a sign is refused, or undefined for an honest word. */
export function foreignSign(text: string, at: number, end: number): Refused | undefined {
  const word = text.slice(at, end)
  const behind = text.slice(end, end + 40)
  const write = (piece: string, to = end): Hint => instead(text, at, to, piece)
  const no = `${named(word)} is no operator here`

  if (/^(?:AND|BUT)[_-]?NOT$/.test(word)) return [no, write('NOT')]
  const [but] = /^\s+NOT(?=\s)/.exec(word === 'BUT' ? behind : '') ?? []
  if (but) return [no, write('NOT', end + but.length)]
  if (/^and\/or$/i.test(word)) return [no, write('OR')]
  if (word.includes('|')) return ['“|” is no operator here', write(word.replace(/\|+/g, ' OR ').trim())]
  if (/^!+$/.test(word) && !LETTER.test(behind)) return undefined
  if (word.startsWith('!')) return ['“!” leaves nothing out here', write(`NOT ${word.replace(/^!+/, '')}`.trim())]
  const [range, from, to] = /^(\d{1,6})\.\.+(\d{1,6})$/.exec(word) ?? []
  if (range)
    return [
      'there are no ranges of numbers',
      years(Number(from), Number(to)) ?? advice('write the numbers with OR between them'),
    ]
  if (/^\/\d+$/.test(word)) return slash(text, at, end)
  if (word.startsWith('/') && LETTER.test(word))
    return [
      'there are no regular expressions',
      advice('write the words with OR between them, or child* for all that begin so'),
    ]
  if (/[[\]{}^\\]/.test(word)) return bracketed(text, at, end)
  const [, fuzzy] = /^(.+?)~\d*(?:\.\d+)?$/.exec(word) ?? []
  if (fuzzy)
    return ['there is no search for similar spellings; ~ before a word looks for its forms', write(`~${fuzzy}`)]
  const [, field = ''] = /^([a-z]+)=/.exec(word) ?? []
  if (FIELDS.some(known => known === field) && (word.length > field.length + 1 || /^["“„«]/.test(behind)))
    return [`behind ${field} stands a colon`, write(word.replace('=', ':'))]
  return undefined

  function years(first: number, last: number): Hint | undefined {
    if (last < first || last - first > 12) return undefined
    const all = Array.from({ length: last - first + 1 }, (_, i) => first + i)
    return write(`(${all.join(' OR ')})`)
  }
}

/** "children NEAR /5 home", "children home"/5. */
function slash(text: string, at: number, end: number): Refused {
  const number = text.slice(at + 1, end)
  const before = text.slice(Math.max(0, at - 12), at)
  const [near] = /O?NEAR\s+$/.exec(before) ?? []
  const right = near
    ? instead(text, at - near.length, end, `${near.trim()}/${number}`)
    : /["“”»]\s*$/.test(before)
      ? instead(text, at - (/\s*$/.exec(before)?.[0].length ?? 0), end, `~${number}`)
      : instead(text, at, end, `NEAR/${number}`)
  return [`“/${number}” belongs right behind NEAR, or is ~ behind a phrase`, right]
}

function bracketed(text: string, at: number, end: number): Refused {
  const word = text.slice(at, end)
  const sign = /[[\]{}^\\]/.exec(word)?.[0] ?? ''
  const reason = `“${sign}” is no sign of this language`
  if (sign === '^' || sign === '\\') return [reason, instead(text, at, end, word.replace(/\^[\d.]*|\\/g, ''))]
  const close = text.indexOf(sign === '[' ? ']' : '}', at)
  const inside = text.slice(at + 1, close)
  return (sign === '[' || sign === '{') && word.startsWith(sign) && close > at && /\s/.test(inside)
    ? [reason, instead(text, at, close + 1, `(${inside})`)]
    : [reason, advice('write the words with OR between them, in round brackets')]
}

/**
 * What to say of a word in capitals, or with one, that may be meant as an operator: our own in other letters, or one of
 * another language. `isSecond`: something stands before it.
 */
export function capitalSign(text: string, word: string, end: number, isSecond: boolean): string | undefined {
  const [, own] = OWN.exec(word) ?? []
  if (own && word !== word.toUpperCase())
    return `“${word}” is a word to look for here; the operator is ${word.toUpperCase()}, in capitals`
  const [number] = /^(?:within|around)$/i.test(word)
    ? (/^\s+(\d{1,3})\s+\S/.exec(text.slice(end, end + 20))?.slice(1) ?? [])
    : []
  if (number) return `“${word}” is a word to look for here; the operator is NEAR/${number}`
  if (word.length > 9 || word !== word.toUpperCase() || !/^\s+\S/.test(text.slice(end, end + 20))) return undefined
  const ours = Object.hasOwn(FOREIGN, word) ? FOREIGN[word] : undefined
  return ours && (isSecond || ours === 'NOT')
    ? `“${word}” is a word to look for here; the operator is ${ours}`
    : undefined
}

const OWN = /^(and|or|not|(?:o?near|atleast)(?:\/\d+)?)$/i
const LETTER = /[\p{L}\p{N}]/u
const FOREIGN: Record<string, string> = Object.fromEntries(
  Object.entries({
    AND: 'UND ET И ТА І Й Y E ORAZ I',
    OR: 'ODER OU ИЛИ АБО ЧИ LUB CZY O OPPURE XOR',
    NOT: 'NICHT NON НЕ NIE SAUF SIN NO EXCEPT WITHOUT OHNE БЕЗ BEZ SENZA',
    'NEAR/4': 'AROUND WITHIN ADJ SAME',
    'ONEAR/4': 'BEFORE PRE NEXT',
  }).flatMap(([ours, theirs]) => theirs.split(' ').map(word => [word, ours])),
)
