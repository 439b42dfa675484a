/** The corpus from above: facets, groups that hold together, neighbours by relation and kind, two entities side by side. */
import { Type } from 'typebox'
import type { GraphStore } from '@polylogue/store'
import { communityMap, membersOf } from '../community-map.ts'
import { badRequest, notFound } from '../errors.ts'
import { filterOf, filterQuery } from '../filter.ts'
import { compared, neighbour, ranked, thirdParties, withEntities } from '../neighbours.ts'
import { rememberGroups } from '../remember-groups.ts'
import { graphAnswer } from '../schemas/answers.ts'
import { communitiesAnswer, compareAnswer, facetsAnswer, neighboursAnswer } from '../schemas/overview.ts'
import { answers, id, idParameter } from './context.ts'
import type { App, Context } from './context.ts'

const LONGEST_LIST = 500
const MOST_THIRD = 100
const signed = Type.Optional(Type.Boolean({ default: true, description: 'Allies gather and opponents part; otherwise every relation joins' }))

export function overviewRoutes(app: App, { store }: Context): void {
  const groupsIn = rememberGroups(store)

  app.get('/api/graph/facets', {
    config: { remember: true, lane: 'counts' },
    schema: { operationId: 'graphFacets', summary: 'Statements by each value of each facet, before and after the filter, and by year', tags: ['graph'], querystring: Type.Object(filterQuery), response: answers(facetsAnswer) },
  }, async ({ query }) => store.facets(filterOf(query)))

  app.get('/api/graph/communities', {
    config: { remember: true, lane: 'groups' },
    schema: { operationId: 'graphCommunities', summary: 'The corpus as groups that hold together', tags: ['graph'], querystring: Type.Object({ signed, ...filterQuery }), response: answers(communitiesAnswer) },
  }, async ({ query: { signed, ...query } }) => communityMap(await groupsIn(filterOf(query), signed ?? true), (ids) => store.entities(ids, filterOf(query))))

  app.get('/api/graph/communities/:id', {
    config: { remember: true, lane: 'groups' },
    schema: {
      operationId: 'graphCommunity', summary: 'The strongest members of one group and the relations among them', tags: ['graph'], params: idParameter,
      querystring: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 150 })), signed, ...filterQuery }), response: answers(graphAnswer),
    },
  }, async ({ params, query: { signed, limit, ...query } }) => {
    const { groups, strength } = await groupsIn(filterOf(query), signed ?? true)
    // Whoever was named leads to the group it is in now, so that an address lives longer than a grouping.
    const group = groups.get(params.id)
    if (group === undefined) throw notFound('group with a member', params.id)
    return store.between(membersOf(group, groups, strength).slice(0, limit), filterOf(query))
  })

  app.get('/api/entities/:id/neighbours', {
    schema: { operationId: 'entityNeighbours', summary: 'Whom an expansion can bring, most statements first, with relation and direction', tags: ['entities'], params: idParameter, querystring: Type.Object(filterQuery), response: answers(neighboursAnswer) },
  }, async ({ params, query }) => {
    await mustExist(store, params.id)
    const filter = filterOf(query)
    const shown = ranked(params.id, await store.relations({ ...filter, of: [params.id], neighbours: LONGEST_LIST }))
    const entities = new Map((await store.entities(shown.map((n) => n.id), filter)).map((e) => [e.id, e]))
    return { total: await store.neighbourCount([params.id], filter), neighbours: shown.flatMap((n) => { const entity = entities.get(n.id); return entity ? [neighbour(params.id, entity, n.relations)] : [] }) }
  })

  app.get('/api/graph/compare', {
    schema: { operationId: 'graphCompare', summary: 'What two entities say of each other and what others have to do with both', tags: ['graph'], querystring: Type.Object({ a: id, b: id, ...filterQuery }), response: answers(compareAnswer) },
  }, async ({ query: { a, b, ...query } }) => {
    if (a === b) throw badRequest('a and b are the same entity.', 'Choose two different ones.')
    const filter = filterOf(query)
    const [entities, relations, documents] = await Promise.all([store.entities([a, b], filter), store.relations({ ...filter, of: [a, b] }), store.documents()])
    const side = (wanted: string) => {
      const entity = entities.find((e) => e.id === wanted)
      if (!entity) throw notFound('entity', wanted)
      return compared(entity, relations, documents)
    }
    const third = thirdParties(a, b, relations)
    return {
      a: side(a), b: side(b), documents: documents.length, thirdTotal: third.length,
      aOfB: relations.filter((r) => r.subject === a && r.object === b), bOfA: relations.filter((r) => r.subject === b && r.object === a),
      third: withEntities(third.slice(0, MOST_THIRD), await store.entities(third.slice(0, MOST_THIRD).map((t) => t.id), filter)),
    }
  })
}

async function mustExist(store: GraphStore, wanted: string): Promise<void> {
  if (!(await store.entity(wanted))) throw notFound('entity', wanted)
}
