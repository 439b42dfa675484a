import { DOMParser } from '@xmldom/xmldom'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import Graphology from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { parse as parseGraphml } from 'graphology-graphml'
import { describe, expect, it } from 'vitest'
import { exportGraph } from '../../src/index.ts'
import { GRAPH, PEOPLE } from '../sample-graph.ts'

const { league, quay, talk } = PEOPLE
const text = (format: string, ...rest: Parameters<typeof exportGraph> extends [string, typeof GRAPH, ...infer R] ? R : never) => new TextDecoder().decode(exportGraph(format, GRAPH, ...rest))
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name, _path, _leaf, isAttribute) => !isAttribute && ['key', 'node', 'edge', 'data', 'attvalue', 'attributes', 'attribute'].includes(name) })
const strict = new DOMParser({ onError: (level, message) => { if (level !== 'warning') throw new Error(message) } })

describe.each(['graphml', 'gexf', 'svg'])('%s', (format) => {
  it('is well-formed to two other parsers', () => {
    const xml = text(format)
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(() => strict.parseFromString(xml, 'text/xml')).not.toThrow()
  })
  it('is the same file twice', () => { expect(text(format)).toBe(text(format)) })
  it('is readable where nothing is left', () => { expect(XMLValidator.validate(text(format, { filter: { relations: ['CITES'] } }))).toBe(true) })
})

describe('GraphML', () => {
  it('comes back through graphology with every value', () => {
    const graph = parseGraphml(Graphology, text('graphml'), { addMissingNodes: false })
    expect(graph.order).toBe(GRAPH.entities.length)
    expect(graph.size).toBe(5)
    expect(graph.getNodeAttributes(league.id)).toMatchObject({ label: 'Tide League', entityKind: 'Organization', aliases: 'League | TL', documents: 2, reviewed: false })
    const edge = graph.findEdge((_, a, source, target) => source === quay.id && target === league.id && a.relation === 'ENDORSES')
    expect(graph.getEdgeAttributes(edge)).toMatchObject({ weight: 1, polarity: 1, statements: 1, confidence: 0.9, firstDate: '2003', firstYear: 2003, label: 'endorses' })
  })

  it('keeps to what Gephi takes: keys first, known types, no column name of its own', () => {
    const { graphml } = parser.parse(text('graphml', {}, { positions: new Map([[league.id, { x: 1, y: 2 }]]) }))
    expect(Object.keys(graphml).indexOf('key')).toBeLessThan(Object.keys(graphml).indexOf('graph'))
    const keys = graphml.key as { id: string, for: string, 'attr.name': string, 'attr.type': string }[]
    for (const key of keys) {
      expect(['boolean', 'int', 'long', 'float', 'double', 'string']).toContain(key['attr.type'])
      expect(['d3', 'd7', 'id', 'type', 'kind', 'timeset', 'interval']).not.toContain(key['attr.name'].toLowerCase())
      expect(key.id).not.toMatch(/^d\d/)
    }
    const known = new Set(keys.map((k) => `${k.for} ${k.id}`))
    expect(known.size).toBe(keys.length)
    for (const [of, list] of [['node', graphml.graph.node], ['edge', graphml.graph.edge]] as const) {
      for (const element of list) for (const d of element.data) expect(known).toContain(`${of} ${d.key}`)
    }
    expect(new Set(graphml.graph.edge.map((e: { id: string }) => e.id)).size).toBe(graphml.graph.edge.length)
    expect(graphml.graph.edgedefault).toBe('directed')
    expect(graphml.graph.edge.filter((e: { directed?: string }) => e.directed === 'false').map((e: { id: string }) => e.id.split('.')[1])).toEqual(['ALLIED_WITH'])
  })

  it('writes names with markup and control characters as text', () => {
    const node = parser.parse(text('graphml')).graphml.graph.node.find((n: { id: string }) => n.id === talk.id)
    expect(node.data.find((d: { key: string }) => d.key === 'node_label')['#text']).toBe('=SUM(A1) "cheap" talk\ufffd')
  })
})

describe('GEXF', () => {
  it('comes back through graphology with parallel relations apart', () => {
    const graph = parseGexf(Graphology, text('gexf'), { allowUndeclaredAttributes: false, addMissingNodes: false } as never)
    expect(graph.order).toBe(GRAPH.entities.length)
    expect(graph.size).toBe(5)
    expect(graph.multi).toBe(true)
    expect(graph.getNodeAttributes(quay.id)).toMatchObject({ label: 'Quay & Sons', entityKind: 'Organization', documents: 3 })
    expect(graph.edges(league.id, quay.id).map((e) => graph.getEdgeAttribute(e, 'relation')).sort()).toContain('CRITICIZES')
  })

  it('declares 1.3, its values and its kinds, and never a weight of 0', () => {
    const { gexf } = parser.parse(text('gexf', {}, { positions: new Map([[league.id, { x: 10, y: 20 }]]) }))
    expect(gexf.version).toBe('1.3')
    expect(gexf.xmlns).toBe('http://gexf.net/1.3')
    expect(gexf['xmlns:viz']).toBe('http://gexf.net/1.3/viz')
    const declared = new Map(gexf.graph.attributes.map((a: { class: string, attribute: { id: string }[] }) => [a.class, new Set(a.attribute.map((x) => x.id))])) as Map<string, Set<string>>
    for (const [of, list] of [['node', gexf.graph.nodes.node], ['edge', gexf.graph.edges.edge]] as const) {
      for (const element of list) for (const v of element.attvalues.attvalue) expect(declared.get(of)).toContain(v.for)
    }
    for (const edge of gexf.graph.edges.edge) {
      expect(Number(edge.weight)).toBeGreaterThan(0)
      expect(['directed', 'undirected']).toContain(edge.type)
      expect(edge.kind).toMatch(/^[A-Z_]+$/)
    }
    const placed = gexf.graph.nodes.node.filter((n: object) => 'viz:position' in n)
    expect(placed).toHaveLength(1)
    expect(placed[0]['viz:position']).toEqual({ x: '10', y: '-20', z: '0' })
  })
})
