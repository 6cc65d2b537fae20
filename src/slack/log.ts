import type { Logger, LogLevel } from '@slack/bolt'
import type { log as houseLog } from '../log.ts'

/** Slack's libraries speak into the desk's log: on their own they write to stdout, which belongs to alerts. */
export function slackLog(log: typeof houseLog): Logger {
  const say =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (...words: unknown[]) =>
      log[level]({ from: 'slack' }, words.map(String).join(' ').slice(0, 300))
  return {
    debug: () => {},
    // What the libraries call information is a heartbeat nobody on the desk asked for.
    info: say('debug'),
    warn: say('warn'),
    error: say('warn'),
    setLevel: () => {},
    setName: () => {},
    getLevel: () => 'info' as LogLevel,
  }
}
