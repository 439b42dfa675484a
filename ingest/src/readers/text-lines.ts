/** The lines of a stored text, and what the shape of a line tells. */
import type { Span } from '@polylogue/graph-schema'

/** A line without its line end and without white space at either edge. */
export interface Line extends Span {
  /** Columns before the first sign; a tab counts 4. */
  readonly indent: number
  readonly blank: boolean
}

/** All lines in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let at = 0; at <= text.length;) {
    const stop = text.indexOf('\n', at)
    const end = stop < 0 ? text.length : stop
    lines.push(trimmedLine(text, at, end))
    at = end + 1
  }
  return lines
}

function trimmedLine(text: string, from: number, to: number): Line {
  let start = from
  let indent = 0
  while (start < to && isSpace(text.charCodeAt(start))) { indent += text[start] === '\t' ? 4 : 1; start++ }
  let end = to
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end, indent, blank: start === end }
}

/** White space inside a line; the byte order mark and zero-width space count. */
function isSpace(c: number): boolean {
  return c === 32 || c === 9 || c === 0xa0 || c === 10 || c === 0x3000 || c === 0xfeff || (c >= 0x2000 && c <= 0x200b)
}

const LIST_MARK = /^(?:[-*•·‣▪◦–—+]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?(?:i{1,3}|iv|vi{0,3}|ix|x)[.)])[\s\u00a0]+(?=\S)/

/** Length of a bullet or number and the space after it at the head of a line; 0 where it is no list item. */
export function listMark(line: string): number {
  return LIST_MARK.exec(line.slice(0, 40))?.[0].length ?? 0
}

/** Length of the `>` signs at the head of a quoted line, with their spaces, and how many there are. */
export function quoteMark(line: string): { readonly length: number, readonly depth: number } {
  const mark = /^(?:>[ \t]?){1,32}/.exec(line.slice(0, 80))?.[0] ?? ''
  return { length: mark.length, depth: mark.split('>').length - 1 }
}

/** A line of dashes, stars, equal signs or underscores: a rule, or the underline of a heading. */
export function isRule(line: string): boolean {
  return line.length >= 3 && line.length <= 200 && (/^([-=_~#*–—])\1+$/.test(line) || /^(\* ?){3,}$/.test(line))
}

/** True where a line ends like a sentence or a quotation. */
export function endsSentence(line: string): boolean {
  return /[.!?:…]["'”’»)\]]{0,4}$|["”»]$/.test(line.slice(-8))
}

/** True where a line begins with a small letter, after opening marks. */
export function startsSmall(line: string): boolean {
  return /^["'“‘«([]{0,3}\p{Ll}/u.test(line.slice(0, 8))
}

/** A line that is a dash and a name: who is quoted above. */
export function isDashName(line: string): boolean {
  return line.length <= 300 && /^(?:--?|—|–|―)[ \u00a0]?\p{Lu}/u.test(line.slice(0, 8))
}

/** Number of words: runs without white space that hold a letter or digit. Linear, without a regular expression. */
export function countWords(text: string, start = 0, end = text.length): number {
  let words = 0
  let open = false
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i)
    if (isSpace(c) || c === 13 || c === 12) open = false
    else if (!open && ((c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || (c >= 0xaa && !(c >= 0x2010 && c <= 0x2bff) && c !== 0xab && c !== 0xbb && c !== 0xb7 && c !== 0xfffd))) { open = true; words++ }
  }
  return words
}
