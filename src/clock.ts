import { schedule } from 'node-cron'
import { log } from './log.ts'

/**
 * One loop of the desk. `run` claims work, at most `room` pieces, starts it and returns what it started. Claiming happens
 * never twice at once; the pieces go on side by side, so that one slow feed, page or platform holds up nobody else.
 */
export type Loop = { name: string; atOnce: number; run: (room: number) => Promise<Promise<unknown>[]> }

/** A running clock. `stop` starts nothing more and resolves when everything in hand has ended. */
export type Clock = { stop(): Promise<void> }

/** Comes by each loop every second, by node-cron. What fails is logged; claimed work that failed is claimed again later. */
export function startClock(loops: readonly Loop[]): Clock {
  const inHand = loops.map(() => new Set<Promise<unknown>>())
  const claiming = loops.map(() => false)

  const comeBy = async (loop: Loop, index: number) => {
    const works = inHand[index] as Set<Promise<unknown>>
    if (claiming[index] || works.size >= loop.atOnce) return
    claiming[index] = true
    try {
      for (const work of await loop.run(loop.atOnce - works.size)) {
        const ended: Promise<unknown> = work
          .catch(error => log.error({ loop: loop.name, error }, 'a piece of work failed'))
          .finally(() => works.delete(ended))
        works.add(ended)
      }
    } catch (error) {
      log.error({ loop: loop.name, error }, 'a pass failed and will be repeated')
    } finally {
      claiming[index] = false
    }
  }

  const tasks = loops.map((loop, index) =>
    schedule('* * * * * *', () => track(comeBy(loop, index)), { name: loop.name, suppressMissedWarning: true }),
  )
  const passes = new Set<Promise<void>>()
  const track = (pass: Promise<void>) => {
    const ended = pass.finally(() => passes.delete(ended))
    passes.add(ended)
  }
  // The first pass need not wait for the next full second.
  for (const [index, loop] of loops.entries()) track(comeBy(loop, index))

  return {
    async stop() {
      await Promise.all(tasks.map(task => task.destroy()))
      while (passes.size > 0 || inHand.some(works => works.size > 0))
        await Promise.all([...passes, ...inHand.flatMap(works => [...works])])
    },
  }
}
