/** The store on a Neo4j server, from 5.26 on. Everything is asked of the server; nothing is kept beside it. */
import { NOUNS, propertyGraphRow } from '@polylogue/graph-schema'
import type { Document, Entity, Graph, Link, LinkedCitation, LinkedMention, LinkedQuotation, Noun, Statement, Trace } from '@polylogue/graph-schema'
import type { Claim, DocumentSummary, GraphStore, Joined, Reach, Subgraph } from '../graph-store.ts'
import { composeStore } from '../answers/compose-store.ts'
import { facetsOf } from '../answers/facets.ts'
import { NO_FILTER, normalizeFilter } from '../answers/filter.ts'
import type { StatementScope, StoreEngine } from '../answers/engine.ts'
import { applyBatch } from './apply.ts'
import { connect } from './connection.ts'
import type { Login, Run } from './connection.ts'
import { RETURN_RELATIONS, TYPES, filterParameters, relationRows, statementConditions, toRelation } from './queries.ts'
import { prepareGraph } from './schema.ts'
import { search } from './search.ts'
import { counts } from './counts.ts'

const NO_LIMIT = 1_000_000_000

export async function openNeo4jStore(url: string, login: Login = {}): Promise<GraphStore> {
  const connection = await connect(url, login)
  try { await prepareGraph(connection) } catch (error) { await connection.close(); throw error }
  const { read } = connection
  const engine: StoreEngine = {
    name: 'neo4j',
    apply: (batch, rest) => applyBatch(connection, batch, rest),
    async fingerprints(noun) {
      const rows = await read(`MATCH (n:${propertyGraphRow(noun).label}) RETURN n.id AS id, n.hash AS hash ORDER BY id`)
      return new Map(rows.map((row) => [row.id as string, row.hash as string]))
    },
    counts: () => counts(read),
    version: async () => null,
    readAll: () => readAll(read),
    async strongest(f, skip, limit) {
      const rows = await read(`${relationRows(f, 'all')} ${RETURN_RELATIONS} ORDER BY statements DESC, documents DESC, subject, object, relation SKIP $skip LIMIT $limit`, { ...filterParameters(f), skip, limit })
      return rows.map(toRelation)
    },
    async among(ids, f) {
      return (await read(`${relationRows(f, 'both')} ${RETURN_RELATIONS} ORDER BY subject, object, relation`, { ...filterParameters(f), ids })).map(toRelation)
    },
    async into(kind, types) {
      const f = normalizeFilter({ relations: types })
      const rows = await read(`${relationRows(f, 'all')} MATCH (o:Entity {id: object}) WHERE o.kind = $kind ${RETURN_RELATIONS} ORDER BY subject, object, relation`, { ...filterParameters(f), kind })
      return rows.map(toRelation)
    },
    async touching(ids, f, others) {
      const side = (end: 'subject' | 'object', other: string) => `${relationRows(f, end)}${others === null ? '' : ` WITH * WHERE ${other} IN $others`} ${RETURN_RELATIONS}`
      const rows = await read(`CALL () { ${side('subject', 'object')} UNION ${side('object', 'subject')} } ${RETURN_RELATIONS} ORDER BY subject, object, relation`, { ...filterParameters(f), ids, others })
      return rows.map(toRelation)
    },
    async joined(f) {
      return await read(`${relationRows(f, 'all')} RETURN subject, object, polarity, statements`, filterParameters(f)) as unknown as Joined[]
    },
    async facets(f) {
      const rows = await read(`MATCH (s:Statement) WHERE ${statementConditions(NO_FILTER)} MATCH (s)-[:SUBJECT]->(a:Entity) MATCH (s)-[:OBJECT]->(b:Entity)
        RETURN s.relation AS relation, s.polarity AS polarity, a.kind AS subjectKind, b.kind AS objectKind, s.document AS document, s.date AS date,
          s.confidence AS confidence, s.reported AS reported, s.review = 'accepted' AS reviewed, count(*) AS statements`, filterParameters(NO_FILTER))
      return facetsOf(rows as unknown as Claim[], f)
    },
    async neighbourIds(ids, f, limit) {
      const rows = await read(`CALL () { ${relationRows(f, 'subject')} RETURN object AS other, statements UNION ALL ${relationRows(f, 'object')} RETURN subject AS other, statements }
        WITH other, statements WHERE NOT other IN $ids RETURN other AS id, sum(statements) AS n ORDER BY n DESC, id LIMIT $limit`, { ...filterParameters(f), ids, limit })
      return rows.map((row) => row.id as string)
    },
    async neighbourCount(ids, f) {
      const [row] = await read(`CALL () { ${relationRows(f, 'subject')} RETURN object AS other UNION ${relationRows(f, 'object')} RETURN subject AS other }
        WITH other WHERE NOT other IN $ids RETURN count(DISTINCT other) AS n`, { ...filterParameters(f), ids })
      return row.n as number
    },
    async adjacent(ids, f) {
      const rows = await read(`CALL () { ${relationRows(f, 'subject')} RETURN subject AS at, object AS next UNION ${relationRows(f, 'object')} RETURN object AS at, subject AS next }
        WITH at, next WHERE at <> next RETURN at, next`, { ...filterParameters(f), ids })
      return rows.map((row) => [row.at as string, row.next as string] as const)
    },
    async degrees(ids, f) {
      const rows = await read(`CALL () { ${relationRows(f, 'subject')} RETURN subject AS id, subject + object + relation AS relation UNION ${relationRows(f, 'object')} RETURN object AS id, subject + object + relation AS relation }
        RETURN id, count(relation) AS n`, { ...filterParameters(f), ids })
      return new Map(rows.map((row) => [row.id as string, row.n as number]))
    },
    async reach(ids) {
      const rows = await read(`MATCH (e:Entity) WHERE e.id IN $ids OPTIONAL MATCH (e)-[r:${TYPES}]-(:Entity)
        RETURN e.id AS entity, coalesce(sum(r.passages), 0) AS passages, min(r.firstDate) AS firstDate, max(r.lastDate) AS lastDate`, { ids })
      return rows.map((row) => ({ entity: row.entity, passages: row.passages, firstDate: row.firstDate ?? null, lastDate: row.lastDate ?? null }) as Reach)
    },
    linksOf: async (id) => bodies<Link>(await read('MATCH (l:Link)-[:LINKS_TO]->(:Entity {id: $id}) RETURN l.body AS body ORDER BY l.id', { id })),
    async totals(f) {
      const [sums] = await read(`${relationRows(f, 'all')} RETURN count(*) AS relations, sum(statements) AS statements`, filterParameters(f))
      const [ends] = await read(`${relationRows(f, 'all')} UNWIND [subject, object] AS id RETURN count(DISTINCT id) AS entities`, filterParameters(f))
      return { entities: ends.entities, relations: sums.relations, statements: sums.statements } as Subgraph['totals']
    },
    async entityList(kinds, after, limit) {
      const where = kinds.length > 0 ? 'n.kind IN $kinds' : 'true'
      const from = after ? '(n.mentions < $mentions OR (n.mentions = $mentions AND n.id > $id))' : 'true'
      const rows = await read(`MATCH (n:Entity) WHERE ${where} AND ${from} RETURN n.body AS body ORDER BY n.mentions DESC, n.id LIMIT $limit`, { kinds, limit, mentions: Number(after?.key ?? 0), id: after?.id ?? '' })
      const [{ n }] = await read(`MATCH (n:Entity) WHERE ${where} RETURN count(n) AS n`, { kinds })
      return { items: bodies<Entity>(rows), total: n as number }
    },
    entities: async (ids) => bodies<Entity>(await read('UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN DISTINCT n.body AS body, n.id AS id ORDER BY id', { ids })),
    async statements(scope, f, after, limit) {
      const where = `${SCOPES(scope)} AND ${statementConditions(f)}`
      const parameters = { ...filterParameters(f), ...scopeParameters(scope), key: after?.key ?? '', id: after?.id ?? '', limit: limit ?? NO_LIMIT }
      const rows = await read(`MATCH (s:Statement) WHERE ${where} AND (s.dateKey > $key OR (s.dateKey = $key AND s.id > $id)) RETURN s.body AS body ORDER BY s.dateKey, s.id LIMIT $limit`, parameters)
      const [{ n }] = await read(`MATCH (s:Statement) WHERE ${where} RETURN count(s) AS n`, parameters)
      return { items: bodies<Statement>(rows), total: n as number }
    },
    async quotations(f, after, limit) {
      const asked = (['source', 'quotedBy', 'work', 'document', 'form'] as const).filter((name) => f[name] !== undefined)
      const traced = f.verdict === 'untraced' ? ['NOT EXISTS { (q)<-[:TRACE_OF]-(:Trace) }'] : f.verdict !== undefined ? ['EXISTS { (q)<-[:TRACE_OF]-(:Trace {verdict: $verdict}) }'] : []
      const claimed = f.claim === undefined ? [] : [`EXISTS { (q)<-[:TRACE_OF]-(:Trace {found: true, differs: ${f.claim === 'differs'}}) }`]
      const where = ['true', ...asked.map((name) => `q.${name} = $${name}`), ...traced, ...claimed].join(' AND ')
      const parameters = { ...f, id: after?.id ?? '', limit: limit ?? NO_LIMIT }
      const rows = await read(`MATCH (q:Quotation) WHERE ${where} AND q.id > $id RETURN q.body AS body ORDER BY q.id LIMIT $limit`, parameters)
      const [{ n }] = await read(`MATCH (q:Quotation) WHERE ${where} RETURN count(q) AS n`, parameters)
      return { items: bodies<LinkedQuotation>(rows), total: n as number }
    },
    quotation: (id) => one<LinkedQuotation>(read, 'quotations', id),
    citation: (id) => one<LinkedCitation>(read, 'citations', id),
    document: (id) => one<Document>(read, 'documents', id),
    quotationsById: async (ids) => bodies<LinkedQuotation>(await read('UNWIND $ids AS id MATCH (n:Quotation {id: id}) RETURN DISTINCT n.body AS body, n.id AS id ORDER BY id', { ids })),
    traces: async (ids) => bodies<Trace>(await read('UNWIND $ids AS id MATCH (n:Trace)-[:TRACE_OF]->(:Quotation {id: id}) RETURN DISTINCT n.body AS body, n.id AS id ORDER BY id', { ids })),
    tracesInto: async (document) => bodies<Trace>(await read('MATCH (n:Trace)-[:IN_DOCUMENT]->(:Document {id: $document}) RETURN DISTINCT n.body AS body, n.id AS id ORDER BY id', { document })),
    async unmarked(f, after, limit) {
      const where = [f.kind === undefined ? "t.kind <> 'quotation'" : 't.kind = $kind', ...(f.document === undefined ? [] : ['EXISTS { (t)-[:IN_DOCUMENT|TAKEN_INTO]->(:Document {id: $document}) }'])].join(' AND ')
      const parameters = { ...f, id: after?.id ?? '', limit: limit ?? NO_LIMIT }
      const rows = await read(`MATCH (t:Trace) WHERE ${where} AND t.id > $id RETURN t.body AS body ORDER BY t.id LIMIT $limit`, parameters)
      const [{ n }] = await read(`MATCH (t:Trace) WHERE ${where} RETURN count(t) AS n`, parameters)
      return { items: bodies<Trace>(rows), total: n as number }
    },
    async worksCited() {
      return {
        works: bodies<Entity>(await read("MATCH (n:Entity) WHERE n.kind = 'Work' RETURN n.body AS body ORDER BY n.id")),
        citations: bodies<LinkedCitation>(await read('MATCH (n:Citation)-[:OF_WORK]->(:Entity) RETURN n.body AS body ORDER BY n.id')),
        quotations: bodies<LinkedQuotation>(await read('MATCH (n:Quotation)-[:FROM_WORK]->(:Entity) RETURN n.body AS body ORDER BY n.id')),
      }
    },
    mentions: async (id) => bodies<LinkedMention>(await read('MATCH (n:Mention)-[:IN_DOCUMENT]->(:Document {id: $id}) RETURN n.body AS body ORDER BY n.id', { id })),
    citations: async (id) => bodies<LinkedCitation>(await read('MATCH (n:Citation)-[:IN_DOCUMENT]->(:Document {id: $id}) RETURN n.body AS body ORDER BY n.id', { id })),
    async documents(ids) {
      const rows = await read(`${ids === null ? 'MATCH (d:Document)' : 'MATCH (d:Document) WHERE d.id IN $ids'} RETURN d.id AS id, d.path AS path, d.title AS title, d.date AS date, d.publisher AS publisher, d.words AS words, d.partial AS partial,
        COUNT { (d)<-[:IN_DOCUMENT]-(s:Statement) WHERE NOT s.rejected } AS statements, COUNT { (d)<-[:IN_DOCUMENT]-(:Quotation) } AS quotations`, { ids: ids ?? [] })
      return rows as unknown as DocumentSummary[]
    },
    async documentsAbout(id) {
      const rows = await read(`CALL () { MATCH (s:Statement) WHERE (s.subject = $id OR s.object = $id) AND NOT s.rejected RETURN s.document AS document
        UNION MATCH (q:Quotation) WHERE q.source = $id OR q.quotedBy = $id RETURN q.document AS document } RETURN document ORDER BY document`, { id })
      return rows.map((row) => row.document as string)
    },
    search: (type, terms, kinds, limit) => search(read, type, terms, kinds, limit),
    close: () => connection.close(),
  }
  return composeStore(engine)
}

