/** The port, put together from the parts an adapter has. */
import { compareIds, compareSpans } from '@polylogue/graph-schema'
import type { Entity, Span } from '@polylogue/graph-schema'
import type { AnnotatedDocument, GraphStore, SearchHit, TracedQuotation } from '../graph-store.ts'
import { chainOf, endsOf, quotedFrom } from './trace-answers.ts'
import { AFTER_DATES, NO_FILTER, normalizeFilter } from './filter.ts'
import type { SearchCandidate, SearchTerms, StoreEngine } from './engine.ts'
import { DEFAULT_PAGE, LONGEST_PAGE, bounded, readCursor, toPage } from './page.ts'
import { matchedName, searchTerms, snippet } from './search-text.ts'
import { DEFAULT_HOPS, MOST_HOPS, shortestPath } from './shortest-path.ts'
import { neighbourhood, subgraphOf, topSubgraph, withDegrees } from './subgraph.ts'

/** Entities a picture may hold. */
const LARGEST_CUT = 3000
const SEARCH_TYPES: readonly SearchHit['type'][] = ['entity', 'document', 'passage', 'quotation']

export function composeStore(engine: StoreEngine): GraphStore {
  return {
    name: engine.name,
    apply: (batch, rest) => engine.apply(batch, rest),
    fingerprints: (noun) => engine.fingerprints(noun),
    counts: () => engine.counts(),
    version: () => engine.version(),
    readAll: () => engine.readAll(),
    async entity(id) {
      const [node] = await withDegrees(engine, await engine.entities([id]), NO_FILTER)
      return node ?? null
    },
    async entityList({ kinds = [], limit: wanted, cursor }) {
      const limit = bounded(wanted, DEFAULT_PAGE, LONGEST_PAGE)
      const page = toPage(await engine.entityList(kinds, readCursor(cursor), limit + 1), limit, (e) => String(e.mentions))
      return { ...page, items: await withDegrees(engine, page.items, NO_FILTER) }
    },
    async search(query) {
      const terms = searchTerms(query.text)
      if (!terms) return []
      const types = SEARCH_TYPES.filter((t) => !query.types?.length || query.types.includes(t))
      const limit = bounded(query.limit, 10, 100)
      const hits = await Promise.all(types.map((type) => engine.search(type, terms, query.kinds ?? [], limit)))
      return Promise.all(hits.flat().map((hit) => toHit(engine, hit, terms)))
    },
    top: (filter) => topSubgraph(engine, normalizeFilter(filter), bounded(filter.limit, 60, LARGEST_CUT)),
    neighbours: (query) => neighbourhood(engine, query.ids, normalizeFilter(query), bounded(query.limit, 50, LONGEST_PAGE)),
    neighbourCount: (ids, filter) => engine.neighbourCount(ids, normalizeFilter(filter)),
    between: (ids, filter) => subgraphOf(engine, ids, normalizeFilter(filter)),
    async relations({ of, neighbours, ...rest }) {
      const filter = normalizeFilter(rest)
      return engine.touching(of, filter, neighbours === undefined ? null : [...of, ...await engine.neighbourIds(of, filter, neighbours)])
    },
    joined: (filter) => engine.joined(normalizeFilter(filter)),
    facets: (filter) => engine.facets(normalizeFilter(filter)),
    async entities(ids, filter) {
      return withDegrees(engine, await engine.entities([...new Set(ids)].sort(compareIds)), normalizeFilter(filter))
    },
    async pair(a, b, filter) {
      const limit = bounded(filter.limit, DEFAULT_PAGE, LONGEST_PAGE)
      return toPage(await engine.statements({ pair: [a, b] }, normalizeFilter(filter), readCursor(filter.cursor), limit + 1), limit, (s) => s.date ?? AFTER_DATES)
    },
    async statementsOf(id, filter) {
      const limit = bounded(filter.limit, DEFAULT_PAGE, LONGEST_PAGE)
      return toPage(await engine.statements({ end: id }, normalizeFilter(filter), readCursor(filter.cursor), limit + 1), limit, (s) => s.date ?? AFTER_DATES)
    },
    async statementsAmong(ids, filter) {
      const limit = bounded(filter.limit, DEFAULT_PAGE, LONGEST_PAGE)
      return toPage(await engine.statements({ among: ids }, normalizeFilter(filter), readCursor(filter.cursor), limit + 1), limit, (s) => s.date ?? AFTER_DATES)
    },
    reach: async (ids) => [...await engine.reach(ids)].sort((a, b) => compareIds(a.entity, b.entity)),
    linksOf: (id) => engine.linksOf(id),
    path: (from, to, filter) => shortestPath(engine, from, to, normalizeFilter(filter), bounded(filter.maxHops, DEFAULT_HOPS, MOST_HOPS)),
    documents: async (ids) => [...await engine.documents(ids ?? null)].sort((a, b) => compareIds(a.path, b.path) || compareIds(a.id, b.id)),
    documentsAbout: (entity) => engine.documentsAbout(entity),
    document: (id) => annotated(engine, id),
    text: (id) => engine.document(id),
    quotation: (id) => traced(engine, id),
    traces: (quotations) => engine.traces(quotations),
    quotedFrom: (document, start, end) => quotedFrom(engine, document, { start, end }),
    async unmarked(filter) {
      const limit = bounded(filter.limit, DEFAULT_PAGE, LONGEST_PAGE)
      return toPage(await engine.unmarked(filter, readCursor(filter.cursor), limit + 1), limit, () => '')
    },
    worksCited: async () => ({ ...await engine.worksCited(), relations: await engine.into('Work', ['AUTHORED', 'CITES', 'QUOTES']) }),
    async quotations(filter) {
      const limit = bounded(filter.limit, DEFAULT_PAGE, LONGEST_PAGE)
      return toPage(await engine.quotations(filter, readCursor(filter.cursor), limit + 1), limit, () => '')
    },
    close: () => engine.close(),
  }
}

