/** Cytoscape JSON (cyjs), as Cytoscape desktop and Cytoscape.js read it: the columns of GraphML as data of nodes and edges. */
import { diameter, kindLook, round, signLook } from '../appearance.ts'
import { EDGE_COLUMNS, edgeId, edgeLabel, edgeWeight, NODE_COLUMNS } from '../columns.ts'
import { valuesOf } from '../values.ts'
import type { ExportFormat } from './format.ts'

export const cytoscapeJson: ExportFormat = {
  name: 'cyjs', title: 'Cytoscape JSON', extension: 'cyjs', mediaType: 'application/json; charset=utf-8',
  description: 'Nodes and edges for Cytoscape and Cytoscape.js.',
  write(graph, { positions, caption }) {
    const nodes = graph.entities.map((e) => {
      const at = positions?.get(e.id)
      return {
        data: { id: e.id, name: e.name, label: e.name, size: round(diameter(e.documents)), colour: kindLook(e.kind).fill, ...valuesOf(NODE_COLUMNS, e) },
        ...(at ? { position: { x: round(at.x), y: round(at.y) } } : {}),
      }
    })
    const edges = graph.relations.map((r) => ({
      // Cytoscape shows the interaction of an edge between the names of its ends
      data: { id: edgeId(r), source: r.subject, target: r.object, name: edgeLabel(r), interaction: edgeLabel(r), label: edgeLabel(r), weight: edgeWeight(r), colour: signLook(r.polarity).colour, ...valuesOf(EDGE_COLUMNS, r) },
    }))
    return `${JSON.stringify({ format_version: '1.0', generated_by: 'polylogue', data: { name: 'Polylogue', ...(caption ? { description: caption } : {}) }, elements: { nodes, edges } }, null, 1)}\n`
  },
}
