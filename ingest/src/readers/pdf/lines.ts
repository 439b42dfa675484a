/** Runs of a page as lines in reading order: runs on one baseline join, wide gaps part columns, columns are read one after the other. */
import type { Page, Run } from './load-pages.ts'

/** Words of a line that stand raised and small: a note's number, or an exponent. */
export interface Raised {
  /** Place in the line's text. */
  readonly start: number
  readonly end: number
}

export interface Line {
  readonly text: string
  readonly raised: readonly Raised[]
  readonly left: number
  readonly right: number
  readonly y: number
  /** The size most of its characters have. */
  readonly size: number
  /** Left and right edge of the column it stands in; one object for all its lines. */
  readonly column: { readonly left: number, readonly right: number }
}

type Segment = Omit<Line, 'column'>

/** Lines of a page in reading order. */
export function linesOf(page: Page): Line[] {
  const segments = rowsOf(page.runs).flatMap(segmentsOf)
  return inColumns(segments).flatMap((column) => {
    const left = Math.min(...column.map((s) => s.left))
    const right = Math.max(...column.map((s) => s.right))
    const edges = { left, right }
    return column.map((s) => ({ ...s, column: edges }))
  })
}

/** Runs whose baselines differ by less than half a line; a raised run belongs to the line it is raised from. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const sorted = [...runs].filter((r) => r.text.trim() !== '' || r.width > 0).sort((a, b) => b.y - a.y || a.x - b.x)
  const rows: { y: number, size: number, runs: Run[] }[] = []
  for (const run of sorted) {
    // Rows come from above: the row that a run may join is one of the last.
    const row = rows.slice(-4).find((r) => Math.abs(r.y - run.y) < 0.25 * Math.max(r.size, run.size) || (Math.abs(r.y - run.y) < 0.6 * Math.max(r.size, run.size) && Math.min(r.size, run.size) < 0.8 * Math.max(r.size, run.size)))
    if (!row) rows.push({ y: run.y, size: run.size, runs: [run] })
    else {
      row.runs.push(run)
      if (run.size > row.size) { row.size = run.size; row.y = run.y }
    }
  }
  return rows.map((r) => r.runs.sort((a, b) => a.x - b.x))
}

function segmentsOf(row: readonly Run[]): Segment[] {
  const size = mainSize(row)
  const out: Segment[] = []
  let part: Run[] = []
  const end = () => { const s = part.some((r) => r.text.trim() !== '') ? segment(part) : null; if (s) out.push(s); part = [] }
  for (const run of row) {
    const last = part.at(-1)
    if (last && run.x - (last.x + last.width) > 1.6 * size) end()
    part.push(run)
  }
  end()
  return out
}

function mainSize(runs: readonly Run[]): number {
  const lengths = new Map<number, number>()
  for (const r of runs) lengths.set(r.size, (lengths.get(r.size) ?? 0) + r.text.trim().length)
  return [...lengths].reduce((a, b) => (b[1] > a[1] ? b : a), [1, -1])[0]
}

function segment(runs: readonly Run[]): Segment | null {
  const size = mainSize(runs)
  const base = runs.find((r) => r.size === size)!.y
  const raised: Raised[] = []
  let text = ''
  let at = Number.NEGATIVE_INFINITY
  for (const r of runs) {
    if (text !== '' && !/\s$/.test(text) && !/^\s/.test(r.text) && r.x - at > 0.16 * size) text += ' '
    if (r.size < 0.8 * size && r.y > base + 0.15 * size && r.text.trim() !== '') raised.push({ start: text.length + (r.text.length - r.text.trimStart().length), end: text.length + r.text.trimEnd().length })
    text += r.text
    at = Math.max(at, r.x + r.width)
  }
  const shown = text.trimEnd()
  return shown.trim() === '' ? null : { text: shown, raised, left: runs[0].x, right: at, y: base, size }
}

/** A gutter runs between columns over most of the height; lines that cross it part the page into bands, read from above. */
function inColumns(segments: readonly Segment[], depth = 0): Segment[][] {
  const gutter = segments.length < 8 || depth > 2 ? null : gutterOf(segments)
  const down = (a: Segment, b: Segment) => b.y - a.y || a.left - b.left
  if (gutter === null) return segments.length === 0 ? [] : [[...segments].sort(down)]
  const out: Segment[][] = []
  let left: Segment[] = []
  let right: Segment[] = []
  let across: Segment[] = []
  const endBand = () => { out.push(...inColumns(left, depth + 1), ...inColumns(right, depth + 1)); left = []; right = [] }
  const endAcross = () => { if (across.length > 0) out.push(across); across = [] }
  for (const s of [...segments].sort(down)) {
    if (s.right <= gutter) { endAcross(); left.push(s) } else if (s.left >= gutter) { endAcross(); right.push(s) } else { endBand(); across.push(s) }
  }
  endBand()
  endAcross()
  return out
}

/** The middle of a gap that hardly any line crosses, with several lines on both sides at the same heights; null where there is none. */
function gutterOf(segments: readonly Segment[]): number | null {
  const left = Math.min(...segments.map((s) => s.left))
  const right = Math.max(...segments.map((s) => s.right))
  const width = right - left
  const size = [...segments].sort((a, b) => a.size - b.size)[segments.length >> 1].size
  const edges = [...new Set(segments.map((s) => Math.round(s.left)))].filter((x) => x > left + 0.2 * width && x < left + 0.8 * width).sort((a, b) => a - b)
  let best: { readonly at: number, readonly crossing: number } | null = null
  for (const edge of edges) {
    const at = edge - 0.5
    const before = segments.filter((s) => s.right <= at)
    const behind = segments.filter((s) => s.left >= at)
    const crossing = segments.length - before.length - behind.length
    if (before.length < 3 || behind.length < 3 || crossing > 0.34 * segments.length) continue
    const gap = Math.min(...behind.map((s) => s.left)) - Math.max(...before.map((s) => s.right))
    const beside = behind.filter((s) => before.some((b) => Math.abs(b.y - s.y) < size)).length
    if (gap < 0.6 * size || beside < Math.min(before.length, behind.length) * 0.5) continue
    if (isTable(before, behind, width)) continue
    if (best === null || crossing < best.crossing) best = { at: edge - gap / 2, crossing }
  }
  return best?.at ?? null
}

/** Cells are short and stand beside each other; lines of columns fill their column. */
function isTable(before: readonly Segment[], behind: readonly Segment[], width: number): boolean {
  const filled = (side: readonly Segment[]) => side.filter((s) => s.right - s.left > 0.28 * width).length / side.length
  return filled(before) < 0.4 && filled(behind) < 0.4
}
