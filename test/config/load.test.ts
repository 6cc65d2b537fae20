import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadSettings } from '../../src/config/load.ts'

const shipped = resolve(import.meta.dirname, '../../config')
let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wirewatch-config-'))
  await cp(shipped, dir, { recursive: true })
})
afterEach(() => rm(dir, { recursive: true }))

async function edit(file: string, change: (text: string) => string) {
  const path = join(dir, file)
  await writeFile(path, change(await readFile(path, 'utf8')))
}

/** The problems as an editor reads them: file name, line, sentence. */
async function problems(env: NodeJS.ProcessEnv = {}) {
  const loaded = await loadSettings(dir, env)
  return loaded.ok ? [] : loaded.problems.map(one => `${one.file.slice(dir.length + 1)}:${one.line}: ${one.message}`)
}

test('the shipped configuration is usable as it is, with 28 feeds on and the terminal as its channel', async () => {
  const loaded = await loadSettings(shipped, {})
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  expect(loaded.settings.feeds).toHaveLength(28)
  expect(loaded.settings.channels).toEqual([
    { name: 'terminal', platform: 'terminal', address: 'terminal', watches: 'all', floor: 'normal' },
  ])
  expect(loaded.settings.polling).toEqual({
    every: 300_000,
    gap: 1_000,
    atOnce: 32,
    alertWindow: 21_600_000,
    catchUp: 86_400_000,
  })
  expect(loaded.settings.watches.map(watch => watch.name)).toEqual(['child-repatriation', 'ukraine-diplomacy'])
})

