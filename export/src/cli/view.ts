/** From what a person typed (names, paths) to a selection of ids. */
import { UsageError } from '@polylogue/graph-schema'
import type { Entity, Graph, StatementFilter } from '@polylogue/graph-schema'
import { selectGraph } from '../selection.ts'
import type { ExportSelection } from '../selection.ts'
import type { ExportArguments } from './arguments.ts'

/** Throws UsageError `usage/unknown-entity`, `usage/ambiguous-entity`, `usage/unknown-document`. */
export function selectionOf(graph: Graph, args: ExportArguments): ExportSelection {
  const filter: StatementFilter = { ...args.filter, documents: args.documents.map((name) => documentNamed(graph, name)) }
  const chosen = args.entities.map((name) => entityNamed(graph, name).id)
  if (chosen.length === 0) return { filter }
  return { filter, ids: args.between ? chosen : withNeighbours(graph, filter, chosen) }
}

function withNeighbours(graph: Graph, filter: StatementFilter, chosen: readonly string[]): readonly string[] {
  const centre = new Set(chosen)
  const near = new Set(chosen)
  for (const { subject, object } of selectGraph(graph, { filter }).relations) {
    if (centre.has(subject)) near.add(object)
    if (centre.has(object)) near.add(subject)
  }
  return [...near]
}

/** By id, by name, by another name, in this order; case does not count. */
function entityNamed(graph: Graph, name: string): Entity {
  const wanted = name.normalize('NFC').toLowerCase()
  const same = (s: string) => s.normalize('NFC').toLowerCase() === wanted
  for (const test of [(e: Entity) => e.id === name, (e: Entity) => same(e.name), (e: Entity) => e.aliases.some(same)]) {
    const found = graph.entities.filter(test)
    if (found.length === 1) return found[0]
    if (found.length > 1) {
      throw new UsageError('usage/ambiguous-entity', `${found.length} entities are called “${name}”.`, { remedy: `Give one by its id: ${found.map((e) => `${e.id} (${e.kind} ${e.name})`).join(', ')}` })
    }
  }
  throw new UsageError('usage/unknown-entity', `No entity is called “${name}”.`, { remedy: 'Look the name up in the explorer.' })
}

function documentNamed(graph: Graph, name: string): string {
  const found = graph.documents.find((d) => d.id === name || d.path === name)
  if (!found) throw new UsageError('usage/unknown-document', `There is no document “${name}”.`, { remedy: 'Give its path relative to the folder that was ingested.' })
  return found.id
}
