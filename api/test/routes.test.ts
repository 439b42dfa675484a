import { unzipSync } from 'fflate'
import { StoreError } from '@polylogue/graph-schema'
import { describe, expect, it } from 'vitest'
import type { AnnotatedDocument, BibliographyAnswer, DocumentOutline, DocumentPiece, DocumentSummary, EntityAnswer, ErrorAnswer, GraphAnswer, PathAnswer, QuotationAnswer, QuotationsAnswer, QuotedAnswer, ReuseAnswer, SearchAnswer, StatementsAnswer, Status } from '../src/contract.ts'
import { attacks, bare, early, GRAPH, guild, late, lonely, mill, oda, openApp, opposes, praises, quotation, quotes, supports, toll, tract } from './sample-graph.ts'
import { sampleServer } from './sample-server.ts'

const NOBODY = 'a'.repeat(26)
const server = sampleServer()
const { get } = server

async function refused(url: string, status: number): Promise<ErrorAnswer['error']> {
  const answer = await server.app.inject(url)
  expect(answer.statusCode, answer.body).toBe(status)
  const body = answer.json<ErrorAnswer>()
  expect(Object.keys(body)).toEqual(['error'])
  expect(Object.keys(body.error).sort()).toEqual(['code', 'message', 'remedy'])
  return body.error
}
const ids = (records: readonly { readonly id: string }[]) => records.map((r) => r.id).sort()

describe('corpus', () => {
  it('tells status and counts', async () => {
    const status = await get<Status>('/api/status')
    expect(status).toMatchObject({ version: '0.1.0', store: 'sqlite', workspace: server.at.workspace })
    expect(status.corpus).toMatch(/^[0-9a-f]{10}$/)
    expect(status.counts.nouns).toMatchObject({ documents: 3, entities: 6, statements: 6, quotations: 1, traces: 1 })
    expect(status.counts.relations).toMatchObject({ CRITICIZES: 2, ENDORSES: 2 })
    expect(status.counts).toMatchObject({ firstDate: '1911-02-03', lastDate: '1913' })
  })

  it('searches names, other names, documents, passages and quotations', async () => {
    const { hits } = await get<SearchAnswer>('/api/search?q=lantern')
    expect(hits[0]).toMatchObject({ type: 'entity', entity: { id: guild.id, degree: expect.any(Number) }, matched: 'Lantern Guild' })
    expect((await get<SearchAnswer>('/api/search?q=lantern')).reach).toContainEqual({ entity: guild.id, passages: expect.any(Number), firstDate: expect.any(String), lastDate: expect.any(String) })
    const all = (await get<SearchAnswer>('/api/search?q=crossing')).hits.map((h) => h.type)
    expect(all).toContain('passage')
    expect(all).toContain('quotation')
    expect((await get<SearchAnswer>('/api/search?q=crossing&types=quotation')).hits).toMatchObject([{ type: 'quotation', id: quotation.id, source: oda.id }])
    expect((await get<SearchAnswer>('/api/search?q=crossing&types=quotation')).sources).toMatchObject([{ id: oda.id, name: oda.name }])
    expect((await get<SearchAnswer>('/api/search?q=mill&types=entity&kinds=Person')).hits).toEqual([])
    expect((await get<SearchAnswer>('/api/search?q=%20')).hits).toEqual([])
    await get<SearchAnswer>(`/api/search?q=${encodeURIComponent('" OR * NEAR( :')}`)
    expect((await refused('/api/search?q=x&types=planet', 400)).message).toContain('planet')
    await refused('/api/search', 400)
    await refused(`/api/search?q=${'x'.repeat(301)}`, 400)
    await refused('/api/search?q=x&limit=101', 400)
  })
})

