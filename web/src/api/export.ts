/** Asks the server for a file of the view: exactly the entities and lines drawn, at the places where they stand. */
import { filterParams } from '../state/filter.ts'
import type { Filter } from '../state/filter.ts'
import type { StagePlace } from '../state/stage-handle.ts'
import type { Scene } from '../view-model/scene.ts'
import { fetchFile } from './client.ts'

/** Formats the server writes, in the order of the menu. */
export const FORMATS: readonly { readonly format: string, readonly label: string, readonly note: string }[] = [
  { format: 'svg', label: 'SVG', note: 'picture for print' },
  { format: 'csv', label: 'CSV', note: 'nodes, edges, evidence' },
  { format: 'gexf', label: 'GEXF', note: 'Gephi' },
  { format: 'graphml', label: 'GraphML', note: 'yEd, Gephi, Cytoscape' },
  { format: 'cyjs', label: 'Cytoscape JSON', note: 'Cytoscape' },
  { format: 'cx2', label: 'CX2', note: 'NDEx, Cytoscape Web' },
  { format: 'jsonld', label: 'JSON-LD', note: 'annotations, PROV, CiTO' },
  { format: 'json', label: 'JSON', note: 'everything' },
  { format: 'jsonl', label: 'JSON Lines', note: 'one fact a line' },
  { format: 'cypher', label: 'Cypher', note: 'Neo4j' },
]

/** Formats of the works cited, which have a place of their own. */
export const BIBLIOGRAPHY_FORMATS: readonly { readonly format: string, readonly label: string }[] = [
  { format: 'csl-json', label: 'CSL-JSON' }, { format: 'bibtex', label: 'BibTeX' }, { format: 'ris', label: 'RIS' },
]

/** Body of the request for a view. */
export function viewBody(scene: Scene, filter: Filter, places: readonly StagePlace[], caption: string) {
  const known = new Set(scene.nodes.map((n) => n.entity.id))
  const positions = places.filter((p) => known.has(p.id)).map(({ id, x, y }) => ({ id, x, y }))
  return {
    ids: [...known],
    pairs: [...new Set(scene.relations.map((r) => [r.subject, r.object].sort().join(' ')))].map((pair) => pair.split(' ')),
    filter: filterParams(filter), caption: caption.slice(0, 500),
    ...(positions.length > 0 ? { positions } : {}),
  }
}

/** The view, or without ids all that passes the filter, or the whole graph, as a file. */
export function exported(format: string, body: ReturnType<typeof viewBody> | { readonly caption: string, readonly filter?: Readonly<Record<string, string>> } | null): Promise<{ blob: Blob, name: string }> {
  return fetchFile(`export/${format}`, body ?? {}, `polylogue.${format}`)
}
