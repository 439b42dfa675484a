/**
 * Builds the stored text of formats with markup: what a reader sees, block by block, with passages and marks noted as they are
 * written, so that every span fits by construction. White space folds; blocks are parted by a blank line, list items and rows by a line.
 */
import type { Mark, MarkKind, PassageKind } from '@polylogue/graph-schema'
import type { Milestone, RawPassage } from './reader.ts'

/** Kind and level that text gets while a block is open. */
export interface BlockContext {
  readonly kind: PassageKind
  readonly level: number
}

/** What was written. `linkShare`: for each passage, the share of its characters inside links. */
export interface Rendered {
  readonly text: string
  readonly passages: readonly RawPassage[]
  readonly marks: readonly Mark[]
  readonly linkShare: readonly number[]
  readonly milestones: readonly Milestone[]
}

export interface TextWriter {
  /** Ends the open passage and begins a block; `marker` ("1.") stands before it, outside the passage. */
  open(context: BlockContext, marker?: string): void
  close(): void
  /** The block that is open now. */
  context(): BlockContext
  /** Ends the open passage; text that follows begins another in the same block. */
  endPassage(): void
  /** Text whose white space folds to one space. */
  write(words: string): void
  /** Text whose lines and spaces count (preformatted). */
  writeLines(words: string): void
  lineBreak(): void
  openMark(kind: MarkKind, target: string | null): void
  closeMark(): void
  /** A page or chapter begins with the words that are written next. */
  milestone(unit: Milestone['unit'], label: string): void
  finish(): Rendered
}

/** Marks nested deeper than this are no markup that a reader sees, and are not kept. */
const MAX_OPEN_MARKS = 64

interface OpenMark { readonly kind: MarkKind, readonly target: string | null, start: number }

/** A writer with one open paragraph context. */
export function textWriter(): TextWriter {
  const parts: string[] = []
  const passages: RawPassage[] = []
  const marks: Mark[] = []
  const linkShare: number[] = []
  const contexts: BlockContext[] = [{ kind: 'paragraph', level: 0 }]
  const openMarks: OpenMark[] = []
  const milestones: Milestone[] = []
  let reached: Omit<Milestone, 'at'> | null = null
  let length = 0
  let start = -1
  let linked = 0
  let links = 0
  let tooDeep = 0
  let space: '' | ' ' | '\n' = ''
  let marker = ''
  const put = (s: string) => { parts.push(s); length += s.length }
  const context = () => contexts.at(-1)!

  function beginPassage(): void {
    const last = passages.at(-1)
    if (length > 0) put(last && last.kind === 'listItem' && context().kind === 'listItem' ? '\n' : '\n\n')
    if (marker) { put(`${marker} `); marker = '' }
    start = length
    linked = 0
    space = ''
  }

  function append(words: string): void {
    if (start < 0) beginPassage()
    else if (space !== '') put(space)
    space = ''
    if (reached !== null) { milestones.push({ ...reached, at: length }); reached = null }
    for (let i = openMarks.length - 1; i >= 0 && openMarks[i].start < 0; i--) openMarks[i].start = length
    put(words)
    if (links > 0) linked += words.length
  }

  function pauseMark(m: OpenMark): void {
    // A link without address (within the site) only counts for `linkShare`.
    if (m.start >= 0 && length > m.start && !(m.kind === 'link' && m.target === null)) marks.push({ kind: m.kind, target: m.target, start: m.start, end: length })
    m.start = -1
  }

  function endPassage(): void {
    for (const m of openMarks) pauseMark(m)
    if (start >= 0 && length > start) {
      passages.push({ ...context(), start, end: length })
      linkShare.push(linked / (length - start))
    }
    start = -1
    space = ''
  }

  return {
    context,
    endPassage,
    open(next, mark = '') { endPassage(); contexts.push(next); if (mark) marker = mark },
    close() { endPassage(); if (contexts.length > 1) contexts.pop(); marker = '' },
    write(words) {
      // ASCII white space folds; a no-break space is a sign of its own and stays.
      for (const m of words.matchAll(/[ \t\n\r\f\v]+|[^ \t\n\r\f\v]+/g)) {
        if (/^[ \t\n\r\f\v]/.test(m[0])) { if (start >= 0 && space === '') space = ' ' } else append(m[0])
      }
    },
    writeLines(words) {
      const lines = words.split('\n')
      lines.forEach((line, i) => {
        if (i > 0) { if (start >= 0) space = '\n' }
        const kept = line.trimEnd()
        if (kept !== '') append(kept)
        else if (i > 0 && i < lines.length - 1) endPassage()
      })
    },
    lineBreak() { if (start >= 0) { if (space === '\n') endPassage(); else space = '\n' } },
    openMark(kind, target) {
      if (openMarks.length >= MAX_OPEN_MARKS) { tooDeep++; return }
      openMarks.push({ kind, target, start: -1 })
      if (kind === 'link') links++
    },
    closeMark() {
      if (tooDeep > 0) { tooDeep--; return }
      const m = openMarks.pop()
      if (!m) return
      if (m.kind === 'link') links--
      pauseMark(m)
    },
    milestone(unit, label) { reached = { unit, label } },
    finish() {
      endPassage()
      return { text: parts.join(''), passages, linkShare, milestones, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)) }
    },
  }
}

/** The context of a block inside another: a note stays a note and a quotation a quotation, whatever stands in them. */
export function nestedContext(outer: BlockContext, inner: BlockContext): BlockContext {
  if (outer.kind === 'note' || outer.kind === 'boilerplate' || outer.kind === 'attribution') return outer
  if (inner.kind === 'attribution' || inner.kind === 'note') return inner
  if (outer.kind === 'blockQuote') return inner.kind === 'blockQuote' ? { kind: 'blockQuote', level: outer.level + 1 } : outer
  if (inner.kind === 'listItem' && outer.kind === 'listItem') return { kind: 'listItem', level: outer.level + 1 }
  return inner.kind === 'paragraph' && outer.kind === 'listItem' ? outer : inner
}
