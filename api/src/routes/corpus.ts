/** What is there: status with counts, and search over names, documents, passages and quotations. */
import { Type } from 'typebox'
import { ENTITY_KIND_NAMES } from '@polylogue/graph-schema'
import { corpusVersion } from '../corpus-version.ts'
import { filterQuery, words } from '../filter.ts'
import { searchAnswer, status } from '../schemas/answers.ts'
import { answers } from './context.ts'
import type { App, Context } from './context.ts'

const HIT_TYPES = ['entity', 'document', 'passage', 'quotation'] as const

export function corpusRoutes(app: App, { store, workspace, version }: Context): void {
  app.get('/api/status', {
    config: { remember: true, lane: 'counts' },
    schema: { operationId: 'status', summary: 'Version, store and counts of everything', tags: ['corpus'], response: answers(status) },
  }, async () => ({ version, store: store.name, workspace: workspace ?? '', corpus: await corpusVersion(store), counts: await store.counts() }))

  app.get('/api/search', {
    schema: {
      operationId: 'search', summary: 'Entities, documents, passages and quotations that match what was typed', tags: ['corpus'],
      querystring: Type.Object({
        q: Type.String({ minLength: 1, maxLength: 300, description: 'What the user typed; the last word matches as a prefix' }),
        types: Type.Optional(Type.String({ maxLength: 60, description: `Comma-separated: ${HIT_TYPES.join(', ')}` })),
        kinds: filterQuery.kinds,
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 10, description: 'Of each type' })),
      }),
      response: answers(searchAnswer),
    },
  }, async ({ query: { q, types, kinds, limit } }) => {
    if (q.trim() === '') return { hits: [], reach: [], sources: [] }
    const hits = await store.search({ text: q, types: words(types, 'type of hit', HIT_TYPES), kinds: words(kinds, 'kind', ENTITY_KIND_NAMES), limit })
    const sources = [...new Set(hits.flatMap((h) => (h.type === 'quotation' ? h.source ?? [] : [])))]
    return { hits, reach: await store.reach(hits.flatMap((h) => (h.type === 'entity' ? [h.entity.id] : []))), sources: sources.length > 0 ? await store.entities(sources, {}) : [] }
  })
}
