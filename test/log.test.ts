import { expect, test } from 'vitest'
import { withoutSecrets } from '../src/log.ts'

test.each([
  ['a Slack token', 'posting with xoxb-2222222222-abcdefghij failed', 'xoxb-2222222222'],
  ['an app token', 'xapp-1-A0B1C2-333-deadbeef', 'deadbeef'],
  ['a Discord token', 'token MTE4NzQ2NTM4NDc2NTQ3Mzg0.GhJkLm.aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789 refused', 'GhJkLm'],
  ['a webhook address', 'POST https://hooks.slack.com/services/T000/B000/abcdef', 'abcdef'],
  ["an interaction's token", '/interactions/123/aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEy/callback', 'aW50ZXJhY3Rpb24'],
  ['a database password', 'postgres://desk:hunter2@db.example/wire', 'hunter2'],
])('%s never reaches the log, in a sentence, an error or a field', (_what, sentence, secret) => {
  const said = JSON.stringify([
    withoutSecrets(sentence),
    withoutSecrets(new Error(sentence)),
    withoutSecrets({ outer: { inner: [sentence] } }),
  ])
  expect(said).not.toContain(secret)
  expect(JSON.stringify([sentence])).toContain(secret)
})

test('what is no secret stays as it is', () => {
  const plain = { channel: 'newsroom', reason: 'rate limited', wait: 30_000, when: null }
  expect(withoutSecrets(plain)).toEqual(plain)
})
