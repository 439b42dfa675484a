/**
 * CX2, the exchange format of NDEx and Cytoscape Web (specification 2.0): a list of aspects in a fixed order, nodes and edges
 * with whole numbers for ids, every attribute declared with its type beforehand.
 */
import { round } from '../appearance.ts'
import { EDGE_COLUMNS, edgeId, edgeLabel, edgeWeight, NODE_COLUMNS } from '../columns.ts'
import type { Column } from '../columns.ts'
import { valuesOf } from '../values.ts'
import type { ExportFormat } from './format.ts'

export const cx2: ExportFormat = {
  name: 'cx2', title: 'CX2', extension: 'cx2', mediaType: 'application/json; charset=utf-8',
  description: 'Nodes and edges for NDEx and Cytoscape Web.',
  write(graph, { positions, caption }) {
    const number = new Map(graph.entities.map((e, i) => [e.id, i]))
    const nodes = graph.entities.map((e, i) => {
      const at = positions?.get(e.id)
      return { id: i, ...(at ? { x: round(at.x), y: round(at.y) } : {}), v: { name: e.name, polylogueId: e.id, ...valuesOf(NODE_COLUMNS, e) } }
    })
    const edges = graph.relations.map((r, i) => ({
      id: i, s: number.get(r.subject)!, t: number.get(r.object)!, v: { interaction: edgeLabel(r), polylogueId: edgeId(r), weight: edgeWeight(r), ...valuesOf(EDGE_COLUMNS, r) },
    }))
    const declared = {
      networkAttributes: { name: { d: 'string' }, description: { d: 'string' } },
      nodes: { name: { d: 'string' }, polylogueId: { d: 'string' }, ...typesOf(NODE_COLUMNS) },
      edges: { interaction: { d: 'string' }, polylogueId: { d: 'string' }, weight: { d: 'integer' }, ...typesOf(EDGE_COLUMNS) },
    }
    const aspects: [string, readonly unknown[]][] = [
      ['attributeDeclarations', [declared]], ['networkAttributes', [{ name: 'Polylogue', description: caption ?? '' }]], ['nodes', nodes], ['edges', edges],
    ]
    const list = [
      { CXVersion: '2.0', hasFragments: false }, { metaData: aspects.map(([name, items]) => ({ name, elementCount: items.length })) },
      ...aspects.map(([name, items]) => ({ [name]: items })), { status: [{ completed: true, error: '' }] },
    ]
    return `${JSON.stringify(list, null, 1)}\n`
  },
}

function typesOf<T>(columns: readonly Column<T>[]): Record<string, { readonly d: string }> {
  return Object.fromEntries(columns.map((c) => [c.name, { d: c.type }]))
}
