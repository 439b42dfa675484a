/** Plain text → paragraphs, list items, quoted blocks and headings, from line breaks, indents and marks. */
import type { PassageKind } from '@polylogue/graph-schema'
import type { RawPassage } from './reader.ts'
import { isResidue } from './residue.ts'
import { findDate } from '../metadata/dates.ts'
import { endsSentence, isDashName, isRule, linesOf, listMark, quoteMark, startsSmall } from './text-lines.ts'
import type { Line } from './text-lines.ts'

/** A passage being built, and how it stood on the page. */
interface Block {
  start: number
  end: number
  kind: PassageKind
  level: number
  readonly indent: number
  /** Indents of its lines after the first are all at least this; Infinity for one line. */
  restIndent: number
  lines: number
  readonly blankBefore: boolean
  readonly numbered: boolean
  underlined: boolean
  /** Made of lines that the caller knows to be furniture. */
  readonly foreign: boolean
}

/**
 * Passages of a plain text. Kinds that need the neighbours (attribution, signature, notes) come later.
 * `furniture`: lines known to be banner, menu or footer, which are no passage of the document's own.
 */
export function textBlocks(text: string, furniture: (line: Line) => boolean = () => false): RawPassage[] {
  const lines = linesOf(text)
  const width = wrapWidth(text, lines)
  const blocks: Block[] = []
  let previous: Line | null = null
  let blank = true
  for (const line of lines) {
    if (line.blank) { blank = true; continue }
    const foreign = furniture(line)
    const words = text.slice(line.start, Math.min(line.end, line.start + 400))
    const last = blocks.at(-1)
    if (!foreign && line.end - line.start <= 200 && isRule(words)) {
      if (last && !blank && last.lines === 1 && /^[=\-~#*]/.test(words)) last.underlined = true
      blank = true
      continue
    }
    if (last && previous && !blank && (foreign ? last.foreign : joins(text, last, previous, line, width))) {
      last.end = line.end
      last.lines++
      last.restIndent = Math.min(last.restIndent, line.indent)
    } else {
      blocks.push(foreign ? { ...newBlock(text, line, '', blank), kind: 'boilerplate', foreign } : newBlock(text, line, words, blank))
    }
    previous = line
    blank = false
  }
  markQuotedIndents(text, blocks, lines)
  markHeadings(text, blocks)
  return blocks.filter((b) => /[\p{L}\p{N}]/u.test(text.slice(b.start, Math.min(b.end, b.start + 2000))) || hasWord(text, b))
    .map(({ start, end, kind, level }) => ({ start, end, kind, level }))
}

function hasWord(text: string, block: Block): boolean {
  return block.end - block.start > 2000 && /[\p{L}\p{N}]/u.test(text.slice(block.start, block.end))
}

function newBlock(text: string, line: Line, words: string, blankBefore: boolean): Block {
  const base = { end: line.end, indent: line.indent, restIndent: Infinity, lines: 1, blankBefore, underlined: false, foreign: false, numbered: /^\(?(\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]/.test(words) }
  if (isResidue(words)) return { ...base, start: line.start, kind: 'boilerplate', level: 0 }
  const quote = quoteMark(words)
  if (quote.depth > 0) return { ...base, start: afterSpace(text, line.start + quote.length, line.end), kind: 'blockQuote', level: quote.depth }
  const mark = isDashName(words) && /["”»]$/.test(text.slice(Math.max(0, line.start - 40), line.start).trimEnd()) ? 0 : listMark(words)
  if (mark > 0) return { ...base, start: afterSpace(text, line.start + mark, line.end), kind: 'listItem', level: 1 + Math.min(5, Math.floor(line.indent / 4)) }
  return { ...base, start: line.start, kind: 'paragraph', level: 0 }
}

function afterSpace(text: string, from: number, end: number): number {
  let start = Math.min(from, end)
  while (start < end && /\s/.test(text[start])) start++
  return start
}

/**
 * The width a text is hard-wrapped at, in characters: the longest of the lines that surely go on (the next begins with a small
 * letter), without outliers. 0 where fewer than one in ten line ends is such, or lines are too long for a wrapped text.
 */
export function wrapWidth(text: string, lines: readonly Line[]): number {
  const lengths: number[] = []
  let pairs = 0
  for (let i = 1; i < lines.length; i++) {
    if (lines[i].blank || lines[i - 1].blank) continue
    pairs++
    if (startsSmall(text.slice(lines[i].start, lines[i].start + 8))) lengths.push(lines[i - 1].end - lines[i - 1].start + lines[i - 1].indent)
  }
  if (lengths.length === 0 || lengths.length < pairs / 10) return 0
  lengths.sort((a, b) => a - b)
  const median = lengths[lengths.length >> 1]
  if (median > 140) return 0
  return lengths.findLast((n) => n <= median * 1.3)!
}

/** True where a line goes on with the block of the line before it. */
function joins(text: string, block: Block, before: Line, line: Line, width: number): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + 400))
  if (block.kind === 'boilerplate' || isResidue(head)) return false
  const depth = quoteMark(head).depth
  if (depth > 0 || block.kind === 'blockQuote') return block.kind === 'blockQuote' && depth === block.level && head.length > quoteMark(head).length
  const tail = text.slice(Math.max(before.start, before.end - 40), before.end)
  if (isDashName(head) && /["”»]$/.test(tail)) return false
  if (listMark(head) > 0) return false
  if (startsSmall(head)) return true
  if (width === 0) return false
  const length = before.end - before.start + before.indent
  if (!endsSentence(tail)) return length > width * 1.3 ? !/[)\]]$/.test(tail) : length >= width * 0.6 || endsInsideName(text.slice(before.start, before.end))
  if (length > width * 1.3) return false
  if (line.indent >= before.indent + 2 && block.kind !== 'listItem') return false
  const firstWord = /^\S{1,80}/.exec(head)?.[0].length ?? 0
  // The first word would have fitted on the line above: the break was meant.
  return length + 1 + firstWord > width
}

/** True where a line that is no title ends with a capitalised word: a break inside a name. */
function endsInsideName(line: string): boolean {
  return /\s\p{Lu}\p{Ll}+$/u.test(line.slice(-40)) && /\s\p{Ll}{4,}\s/u.test(line.slice(0, 200))
}

/** Paragraphs that stand 3 columns or more to the right of the text are quoted blocks. */
function markQuotedIndents(text: string, blocks: readonly Block[], lines: readonly Line[]): void {
  const base = baseIndent(lines)
  for (const b of blocks) {
    if (b.kind !== 'paragraph' || !b.blankBefore || b.end - b.start < 60) continue
    if (b.indent >= base + 3 && (b.lines === 1 ? b.indent >= base + 4 && endsSentence(text.slice(b.end - 8, b.end)) : b.restIndent >= base + 3)) { b.kind = 'blockQuote'; b.level = 1 }
  }
  // Where "quoted" blocks are the rule, the indent is the layout of the page.
  const quoted = blocks.filter((b) => b.kind === 'blockQuote' && b.indent > base)
  if (quoted.length > blocks.filter((b) => b.kind === 'paragraph' && b.end - b.start >= 60).length) for (const b of quoted) { b.kind = 'paragraph'; b.level = 0 }
}

/** The indent most lines have. */
function baseIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const l of lines) if (!l.blank) counts.set(l.indent, (counts.get(l.indent) ?? 0) + 1)
  let best = 0
  for (const [indent, n] of counts) if (n > (counts.get(best) ?? 0) || (n === counts.get(best) && indent < best)) best = indent
  return best
}

