import { relative } from 'node:path'
import { loadSettings, type Settings } from '../config/load.ts'
import type { Problem } from '../config/yaml.ts'
import { log } from '../log.ts'

/** The settings of `config`, or undefined after every problem was told on stderr: then the command ends with exit code 2. */
export async function settingsOrTell(config: string): Promise<Settings | undefined> {
  const loaded = await loadSettings(config)
  if (!loaded.ok) {
    console.error(`The configuration cannot be used:\n${loaded.problems.map(inOneLine).join('\n')}`)
    return undefined
  }
  log.level = loaded.settings.environment.LOG_LEVEL
  for (const warning of loaded.warnings) log.warn(inOneLine(warning))
  return loaded.settings
}

/** `config/feeds.yaml:12: …` */
export function inOneLine({ file, line, message }: Problem): string {
  return `${relative('.', file) || file}${line === null ? '' : `:${line}`}: ${message}`
}