const WRONG: { what: string; file: string; from: string | RegExp; to: string; told: RegExp }[] = [
  {
    what: 'a misspelt setting',
    file: 'wirewatch.yaml',
    from: 'polling:',
    to: 'pooling:',
    told: /wirewatch\.yaml:LINE: `pooling` is not a setting; did you mean `polling`\?/,
  },
  {
    what: 'a misspelt setting deep inside',
    file: 'wirewatch.yaml',
    from: 'alertWindow:',
    to: 'alertwindow:',
    told: /:LINE: `polling\.alertwindow` is not a setting; did you mean `alertWindow`\?/,
  },
  {
    what: 'a length of time without a unit',
    file: 'wirewatch.yaml',
    from: 'every: 5m',
    to: 'every: 5',
    told: /:LINE: `polling\.every` is 5: it must be a length of time with its unit, such as 100ms/,
  },
  {
    what: 'a length of time in words',
    file: 'wirewatch.yaml',
    from: 'every: 5m',
    to: 'every: five minutes',
    told: /:LINE: `polling\.every` is "five minutes": it must be a length of time with its unit, such as 100ms, 30s, 5m, 6h or 2d/,
  },
  {
    what: 'a time zone that does not exist',
    file: 'wirewatch.yaml',
    from: 'Europe/Kyiv',
    to: 'Europe/Atlantis',
    told: /:LINE: `desk\.timeZone` is "Europe\/Atlantis": it must be a time zone such as/,
  },
  {
    what: 'a missing contact',
    file: 'wirewatch.yaml',
    from: /^ {2}contact:.*$/m,
    to: '',
    told: /`desk\.contact` is missing: it must be a mail address/,
  },
  {
    what: 'a channel at two places',
    file: 'wirewatch.yaml',
    from: 'channels: {}',
    to: 'channels:\n  news: { slack: C0123456789, terminal: true, watches: all }',
    told: /`channels\.news` is .*: it must be exactly one of slack, discord and terminal/,
  },
  {
    what: 'a Slack channel by its name',
    file: 'wirewatch.yaml',
    from: 'channels: {}',
    to: 'channels:\n  news: { slack: "#news", watches: all }',
    told: /:LINE: `channels\.news\.slack` is "#news": it must be a Slack channel's id/,
  },
  {
    what: 'a channel that names no watch there is',
    file: 'wirewatch.yaml',
    from: 'channels: {}',
    to: 'channels:\n  news: { slack: C0123456789, watches: [ukraine-diplomcy] }',
    told: /:LINE: channel news names the watch "ukraine-diplomcy", .*did you mean "ukraine-diplomacy"\?/,
  },
  {
    what: 'an ops channel that is none',
    file: 'wirewatch.yaml',
    from: 'ops: []',
    to: 'ops: [newsroom]',
    told: /ops names the channel "newsroom", which is not under channels/,
  },
  {
    what: 'a private address that is none',
    file: 'wirewatch.yaml',
    from: 'allow: []',
    to: 'allow: ["127.0.0.300:80"]',
    told: /:LINE: .*127\.0\.0\.300:80/,
  },
  {
    what: 'a feed that is no web address',
    file: 'feeds.yaml',
    from: 'https://feeds.bbci.co.uk/news/world/rss.xml',
    to: 'feeds.bbci.co.uk/news',
    told: /feeds\.yaml:LINE: `feeds\[1\]\.url` is "feeds.bbci.co.uk\/news": it must be an address that starts with http/,
  },
  {
    what: 'an unknown kind of source',
    file: 'feeds.yaml',
    from: 'kind: pub',
    to: 'kind: public',
    told: /:LINE: `feeds\[1\]\.kind` is "public": it must be one of ind, pub, off, state, ngo, court, disputed/,
  },
  {
    what: 'the same feed twice',
    file: 'feeds.yaml',
    from: 'https://feeds.bbci.co.uk/news/world/europe/rss.xml',
    to: 'https://feeds.bbci.co.uk/news/world/rss.xml',
    told: /stands here and on line \d+: keep one/,
  },
  {
    what: 'a secret header written out',
    file: 'feeds.yaml',
    from: '    note: "one-line text',
    to: '    headers: { Authorization: Bearer abc }\n    note: "one-line text',
    told: /Authorization carries a secret: write it as \$\{NAME\}/,
  },
  {
    what: 'a header whose variable is not set',
    file: 'feeds.yaml',
    from: '    note: "one-line text',
    to: '    headers: { Authorization: "${PRESS_KEY}" }\n    note: "one-line text',
    told: /needs PRESS_KEY, which \.env does not have/,
  },
  {
    what: 'YAML that cannot be read',
    file: 'feeds.yaml',
    from: 'feeds:',
    to: 'feeds: [',
    told: /feeds\.yaml:LINE: this is not YAML as we can read it/,
  },
  {
    what: 'a setting that stands twice',
    file: 'wirewatch.yaml',
    from: 'ops: []',
    to: 'ops: []\nops: []',
    told: /the same setting stands twice/,
  },
  {
    what: 'a query with an open bracket',
    file: 'watches/ukraine-diplomacy.yaml',
    from: /query: [\s\S]*/,
    to: 'query: (kyiv AND talks\n',
    told: /watches\/ukraine-diplomacy\.yaml:LINE: the query cannot be read at column \d+: .*\n.*\n +\^/,
  },
  {
    what: 'a watch that names a list which is not there',
    file: 'watches/ukraine-diplomacy.yaml',
    from: /query: [\s\S]*/,
    to: 'query: title:list:negotiator\n',
    told: /watches\/ukraine-diplomacy\.yaml:LINE: .*there is no list “negotiator”; right would be: title:list:negotiators/,
  },
  {
    what: 'a list with an open quotation mark',
    file: 'lists.yaml',
    from: 'lists:',
    to: 'lists:\n  broken:\n    en: a word, "another',
    told: /lists\.yaml:LINE: the list broken cannot be read: the quotation mark " is never closed/,
  },
  {
    what: 'a list that leads back to itself',
    file: 'lists.yaml',
    from: 'lists:',
    to: 'lists:\n  here:\n    any: list:there-again\n  there-again:\n    any: list:here',
    told: /lists\.yaml:\d+: the list here cannot be read: the list “there-again” cannot be read, or leads back to itself/,
  },
  {
    what: 'a watch with neither query nor queries',
    file: 'watches/ukraine-diplomacy.yaml',
    from: /queries:[\s\S]*/,
    to: '',
    told: /ukraine-diplomacy\.yaml:\d+: neither `query` nor `queries` stands here: write one of them$/,
  },
  {
    what: 'a watch with both',
    file: 'watches/ukraine-diplomacy.yaml',
    from: /queries:[\s\S]*/,
    to: 'queries: [{ query: kyiv }]\nquery: kyiv\n',
    told: /both `query` and `queries` stand here: keep one/,
  },
  {
    what: 'a watch with a list of no queries',
    file: 'watches/ukraine-diplomacy.yaml',
    from: /queries:[\s\S]*/,
    to: 'queries: []\n',
    told: /:LINE: `queries` is \[\]: it must be a list with at least one query/,
  },
  {
    what: 'a Discord channel that is a number, of which YAML keeps fewer digits,',
    file: 'wirewatch.yaml',
    from: 'channels: {}',
    to: 'channels:\n  news: { discord: 400000000000000001, watches: all }',
    told: /:LINE: `channels\.news\.discord` is 400000000000000001: it must be a Discord channel's id in quotation marks/,
  },
  {
    what: 'a brace that is never closed',
    file: 'wirewatch.yaml',
    from: 'channels: {}',
    to: 'channels:\n  news: { slack: C0123456789, watches: all',
    told: /:LINE: this is not YAML as we can read it: the { opened here is never closed: put } behind its last word/,
  },
  {
    what: 'a colon inside a text',
    file: 'wirewatch.yaml',
    from: 'name: World desk',
    to: 'name: World desk: night',
    told: /:LINE: .* a text with a colon in it stands in quotation marks/,
  },
  {
    what: 'a field that is misspelt in a query',
    file: 'watches/ukraine-diplomacy.yaml',
    from: /(?<=threshold: )[\s\S]*/,
    to: '1\nquery: titel:kyiv\n',
    told: /:LINE: .*there is no field “titel:”; right would be: title:kyiv/,
  },
  {
    what: 'a watch that names one there is not',
    file: 'watches/ukraine-diplomacy.yaml',
    from: /(?<=threshold: )[\s\S]*/,
    to: '1\nquery: watch:child-repatration AND kyiv\n',
    told: /:LINE: the query names watch:child-repatration, which has no file here; did you mean watch:child-repatriation\?/,
  },
  {
    what: 'an urgency that names one there is not',
    file: 'watches/ukraine-diplomacy.yaml',
    from: /(?<=threshold: )[\s\S]*/,
    to: '1\nquery: kyiv\nurgency: { flash: watch:nope }\n',
    told: /:LINE: the query names watch:nope, which has no file here; there is child-repatriation/,
  },
  {
    what: 'a watch that names itself',
    file: 'watches/ukraine-diplomacy.yaml',
    from: /(?<=threshold: )[\s\S]*/,
    to: '1\nquery: watch:ukraine-diplomacy AND kyiv\n',
    told: /:LINE: the query names its own watch/,
  },
  {
    what: 'a threshold that the weights cannot reach',
    file: 'watches/ukraine-diplomacy.yaml',
    from: /threshold: [\s\S]*/,
    to: 'queries: [{ query: kyiv }, { query: moscow, weight: -3 }, { query: talks, weight: 2 }]\nthreshold: 9\n',
    told: /:LINE: the threshold is 9 and the weights reach 3 at most, so this watch could never match/,
  },
  ...['*child', '!zoo AND war', '&war peace'].map(query => ({
    what: `a query that begins like nothing YAML lets through, ${query}`,
    file: 'watches/ukraine-diplomacy.yaml',
    from: /(?<=threshold: )[\s\S]*/,
    to: `1\nquery: ${query}\n`,
    told: new RegExp(`:LINE: a text that begins with \\${query[0]} stands in quotation marks`),
  })),
  {
    what: 'a query that begins with a phrase',
    file: 'watches/ukraine-diplomacy.yaml',
    from: /(?<=threshold: )[\s\S]*/,
    to: '1\nquery: "first lady" AND home\n',
    told: /:LINE: .*write >- behind the colon and the whole text on the next line/,
  },
  {
    what: 'a threshold of nothing',
    file: 'watches/ukraine-diplomacy.yaml',
    from: /(?<=threshold: )[\s\S]*/,
    to: '0\nquery: kyiv\n',
    told: /`threshold` is 0: it must be more than 0/,
  },
  {
    what: 'a watch that names one like its own name',
    file: 'watches/ukraine-diplomacy.yaml',
    from: /(?<=threshold: )[\s\S]*/,
    to: '1\nquery: watch:ukraine-diplomac AND kyiv\n',
    told: /:LINE: the query names watch:ukraine-diplomac, which has no file here; there is child-repatriation/,
  },
  {
    what: 'a language whose word forms nobody knows',
    file: 'watches/ukraine-diplomacy.yaml',
    from: 'languages: [en,',
    to: 'languages: [xx,',
    told: /:LINE: `languages\[1\]` is "xx": it must be one of en, de, fr, es, it, pl, ru, uk/,
  },
]

