/** Works that are cited or quoted, with who points to them. */
import { Type } from 'typebox'
import { bibliographyOf } from '@polylogue/export'
import type { WorkCited } from '@polylogue/export'
import type { BibliographyEntry } from '../contract.ts'
import { badRequest } from '../errors.ts'
import { documentsById, entitiesById } from '../names.ts'
import { bibliographyAnswer } from '../schemas/answers.ts'
import { answers, paging } from './context.ts'
import type { App, Context } from './context.ts'

export function bibliographyRoutes(app: App, { store }: Context): void {
  app.get('/api/bibliography', {
    config: { remember: true, whole: true },
    schema: {
      operationId: 'bibliography', summary: 'Works that are cited or quoted, with who cites and quotes them', tags: ['quotations'],
      querystring: Type.Object({ q: Type.Optional(Type.String({ maxLength: 200, description: 'Words of title, author or another field' })), ...paging }), response: answers(bibliographyAnswer),
    },
  }, async ({ query }) => {
    const all = bibliographyOf(await store.worksCited()).filter((w) => fits(w, query.q))
    const from = query.cursor === undefined ? 0 : all.findIndex((w) => w.work.id === query.cursor) + 1
    if (query.cursor !== undefined && from === 0) throw badRequest('The cursor is not one this list gave.', 'Leave it out to begin at the first page.')
    const shown = all.slice(from, from + (query.limit ?? 50))
    const ids = shown.map((w) => w.work.id)
    const works = shown.map(({ authorNames: _, here: __, ...w }): BibliographyEntry => ({ ...w, citations: w.citations.length, quotations: w.quotations.length }))
    return {
      works,
      entities: await entitiesById(store, works.flatMap((w) => [...w.citedBy.map((c) => c.entity), ...w.quotedBy.map((c) => c.entity), ...w.authors])),
      documents: await documentsById(store, works.flatMap((w) => [...w.documents, ...(w.work.inCorpus ?? [])])),
      total: all.length, next: from + shown.length < all.length ? ids[ids.length - 1] : null,
    }
  })
}

function fits({ work, fields }: WorkCited, words: string | undefined): boolean {
  if (words === undefined) return true
  const text = [work.name, ...work.aliases, ...Object.values(fields)].join(' ').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/u).every((w) => text.includes(w))
}
