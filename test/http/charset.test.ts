import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/http/charset.ts'

type Row = { language: string; charsets: string[]; text: string }
const rows: Row[] = readFileSync(join(import.meta.dirname, 'charsets.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))
const cases = rows.flatMap(row => row.charsets.map(charset => ({ ...row, charset })))

function feed(text: string, charset: string, declared = ''): Buffer {
  const prolog = declared ? `<?xml version="1.0" encoding="${declared}"?>` : '<?xml version="1.0"?>'
  return iconv.encode(`${prolog}<rss version="2.0"><channel><title>${text}</title></channel></rss>`, charset)
}

describe('a headline is read in the charset it was written in', () => {
  test.each(cases)('$language in $charset that nobody declared: $text', ({ text, charset }) => {
    expect(decode(feed(text, charset), null).text).toContain(text)
  })

  test.each(cases)('$language in $charset as declared: $text', ({ text, charset }) => {
    expect(decode(feed(text, charset, charset), null).text).toContain(text)
    expect(decode(feed(text, charset), `text/xml; charset="${charset}"`).text).toContain(text)
  })

  test.each(cases)('$language in $charset that was declared to be UTF-8: $text', ({ text, charset }) => {
    expect(decode(feed(text, charset, 'utf-8'), 'application/rss+xml; charset=utf-8').text).toContain(text)
  })
})

test.each(rows)('UTF-8 wins over any declaration: $text', ({ text }) => {
  for (const lie of ['windows-1251', 'iso-8859-1', 'shift_jis', 'no-such-charset'])
    expect(decode(feed(text, 'utf-8', lie), `text/xml; charset=${lie}`)).toMatchObject({
      charset: 'utf-8',
      text: expect.stringContaining(text),
    })
})

test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('%s is read with and without its mark', charset => {
  const body = feed('Річка вийшла з берегів', charset)
  expect(decode(body, null).text).toContain('Річка вийшла з берегів')
  const marked = iconv.encode(`\ufeff${feed('Річка', 'utf-8').toString()}`, charset)
  expect(decode(marked, 'text/xml; charset=windows-1251').text).toMatch(/^<\?xml.*Річка/)
})

test('the usual other names of charsets are understood', () => {
  const said = (label: string, charset: string, text: string) =>
    decode(feed(text, charset, label), null).text.includes(text)
  expect(said('latin1', 'windows-1252', '“Quoted” – 5 €')).toBe(true)
  expect(said('ISO-8859-1', 'windows-1252', '“Quoted” – 5 €')).toBe(true)
  expect(said('gb2312', 'gb18030', '里弗顿镕河')).toBe(true)
  expect(said('ks_c_5601-1987', 'euc-kr', '리버턴에서 강이')).toBe(true)
  expect(said('x-sjis', 'shift_jis', '川が氾濫')).toBe(true)
  expect(said('cp1251', 'windows-1251', 'Річка вийшла')).toBe(true)
  expect(said('x-mac-cyrillic', 'maccyrillic', 'Река вышла')).toBe(true)
})

describe('a charset that makes no words of the bytes is passed over', () => {
  const mislabelled = cases.filter(({ text, charset }) => text.length > 30 && !/1252|8859-15|mac/.test(charset))
  test.each(mislabelled)('$language in $charset that was declared Western: $text', ({ text, charset }) => {
    expect(decode(feed(text, charset, 'iso-8859-1'), null).text).toContain(text)
    expect(decode(feed(text, charset, charset), 'text/xml; charset=ISO-8859-1').text).toContain(text)
  })
})

test('ISO-2022-JP and UTF-7 are read where they are declared', () => {
  const japanese = Buffer.concat([
    Buffer.from('<?xml version="1.0" encoding="ISO-2022-JP"?><rss><channel><title>'),
    Buffer.from([0x1b, 0x24, 0x42, 0x40, 0x6e, 0x1b, 0x28, 0x42]),
    Buffer.from('</title></channel></rss>'),
  ])
  expect(decode(japanese, null).text).toContain('<title>川</title>')
  const german = Buffer.from(
    '<?xml version="1.0" encoding="utf-7"?><rss><channel><title>+ANw-ber</title></channel></rss>',
  )
  expect(decode(german, null).text).toContain('<title>Über</title>')
})

test('a body cut inside a letter, or with one broken byte, stays UTF-8', () => {
  const whole = feed('Річка вийшла з берегів у Рівертоні', 'utf-8')
  const letter = whole.indexOf(Buffer.from('берегів'))
  expect(decode(whole.subarray(0, letter + 3), null)).toMatchObject({
    charset: 'utf-8',
    text: expect.stringContaining('Річка вийшла з б'),
  })
  const broken = Buffer.from(whole)
  broken[letter + 1] = 0x20
  expect(decode(broken, 'text/xml; charset=windows-1251').text).toContain('Річка вийшла')
})

test('a body with few accented letters stays UTF-8 when it is cut inside the last, or has a stray byte', () => {
  const cut = Buffer.from('<rss><channel><item><title>Café by the river</title><description>Flooded caf')
  for (const type of [null, 'text/xml', 'text/xml; charset=utf-8', 'text/xml; charset=iso-8859-1'])
    expect(decode(Buffer.concat([cut, Buffer.from('é').subarray(0, 1)]), type)).toEqual({
      charset: 'utf-8',
      text: cut.toString(),
    })
  const stray = Buffer.concat([
    Buffer.from('<title>Café où l’eau monte '),
    Buffer.from([0x92]),
    Buffer.from('</title>'),
  ])
  for (const type of [null, 'text/xml; charset=utf-8'])
    expect(decode(stray, type)).toMatchObject({ charset: 'utf-8', text: expect.stringContaining('Café où l’eau') })
})

test('any bytes under any name become text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), (bytes, type) => {
      const decoded = decode(bytes, type && `text/xml; charset=${type}`)
      expect(typeof decoded.text).toBe('string')
      expect(decoded.charset).not.toBe('')
    }),
  )
})
