import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** Gives a maker of fresh folders, which are gone after the tests of the file. */
export function temporaryFolder(): () => string {
  const root = mkdtempSync(join(tmpdir(), 'wirewatch-store-'))
  afterAll(() => rmSync(root, { recursive: true }))
  return () => mkdtempSync(join(root, 'store-'))
}
