import { z } from 'zod'
import type { Report, Story } from '../newsroom.ts'
import { placeInStory } from '../stories/group.ts'
import { detectLanguage } from '../text/language.ts'
import { lacks, type Stage } from './stage.ts'

const input = z.object({
  id: z.string().nullish(),
  title: z.string(),
  text: z.string().default(''),
  source: z.string().default(''),
  date: z.string().nullish(),
  lang: z.string().nullish(),
})

/** Which items are about one event: items are placed in the order of their dates, as the desk would have met them. */
export const storiesStage: Stage = {
  fromWords: ({ title, text }) => ({ id: null, title: title || text.split('\n', 1)[0], text }),
  one: given => group([given])[0] as object,
  all: group,
  tell: (_given, output, alone) =>
    alone
      ? 'A story of its own. Which items are one story shows with several: try a feed, or many items with --jsonl.'
      : `Story ${(output as { story: string }).story}`,
}

function group(inputs: unknown[]): object[] {
  const read = inputs.map((given, index) => {
    const checked = input.safeParse(given)
    return checked.success
      ? { index, ...checked.data, datedAt: dateOf(checked.data.date) }
      : { index, problem: lacks(checked.error, given), given }
  })
  const good = read.filter(one => 'datedAt' in one).sort((a, b) => a.datedAt - b.datedAt || a.index - b.index)
  const stories: { story: Story; reports: Report[] }[] = []
  const outputs: object[] = []
  for (const one of good) {
    const report: Report = {
      storyId: '',
      itemId: String(one.index),
      outlet: one.source,
      kind: 'ind',
      tier: 2,
      title: one.title,
      text: one.text,
      url: null,
      language: one.lang ?? detectLanguage(`${one.title}\n${one.text}`),
      origins: [],
      datedAt: one.datedAt,
    }
    // As the desk does: a story is open for three days after its last report.
    const open = stories.filter(({ reports }) => reports.some(other => one.datedAt - other.datedAt <= WINDOW))
    const { storyId } = placeInStory(report, open, one.datedAt)
    let home = stories.find(({ story }) => story.id === storyId)
    if (!home) {
      home = {
        story: {
          id: `s${stories.length + 1}`,
          title: one.title,
          language: report.language,
          createdAt: one.datedAt,
          updatedAt: one.datedAt,
        },
        reports: [],
      }
      stories.push(home)
    }
    home.reports.push({ ...report, storyId: home.story.id })
    home.story.updatedAt = one.datedAt
    outputs[one.index] = { id: one.id ?? null, story: home.story.id }
  }
  for (const one of read)
    if ('problem' in one)
      outputs[one.index] = {
        id: idOf(one.given),
        error: `stories need {id, title, text, source, date}: ${one.problem}`,
      }
  return outputs
}

const WINDOW = 72 * 3_600_000

function dateOf(written: string | null | undefined): number {
  const time = written ? Date.parse(written) : Number.NaN
  return Number.isNaN(time) ? 0 : time
}

function idOf(given: unknown): string | null {
  const id = (given as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id : null
}
