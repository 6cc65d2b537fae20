import type { Channel, Platform } from '../newsroom.ts'

/** A sentence of Wirewatch about itself, ready for the outbox. */
export type Notice = { key: string; channel: string; text: string }

/**
 * Addresses `text` to the ops channels; trouble with a platform is told on the others. `key` names the event: the same event
 * is told once.
 */
export function notices(
  key: string,
  text: string,
  ops: readonly string[],
  channels: readonly Channel[],
  trouble?: Platform,
): Notice[] {
  return channels
    .filter(channel => ops.includes(channel.name) && channel.platform !== trouble)
    .map(channel => ({ key: `notice:${key}:${channel.name}`, channel: channel.name, text }))
}
