#!/usr/bin/env node
// Plain JavaScript on purpose: a Node too old to run TypeScript must still be able to read this sentence.
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Wirewatch needs Node 24 or newer and this is ${process.versions.node}: start it with "npm run -s wirewatch -- ..." after "npm ci", which brings the right one.`,
  )
  process.exit(2)
}
// What Node makes of our files is kept in data/: the next start has no TypeScript to strip, which takes 150 ms and 40 MB, and
// no file to compile. Where the folder cannot be written Node does without.
module.enableCompileCache(fileURLToPath(new URL('../data/node-compile-cache', import.meta.url)))
import('./main.ts')
