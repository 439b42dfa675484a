/** Writes the text of a PDF: paragraphs over pages, notes after the paragraph their page ends in, each page's beginning kept. */
import type { BlockContext, Rendered, TextWriter } from '../rendered-text.ts'
import { textWriter } from '../rendered-text.ts'
import { withoutFurniture } from './furniture.ts'
import { hyphenRule, joinLines } from './hyphens.ts'
import type { KeepsHyphen } from './hyphens.ts'
import { linesOf } from './lines.ts'
import type { Line } from './lines.ts'
import type { Page } from './load-pages.ts'
import { footnotes } from './notes.ts'
import type { PageNote } from './notes.ts'
import { bodySize, paragraphsOf } from './paragraphs.ts'
import type { PlacedLine } from './paragraphs.ts'

export function writePdf(pages: readonly Page[]): Rendered {
  const bare = withoutFurniture(pages.map((page) => ({ page, lines: linesOf(page) })))
  const body = bodySize(bare.flatMap((p) => p.lines))
  const parsed = bare.map((p) => footnotes(p.lines, body))
  const keeps = hyphenRule(function* () { for (const p of bare) for (const l of p.lines) yield l.text }())
  const writer = textWriter()
  const lines = parsed.flatMap((p, page) => p.text.map((line): PlacedLine => ({ ...line, page })))
  const labels = bare.map((p) => p.label)
  let noted = 0
  let page = -1
  const reach = (to: number) => { if (to !== page) { page = to; writer.milestone('page', labels[to]) } }
  const writeNotes = (to: number) => {
    const before = page
    for (; noted < to; noted++) {
      if (parsed[noted].notes.length > 0) { writer.milestone('page', labels[noted]); page = noted }
      for (const note of parsed[noted].notes) writeNote(note, writer, keeps)
    }
    if (before >= 0 && page !== before) reach(before)
  }
  for (const paragraph of paragraphsOf(lines, body)) {
    writeNotes(paragraph.lines[0].page)
    writeLines(paragraph.context, paragraph.lines, '', writer, keeps, (line) => { reach(line.page); return parsed[line.page].notes })
    writeNotes(paragraph.lines.at(-1)!.page)
  }
  writeNotes(parsed.length)
  return writer.finish()
}

function writeNote(note: PageNote, writer: TextWriter, keeps: KeepsHyphen): void {
  const [first, ...rest] = note.lines
  const lines = [{ ...first, text: first.text.slice(note.skip), raised: [] }, ...rest].map((line) => ({ ...line, page: 0 }))
  writeLines({ kind: 'note', level: 0 }, lines, `[${note.label}]`, writer, keeps, () => [])
}

/** One passage. `notesOn` is asked at each line, when its page is reached. */
function writeLines(context: BlockContext, lines: readonly PlacedLine[], marker: string, writer: TextWriter, keeps: KeepsHyphen, notesOn: (line: PlacedLine) => readonly PageNote[]): void {
  writer.open(context, marker)
  lines.forEach((line, i) => {
    const notes = notesOn(line)
    const next = lines[i + 1]
    const words = next ? line.text : line.text.trimEnd()
    // What joins two lines is decided on their ends; the line itself is written piece by piece, for the notes it refers to.
    const joined = next ? joinLines(words, next.text, keeps) : words
    const kept = next ? joined.slice(0, joined.length - next.text.trimStart().length) : joined
    writeWithReferences({ ...line, text: kept }, notes, writer)
  })
  writer.close()
}

function writeWithReferences(line: Line, notes: readonly PageNote[], writer: TextWriter): void {
  let at = 0
  for (const { start, end } of line.raised) {
    const label = line.text.slice(start, end).trim()
    if (end > line.text.length || start < at || !notes.some((n) => n.label === label)) continue
    writer.write(line.text.slice(at, start).trimEnd())
    writer.openMark('noteReference', label)
    writer.write(`[${label}]`)
    writer.closeMark()
    at = end
  }
  writer.write(line.text.slice(at))
}
