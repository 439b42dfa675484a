/** The note a quotation points to: its first citation says whose words they are and where they stand. */
import type { Citation, Document } from '@polylogue/graph-schema'

const LABEL = /^\s*(?:\[\^?(\w{1,6})\]|\((\d{1,3})\)|\^?(\d{1,3})[.):]?(?=\s|\p{L})|([*†‡]+))/u
const BEFORE = /(?:^|\n)\s*(?:\[\^?(\w{1,6})\]:?|\((\d{1,3})\)|\^?(\d{1,3})[.):]?|([*†‡]+))\s*$/u
const MARKER = /^[\s.,;:!?”"’»)]{0,4}(?:\[\^?(\w{1,6})\]|\((\d{1,3})\)|([*†‡]+)|(\d{1,3})(?![\p{L}\d.,]))/u

/** Looks behind a quotation's end for a note marker and answers the note's first citation. */
export function notesOf({ text, passages, marks }: Document, citations: readonly Citation[]): (end: number) => Citation | null {
  const byLabel = new Map<string, Citation>()
  let order = 0
  for (const p of passages) {
    if (p.kind !== 'note') continue
    order++
    // A reader may leave the label before the passage, or out of the text: then the order of the notes is their number.
    const m = LABEL.exec(text.slice(p.start, Math.min(p.end, p.start + 20))) ?? BEFORE.exec(text.slice(Math.max(0, p.start - 10), p.start))
    const label = m ? m[1] ?? m[2] ?? m[3] ?? m[4] : String(order)
    const first = citations.filter((c) => c.raw.start >= p.start && c.raw.end <= p.end && c.form !== 'running').sort((a, b) => a.raw.start - b.raw.start || b.raw.end - a.raw.end)[0]
    if (label && first && !byLabel.has(label)) byLabel.set(label, first)
  }
  const references = marks.filter((m) => m.kind === 'noteReference')
  return (end) => {
    if (byLabel.size === 0) return null
    const mark = references.find((m) => m.start >= end - 1 && m.start - end <= 4 && /^[\s.,;:!?”"’»)]*$/u.test(text.slice(end, Math.max(end, m.start))))
    const label = mark ? text.slice(mark.start, mark.end).replace(/[^\w*†‡]/gu, '') : null
    const m = MARKER.exec(text.slice(end, end + 14))
    const late = label === null && m === null ? atSentenceEnd(text, end) : null
    const found = label ?? late ?? (m && (m[1] ?? m[2] ?? m[3] ?? m[4])) ?? null
    return (found && byLabel.get(found)) || (mark?.target && byLabel.get(mark.target)) || null
  }
}

/** Words between a closing mark and the end of their sentence, at most this many characters. */
const TAIL = 220
const MARKED_TAIL = /^[^.!?"“”«»[\n]*(?:\n(?!\s*\n)[^.!?"“”«»[\n]*)*[.!?]?\[\^?(\w{1,6})\]/u

/** "… “…,” and nobody had said it before.[1]": the marker of the sentence, where no other quotation stands before it. */
function atSentenceEnd(text: string, end: number): string | null {
  return MARKED_TAIL.exec(text.slice(end, end + TAIL).replace(/^["”’»]/u, ''))?.[1] ?? null
}
