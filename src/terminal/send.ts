import type { Send } from '../newsroom.ts'
import { renderPost } from './render.ts'

/** Where cards are written: process.stdout, or anything with its three properties. */
export type Output = {
  isTTY?: boolean
  columns?: number
  write(text: string, done: (error?: Error | null) => void): unknown
}

/** A sender into the terminal: colours on a TTY unless NO_COLOR asks for none, plain text when piped. */
export function terminalSend(settings: { out: Output; timeZone: () => string; noColor: boolean }): Send {
  const { out, noColor } = settings
  return async outgoing => {
    const color = out.isTTY === true && !noColor
    const text = renderPost(outgoing.post, {
      timeZone: settings.timeZone(),
      color,
      width: out.isTTY === true ? (out.columns ?? 100) : Number.POSITIVE_INFINITY,
    })
    if (text === '') return { kind: 'sent', messageId: outgoing.key }
    const error = await new Promise<Error | null | undefined>(done => out.write(text, done))
    return error
      ? { kind: 'later', reason: `the terminal took no text: ${error.message}` }
      : { kind: 'sent', messageId: outgoing.key }
  }
}
