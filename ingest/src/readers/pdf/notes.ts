/** Footnotes of a page: the lines at its foot that are smaller than the text and begin with a note's mark. */
import type { Line } from './lines.ts'

export interface PageNote {
  readonly label: string
  readonly lines: readonly Line[]
  /** Length of the mark in the first line. */
  readonly skip: number
}

export interface ParsedPage {
  readonly text: readonly Line[]
  readonly notes: readonly PageNote[]
}

const MARK = /^\s*(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)]?(?=\s|\p{L}|[“"‘])|([*†‡§]{1,3}))\s*/u

/** `body`: size of the text of the document. Lines are in reading order. */
export function footnotes(lines: readonly Line[], body: number): ParsedPage {
  const small = (line: Line) => line.size < 0.93 * body
  // In columns each has a foot of its own: the end of every run of lines that stand in one column.
  const text: Line[] = []
  const notes: PageNote[] = []
  for (let from = 0; from < lines.length;) {
    let to = from + 1
    while (to < lines.length && lines[to].column === lines[from].column) to++
    let foot = to
    while (foot > from && small(lines[foot - 1])) foot--
    const first = lines.slice(foot, to).findIndex((line) => MARK.test(line.text))
    if (first < 0 || (foot === from && to - from === lines.length)) text.push(...lines.slice(from, to))
    else {
      text.push(...lines.slice(from, foot + first))
      notes.push(...notesIn(lines.slice(foot + first, to)))
    }
    from = to
  }
  return { text, notes }
}

function notesIn(lines: readonly Line[]): PageNote[] {
  const out: { label: string, lines: Line[], skip: number }[] = []
  for (const line of lines) {
    const m = MARK.exec(line.text)
    const label = m ? m[1] ?? m[2] ?? m[3] ?? m[4] : null
    const last = out.at(-1)
    // A number at the head of a line may belong to the note before: notes count on.
    const next = last === undefined || label === null || !/^\d/.test(label) || Number(label) === Number(last.label) + 1
    if (label !== null && next) out.push({ label, lines: [line], skip: m![0].length })
    else last?.lines.push(line)
  }
  return out
}