describe('graph', () => {
  it('opens on the strongest', async () => {
    const graph = await get<GraphAnswer>('/api/graph/top')
    expect(ids(graph.entities)).toContain(guild.id)
    const drawn = new Set(ids(graph.entities))
    for (const r of graph.relations) expect(drawn.has(r.subject) && drawn.has(r.object)).toBe(true)
    expect(graph.totals).toEqual({ entities: expect.any(Number), relations: 6, statements: 6 })
    expect((await get<GraphAnswer>('/api/graph/top?limit=2')).entities).toHaveLength(2)
    await refused('/api/graph/top?limit=0', 400)
  })

  it.each([
    ['relations=AUTHORED', ['AUTHORED']],
    ['relations=AUTHORED,QUOTES', ['AUTHORED', 'QUOTES']],
    ['polarities=-1', ['CRITICIZES', 'CRITICIZES']],
    ['polarities=0', ['AUTHORED', 'QUOTES']],
    ['attribution=reported', ['CRITICIZES', 'ENDORSES']],
    ['minConfidence=0.85', ['CRITICIZES', 'ENDORSES', 'QUOTES']],
    ['from=1912&undated=false', ['AUTHORED', 'CRITICIZES']],
    ['to=1911&undated=false', ['CRITICIZES', 'ENDORSES', 'QUOTES']],
    ['from=1913', ['AUTHORED', 'CRITICIZES', 'ENDORSES']],
    [`documents=${bare.id}`, ['ENDORSES']],
    ['kinds=Organization', ['CRITICIZES', 'ENDORSES', 'ENDORSES']],
    ['kinds=Role', []],
  ])('filters by %s', async (filter, expected) => {
    expect((await get<GraphAnswer>(`/api/graph/top?${filter}`)).relations.map((r) => r.relation).sort()).toEqual(expected)
  })

  it.each(['relations=LIKES', 'polarities=2', 'attribution=hearsay', 'minConfidence=2', 'from=yesterday', 'from=1914&to=1913', 'kinds=Ship', 'undated=perhaps'])('refuses the filter %s', async (filter) => {
    expect((await refused(`/api/graph/top?${filter}`, 400)).code).toBe('request/bad-request')
  })

  it('gives neighbours and what lies between', async () => {
    const near = await get<GraphAnswer>(`/api/graph/neighbours?ids=${toll.id}`)
    expect(ids(near.entities)).toEqual([guild.id, toll.id].sort())
    const between = await get<GraphAnswer>(`/api/graph/between?ids=${guild.id},${mill.id}`)
    expect(between.relations).toHaveLength(3)
    expect((await get<GraphAnswer>(`/api/graph/between?ids=${guild.id},${mill.id}&attribution=first-hand`)).relations).toHaveLength(1)
    await refused('/api/graph/between?ids=,', 400)
    await refused('/api/graph/neighbours', 400)
    await refused(`/api/graph/neighbours?ids=${guild.id}&limit=501`, 400)
  })

  it('finds a way, and says where there is none', async () => {
    const { path } = await get<PathAnswer>(`/api/graph/path?from=${toll.id}&to=${tract.id}`)
    expect(path!.entities.map((e) => e.name)).toEqual(['bridge toll', 'Lantern Guild', 'Oda Fenwick', 'A Tract on Tolls'])
    expect(path!.hops).toHaveLength(3)
    expect((await get<PathAnswer>(`/api/graph/path?from=${toll.id}&to=${tract.id}&maxHops=2`)).path).toBeNull()
    expect((await get<PathAnswer>(`/api/graph/path?from=${toll.id}&to=${lonely.id}`)).path).toBeNull()
    expect((await get<PathAnswer>(`/api/graph/path?from=${toll.id}&to=${tract.id}&toDate=1911&undated=false`)).path).toBeNull()
    expect((await refused(`/api/graph/path?from=${toll.id}&to=${NOBODY}`, 404)).code).toBe('request/not-found')
    await refused(`/api/graph/path?from=${toll.id}`, 400)
  })
})

