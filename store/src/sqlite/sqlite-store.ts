/** The embedded store: one SQLite file. Readers in other processes see whole batches only (WAL). */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Document, Entity, Link, LinkedCitation, LinkedMention, LinkedQuotation } from '@polylogue/graph-schema'
import type { GraphStore } from '../graph-store.ts'
import type { OpenOptions } from '../open.ts'
import { composeStore } from '../answers/compose-store.ts'
import type { StoreEngine } from '../answers/engine.ts'
import type { Filter } from '../answers/filter.ts'
import { applyBatch, prepareOnce } from './apply.ts'
import { joinedBy } from './columns/counted.ts'
import { documentIds, entityIds, keepCounts, keysOfDocuments } from './columns/keep-counts.ts'
import { facetsOfColumns } from './columns/facets.ts'
import { keepColumns } from './columns/statement-columns.ts'
import { openDatabase } from './driver.ts'
import type { SqlStatement } from './driver.ts'
import * as records from './record-queries.ts'
import * as relations from './relation-queries.ts'
import { prepareDatabase } from './schema.ts'
import { search } from './search.ts'

/** Bytes of the file a reading connection looks at in place, without a copy of its own for every page after every write of another. */
const MAPPED = 16 * 1024 ** 3
/** So many documents are picked from the list of all, which is kept. */
const MANY = 100

/** Opens or makes the file; `:memory:` for a store that is gone when closed. */
export async function openSqliteStore(file: string, { reads = false }: OpenOptions = {}): Promise<GraphStore> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const db = openDatabase(file)
  try { prepareDatabase(db, file); if (reads) db.exec(`PRAGMA query_only=ON; PRAGMA mmap_size=${MAPPED}`) } catch (error) { db.close(); throw error }
  const prepare = prepareOnce(db)
  const columns = keepColumns(prepare)
  const counted = keepCounts(columns, prepare)
  const totals = remember(prepare, (filter: Filter) => relations.totals(prepare, filter, () => counted(filter).counted))
  const documents = remember(prepare, () => records.documentSummaries(prepare, null))
  const summaries = (ids: readonly string[] | null) => {
    if (ids !== null && ids.length <= MANY) return records.documentSummaries(prepare, ids)
    const wanted = ids && new Set(ids)
    return documents.of(null).filter((d) => !wanted || wanted.has(d.id))
  }
  let open = true
  const engine: StoreEngine = {
    name: 'sqlite',
    apply: (batch, rest) => applyBatch(db, batch, rest),
    fingerprints: async (noun) => records.fingerprints(prepare, noun),
    counts: async () => records.counts(prepare),
    version: async () => versionOf(prepare),
    readAll: async () => records.readAll(prepare),
    strongest: async (filter, skip, limit) => relations.strongest(prepare, filter, skip, limit, () => counted(filter)),
    among: async (ids, filter) => relations.among(prepare, ids, filter),
    into: async (kind, types) => relations.into(prepare, kind, types),
    touching: async (ids, filter, others) => relations.touching(prepare, ids, filter, others),
    joined: async (filter) => { const { columns: now, counted: found } = counted(filter); return joinedBy(now, found, entityIds(prepare)) },
    facets: async (filter) => { const { columns: now } = columns.now(); return facetsOfColumns(now, filter, keysOfDocuments(prepare, filter.documents), documentIds(prepare)) },
    neighbourIds: async (ids, filter, limit) => relations.neighbourIds(prepare, ids, filter, limit),
    neighbourCount: async (ids, filter) => relations.neighbourCount(prepare, ids, filter),
    adjacent: async (ids, filter) => relations.adjacent(prepare, ids, filter),
    degrees: async (ids, filter) => relations.degrees(prepare, ids, filter, () => counted(filter).counted),
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
    documents: async (ids) => summaries(ids),
    documentsAbout: async (id) => relations.documentsAbout(prepare, id),
    search: async (type, terms, kinds, limit) => search(prepare, type, terms, kinds, limit),
    async close() {
      if (!open) return
      open = false
      try { if (!reads) db.exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)') } finally { db.close() }
    },
  }
  return composeStore(engine)
}

/** What reads the whole graph and is asked for with every picture or passage holds until somebody writes. */
function remember<Q, A>(prepare: (sql: string) => SqlStatement, find: (question: Q) => A) {
  let version = ''
  const known = new Map<string, A>()
  return {
    of(question: Q): A {
      const now = versionOf(prepare)
      if (now !== version || known.size > 200) { known.clear(); version = now }
      const key = JSON.stringify(question)
      const found = known.get(key) ?? find(question)
      known.set(key, found)
      return found
    },
  }
}

/** The same in every connection to the file; another one where the file was made anew. */
function versionOf(prepare: (sql: string) => SqlStatement): string {
  const { made, number } = prepare('SELECT made, number FROM change').get() as { made: string, number: number }
  return `${made}-${number}`
}
