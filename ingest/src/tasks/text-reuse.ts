/**
 * The task of text reuse: which text of a collection a quotation comes from, or which passages of a text stand in others.
 * Each record carries its collection; the index of a collection is made once.
 */
import { findPlaces } from '../corpus/tracing/find-places.ts'
import { findReuse } from '../corpus/tracing/find-reuse.ts'
import { quotedWords } from '../corpus/tracing/quoted-words.ts'
import { buildShingleIndex } from '../corpus/tracing/shingle-index.ts'
import type { ShingleIndex } from '../corpus/tracing/shingle-index.ts'
import { spanOfWords } from '../corpus/tracing/text-words.ts'
import { codePoints } from './code-points.ts'

export interface SourceText { readonly id: string, readonly text: string }
export interface TextReuseRecord { readonly id: string, readonly text?: string, readonly query?: string, readonly docs?: readonly SourceText[], readonly gold?: unknown }
export interface Match { readonly doc: string, readonly start: number, readonly end: number }
export interface ReuseCase { readonly start: number, readonly end: number, readonly source: string, readonly source_start: number, readonly source_end: number }
export interface TextReuseAnswer { readonly id: string, readonly matches?: readonly Match[], readonly cases?: readonly ReuseCase[] }

/** Indexes by the very list they were made from; a set's records share one list. */
const INDEXES = new WeakMap<readonly SourceText[], ShingleIndex>()
/** Cases of the sets may be shorter than what a reader is shown as reuse, words. */
const SHORTEST_CASE = 12
const NO_DOCS: readonly SourceText[] = []

function indexOf(docs: readonly SourceText[]): ShingleIndex {
  const known = INDEXES.get(docs)
  if (known) return known
  const made = buildShingleIndex(docs)
  INDEXES.set(docs, made)
  return made
}

/** Without a collection (`docs`) there is nothing to find, and the answer is empty. */
export function answerTextReuse({ id, query, text, docs = NO_DOCS }: TextReuseRecord): TextReuseAnswer {
  const collection = indexOf(docs)
  return query === undefined ? { id, cases: casesOf(text ?? '', collection) } : { id, matches: matchesOf(query, collection) }
}

function matchesOf(query: string, index: ShingleIndex): Match[] {
  return findPlaces(index, quotedWords(query, 0, query.length)).map((p): Match => {
    const source = index.texts[p.text]
    const { out } = codePoints(source.text)
    return { doc: source.id, ...out(spanOfWords(source.spans, p.first, p.last)) }
  })
}

function casesOf(text: string, index: ShingleIndex): ReuseCase[] {
  const { out } = codePoints(text)
  return findReuse(text, index, { leastWords: SHORTEST_CASE }).map((r) => {
    const source = index.texts[r.text]
    const there = codePoints(source.text).out(r.source)
    return { ...out(r.place), source: source.id, source_start: there.start, source_end: there.end }
  })
}