describe('entities', () => {
  it('gives an entity with its relations and documents', async () => {
    const answer = await get<EntityAnswer>(`/api/entities/${guild.id}`)
    expect(answer.entity).toMatchObject({ name: 'Lantern Guild', kind: 'Organization', aliases: ['the Guild'], degree: 5 })
    expect(answer.relations).toHaveLength(5)
    expect(ids(answer.documents)).toEqual(ids([early, late, bare]))
    expect(answer).toMatchObject({ links: [], doubles: [] })
    const narrowed = await get<EntityAnswer>(`/api/entities/${guild.id}?polarities=-1`)
    expect(narrowed.relations).toEqual(answer.relations.filter((r) => r.polarity === -1))
    expect([narrowed.documents, narrowed.relations.length > 0]).toEqual([answer.documents, true])
    expect((await get<EntityAnswer>(`/api/entities/${oda.id}`)).links).toEqual([{ document: early.id, why: 'same full name' }])
    expect((await get<EntityAnswer>(`/api/entities/${lonely.id}`))).toMatchObject({
      relations: [], documents: [], entity: { maybeSame: [{ entity: guild.id, why: 'both are called “keeper”' }] }, doubles: [{ id: guild.id, name: 'Lantern Guild' }],
    })
    await refused(`/api/entities/${NOBODY}`, 404)
    await refused('/api/entities/NOT-AN-ID', 400)
  })

  it('gives all statements between two, whole, with the names of everybody in them', async () => {
    const answer = await get<StatementsAnswer>(`/api/pairs/${mill.id}/${guild.id}`)
    expect(answer.statements.map((s) => s.id).sort()).toEqual(ids([supports, attacks, praises]))
    expect(answer.statements.find((s) => s.id === attacks.id)).toEqual(attacks)
    expect(answer.entities.map((e) => e.name).sort()).toEqual(['Lantern Guild', 'Mill Circle', 'Oda Fenwick'])
    expect(ids(answer.documents)).toEqual(ids([early, late, bare]))
    expect(answer).toMatchObject({ total: 3, next: null })
    expect((await get<StatementsAnswer>(`/api/pairs/${guild.id}/${mill.id}?polarities=-1`)).statements).toEqual([attacks])
    await refused(`/api/pairs/${mill.id}/${NOBODY}`, 404)
  })

  it('pages through statements without losing or repeating one', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: StatementsAnswer = await get(`/api/entities/${guild.id}/statements?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
      expect(page.total).toBe(5)
      seen.push(...page.statements.map((s) => s.id))
      cursor = page.next
    }
    expect(seen.sort()).toEqual(ids([opposes, supports, attacks, praises, quotes]))
    await refused(`/api/entities/${guild.id}/statements?cursor=nonsense`, 400)
    await refused(`/api/entities/${guild.id}/statements?limit=201`, 400)
    await refused(`/api/entities/${NOBODY}/statements`, 404)
  })
})

describe('documents and quotations', () => {
  it('lists documents and opens one with everything drawn from it', async () => {
    const { documents } = await get<{ documents: DocumentSummary[] }>('/api/documents')
    expect(documents.find((d) => d.id === early.id)).toMatchObject({ path: 'early.md', title: 'About early.md', date: '1911-02-03', statements: 3, quotations: 1, partial: false })
    const answer = await get<AnnotatedDocument>(`/api/documents/${early.id}`)
    expect(answer.document).toEqual(early)
    expect(answer.mentions).toEqual(GRAPH.mentions)
    expect(ids(answer.statements)).toEqual(ids([opposes, supports, quotes]))
    expect(answer.quotations).toEqual([quotation])
    for (const s of answer.statements) for (const e of s.evidence) expect(answer.document.text.slice(e.start, e.end)).toBe(e.exact)
    await refused(`/api/documents/${NOBODY}`, 404)
    await refused(`/api/documents/${NOBODY}/locators`, 404)
  })

  it('gives a document piece by piece, with its outline, and finds places in it', async () => {
    const at = `/api/documents/${early.id}`
    const outline = await get<DocumentOutline>(`${at}/outline`)
    expect(outline).toMatchObject({ document: { id: early.id, path: 'early.md' }, length: early.text.length, pieces: [{ start: 0, blocks: early.passages.length }], statements: 3, quotations: 1 })
    const piece = await get<DocumentPiece>(`${at}/pieces/0`)
    expect([piece.text, piece.mentions, ids(piece.statements), piece.quotations]).toEqual([early.text, GRAPH.mentions, ids([opposes, supports, quotes]), [quotation]])
    const [mention] = GRAPH.mentions
    expect(await get(`${at}/places/${oda.id}`)).toMatchObject({ places: [{ start: mention.start, end: mention.end }] })
    expect(await get(`${at}/find?words=${encodeURIComponent(' oda fenwick ')}`)).toEqual({ found: { start: mention.start, end: mention.end } })
    expect(await get(`${at}/find?words=nowhere&backwards=true`)).toEqual({ found: null })
    for (const path of ['outline', 'pieces/0', `places/${oda.id}`, 'find?words=x']) await refused(`/api/documents/${NOBODY}/${path}`, 404)
    await refused(`${at}/pieces/1`, 404)
    for (const path of ['pieces/x', 'pieces/-1', 'places/x', 'find', 'find?words=', 'find?words=a&from=-1']) await refused(`${at}/${path}`, 400)
  })

  it('gives quotations by source, quoting voice, work and document, and one with its trace', async () => {
    for (const query of ['', `?source=${oda.id}`, `?quotedBy=${guild.id}`, `?work=${tract.id}`, `?document=${early.id}`, `?source=${oda.id}&quotedBy=${guild.id}`]) {
      expect((await get<QuotationsAnswer>(`/api/quotations${query}`)).quotations).toEqual([quotation])
    }
    expect(await get<QuotationsAnswer>(`/api/quotations?source=${mill.id}`)).toMatchObject({ quotations: [], total: 0, next: null })
    const traced = await get<QuotationAnswer>(`/api/quotations/${quotation.id}`)
    expect(traced.quotation).toEqual(quotation)
    expect(traced.traces).toMatchObject([{ verdict: 'verbatim', source: { document: late.id, exact: 'no coin for crossing' }, alignment: [{ kind: 'same' }] }])
    expect(traced.entities.map((e) => e.name)).toContain('Oda Fenwick')
    await refused(`/api/quotations/${NOBODY}`, 404)
  })

  it('filters quotations by form, verdict and claim, and gives the traces with the list', async () => {
    for (const query of ['form=direct', 'verdict=verbatim', 'claim=agrees']) {
      const answer = await get<QuotationsAnswer>(`/api/quotations?${query}`)
      expect(answer).toMatchObject({ quotations: [quotation], traces: GRAPH.traces, total: 1 })
      expect(ids(answer.documents)).toEqual(ids([early, late]))
    }
    for (const query of ['form=block', 'verdict=spliced', 'verdict=untraced', 'claim=differs']) expect((await get<QuotationsAnswer>(`/api/quotations?${query}`)).total, query).toBe(0)
    await refused('/api/quotations?verdict=nonsense', 400)
  })

  it('puts a quotation beside its source, with the words before and after', async () => {
    const { quoted, steps, documents } = await get<QuotationAnswer>(`/api/quotations/${quotation.id}`)
    expect(quoted).toEqual({ document: early.id, start: quotation.content.start, end: quotation.content.end, exact: 'No coin for crossing', before: early.text.slice(0, quotation.content.start), after: early.text.slice(quotation.content.end) })
    expect(steps).toHaveLength(1)
    expect(steps[0].sources).toMatchObject([{ document: late.id, exact: 'no coin for crossing', before: expect.stringMatching(/wrote A Tract on Tolls: $/) as string, after: '.' }])
    expect(ids(documents)).toEqual(ids([early, late]))
  })

  it('tells who quotes a stretch of a document', async () => {
    const { start, end } = GRAPH.traces[0].source!
    const answer = await get<QuotedAnswer>(`/api/documents/${late.id}/quoted?start=${start + 2}&end=${end - 2}`)
    expect(answer).toMatchObject({ traces: GRAPH.traces, quotations: [quotation] })
    expect(answer.entities.map((e) => e.name)).toContain('Lantern Guild')
    expect((await get<QuotedAnswer>(`/api/documents/${late.id}/quoted?start=0&end=5`)).traces).toEqual([])
    await refused(`/api/documents/${late.id}/quoted?start=5&end=5`, 400)
    await refused(`/api/documents/${NOBODY}/quoted?start=0&end=5`, 404)
  })

  it('lists what documents share without marks', async () => {
    expect(await get<ReuseAnswer>('/api/reuse')).toEqual({ traces: [], documents: [], total: 0, next: null })
    await refused('/api/reuse?kind=quotation', 400)
  })

  it('gives a bibliography: works with who cites, quotes and wrote them', async () => {
    const answer = await get<BibliographyAnswer>('/api/bibliography')
    expect(answer.works).toMatchObject([{ work: { id: tract.id }, fields: { title: 'A Tract on Tolls' }, citations: 0, quotations: 1, quotedBy: [{ entity: guild.id, quotations: 1 }], citedBy: [], authors: [oda.id], documents: [early.id] }])
    expect(ids(answer.entities)).toEqual(ids([guild, oda]))
    expect((await get<BibliographyAnswer>('/api/bibliography?q=TRACT%20tolls')).total).toBe(1)
    expect((await get<BibliographyAnswer>('/api/bibliography?q=bridges')).total).toBe(0)
    await refused('/api/bibliography?cursor=nowhere', 400)
  })
})

describe('export', () => {
  it.each([
    ['graphml', 'application/graphml+xml', /^<\?xml[^]*<graphml/], ['gexf', 'application/gexf+xml', /<gexf/], ['json', 'application/json', /^\{/],
    ['jsonl', 'application/x-ndjson', /^\{"noun":"export"/], ['svg', 'image/svg+xml', /<svg/],
  ])('gives %s', async (format, type, start) => {
    const answer = await server.app.inject(`/api/export/${format}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toContain(type)
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="polylogue.${format}"`)
    expect(answer.body).toMatch(start)
  })

  it('gives CSV as a zip', async () => {
    const answer = await server.app.inject('/api/export/csv')
    expect(Object.keys(unzipSync(answer.rawPayload))).toContain('evidence.csv')
  })

  it('exports the view: ids, filter, positions', async () => {
    const part = (await server.app.inject(`/api/export/json?ids=${guild.id},${mill.id}&polarities=-1`)).json<{ entities: { id: string }[], statements: { id: string }[] }>()
    expect(ids(part.entities)).toEqual(ids([guild, mill]))
    expect(ids(part.statements)).toEqual([attacks.id])
    const drawn = await server.app.inject({ method: 'POST', url: '/api/export/svg', payload: { ids: [oda.id, tract.id], filter: { relations: 'AUTHORED' }, positions: [{ id: oda.id, x: 123, y: 45 }], caption: 'What she wrote' } })
    expect(drawn.statusCode).toBe(200)
    expect(drawn.body).toContain('cx="123"')
    expect(drawn.body).toContain('What she wrote')
  })

  it('refuses what it cannot do', async () => {
    expect((await refused('/api/export/docx', 404)).remedy).toContain('graphml')
    const many = await server.app.inject({ method: 'POST', url: '/api/export/svg', payload: { positions: [{ id: oda.id, x: 1e9, y: 0 }] } })
    expect(many.statusCode).toBe(400)
    const large = await server.app.inject({ method: 'POST', url: '/api/export/svg', payload: { caption: 'x'.repeat(2_000_000) } })
    expect(large.statusCode).toBe(413)
    expect(large.json<ErrorAnswer>().error.code).toBe('request/too-large')
  })
})

describe('everything else', () => {
  it('answers in the one shape of errors', async () => {
    expect((await refused('/api/nothing', 404)).code).toBe('request/not-found')
    const wrong = await server.app.inject({ method: 'POST', url: '/api/export/svg', headers: { 'content-type': 'application/json' }, payload: '{' })
    expect(wrong.statusCode).toBe(400)
    expect(wrong.json<ErrorAnswer>().error.code).toBe('request/bad-request')
    expect((await server.app.inject({ method: 'DELETE', url: `/api/entities/${guild.id}` })).statusCode).toBe(404)
  })

  it('says to come back where the store is gone for a while, and goes on', async () => {
    let gone = true
    const store = { ...server.at.store, counts: () => (gone ? Promise.reject(new StoreError('store/gone', 'The store does not answer.', { retriable: true, remedy: 'Try again in a moment.' })) : server.at.store.counts()) }
    const shaky = await openApp({ store, webRoot: '/nowhere' })
    expect((await shaky.inject('/api/status')).statusCode).toBe(503)
    gone = false
    expect((await shaky.inject('/api/status')).statusCode).toBe(200)
    await shaky.close()
  })

  it('tells nothing of its insides where it fails', async () => {
    const seen: unknown[] = []
    const failing = await openApp({ store: { ...server.at.store, counts: () => Promise.reject(new Error('SELECT secret FROM table')) }, webRoot: '/nowhere', onError: (e) => seen.push(e) })
    const answer = await failing.inject('/api/status')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('secret')
    expect(answer.json<ErrorAnswer>().error.code).toBe('server/internal')
    expect(seen).toHaveLength(1)
    await failing.close()
  })
})
