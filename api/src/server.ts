/** Opens the store, listens on loopback, and closes both again. */
import { PolylogueError, UsageError } from '@polylogue/graph-schema'
import { bringUpToDate, isUpToDate } from '@polylogue/ingest/cli'
import { openStore, openWorkspace } from '@polylogue/store'
import type { GraphStore } from '@polylogue/store'
import { buildApp } from './app.ts'

export interface ServerOptions {
  /** Folder of the workspace. */
  readonly workspace: string
  /** Address of the store; default: the embedded one inside the workspace. */
  readonly store?: string
  /** Default 4173, or the next free one where that is taken; 0 = any. */
  readonly port?: number
  readonly webRoot?: string
  readonly origins?: readonly string[]
  readonly onError?: (error: unknown) => void
  /** Told what takes time before the server answers. */
  readonly say?: (words: string) => void
}

export interface RunningServer {
  readonly url: string
  close(): Promise<void>
}

const LOOPBACK = '127.0.0.1'
const FIRST_PORT = 4173
/** Ports tried in turn where the user asked for none. */
const TRIES = 20

/**
 * Serves a workspace until `close` is called. Throws what `openWorkspace` and `openStore` throw (a folder that is not
 * there is an error, not an empty graph), and UsageError `usage/port-taken`.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  if (options.store === undefined) openWorkspace(options.workspace, { lock: false }).close()
  const store = await openStore(options.store ?? { workspace: options.workspace })
  try {
    await makeCurrent(options.workspace, store, options.say ?? (() => {}))
    const app = await buildApp({
      store, workspace: options.workspace, storeUrl: options.store, webRoot: options.webRoot, origins: options.origins,
      onError: options.onError ?? ((error) => console.error(error)),
    })
    const url = await listen(options.port, (port) => app.listen({ host: listenAddress(), port }))
    return { url, close: async () => { await app.close(); await store.close() } }
  } catch (error) {
    await store.close()
    throw error
  }
}

/**
 * Extractions of an older program, a view of an older form (which is emptied when it is opened) and a new Neo4j database are made anew
 * from the workspace. Where another process holds the workspace (an ingest is running), that one does it.
 */
async function makeCurrent(dir: string, store: GraphStore, say: (words: string) => void): Promise<void> {
  try {
    const reader = openWorkspace(dir, { lock: false })
    if (await isUpToDate(reader, store)) return
    const workspace = openWorkspace(dir)
    say('This version reads documents anew: the workspace is brought up to date …')
    try { await bringUpToDate(workspace, store, () => {}) } finally { workspace.close() }
  } catch (error) {
    if (!(error instanceof PolylogueError) || !['workspace/locked', 'workspace/not-found'].includes(error.code)) throw error
  }
}

/** Loopback, always; but inside a container, where only its engine can reach the server, and forwards from the host's loopback. */
function listenAddress(): string {
  return process.env.POLYLOGUE_IN_CONTAINER === '1' ? '0.0.0.0' : LOOPBACK
}

async function listen(port: number | undefined, on: (port: number) => Promise<string>): Promise<string> {
  const ports = port === undefined ? Array.from({ length: TRIES }, (_, i) => FIRST_PORT + i) : [port]
  for (const candidate of ports) {
    try {
      const url = new URL(await on(candidate))
      return `http://${LOOPBACK}:${url.port || '80'}`
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    }
  }
  throw new UsageError('usage/port-taken', `Port ${ports.length === 1 ? ports[0] : `${ports[0]} to ${ports.at(-1)}`} of this machine is in use.`, { remedy: 'Give another one with --port, or --port 0 for any.' })
}
