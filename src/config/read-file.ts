import { readFile } from 'node:fs/promises'
import { type Problem, readYaml } from './yaml.ts'

/** What one file of the configuration holds, and where in it each setting stands. */
export type Read<T> = { file: string; value: T; lineOf: (path: readonly PropertyKey[]) => number }

/** Reads and checks one file; undefined where it cannot be used, with `problems` saying why. */
export async function readChecked<T>(
  file: string,
  schema: Parameters<typeof readYaml<T>>[2],
  problems: Problem[],
): Promise<Read<T> | undefined> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    problems.push({
      file,
      line: null,
      message: 'this file is missing or cannot be read: copy it from the project, or name its folder with --config DIR',
    })
    return undefined
  }
  const checked = readYaml(file, text, schema)
  if ('problems' in checked) {
    problems.push(...checked.problems)
    return undefined
  }
  return { file, ...checked }
}
