import { isDeepStrictEqual } from 'node:util'
import { ALLOWED, makeCard, makeLine } from './alerts/card.ts'
import { decide, MOST_AT_ONCE, type News, updatedCard, withinRoom } from './alerts/decide.ts'
import type { Reached } from './alerts/routes.ts'
import type {
  Alert,
  Article,
  Card,
  Channel,
  Line,
  Match,
  Matchable,
  Quote,
  Report,
  Story,
  Urgency,
  Watch,
} from './newsroom.ts'
import { chooseQuotes, verify, wordsOf } from './quotes/choose.ts'
import { extractQuotes } from './quotes/extract.ts'
import type { Candidate, NewDelivery, Store } from './store/store.ts'
import { placeInStory } from './stories/group.ts'
import { citedBy, countIndependent } from './stories/independent.ts'
import { summarise } from './stories/summarise.ts'

export type ReportDeps = {
  watches: () => readonly Watch[]
  match: (item: Matchable) => Match[]
  channels: () => readonly Channel[]
  /** Reads the page politely, or falls back on the feed's text; never throws for what the world does. */
  articleFor: (candidate: Candidate) => Promise<Article>
  now: () => number
  newId: () => string
  /** How long a list waits for more lines before it is posted. */
  listWait: number
  /** How long a rush waits for its pages before it is decided with those that came, in milliseconds. */
  rushWait: number
  /** Aborted: the desk is stopping; what was not read yet is left for the next start. */
  signal?: AbortSignal
}

const CLAIM_FOR = 60_000
const STORY_WINDOW = 72 * 3_600_000
/** What grouping reads of a report's text. */
const REPORT_TEXT = 3_000
/** More new alerts than MOST_AT_ONCE within this time are a rush. */
const RUSH = 60_000

/** What reading one candidate came to, before it is placed among the stories. */
type Reading = { candidate: Candidate; article: Article; matches: Match[]; quotes: Quote[]; origins: string[] }

/** The second loop, on one store. */
export type Reporting = {
  /** Claims at most `room` candidates and starts on them; what it returns are its pieces of work. */
  pass(room: number): Promise<Promise<void>[]>
}

/**
 * Opens the second loop. A candidate ends in one transaction: article, matches, quotes, story, alerts and deliveries together.
 * A rush of candidates is decided as one, so that the most urgent and newest are the ones that get a message of their own;
 * but it waits no longer than `rushWait` for pages, and what is read after that comes by itself.
 */
export function openReporting(store: Store, deps: ReportDeps): Reporting {
  // Pages of a host come one at a time, and a claim may run out in its queue: what is in hand is not begun a second time.
  const inHand = new Set<string>()

  async function readAnd(
    candidate: Candidate,
    then: (reading: Reading) => Promise<void>,
    failed: () => void = () => {},
  ): Promise<void> {
    inHand.add(candidate.item.id)
    try {
      const reading = await read(deps, candidate).catch(error => {
        failed()
        throw error
      })
      await then(reading)
    } finally {
      inHand.delete(candidate.item.id)
    }
  }

  function alone(candidate: Candidate): Promise<void> {
    return readAnd(candidate, reading => place(store, deps, [reading]))
  }

  function rush(candidates: readonly Candidate[]): Promise<void>[] {
    const come: Reading[] = []
    const decided = Promise.withResolvers<void>()
    let waiting = true
    let awaited = candidates.length
    const decideAll = () => {
      waiting = false
      clearTimeout(timer)
      if (come.length > 0) place(store, deps, come).then(decided.resolve, decided.reject)
    }
    const timer = setTimeout(decideAll, deps.rushWait)
    const isRead = () => {
      if (--awaited === 0 && waiting) decideAll()
    }
    const afterRead = (reading: Reading) => {
      if (!waiting) return place(store, deps, [reading])
      come.push(reading)
      isRead()
      return decided.promise
    }
    return candidates.map(candidate => readAnd(candidate, afterRead, isRead))
  }

  return {
    async pass(room) {
      const claimed = await store.claimCandidates(deps.now(), deps.now() + CLAIM_FOR, room)
      const candidates = claimed.filter(candidate => !inHand.has(candidate.item.id))
      return candidates.length <= MOST_AT_ONCE ? candidates.map(alone) : rush(candidates)
    },
  }
}

async function read(deps: ReportDeps, candidate: Candidate): Promise<Reading> {
  const { item, feed } = candidate
  const article = await deps.articleFor(candidate)
  const about = {
    title: item.title,
    url: item.link,
    source: feed.name,
    author: item.author,
    tags: item.tags,
    lang: item.language ?? article.language,
  }
  // The feed's own words count beside the page's: a page that turns out to be a teaser must not hide a match.
  const matches = bothMatches(
    deps.match({ ...about, text: article.text }),
    article.from === 'page' ? deps.match({ ...about, text: item.text }) : [],
  )
  if (matches.length === 0) return { candidate, article, matches, quotes: [], origins: [] }
  const { quotes, origins } = extractQuotes(article.text, { title: item.title, language: about.lang })
  return { candidate, article, matches, quotes: quotes.filter(quote => verify(quote, article.text)), origins }
}

