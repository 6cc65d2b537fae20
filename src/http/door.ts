import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { log } from '../log.ts'

/** Answers a request that is meant for it and says so; leaves any other alone. */
export type Doorkeeper = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>

/** The one port the world reaches. Hubs and Slack come in by the same, each at paths of its own. */
export type Door = {
  /** From now on this one is asked too. Opens the port with the first; throws while it cannot be had. */
  post(keeper: Doorkeeper): Promise<void>
  close(): Promise<void>
}

export function openDoor(port: number): Door {
  const keepers = new Set<Doorkeeper>()
  let opening: Promise<Server> | undefined

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      for (const keeper of keepers) if (await keeper(request, response)) return
      response.writeHead(404).end()
    } catch (error) {
      log.error({ error }, 'a request from outside could not be answered')
      if (!response.headersSent) response.writeHead(500).end()
    }
  }

  const open = () =>
    new Promise<Server>((opened, failed) => {
      const server = createServer({ requestTimeout: 20_000, headersTimeout: 10_000 }, answer)
      server.once('error', error => failed(inWords(error, port))).listen(port, () => opened(server))
    })

  return {
    async post(keeper) {
      keepers.add(keeper)
      opening ??= open()
      await opening.catch(error => {
        opening = undefined
        throw error
      })
    },
    async close() {
      const server = await opening?.catch(() => undefined)
      if (!server) return
      const closed = new Promise(done => server.close(done))
      server.closeAllConnections()
      await closed
    },
  }
}

function inWords(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`port ${port} is taken by another program: end that, or choose another port in wirewatch.yaml`)
  if (error.code === 'EACCES')
    return new Error(`port ${port} may not be opened by this user: choose one above 1023 in wirewatch.yaml`)
  return error
}
