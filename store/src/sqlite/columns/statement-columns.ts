/**
 * What filters ask of statements, column by column in memory: counts over the whole graph are a pass over numbers instead of one over the
 * database. Brought up to date from the log of the writes (`touched`), whichever process wrote them; made anew where that does not reach back.
 */
import { ENTITY_KIND_NAMES, RELATION_TYPES } from '@polylogue/graph-schema'
import { tenthOf } from '../../answers/facets.ts'
import type { SqlStatement } from '../driver.ts'
import { pairNames } from './pair-names.ts'
import type { PairNames } from './pair-names.ts'

type Prepare = (sql: string) => SqlStatement

export const REPORTED = 1
export const REVIEWED = 2
export const REJECTED = 4
/** Its statement is no longer there. */
export const GONE = 8

/** In the order of the index the pairs are read by. */
export const RELATIONS: readonly string[] = [...RELATION_TYPES].sort()
const RELATION_CODE = new Map(RELATIONS.map((name, code) => [name, code]))
const KIND_CODE = new Map<string, number>(ENTITY_KIND_NAMES.map((name, code) => [name, code]))

/** Row by row; arrays may be longer than `rows`. */
export interface Columns {
  rows: number
  subject: Int32Array
  object: Int32Array
  document: Int32Array
  /** Which subject, object and relation it joins: number of a name in `pairs`. */
  pair: Int32Array
  /** Number of a date in `dates`. */
  date: Int32Array
  confidence: Float64Array
  /** Tenth of the confidence. */
  tenth: Uint8Array
  relation: Uint8Array
  /** Sign + 1. */
  sign: Uint8Array
  flags: Uint8Array
  /** The first is none. */
  readonly dates: (string | null)[]
  readonly pairs: PairNames
  /** Kind of an entity by its key: place in `ENTITY_KIND_NAMES`. */
  kinds: Uint8Array
}

/** So many columns, each as one text for many rows: a tenth of the time that a record for each row takes. Numbers with all their digits. */
const PACKED = `group_concat(k) AS k, group_concat(subject) AS subject, group_concat(object) AS object, group_concat(document) AS document, group_concat(format('%!.17g', confidence)) AS confidence,
  group_concat(reported * ${REPORTED} + reviewed * ${REVIEWED} + rejected * ${REJECTED}) AS flags, group_concat(polarity) AS polarity, group_concat(relation) AS relation, group_concat(coalesce(date, ''), char(31)) AS date`
type Packed = Record<'k' | 'subject' | 'object' | 'document' | 'confidence' | 'flags' | 'polarity' | 'relation' | 'date', string | null>

interface Row { k: number, subject: number, object: number, relation: string, polarity: number, date: string | null, confidence: number, flags: number, document: number }
const ASKED = `k, subject, object, relation, polarity, date, confidence, reported * ${REPORTED} + reviewed * ${REVIEWED} + rejected * ${REJECTED} AS flags, document`
/** Subjects read in one go. */
const TURN = 500
/** So many rows of statements that are gone are carried along. */
const MOST_GONE = 100_000

export interface KeptColumns {
  /** As the database is now. */
  now(): { readonly columns: Columns, readonly version: string }
}

/** Nothing is read before the first question. */
export function keepColumns(prepare: Prepare): KeptColumns {
  let kept: ReturnType<typeof emptyColumns> | null = null
  let known = { made: '', number: -1 }
  return {
    now() {
      // one state of the database for all that is read here
      prepare('BEGIN').run()
      try {
        const { made, number, floor } = prepare('SELECT made, number, floor FROM change').get() as { made: string, number: number, floor: number }
        if (kept === null || made !== known.made || known.number < floor || kept.gone > MOST_GONE) kept = load(prepare)
        else if (number !== known.number) catchUp(prepare, kept, known.number)
        known = { made, number }
        return { columns: kept.columns, version: `${made}-${number}` }
      } finally { prepare('COMMIT').run() }
    },
  }
}

function emptyColumns(rows: number, lastKey: number) {
  const columns: Columns = {
    rows: 0, subject: new Int32Array(rows), object: new Int32Array(rows), document: new Int32Array(rows), pair: new Int32Array(rows), date: new Int32Array(rows),
    confidence: new Float64Array(rows), tenth: new Uint8Array(rows), relation: new Uint8Array(rows), sign: new Uint8Array(rows), flags: new Uint8Array(rows), dates: [null], pairs: pairNames(), kinds: new Uint8Array(0),
  }
  return { columns, dateCodes: new Map<string, number>(), rowOf: new Int32Array(lastKey + 1).fill(-1), gone: 0 }
}

