/**
 * Writing a batch: one transaction, all or nothing. A record whose hash is known is passed over, so the second time
 * nothing is written. Aggregated relations are counted anew for the pairs that were touched.
 */
import { NOUNS, PolylogueError, StoreError } from '@polylogue/graph-schema'
import type { Document, Entity, GraphBatch, Noun, Statement, Trace } from '@polylogue/graph-schema'
import type { ApplyReport } from '../graph-store.ts'
import { sourceDocuments } from '../answers/quotation-filter.ts'
import { documentSearchText, entitySearchText, fold, quotationSearchText } from '../answers/search-text.ts'
import { recordHash } from '../view-hash.ts'
import type { SqlDatabase, SqlStatement, SqlValue } from './driver.ts'
import { joinedTo, recountAll, recountRelations, recountTally } from './recount.ts'
import { COLUMNS, TABLES } from './rows.ts'
import { logWrite, note } from './write-log.ts'
import type { WriteLog } from './write-log.ts'
import type { KeyOf } from './rows.ts'

type Record_ = { readonly id: string }
/** What has to be counted anew after the records: pairs with a relation ("subject object relation"), and entities one of whose neighbours has another kind. */
interface Touched { readonly pairs: Set<string>, readonly entities: Set<number>, readonly log: WriteLog }
type Prepare = (sql: string) => SqlStatement

const SEARCHED: Partial<Record<Noun, (record: never) => string>> = { documents: documentSearchText, entities: entitySearchText, quotations: quotationSearchText }

/** `rest`: a second part of the same write, which may still be in the making when the first is written. */
export async function applyBatch(db: SqlDatabase, batch: GraphBatch, rest?: Promise<GraphBatch>): Promise<ApplyReport> {
  // Where it fails before the first part is written, it is told when its turn comes.
  rest?.catch(() => {})
  const prepare = prepareOnce(db)
  try {
    db.exec('BEGIN IMMEDIATE')
  } catch (cause) { throw storeError(cause) }
  try {
    const writing = writer(prepare)
    writing.put(batch)
    // Without a second part nothing waits: no other call of this connection comes between.
    const batches = rest ? [batch, await rest] : [batch]
    for (const more of batches.slice(1)) writing.put(more)
    const report = writing.end(batches)
    db.exec('COMMIT')
    return report
  } catch (cause) {
    db.exec('ROLLBACK')
    throw storeError(cause)
  }
}

function writer(prepare: Prepare) {
  const none = () => Object.fromEntries(NOUNS.map((noun) => [noun, 0])) as Record<Noun, number>
  const report = { added: none(), changed: none(), removed: none() }
  const touched: Touched = { pairs: new Set(), entities: new Set(), log: { statements: new Set(), entities: new Set() } }
  const key = keyFinder(prepare)
  const counted = prepare('SELECT 1 FROM relation LIMIT 1').get() !== undefined
  return {
    put(batch: GraphBatch): void {
      for (const noun of NOUNS) {
        const write = recordWriter(prepare, noun, key, touched)
        for (const record of batch.put[noun]) {
          const what = write(record)
          if (what) report[what][noun]++
        }
      }
    },
    /** What is gone, and what is counted. */
    end(batches: readonly GraphBatch[]): ApplyReport {
      for (const noun of [...NOUNS].reverse()) {
        for (const id of batches.flatMap((batch) => batch.remove[noun])) if (remove(prepare, noun, id, touched)) report.removed[noun]++
      }
      if (counted) {
        const undone = recountRelations(prepare, touched.pairs)
        recountTally(prepare, new Set([...touched.entities, ...undone]))
      } else if (touched.pairs.size > 0) recountAll(prepare)
      if (NOUNS.some((noun) => report.added[noun] + report.changed[noun] + report.removed[noun] > 0)) logWrite(prepare, touched.log)
      return report
    },
  }
}

