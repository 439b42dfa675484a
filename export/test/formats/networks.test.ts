/** JSON forms of the graph, each read back: by Cytoscape itself, by the rules of CX2, by a JSON-LD processor as RDF. */
import cytoscape from 'cytoscape'
import type { ElementsDefinition } from 'cytoscape'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { exportGraph } from '../../src/index.ts'
import { GRAPH, PEOPLE } from '../sample-graph.ts'

const { league, quay, ada } = PEOPLE
const text = (format: string, ...rest: Parameters<typeof exportGraph> extends [string, typeof GRAPH, ...infer R] ? R : never) => new TextDecoder().decode(exportGraph(format, GRAPH, ...rest))
const options = { positions: new Map([[league.id, { x: 1.234, y: -2 }]]), caption: 'only for & against' }

describe('Cytoscape JSON', () => {
  it('is taken by Cytoscape.js with ends, values and places', () => {
    const file = JSON.parse(text('cyjs', {}, options)) as { elements: ElementsDefinition, data: { description: string } }
    const cy = cytoscape({ headless: true, elements: file.elements, layout: { name: 'preset' } })
    expect([cy.nodes().length, cy.edges().length]).toEqual([GRAPH.entities.length, 5])
    expect(cy.getElementById(league.id).data()).toMatchObject({ name: 'Tide League', entityKind: 'Organization', aliases: 'League | TL' })
    expect(cy.getElementById(league.id).position()).toEqual({ x: 1.23, y: -2 })
    const [praise] = cy.edges('[relation = "ENDORSES"]')
    expect([praise.source().id(), praise.target().id(), praise.data('polarity'), praise.data('weight')]).toEqual([quay.id, league.id, 1, 1])
    expect(file.data.description).toBe(options.caption)
  })
})

describe('CX2', () => {
  type Aspect = Record<string, readonly Record<string, unknown>[]>
  const list = JSON.parse(text('cx2', {}, options)) as Aspect[]
  const aspect = <T>(name: string) => list.find((a) => name in a)![name] as unknown as T

  it('has descriptor first, then what follows with its counts, declarations before values, and the status last', () => {
    expect(list[0]).toEqual({ CXVersion: '2.0', hasFragments: false })
    expect(list.slice(2, -1).map((a) => Object.keys(a)[0])).toEqual(['attributeDeclarations', 'networkAttributes', 'nodes', 'edges'])
    for (const { name, elementCount } of aspect<{ name: string, elementCount: number }[]>('metaData')) expect(aspect<unknown[]>(name).length).toBe(elementCount)
    expect(list.at(-1)).toEqual({ status: [{ completed: true, error: '' }] })
  })

  it('declares every attribute with the type it has, and joins nodes by whole numbers', () => {
    const [declared] = aspect<Record<string, Record<string, { d: string }>>[]>('attributeDeclarations')
    const nodes = aspect<{ id: number, v: Record<string, unknown> }[]>('nodes')
    const edges = aspect<{ id: number, s: number, t: number, v: Record<string, unknown> }[]>('edges')
    const fits = { string: (v: unknown) => typeof v === 'string', boolean: (v: unknown) => typeof v === 'boolean', integer: Number.isInteger, double: (v: unknown) => typeof v === 'number' } as Record<string, (v: unknown) => boolean>
    for (const [of, items] of [['nodes', nodes], ['edges', edges]] as const) {
      for (const item of items) for (const [name, value] of Object.entries(item.v)) expect(fits[declared[of][name].d](value), `${of} ${name}`).toBe(true)
    }
    const byNumber = new Map(nodes.map((n) => [n.id, n.v.polylogueId]))
    const praise = edges.find((e) => e.v.relation === 'ENDORSES')!
    expect([byNumber.get(praise.s), byNumber.get(praise.t)]).toEqual([quay.id, league.id])
  })
})

describe('JSON-LD', () => {
  it('is RDF to another processor: who says what of whom, and the exact words it rests on', async () => {
    const file = JSON.parse(text('jsonld', {}, options)) as object
    const quads = await jsonld.toRDF(file, { format: 'application/n-quads' })
    for (const s of GRAPH.statements.filter((x) => x.relation === 'CRITICIZES')) {
      const about = `<urn:polylogue:${s.id}>`
      expect(quads).toContain(`${about} <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject> <urn:polylogue:${s.subject}> .`)
      expect(quads).toContain(`${about} <http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate> <http://purl.org/spar/cito/critiques> .`)
      expect(quads).toContain(`${about} <http://www.w3.org/ns/prov#wasAttributedTo> <urn:polylogue:${s.assertedBy}> .`)
      for (const e of s.evidence) {
        expect(quads).toContain(`<urn:polylogue:${s.id}:${Array.from(GRAPH.documents.find((d) => d.id === e.document)!.text.slice(0, e.start)).length}> <http://www.w3.org/ns/oa#hasBody> ${about} .`)
        expect(quads).toContain(`<http://www.w3.org/ns/oa#exact> ${JSON.stringify(e.exact)} .`)
      }
    }
    expect(quads).toContain(`<urn:polylogue:${ada.id}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Person> .`)
  })

  it('leaves no key without a meaning, and no address to fetch', async () => {
    const file = JSON.parse(text('jsonld')) as { '@context': Record<string, string>, '@graph': Record<string, unknown>[] }
    expect(Object.values(file['@context']).every((v) => typeof v === 'string')).toBe(true)
    const expanded = await jsonld.expand(file)
    const keys = new Set(file['@graph'].flatMap((r) => Object.keys(r).filter((k) => !k.startsWith('@'))))
    const kept = new Set(expanded.flatMap((r) => Object.keys(r).filter((k) => !k.startsWith('@'))))
    expect(kept.size).toBe(keys.size)
  })

  it('is the same file twice', () => { for (const format of ['cyjs', 'cx2', 'jsonld']) expect(text(format)).toBe(text(format)) })
})