async function toHit(engine: StoreEngine, hit: SearchCandidate, terms: SearchTerms): Promise<SearchHit> {
  if (hit.type === 'document') return hit
  if (hit.type === 'entity') {
    const [entity] = await withDegrees(engine, [hit.entity], NO_FILTER)
    return { type: 'entity', entity, matched: matchedName(entity, terms) }
  }
  if (hit.type === 'passage') {
    const { text, ...place } = hit
    return { ...place, snippet: snippet(text, terms) }
  }
  const { id, document, source, content } = hit.quotation
  return { type: 'quotation', id, document, source, snippet: snippet(content.exact, terms) }
}

/** A document with everything drawn from it, in the order of the text. */
async function annotated(engine: StoreEngine, id: string): Promise<AnnotatedDocument | null> {
  const document = await engine.document(id)
  if (!document) return null
  const [mentions, statements, quotations, citations] = await Promise.all([
    engine.mentions(id), engine.statements({ document: id }, NO_FILTER, null, null), engine.quotations({ document: id }, null, null), engine.citations(id)])
  const ids = [
    ...mentions.map((m) => m.entity), ...statements.items.flatMap((s) => [s.subject, s.object, s.assertedBy, ...s.attribution.map((a) => a.entity)]),
    ...quotations.items.flatMap((q) => [q.source, q.quotedBy, q.work]), ...citations.map((c) => c.work)]
  return {
    document,
    mentions: inTextOrder(mentions, (m) => m),
    statements: inTextOrder(statements.items, (s) => s.evidence[0]),
    quotations: inTextOrder(quotations.items, (q) => q.content),
    citations: inTextOrder(citations, (c) => c.raw),
    entities: await named(engine, ids),
  }
}

async function traced(engine: StoreEngine, id: string): Promise<TracedQuotation | null> {
  const quotation = await engine.quotation(id)
  if (!quotation) return null
  const chain = await chainOf(engine, quotation)
  return {
    quotation,
    traces: chain.length === 0 ? [] : [chain[0].trace],
    chain,
    entities: await named(engine, chain.length === 0 ? endsOf(quotation) : chain.flatMap((link) => endsOf(link.quotation))),
    citation: quotation.citation === null ? null : await engine.citation(quotation.citation),
  }
}

function named(engine: StoreEngine, ids: readonly (string | null)[]): Promise<readonly Entity[]> {
  return engine.entities([...new Set(ids.filter((id) => id !== null))].sort(compareIds))
}

function inTextOrder<T extends { readonly id: string }>(records: readonly T[], place: (record: T) => Span): T[] {
  return [...records].sort((a, b) => compareSpans(place(a), place(b)) || compareIds(a.id, b.id))
}
