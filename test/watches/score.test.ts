import { expect, test } from 'vitest'
import { type Labelled, scoreWatches } from '../../src/watches/score.ts'

test('what two careful readers would not agree on counts neither for nor against a watch', () => {
  const items = [
    labelled({ id: 'found', topics: ['returns'] }),
    labelled({ id: 'missed', topics: ['returns'] }),
    labelled({ id: 'wrong' }),
    labelled({ id: 'doubtful', maybe: ['returns'] }),
    labelled({ id: 'quiet', lang: 'de' }),
  ]
  const flagged = new Set(['found', 'wrong', 'doubtful'])
  const [all, german, english] = scoreWatches(['returns'], items, item => (flagged.has(item.id) ? ['returns'] : []))
  expect(all).toMatchObject({ language: 'all', items: 4, precision: 0.5, recall: 0.5, f1: 0.5, accuracy: 0.5 })
  expect(all).toMatchObject({ wrong: ['wrong'], missed: ['missed'] })
  expect(german).toMatchObject({ language: 'de', items: 1, precision: null, recall: null, f1: null, accuracy: 1 })
  expect(english).toMatchObject({ language: 'en', items: 3 })
})

function labelled(given: Partial<Labelled>): Labelled {
  const words = { id: 'item', lang: 'en', title: 'A title', text: '' }
  return { ...words, topics: [], maybe: [], url: null, source: null, author: null, tags: [], ...given }
}
