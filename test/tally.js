// Prints `N passed, N failed` from the test runner's own report; exit 1 where there is no report or nothing ran.
import { readFileSync } from 'node:fs'

const report = JSON.parse(readFileSync(new URL('../data/test-report.json', import.meta.url), 'utf8'))
const skipped = report.numPendingTests + report.numTodoTests
console.log(
  `${report.numPassedTests} passed, ${report.numFailedTests} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
)
process.exitCode = report.success && report.numPassedTests > 0 ? 0 : 1
