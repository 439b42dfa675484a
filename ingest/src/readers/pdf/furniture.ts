/** Running heads, feet and page numbers: lines at the edge of the page that come again on others. Numbers printed there are the pages' labels. */
import type { Line } from './lines.ts'
import type { Page } from './load-pages.ts'

export interface PageLines {
  readonly page: Page
  readonly lines: readonly Line[]
}

export interface BarePage extends PageLines {
  /** As the page is cited: the file's label, else the number printed on it, else its number in the file. */
  readonly label: string
}

/** Lines from the top and from the bottom that may be furniture, and the share of the page's height they must stand in. */
const EDGE_LINES = 3
const EDGE = 0.14

/** The pages without their furniture. */
export function withoutFurniture(pages: readonly PageLines[]): BarePage[] {
  const seen = new Map<string, number>()
  for (const page of pages) for (const key of new Set(edgeLines(page).map((line) => keyOf(line, page.page)))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const enough = Math.max(2, Math.ceil(pages.length * 0.15))
  const offset = printedOffset(pages)
  return pages.map((page) => {
    const edge = new Set(edgeLines(page))
    const isFurniture = (line: Line) => edge.has(line) && (pageNumber(line.text) !== null && (offset !== null || pages.length === 1 || seen.get(keyOf(line, page.page))! >= enough) || seen.get(keyOf(line, page.page))! >= enough)
    const label = page.page.label ?? String(page.page.number + (offset ?? 0))
    return { page: page.page, label, lines: page.lines.filter((line) => !isFurniture(line)) }
  })
}

function edgeLines({ page, lines }: PageLines): Line[] {
  const down = [...lines].sort((a, b) => b.y - a.y)
  const top = down.slice(0, EDGE_LINES).filter((l) => l.y > page.height * (1 - EDGE))
  const bottom = down.slice(-EDGE_LINES).filter((l) => l.y < page.height * EDGE)
  return [...new Set([...top, ...bottom])]
}

/** Two lines are one when they differ in numbers only and stand at the same height. */
function keyOf(line: Line, page: Page): string {
  return `${Math.round((line.y / Math.max(1, page.height)) * 100)} ${line.text.toLowerCase().replace(/\d+|\b[ivxlc]+\b/g, '#').replace(/\s+/g, ' ').trim()}`
}

/** The number of “12”, “– 12 –”, “Page 12 of 40”; null where the line is more than a number. */
function pageNumber(words: string): number | null {
  const m = /^[\s\-–—[(]{0,6}(?:page\s|p\.\s?)?(\d{1,5})(?:\s?(?:of|\/)\s?\d{1,5})?[\s\-–—\])]{0,6}$/i.exec(words)
  return m ? Number(m[1]) : null
}

/** What is added to a page's number in the file to get the printed one, where most pages agree on it; null where they do not. */
function printedOffset(pages: readonly PageLines[]): number | null {
  const votes = new Map<number, number>()
  for (const page of pages) {
    const numbers = new Set(edgeLines(page).flatMap((line) => pageNumber(line.text) ?? /^(\d{1,5})\s{1,20}\D|\D\s{1,20}(\d{1,5})$/.exec(line.text.trim())?.slice(1).map(Number).find(Number.isFinite) ?? []))
    for (const n of numbers) votes.set(n - page.page.number, (votes.get(n - page.page.number) ?? 0) + 1)
  }
  const [offset, count] = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])
  return count >= Math.max(2, pages.length * 0.5) ? offset : null
}
