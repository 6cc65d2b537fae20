#!/usr/bin/env node
// Plain JavaScript on purpose: a Node too old to run TypeScript must still be able to read this sentence.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Wirewatch needs Node 24 or newer and this is ${process.versions.node}: start it with "npm run -s wirewatch -- ..." after "npm ci", which brings the right one.`,
  )
  process.exit(2)
}
import('./main.ts')