// Evidence found in the feed's text only has no place in the article: the match counts, its places do not.
function bothMatches(inArticle: Match[], inFeed: Match[]): Match[] {
  const known = new Set(inArticle.map(match => match.watch))
  const further = inFeed.filter(match => !known.has(match.watch))
  return [
    ...inArticle,
    ...further.map(match => ({
      ...match,
      evidence: match.evidence.filter(found => found.field !== 'text'),
    })),
  ]
}

/** A reading in its story. */
type Placed = { reading: Reading; story: Story; report: Report; reports: Report[]; toldBefore: boolean }

/** Decides these readings together and writes everything they came to in one transaction. */
async function place(store: Store, deps: ReportDeps, readings: readonly Reading[]): Promise<void> {
  // A page given up because of the stop must not become an alert that says so.
  if (deps.signal?.aborted) return
  const now = deps.now()
  await store.transaction(async tx => {
    for (const { candidate, article, matches } of readings)
      if (matches.length === 0)
        await tx.saveReport({ ...NOTHING, itemId: candidate.item.id, at: now, dueAt: candidate.dueAt, article })
    const matched = readings.filter(reading => reading.matches.length > 0)
    if (matched.length === 0) return
    await tx.lock('stories')
    const placed = intoStories(matched, await tx.recentStories(now - STORY_WINDOW), deps, now)
    const alerts = new Map<string, Alert[]>()
    for (const { story } of placed) if (!alerts.has(story.id)) alerts.set(story.id, await tx.alertsOf(story.id))
    const ownMessage = await chooseOwnMessages(tx, deps, placed, alerts, now)
    for (const one of placed) await write(tx, deps, one, alerts.get(one.story.id) ?? [], ownMessage, now)
  })
}

const NOTHING = { matches: [], quotes: [], summary: [], alerts: [], deliveries: [], postedQuotes: [] }

/** Stories grow in the order of the news, so that the outlet that was first stays first. */
function intoStories(
  readings: readonly Reading[],
  recent: { story: Story; reports: Report[] }[],
  deps: ReportDeps,
  now: number,
): Placed[] {
  const stories = [...recent]
  return [...readings]
    .sort((a, b) => a.candidate.item.datedAt - b.candidate.item.datedAt)
    .map(reading => {
      const { item, feed } = reading.candidate
      const { outlet, kind, tier } = { outlet: feed.name, kind: feed.kind, tier: feed.tier }
      const report: Report = {
        storyId: '',
        itemId: item.id,
        outlet,
        kind,
        tier,
        title: item.title,
        text: reading.article.text.slice(0, REPORT_TEXT),
        url: item.link,
        language: item.language ?? reading.article.language,
        origins: citedBy(feed.name, reading.origins),
        datedAt: item.datedAt,
      }
      // An item whose words were changed stays where it is.
      const again = stories.find(known => known.reports.some(one => one.itemId === item.id))
      const storyId = again?.story.id ?? placeInStory(report, stories, now).storyId
      let home = stories.find(known => known.story.id === storyId)
      if (!home) {
        home = {
          story: { id: deps.newId(), title: item.title, language: report.language, createdAt: now, updatedAt: now },
          reports: [],
        }
        stories.push(home)
      }
      report.storyId = home.story.id
      home.story.updatedAt = now
      const toldBefore =
        again !== undefined ||
        home.reports.some(
          other => other.outlet === outlet && (other.url === report.url || other.title === report.title),
        )
      home.reports = [...home.reports.filter(one => one.itemId !== item.id), report]
      return { reading, story: home.story, report, reports: home.reports, toldBefore }
    })
}

/** Which new stories get a message of their own in which channel; the rest come as a list. Keys are `channel/story`. */
async function chooseOwnMessages(
  tx: Store,
  deps: ReportDeps,
  placed: readonly Placed[],
  alerts: Map<string, Alert[]>,
  now: number,
): Promise<Set<string>> {
  const wanted = new Map<string, Map<string, { storyId: string; urgency: Urgency; datedAt: number }>>()
  for (const { reading, story } of placed) {
    if (reading.candidate.as === 'missed') continue
    for (const decision of decide(
      newsOf(story.id, reading, false),
      alerts.get(story.id) ?? [],
      deps.watches(),
      deps.channels(),
    )) {
      if (decision.kind !== 'alert') continue
      const { channel, urgency } = decision.reached
      const inChannel = wanted.get(channel.name) ?? new Map()
      wanted.set(channel.name, inChannel)
      if (!inChannel.has(story.id))
        inChannel.set(story.id, { storyId: story.id, urgency, datedAt: reading.candidate.item.datedAt })
    }
  }
  const chosen = new Set<string>()
  for (const [channel, stories] of wanted) {
    const room = MOST_AT_ONCE - (await tx.countAlerts(channel, now - RUSH))
    for (const { storyId } of withinRoom([...stories.values()], room).posted) chosen.add(`${channel}/${storyId}`)
  }
  return chosen
}

