/** The table of stores. A new store is a new row here and an adapter in a folder of its own, loaded when it is chosen. */
import { UsageError } from '@polylogue/graph-schema'
import type { GraphStore } from './graph-store.ts'
import { viewFile } from './workspace/format.ts'

export interface StoreRow {
  readonly name: string
  /** Forms of address, for help and errors. */
  readonly forms: readonly string[]
  /** Beginnings of the URL it answers to. */
  readonly schemes: readonly string[]
  open(url: string, options: OpenOptions): Promise<GraphStore>
}

export interface OpenOptions {
  /** For questions alone: a connection that cannot write, to a store that another one has opened and keeps in form. Default false. */
  readonly reads?: boolean
}

const STORES: readonly StoreRow[] = [
  {
    name: 'sqlite', forms: ['sqlite:PATH', 'PATH'], schemes: ['sqlite:', 'file:'],
    open: async (url, options) => (await import('./sqlite/sqlite-store.ts')).openSqliteStore(url.replace(/^(sqlite|file):(\/\/(?=\/))?/, ''), options),
  },
  {
    name: 'neo4j', forms: ['neo4j://HOST:PORT', 'bolt://HOST:PORT', 'neo4j+s://HOST'], schemes: ['neo4j:', 'neo4j+s:', 'neo4j+ssc:', 'bolt:', 'bolt+s:', 'bolt+ssc:'],
    open: async (url) => (await import('./neo4j/neo4j-store.ts')).openNeo4jStore(url, { user: process.env.NEO4J_USER, password: process.env.NEO4J_PASSWORD, database: process.env.NEO4J_DATABASE }),
  },
]

/** Where the view is: a URL, or the workspace whose own embedded view is meant. */
export type StoreAddress = string | { readonly workspace: string }

/** Opens a store. Neo4j reads NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE. Throws UsageError `store/unknown-url`, StoreError `store/…`. */
export async function openStore(address: StoreAddress, options: OpenOptions = {}): Promise<GraphStore> {
  if (typeof address !== 'string') return STORES[0].open(`sqlite:${viewFile(address.workspace)}`, options)
  const scheme = /^([a-z][a-z0-9+.-]+:)/i.exec(address)?.[1].toLowerCase()
  const row = scheme === undefined ? STORES[0] : STORES.find((s) => s.schemes.includes(scheme))
  if (!row || address === '') throw new UsageError('store/unknown-url', `“${address}” names no store.`, { remedy: `Use one of: ${STORES.flatMap((s) => s.forms).join(', ')}.` })
  return row.open(address, options)
}