const MAX_HEADING = 120
const MAX_NUMBERED_HEADING = 200

function markHeadings(text: string, blocks: Block[]): void {
  const content = blocks.filter((b) => b.kind !== 'boilerplate')
  let top = true
  for (let i = 0; i < content.length; i++) {
    const b = content[i]
    const next = content[i + 1]
    if (b.end - b.start > MAX_NUMBERED_HEADING) { top = false; continue }
    if (next === undefined) continue
    const level = headingLevel(text, b, content[i - 1], next, top, i === 0)
    if (level > 0) {
      // The number of a heading belongs to it; that of a list item is only its mark.
      if (b.kind === 'listItem') b.start = lineStart(text, b.start)
      b.kind = 'heading'
      b.level = level
    }
  }
}

function lineStart(text: string, at: number): number {
  let start = text.lastIndexOf('\n', at - 1) + 1
  while (/\s/.test(text[start])) start++
  return start
}

/** 0 where a block is no heading. `top`: no paragraph has come yet. */
function headingLevel(text: string, b: Block, before: Block | undefined, next: Block, top: boolean, first: boolean): number {
  if (b.kind !== 'paragraph' && b.kind !== 'listItem') return 0
  const words = text.slice(b.start, b.end)
  if (b.underlined && words.length <= MAX_HEADING) return first ? 1 : 2
  if (b.kind === 'listItem') {
    const alone = b.numbered && b.blankBefore && next.blankBefore && next.kind !== 'listItem' && before?.kind !== 'listItem' && b.lines === 1
    return alone && next.end - next.start > words.length ? 2 : 0
  }
  if (words.length > MAX_HEADING || b.lines > 2 || /^["“”'‘«(]|^--/.test(words) || isByline(words)) return 0
  const parts = words.split(/\s+/)
  if (parts.length > 16) return 0
  if (/^(chapter|part|section|article|appendix|annex)\s+(\d{1,3}|[IVXLC]{1,7})\b/i.test(words)) return 2
  if (/[.,;]$/.test(words) || (words.endsWith(':') && parts.length > 6)) return 0
  if (first && next.end - next.start > 0) return 1
  const caps = /\p{Lu}{3}/u.test(words) && !/\p{Ll}/u.test(words)
  const long = parts.filter((w) => /^\P{L}{0,2}\p{L}{4}/u.test(w))
  const title = long.length > 0 && long.filter((w) => /^\P{L}{0,2}\p{Lu}/u.test(w)).length >= long.length * 0.6
  const capital = /^\P{L}{0,3}\p{Lu}/u.test(words)
  const apart = b.blankBefore && next.blankBefore
  const longerNext = next.end - next.start > words.length * 2 || next.kind === 'listItem'
  if (caps && (b.blankBefore || next.blankBefore)) return 2
  if (title && apart) return 2
  if (top && capital && apart && parts.length <= 12) return 2
  if (title && b.blankBefore && longerNext && parts.length <= 8) return 2
  return capital && apart && parts.length <= 8 && next.end - next.start > words.length * 2 ? 2 : 0
}

/** "By X", "4 May 1931", "Oslo, 4 May 1931", "To the editor": lines of a head that are no title. */
function isByline(words: string): boolean {
  const date = findDate(words)
  if (date && /^[\s.:)\]]*$/.test(words.slice(date.end))) {
    const before = words.slice(0, date.start)
    if (/^(adopted|carried|passed|approved|agreed|issued|given|done|written|held)\b/i.test(before) || (/(^|[,–—-])\s*(\d{1,2}\s?[-–]\s?)?$/.test(before) && before.split(' ').length <= 4)) return true
  }
  return /^(by|from|to|date|dated|posted|published|author|dear)\b/i.test(words) || /^\d{1,2}\.? \p{L}{3,10}\.? \d{4}$|^\p{L}{3,10}\.? (\d{1,2}, )?\d{4}$|^[\d./-]{4,12}$/u.test(words)
}
