import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two forks suit a laptop and CI alike; databases and servers each take a free port of their own.
    pool: 'forks',
    setupFiles: ['test/quiet.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The report is what .ci/run takes its tally from.
    reporters: ['default', 'json'],
    outputFile: { json: 'data/test-report.json' },
  },
})
