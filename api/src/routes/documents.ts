/** Documents with everything drawn from them. */
import { notFound } from '../errors.ts'
import { annotatedDocument, documentsAnswer, locatorsAnswer } from '../schemas/answers.ts'
import { answers, idParameter } from './context.ts'
import type { App, Context } from './context.ts'

export function documentRoutes(app: App, { store }: Context): void {
  app.get('/api/documents', {
    config: { remember: true },
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

  app.get('/api/documents/:id/locators', {
    schema: { operationId: 'documentLocators', summary: 'How the places of a document are cited: by page or chapter, where it has them', tags: ['documents'], params: idParameter, response: answers(locatorsAnswer) },
  }, async ({ params }) => {
    const document = await store.text(params.id)
    if (!document) throw notFound('document', params.id)
    const at = (i: number) => document.passages[i]?.locator ?? null
    return { locators: document.passages.flatMap((p, i) => (at(i) === at(i - 1) ? [] : [{ start: p.start, locator: at(i) }])) }
  })
}
