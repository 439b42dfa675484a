/** Quotations with the places their words come from, who quotes a passage, and what documents share without saying so. */
import { Type } from 'typebox'
import type { LinkedQuotation, Trace } from '@polylogue/graph-schema'
import type { GraphStore } from '@polylogue/store'
import type { ChainStep } from '../contract.ts'
import { badRequest, notFound } from '../errors.ts'
import { documentsById, documentsOfTrace, entitiesById, entitiesOfQuotation } from '../names.ts'
import { textReader } from '../reading.ts'
import { quotationAnswer, quotationsAnswer, quotedAnswer, reuseAnswer } from '../schemas/answers.ts'
import { oneOf } from '../schemas/shape.ts'
import { answers, id, idParameter, paging } from './context.ts'
import type { App, Context } from './context.ts'

const filter = {
  source: Type.Optional(id), quotedBy: Type.Optional(id), work: Type.Optional(id), document: Type.Optional(id),
  form: Type.Optional(oneOf(['direct', 'indirect', 'mixed', 'block'])),
  verdict: Type.Optional(oneOf(['verbatim', 'elided', 'altered', 'spliced', 'not-in-corpus', 'untraced'])),
  claim: Type.Optional(Type.Unsafe<'agrees' | 'differs'>({ ...oneOf(['agrees', 'differs']), description: 'differs: found, but not with the speaker or in the work that is named' })),
}

export function quotationRoutes(app: App, { store }: Context): void {
  app.get('/api/quotations', {
    config: { remember: true },
    schema: {
      operationId: 'quotations', summary: 'Quotations with their traces, by speaker, quoting voice, work, document, form and verdict', tags: ['quotations'],
      querystring: Type.Object({ ...filter, ...paging }), response: answers(quotationsAnswer),
    },
  }, async ({ query }) => {
    const page = await store.quotations(query)
    const traces = await store.traces(page.items.map((q) => q.id))
    return { quotations: page.items, traces, ...await namesFor(store, page.items, traces), total: page.total, next: page.next }
  })

  app.get('/api/quotations/:id', {
    schema: {
      operationId: 'quotation', summary: 'A quotation beside its source, and the chain to the earliest place', tags: ['quotations'],
      params: idParameter, response: answers(quotationAnswer),
    },
  }, async ({ params }) => {
    const found = await store.quotation(params.id)
    if (!found) throw notFound('quotation', params.id)
    const { chain, ...traced } = found
    const read = textReader(store)
    const steps: ChainStep[] = []
    for (const { quotation, trace } of chain) {
      const places = trace.pieces.length > 0 ? trace.pieces : trace.source ? [trace.source] : []
      steps.push({ quotation, trace, quoted: await read(quotation.content), sources: await Promise.all(places.map(read)) })
    }
    const { documents } = await namesFor(store, [traced.quotation, ...chain.map((c) => c.quotation)], chain.map((c) => c.trace))
    return { ...traced, quoted: await read(traced.quotation.content), steps, documents }
  })

  app.get('/api/documents/:id/quoted', {
    schema: {
      operationId: 'quotedFrom', summary: 'Who quotes or repeats the words of a stretch of a document', tags: ['quotations'], params: idParameter,
      querystring: Type.Object({ start: Type.Integer({ minimum: 0, description: 'First UTF-16 code unit' }), end: Type.Integer({ minimum: 1, description: 'One past the last UTF-16 code unit' }) }),
      response: answers(quotedAnswer),
    },
  }, async ({ params, query: { start, end } }) => {
    if (end <= start) throw badRequest(`The stretch [${start}, ${end}) is empty.`)
    if ((await documentsById(store, [params.id])).length === 0) throw notFound('document', params.id)
    const { traces, quotations } = await store.quotedFrom(params.id, start, end)
    return { traces, quotations, ...await namesFor(store, quotations, traces) }
  })

  app.get('/api/reuse', {
    schema: {
      operationId: 'reuse', summary: 'Passages that documents share without quotation marks, and documents printed twice', tags: ['quotations'],
      querystring: Type.Object({ kind: Type.Optional(oneOf(['reuse', 'reprint'])), document: Type.Optional(id), ...paging }), response: answers(reuseAnswer),
    },
  }, async ({ query }) => {
    const page = await store.unmarked(query)
    return { traces: page.items, documents: await documentsById(store, page.items.flatMap(documentsOfTrace)), total: page.total, next: page.next }
  })
}

/** Everybody and every document that quotations and traces point to. */
async function namesFor(store: GraphStore, quotations: readonly LinkedQuotation[], traces: readonly Trace[]) {
  return {
    entities: await entitiesById(store, quotations.flatMap(entitiesOfQuotation)),
    documents: await documentsById(store, [...quotations.map((q) => q.document), ...traces.flatMap(documentsOfTrace)]),
  }
}
