import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// A full round over 10,000 feeds of which 99 % answer 304, everything learned saved, against a bare undici loop that does
// the same conditional GETs. Publishers, bare loop and desk each live in a process of their own, by turns, three times.

const FEEDS = 10_000
const AT_ONCE = 64
const TURNS = 3

/** Prints time and memory of both and their ratio. */
export async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'wirewatch-bench-'))
  const publishers = fork(join(import.meta.dirname, 'feeds-round-process.ts'), ['publishers'])
  try {
    const [{ port }] = (await once(publishers, 'message')) as [{ port: number }]
    const settings = ['--', String(port), String(FEEDS), String(AT_ONCE), `sqlite:${join(folder, 'bench.db')}`]
    await inProcess('seed', settings)
    const bare: Measure[] = []
    const desk: Measure[] = []
    for (let turn = 0; turn < TURNS; turn++) {
      bare.push(await inProcess('bare', settings))
      desk.push(await inProcess('desk', settings))
    }
    const b = best(bare)
    const d = best(desk)
    console.log(`${FEEDS} feeds, 99 % answering 304, ${AT_ONCE} at once, best of ${TURNS}`)
    console.log(`bare undici loop  ${b.ms.toFixed(0)} ms  ${b.megabytes.toFixed(0)} MB`)
    console.log(
      `wirewatch round   ${d.ms.toFixed(0)} ms  ${d.megabytes.toFixed(0)} MB  (${d.answered} polled, ${d.news} with news, state saved)`,
    )
    console.log(`ratio             ${(d.ms / b.ms).toFixed(2)}x    ${(d.megabytes / b.megabytes).toFixed(2)}x`)
  } finally {
    publishers.kill()
    await rm(folder, { recursive: true })
  }
}

type Measure = { ms: number; megabytes: number; answered: number; news: number }

async function inProcess(role: string, settings: string[]): Promise<Measure> {
  const child = fork(join(import.meta.dirname, 'feeds-round-process.ts'), [role, ...settings])
  const [[measure], [code]] = (await Promise.all([once(child, 'message'), once(child, 'exit')])) as [
    [Measure],
    [number],
  ]
  if (code !== 0) throw new Error(`${role} ended with ${code}`)
  return measure
}

function best(measures: Measure[]): Measure {
  const fastest = measures.reduce((a, b) => (a.ms < b.ms ? a : b))
  return { ...fastest, megabytes: Math.min(...measures.map(measure => measure.megabytes)) }
}
