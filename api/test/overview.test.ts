/** Facets, groups, neighbours and comparisons, asked of the small invented graph. */
import { expect, it } from 'vitest'
import type { CommunitiesAnswer, CompareAnswer, FacetsAnswer, GraphAnswer, NeighboursAnswer } from '../src/contract.ts'
import { bare, early, guild, lonely, mill, oda, toll, tract } from './sample-graph.ts'
import { sampleServer } from './sample-server.ts'

const server = sampleServer()
const { get } = server

const value = (list: FacetsAnswer['relations'], name: string) => { const { all, passing } = list.find((f) => f.value === name)!; return [all, passing] }

it('facets count before the filter, and after it in all other respects', async () => {
  const plain = await get<FacetsAnswer>('/api/graph/facets')
  expect([plain.all, plain.passing]).toEqual([6, 6])
  expect(value(plain.relations, 'CRITICIZES')).toEqual([2, 2])
  const against = await get<FacetsAnswer>('/api/graph/facets?polarities=-1')
  expect(against.passing).toBe(2)
  expect(value(against.polarities, '1')).toEqual([2, 2])
  expect(value(against.relations, 'ENDORSES')).toEqual([2, 0])
  expect(value(against.attributions, 'reported')).toEqual([2, 1])
  expect(value(against.reviews, 'unreviewed')).toEqual([6, 2])
  expect(value(against.kinds, 'Position')).toEqual([1, 1])
  expect(value(against.documents, early.id)).toEqual([3, 1])
})

it('years are counted whatever the time asked for, gaps included; the undated apart', async () => {
  const { years, undated, passing } = await get<FacetsAnswer>('/api/graph/facets?from=1913&undated=false')
  expect(years.map((y) => y.year)).toEqual(['1911', '1912', '1913'])
  expect(years[0]).toMatchObject({ for: 1, against: 1, other: 1 })
  expect(undated).toEqual({ for: 1, against: 0, other: 0 })
  expect(passing).toBe(2)
})

it('neighbours carry relation and direction, the strongest first', async () => {
  const { total, neighbours } = await get<NeighboursAnswer>(`/api/entities/${guild.id}/neighbours`)
  expect([total, neighbours.length]).toEqual([3, 3])
  expect(neighbours[0]).toMatchObject({ entity: { id: mill.id }, statements: 3, lastDate: '1913' })
  expect(neighbours[0].by.map((b) => `${b.direction} ${b.relation}`).sort()).toEqual(['in CRITICIZES', 'in ENDORSES', 'out ENDORSES'])
  expect((await get<NeighboursAnswer>(`/api/entities/${guild.id}/neighbours?polarities=-1`)).total).toBe(2)
  expect((await get<NeighboursAnswer>(`/api/entities/${lonely.id}/neighbours`)).total).toBe(0)
  expect((await server.app.inject(`/api/entities/${'a'.repeat(26)}/neighbours`)).statusCode).toBe(404)
})

it('groups hold everybody once; a member leads to its group', async () => {
  const map = await get<CommunitiesAnswer>('/api/graph/communities?signed=false')
  expect(map.entities).toBe(5)
  expect(map.groups.reduce((n, g) => n + g.members, 0) + map.smaller.entities).toBe(5)
  const group = await get<GraphAnswer>(`/api/graph/communities/${tract.id}?signed=false`)
  expect(group.entities.map((e) => e.id)).toContain(oda.id)
  expect((await server.app.inject(`/api/graph/communities/${lonely.id}`)).statusCode).toBe(404)
})

it('two are compared: each of the other, third parties of both, and how much there is of each', async () => {
  const answer = await get<CompareAnswer>(`/api/graph/compare?a=${guild.id}&b=${mill.id}`)
  expect(answer.aOfB.map((r) => r.relation)).toEqual(['ENDORSES'])
  expect(answer.bOfA.map((r) => r.relation).sort()).toEqual(['CRITICIZES', 'ENDORSES'])
  expect(answer).toMatchObject({ documents: 3, a: { namedIn: 2, publishedBy: 3, statements: 5 }, b: { publishedBy: 0, statements: 3 }, third: [], thirdTotal: 0 })
  const shared = await get<CompareAnswer>(`/api/graph/compare?a=${toll.id}&b=${mill.id}`)
  expect(shared.third).toMatchObject([{ entity: { id: guild.id }, withA: [{ relation: 'CRITICIZES' }] }])
  expect((await server.app.inject(`/api/graph/compare?a=${guild.id}&b=${guild.id}`)).statusCode).toBe(400)
  expect((await server.app.inject(`/api/graph/compare?a=${guild.id}&b=${bare.id}`)).statusCode).toBe(404)
})