test.each(WRONG)('$what is told with its place and what would be right', async ({ file, from, to, told }) => {
  let line = 0
  await edit(file, text => {
    expect(text).toMatch(from)
    const changed = text.replace(from, () => to)
    line = changed.slice(0, changed.indexOf(to) + to.trimEnd().lastIndexOf('\n') + 2).split('\n').length
    return changed
  })
  const found = await problems()
  expect(found.join('\n').replaceAll(`:${line}:`, ':LINE:')).toMatch(told)
})

test.each([
  ['a Slack bot token', 'xoxb-2222222222-abcdefghij'],
  ['a Slack app token', 'xapp-1-A0B1C2-333-deadbeef'],
  ['a Discord token', 'MTE4NzQ2NTM4NDc2NTQ3Mzg0.GhJkLm.aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789'],
  ['a webhook address', 'https://hooks.slack.com/services/T000/B000/abcdef'],
  ['a database password', 'postgres://desk:hunter2@db.example/wire'],
])('%s in a YAML file is refused and never shown', async (_what, secret) => {
  await edit('wirewatch.yaml', text => text.replace('name: World desk', `name: ${secret}`))
  const found = await problems()
  expect(found.join('\n')).toMatch(/wirewatch\.yaml:6: a .* stands here\. Tokens live in \.env only/)
  expect(found.join('\n')).not.toContain(secret.slice(12))
})

