/** The embedded store: one SQLite file. Readers in other processes see whole batches only (WAL). */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Document, Entity, Link, LinkedCitation, LinkedMention, LinkedQuotation } from '@polylogue/graph-schema'
import type { GraphStore } from '../graph-store.ts'
import { composeStore } from '../answers/compose-store.ts'
import type { StoreEngine } from '../answers/engine.ts'
import type { Filter } from '../answers/filter.ts'
import { applyBatch, prepareOnce } from './apply.ts'
import { openDatabase } from './driver.ts'
import type { SqlStatement } from './driver.ts'
import * as records from './record-queries.ts'
import * as relations from './relation-queries.ts'
import { prepareDatabase } from './schema.ts'
import { search } from './search.ts'

/** Opens or makes the file; `:memory:` for a store that is gone when closed. */
export async function openSqliteStore(file: string): Promise<GraphStore> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const db = openDatabase(file)
  try { prepareDatabase(db, file) } catch (error) { db.close(); throw error }
  const prepare = prepareOnce(db)
  const totals = remember(prepare, (filter: Filter) => relations.totals(prepare, filter))
  const documents = remember(prepare, () => records.documentSummaries(prepare))
  let writes = 0
  let open = true
  const engine: StoreEngine = {
    name: 'sqlite',
    async apply(batch) {
      totals.forget()
      documents.forget()
      writes++
      return applyBatch(db, batch)
    },
    fingerprints: async (noun) => records.fingerprints(prepare, noun),
    counts: async () => records.counts(prepare),
    // data_version tells of other connections only
    version: async () => `${dataVersion(prepare)} ${writes}`,
    readAll: async () => records.readAll(prepare),
    strongest: async (filter, skip, limit) => relations.strongest(prepare, filter, skip, limit),
    among: async (ids, filter) => relations.among(prepare, ids, filter),
    into: async (kind, types) => relations.into(prepare, kind, types),
    touching: async (ids, filter) => relations.touching(prepare, ids, filter),
    claims: async (filter) => records.claims(prepare, filter),
    neighbourIds: async (ids, filter, limit) => relations.neighbourIds(prepare, ids, filter, limit),
    adjacent: async (ids, filter) => relations.adjacent(prepare, ids, filter),
    degrees: async (ids, filter) => relations.degrees(prepare, ids, filter),
    reach: async (ids) => relations.reach(prepare, ids),
    linksOf: async (id) => records.bodies<Link>(prepare('SELECT body FROM link WHERE entity = (SELECT k FROM entity WHERE id = ?) ORDER BY id').all(id)),
    totals: async (filter) => totals.of(filter),
    entityList: async (kinds, after, limit) => records.entityList(prepare, kinds, after, limit),
    entities: async (ids) => records.bodies(prepare('SELECT body FROM entity WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id').all(JSON.stringify(ids))),
    statements: async (scope, filter, after, limit) => records.statements(prepare, scope, filter, after, limit),
    quotations: async (filter, after, limit) => records.quotations(prepare, filter, after, limit),
    quotation: async (id) => records.byId<LinkedQuotation>(prepare, 'quotation', id),
    citation: async (id) => records.byId<LinkedCitation>(prepare, 'citation', id),
    quotationsById: async (ids) => records.bodies<LinkedQuotation>(prepare('SELECT body FROM quotation WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id').all(JSON.stringify(ids))),
    traces: async (ids) => records.tracesOf(prepare, ids),
    tracesInto: async (document) => records.tracesInto(prepare, document),
    unmarked: async (filter, after, limit) => records.unmarked(prepare, filter, after, limit),
    worksCited: async () => ({
      works: records.bodies<Entity>(prepare("SELECT body FROM entity WHERE kind = 'Work' ORDER BY id").all()),
      citations: records.bodies<LinkedCitation>(prepare('SELECT body FROM citation WHERE work IS NOT NULL ORDER BY id').all()),
      quotations: records.bodies<LinkedQuotation>(prepare('SELECT body FROM quotation WHERE work IS NOT NULL ORDER BY id').all()),
    }),
    document: async (id) => records.byId<Document>(prepare, 'document', id),
    mentions: async (document) => records.ofDocument<LinkedMention>(prepare, 'mention', document),
    citations: async (document) => records.ofDocument<LinkedCitation>(prepare, 'citation', document),
    documents: async () => documents.of(null),
    search: async (type, terms, kinds, limit) => search(prepare, type, terms, kinds, limit),
    async close() {
      if (!open) return
      open = false
      try { db.exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)') } finally { db.close() }
    },
  }
  return composeStore(engine)
}

/** What reads the whole graph and is asked for with every picture or passage holds until somebody writes. */
function remember<Q, A>(prepare: (sql: string) => SqlStatement, find: (question: Q) => A) {
  let version = -1
  const known = new Map<string, A>()
  return {
    forget: () => { known.clear() },
    of(question: Q): A {
      const now = dataVersion(prepare)
      if (now !== version || known.size > 200) { known.clear(); version = now }
      const key = JSON.stringify(question)
      const found = known.get(key) ?? find(question)
      known.set(key, found)
      return found
    },
  }
}

function dataVersion(prepare: (sql: string) => SqlStatement): number {
  return (prepare('PRAGMA data_version').get() as { data_version: number }).data_version
}
