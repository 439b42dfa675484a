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
import type { ExportGraph, ExportSelection } from './selection.ts'

export const EXPORT_FORMATS: readonly ExportFormat[] = [graphml, gexf, csv, cytoscapeJson, cx2, json, jsonl, jsonLd, cypher, svg, cslJson, bibtex, ris]

/** The format of that name. Throws UsageError `export/unknown-format`. */
export function exportFormat(name: string): ExportFormat {
  const format = EXPORT_FORMATS.find((f) => f.name === name)
  if (!format) throw new UsageError('export/unknown-format', `There is no export format “${name}”.`, { remedy: `There are ${EXPORT_FORMATS.map((f) => f.name).join(', ')}.` })
  return format
}

/** The bytes of a file: the selection of the graph in that format. Same graph and selection, same bytes. */
export function exportGraph(name: string, graph: Graph, selection: ExportSelection = {}, options: ExportOptions = {}): Uint8Array {
  const pieces = [...exportPieces(name, graph, selection, options)]
  const out = new Uint8Array(pieces.reduce((n, p) => n + p.length, 0))
  let at = 0
  for (const piece of pieces) { out.set(piece, at); at += piece.length }
  return out
}

/** Letters of a piece, and records of a selection that a format which is written as a whole takes. */
const PIECE = 128 * 1024
const MOST_AT_ONCE = 400_000

/**
 * The same in pieces, for files of any size. Throws UsageError `export/unknown-format`, and `export/too-large` where the format has to be
 * written as a whole and the selection has too many records for that.
 */
export function* exportPieces(name: string, graph: Graph, selection: ExportSelection = {}, options: ExportOptions = {}): Generator<Uint8Array> {
  const format = exportFormat(name)
  const selected = selectGraph(graph, selection)
  const written = inPieces(format, selected, options)
  if (written instanceof Uint8Array) { yield written; return }
  const encoder = new TextEncoder()
  let waiting: string[] = []
  let letters = 0
  for (const piece of written) {
    waiting.push(piece)
    letters += piece.length
    if (letters < PIECE) continue
    yield encoder.encode(waiting.join(''))
    waiting = []
    letters = 0
  }
  if (letters > 0) yield encoder.encode(waiting.join(''))
}

function inPieces(format: ExportFormat, graph: ExportGraph, options: ExportOptions): Uint8Array | Iterable<string> {
  const records = graph.entities.length + graph.relations.length + graph.statements.length
  if (!format.anySize && records > MOST_AT_ONCE) {
    const streamed = EXPORT_FORMATS.filter((f) => f.anySize).map((f) => f.name).join(', ')
    throw new UsageError('export/too-large', `${records} records are more than ${format.title} takes (${MOST_AT_ONCE}).`, { remedy: `Export a part with a filter, or take one of ${streamed}.` })
  }
  const written = format.write(graph, options)
  return typeof written === 'string' ? [written] : written
}

