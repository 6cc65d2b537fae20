/** The words alone: lower case, without marks of any kind, one blank between. */
export function sameWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

/** Whether two wordings say much the same, in any language: by the runs of three letters they share. */
export function alike(one: string, two: string): boolean {
  const a = runs(one)
  const b = runs(two)
  if (a.size === 0 || b.size === 0) return false
  let shared = 0
  for (const run of a) if (b.has(run)) shared++
  return shared / Math.min(a.size, b.size) >= 0.5
}

/** Enough of a text to know it again. */
const ENOUGH = 600

function runs(text: string): Set<string> {
  const words = ` ${sameWords(text.slice(0, ENOUGH))} `
  const found = new Set<string>()
  for (let at = 0; at + 3 <= words.length; at++) found.add(words.slice(at, at + 3))
  return found
}
