/** The driver, set up once: plain numbers in both directions, errors with our codes. Only this folder knows it. */
import neo4j from 'neo4j-driver'
import type { ManagedTransaction } from 'neo4j-driver'
import { PolylogueError, StoreError } from '@polylogue/graph-schema'

export interface Login { readonly user?: string, readonly password?: string, readonly database?: string }
export type Row = Record<string, unknown>
export type Parameters = Record<string, unknown>
export type Run = (query: string, parameters?: Parameters) => Promise<Row[]>

export interface Connection {
  /** One query that reads; retried where the server asks for it. */
  readonly read: Run
  /** One transaction: all or nothing. `work` may run more than once. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function connect(url: string, login: Login): Promise<Connection> {
  const auth = login.user || login.password ? neo4j.auth.basic(login.user || 'neo4j', login.password ?? '') : undefined
  const driver = neo4j.driver(url, auth, { disableLosslessIntegers: true, maxTransactionRetryTime: 30_000, userAgent: 'polylogue' })
  const database = login.database || undefined
  try { await driver.verifyConnectivity({ database }) } catch (cause) {
    await driver.close()
    throw translate(cause, url)
  }
  const session = (mode: 'READ' | 'WRITE') => driver.session({ database, defaultAccessMode: mode })
  const runner = (tx: ManagedTransaction): Run => async (query, parameters = {}) => (await tx.run(query, toCypher(parameters))).records.map((r) => r.toObject())
  const inSession = async <T>(mode: 'READ' | 'WRITE', work: (run: Run) => Promise<T>): Promise<T> => {
    const s = session(mode)
    try {
      return await (mode === 'READ' ? s.executeRead((tx) => work(runner(tx))) : s.executeWrite((tx) => work(runner(tx))))
    } catch (cause) { throw translate(cause, url) } finally { await s.close() }
  }
  return {
    read: (query, parameters) => inSession('READ', (run) => run(query, parameters)),
    write: (work) => inSession('WRITE', work),
    close: () => driver.close(),
  }
}

/** A number that has to reach the server as a floating-point one even where it is whole: confidences. */
export class Fraction {
  readonly value: number
  constructor(value: number) { this.value = value }
}

/** The driver sends every number as a float; whole ones are meant as integers. */
function toCypher(value: unknown): Parameters {
  return convert(value) as Parameters
}

function convert(value: unknown): unknown {
  if (value instanceof Fraction) return value.value
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(convert)
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, convert(v)]))
  return value
}

function translate(cause: unknown, url: string): unknown {
  if (cause instanceof PolylogueError) return cause
  const { code = '', message = String(cause) } = cause as { code?: string, message?: string }
  if (/Unauthorized|Authentication|CredentialsExpired/.test(code)) return new StoreError('store/login-refused', `Neo4j at ${url} refused the login.`, { cause, remedy: 'Set NEO4J_USER and NEO4J_PASSWORD.' })
  if (/ServiceUnavailable|SessionExpired/.test(code)) return new StoreError('store/unreachable', `Neo4j at ${url} does not answer.`, { cause, retriable: true, remedy: 'See that the server runs and the address is right.' })
  if (/TransientError/.test(code)) return new StoreError('store/busy', `Neo4j could not do it now: ${message}`, { cause, retriable: true, remedy: 'Try again in a moment.' })
  return new StoreError('store/neo4j', `Neo4j: ${message}`, { cause })
}
