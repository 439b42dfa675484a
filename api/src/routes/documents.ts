/** Documents with everything drawn from them, and quotations with the places their words were taken from. */
import { Type } from 'typebox'
import { notFound } from '../errors.ts'
import { entitiesById, entitiesOfQuotation } from '../names.ts'
import { annotatedDocument, documentsAnswer, quotationsAnswer, tracedQuotation } from '../schemas/answers.ts'
import { answers, id, idParameter, paging } from './context.ts'
import type { App, Context } from './context.ts'

export function documentRoutes(app: App, { store }: Context): void {
  app.get('/api/documents', {
    schema: { operationId: 'documents', summary: 'All documents', tags: ['documents'], response: answers(documentsAnswer) },
  }, async () => ({ documents: await store.documents() }))

  app.get('/api/documents/:id', {
    schema: {
      operationId: 'document', summary: 'A document: text, passages, mentions, statements, quotations, citations', tags: ['documents'],
      params: idParameter, response: answers(annotatedDocument),
    },
  }, async ({ params }) => {
    const document = await store.document(params.id)
    if (!document) throw notFound('document', params.id)
    return document
  })

  app.get('/api/quotations', {
    schema: {
      operationId: 'quotations', summary: 'Quotations between two entities, from a work or in a document', tags: ['documents'],
      querystring: Type.Object({
        source: Type.Optional(id), quotedBy: Type.Optional(id), work: Type.Optional(id), document: Type.Optional(id), ...paging,
      }),
      response: answers(quotationsAnswer),
    },
  }, async ({ query }) => {
    const page = await store.quotations(query)
    return {
      quotations: page.items,
      entities: await entitiesById(store, page.items.flatMap(entitiesOfQuotation)),
      total: page.total,
      next: page.next,
    }
  })

  app.get('/api/quotations/:id', {
    schema: {
      operationId: 'quotation', summary: 'A quotation, and where in the corpus its words stand', tags: ['documents'],
      params: idParameter, response: answers(tracedQuotation),
    },
  }, async ({ params }) => {
    const quotation = await store.quotation(params.id)
    if (!quotation) throw notFound('quotation', params.id)
    return quotation
  })
}
