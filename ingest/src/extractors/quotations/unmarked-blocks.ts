/** Quotations without marks: block quotations, and paragraphs over an attribution line. One a paragraph. */
import type { Document } from '@polylogue/graph-schema'
import type { MarkedStretch } from './marked-stretches.ts'
import { wordCount } from './marked-stretches.ts'

const DASH_TAIL = /\n?\s*(?:--+|—|–|―)\s*\p{Lu}[^\n]{2,200}$/u

export function unmarkedBlocks({ text, passages }: Document, marked: readonly MarkedStretch[]): MarkedStretch[] {
  return passages.flatMap((p, i): MarkedStretch[] => {
    const block = p.kind === 'blockQuote'
    if (!block && !(p.kind === 'paragraph' && passages[i + 1]?.kind === 'attribution')) return []
    const words = text.slice(p.start, p.end)
    const inside = marked.filter((m) => m.passage === i)
    if (inside.some((m) => (m.end - m.start) * 10 > (p.end - p.start) * 7)) return []
    if (!block && (inside.length > 0 || /:\s*$/u.test(words))) return []
    const tail = block ? DASH_TAIL.exec(words) : null
    const end = p.start + (tail && tail.index > 10 ? words.slice(0, tail.index).trimEnd().length : words.trimEnd().length)
    const start = p.start + /^[\s"“«>]*/u.exec(words)![0].length
    if (end <= start || wordCount(text.slice(start, end)) < (block ? 2 : 8)) return []
    return [{ start, end, outerStart: p.start, outerEnd: end, mark: 'double', passage: i, closed: true }]
  })
}
