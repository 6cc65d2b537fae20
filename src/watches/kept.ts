import type { ListsOfWords, Watch } from '../newsroom.ts'

/**
 * What is kept of a watch. Most are one query and nothing more: of these `whole` is null and the rest is enough, for a desk
 * may have a hundred thousand.
 */
export type Kept = {
  name: string
  query: string
  languages: string[]
  lists: ListsOfWords | undefined
  whole: Watch | null
}

export function keep(watch: Watch): Kept {
  const { name, queries, lists } = watch
  const languages = shared(watch.languages)
  return { name, query: queries[0]?.query ?? '', languages, lists, whole: isPlain(watch) ? null : watch }
}

export function wholeOf({ name, query, languages, lists, whole }: Kept): Watch {
  const queries = [{ query, weight: 1 }]
  const plain = { name, description: '', languages, queries, threshold: 1, urgency: {}, channel: null }
  return whole ?? (lists ? { ...plain, lists } : plain)
}

function isPlain({ queries, threshold, urgency, screen }: Watch): boolean {
  const isDecided = queries.length === 1 && queries[0]?.weight === 1 && threshold === 1
  return isDecided && urgency.flash === undefined && urgency.urgent === undefined && screen === undefined
}

/** One array for all watches in the same languages. */
function shared(languages: string[]): string[] {
  const key = languages.join()
  const known = KNOWN.get(key) ?? [...languages]
  KNOWN.set(key, known)
  return known
}

const KNOWN = new Map<string, string[]>()
