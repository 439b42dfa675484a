/** Scene → Cytoscape elements, and the least change from what is drawn to what should be. */
import type { Core, ElementDefinition } from 'cytoscape'
import { nodeSize } from '../view-model/encoding.ts'
import type { Scene } from '../view-model/scene.ts'
import type { Point } from './layout.ts'

/** All elements of a scene; nodes without a place stand at the origin until they get one. */
export function elementsOf(scene: Scene, places: ReadonlyMap<string, Point>): ElementDefinition[] {
  return [
    ...scene.nodes.map((n): ElementDefinition => ({
      group: 'nodes', data: { id: n.entity.id, kind: n.entity.kind, size: nodeSize(n.entity.documents) },
      position: { ...(places.get(n.entity.id) ?? { x: 0, y: 0 }) },
    })),
    ...scene.lines.map((l): ElementDefinition => ({
      group: 'edges', data: { id: l.id, source: l.source, target: l.target, tone: l.tone, both: l.both ? 1 : 0, width: l.width, arrow: 0.7 + l.width * 0.06 },
    })),
  ]
}

/** Makes the core hold exactly these elements; what stays keeps its place. */
export function sync(cy: Core, elements: readonly ElementDefinition[]): void {
  cy.batch(() => {
    const wanted = new Set(elements.map((e) => e.data.id!))
    cy.elements().filter((el) => !wanted.has(el.id())).remove()
    for (const element of elements) {
      const there = cy.getElementById(element.data.id!)
      if (there.empty()) cy.add(element)
      else there.data(element.data)
    }
  })
}
