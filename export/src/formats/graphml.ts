/**
 * GraphML, as Gephi, yEd, NetworkX and igraph read it. Keys come before the graph; label, weight, x, y, size, r, g, b are
 * names Gephi knows. Gephi folds parallel edges of GraphML into one: GEXF keeps them apart.
 */
import type { Entity } from '@polylogue/graph-schema'
import type { ExportedRelation } from '../selection.ts'
import { diameter, kindLook, rgb, round, signLook } from '../appearance.ts'
import { EDGE_COLUMNS, edgeId, edgeLabel, edgeWeight, isSymmetric, NODE_COLUMNS } from '../columns.ts'
import type { Column, ColumnType, Value } from '../columns.ts'
import { legal, xmlDocument, xmlText } from '../xml.ts'
import type { XMLBuilder } from '../xml.ts'
import type { ExportFormat, Point } from './format.ts'

const TYPES: Readonly<Record<ColumnType, string>> = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' }

export const graphml: ExportFormat = {
  name: 'graphml', title: 'GraphML', extension: 'graphml', mediaType: 'application/graphml+xml',
  description: 'Nodes and edges for Gephi, yEd, Cytoscape, NetworkX and igraph.',
  write(graph, { positions, caption }) {
    const nodes = nodeColumns(positions)
    const root = xmlDocument('graphml', {
      xmlns: 'http://graphml.graphdrawing.org/xmlns',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
    })
    if (caption) root.ele('desc').txt(legal(caption))
    for (const c of nodes) root.ele('key', { id: `node_${c.name}`, for: 'node', 'attr.name': c.name, 'attr.type': TYPES[c.type] })
    for (const c of EDGES) root.ele('key', { id: `edge_${c.name}`, for: 'edge', 'attr.name': c.name, 'attr.type': TYPES[c.type] })
    const element = root.ele('graph', { id: 'polylogue', edgedefault: 'directed' })
    for (const e of graph.entities) {
      const node = element.ele('node', { id: e.id })
      for (const c of nodes) data(node, `node_${c.name}`, c.value(e))
    }
    for (const r of graph.relations) {
      const edge = element.ele('edge', { id: edgeId(r), source: r.subject, target: r.object, ...(isSymmetric(r) ? { directed: 'false' } : {}) })
      for (const c of EDGES) data(edge, `edge_${c.name}`, c.value(r))
    }
    return xmlText(root)
  },
}

const EDGES: readonly Column<ExportedRelation>[] = [
  { name: 'label', type: 'string', value: edgeLabel },
  { name: 'weight', type: 'double', value: edgeWeight },
  ...colours<ExportedRelation>((r) => signLook(r.polarity).colour),
  ...EDGE_COLUMNS,
]

function nodeColumns(positions: ReadonlyMap<string, Point> | undefined): readonly Column<Entity>[] {
  const place = (axis: 'x' | 'y'): Column<Entity> => ({
    name: axis, type: 'double',
    value: (e) => { const point = positions?.get(e.id); return point ? round(axis === 'y' ? -point.y : point.x) : null },
  })
  return [
    { name: 'label', type: 'string', value: (e) => e.name },
    { name: 'size', type: 'double', value: (e) => round(diameter(e.documents)) },
    ...colours<Entity>((e) => kindLook(e.kind).fill),
    ...(positions && positions.size > 0 ? [place('x'), place('y')] : []),
    ...NODE_COLUMNS,
  ]
}

function colours<T>(of: (record: T) => string): Column<T>[] {
  return (['r', 'g', 'b'] as const).map((part) => ({ name: part, type: 'integer', value: (record: T) => rgb(of(record))[part] }))
}

function data(parent: XMLBuilder, key: string, value: Value): void {
  if (value !== null) parent.ele('data', { key }).txt(legal(String(value)))
}
