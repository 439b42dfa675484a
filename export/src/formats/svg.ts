/**
 * SVG: the picture with its legend, in real text, for print and for the web. Stands where the user sees it, else is laid
 * out. A picture of thousands of names says nothing: beyond a thousand, the best connected are drawn, and it says so.
 */
import { compareIds, relation as relationRow } from '@polylogue/graph-schema'
import type { AggregatedRelation, Entity } from '@polylogue/graph-schema'
import { diameter, INK, PAPER, round } from '../appearance.ts'
import { layOut } from '../layout.ts'
import type { ExportGraph } from '../selection.ts'
import { drawLegend, legendHeight, LEGEND_WIDTH } from '../svg/legend.ts'
import { defineMarkers, drawLines } from '../svg/lines.ts'
import type { Disc } from '../svg/lines.ts'
import { drawLabel, drawNode } from '../svg/nodes.ts'
import { legal, xmlDocument, xmlText } from '../xml.ts'
import type { ExportFormat } from './format.ts'

export const MOST_DRAWN = 1000
const MARGIN = 90
const FONT = "Inter, 'Helvetica Neue', Arial, sans-serif"

export const svg: ExportFormat = {
  name: 'svg', title: 'SVG', extension: 'svg', mediaType: 'image/svg+xml; charset=utf-8',
  description: 'The picture with its legend, for print and the web.',
  write(graph, { positions, caption }) {
    const { entities, relations } = drawable(graph)
    const places = layOut(entities, relations, positions)
    const discs = new Map<string, Disc>(entities.map((e) => [e.id, { ...places.get(e.id)!, radius: diameter(e.documents) / 2 }]))
    const legend = { kinds: new Set(entities.map((e) => e.kind)), notes: notes(graph, entities, relations, caption) }
    const box = frame([...discs.values()])
    const width = box.width + LEGEND_WIDTH
    const height = Math.max(box.height, legendHeight(legend) + 40)

    const root = xmlDocument('svg', {
      xmlns: 'http://www.w3.org/2000/svg', width: String(width), height: String(height), viewBox: `${box.left} ${box.top} ${width} ${height}`,
      role: 'img', 'aria-labelledby': 'title', 'font-family': FONT, 'font-size': '12',
    })
    root.ele('title', { id: 'title' }).txt(`${entities.length} actors, positions and works, and ${relations.length} relations between them`)
    defineMarkers(root.ele('defs'))
    root.ele('rect', { x: String(box.left), y: String(box.top), width: String(width), height: String(height), fill: PAPER })
    const names = new Map(entities.map((e) => [e.id, legal(e.name)]))
    drawLines(root.ele('g', { id: 'relations' }), relations, discs, (r) => inWords(r, names))
    const nodes = root.ele('g', { id: 'entities', fill: INK })
    for (const e of entities) {
      const group = nodes.ele('g', { id: `entity-${e.id}` })
      group.ele('title').txt(`${names.get(e.id)!} (${e.kind})`)
      drawNode(group, e.kind, discs.get(e.id)!)
    }
    const labels = root.ele('g', { id: 'labels' })
    for (const e of entities) drawLabel(labels, names.get(e.id)!, discs.get(e.id)!)
    drawLegend(root, legend, box.left + box.width + 8, box.top + 20)
    return xmlText(root)
  },
}

/** All of a small graph, the best connected of a large one; lines only between what is drawn. */
function drawable(graph: ExportGraph): { entities: readonly Entity[], relations: readonly AggregatedRelation[] } {
  if (graph.entities.length <= MOST_DRAWN) return graph
  const weight = new Map<string, number>()
  for (const r of graph.relations) for (const end of [r.subject, r.object]) weight.set(end, (weight.get(end) ?? 0) + r.statements)
  const strongest = [...graph.entities].sort((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || compareIds(a.id, b.id)).slice(0, MOST_DRAWN)
  const drawn = new Set(strongest.map((e) => e.id))
  return {
    entities: graph.entities.filter((e) => drawn.has(e.id)),
    relations: graph.relations.filter((r) => drawn.has(r.subject) && drawn.has(r.object)),
  }
}

function notes(graph: ExportGraph, entities: readonly Entity[], relations: readonly AggregatedRelation[], caption: string | undefined): string[] {
  const shown = `${relations.length} of ${graph.relations.length} relations among ${entities.length} of ${graph.entities.length} entities, from ${graph.documents.length} documents.`
  return [...(caption ? [legal(caption)] : []), shown, 'Made with Polylogue: every line rests on passages of the texts.']
}

function inWords(r: AggregatedRelation, names: ReadonlyMap<string, string>): string {
  const dates = r.firstDate === null ? '' : r.firstDate === r.lastDate ? `, ${r.firstDate}` : `, ${r.firstDate} to ${r.lastDate}`
  return `${names.get(r.subject)!} ${relationRow(r.relation).label} ${names.get(r.object)!}: ${r.passages} passage${r.passages === 1 ? '' : 's'} in ${r.documents} document${r.documents === 1 ? '' : 's'}${dates}`
}

function frame(discs: readonly Disc[]): { left: number, top: number, width: number, height: number } {
  let [left, top, right, bottom] = discs.length === 0 ? [0, 0, 0, 0] : [Infinity, Infinity, -Infinity, -Infinity]
  for (const d of discs) {
    left = Math.min(left, d.x - d.radius); right = Math.max(right, d.x + d.radius)
    top = Math.min(top, d.y - d.radius); bottom = Math.max(bottom, d.y + d.radius)
  }
  return { left: round(left - MARGIN), top: round(top - MARGIN), width: round(right - left + 2 * MARGIN), height: round(bottom - top + 2 * MARGIN) }
}
