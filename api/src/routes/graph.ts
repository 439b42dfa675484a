/** Parts of the graph fit for drawing: the strongest, neighbours, what lies between, and a way from one to another. */
import { Type } from 'typebox'
import type { GraphStore } from '@polylogue/store'
import { badRequest, notFound } from '../errors.ts'
import { filterOf, filterQuery, ids } from '../filter.ts'
import { graphAnswer, pathAnswer } from '../schemas/answers.ts'
import { answers, id } from './context.ts'
import type { App, Context } from './context.ts'

const idList = Type.String({ minLength: 1, maxLength: 60_000, description: 'Comma-separated ids of entities' })

export function graphRoutes(app: App, { store }: Context): void {
  app.get('/api/graph/top', {
    config: { remember: true, lane: 'counts' },
    schema: {
      operationId: 'graphTop', summary: 'The strongest disputes and alliances under the filter', tags: ['graph'],
      querystring: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 3000, default: 60, description: 'Entities at most' })), ...filterQuery }),
      response: answers(graphAnswer),
    },
  }, async ({ query }) => store.top({ ...filterOf(query), limit: query.limit }))

  app.get('/api/graph/neighbours', {
    schema: {
      operationId: 'graphNeighbours', summary: 'Entities, their best connected neighbours and all relations among them', tags: ['graph'],
      querystring: Type.Object({ ids: idList, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50, description: 'Neighbours at most' })), ...filterQuery }),
      response: answers(graphAnswer),
    },
  }, async ({ query }) => store.neighbours({ ...filterOf(query), ids: someIds(query.ids), limit: query.limit }))

  app.get('/api/graph/between', {
    schema: {
      operationId: 'graphBetween', summary: 'Relations among the given entities', tags: ['graph'],
      querystring: Type.Object({ ids: idList, ...filterQuery }),
      response: answers(graphAnswer),
    },
  }, async ({ query }) => store.between(someIds(query.ids), filterOf(query)))

  app.get('/api/graph/path', {
    schema: {
      operationId: 'graphPath', summary: 'A shortest way between two entities; null where there is none', tags: ['graph'],
      querystring: Type.Object({ from: id, to: id, maxHops: Type.Optional(Type.Integer({ minimum: 1, maximum: 8, default: 4 })), ...pathFilter() }),
      response: answers(pathAnswer),
    },
  }, async ({ query: { from, to, maxHops, fromDate, toDate, ...filter } }) => {
    await mustExist(store, from)
    await mustExist(store, to)
    return { path: await store.path(from, to, { ...filterOf({ ...filter, from: fromDate, to: toDate }), maxHops }) }
  })
}

/** `from` and `to` are the two ends here, so the dates get names of their own. */
function pathFilter() {
  const { from, to, ...filter } = filterQuery
  return { ...filter, fromDate: from, toDate: to }
}

function someIds(list: string): readonly string[] {
  const found = ids(list)!
  if (found.length === 0) throw badRequest('ids is empty.', 'Give at least one id of an entity.')
  return found
}

async function mustExist(store: GraphStore, id: string): Promise<void> {
  if (!(await store.entity(id))) throw notFound('entity', id)
}
