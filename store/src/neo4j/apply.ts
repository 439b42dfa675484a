/**
 * Writing a batch: one transaction, all or nothing. Records whose hash is known are passed over; what changed gets its
 * properties and relationships anew; the aggregated relationships of the pairs touched are counted again. A relationship
 * whose end is missing would be dropped in silence by MATCH, so every count is checked.
 */
import { AGGREGATED_TYPES, ENTITY_LABELS, EVIDENCE_TYPE, NOUNS, PASSAGE_DOCUMENT, PASSAGE_LABEL, StoreError, propertyGraphRow } from '@polylogue/graph-schema'
import type { Document, Entity, GraphBatch, Noun, Statement } from '@polylogue/graph-schema'
import type { ApplyReport } from '../graph-store.ts'
import { fold } from '../answers/search-text.ts'
import { recordHash } from '../view-hash.ts'
import { Fraction } from './connection.ts'
import type { Connection, Run } from './connection.ts'
import { ENDS, PROPERTIES, pairOf } from './nodes.ts'
import type { Ends } from './nodes.ts'

const CHUNK = 2000
type AnyRecord = { readonly id: string }

/** `rest`: a second part of the same write, which may still be in the making when the first is written. */
export function applyBatch(connection: Connection, batch: GraphBatch, rest?: Promise<GraphBatch>): Promise<ApplyReport> {
  // Where it fails before the first part is written, it is told when its turn comes.
  rest?.catch(() => {})
  return connection.write((run) => write(run, batch, rest))
}

async function write(run: Run, batch: GraphBatch, rest?: Promise<GraphBatch>): Promise<ApplyReport> {
  const none = () => Object.fromEntries(NOUNS.map((noun) => [noun, 0])) as Record<Noun, number>
  const report = { added: none(), changed: none(), removed: none() }
  const touched = new Set<string>()
  const batches: GraphBatch[] = []
  for (const part of rest ? [batch, rest] : [batch]) {
    const now = await part
    batches.push(now)
    await putAll(run, now, report, touched)
  }
  for (const noun of [...NOUNS].reverse()) report.removed[noun] = await remove(run, noun, batches.flatMap((b) => b.remove[noun]), touched)
  await recount(run, [...touched])
  return report
}

async function putAll(run: Run, batch: GraphBatch, report: Pick<{ [K in keyof ApplyReport]: Record<Noun, number> }, 'added' | 'changed'>, touched: Set<string>): Promise<void> {
  for (const noun of NOUNS) {
    const { label } = propertyGraphRow(noun)
    for (const records of chunks(batch.put[noun] as readonly AnyRecord[])) {
      const known = await existing(run, label, records.map((r) => r.id))
      const fresh = records.map((record) => ({ record, hash: recordHash(record) })).filter(({ record, hash }) => known.get(record.id)?.hash !== hash)
      for (const { record } of fresh) report[known.has(record.id) ? 'changed' : 'added'][noun]++
      if (fresh.length > 0) await put(run, noun, fresh, known, touched)
    }
  }
}

async function existing(run: Run, label: string, ids: readonly string[]): Promise<Map<string, { hash: string, pair: string | null }>> {
  const rows = await run(`UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n.id AS id, n.hash AS hash, ${label === 'Statement' ? 'n.pair' : 'null'} AS pair`, { ids })
  return new Map(rows.map((row) => [row.id as string, { hash: row.hash as string, pair: row.pair as string | null }]))
}

async function put(run: Run, noun: Noun, fresh: readonly { record: AnyRecord, hash: string }[], known: ReadonlyMap<string, { pair: string | null }>, touched: Set<string>): Promise<void> {
  const { label, ends } = propertyGraphRow(noun)
  const properties = PROPERTIES[noun] as (record: AnyRecord) => Readonly<Record<string, unknown>>
  const rows = fresh.map(({ record, hash }) => ({ id: record.id, properties: { ...properties(record), id: record.id, hash, body: JSON.stringify(record) } }))
  await run(`UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n = row.properties`, { rows })
  if (noun === 'entities') await setKinds(run, fresh.map((f) => f.record as Entity))
  if (noun === 'documents') await putPassages(run, fresh.map((f) => f.record as Document))
  const changed = fresh.map((f) => f.record.id).filter((id) => known.has(id))
  const types = [...ends.map((e) => e.type), ...(noun === 'statements' ? [EVIDENCE_TYPE] : [])]
  if (changed.length > 0 && types.length > 0) await run(`UNWIND $ids AS id MATCH (n:${label} {id: id})-[r:${types.join('|')}]->() DELETE r`, { ids: changed })
  const leads = fresh.map(({ record }) => ({ id: record.id, ends: (ENDS[noun] as (record: AnyRecord) => Ends)(record) }))
  for (const end of ends) {
    const pairs = leads.flatMap(({ id, ends: to }) => to[end.type].flatMap((target) => (target === null ? [] : [{ id, target }])))
    const to = propertyGraphRow(end.to).label
    const [{ n }] = await run(`UNWIND $pairs AS p MATCH (a:${label} {id: p.id}) MATCH (b:${to} {id: p.target}) CREATE (a)-[:${end.type}]->(b) RETURN count(*) AS n`, { pairs })
    if (n !== pairs.length) throw dangling(`${end.type} of a ${label}`)
  }
  if (noun !== 'statements') return
  for (const { record } of fresh) {
    touched.add(pairOf(record as Statement))
    const before = known.get(record.id)?.pair
    if (before) touched.add(before)
  }
  await putEvidence(run, fresh.map((f) => f.record as Statement))
}

