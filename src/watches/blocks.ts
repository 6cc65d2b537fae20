/**
 * Runs of numbers in one flat array, so that what is kept of a hundred thousand watches costs no object each. A run that
 * is given back is used again for one of the same length.
 */
export type Blocks = {
  /** All of them; a later `put` may replace the array. */
  numbers: Int32Array<ArrayBuffer>
  /** Where a run was put. */
  put(run: readonly number[]): number
  giveBack(at: number, length: number): void
}

export function makeBlocks(): Blocks {
  let used = 0
  const free = new Map<number, number[]>()

  function roomFor(length: number): number {
    const left = free.get(length)?.pop()
    if (left !== undefined) return left
    blocks.numbers = withRoom(blocks.numbers, used + length)
    used += length
    return used - length
  }

  const blocks: Blocks = {
    numbers: new Int32Array(4096),
    put(run) {
      const at = roomFor(run.length)
      blocks.numbers.set(run, at)
      return at
    },
    giveBack(at, length) {
      const left = free.get(length)
      if (left) left.push(at)
      else free.set(length, [at])
    },
  }
  return blocks
}

/** The same numbers with room for at least so many; a half more than needed, so that growing stays rare. */
export function withRoom<Numbers extends Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>>(
  numbers: Numbers,
  needed: number,
): Numbers {
  if (needed <= numbers.length) return numbers
  const wider = new (numbers.constructor as new (length: number) => Numbers)(needed + (needed >> 1))
  wider.set(numbers)
  return wider
}
