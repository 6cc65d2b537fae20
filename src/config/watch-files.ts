import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ListsOfWords, Watch } from '../newsroom.ts'
import { listsOf, readLine } from '../watches/lists.ts'
import { advised, parseQuery, pointedAt } from '../watches/query.ts'
import { leadingNowhere, type NamedWatches } from './named-watches.ts'
import { readChecked } from './read-file.ts'
import { listsFile, watchFile } from './schema.ts'
import type { Problem } from './yaml.ts'

/** Lists are there to be named by watches; a desk whose watches name none has no such file. */
export async function readLists(path: string, problems: Problem[]): Promise<ListsOfWords> {
  if (!existsSync(path)) return {}
  const read = await readChecked(path, listsFile, problems)
  if (!read) return {}
  const lists = Object.fromEntries(
    Object.entries(read.value.lists).map(([name, { note: _note, ...lines }]) => [
      name.toLowerCase(),
      Object.entries(lines).map(([language, terms]) => ({ language, terms })),
    ]),
  )
  for (const [name, lines] of Object.entries(lists)) {
    for (const line of lines) {
      const answer = readLine(line, listsOf(lists))
      if (!answer.ok)
        problems.push({
          file: read.file,
          line: read.lineOf(['lists', name, line.language]),
          message: `the list ${name} cannot be read: ${answer.reason}${answer.hint ? `; ${advised(answer)}` : ''}`,
        })
    }
  }
  return lists
}

/** The watches of a folder, one YAML file each; every query that cannot be read is a problem at its line, every remark on one a warning. */
export async function readWatches(
  dir: string,
  lists: ListsOfWords,
  problems: Problem[],
  warnings: Problem[],
): Promise<Watch[]> {
  let names: string[]
  try {
    names = (await readdir(dir)).filter(name => /\.ya?ml$/.test(name)).sort()
  } catch {
    problems.push({ file: dir, line: null, message: 'this folder is missing: it holds one YAML file a watch' })
    return []
  }
  const watches: Watch[] = []
  const named: NamedWatches[] = []
  for (const fileName of names) {
    const read = await readChecked(join(dir, fileName), watchFile, problems)
    if (!read) continue
    const { value, lineOf, file } = read
    const name = basename(fileName).replace(/\.ya?ml$/, '')
    if (!TYPED_NAME.test(name))
      problems.push({
        file,
        line: null,
        message: `the file's name is the name of the watch, and people type it: call it ${name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')}.yaml`,
      })
    if (watches.some(watch => watch.name === name))
      problems.push({ file, line: null, message: `there are two files for the watch ${name}: keep one` })
    const most = (value.queries ?? [{ weight: 1 }]).reduce((sum, { weight }) => sum + Math.max(0, weight), 0)
    // Weights such as 0.1 do not add up exactly.
    if (most < value.threshold - 1e-9)
      problems.push({
        file,
        line: lineOf([value.threshold === 1 ? 'queries' : 'threshold']),
        message: `the threshold is ${value.threshold} and the weights reach ${most} at most, so this watch could never match`,
      })
    const check = (query: string, path: PropertyKey[]) => {
      const parsed = parseQuery(query, { languages: value.languages, lists: listsOf(lists) })
      if (!parsed.ok)
        problems.push({
          file,
          line: lineOf(path),
          message: `the query cannot be read at column ${parsed.column}: ${parsed.reason}${parsed.hint ? `; ${advised(parsed)}` : ''}\n${pointedAt(
            query,
            parsed.column,
          )
            .map(line => `    ${line}`)
            .join('\n')}`,
        })
      else {
        named.push({ by: name, file, line: lineOf(path), watches: parsed.query.watches })
        for (const warning of parsed.warnings)
          warnings.push({ file, line: lineOf(path), message: `${warning.reason}; read as ${warning.read}` })
      }
    }
    if (value.query) check(value.query, ['query'])
    for (const [index, one] of value.queries?.entries() ?? []) check(one.query, ['queries', index, 'query'])
    if (value.screen) check(value.screen, ['screen'])
    if (value.urgency.flash) check(value.urgency.flash, ['urgency', 'flash'])
    if (value.urgency.urgent) check(value.urgency.urgent, ['urgency', 'urgent'])
    watches.push({
      name,
      description: value.description,
      languages: value.languages,
      queries: value.queries?.map(({ query, weight, note }) => ({ query, weight, ...(note && { note }) })) ?? [
        { query: value.query ?? '', weight: 1 },
      ],
      threshold: value.threshold,
      urgency: {
        ...(value.urgency.flash && { flash: value.urgency.flash }),
        ...(value.urgency.urgent && { urgent: value.urgency.urgent }),
      },
      ...(value.screen && { screen: value.screen }),
      lists,
      channel: null,
    })
  }
  problems.push(...leadingNowhere(named, watches))
  return watches
}

const TYPED_NAME = /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{M}\p{N}_-]{0,39}$/u
