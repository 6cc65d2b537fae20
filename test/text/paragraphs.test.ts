import { expect, test } from 'vitest'
import { paragraphsOf, unwrapped } from '../../src/text/paragraphs.ts'

test.each([
  ['a blank line parts', 'The dam held\n\nnobody left', 2],
  ['a line that ends a sentence ends a paragraph', 'The dam held.\nnobody left.', 2],
  ['so does a closing mark behind it', '“It held.”\nShe left.', 2],
  ['a headline is no part of what follows', 'Dam holds in Riverton\nAda Fenwick spoke.', 2],
  ['a line that breaks off in mid-sentence runs on', 'The dam at\nthe mill held.', 1],
  ['so does one that breaks off in a quote', 'She said “the dam at\nRiverton held”.', 1],
  ['and in one between straight marks', '"We will bring back every\nChild," she said.', 1],
  ['a dash begins a new speaker', '— Так\n— ні', 2],
  ['a point of a list is one by itself', 'We need\n- boats\n- sand', 3],
])('%s', (_, text, count) => {
  expect(paragraphsOf(text)).toHaveLength(count)
})

test('lines wrapped at a width are one paragraph, whatever the sentences in them do', () => {
  const wrapped =
    'Ada Fenwick, the mayor, said: "We had ten minutes. Then it came.\nNobody was hurt. That is the only thing which counts for us at\nthe moment," and left the hall without taking any questions from\nthe press.'
  expect(paragraphsOf(wrapped)).toHaveLength(1)
  expect(unwrapped(wrapped)).toBe(wrapped.replaceAll('\n', ' '))
})

test('places stay where they were', () => {
  const text = 'One\ntwo \n\n three\n four\n\n\nFive\nSix.'
  expect(unwrapped(text)).toHaveLength(text.length)
  expect(unwrapped(text)).toBe('One two \n\n three  four\n\n\nFive\nSix.')
})