function load(prepare: Prepare) {
  const { n, last, subject } = prepare('SELECT count(*) AS n, coalesce(max(k), 0) AS last, coalesce((SELECT max(subject) FROM statement), 0) AS subject FROM statement').get() as { n: number, last: number, subject: number }
  const kept = emptyColumns(n, last)
  // in the order of the index
  const some = prepare(`SELECT ${PACKED} FROM statement INDEXED BY statement_out WHERE subject > ? AND subject <= ?`)
  for (let k = 0; k < subject; k += TURN) for (const row of unpacked(some.get(k, k + TURN) as Packed)) put(kept, row)
  putKinds(kept.columns, prepare('SELECT k, kind FROM entity ORDER BY k').all() as { k: number, kind: string }[])
  return kept
}

function* unpacked(packed: Packed): Generator<Row> {
  if (packed.k === null) return
  const numbers = (list: string | null) => JSON.parse(`[${list}]`) as number[]
  const [k, subject, object, document, confidence, flags, polarity] = [packed.k, packed.subject, packed.object, packed.document, packed.confidence, packed.flags, packed.polarity].map(numbers)
  const [relation, date] = [packed.relation!.split(','), packed.date!.split('\u001f')]
  for (let i = 0; i < k.length; i++) yield { k: k[i], subject: subject[i], object: object[i], relation: relation[i], polarity: polarity[i], date: date[i] || null, confidence: confidence[i], flags: flags[i], document: document[i] }
}

function catchUp(prepare: Prepare, kept: ReturnType<typeof emptyColumns>, since: number): void {
  const touched = (noun: string) => (prepare('SELECT DISTINCT k FROM touched WHERE number > ? AND noun = ?').all(since, noun) as { k: number }[]).map((row) => row.k)
  const statements = touched('statements')
  const found = new Map((prepare(`SELECT ${ASKED} FROM statement WHERE k IN (SELECT value FROM json_each(?))`).all(JSON.stringify(statements)) as Row[]).map((row) => [row.k, row]))
  for (const k of statements) {
    const row = found.get(k)
    if (row) put(kept, row)
    else drop(kept, k)
  }
  putKinds(kept.columns, prepare('SELECT k, kind FROM entity WHERE k IN (SELECT value FROM json_each(?)) ORDER BY k').all(JSON.stringify(touched('entities'))) as { k: number, kind: string }[])
}

function put(kept: ReturnType<typeof emptyColumns>, row: Row): void {
  const { columns: c, dateCodes } = kept
  kept.rowOf = grown(kept.rowOf, row.k, -1)
  let at = kept.rowOf[row.k]
  if (at < 0) { at = kept.rowOf[row.k] = c.rows++; grow(c) }
  let date = row.date === null ? 0 : dateCodes.get(row.date)
  if (date === undefined) { date = c.dates.push(row.date) - 1; dateCodes.set(row.date!, date) }
  const relation = RELATION_CODE.get(row.relation)!
  c.subject[at] = row.subject
  c.object[at] = row.object
  c.document[at] = row.document
  c.relation[at] = relation
  c.pair[at] = c.pairs.numberOf(row.subject, row.object, relation)
  c.date[at] = date
  c.confidence[at] = row.confidence
  c.tenth[at] = tenthOf(row.confidence)
  c.sign[at] = row.polarity + 1
  c.flags[at] = row.flags
}

function drop(kept: ReturnType<typeof emptyColumns>, k: number): void {
  const at = kept.rowOf[k] ?? -1
  if (at < 0) return
  kept.columns.flags[at] = GONE
  kept.gone++
  // the database gives a key that is free to another statement
  kept.rowOf[k] = -1
}

function putKinds(columns: Columns, rows: readonly { readonly k: number, readonly kind: string }[]): void {
  const last = rows.at(-1)?.k ?? 0
  columns.kinds = grown(columns.kinds, last, 0)
  for (const { k, kind } of rows) columns.kinds[k] = KIND_CODE.get(kind)!
}

const PER_ROW = ['subject', 'object', 'document', 'pair', 'date', 'confidence', 'tenth', 'relation', 'sign', 'flags'] as const

/** Room for all rows. */
function grow(c: Columns): void {
  if (c.rows <= c.subject.length) return
  for (const name of PER_ROW) (c as unknown as Record<string, Int32Array>)[name] = grown(c[name] as Int32Array, c.rows - 1, 0)
}

/** The same, or a longer one with the place `at`. */
function grown<A extends Int32Array | Uint8Array | Float64Array>(array: A, at: number, empty: number): A {
  if (at < array.length) return array
  const longer = new (array.constructor as new (length: number) => A)(Math.max(1024, Math.ceil(at * 1.25) + 1))
  longer.set(array)
  if (empty !== 0) longer.fill(empty, array.length)
  return longer
}
