/** What is selected of a scene, as a scene of its own: for exporting it alone. */
import type { Selection } from '../state/view.ts'
import { namesOf } from './scene.ts'
import type { Scene } from './scene.ts'
import { count } from './words.ts'

export interface Part { readonly words: string, readonly scene: Scene }

/** Those picked and what lies between them; else the selected entity, its neighbours in view and what lies between these; else the two ends of the selected relation. Null where nothing of it is shown. */
export function selectedPart(scene: Scene, selection: Selection | null, picked: readonly string[]): Part | null {
  const shown = new Set(scene.nodes.map((n) => n.entity.id))
  const names = namesOf(scene.nodes.map((n) => n.entity))
  const part = (ids: readonly string[], words: string): Part | null => (ids.some((id) => !shown.has(id)) ? null : { words, scene: among(scene, new Set(ids)) })
  if (picked.length > 0) { const there = picked.filter((id) => shown.has(id)); return there.length > 0 ? part(there, `${count(there.length, 'entity', 'entities')} picked`) : null }
  if (selection?.type === 'relation') return part([selection.a, selection.b], `${names(selection.a)} and ${names(selection.b)}`)
  if (!selection) return null
  const { id } = selection
  return part([id, ...new Set(scene.relations.flatMap((r) => (r.subject === id ? [r.object] : r.object === id ? [r.subject] : [])).filter((other) => other !== id))], `${names(id)} and its neighbours`)
}

function among(scene: Scene, ids: ReadonlySet<string>): Scene {
  return {
    ...scene, undrawn: 0, tooFew: 0, nodes: scene.nodes.filter((n) => ids.has(n.entity.id)),
    lines: scene.lines.filter((l) => ids.has(l.source) && ids.has(l.target)), relations: scene.relations.filter((r) => ids.has(r.subject) && ids.has(r.object)),
  }
}
