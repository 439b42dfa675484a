/** One entity, and the statements that stand behind a line of the picture. */
import { Type } from 'typebox'
import type { GraphStore, Page } from '@polylogue/store'
import { compareIds, ENTITY_KIND_NAMES } from '@polylogue/graph-schema'
import type { Statement } from '@polylogue/graph-schema'
import type { StatementsAnswer } from '../contract.ts'
import { notFound } from '../errors.ts'
import { filterOf, filterQuery, ids, words } from '../filter.ts'
import { documentsById, entitiesById, entitiesOfStatement } from '../names.ts'
import { entitiesAnswer, entityAnswer, statementsAnswer } from '../schemas/answers.ts'
import { answers, id, idParameter, paging } from './context.ts'
import type { App, Context } from './context.ts'

/** Neighbours whose relations an entity is shown with, best connected first. */
const MOST_NEIGHBOURS = 500

export function entityRoutes(app: App, { store }: Context): void {
  app.get('/api/entities', {
    config: { remember: true },
    schema: {
      operationId: 'entities', summary: 'Entities of some kinds, most mentioned first, with passages and years', tags: ['entities'],
      querystring: Type.Object({ kinds: filterQuery.kinds, ...paging }), response: answers(entitiesAnswer),
    },
  }, async ({ query: { kinds, limit, cursor } }) => {
    const page = await store.entityList({ kinds: words(kinds, 'kind', ENTITY_KIND_NAMES), limit, cursor })
    return { entities: page.items, reach: await store.reach(page.items.map((e) => e.id)), total: page.total, next: page.next }
  })

  app.get('/api/entities/:id', {
    config: { remember: true },
    schema: {
      operationId: 'entity', summary: 'An entity, why it was linked, what it may be the same as, its relations under the filter, and the documents they stand in', tags: ['entities'],
      params: idParameter, querystring: Type.Object(filterQuery), response: answers(entityAnswer),
    },
  }, async ({ params: { id }, query }) => {
    const entity = await store.entity(id)
    if (!entity) throw notFound('entity', id)
    const links = await store.linksOf(id)
    return {
      entity,
      links: links.map(({ document, why }) => ({ document, why })).sort((a, b) => compareIds(a.document, b.document) || compareIds(a.why, b.why)),
      doubles: await entitiesById(store, (entity.maybeSame ?? []).map((m) => m.entity)),
      relations: await store.relations({ ...filterOf(query), of: [id], neighbours: MOST_NEIGHBOURS }),
      documents: await documentsById(store, await store.documentsAbout(id)),
    }
  })

  app.get('/api/entities/:id/statements', {
    schema: {
      operationId: 'entityStatements', summary: 'All statements an entity is an end of, by date', tags: ['entities'],
      params: idParameter, querystring: Type.Object({ ...paging, ...filterQuery }), response: answers(statementsAnswer),
    },
  }, async ({ params: { id }, query }) => {
    if (!(await store.entity(id))) throw notFound('entity', id)
    return named(store, await store.statementsOf(id, { ...filterOf(query), limit: query.limit, cursor: query.cursor }))
  })

  app.get('/api/statements', {
    config: { remember: true },
    schema: {
      operationId: 'statements', summary: 'Statements with both ends among the entities given, or all, by date', tags: ['entities'],
      querystring: Type.Object({ ids: Type.Optional(Type.String({ maxLength: 60_000, description: 'Comma-separated ids' })), ...paging, ...filterQuery }), response: answers(statementsAnswer),
    },
  }, async ({ query }) => named(store, await store.statementsAmong(ids(query.ids) ?? null, { ...filterOf(query), limit: query.limit, cursor: query.cursor })))

  app.get('/api/pairs/:a/:b', {
    schema: {
      operationId: 'pair', summary: 'All statements between two entities, in both directions, by date', tags: ['entities'],
      params: Type.Object({ a: id, b: id }), querystring: Type.Object({ ...paging, ...filterQuery }), response: answers(statementsAnswer),
    },
  }, async ({ params: { a, b }, query }) => {
    for (const end of [a, b]) if (!(await store.entity(end))) throw notFound('entity', end)
    return named(store, await store.pair(a, b, { ...filterOf(query), limit: query.limit, cursor: query.cursor }))
  })
}

async function named(store: GraphStore, page: Page<Statement>): Promise<StatementsAnswer> {
  return {
    statements: page.items,
    entities: await entitiesById(store, page.items.flatMap(entitiesOfStatement)),
    documents: await documentsById(store, page.items.map((s) => s.document)),
    total: page.total,
    next: page.next,
  }
}
