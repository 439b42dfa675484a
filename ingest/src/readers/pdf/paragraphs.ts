/** Lines of all pages as paragraphs, headings and block quotations. A paragraph goes on over columns and pages. */
import type { BlockContext } from '../rendered-text.ts'
import type { Line } from './lines.ts'

export interface PlacedLine extends Line {
  /** Index of its page. */
  readonly page: number
}

export interface Paragraph {
  readonly context: BlockContext
  readonly lines: readonly PlacedLine[]
}

/** The size that most characters of the document have. */
export function bodySize(lines: readonly Line[]): number {
  const lengths = new Map<number, number>()
  for (const l of lines) lengths.set(l.size, (lengths.get(l.size) ?? 0) + l.text.length)
  return [...lengths].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10
}

/** The usual distance between baselines of neighbouring lines of text, in points. */
export function leadingOf(lines: readonly PlacedLine[], body: number): number {
  const gaps: number[] = []
  for (let i = 1; i < lines.length; i++) {
    const gap = lines[i - 1].y - lines[i].y
    if (lines[i].page === lines[i - 1].page && lines[i].size === body && lines[i - 1].size === body && gap > 0.5 * body && gap < 4 * body) gaps.push(Math.round(gap * 2) / 2)
  }
  const counts = new Map<number, number>()
  for (const g of gaps) counts.set(g, (counts.get(g) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1.2 * body
}

export function paragraphsOf(lines: readonly PlacedLine[], body: number): Paragraph[] {
  const leading = leadingOf(lines, body)
  const levels = [...new Set(lines.map((l) => l.size))].filter((s) => s > 1.12 * body).sort((a, b) => b - a).slice(0, 6)
  const groups: PlacedLine[][] = []
  for (const [i, line] of lines.entries()) {
    if (i > 0 && continues(lines[i - 1], line, lines[i + 1] ?? null, body, leading)) groups.at(-1)!.push(line)
    else groups.push([line])
  }
  return groups.map((group) => ({ context: contextOf(group, levels, body), lines: group }))
}

/** True where `line` goes on with the paragraph of the line before. */
function continues(last: PlacedLine, line: PlacedLine, next: PlacedLine | null, body: number, leading: number): boolean {
  if (Math.abs(last.size - line.size) > 0.08 * body) return false
  if (/^\s*(?:[•▪◦‣●–—]\s|\(?\d{1,2}[.)]\s)/.test(line.text) && (endsSentence(last) || isShort(last))) return false
  const sameColumn = last.page === line.page && last.column === line.column
  if (line.size > 1.12 * body) return sameColumn && last.y - line.y < 1.9 * line.size
  const indent = line.left - line.column.left
  const lastIndent = last.left - last.column.left
  if (!sameColumn) return !(endsSentence(last) && (isShort(last) || indent > 0.8 * body)) && !(isShort(last) && /^\p{Lu}/u.test(line.text) && endsSentence(last))
  const gap = last.y - line.y
  if (gap > 1.35 * leading || gap < -0.5 * leading) return false
  // A first line is set in, and the line after it is not; a block that is set in whole goes on.
  if (indent > 0.8 * body && Math.abs(indent - lastIndent) > 0.5 * body && indent > lastIndent) return !(endsSentence(last) || isShort(last) || (next !== null && next.left < line.left - 0.5 * body))
  if (lastIndent > 0.8 * body && indent < lastIndent - 0.8 * body && isSetIn(last, body) && isShort(last) && endsSentence(last)) return false
  return !(isShort(last) && endsSentence(last))
}

/** Ends well before the edge of its column. */
function isShort(line: Line): boolean {
  return line.right < line.column.right - 0.12 * (line.column.right - line.column.left)
}

function isSetIn(line: Line, body: number): boolean {
  return line.left > line.column.left + 1.2 * body && line.right < line.column.right - 0.8 * body
}

function endsSentence(line: Line): boolean {
  return /[.!?:;…]["”’»)\]\d*†]{0,4}\s*$/.test(line.text)
}

function contextOf(lines: readonly PlacedLine[], levels: readonly number[], body: number): BlockContext {
  const level = levels.indexOf(lines[0].size) + 1
  if (level > 0 && lines.reduce((n, l) => n + l.text.length, 0) < 300) return { kind: 'heading', level }
  const setIn = lines.length > 1 && lines.every((l) => l.left > l.column.left + 1.2 * body) && Math.abs(lines[0].left - lines[1].left) < 1.5 * body
  return setIn ? { kind: 'blockQuote', level: 1 } : { kind: 'paragraph', level: 0 }
}
