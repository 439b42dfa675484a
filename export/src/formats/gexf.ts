/**
 * GEXF 1.3, the form Gephi keeps everything of: `kind` holds parallel relations of one pair apart, `viz` carries colour,
 * size and place. Dates stay text, since a date known to the year alone is no date to Gephi; the years are numbers.
 */
import type { Entity } from '@polylogue/graph-schema'
import { diameter, kindLook, lineWidth, rgb, round, signLook } from '../appearance.ts'
import { EDGE_COLUMNS, edgeId, edgeLabel, edgeWeight, isSymmetric, NODE_COLUMNS } from '../columns.ts'
import type { Column } from '../columns.ts'
import { legal, xmlDocument, xmlText } from '../xml.ts'
import type { ExportedRelation } from '../selection.ts'
import type { XMLBuilder } from '../xml.ts'
import type { ExportFormat, Point } from './format.ts'

const SHAPES: Readonly<Record<Entity['kind'], string>> = { Organization: 'square', Person: 'disc', Role: 'triangle', Position: 'diamond', Work: 'square' }
const LINES: Readonly<Record<'1' | '-1' | '0', string>> = { 1: 'solid', [-1]: 'dashed', 0: 'dotted' }

export const gexf: ExportFormat = {
  name: 'gexf', title: 'GEXF 1.3', extension: 'gexf', mediaType: 'application/gexf+xml',
  description: 'Nodes and edges for Gephi, with colours, sizes and parallel relations.',
  write(graph, { positions, caption }) {
    const root = xmlDocument('gexf', {
      xmlns: 'http://gexf.net/1.3',
      'xmlns:viz': 'http://gexf.net/1.3/viz',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': 'http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd',
      version: '1.3',
    })
    // No lastmodifieddate: the same graph is the same file on every day.
    const meta = root.ele('meta')
    meta.ele('creator').txt('Polylogue')
    meta.ele('description').txt(legal(caption ?? 'Who endorses, criticizes or quotes whom'))
    const element = root.ele('graph', { defaultedgetype: 'directed', mode: 'static', idtype: 'string' })
    declare(element, 'node', NODE_COLUMNS)
    declare(element, 'edge', EDGE_COLUMNS)
    const nodes = element.ele('nodes')
    for (const e of graph.entities) writeNode(nodes, e, positions?.get(e.id))
    const edges = element.ele('edges')
    for (const r of graph.relations) writeEdge(edges, r)
    return xmlText(root)
  },
}

function declare<T>(graph: XMLBuilder, of: 'node' | 'edge', columns: readonly Column<T>[]): void {
  const attributes = graph.ele('attributes', { class: of, mode: 'static' })
  for (const c of columns) attributes.ele('attribute', { id: c.name, title: c.name, type: c.type })
}

function writeNode(nodes: XMLBuilder, e: Entity, point: Point | undefined): void {
  const node = nodes.ele('node', { id: e.id, label: legal(e.name) })
  writeValues(node, NODE_COLUMNS, e)
  colour(node, kindLook(e.kind).fill)
  if (point) node.ele('viz:position', { x: String(round(point.x)), y: String(round(-point.y)), z: '0' })
  node.ele('viz:size', { value: String(round(diameter(e.documents))) })
  node.ele('viz:shape', { value: SHAPES[e.kind] })
}

function writeEdge(edges: XMLBuilder, r: ExportedRelation): void {
  const edge = edges.ele('edge', {
    id: edgeId(r), source: r.subject, target: r.object, type: isSymmetric(r) ? 'undirected' : 'directed',
    kind: r.relation, label: edgeLabel(r), weight: String(edgeWeight(r)),
  })
  writeValues(edge, EDGE_COLUMNS, r)
  colour(edge, signLook(r.polarity).colour)
  edge.ele('viz:thickness', { value: String(round(lineWidth(r.passages))) })
  edge.ele('viz:shape', { value: LINES[`${r.polarity}`] })
}

function writeValues<T>(parent: XMLBuilder, columns: readonly Column<T>[], record: T): void {
  const values = parent.ele('attvalues')
  for (const c of columns) {
    const value = c.value(record)
    if (value !== null) values.ele('attvalue', { for: c.name, value: legal(String(value)) })
  }
}

function colour(parent: XMLBuilder, hex: string): void {
  const { r, g, b } = rgb(hex)
  parent.ele('viz:color', { r: String(r), g: String(g), b: String(b) })
}
