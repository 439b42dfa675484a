/** The works of an export: those selected, or, where none is, all that what is selected points to. */
import type { ExportGraph } from '../selection.ts'
import { bibliographyOf } from './works-cited.ts'
import { cslItem } from './csl-item.ts'
import type { CslItem } from './csl-item.ts'

export function itemsOf(graph: ExportGraph): CslItem[] {
  const drawn = graph.entities.filter((e) => e.kind === 'Work')
  const works = drawn.length > 0 ? drawn : graph.named.filter((e) => e.kind === 'Work')
  return bibliographyOf({ works, citations: graph.citations, quotations: graph.quotations, relations: graph.relations, entities: [...graph.entities, ...graph.named], documents: graph.documents }).map(cslItem)
}
