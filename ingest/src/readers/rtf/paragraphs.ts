/** The words of an RTF file as paragraphs, rows of tables and notes; the notes stand after the text. */
import { nestedContext, textWriter } from '../rendered-text.ts'
import type { BlockContext, Rendered, TextWriter } from '../rendered-text.ts'
import type { Group } from './groups.ts'

export const PLAIN: BlockContext = { kind: 'paragraph', level: 0 }

export interface Paragraphs {
  /** Words of the text or of a note, as its group says. */
  words(text: string, group: Group): void
  /** What the next paragraph will be. */
  next(context: BlockContext): void
  end(group: Group): void
  lineBreak(group: Group): void
  /** \pard: a paragraph like any other, outside of tables. */
  reset(): void
  inTable(): void
  cell(): void
  row(): void
  /** The number of a note whose mark stands here. */
  note(): number
  finish(): Rendered
}

type Call = (writer: TextWriter) => void

export function paragraphs(): Paragraphs {
  const writer = textWriter()
  const notes: Call[][] = []
  let open = false
  let paragraph = PLAIN
  let inRow = false
  let cellEnded = false

  const call = ({ to, note }: Group, c: Call) => { if (to === 'note') notes[note].push(c); else c(writer) }
  const begin = () => {
    if (open) return
    open = true
    writer.open(nestedContext(writer.context(), inRow ? PLAIN : paragraph))
  }
  const close = () => {
    if (open) writer.close()
    open = false
  }
  const words = (text: string, group: Group) => {
    if (group.to === 'text') {
      begin()
      if (cellEnded && text.trim() !== '') { writer.write(' | '); cellEnded = false }
    }
    call(group, styled(text, group))
  }
  return {
    words,
    next(context) { paragraph = context },
    end(group) {
      if (group.to === 'note') call(group, (w) => w.endPassage())
      else if (group.to === 'text' && inRow) words(' ', group)
      else if (group.to === 'text') close()
    },
    lineBreak(group) { if (group.to === 'text' || group.to === 'note') call(group, (w) => w.lineBreak()) },
    reset() { paragraph = PLAIN; inRow = false },
    inTable() { inRow = true },
    cell() { begin(); cellEnded = true },
    row() { close(); cellEnded = false; inRow = false },
    note() {
      notes.push([])
      begin()
      writer.openMark('noteReference', String(notes.length))
      writer.write(`[${notes.length}]`)
      writer.closeMark()
      return notes.length - 1
    },
    finish() {
      close()
      writeNotes(writer, notes)
      return writer.finish()
    },
  }
}

function styled(text: string, { italic, bold }: Group): Call {
  return (w) => {
    if (italic) w.openMark('emphasis', null)
    if (bold) w.openMark('strong', null)
    w.write(text)
    if (bold) w.closeMark()
    if (italic) w.closeMark()
  }
}

function writeNotes(writer: TextWriter, notes: readonly (readonly Call[])[]): void {
  notes.forEach((calls, i) => {
    writer.open({ kind: 'note', level: 0 }, `[${i + 1}]`)
    for (const c of calls) c(writer)
    writer.close()
  })
}
