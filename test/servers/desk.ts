import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { vi } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** A desk's folder with its configuration and store, and the real program run on it. */
export async function aDeskFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'wirewatch-desk-'))
  const running = new Set<ChildProcess>()

  async function write(name: string, text: string) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }

  /** Starts `wirewatch ARGS --config FOLDER`, or what `how` names instead of node. */
  function run(
    args: string[],
    env: Record<string, string> = {},
    how: [string, ...string[]] = [process.execPath, join(root, 'src/wirewatch.js')],
  ) {
    const [program, ...first] = how
    const child = spawn(program, [...first, ...args, '--config', folder], {
      cwd: root,
      env: {
        PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
        HOME: process.env.HOME ?? '',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    const said = { out: '', err: '', ended: false }
    child.stdout?.on('data', chunk => (said.out += chunk))
    child.stderr?.on('data', chunk => (said.err += chunk))
    const ended = once(child, 'exit').then(([code, signal]) => {
      running.delete(child)
      said.ended = true
      return { code: code as number | null, signal: signal as string | null }
    })
    return {
      said,
      ended,
      kill: async (signal: NodeJS.Signals) => {
        child.kill(signal)
        return ended
      },
    }
  }

  return {
    folder,
    write,
    run,
    async [Symbol.asyncDispose]() {
      for (const child of running) child.kill('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

type Said = { said: { out: string; err: string; ended: boolean } }

/** Waits until something is so; a desk that ends or never gets there fails the test with its own words. */
export async function until(isSo: () => boolean | Promise<boolean>, desk?: Said): Promise<void> {
  const came = await vi
    .waitUntil(async () => ((await isSo()) ? 'so' : desk?.said.ended ? 'ended' : false), {
      timeout: 25_000,
      interval: 30,
    })
    .catch(() => 'never')
  if (came !== 'so')
    throw new Error(
      `it never came to that${desk ? `; the desk said:\n${desk.said.err.slice(-3_000)}\n${desk.said.out.slice(-2_000)}` : ''}`,
    )
}
