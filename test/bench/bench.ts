// npm run bench -- NAME: each bench measures us and a peer in one process and prints the ratio.
const BENCHES: Record<string, (() => Promise<{ bench(): Promise<void> }>)[]> = {
  feeds: [() => import('./feeds-reader.ts'), () => import('./feeds-round.ts')],
  watches: [() => import('./watches.ts')],
  summaries: [() => import('./summaries.ts')],
  quotes: [() => import('./quotes.ts')],
  stories: [() => import('./stories.ts')],
}

const name = process.argv[2] ?? ''
const chosen = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined
if (!chosen) {
  console.error(`npm run bench -- NAME, where NAME is ${Object.keys(BENCHES).join(', ')}`)
  process.exitCode = 2
} else for (const load of chosen) await (await load()).bench()
