import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardedLookup, isPublic, NOTHING_PRIVATE, readAllowed } from '../../src/http/address.ts'

test.each([
  '0.0.0.0',
  '0.1.2.3',
  '10.1.2.3',
  '100.64.0.1',
  '100.127.255.255',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:0:10.0.0.1',
  '64:ff9b::10.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2001:10::1',
  '2002:7f00:1::',
  '2002:808:808::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '3fff::1',
  '4000::1',
  '5f00::1',
  '2606:4700::5efe:10.0.0.1',
  '2606:4700::200:5efe:127.0.0.1',
  'nonsense',
])('%s is no place to read news from', address => {
  expect(isPublic(address)).toBe(false)
})

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '100.63.0.1',
  '100.128.0.1',
  '172.32.0.1',
  '192.167.1.1',
  '::ffff:8.8.8.8',
  '64:ff9b::8.8.8.8',
  '2606:4700::1111',
  '2a00:1450::1',
])('%s is out in the open', address => {
  expect(isPublic(address)).toBe(true)
})

test('an IPv4 address is judged the same in every form that embeds it', () => {
  fc.assert(
    fc.property(fc.ipV4(), address => {
      expect(isPublic(`::ffff:${address}`)).toBe(isPublic(address))
      expect(isPublic(`64:ff9b::${address}`)).toBe(isPublic(address))
    }),
  )
})

test('the desk opens single addresses, ports and ranges, and nothing beside them', () => {
  const allowed = readAllowed(['127.0.0.1:8089', '127.0.10.0/24', '[::1]:8080', '10.0.0.5'])
  expect(allowed.opens('127.0.0.1', 8089)).toBe(true)
  expect(allowed.opens('::ffff:127.0.0.1', 8089)).toBe(true)
  expect(allowed.opens('127.0.0.1', 8090)).toBe(false)
  expect(allowed.opens('127.0.10.200', 1234)).toBe(true)
  expect(allowed.opens('127.0.11.1', 1234)).toBe(false)
  expect(allowed.opens('::1', 8080)).toBe(true)
  expect(allowed.opens('::1', 80)).toBe(false)
  expect(allowed.opens('10.0.0.5', 443)).toBe(true)
  expect(allowed.opens('10.0.0.6', 443)).toBe(false)
})

test.each(['localhost:80', '127.0.0.1/33', '127.0.0.1:0', '127.0.0.1:70000', '', '300.1.1.1', '*'])(
  '"%s" is refused as an entry of network.allow, with what to write instead',
  entry => {
    expect(() => readAllowed([entry])).toThrow(`"${entry}" is no address`)
  },
)

test('a name is resolved to public addresses only', async () => {
  const resolve = (allowed: typeof NOTHING_PRIVATE, port: number, all: boolean) =>
    new Promise((done, fail) =>
      guardedLookup(port, allowed)('localhost', { all, family: 4 }, (error, address) =>
        error ? fail(error) : done(address),
      ),
    )
  await expect(resolve(NOTHING_PRIVATE, 80, true)).rejects.toThrow('leads to a private address')
  await expect(resolve(readAllowed(['127.0.0.1:80']), 81, true)).rejects.toThrow('leads to a private address')
  expect(await resolve(readAllowed(['127.0.0.1:80']), 80, true)).toEqual([{ address: '127.0.0.1', family: 4 }])
  expect(await resolve(readAllowed(['127.0.0.1:80']), 80, false)).toBe('127.0.0.1')
})
