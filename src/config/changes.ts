import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A text that differs once a configuration file was changed, added or removed. Read every second: it works on every file
 * system and in containers, where change notices do not.
 */
export async function configurationMark(dir: string): Promise<string> {
  const namesIn = (folder: string) => readdir(join(dir, folder)).catch(() => [])
  const files = [...(await namesIn('.')), ...(await namesIn('watches')).map(name => join('watches', name))].filter(
    name => /\.ya?ml$/.test(name),
  )
  const marks = await Promise.all(
    files.map(async name => {
      const state = await stat(join(dir, name)).catch(() => undefined)
      return `${name} ${state?.mtimeMs} ${state?.size}`
    }),
  )
  return marks.sort().join('\n')
}
