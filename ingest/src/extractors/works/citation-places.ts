/** Where a document cites: attribution lines, notes, reference lists, dashes behind a quotation, brackets. */
import type { Document, Passage, Span } from '@polylogue/graph-schema'
import type { CitationForm } from '@polylogue/graph-schema'

export interface CitationPlace extends Span {
  readonly form: CitationForm
  readonly passage: number
  /** The place alone does not prove a reference: year, place, pages or marks must be there too. */
  readonly strict: boolean
}

const LABEL = /^(?:\[\^?\w{1,6}\]:?|\(\d{1,3}\)|\^?\d{1,3}[.):]?(?=\s|\p{L})|[*†‡]+)?\s*/u
const DASH = /(["”’»]|\n)\s*(--+|—|–|―)\s*(?=[\p{Lu}"“*_])/gu

/** Places in text order; they do not overlap. */
export function citationPlaces({ text, passages }: Document): CitationPlace[] {
  return passages.flatMap((p, i) => placesOf(text, p, i)).sort((a, b) => a.start - b.start)
}

function placesOf(text: string, p: Passage, passage: number): CitationPlace[] {
  if (p.kind === 'boilerplate' || p.kind === 'heading' || p.kind === 'signature') return []
  const words = text.slice(p.start, p.end)
  if (p.kind === 'attribution' || p.kind === 'note' || p.kind === 'reference') {
    const lead = p.kind === 'attribution' ? /^[\s([]*(?:--?|—|–|―)?\s*/u.exec(words)![0].length : LABEL.exec(words)![0].length
    const form = p.kind
    return split(words.slice(lead), p.kind).map(([from, to]) => ({ start: p.start + lead + from, end: p.start + lead + to, form, passage, strict: p.kind !== 'reference' }))
  }
  const out: CitationPlace[] = []
  for (const m of words.matchAll(DASH)) {
    const from = m.index + m[0].length
    const line = /^[^\n]*(?:\n[^\n"“]*){0,2}/u.exec(words.slice(from))![0].trimEnd()
    if (line.length > 6 && line.length < 300 && from + line.length > words.length - 3) out.push({ start: p.start + from, end: p.start + from + line.length, form: 'attribution', passage, strict: true })
  }
  for (const b of brackets(words)) {
    if (out.some((o) => p.start + b.start >= o.start && p.start + b.start < o.end)) continue
    out.push({ start: p.start + b.start, end: p.start + b.end, form: 'bracket', passage, strict: true })
  }
  return out
}

/** Several references in one note stand between semicolons. */
function split(words: string, kind: string): [number, number][] {
  if (kind === 'reference' || !words.includes(';')) return [[0, words.trimEnd().length]]
  const out: [number, number][] = []
  let from = 0
  let depth = 0
  for (let i = 0; i <= words.length; i++) {
    if (words[i] === '(') depth++
    if (words[i] === ')') depth--
    if (i === words.length || (words[i] === ';' && depth <= 0)) {
      const lead = /^\s*/.exec(words.slice(from, i))![0].length
      if (words.slice(from, i).trim()) out.push([from + lead, from + words.slice(from, i).trimEnd().length])
      from = i + 1
    }
  }
  return out
}

/** Contents of round and square brackets, brackets inside brackets taken along. */
function brackets(words: string): Span[] {
  const out: Span[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '(' || words[i] === '[') { if (depth++ === 0) from = i + 1 }
    else if ((words[i] === ')' || words[i] === ']') && depth > 0 && --depth === 0 && i - from > 8 && i - from < 400) out.push({ start: from, end: i })
  }
  return out
}
