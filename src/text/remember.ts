// No article has more words than this; what one has, the next often has too.
const MOST = 5_000

/** The same pure function of a word, with its answers kept for the words that were asked lately. */
export function remembered<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>()
  return word => {
    const before = known.get(word)
    if (before !== undefined || known.has(word)) return before as Answer
    if (known.size >= MOST) known.clear()
    const found = answer(word)
    known.set(word, found)
    return found
  }
}
