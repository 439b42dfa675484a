/** Documents with everything drawn from them. */
import { notFound } from '../errors.ts'
import { annotatedDocument, documentsAnswer } from '../schemas/answers.ts'
import { answers, idParameter } from './context.ts'
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
}
