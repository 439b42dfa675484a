/** The legend of a picture: what shapes, lines and widths mean, the filters in words, and how much is shown. */
import { ENTITY_KINDS } from '@polylogue/graph-schema'
import type { EntityKind } from '@polylogue/graph-schema'
import { INK, kindLook, lineWidth, round, SIGNS } from '../appearance.ts'
import type { XMLBuilder } from '../xml.ts'
import { drawNode } from './nodes.ts'

const ROW = 22
const WIDTHS = [1, 10, 100]
/** Characters of a line of words at 12 pixels. */
const COLUMN = 46

export interface LegendContent {
  readonly kinds: ReadonlySet<EntityKind>
  /** Lines of words below the signs. */
  readonly notes: readonly string[]
}

export const LEGEND_WIDTH = 330

export function legendHeight(content: LegendContent): number {
  return ROW * (2 + rows(content).kinds.length + SIGNS.length + WIDTHS.length) + 16 * rows(content).notes.length + 16
}

/** Draws with its upper left corner at the point. */
export function drawLegend(parent: XMLBuilder, content: LegendContent, left: number, top: number): void {
  const group = parent.ele('g', { id: 'legend' })
  let y = top + ROW / 2
  const words = (text: string, x: number, bold = false) => group.ele('text', { x: String(round(x)), y: String(round(y + 4)), fill: INK, ...(bold ? { 'font-weight': '600' } : {}) }).txt(text)
  const { kinds, notes } = rows(content)
  words('Legend', left, true)
  y += ROW
  for (const kind of kinds) {
    drawNode(group, kind, { x: left + 20, y, radius: 8 })
    words(kindLook(kind).plural, left + 52)
    y += ROW
  }
  for (const { look } of SIGNS) {
    group.ele('path', { d: `M${round(left)} ${round(y)} L${round(left + 40)} ${round(y)}`, stroke: look.colour, fill: 'none', 'stroke-width': '2.5', ...(look.dashes ? { 'stroke-dasharray': look.dashes } : {}), 'marker-end': `url(#${look.marker})` })
    words(look.meaning, left + 52)
    y += ROW
  }
  for (const passages of WIDTHS) {
    group.ele('path', { d: `M${round(left)} ${round(y)} L${round(left + 40)} ${round(y)}`, stroke: INK, fill: 'none', 'stroke-width': String(round(lineWidth(passages))) })
    words(`${passages} passage${passages === 1 ? '' : 's'}`, left + 52)
    y += ROW
  }
  for (const note of notes) { words(note, left); y += 16 }
}

function rows({ kinds, notes }: LegendContent): { kinds: EntityKind[], notes: string[] } {
  return { kinds: ENTITY_KINDS.map((row) => row.kind).filter((kind) => kinds.has(kind)), notes: notes.flatMap(wrap) }
}

/** Lines of at most `COLUMN` characters, broken at spaces where there are any. */
function wrap(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u).filter((w) => w !== '').flatMap(pieces)) {
    if (line !== '' && line.length + 1 + word.length > COLUMN) { lines.push(line); line = '' }
    line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

function pieces(word: string): string[] {
  const letters = [...word]
  return Array.from({ length: Math.ceil(letters.length / COLUMN) }, (_, i) => letters.slice(i * COLUMN, (i + 1) * COLUMN).join(''))
}
