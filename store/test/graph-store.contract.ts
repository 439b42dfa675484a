/** What every store must do. Run by one test file for each adapter, against the real thing; answers are checked against the nouns. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_GRAPH, NO_REMOVALS, aggregate, compareIds, idOf, isFirstHand } from '@polylogue/graph-schema'
import type { AggregatedRelation, Entity, Graph, Statement } from '@polylogue/graph-schema'
import { exportHash } from '@polylogue/store'
import type { EntityNode, GraphStore, StatementFilter } from '@polylogue/store'
import { generateGraph } from './generated-graph.ts'

export interface Subject {
  /** An empty store. */
  fresh(): Promise<GraphStore>
  /** The same store, opened anew. */
  reopen(store: GraphStore): Promise<GraphStore>
}

const GRAPH = generateGraph(7, { documents: 12, entities: 40, statements: 260 })
const put = (graph: Partial<Graph>) => ({ put: { ...EMPTY_GRAPH, ...graph }, remove: NO_REMOVALS })
const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)

/** The filter of the port, said once more in plain TypeScript. */
function passes(s: Statement, f: StatementFilter): boolean {
  const kind = (id: string) => GRAPH.entities.find((e) => e.id === id)!.kind
  if (s.review === 'rejected' && !f.rejected) return false
  if (f.relations?.length && !f.relations.includes(s.relation)) return false
  if (f.polarities?.length && !f.polarities.includes(s.polarity)) return false
  if (f.attribution && isFirstHand(s) !== (f.attribution === 'first-hand')) return false
  if (f.review && (s.review === 'accepted') !== (f.review === 'reviewed')) return false
  if (f.minConfidence !== undefined && s.confidence < f.minConfidence) return false
  if (f.documents?.length && !f.documents.includes(s.document)) return false
  if (f.kinds?.length && !(f.kinds.includes(kind(s.subject)) && f.kinds.includes(kind(s.object)))) return false
  if (f.from === undefined && f.to === undefined) return true
  if (s.date === null) return f.undated ?? true
  return (f.from === undefined || `${s.date}~` >= f.from) && (f.to === undefined || s.date <= `${f.to}~`)
}

const expected = (f: StatementFilter): AggregatedRelation[] => aggregate(GRAPH.statements.filter((s) => passes(s, f)))
const byDate = (a: Statement, b: Statement) => compareIds(a.date ?? '~', b.date ?? '~') || compareIds(a.id, b.id)

const FILTERS: readonly [string, StatementFilter][] = [
  ['nothing', {}],
  ['empty lists', { relations: [], kinds: [], documents: [] }],
  ['relations', { relations: ['CRITICIZES', 'QUOTES'] }],
  ['signs', { polarities: [1, -1] }],
  ['no sign', { polarities: [0] }],
  ['first-hand', { attribution: 'first-hand' }],
  ['reported', { attribution: 'reported' }],
  ['reviewed', { review: 'reviewed' }],
  ['unreviewed', { review: 'unreviewed' }],
  ['confidence', { minConfidence: 0.5 }],
  ['from a day', { from: '1911-03-08' }],
  ['to a year', { to: '1911' }],
  ['a span, dated only', { from: '1911', to: '1912', undated: false }],
  ['documents', { documents: [GRAPH.documents[0].id, GRAPH.documents[3].id] }],
  ['kinds', { kinds: ['Organization', 'Person'] }],
  ['several at once', { kinds: ['Organization', 'Person', 'Work'], polarities: [-1, 1], minConfidence: 0.2, from: '1911' }],
]

