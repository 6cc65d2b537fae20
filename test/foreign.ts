import fc from 'fast-check'
import type { Card, Line, Post } from '../src/newsroom.ts'

// Text as the world may send it: ordinary letters with every trick that ever pinged a room or broke out of a place.

const TRICKS = [
  '<!channel>',
  '<!here>',
  '<!everyone>',
  '<@U012345>',
  '<@&123>',
  '<@!123>',
  '<#C012345>',
  '<!subteam^S1|@desk>',
  '@everyone',
  '@here',
  '<https://evil.example|bank.example>',
  '[bank](https://evil.example)',
  'https://evil.example/x',
  'discord.gg/evil',
  '<a:party:123456789012345678>',
  '<t:1:R>',
  '</wire:1>',
  ':smile:',
  '*bold*',
  '_it_',
  '~no~',
  '||spoiler||',
  '`code`',
  '```',
  '> quote',
  '>>> all',
  '# head',
  '-# small',
  '- item',
  '1. one',
  '\\',
  '&lt;!channel&gt;',
  '&',
  '<',
  '>',
  '\u001b[2J',
  '\u001b]8;;https://evil.example\u0007x\u001b]8;;\u0007',
  '\u009b31m',
  '\r',
  '\n',
  '\u2028',
  '\u0000',
  '\u0007',
  '\u202E',
  '\u2066',
  '\u200B',
  '\u200D',
  '\u200E',
  '\uFEFF',
  '\u2060',
  '\u00AD',
  '\uD800',
  '\u{E0041}',
  'Київ',
  '中文',
  '👩‍🚒',
]

const foreign = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.oneof(
          fc.constantFrom(...TRICKS),
          fc.string({ unit: 'binary', maxLength: 12 }),
          fc.constantFrom(' ', 'river', 'Riverton'),
        ),
        { maxLength: 12 },
      )
      .map(parts => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...TRICKS, 'word ', 'x'), fc.integer({ min: 1, max: 3000 }))
      .map(([part, times]) => part.repeat(times)),
  },
)
const url = fc.oneof(
  fc.constant(null),
  fc.constant('javascript:alert(1)'),
  fc.webUrl(),
  foreign.map(text => `https://riverton.example/${text}`),
  foreign,
)
const few = <T>(arbitrary: fc.Arbitrary<T>, most: number) => fc.array(arbitrary, { maxLength: most })
const time = fc.integer({ min: 0, max: 4_000_000_000_000 })

const said = { text: foreign, speaker: fc.option(foreign), role: fc.option(foreign), outlet: foreign }
const quote = fc.oneof(fc.record(said), fc.record({ ...said, further: few(fc.record({ text: foreign }), 3) }))
export const card: fc.Arbitrary<Card> = fc.record({
  storyId: fc.oneof(fc.constant('s_1'), foreign),
  urgency: fc.constantFrom('normal' as const, 'urgent' as const, 'flash' as const),
  headline: foreign,
  url,
  outlet: foreign,
  kind: fc.constantFrom('ind' as const, 'state' as const, 'disputed' as const),
  datedAt: time,
  summary: few(foreign, 5),
  quotes: few(quote, 6),
  reportedBy: fc.record({
    outlets: few(foreign, 12),
    independent: fc.integer({ min: 0, max: 12 }),
    origins: few(foreign, 12),
  }),
  watches: few(foreign, 12),
  notes: few(foreign, 6),
})
const line: fc.Arbitrary<Line> = fc.record({
  headline: foreign,
  url,
  outlet: foreign,
  datedAt: time,
  watches: few(foreign, 6),
  storyId: fc.option(foreign),
})
export const post: fc.Arbitrary<Post> = fc.oneof(
  fc.record({ kind: fc.constantFrom('alert' as const, 'report' as const, 'edit' as const), card }),
  fc.record({ kind: fc.constant('list' as const), title: foreign, lines: few(line, 60) }),
  fc.record({ kind: fc.constant('notice' as const), text: foreign }),
)
const part = fc.oneof(
  fc.record({ kind: fc.constantFrom('text' as const, 'code' as const), text: foreign }),
  fc.record({ kind: fc.constant('lines' as const), lines: few(line, 40) }),
  fc.record({ kind: fc.constant('quotes' as const), quotes: few(quote, 12) }),
  fc.record({ kind: fc.constant('facts' as const), facts: few(fc.record({ name: foreign, value: foreign }), 60) }),
)
export const reply = fc.record(
  { ok: fc.boolean(), title: foreign, parts: few(part, 6) },
  { requiredKeys: ['ok', 'parts'] },
)

/** Signs that turn the direction of text, hide in it or steer a terminal. */
export const HIDDEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{Cs}/u
