/** The table of export formats. A new format is a file and a line here. */
import { UsageError } from '@polylogue/graph-schema'
import type { Graph } from '@polylogue/graph-schema'
import { bibtex } from './formats/bibtex.ts'
import { cslJson } from './formats/csl-json.ts'
import { csv } from './formats/csv.ts'
import { cx2 } from './formats/cx2.ts'
import { cypher } from './formats/cypher.ts'
import { cytoscapeJson } from './formats/cytoscape-json.ts'
import type { ExportFormat, ExportOptions } from './formats/format.ts'
import { gexf } from './formats/gexf.ts'
import { graphml } from './formats/graphml.ts'
import { json } from './formats/json.ts'
import { jsonLd } from './formats/json-ld.ts'
import { jsonl } from './formats/jsonl.ts'
import { ris } from './formats/ris.ts'
import { svg } from './formats/svg.ts'
import { selectGraph } from './selection.ts'
import type { ExportSelection } from './selection.ts'

export const EXPORT_FORMATS: readonly ExportFormat[] = [graphml, gexf, csv, cytoscapeJson, cx2, json, jsonl, jsonLd, cypher, svg, cslJson, bibtex, ris]

/** The format of that name. Throws UsageError `export/unknown-format`. */
export function exportFormat(name: string): ExportFormat {
  const format = EXPORT_FORMATS.find((f) => f.name === name)
  if (!format) throw new UsageError('export/unknown-format', `There is no export format “${name}”.`, { remedy: `There are ${EXPORT_FORMATS.map((f) => f.name).join(', ')}.` })
  return format
}

/** The bytes of a file: the selection of the graph in that format. Same graph and selection, same bytes. */
export function exportGraph(name: string, graph: Graph, selection: ExportSelection = {}, options: ExportOptions = {}): Uint8Array {
  const written = exportFormat(name).write(selectGraph(graph, selection), options)
  return typeof written === 'string' ? new TextEncoder().encode(written) : written
}
