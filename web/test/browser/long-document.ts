/** A document as long as asked for, made of invented words by a fixed rule, with a statement every few passages. */
import type { AnnotatedDocument } from '@polylogue/api/contract'
import { idOf, quoteAt } from '@polylogue/graph-schema'
import type { Passage, Statement } from '@polylogue/graph-schema'

const WORDS = ['harbour', 'lantern', 'ledger', 'orchard', 'stoppage', 'tidewater', 'warehouse', 'quay', 'circle', 'delegates', 'resolved', 'against', 'towards', 'the', 'of', 'and', 'a', 'in', 'by', 'with']

/** `length` is reached within a passage; every 97th passage is a long one without any break. */
export function longDocument(document: string, length: number): AnnotatedDocument {
  const parts: string[] = []
  const passages: Passage[] = []
  const spans: { start: number, end: number }[] = []
  let at = 0
  let seed = 7
  const next = (n: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % n }
  while (at < length) {
    const words = passages.length % 97 === 96 ? 900 : 25 + next(90)
    const text = `${Array.from({ length: words }, () => WORDS[next(WORDS.length)]).join(' ')}.`
    passages.push({ id: idOf('passage', 1, document, String(at)), document, ordinal: passages.length, kind: 'paragraph', level: 0, start: at, end: at + text.length, locator: `p. ${1 + Math.floor(passages.length / 40)}` })
    if (passages.length % 9 === 0) spans.push({ start: at + 8, end: at + 60 })
    parts.push(text, '\n\n')
    at += text.length + 2
  }
  const text = parts.join('')
  const [a, b] = ['Lantern Circle', 'Quay Ledger'].map((name) => ({ id: idOf('entity', 1, name), kind: 'Organization' as const, name, aliases: [], mentions: 1, documents: 1, reviewed: false, details: {} }))
  const statements = spans.map((span, i): Statement => ({
    id: idOf('statement', 1, String(i)), relation: i % 2 ? 'ENDORSES' : 'CRITICIZES', polarity: i % 2 ? 1 : -1, subject: a.id, object: b.id, document, date: '1931', assertedBy: a.id, attribution: [],
    evidence: [{ ...quoteAt(document, text, span.start, span.end), finding: idOf('finding', 1, String(i)), quotation: null, passage: '', cue: null, rule: 'made', confidence: 0.9 }], explicitness: 'explicit', confidence: 0.9, review: 'unreviewed',
  }))
  return {
    document: { id: document, version: '', textId: '', collection: 'default', path: 'long.txt', format: 'text', blob: '', text, words: Math.round(text.length / 6), title: { value: 'A long text', origin: 'text', place: null }, date: null, author: null, publisher: null, address: null, encoding: { name: 'utf-8', guessed: false }, partial: false, passages, marks: [], problems: [] },
    mentions: [], statements, quotations: [], citations: [], entities: [a, b],
  }
}
