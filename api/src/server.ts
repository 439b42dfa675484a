/** Opens the store, listens where the access plan allows, and closes both again. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSecureContext } from 'node:tls'
import { PolylogueError, UsageError } from '@polylogue/graph-schema'
import { bringUpToDate, isUpToDate } from '@polylogue/ingest/cli'
import { openStore, openWorkspace } from '@polylogue/store'
import type { GraphStore } from '@polylogue/store'
import { accountsFile, openAccounts } from './access/accounts.ts'
import { planAccess } from './access/plan.ts'
import type { AccessPlan } from './access/plan.ts'
import { openSessions } from './access/sessions.ts'
import { buildApp } from './app.ts'

export interface ServerOptions {
  /** Folder of the workspace. */
  readonly workspace: string
  /** Address of the store; default: the embedded one inside the workspace. */
  readonly store?: string
  /** Default 4173, or the next free one where that is taken; 0 = any. */
  readonly port?: number
  /** Address to listen on; default: this machine alone. */
  readonly host?: string
  /** File of accounts; default: the workspace's own. Where it has any, signing in takes name and password. */
  readonly accounts?: string
  /** Files in PEM. */
  readonly tlsCert?: string
  readonly tlsKey?: string
  /** The address people see, where a proxy with TLS stands in front. */
  readonly behindProxy?: string
  /** What lets one in without accounts; default: a random one for each start. */
  readonly token?: string
  readonly webRoot?: string
  readonly origins?: readonly string[]
  readonly onError?: (error: unknown) => void
  /** Told what takes time before the server answers. */
  readonly say?: (words: string) => void
}

export interface RunningServer {
  readonly url: string
  /** The address to open: with the token, where that is what lets one in. */
  readonly entry: string
  /** For programs, as `Authorization: Bearer …`. */
  readonly token: string
  /** Requests under way are answered first. */
  close(): Promise<void>
}

const LOOPBACK = '127.0.0.1'
const FIRST_PORT = 4173
/** Ports tried in turn where the user asked for none. */
const TRIES = 20
const SHORTEST_TOKEN = 32

/**
 * Serves a workspace until `close` is called. Throws what `openWorkspace` and `openStore` throw (a folder that is not
 * there is an error, not an empty graph), UsageError `usage/port-taken`, and `access/…` where it would be open to others.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const token = tokenOf(options.token)
  const accounts = openAccounts(options.accounts ?? accountsFile(options.workspace))
  const hasAccounts = accounts.list().length > 0
  const tls = readTls(options)
  const plan = planAccess({ host: options.host, tls, behindProxy: options.behindProxy, hasAccounts, inContainer: process.env.POLYLOGUE_IN_CONTAINER === '1' })
  if (options.store === undefined) openWorkspace(options.workspace, { lock: false }).close()
  const store = await openStore(options.store ?? { workspace: options.workspace })
  try {
    await makeCurrent(options.workspace, store, options.say ?? (() => {}))
    const app = await buildApp({
      store, workspace: options.workspace, storeUrl: options.store, webRoot: options.webRoot, origins: options.origins, tls,
      readers: store.name === 'sqlite' ? { store: options.store ?? { workspace: options.workspace } } : undefined,
      access: { plan, token, accounts: hasAccounts ? accounts : null, sessions: openSessions(hasAccounts ? accounts : null) },
      securityLog: join(options.workspace, 'security.jsonl'),
      onError: options.onError ?? ((error) => console.error(error)),
    })
    const port = await listen(options.port, (port) => app.listen({ host: plan.host, port }))
    const url = addressOf(plan, port, options.behindProxy)
    const close = async () => { try { await app.close() } finally { await store.close() } }
    return { url, token, entry: plan.signIn === 'token' ? `${url}/?token=${token}` : url, close }
  } catch (error) {
    await store.close()
    throw error
  }
}

function tokenOf(given: string | undefined): string {
  if (given !== undefined && !/^[\w-]{32,200}$/.test(given)) throw new UsageError('access/weak-token', `A token has at least ${SHORTEST_TOKEN} letters, digits, _ and -.`, { remedy: 'Leave POLYLOGUE_TOKEN out, and each start makes one.' })
  return given ?? randomBytes(32).toString('base64url')
}

function readTls({ tlsCert, tlsKey }: ServerOptions): { readonly cert: string, readonly key: string } | undefined {
  if (tlsCert === undefined && tlsKey === undefined) return undefined
  if (tlsCert === undefined || tlsKey === undefined) throw new UsageError('access/bad-certificate', 'TLS takes a certificate and its key.', { remedy: 'Give both --tls-cert and --tls-key.' })
  try {
    const tls = { cert: readFileSync(tlsCert, 'utf8'), key: readFileSync(tlsKey, 'utf8') }
    createSecureContext(tls)
    return tls
  } catch (error) {
    throw new UsageError('access/bad-certificate', `The files of --tls-cert and --tls-key cannot be used: ${(error as Error).message}`, { remedy: 'Give two PEM files that this user may read, the key that of the certificate.' })
  }
}

/** What to type into a browser. */
function addressOf(plan: AccessPlan, port: number, behindProxy: string | undefined): string {
  if (behindProxy !== undefined) return new URL(behindProxy).origin
  const name = plan.host === '0.0.0.0' || plan.host === '::' ? (plan.scheme === 'http' ? LOOPBACK : 'localhost') : plan.host.includes(':') ? `[${plan.host}]` : plan.host
  return `${plan.scheme}://${name}:${port}`
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

async function listen(port: number | undefined, on: (port: number) => Promise<string>): Promise<number> {
  const ports = port === undefined ? Array.from({ length: TRIES }, (_, i) => FIRST_PORT + i) : [port]
  for (const candidate of ports) {
    try {
      const url = new URL(await on(candidate))
      return Number(url.port || (url.protocol === 'https:' ? 443 : 80))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EADDRNOTAVAIL') throw new UsageError('usage/no-such-address', 'This machine does not have the address of --host.', { remedy: 'Give one of its own, or 0.0.0.0 for all.' })
      if (code !== 'EADDRINUSE') throw error
    }
  }
  throw new UsageError('usage/port-taken', `Port ${ports.length === 1 ? ports[0] : `${ports[0]} to ${ports.at(-1)}`} of this machine is in use.`, { remedy: 'Give another one with --port, or --port 0 for any.' })
}
