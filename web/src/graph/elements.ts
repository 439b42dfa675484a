/** Scene → Cytoscape elements, and the least change from what is drawn to what should be. */
import type { Core, ElementDefinition } from 'cytoscape'
import { pairKey } from '../view-model/bundle.ts'
import { nodeSize } from '../view-model/encoding.ts'
import type { Scene, SceneNode } from '../view-model/scene.ts'
import type { Point } from './layout/task.ts'

/** Diameter of a node in graph units; a folded group grows with its members. */
export function sizeOf(n: SceneNode): number {
  return n.members ? Math.min(90, 34 + 5 * Math.sqrt(n.members.length)) : nodeSize(n.entity.documents)
}

/** All elements of a scene; nodes without a place stand at the origin until they get one. */
export function elementsOf(scene: Scene, places: ReadonlyMap<string, Point>): ElementDefinition[] {
  const pairs = new Map<string, number>()
  for (const l of scene.lines) pairs.set(pairKey(l.source, l.target), (pairs.get(pairKey(l.source, l.target)) ?? 0) + 1)
  return [
    ...scene.nodes.map((n): ElementDefinition => ({
      group: 'nodes', data: { id: n.entity.id, kind: n.entity.kind, size: sizeOf(n), folded: n.members ? 1 : 0 },
      position: { ...(places.get(n.entity.id) ?? { x: 0, y: 0 }) },
    })),
    ...scene.lines.map((l): ElementDefinition => ({
      group: 'edges', data: { id: l.id, source: l.source, target: l.target, tone: l.tone, both: l.both ? 1 : 0, beside: pairs.get(pairKey(l.source, l.target))! > 1 ? 1 : 0, width: l.width, arrow: 0.7 + l.width * 0.06 },
    })),
  ]
}

/** Makes the core hold exactly these elements; what is the same is not touched. Ids of nodes that came. */
export function sync(cy: Core, elements: readonly ElementDefinition[]): string[] {
  const fresh: ElementDefinition[] = []
  cy.batch(() => {
    const wanted = new Set(elements.map((e) => e.data.id!))
    cy.elements().filter((el) => !wanted.has(el.id())).remove()
    for (const element of elements) {
      const there = cy.getElementById(element.data.id!)
      if (there.empty()) fresh.push(element)
      else if (Object.entries(element.data).some(([key, value]) => there.data(key) !== value)) there.data(element.data)
    }
    if (fresh.length > 0) cy.add(fresh)
  })
  return fresh.filter((e) => e.group === 'nodes').map((e) => e.data.id!)
}
