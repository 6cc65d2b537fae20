import type { Report, Story } from '../newsroom.ts'
import { copied, fillOneForm, leadsAlike, likeness } from './likeness.ts'
import { type Signature, signatureOf } from './signature.ts'
import { type Read, repeatedBy, withoutStanding } from './standing.ts'

export type Placing = { storyId: string | null; why: string }

/**
 * The story a report belongs to among the recent ones, with the reason; null where it begins one of its own. Doubt begins a
 * story: two messages on one event are noise, one message on two events hides news.
 */
export function placeInStory(
  report: Pick<Report, 'title' | 'text' | 'language' | 'outlet' | 'datedAt'>,
  recent: readonly { story: Pick<Story, 'id'>; reports: readonly Report[] }[],
  now: number,
): Placing {
  const mine = { report, signature: signatureOf(report) }
  const isAnother = ANOTHER.test(report.title)
  const stories = recent.map(({ story, reports }) => ({
    id: story.id,
    reports: telling(reports).map(known => ({ report: known, signature: signatureOf(known) })),
  }))
  const rarity = rarityIn(stories.map(({ reports }) => reports.map(({ signature }) => signature)))
  const repeated = repeatedBy(
    report.outlet,
    stories.map(({ reports }) => reports),
  )
  let best: { storyId: string; margin: number; why: string } | undefined
  for (const { id, reports } of stories) {
    const found = compare(mine, Math.min(report.datedAt, now), isAnother, reports, rarity, repeated)
    if (found && (!best || found.margin > best.margin)) best = { storyId: id, ...found }
  }
  if (!best) return { storyId: null, why: 'nothing like it among the recent stories' }
  if (best.margin < 0) return { storyId: null, why: `not near enough to the nearest story (${best.why})` }
  return { storyId: best.storyId, why: best.why }
}

/** How a long story began and how it stands: what lies between adds time and no knowledge. */
function telling(reports: readonly Report[]): readonly Report[] {
  return reports.length <= 10 ? reports : [...reports.slice(0, 3), ...reports.slice(-7)]
}

// "Another group", "ще четверо": an event like the last one.
const ANOTHER =
  /(?<!\p{L})(another|second|third|fresh|again|ще|друг(ий|а|е|у)|знову|ещ[её]|втор(ой|ая|ое)|снова|weitere[rsn]?|zweite[rsn]?|erneut|autres?|deuxième|nouve(lle|au)x?|otr[oa]s?|segund[oa]|altr[ioae]|second[oa]|kolejn\p{L}+|drug(i|a|ie)|znów)(?!\p{L})/iu

const HOUR = 3_600_000
const LONGEST_GAP = 96 * HOUR

function compare(
  mine: Read,
  at: number,
  isAnother: boolean,
  reports: readonly { report: Report; signature: Signature }[],
  rarity: (term: string) => number,
  repeated: ReadonlySet<string>,
): { margin: number; why: string } | undefined {
  const found = reports
    .map(({ report: known, signature }) => {
      const gap = Math.abs(at - known.datedAt)
      if (gap > LONGEST_GAP) return undefined
      const [ours, theirs] = withoutStanding(mine, { report: known, signature }, repeated)
      if (copied(ours, theirs)) {
        if (fillOneForm(ours, theirs)) return { margin: -1, why: `the words of ${known.outlet} for another event` }
        if (leadsAlike(ours, theirs)) return { margin: 1, why: `the same text as ${known.outlet}` }
      }
      const alike = likeness(ours, theirs, rarity)
      const further = isAnother && at > known.datedAt && !ANOTHER.test(known.title) ? 1 : 0
      return { margin: alike.score - needed(gap) - further, why: alike.why }
    })
    .filter(one => one !== undefined)
    .sort((a, b) => b.margin - a.margin)
  const best = found[0]
  if (!best) return undefined
  // One report may stray near another event; the story as a whole holds it back.
  const top = found.slice(0, 3)
  const mean = top.reduce((sum, one) => sum + one.margin, 0) / top.length
  return { margin: 0.8 * best.margin + 0.2 * mean, why: best.why }
}

/** The same words a day later are more often the next event than the same one. */
function needed(gap: number): number {
  return Math.max(0, (gap / HOUR - 6) / 24)
}

/** Terms that most recent stories share say little: 1 for a term of one story, near 0 for one of all. */
function rarityIn(stories: readonly (readonly Signature[])[]): (term: string) => number {
  const counts = new Map<string, number>()
  for (const signatures of stories)
    for (const term of termsOf(signatures)) counts.set(term, (counts.get(term) ?? 0) + 1)
  const scale = Math.log(stories.length + 30)
  const worth = Array.from(
    { length: stories.length + 1 },
    (_, count) => Math.max(0.1, 1 - Math.log(Math.max(1, count)) / scale) ** 0.7,
  )
  return term => worth[counts.get(term) ?? 0] ?? 1
}

function termsOf(signatures: readonly Signature[]): Iterable<string> {
  const [only] = signatures
  if (only && signatures.length === 1) return only.terms.keys()
  return new Set(signatures.flatMap(signature => [...signature.terms.keys()]))
}