/** Writes the records of one noun, each id once. Into an empty table nothing is looked up first: most of what a new collection's view costs. */
function recordWriter(prepare: Prepare, noun: Noun, key: KeyOf, touched: Touched): (record: Record_) => 'added' | 'changed' | null {
  const table = TABLES[noun]
  const empty = prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined
  const find = prepare(`SELECT k, hash FROM ${table} WHERE id = ?`)
  const columnsOf = COLUMNS[noun] as (record: Record_, key: KeyOf) => Readonly<Record<string, SqlValue>>
  const searched = SEARCHED[noun] as ((record: Record_) => string) | undefined
  let insert: SqlStatement | null = null
  return (record) => {
    const hash = recordHash(record)
    const old = empty ? undefined : find.get(record.id) as { k: number, hash: string } | undefined
    if (old?.hash === hash) return null
    const columns = columnsOf(record, key)
    const values = [record.id, hash, JSON.stringify(record), ...Object.values(columns)]
    if (old && noun === 'statements') touchPair(prepare, old.k, touched)
    if (old && noun === 'entities') touchKind(prepare, old.k, (record as Entity).kind, touched)
    const names = insert === null || old ? ['id', 'hash', 'body', ...Object.keys(columns)] : []
    if (old) prepare(`UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE k = ?`).run(...values, old.k)
    else insert ??= prepare(`INSERT INTO ${table}(${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
    const k = old ? old.k : Number(insert!.run(...values).lastInsertRowid)
    if (noun === 'statements' || noun === 'entities') note(touched.log[noun], k)
    if (noun === 'statements') {
      putAttribution(prepare, k, record as Statement, key, old !== undefined)
      touched.pairs.add(`${columns.subject} ${columns.object} ${columns.relation}`)
    }
    if (searched) index(prepare, table, k, searched(record), old !== undefined)
    if (noun === 'documents') {
      if (old) dropPassages(prepare, k)
      putPassages(prepare, k, record as Document)
    }
    if (noun === 'traces') putSources(prepare, k, record as Trace, key, old !== undefined)
    return old ? 'changed' : 'added'
  }
}

function remove(prepare: Prepare, noun: Noun, id: string, touched: Touched): boolean {
  const table = TABLES[noun]
  const row = prepare(`SELECT k FROM ${table} WHERE id = ?`).get(id) as { k: number } | undefined
  if (!row) return false
  if (noun === 'statements') { touchPair(prepare, row.k, touched); note(touched.log.statements, row.k) }
  if (noun === 'documents') dropPassages(prepare, row.k)
  if (noun in SEARCHED) prepare(`DELETE FROM ${table}_fts WHERE rowid = ?`).run(row.k)
  prepare(`DELETE FROM ${table} WHERE k = ?`).run(row.k)
  return true
}

function touchPair(prepare: Prepare, k: number, touched: Touched): void {
  const s = prepare('SELECT subject, object, relation FROM statement WHERE k = ?').get(k) as { subject: number, object: number, relation: string }
  touched.pairs.add(`${s.subject} ${s.object} ${s.relation}`)
}

/** Before the record is written. */
function touchKind(prepare: Prepare, k: number, kind: string, touched: Touched): void {
  const before = prepare('SELECT kind FROM entity WHERE k = ?').get(k) as { kind: string }
  if (before.kind !== kind) for (const joined of joinedTo(prepare, k)) touched.entities.add(joined)
}

function putAttribution(prepare: Prepare, k: number, s: Statement, key: KeyOf, again: boolean): void {
  if (again) prepare('DELETE FROM attribution WHERE statement = ?').run(k)
  for (const entity of new Set(s.attribution.map((a) => a.entity))) prepare('INSERT INTO attribution(statement, entity) VALUES (?, ?)').run(k, key('entity', entity))
  for (const document of new Set([...s.evidence, ...s.attribution.map((a) => a.evidence)].map((e) => e.document))) key('document', document)
}

function putSources(prepare: Prepare, k: number, t: Trace, key: KeyOf, again: boolean): void {
  if (again) prepare('DELETE FROM trace_document WHERE trace = ?').run(k)
  for (const document of sourceDocuments(t)) prepare('INSERT INTO trace_document(trace, document) VALUES (?, ?)').run(k, key('document', document))
}

function putPassages(prepare: Prepare, k: number, d: Document): void {
  const insert = prepare('INSERT INTO passage(id, document, start, end, text) VALUES (?, ?, ?, ?, ?)')
  for (const p of d.passages) {
    const text = d.text.slice(p.start, p.end)
    const row = Number(insert.run(p.id, k, p.start, p.end, text).lastInsertRowid)
    if (p.kind !== 'boilerplate') index(prepare, 'passage', row, fold(text), false)
  }
}

function dropPassages(prepare: Prepare, document: number): void {
  prepare('DELETE FROM passage_fts WHERE rowid IN (SELECT k FROM passage WHERE document = ?)').run(document)
  prepare('DELETE FROM passage WHERE document = ?').run(document)
}

function index(prepare: Prepare, table: string, k: number, text: string, again: boolean): void {
  prepare(again ? `INSERT OR REPLACE INTO ${table}_fts(rowid, text) VALUES (?, ?)` : `INSERT INTO ${table}_fts(rowid, text) VALUES (?, ?)`).run(k, text)
}

/** Looks each id up once a batch. */
function keyFinder(prepare: Prepare): KeyOf {
  const all = { entity: new Map<string, number>(), document: new Map<string, number>(), quotation: new Map<string, number>() }
  return (table, id) => {
    const known = all[table]
    const cached = known.get(id)
    if (cached !== undefined) return cached
    const row = prepare(`SELECT k FROM ${table} WHERE id = ?`).get(id) as { k: number } | undefined
    if (!row) throw dangling(`${table} ${id} is not in the store`)
    known.set(id, row.k)
    return row.k
  }
}

function dangling(what: string, cause?: unknown): StoreError {
  return new StoreError('store/dangling', `A record points to something that is not there: ${what}.`, { cause, remedy: 'Nothing was written. Build the view again from the workspace.' })
}

function storeError(cause: unknown): unknown {
  const message = cause instanceof Error ? cause.message : String(cause)
  if (cause instanceof PolylogueError) return cause
  if (/FOREIGN KEY/i.test(message)) return dangling('something else still needs what was removed', cause)
  if (/locked|busy/i.test(message)) return new StoreError('store/busy', 'Another process is writing to the store.', { cause, retriable: true, remedy: 'Try again in a moment.' })
  if (/disk|full|readonly/i.test(message)) return new StoreError('store/cannot-write', `The store could not be written: ${message}.`, { cause, remedy: 'Check that the disk has room and may be written.' })
  return cause
}

/** Statements are prepared once for a connection's batch. */
export function prepareOnce(db: SqlDatabase): Prepare {
  const known = new Map<string, SqlStatement>()
  return (sql) => {
    let statement = known.get(sql)
    if (!statement) known.set(sql, statement = db.prepare(sql))
    return statement
  }
}

