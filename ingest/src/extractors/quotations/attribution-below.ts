/** The line below or behind a quotation that says whose it is: "— Ada North, The Rope and the Reed (Harrow, 1904), p. 3". */
import type { Document, Span } from '@polylogue/graph-schema'
import { authorLength } from '../works/author-list.ts'

export interface AttributionBelow extends Span {
  /** Words of the source at its head; null where the line begins with a title. */
  readonly source: Span | null
}

const DASH = /^\s*(?:--+|—|–|―)\s*/u

/** The attribution right behind `end` in the same passage, or the attribution passage that follows passage `index`. */
export function attributionBelow(document: Document, index: number, end: number): AttributionBelow | null {
  const { text, passages } = document
  const p = passages[index]
  const rest = text.slice(end, p.end)
  const dash = /^["”’»\s]*(?:\[\^?\d+\]\s*)?(?:--+|—|–|―|\n\s*[([]?(?=\p{Lu}))\s*/u.exec(rest)
  if (dash && rest.length - dash[0].length > 2 && rest.length < 360 && /^[\p{Lu}"“*_]/u.test(rest.slice(dash[0].length))) return lineAt(text, end + dash[0].length, p.end)
  if (!/^["”’»\s.,;]*(?:\[\^?\d+\])?\s*$/u.test(rest)) return null
  const next = passages[index + 1]
  if (next?.kind !== 'attribution' && !(next !== undefined && next.kind !== 'heading' && next.end - next.start < 300 && DASH.test(text.slice(next.start, next.end)))) return null
  const lead = /^[\s([]*(?:--+|—|–|―)?\s*/u.exec(text.slice(next.start, next.end))![0].length
  return lineAt(text, next.start + lead, next.end)
}

function lineAt(text: string, start: number, end: number): AttributionBelow {
  const words = text.slice(start, end)
  const length = authorLength(words)
  const name = length > 0 ? length : /^[^,("“\n]{2,60}/u.exec(words)?.[0].trimEnd().length ?? 0
  return { start, end, source: name > 0 && /^\p{Lu}/u.test(words) ? { start, end: start + name } : null }
}
