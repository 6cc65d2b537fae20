import { relative } from 'node:path'
import { loadSettings, type Settings } from '../config/load.ts'
import type { Problem } from '../config/yaml.ts'
import { log } from '../log.ts'

/** The settings of `config`, or undefined after every problem was told on stderr: then the command ends with exit code 2. */
export async function settingsOrTell(config: string): Promise<Settings | undefined> {
  return (await loadOrTell(config))?.settings
}

/** The same with what does not stop the desk and should be known. */
export async function loadOrTell(config: string): Promise<{ settings: Settings; warnings: Problem[] } | undefined> {
  const loaded = await loadSettings(config)
  if (!loaded.ok) {
    console.error(`The configuration cannot be used:\n${loaded.problems.map(inOneLine).join('\n')}`)
    return undefined
  }
  log.level = loaded.settings.environment.LOG_LEVEL
  return loaded
}

/** `config/feeds.yaml:12: …` */
export function inOneLine({ file, line, message }: Problem): string {
  return `${relative('.', file) || file}${line === null ? '' : `:${line}`}: ${message}`
}
