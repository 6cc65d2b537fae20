/** An item two careful readers agreed on: `topics` it belongs to; for `maybe` topics it is left out of the score. */
export type Labelled = {
  id: string
  lang: string
  topics: string[]
  maybe: string[]
  title: string
  text: string
  url: string | null
  source: string | null
  author: string | null
  tags: string[]
}

/** How well one watch finds its topic, in one language or in all; ratios are null where nothing counts. */
export type Score = {
  watch: string
  language: string
  items: number
  hits: number
  /** Ids flagged that should not be, and ids missed. */
  wrong: string[]
  missed: string[]
  precision: number | null
  recall: number | null
  f1: number | null
  accuracy: number
}

/**
 * Scores watches against labelled items: for each watch all languages together first, then each alone. A watch that no
 * item belongs to has no score.
 */
export function scoreWatches(
  watches: readonly string[],
  labelled: readonly Labelled[],
  matched: (item: Labelled) => readonly string[],
): Score[] {
  const found = labelled.map(item => new Set(matched(item)))
  const languages = [...new Set(labelled.map(item => item.lang))].sort()
  return watches.flatMap(watch => {
    const judged = labelled.flatMap((item, i) =>
      item.maybe.includes(watch)
        ? []
        : [{ item, flagged: found[i]?.has(watch) ?? false, belongs: item.topics.includes(watch) }],
    )
    if (!judged.some(one => one.belongs)) return []
    return [
      scoreOf(watch, 'all', judged),
      ...languages.map(language =>
        scoreOf(
          watch,
          language,
          judged.filter(one => one.item.lang === language),
        ),
      ),
    ]
  })
}

type Judged = { item: Labelled; flagged: boolean; belongs: boolean }

function scoreOf(watch: string, language: string, judged: Judged[]): Score {
  const hits = judged.filter(one => one.flagged && one.belongs).length
  const wrong = judged.filter(one => one.flagged && !one.belongs).map(one => one.item.id)
  const missed = judged.filter(one => !one.flagged && one.belongs).map(one => one.item.id)
  const precision = ratio(hits, hits + wrong.length)
  const recall = ratio(hits, hits + missed.length)
  return {
    watch,
    language,
    items: judged.length,
    hits,
    wrong,
    missed,
    precision,
    recall,
    f1: ratio(2 * hits, 2 * hits + wrong.length + missed.length),
    accuracy: ratio(judged.length - wrong.length - missed.length, judged.length) ?? 1,
  }
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