test('all problems of all files come at once', async () => {
  await edit('wirewatch.yaml', text => text.replace('5m', 'soon').replace('Europe/Kyiv', 'Moon'))
  await edit('feeds.yaml', text => text.replace('kind: pub', 'kind: odd'))
  expect(await problems()).toHaveLength(3)
})

test('an unusable variable is named without its value', async () => {
  const found = await problems({ SLACK_BOT_TOKEN: 'xapp-not-a-bot-token-but-secret' })
  expect(found.join('\n')).toMatch(
    /SLACK_BOT_TOKEN is not usable: it must be the bot token, which starts with xoxb-; this is the app-level one/,
  )
  expect(found.join('\n')).not.toContain('secret')
})

test('a missing file says how to get it', async () => {
  await rm(join(dir, 'feeds.yaml'))
  expect((await problems()).join('\n')).toMatch(/feeds\.yaml:null: this file is missing/)
})

test('with a token for its platform the configured channels are all there is; without, the terminal joins', async () => {
  await edit('wirewatch.yaml', text =>
    text.replace('channels: {}', 'channels:\n  news: { slack: C0123456789, watches: all }'),
  )
  const withToken = await loadSettings(dir, { SLACK_BOT_TOKEN: 'xoxb-1234567', SLACK_APP_TOKEN: 'xapp-1234567' })
  const without = await loadSettings(dir, {})
  expect(withToken.ok && withToken.settings.channels.map(channel => channel.name)).toEqual(['news'])
  expect(without.ok && without.settings.channels.map(channel => channel.name)).toEqual(['news', 'terminal'])
})

test('two watches that name each other are refused, for neither could ever match', async () => {
  await writeFile(join(dir, 'watches/floods.yaml'), 'description: Floods\nquery: watch:dams AND flood\n')
  await writeFile(join(dir, 'watches/dams.yaml'), 'description: Dams\nquery: dam AND watch:floods\n')
  expect(await problems()).toEqual([
    'watches/dams.yaml:2: the query names watch:floods, which leads back to dams, so neither could ever match: take one of the two names out',
    'watches/floods.yaml:2: the query names watch:dams, which leads back to floods, so neither could ever match: take one of the two names out',
  ])
})

test('a watch file whose name nobody can type is told with one that can', async () => {
  await writeFile(join(dir, 'watches/My Floods.yaml'), 'description: Floods\nquery: flood\n')
  expect((await problems()).join()).toMatch(/watches\/My Floods\.yaml:null: .*: call it my-floods\.yaml/)
})

test('the contact of the shipped configuration is nobody, and whoever leaves it is told', async () => {
  const loaded = await loadSettings(shipped, {})
  expect(loaded.ok && loaded.warnings.map(one => one.message).join()).toMatch(
    /`desk\.contact` is desk@example\.org, which is nobody/,
  )
  await edit('wirewatch.yaml', text => text.replace('desk@example.org', 'desk@riverton.example'))
  const own = await loadSettings(dir, {})
  expect(own.ok && own.warnings.map(one => one.message).join()).not.toContain('contact')
})
