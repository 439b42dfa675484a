/** Documents with everything drawn from them: whole, or piece by piece for who reads one. */
import { Type } from 'typebox'
import { notFound } from '../errors.ts'
import { keptDocuments } from '../reading-pieces/kept-documents.ts'
import type { KeptDocument } from '../reading-pieces/kept-documents.ts'
import { locatorsOf, outlineOf } from '../reading-pieces/outline.ts'
import { pieceOf } from '../reading-pieces/piece.ts'
import { findWords, placesOf } from '../reading-pieces/places.ts'
import { annotatedDocument, documentsAnswer } from '../schemas/answers.ts'
import { documentOutline, documentPiece, foundAnswer, locatorsAnswer, placesAnswer } from '../schemas/pieces.ts'
import { answers, id, idParameter } from './context.ts'
import type { App, Context } from './context.ts'

const tags = ['documents']

export function documentRoutes(app: App, { store }: Context): void {
  const kept = keptDocuments(store)
  const read = async (document: string): Promise<KeptDocument> => await kept(document) ?? raise(notFound('document', document))

  app.get('/api/documents', {
    config: { remember: true },
    schema: { operationId: 'documents', summary: 'All documents', tags, response: answers(documentsAnswer) },
  }, async () => ({ documents: await store.documents() }))

  app.get('/api/documents/:id', {
    schema: { operationId: 'document', summary: 'A document: text, passages, mentions, statements, quotations, citations', tags, params: idParameter, response: answers(annotatedDocument) },
  }, async ({ params }) => await store.document(params.id) ?? raise(notFound('document', params.id)))

  app.get('/api/documents/:id/outline', {
    schema: { operationId: 'documentOutline', summary: 'A document without its text: what is known of it, its pieces, its index, and where what was drawn from it stands', tags, params: idParameter, response: answers(documentOutline) },
  }, async ({ params }) => { const { annotated, cuts } = await read(params.id); return outlineOf(annotated, cuts) })

  app.get('/api/documents/:id/pieces/:piece', {
    schema: {
      operationId: 'documentPiece', summary: 'Some screens of a document, with what was drawn from them; the outline says how many there are', tags,
      params: Type.Object({ id, piece: Type.Integer({ minimum: 0, description: 'Number of the piece, from 0' }) }), response: answers(documentPiece),
    },
  }, async ({ params }) => {
    const { annotated, blocks, cuts } = await read(params.id)
    const cut = cuts[params.piece]
    if (!cut) throw notFound('piece', String(params.piece))
    return pieceOf(annotated, blocks, cut)
  })

  app.get('/api/documents/:id/places/:entity', {
    schema: { operationId: 'documentPlaces', summary: 'Where a document speaks of an entity', tags, params: Type.Object({ id, entity: id }), response: answers(placesAnswer) },
  }, async ({ params }) => placesOf((await read(params.id)).annotated, params.entity))

  app.get('/api/documents/:id/find', {
    schema: {
      operationId: 'documentFind', summary: 'The next place with these words, in any case; after the last comes the first', tags, params: idParameter,
      querystring: Type.Object({
        words: Type.String({ minLength: 1, maxLength: 300 }), from: Type.Integer({ minimum: 0, default: 0, description: 'UTF-16 code unit: a place that begins here is not found again' }),
        backwards: Type.Boolean({ default: false }),
      }),
      response: answers(foundAnswer),
    },
  }, async ({ params, query }) => ({ found: findWords((await read(params.id)).lower(), query.words, query.from, query.backwards) }))

  app.get('/api/documents/:id/locators', {
    schema: { operationId: 'documentLocators', summary: 'How the places of a document are cited: by page or chapter, where it has them', tags, params: idParameter, response: answers(locatorsAnswer) },
  }, async ({ params }) => ({ locators: locatorsOf(await store.text(params.id) ?? raise(notFound('document', params.id))) }))
}

function raise(error: Error): never {
  throw error
}
