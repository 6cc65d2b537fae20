import { FIELDS } from './right-form.ts'

// Signs that mean something to other search engines and would be lost here without a word: each is refused with its own way
// of saying it.

/** Why a word with such a sign is refused, or undefined for an honest word. `behind` is what follows it in the query. */
export function foreignSign(word: string, behind: string): { reason: string; hint: string } | undefined {
  if (!SUSPECT.test(word)) return undefined
  const [, loud, low, number = ''] = OPERATOR.exec(word) ?? []
  const name = loud ?? low
  if (name) return { reason: `“${word}” is no operator here`, hint: ourOperator(name.toUpperCase(), number) }
  if (word === 'AROUND' && /^\s*\(\s*\d+\s*\)/.test(behind))
    return { reason: '“AROUND” is no operator here', hint: 'NEAR/5' }
  if (/^and\/or$/i.test(word)) return { reason: `“${word}” is no operator here`, hint: 'OR' }
  if (word.includes('|')) return { reason: '“|” is no operator here', hint: 'OR' }
  if (word.startsWith('!')) return { reason: '“!” leaves nothing out here', hint: `NOT ${word.slice(1) || 'zoo'}` }
  if (/^\/\d+$/.test(word))
    return { reason: `“${word}” belongs right behind NEAR, or is ~ behind a phrase`, hint: SLASH }
  if (word.startsWith('/')) return { reason: 'there are no regular expressions', hint: 'children OR child, or chil*' }
  const [bracket] = /[[\]{}^\\]/.exec(word) ?? []
  if (bracket)
    return { reason: `“${bracket}” is no sign of this language`, hint: 'child OR children, in round brackets' }
  const [, fuzzy] = /^(.+?)~\d*$/.exec(word) ?? []
  if (fuzzy)
    return {
      reason: 'there is no search for similar spellings',
      hint: `${fuzzy.slice(0, 4)}*, or ~${fuzzy} for its forms`,
    }
  const [, field = ''] = /^([a-z]+)=./.exec(word) ?? []
  if (FIELDS.some(known => known === field))
    return { reason: `behind ${field} stands a colon`, hint: word.replace('=', ':') }
  return undefined
}

// Most words have nothing of this, and need no closer look.
const SUSPECT = /[|!/[\]{}^\\~=\d]|^AROUND$/
const SLASH = 'children NEAR/5 home, or "children home"~5'
// W/5 as well as w/5: nobody looks for these as words.
const OPERATOR = /^(?:(O?NEAR|ATLEAST|W|PRE|WITHIN|AROUND|ADJ)[~/]?|(w|pre|within|around|adj)\/)(\d{1,3})$/

function ourOperator(name: string, number: string): string {
  if (name === 'ATLEAST') return `ATLEAST/${number}(children)`
  return name === 'ONEAR' || name === 'PRE' ? `ONEAR/${number}` : `NEAR/${number}`
}
