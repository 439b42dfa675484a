/** Words in their surroundings: what stands before and after a place, within its passage. */
import type { Document, Evidence } from '@polylogue/graph-schema'
import type { GraphStore } from '@polylogue/store'
import type { Reading } from './contract.ts'

/** UTF-16 code units shown on each side at most. */
const MOST = 600

/** A function that reads places; each document is fetched once. */
export function textReader(store: GraphStore): (place: Evidence) => Promise<Reading> {
  const texts = new Map<string, Promise<Document | null>>()
  return async (place) => {
    let text = texts.get(place.document)
    if (!text) texts.set(place.document, text = store.text(place.document))
    const document = await text
    return document ? readAt(document, place) : { document: place.document, start: place.start, end: place.end, exact: place.exact, before: place.prefix, after: place.suffix }
  }
}

function readAt({ id, text, passages }: Document, { start, end }: Evidence): Reading {
  const first = passages.find((p) => p.end > start)
  const last = passages.findLast((p) => p.start < end)
  const from = Math.max(Math.min(first?.start ?? 0, start), start - MOST)
  const to = Math.min(Math.max(last?.end ?? text.length, end), end + MOST)
  return { document: id, start, end, exact: text.slice(start, end), before: text.slice(wordStart(text, from, start), start), after: text.slice(end, wordEnd(text, to, end)) }
}

/** Not in the middle of a word, nor of a pair of surrogates. */
function wordStart(text: string, from: number, most: number): number {
  if (from === 0 || /\s/u.test(text[from - 1])) return from
  let at = from
  while (at < most && !/\s/u.test(text[at])) at++
  return at
}

function wordEnd(text: string, to: number, least: number): number {
  if (to === text.length || /\s/u.test(text[to])) return to
  let at = to
  while (at > least && !/\s/u.test(text[at])) at--
  return at
}