const SCOPES = (scope: StatementScope): string =>
  'among' in scope ? (scope.among === null ? 'true' : '(s.subject IN $among AND s.object IN $among)') : 'document' in scope ? 's.document = $document' : 'end' in scope ? '(s.subject = $end OR s.object = $end)' : '((s.subject = $a AND s.object = $b) OR (s.subject = $b AND s.object = $a))'

/** Named apart from the filter's parameters. */
function scopeParameters(scope: StatementScope): Record<string, unknown> {
  return 'pair' in scope ? { a: scope.pair[0], b: scope.pair[1] } : { ...scope }
}

async function one<T>(read: Run, noun: Noun, id: string): Promise<T | null> {
  return bodies<T>(await read(`MATCH (n:${propertyGraphRow(noun).label} {id: $id}) RETURN n.body AS body`, { id }))[0] ?? null
}

async function readAll(read: Run): Promise<Graph> {
  const lists = []
  for (const noun of NOUNS) lists.push([noun, bodies(await read(`MATCH (n:${propertyGraphRow(noun).label}) RETURN n.body AS body ORDER BY n.id`))] as const)
  return Object.fromEntries(lists) as unknown as Graph
}

export function bodies<T>(rows: readonly Record<string, unknown>[]): T[] {
  return rows.map((row) => JSON.parse(row.body as string) as T)
}
