/**
 * The lines at the head and foot of a text, where archives and web sites put what is not the document's voice. Only
 * the edges are split into lines, so a book of 100 MB costs no more than a leaflet.
 */
import { isResidue } from '../readers/residue.ts'
import { countWords } from '../readers/text-lines.ts'
import { organizationLine } from '../metadata/name-line.ts'

/** Lines with words that are looked at on each edge. */
const HEAD_LINES = 20
const FOOT_LINES = 40
/** Characters of a line that are compared; its length stands for the rest. */
const KEY_LENGTH = 300

/** A line at an edge. `key` is what equal lines share: folded spelling, numbers as `#`. */
export interface EdgeLine {
  readonly start: number
  readonly end: number
  readonly key: string
  readonly words: number
  /** Long or sign-like enough to be furniture by itself; short lines are only beside such a line or in a menu. */
  readonly weighty: boolean
  /** Words that an author may well repeat: a name, a quotation, a slogan, "we …", "… resolves:". */
  readonly voiced: boolean
  readonly residue: boolean
  /** Long enough to be furniture, but no sentence: several texts may be called that. */
  readonly titleLike: boolean
  /** No blank line stands between this line and the one listed before it. */
  readonly touches: boolean
}

/** Both edges of a text, each from the outside in. */
export interface Edges {
  readonly head: readonly EdgeLine[]
  readonly foot: readonly EdgeLine[]
}

/** The lines with words at both edges of a text; those of a short text may be in both lists. */
export function edgesOf(text: string): Edges {
  const head: EdgeLine[] = []
  let touches = false
  for (let at = 0; at < text.length && head.length < HEAD_LINES;) {
    const stop = text.indexOf('\n', at)
    const end = stop < 0 ? text.length : stop
    const line = edgeLine(text, at, end, touches)
    if (line) head.push(line)
    touches = line !== null
    at = end + 1
  }
  const foot: EdgeLine[] = []
  touches = false
  for (let end = text.length; end > 0 && foot.length < FOOT_LINES;) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = edgeLine(text, start, end, touches)
    if (line) foot.push(line)
    touches = line !== null
    end = start - 1
  }
  return { head, foot }
}

function edgeLine(text: string, from: number, to: number, touches: boolean): EdgeLine | null {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start])) start++
  while (end > start && /\s/.test(text[end - 1])) end--
  const shown = text.slice(start, Math.min(end, start + KEY_LENGTH * 2))
  const folded = shown.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').replace(/\d+/g, '#')
  if (!/[\p{L}\p{N}]/u.test(shown)) return null
  const words = countWords(text, start, Math.min(end, start + 2000))
  const tail = text.slice(Math.max(start, end - 4), end)
  return {
    start, end, words, touches,
    key: folded.length <= KEY_LENGTH ? folded : `${folded.slice(0, KEY_LENGTH)} ~${end - start}`,
    weighty: words >= 8 || (shown.match(/[|•·›»←→]/g)?.length ?? 0) >= 2 || /https?:\/\/|www\.|©|\S@\S/.test(shown),
    voiced: isVoiced(shown, folded, tail),
    residue: isResidue(shown),
    titleLike: words >= 8 && words <= 20 && !/[.!?…]["”»)]?$/.test(tail) && !FURNITURE.test(folded),
  }
}

const FURNITURE = /\b(web ?site|site|web|page|archived?|mirror|copyright|cookies?|newsletter|subscribe|e-?mail|reprint(ed)?|digiti[sz]ed|scanned|transcri(bed|ption)|licen[cs]ed?|permission)\b|https?:/

function isVoiced(shown: string, folded: string, tail: string): boolean {
  if (/^\s*["“”„«‘'>]/.test(shown) || organizationLine(shown) !== null) return true
  if (FURNITURE.test(folded)) return false
  return /[!:]["”»)]?$/.test(tail) || /["”»]\s*$/.test(tail) || /\b(we|our|us|i|my)\b/.test(folded) || /^(--?|—|–|signed|for the|on behalf of)\b/.test(folded)
}
