import { lookup as resolveName } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Private addresses that may be read all the same, as `network.allow` lists them. Ask `opens` with an address and a port. */
export type Allowed = { opens(address: string, port: number): boolean }

/** Opens nothing: what feeds added in chat, and everything they lead to, get. */
export const NOTHING_PRIVATE: Allowed = { opens: () => false }

/**
 * Reads `network.allow`: "127.0.0.1:8089", "127.0.10.0/24", "[::1]:8080", each opening exactly these addresses (and port,
 * where one is named). Throws a sentence about an entry that is none of these.
 */
export function readAllowed(entries: readonly string[]): Allowed {
  const ranges = entries.map(readEntry)
  return {
    opens(address, port) {
      const ip = plain(ipaddr.parse(address))
      return ranges.some(
        range =>
          (range.port === null || range.port === port) &&
          ip.kind() === range.base.kind() &&
          ip.match(range.base, range.bits),
      )
    },
  }
}

/** Whether an address is out in the open internet: not private, loopback, link-local, multicast or reserved, in any form it can be written. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const ip = plain(ipaddr.parse(address))
  if (ip.kind() === 'ipv4') return ip.range() === 'unicast'
  const v6 = ip as ipaddr.IPv6
  // NAT64 is how a network without IPv4 reaches the public IPv4 internet, so what it wraps decides.
  if (v6.match(NAT64, 96)) return isPublic(lastFour(v6))
  return v6.range() === 'unicast' && v6.match(GLOBAL, 3) && !v6.match(V4_COMPATIBLE, 96) && !isatap(v6)
}

/** A connection refused because of where it would have gone. */
export class AddressRefused extends Error {
  override name = 'AddressRefused'
}

/** Throws AddressRefused unless this address (an IP) and port may be connected to. */
export function admit(address: string, port: number, allowed: Allowed): void {
  if (!isPublic(address) && !allowed.opens(address, port))
    throw new AddressRefused(`${address} is a private or reserved address`)
}

/**
 * A resolver for one port that hands the socket only addresses it may connect to. The socket connects to what it is
 * given here, so a name that answers differently the second time gains nothing.
 */
export function guardedLookup(port: number, allowed: Allowed): LookupFunction {
  return (name, options, done) => {
    resolveName(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const open = found.filter(({ address }) => isPublic(address) || allowed.opens(address, port))
      const first = open[0]
      if (!first)
        return done(new AddressRefused(`${name} leads to a private address (${found[0]?.address ?? 'none'})`), '', 0)
      if (options.all) return done(null, open)
      done(null, first.address, first.family)
    })
  }
}

/** The IP a URL's host names by itself, without brackets; undefined for a name. */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return isIP(bare) ? bare : undefined
}

type Range = { base: ipaddr.IPv4 | ipaddr.IPv6; bits: number; port: number | null }

const NAT64 = ipaddr.IPv6.parse('64:ff9b::')
const GLOBAL = ipaddr.IPv6.parse('2000::')
const V4_COMPATIBLE = ipaddr.IPv6.parse('::')

function readEntry(entry: string): Range {
  const [, v6, v4, bits, port] =
    /^(?:\[([\da-f:.]+)\]|([\d.]+|[\da-f]*:[\da-f:.]+))(?:\/(\d+))?(?::(\d+))?$/i.exec(entry) ?? []
  const address = v6 ?? v4
  if (!address || !ipaddr.isValid(address))
    throw new Error(`"${entry}" is no address: write 127.0.0.1:8089, 127.0.10.0/24 or [::1]:8080`)
  const base = plain(ipaddr.parse(address))
  const width = base.kind() === 'ipv4' ? 32 : 128
  if (Number(bits ?? 0) > width || Number(port ?? 1) < 1 || Number(port ?? 1) > 65_535)
    throw new Error(`"${entry}" is no address: its ${Number(bits ?? 0) > width ? 'range' : 'port'} is out of bounds`)
  return { base, bits: bits === undefined ? width : Number(bits), port: port === undefined ? null : Number(port) }
}

/** ::ffff:10.0.0.1 is 10.0.0.1. */
function plain(ip: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  return ip instanceof ipaddr.IPv6 && ip.isIPv4MappedAddress() ? ip.toIPv4Address() : ip
}

function lastFour(ip: ipaddr.IPv6): string {
  return ip.toByteArray().slice(12).join('.')
}

// https://www.rfc-editor.org/rfc/rfc5214#section-6.1: an interface id of 00-00-5E-FE or 02-00-5E-FE carries an IPv4 address.
function isatap(ip: ipaddr.IPv6): boolean {
  const parts = ip.parts
  return ((parts[4] as number) & 0xfdff) === 0 && parts[5] === 0x5efe && !isPublic(lastFour(ip))
}