/** Writes one placed reading: its rows, its alerts, and what is to be posted. `alerts` are the story's, and grow here. */
async function write(
  tx: Store,
  deps: ReportDeps,
  placed: Placed,
  alerts: Alert[],
  ownMessage: Set<string>,
  now: number,
): Promise<void> {
  const { reading, story, report, reports, toldBefore } = placed
  const { candidate, article, matches, quotes } = reading
  const reportedBy = {
    outlets: [...new Set(reports.map(one => one.outlet))],
    independent: countIndependent(reports),
    origins: [...new Set(reports.flatMap(one => one.origins))],
  }
  const posted = await tx.postedWords(story.id)
  const summaryBeside = (shown: readonly Quote[]) =>
    summarise(article, {
      title: candidate.item.title,
      evidence: matches.flatMap(match => match.evidence),
      quotes: shown,
    })
  const changed: Alert[] = []
  const lists: { channel: string; line: Line }[] = []
  const deliveries: NewDelivery[] = []
  const postedQuotes = new Set<string>()

  const cardFor = (reached: Reached, newOnly: boolean): Card => {
    const allowed = ALLOWED[candidate.feed.reuse]
    const chosen = chooseQuotes(quotes, article.text, {
      evidence: matches.filter(match => reached.watches.includes(match.watch)).flatMap(match => match.evidence),
      limit: allowed.quotes,
      maxWords: allowed.words,
      posted: newOnly ? posted : [],
    })
    for (const statement of chosen) postedQuotes.add(wordsOf(statement))
    return makeCard({
      storyId: story.id,
      item: candidate.item,
      feed: candidate.feed,
      article,
      urgency: reached.urgency,
      watches: reached.watches,
      summary: summaryBeside(chosen.flat()),
      quotes: chosen,
      found: quotes.length,
      reportedBy,
    })
  }
  const due = (alert: Alert, kind: 'alert' | 'report' | 'edit', card: Card) =>
    deliveries.push({
      id: deps.newId(),
      key: `${kind}:${alert.id}${kind === 'alert' ? '' : `:${report.itemId}`}`,
      channel: alert.channel,
      alertId: alert.id,
      post: { kind, card },
      urgency: card.urgency,
      createdAt: now,
      dueAt: now,
    })

  for (const decision of decide(newsOf(story.id, reading, toldBefore), alerts, deps.watches(), deps.channels())) {
    const { reached } = decision
    if (decision.kind === 'alert') {
      const listed = alerts.findIndex(known => known.channel === reached.channel.name)
      const own = ownMessage.has(`${reached.channel.name}/${story.id}`)
      const card = cardFor(reached, false)
      const alert: Alert = {
        id: alerts[listed]?.id ?? deps.newId(),
        storyId: story.id,
        channel: reached.channel.name,
        watches: reached.watches,
        urgency: reached.urgency,
        messageId: null,
        threadId: null,
        card,
        listedAt: own ? null : now,
        createdAt: now,
      }
      alerts.splice(listed < 0 ? alerts.length : listed, 1, alert)
      changed.push(alert)
      if (own) due(alert, 'alert', card)
      else lists.push({ channel: alert.channel, line: makeLine(card) })
      continue
    }
    const card = updatedCard(decision.alert, reached, reportedBy)
    if (decision.kind === 'join') due(decision.alert, 'report', cardFor(reached, true))
    if (!isDeepStrictEqual(card, decision.alert.card)) due(decision.alert, 'edit', card)
    Object.assign(decision.alert, { card, urgency: card.urgency, watches: card.watches })
    changed.push(decision.alert)
  }
  const saved = await tx.saveReport({
    itemId: report.itemId,
    at: now,
    dueAt: candidate.dueAt,
    article,
    matches,
    quotes,
    summary: summaryBeside([]),
    story,
    report,
    alerts: changed,
    deliveries,
    postedQuotes: [...postedQuotes],
  })
  if (saved === 'known') return
  for (const { channel, line } of lists)
    await tx.appendToList({
      id: deps.newId(),
      channel,
      title: listTitle(candidate),
      lines: [line],
      now,
      dueAt: now + deps.listWait,
    })
}

function newsOf(storyId: string, reading: Reading, toldBefore: boolean): News {
  return { storyId, matches: reading.matches, toldBefore }
}

function listTitle(candidate: Candidate): string {
  return candidate.as === 'missed' ? 'From while Wirewatch was away' : 'More matches, in one list'
}