export function storeContract(name: string, subject: Subject): void {
  describe(`${name}: writing`, () => {
    let store: GraphStore
    beforeEach(async () => { store = await subject.fresh() })
    const close = async () => { await store.close() }

    it('gives back what was put in, and knows it the second time', async () => {
      const first = await store.apply(put(GRAPH))
      expect(first.added.statements).toBe(GRAPH.statements.length)
      expect(sum(first.changed) + sum(first.removed)).toBe(0)
      expect(exportHash(await store.readAll())).toBe(exportHash(GRAPH))
      const second = await store.apply(put(GRAPH))
      expect(sum(second.added) + sum(second.changed) + sum(second.removed)).toBe(0)
      store = await subject.reopen(store)
      expect(exportHash(await store.readAll())).toBe(exportHash(GRAPH))
      await close()
    })

    it('takes a second part that is still in the making, as one write', async () => {
      const { traces, quotations, ...early } = GRAPH
      const report = await store.apply(put({ ...early, statements: [] }), Promise.resolve(put({ traces, quotations, statements: GRAPH.statements })))
      expect(sum(report.added)).toBe(Object.values(GRAPH).flat().length)
      expect(exportHash(await store.readAll())).toBe(exportHash(GRAPH))
      const gone = { put: EMPTY_GRAPH, remove: { ...NO_REMOVALS, traces: traces.map((t) => t.id), quotations: quotations.map((q) => q.id), statements: GRAPH.statements.map((s) => s.id) } }
      await store.apply({ put: EMPTY_GRAPH, remove: { ...NO_REMOVALS, citations: GRAPH.citations.map((c) => c.id) } }, Promise.resolve(gone))
      expect(await store.readAll()).toMatchObject({ documents: early.documents, statements: [], traces: [], quotations: [], citations: [] })
    })

    it('writes nothing of the first part where the second comes to nothing', async () => {
      await expect(store.apply(put(GRAPH), Promise.reject(new RangeError('no second part')))).rejects.toThrow('no second part')
      expect(exportHash(await store.readAll())).toBe(exportHash(EMPTY_GRAPH))
      expect(sum((await store.apply(put(GRAPH))).added)).toBeGreaterThan(0)
    })

    it('gives the same whether put in one batch or in five', async () => {
      const n = GRAPH.statements.length
      await store.apply(put({ ...GRAPH, statements: [] }))
      for (const part of [3, 1, 4, 0, 2]) await store.apply(put({ statements: GRAPH.statements.slice(Math.floor((n * part) / 5), Math.floor((n * (part + 1)) / 5)) }))
      expect(exportHash(await store.readAll())).toBe(exportHash(GRAPH))
      expect((await store.between(GRAPH.entities.map((e) => e.id), {})).relations).toEqual(expected({}))
      await close()
    })

    it('tells what is new, changed or gone by fingerprints', async () => {
      await store.apply(put(GRAPH))
      const before = await store.fingerprints('entities')
      expect([...before.keys()]).toEqual(GRAPH.entities.map((e) => e.id))
      const renamed: Entity = { ...GRAPH.entities[0], name: 'Quennet Wharf' }
      const report = await store.apply(put({ entities: [renamed] }))
      expect(report.changed.entities).toBe(1)
      const after = await store.fingerprints('entities')
      expect([...after].filter(([id, hash]) => before.get(id) !== hash).map(([id]) => id)).toEqual([renamed.id])
      expect((await store.search({ text: 'quennet', types: ['entity'] })).length).toBe(1)
      await close()
    })

    it('removes, and counts the relations of the pairs anew', async () => {
      await store.apply(put(GRAPH))
      const gone = GRAPH.statements.filter((_, i) => i % 3 === 0)
      const report = await store.apply({ put: EMPTY_GRAPH, remove: { ...NO_REMOVALS, statements: gone.map((s) => s.id) } })
      expect(report.removed.statements).toBe(gone.length)
      const left = GRAPH.statements.filter((_, i) => i % 3 !== 0)
      expect((await store.between(GRAPH.entities.map((e) => e.id), {})).relations).toEqual(aggregate(left))
      expect(sum((await store.apply({ put: EMPTY_GRAPH, remove: { ...NO_REMOVALS, statements: gone.map((s) => s.id) } })).removed)).toBe(0)
      const all = Object.fromEntries(Object.entries(GRAPH).map(([noun, records]) => [noun, (records as readonly { id: string }[]).map((r) => r.id)]))
      await store.apply({ put: EMPTY_GRAPH, remove: all as unknown as typeof NO_REMOVALS })
      expect(await store.readAll()).toEqual(EMPTY_GRAPH)
      expect((await store.counts()).passages).toBe(0)
      await close()
    })

    it('moves a statement whose ends change', async () => {
      await store.apply(put(GRAPH))
      const s = GRAPH.statements[0]
      const [a, b] = GRAPH.entities.filter((e) => e.kind === 'Organization' && e.id !== s.subject && e.id !== s.object)
      const moved: Statement = { ...s, relation: 'CRITICIZES', polarity: -1, subject: a.id, object: b.id }
      await store.apply(put({ statements: [moved] }))
      const statements = GRAPH.statements.map((x) => (x.id === s.id ? moved : x))
      expect((await store.between(GRAPH.entities.map((e) => e.id), {})).relations).toEqual(aggregate(statements))
      await close()
    })

    it('keeps for each passage what a person ruled of it, and knows when that changes', async () => {
      await store.apply(put(GRAPH))
      const s = GRAPH.statements.find((x) => x.review === 'unreviewed')!
      const ruled = (first: 'accepted' | 'rejected' | null): Statement => ({
        ...s, review: first ?? 'unreviewed', evidence: [{ ...s.evidence[0], ...(first ? { review: first } : {}) }, { ...s.evidence[0], finding: idOf('finding', 1, 'another'), start: s.evidence[0].start + 1 }],
      })
      const stored = async () => (await store.pair(s.subject, s.object, { rejected: true, limit: 200 })).items.find((x) => x.id === s.id)!
      await store.apply(put({ statements: [ruled(null)] }))
      expect((await stored()).evidence.map((e) => e.review)).toEqual([undefined, undefined])
      expect((await store.apply(put({ statements: [ruled('accepted')] }))).changed.statements).toBe(1)
      expect((await stored()).evidence.map((e) => e.review)).toEqual(['accepted', undefined])
      expect((await store.apply(put({ statements: [ruled('accepted')] }))).changed.statements).toBe(0)
      expect((await store.apply(put({ statements: [ruled(null)] }))).changed.statements).toBe(1)
      expect((await stored()).evidence.map((e) => e.review)).toEqual([undefined, undefined])
      await close()
    })

    it('an entity of another kind passes another filter', async () => {
      await store.apply(put(GRAPH))
      const ids = GRAPH.entities.map((e) => e.id)
      await store.apply(put({ entities: GRAPH.entities.map((e): Entity => ({ ...e, kind: 'Person' })) }))
      expect((await store.between(ids, { kinds: ['Person'] })).relations).toEqual(expected({}))
      expect((await store.between(ids, { kinds: ['Organization'] })).relations).toEqual([])
      expect((await store.counts()).kinds).toEqual({ Person: ids.length })
      await close()
    })

    it('counts what an entity has and how much there is anew after every write', async () => {
      await store.apply(put(GRAPH))
      const gone = new Set(GRAPH.statements.filter((_, i) => i % 4 === 1).map((s) => s.id))
      const turned = GRAPH.entities.map((e, i): Entity => (i % 5 === 2 ? { ...e, kind: e.kind === 'Person' ? 'Organization' : 'Person' } : e))
      // a loop counts once
      const loop: Statement = { ...GRAPH.statements[2], object: GRAPH.statements[2].subject }
      const statements = GRAPH.statements.filter((s) => !gone.has(s.id)).map((s) => (s.id === loop.id ? loop : s))
      // others in one batch: statements that go, come back and change, entities of another kind
      await store.apply({ put: { ...EMPTY_GRAPH, entities: turned, statements: [loop] }, remove: { ...NO_REMOVALS, statements: [...gone] } })
      const kind = new Map(turned.map((e) => [e.id, e.kind]))
      const filters: readonly StatementFilter[] = [{}, { polarities: [-1] }, { kinds: ['Person'] }, { kinds: ['Person', 'Work'], relations: ['ENDORSES', 'QUOTES'] }]
      for (const f of filters) {
        const left = aggregate(statements.filter((s) => s.review !== 'rejected')).filter((r) => (f.polarities?.includes(r.polarity) ?? true) && (f.relations?.includes(r.relation) ?? true)
          && [r.subject, r.object].every((id) => f.kinds?.includes(kind.get(id)!) ?? true))
        const { entities, totals } = await store.between(turned.map((e) => e.id), f)
        expect(new Map(entities.map((e) => [e.id, e.degree]))).toEqual(new Map(turned.map((e) => [e.id, left.filter((r) => r.subject === e.id || r.object === e.id).length])))
        expect(totals).toEqual({ entities: new Set(left.flatMap((r) => [r.subject, r.object])).size, relations: left.length, statements: sum(Object.fromEntries(left.map((r, i) => [i, r.statements]))) })
      }
      const places = (id: string) => statements.filter((s) => s.review !== 'rejected' && (s.subject === id || s.object === id))
      for (const r of await store.reach(turned.map((e) => e.id))) {
        const dates = places(r.entity).flatMap((s) => s.date ?? []).sort()
        expect(r).toEqual({ entity: r.entity, passages: places(r.entity).reduce((n, s) => n + s.evidence.length, 0), firstDate: dates[0] ?? null, lastDate: dates.at(-1) ?? null })
      }
      await close()
    })

    it('refuses a statement whose end is missing, and writes nothing of the batch', async () => {
      await store.apply(put({ documents: GRAPH.documents, entities: GRAPH.entities }))
      const before = exportHash(await store.readAll())
      const strange: Statement = { ...GRAPH.statements[1], object: 'a'.repeat(26) }
      await expect(store.apply(put({ entities: [{ ...GRAPH.entities[0], name: 'Half Written' }], statements: [GRAPH.statements[0], strange] }))).rejects.toMatchObject({ code: 'store/dangling' })
      expect(exportHash(await store.readAll())).toBe(before)
      expect((await store.search({ text: 'half written' })).length).toBe(0)
      await close()
    })

    it('refuses to remove what something else still needs', async () => {
      await store.apply(put(GRAPH))
      await expect(store.apply({ put: EMPTY_GRAPH, remove: { ...NO_REMOVALS, entities: [GRAPH.statements[0].subject] } })).rejects.toMatchObject({ code: 'store/dangling' })
      await expect(store.apply({ put: EMPTY_GRAPH, remove: { ...NO_REMOVALS, documents: [GRAPH.statements[0].document] } })).rejects.toMatchObject({ code: 'store/dangling' })
      expect(exportHash(await store.readAll())).toBe(exportHash(GRAPH))
      await close()
    })
  })

  describe(`${name}: questions`, () => {
    let store: GraphStore
    beforeAll(async () => { store = await subject.fresh(); await store.apply(put(GRAPH)) })
    afterAll(async () => { await store.close() })
    const ids = GRAPH.entities.map((e) => e.id)

    it.each(FILTERS)('between, filtered by %s', async (_, f) => {
      const answer = await store.between(ids, f)
      const relations = expected(f)
      expect(answer.relations).toEqual(relations)
      const degree = (id: string) => relations.filter((r) => r.subject === id || r.object === id).length
      expect(answer.entities).toEqual(GRAPH.entities.map((e) => ({ ...e, degree: degree(e.id) })))
      expect(answer.totals).toEqual({
        entities: new Set(relations.flatMap((r) => [r.subject, r.object])).size, relations: relations.length, statements: relations.reduce((n, r) => n + r.statements, 0),
      })
    })

    it.each(FILTERS)('relations, those of some, and entities, filtered by %s', async (_, f) => {
      const relations = expected(f)
      expect(await store.relations({ ...f, of: ids })).toEqual(relations)
      const short = (list: readonly AggregatedRelation[] | Awaited<ReturnType<GraphStore['joined']>>) => list.map(({ subject, object, polarity, statements }) => `${subject} ${object} ${polarity} ${statements}`).sort()
      expect(short(await store.joined(f))).toEqual(short(relations))
      const some = ids.slice(0, 3)
      expect(await store.relations({ ...f, of: some })).toEqual(relations.filter((r) => some.includes(r.subject) || some.includes(r.object)))
      expect(await store.entities(some, f)).toEqual(GRAPH.entities.filter((e) => some.includes(e.id)).map((e) => ({ ...e, degree: relations.filter((r) => r.subject === e.id || r.object === e.id).length })))
    })

    it.each(FILTERS)('facets, filtered by %s', async (_, f) => {
      const counted = GRAPH.statements.filter((s) => s.review !== 'rejected')
      const kind = (id: string) => GRAPH.entities.find((e) => e.id === id)!.kind
      /** Values of a statement, and the filter without what it says of the facet. */
      const facets = {
        relations: [(s: Statement) => [s.relation], { relations: [] }], polarities: [(s: Statement) => [String(s.polarity)], { polarities: [] }],
        attributions: [(s: Statement) => [isFirstHand(s) ? 'first-hand' : 'reported'], { attribution: undefined }], reviews: [(s: Statement) => [s.review === 'accepted' ? 'reviewed' : 'unreviewed'], { review: undefined }],
        confidences: [(s: Statement) => [`0.${Math.min(9, Math.floor(s.confidence * 10 + 1e-9))}`], { minConfidence: undefined }], kinds: [(s: Statement) => [...new Set([kind(s.subject), kind(s.object)])], { kinds: [] }],
        documents: [(s: Statement) => [s.document], { documents: [] }],
      } as const
      const answer = await store.facets(f)
      expect([answer.all, answer.passing]).toEqual([counted.length, counted.filter((s) => passes(s, f)).length])
      for (const [facet, [valuesOf, open]] of Object.entries(facets)) {
        const would = counted.filter((s) => passes(s, { ...f, ...open }))
        const having = (list: readonly Statement[], value: string) => list.filter((s) => (valuesOf(s) as readonly string[]).includes(value)).length
        const values = answer[facet as keyof typeof facets]
        expect(values, facet).toEqual(values.map(({ value }) => ({ value, all: having(counted, value), passing: having(would, value) })))
        expect(values.map((v) => v.value), facet).toEqual(expect.arrayContaining([...new Set(counted.flatMap((s) => valuesOf(s) as readonly string[]))]))
      }
      const inTime = counted.filter((s) => passes(s, { ...f, from: undefined, to: undefined, undated: undefined }))
      const signs = (list: readonly Statement[]) => ({ for: list.filter((s) => s.polarity === 1).length, against: list.filter((s) => s.polarity === -1).length, other: list.filter((s) => s.polarity === 0).length })
      expect(answer.undated).toEqual(signs(inTime.filter((s) => s.date === null)))
      const years = counted.flatMap((s) => s.date?.slice(0, 4) ?? []).sort()
      expect([answer.years[0]?.year, answer.years.at(-1)?.year]).toEqual([years[0], years.at(-1)])
      expect(answer.years).toEqual(answer.years.map(({ year }) => ({ year, ...signs(inTime.filter((s) => s.date?.startsWith(year))) })))
    })

    it('relations of some to their best connected neighbours', async () => {
      const [id] = (await store.entityList({ limit: 1 })).items.map((e) => e.id)
      for (const f of [{}, { minConfidence: 0.3 }]) {
        const relations = expected(f).filter((r) => r.subject === id || r.object === id)
        const others = new Map<string, number>()
        for (const r of relations) { const other = r.subject === id ? r.object : r.subject; if (other !== id) others.set(other, (others.get(other) ?? 0) + r.statements) }
        const best = [...others].sort(([a, x], [b, y]) => y - x || compareIds(a, b)).slice(0, 3).map(([other]) => other)
        expect(others.size).toBeGreaterThan(3)
        expect(await store.neighbourCount([id], f)).toBe(others.size)
        expect(await store.relations({ ...f, of: [id], neighbours: 3 })).toEqual(relations.filter((r) => [r.subject, r.object].every((end) => end === id || best.includes(end))))
      }
    })

    it('documents by id, and those about an entity', async () => {
      const all = await store.documents()
      const some = [all[2], all[5]]
      expect(await store.documents(some.map((d) => d.id).reverse().concat('a'.repeat(26)))).toEqual(some)
      for (const e of GRAPH.entities.slice(0, 8)) {
        const about = [...GRAPH.statements.filter((s) => s.review !== 'rejected' && (s.subject === e.id || s.object === e.id)), ...GRAPH.quotations.filter((q) => q.source === e.id || q.quotedBy === e.id)].map((r) => r.document)
        expect(await store.documentsAbout(e.id)).toEqual([...new Set(about)].sort(compareIds))
      }
      expect(await store.documentsAbout('a'.repeat(26))).toEqual([])
    })

    it('rejected statements count only when asked for', async () => {
      const rejected = GRAPH.statements.filter((s) => s.review === 'rejected')
      expect(rejected.length).toBeGreaterThan(0)
      const { totals } = await store.between(ids, { rejected: true })
      expect(totals.statements).toBe(GRAPH.statements.length)
    })

    it.each(FILTERS)('top, filtered by %s: the strongest first, no relation to one not shown', async (_, f) => {
      const { entities, relations } = await store.top({ ...f, limit: 8 })
      expect(entities.length).toBeLessThanOrEqual(8)
      const shown = new Set(entities.map((e) => e.id))
      const all = expected(f)
      expect(relations).toEqual(all.filter((r) => shown.has(r.subject) && shown.has(r.object)))
      const strongest = [...all].sort((a, b) => b.statements - a.statements || b.documents - a.documents)[0]
      if (strongest) expect(Math.max(...relations.map((r) => r.statements))).toBe(strongest.statements)
    })

    it.each(FILTERS)('neighbours, filtered by %s: the best connected', async (_, f) => {
      const centre = GRAPH.entities[0].id
      const weight = new Map<string, number>()
      for (const r of expected(f)) {
        if (r.subject === centre) weight.set(r.object, (weight.get(r.object) ?? 0) + r.statements)
        if (r.object === centre) weight.set(r.subject, (weight.get(r.subject) ?? 0) + r.statements)
      }
      const best = [...weight].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, 5).map(([id]) => id)
      expect((await store.neighbours({ ...f, ids: [centre], limit: 5 })).entities.map((e) => e.id)).toEqual([centre, ...best].sort())
    })

    it('pages of statements, by date then id, undated last, are whole', async () => {
      const busiest = expected({}).sort((a, b) => b.statements - a.statements)[0]
      for (const f of [{}, { minConfidence: 0.3 }]) {
        const both = GRAPH.statements.filter((s) => passes(s, f) && [s.subject, s.object].sort().join() === [busiest.subject, busiest.object].sort().join()).sort(byDate)
        const one = GRAPH.statements.filter((s) => passes(s, f) && (s.subject === busiest.subject || s.object === busiest.subject)).sort(byDate)
        expect(await pages((cursor) => store.pair(busiest.object, busiest.subject, { ...f, limit: 2, cursor }), both.length)).toEqual(both)
        expect(await pages((cursor) => store.statementsOf(busiest.subject, { ...f, limit: 7, cursor }), one.length)).toEqual(one)
      }
      await expect(store.pair('a', 'b', { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'usage/bad-cursor' })
    })

    it('paths are as short as can be, and each hop is there', async () => {
      for (const f of [{}, { polarities: [-1] }, { minConfidence: 0.8 }] as StatementFilter[]) {
        const relations = expected(f)
        for (const to of GRAPH.entities.slice(1, 12)) {
          const path = await store.path(GRAPH.entities[0].id, to.id, f)
          const length = distance(relations, GRAPH.entities[0].id, to.id)
          if (length === null || length > 4) { expect(path).toBeNull(); continue }
          expect(path!.hops.length).toBe(length)
          for (const [i, hop] of path!.hops.entries()) {
            const pair = [path!.entities[i].id, path!.entities[i + 1].id].sort().join()
            expect(hop).toEqual(relations.filter((r) => [r.subject, r.object].sort().join() === pair))
            expect(hop.length).toBeGreaterThan(0)
          }
        }
      }
      expect((await store.path(GRAPH.entities[0].id, GRAPH.entities[0].id, {}))!.hops).toEqual([])
      expect(await store.path(GRAPH.entities[0].id, 'a'.repeat(26), {})).toBeNull()
    })

    it('documents with everything drawn from them', async () => {
      const summaries = await store.documents()
      expect(summaries.map((d) => d.path)).toEqual(GRAPH.documents.map((d) => d.path).sort())
      for (const d of GRAPH.documents) {
        const answer = (await store.document(d.id))!
        expect(answer.document).toEqual(d)
        const of = <T extends { document: string, id: string }>(list: readonly T[]) => list.filter((x) => x.document === d.id).map((x) => x.id).sort()
        const idsOf = (list: readonly { id: string }[]) => list.map((x) => x.id).sort()
        expect(idsOf(answer.statements)).toEqual(of(GRAPH.statements.filter((s) => s.review !== 'rejected')))
        expect([idsOf(answer.mentions), idsOf(answer.quotations), idsOf(answer.citations)]).toEqual([of(GRAPH.mentions), of(GRAPH.quotations), of(GRAPH.citations)])
        const known = new Set(answer.entities.map((e) => e.id))
        expect(answer.statements.every((s) => known.has(s.subject) && known.has(s.object))).toBe(true)
        expect(summaries.find((x) => x.id === d.id)).toMatchObject({ words: d.words, statements: answer.statements.length, quotations: answer.quotations.length, partial: false })
      }
      expect(await store.document('a'.repeat(26))).toBeNull()
    })

    it('quotations, with their traces', async () => {
      for (const q of GRAPH.quotations) {
        const answer = (await store.quotation(q.id))!
        expect(answer.quotation).toEqual(q)
        expect(answer.traces).toEqual(GRAPH.traces.filter((t) => t.quotation === q.id))
        expect(answer.citation).toEqual(GRAPH.citations.find((c) => c.id === q.citation))
      }
      const { quotedBy } = GRAPH.quotations[0]
      const mine = GRAPH.quotations.filter((q) => q.quotedBy === quotedBy)
      expect(await pages((cursor) => store.quotations({ quotedBy, limit: 1, cursor }), mine.length)).toEqual(mine)
      expect((await store.quotations({ document: GRAPH.documents[0].id })).items).toEqual(GRAPH.quotations.filter((q) => q.document === GRAPH.documents[0].id))
    })

    it('quotations by form, by what their trace found, and by whether that is what is claimed', async () => {
      const traceOf = new Map(GRAPH.traces.map((t) => [t.quotation, t]))
      const all = async (filter: Parameters<typeof store.quotations>[0]) => (await store.quotations({ ...filter, limit: 500 })).items
      for (const verdict of ['altered', 'not-in-corpus', 'spliced'] as const) {
        expect(await all({ verdict })).toEqual(GRAPH.quotations.filter((q) => traceOf.get(q.id)?.verdict === verdict))
      }
      expect(GRAPH.traces.some((t) => t.verdict === 'not-in-corpus')).toBe(true)
      expect(await all({ verdict: 'untraced' })).toEqual([])
      const found = GRAPH.quotations.filter((q) => traceOf.get(q.id)!.source)
      const differing = found.filter((q) => traceOf.get(q.id)!.speaker === 'differs')
      expect(differing.length).toBeGreaterThan(0)
      expect(await all({ claim: 'differs' })).toEqual(differing)
      expect(await all({ claim: 'agrees' })).toEqual(found.filter((q) => !differing.includes(q)))
      expect(await all({ form: 'direct' })).toEqual(GRAPH.quotations)
      expect(await all({ form: 'block' })).toEqual([])
      expect(await store.traces(found.map((q) => q.id))).toEqual(GRAPH.traces.filter((t) => t.quotation !== null && t.source))
    })

    it('chains: from a quotation to the quotation its source lies in', async () => {
      const start = GRAPH.traces.find((t) => t.continues !== null)!
      const { chain } = (await store.quotation(start.quotation!))!
      expect(chain.length).toBeGreaterThan(1)
      chain.forEach((link, i) => {
        expect(link.trace.quotation).toBe(link.quotation.id)
        if (i > 0) expect(link.quotation.id).toBe(chain[i - 1].trace.continues)
      })
    })

    it('who has the words of a stretch, and what is shared without marks', async () => {
      const [t] = GRAPH.traces.filter((x) => x.source)
      const { document, start, end } = t.source!
      const here = (x: typeof t) => x.source?.document === document
      expect((await store.quotedFrom(document, start, end)).traces.map((x) => x.id).sort()).toEqual(GRAPH.traces.filter((x) => here(x) && x.source!.start < end && x.source!.end > start).map((x) => x.id))
      expect(await store.quotedFrom(document, 0, 1)).toEqual({ traces: [], quotations: [] })
      const quoted = await store.quotedFrom(document, 0, 100_000)
      expect(quoted.quotations).toEqual(GRAPH.quotations.filter((q) => quoted.traces.some((x) => x.quotation === q.id)))
      const unmarked = GRAPH.traces.filter((x) => x.quotation === null)
      expect(await pages((cursor) => store.unmarked({ limit: 1, cursor }), unmarked.length)).toEqual(unmarked)
      expect((await store.unmarked({ kind: 'reprint', limit: 500 })).items).toEqual(unmarked.filter((x) => x.kind === 'reprint'))
      const touching = unmarked.filter((x) => [x.place.document, x.source!.document].includes(document))
      expect((await store.unmarked({ document, limit: 500 })).items).toEqual(touching)
    })

    it('works with all that points to them', async () => {
      const answer = await store.worksCited()
      const works = new Set(GRAPH.entities.filter((e) => e.kind === 'Work').map((e) => e.id))
      expect(new Set(answer.works.map((w) => w.id))).toEqual(works)
      expect([answer.citations, answer.quotations]).toEqual([GRAPH.citations.filter((c) => c.work), GRAPH.quotations.filter((q) => q.work)])
      expect(answer.relations).toEqual(expected({}).filter((r) => works.has(r.object) && ['AUTHORED', 'CITES', 'QUOTES'].includes(r.relation)))
    })

    it('counts', async () => {
      const c = await store.counts()
      expect(c.nouns).toEqual(Object.fromEntries(Object.entries(GRAPH).map(([noun, list]) => [noun, (list as readonly unknown[]).length])))
      expect(sum(c.relations as Record<string, number>)).toBe(expected({}).length)
      expect(c.passages).toBe(GRAPH.documents.flatMap((d) => d.passages).length)
    })

    it('an entity, or null', async () => {
      expect(await store.entity(ids[0])).toEqual({ ...GRAPH.entities[0], degree: expected({}).filter((r) => r.subject === ids[0] || r.object === ids[0]).length })
      expect(await store.entity('nobody')).toBeNull()
    })
  })

  describe(`${name}: search`, () => {
    let store: GraphStore
    const named = (i: number, name: string, aliases: string[], mentions: number): Entity => ({ ...GRAPH.entities[i], name, aliases, mentions })
    beforeAll(async () => {
      store = await subject.fresh()
      await store.apply(put({ ...GRAPH, entities: [
        named(0, 'Čapek Circle', ['Capek Ring'], 3), named(1, 'Capital AND Quay (old)', [], 9), named(2, "O'Dorrel-Vint", ['ODV'], 1), named(3, 'Čapek', [], 1), ...GRAPH.entities.slice(4)] }))
    })
    afterAll(async () => { await store.close() })
    const find = async (text: string) => (await store.search({ text, types: ['entity'] })).map((h) => (h.type === 'entity' ? h.entity.name : ''))

    it('matches beginnings, without case and diacritics; exact names first, then the most mentioned', async () => {
      expect(await find('CAP')).toEqual(['Capital AND Quay (old)', 'Čapek Circle', 'Čapek'])
      expect(await find('čapek')).toEqual(['Čapek', 'Čapek Circle'])
      expect(await find('circle cap')).toEqual(['Čapek Circle'])
      expect(await find('cap circ')).toEqual(['Čapek Circle'])
      expect(await find('apek circle')).toEqual([])
      expect(await find('odv')).toEqual(["O'Dorrel-Vint"])
    })

    it('tells how far each entity reaches, and lists statements among some or all', async () => {
      const everything = await store.statementsAmong(null, {})
      expect(everything.total).toBe(GRAPH.statements.filter((s) => s.review !== 'rejected').length)
      const [s] = everything.items
      const among = await store.statementsAmong([s.subject, s.object], {})
      expect(among.items.map((x) => x.id)).toContain(s.id)
      for (const x of among.items) expect([s.subject, s.object]).toEqual(expect.arrayContaining([x.subject, x.object]))
      expect((await store.statementsAmong([s.subject], {})).items.filter((x) => x.subject !== x.object)).toEqual([])
      const [reach] = await store.reach([s.subject])
      const mine = GRAPH.statements.filter((x) => x.review !== 'rejected' && (x.subject === s.subject || x.object === s.subject))
      const dates = mine.flatMap((x) => x.date ?? []).sort()
      expect(reach).toEqual({ entity: s.subject, passages: mine.reduce((n, x) => n + x.evidence.length, 0), firstDate: dates[0] ?? null, lastDate: dates.at(-1) ?? null })
      expect(await store.reach(['nobody'])).toEqual([])
    })

    it('lists entities of a kind, most mentioned first, page by page', async () => {
      const found: EntityNode[] = []
      let cursor: string | undefined
      do {
        const page = await store.entityList({ limit: 2, cursor })
        expect(page.total).toBe(GRAPH.entities.length)
        found.push(...page.items)
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      expect(new Set(found.map((e) => e.id)).size).toBe(GRAPH.entities.length)
      expect(found.map((e) => e.mentions)).toEqual(found.map((e) => e.mentions).sort((a, b) => b - a))
      const { kind } = found[0]
      const ofKind = await store.entityList({ kinds: [kind], limit: 100 })
      expect(ofKind.items.map((e) => e.id)).toEqual(found.filter((e) => e.kind === kind).map((e) => e.id))
      expect(ofKind.items[0].degree).toEqual(expect.any(Number))
    })

    it('tells why mentions were linked to an entity', async () => {
      const [{ entity }] = GRAPH.links
      expect(await store.linksOf(entity)).toEqual(GRAPH.links.filter((l) => l.entity === entity))
      expect(await store.linksOf('nobody')).toEqual([])
    })

    it('takes operator characters as literals', async () => {
      expect(await find('capital AND quay')).toEqual(['Capital AND Quay (old)'])
      expect(await find('(old)')).toEqual(['Capital AND Quay (old)'])
      expect(await find("o'dorrel-vint")).toEqual(["O'Dorrel-Vint"])
      for (const text of ['', '   ', '*', '"', '\\', 'a" OR "b', 'x:y', '~!^{}[]/', 'NOT', 'capital OR', '+-&&||']) expect(await find(text)).toBeInstanceOf(Array)
      expect(await find('*')).toEqual([])
    })

    it('finds documents, passages and quotations, each at its place', async () => {
      const d = GRAPH.documents[2]
      const words = d.text.slice(d.passages[1].start, d.passages[1].end).split(' ').slice(3, 7).join(' ')
      const passages = (await store.search({ text: words, types: ['passage'] })).filter((h) => h.type === 'passage')
      const hit = passages.find((h) => h.id === d.passages[1].id)!
      expect(d.text.slice(hit.start, hit.end)).toContain(words)
      expect(hit.snippet.length).toBeGreaterThan(0)
      expect((await store.search({ text: d.title!.value, types: ['document'] })).some((h) => h.type === 'document' && h.id === d.id)).toBe(true)
      expect((await store.search({ text: GRAPH.quotations[0].content.exact, types: ['quotation'], limit: 100 })).some((h) => h.type === 'quotation' && h.id === GRAPH.quotations[0].id)).toBe(true)
      expect((await store.search({ text: 'a', limit: 2 })).length).toBeLessThanOrEqual(8)
    })
  })
}

async function pages<T>(ask: (cursor: string | undefined) => Promise<{ items: readonly T[], total: number, next: string | null }>, total: number): Promise<T[]> {
  const out: T[] = []
  for (let cursor: string | undefined; ;) {
    const page = await ask(cursor)
    expect(page.total).toBe(total)
    out.push(...page.items)
    if (page.next === null) return out
    cursor = page.next
  }
}

/** Number of hops, by Bellman's rule. */
function distance(relations: readonly AggregatedRelation[], from: string, to: string): number | null {
  const hops = new Map([[from, 0]])
  for (let round = 0; round < 8; round++) {
    for (const { subject, object } of relations) {
      for (const [a, b] of [[subject, object], [object, subject]]) {
        const n = hops.get(a)
        if (n !== undefined && n === round && !hops.has(b)) hops.set(b, n + 1)
      }
    }
  }
  return hops.get(to) ?? null
}