async function setKinds(run: Run, entities: readonly Entity[]): Promise<void> {
  await run(`UNWIND $ids AS id MATCH (n:Entity {id: id}) REMOVE n:${ENTITY_LABELS.join(':')}`, { ids: entities.map((e) => e.id) })
  for (const kind of ENTITY_LABELS) {
    const ids = entities.filter((e) => e.kind === kind).map((e) => e.id)
    if (ids.length > 0) await run(`UNWIND $ids AS id MATCH (n:Entity {id: id}) SET n:${kind}`, { ids })
  }
}

async function putPassages(run: Run, documents: readonly Document[]): Promise<void> {
  await run(`UNWIND $rows AS row MATCH (p:${PASSAGE_LABEL})-[:${PASSAGE_DOCUMENT}]->(:Document {id: row.id}) WHERE NOT p.id IN row.keep DETACH DELETE p`,
    { rows: documents.map((d) => ({ id: d.id, keep: d.passages.map((p) => p.id) })) })
  const all = documents.flatMap((d) => d.passages.map((p) => {
    const text = d.text.slice(p.start, p.end)
    const searchText = p.kind === 'boilerplate' ? null : fold(text)
    return { document: d.id, id: p.id, properties: { id: p.id, kind: p.kind, ordinal: p.ordinal, start: p.start, end: p.end, text, searchText } }
  }))
  for (const rows of chunks(all)) {
    await run(`UNWIND $rows AS row MATCH (d:Document {id: row.document}) MERGE (p:${PASSAGE_LABEL} {id: row.id}) SET p = row.properties MERGE (p)-[:${PASSAGE_DOCUMENT}]->(d)`, { rows })
  }
}

async function putEvidence(run: Run, statements: readonly Statement[]): Promise<void> {
  const documents = [...new Set(statements.flatMap((s) => [...s.evidence, ...s.attribution.map((a) => a.evidence)].map((e) => e.document)))]
  const [{ n }] = await run('UNWIND $documents AS id MATCH (d:Document {id: id}) RETURN count(d) AS n', { documents })
  if (n !== documents.length) throw dangling('the document of a piece of evidence')
  const rows = statements.flatMap((s) => s.evidence.map((e) => ({
    id: s.id, passage: e.passage, properties: { start: e.start, end: e.end, exact: e.exact, rule: e.rule, finding: e.finding, confidence: new Fraction(e.confidence), cueStart: e.cue?.start ?? null, cueEnd: e.cue?.end ?? null, review: e.review ?? null },
  })))
  await run(`UNWIND $rows AS row MATCH (s:Statement {id: row.id}) MATCH (p:${PASSAGE_LABEL} {id: row.passage}) CREATE (s)-[e:${EVIDENCE_TYPE}]->(p) SET e = row.properties`, { rows })
}

async function remove(run: Run, noun: Noun, ids: readonly string[], touched: Set<string>): Promise<number> {
  const { label } = propertyGraphRow(noun)
  let removed = 0
  for (const part of chunks(ids)) {
    const known = await existing(run, label, part)
    for (const { pair } of known.values()) if (pair) touched.add(pair)
    const [{ n }] = await run(`UNWIND $ids AS id MATCH (n:${label} {id: id})<--(x) WHERE NOT x:${PASSAGE_LABEL} AND NOT x:Entity RETURN count(x) AS n`, { ids: part })
    if (n !== 0) throw dangling(`something still needs a ${label} that was to be removed`)
    if (noun === 'documents') await run(`UNWIND $ids AS id MATCH (p:${PASSAGE_LABEL})-[:${PASSAGE_DOCUMENT}]->(:Document {id: id}) DETACH DELETE p`, { ids: part })
    await run(`UNWIND $ids AS id MATCH (n:${label} {id: id}) DETACH DELETE n`, { ids: part })
    removed += known.size
  }
  return removed
}

/** Counts the aggregated relationships of some pairs anew; each is a relationship of the relation's type between the two. */
async function recount(run: Run, touched: readonly string[]): Promise<void> {
  for (const type of AGGREGATED_TYPES) {
    const all = touched.filter((pair) => pair.endsWith(` ${type}`)).map((pair) => ({ pair, subject: pair.split(' ')[0], object: pair.split(' ')[1] }))
    for (const pairs of chunks(all)) {
      await run(`UNWIND $pairs AS p MATCH (:Entity {id: p.subject})-[r:${type}]->(:Entity {id: p.object}) DELETE r`, { pairs })
      await run(`UNWIND $pairs AS p MATCH (s:Statement {pair: p.pair}) WHERE NOT s.rejected
        WITH p, max(s.polarity) AS polarity, count(s) AS statements, sum(s.passages) AS passages, count(DISTINCT s.document) AS documents, min(s.date) AS firstDate, max(s.date) AS lastDate,
          sum(CASE WHEN s.reported THEN 0 ELSE 1 END) AS firstHand, sum(CASE WHEN s.reported THEN 1 ELSE 0 END) AS reported, max(s.confidence) AS confidence
        MATCH (a:Entity {id: p.subject}) MATCH (b:Entity {id: p.object})
        CREATE (a)-[:${type} {polarity: polarity, statements: statements, passages: passages, documents: documents, firstDate: firstDate, lastDate: lastDate, firstHand: firstHand, reported: reported, confidence: confidence}]->(b)`, { pairs })
    }
  }
}

function dangling(what: string): StoreError {
  return new StoreError('store/dangling', `A record points to something that is not there: ${what}.`, { remedy: 'Nothing was written. Build the view again from the workspace.' })
}

function* chunks<T>(list: readonly T[]): Iterable<readonly T[]> {
  for (let at = 0; at < list.length; at += CHUNK) yield list.slice(at, at + CHUNK)
}
