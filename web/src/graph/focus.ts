/** What stands out: the hovered, else the selected, else a path; pure, so that it can be tested without a canvas. */
import type { Selection } from '../state/view.ts'
import type { Scene } from '../view-model/scene.ts'
import type { LabelFocus } from './label-layer.ts'

/** Priorities of labels, and what alone is lit. */
export function focusOf(scene: Scene, selection: Selection | null, hovered: string | null, cursor: string | null, path: ReadonlySet<string> | null): LabelFocus {
  const ids = new Set(scene.nodes.map((n) => n.entity.id))
  const first = [cursor, hovered, ...(selection?.type === 'entity' ? [selection.id] : selection ? [selection.a, selection.b] : [])].filter((id): id is string => id !== null && ids.has(id))
  if (hovered) return { first, only: around(scene, [hovered]) }
  if (path) return { first: [...first, ...path].filter((id) => ids.has(id)), only: linesWithin(scene, path) }
  if (selection?.type === 'entity' && ids.has(selection.id)) return { first, only: around(scene, [selection.id]) }
  if (selection?.type === 'relation') {
    const pair = scene.lines.filter((l) => (l.source === selection.a && l.target === selection.b) || (l.source === selection.b && l.target === selection.a))
    if (pair.length > 0) return { first, only: around(scene, pair.map((l) => l.id)) }
  }
  return { first, only: null }
}

/** Ids that keep their full colour; null = all. */
export function litFor(scene: Scene, focus: LabelFocus): ReadonlySet<string> | null {
  return focus.only && scene.nodes.length > 0 ? focus.only : null
}

/** A node with its lines and neighbours, or a line with its ends. */
function around(scene: Scene, seeds: readonly string[]): Set<string> {
  const lit = new Set(seeds)
  for (const l of scene.lines) {
    if (seeds.includes(l.id)) { lit.add(l.source); lit.add(l.target) }
    else if (seeds.includes(l.source) || seeds.includes(l.target)) { lit.add(l.id); lit.add(l.source); lit.add(l.target) }
  }
  return lit
}

function linesWithin(scene: Scene, path: ReadonlySet<string>): Set<string> {
  return new Set([...path, ...scene.lines.filter((l) => path.has(l.source) && path.has(l.target)).map((l) => l.id)])
}
