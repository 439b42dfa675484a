/**
 * Where compromise parts a sentence's words into clauses, at commas and the like, as it does that itself (test/language/quick-split.test.ts compares). It makes
 * a set and two expressions for each word, and does it twice for each text.
 */
import type { Term } from './compromise-inside.ts'

const PARTS = /[,:;]/
const NUMBER = /^[0-9]+$/
const MAYBE_DATES: ReadonlySet<string> = new Set(['may', 'april', 'august', 'jan'])

/** Clauses of all sentences, in order. */
export function splitClauses(sentences: readonly Term[][]): Term[][] {
  const out: Term[][] = []
  for (const terms of sentences) {
    let start = 0
    for (let i = 0; i < terms.length; i++) {
      const { post } = terms[i]
      if (post === ' ' || post === '' || !PARTS.test(post) || !partsBefore(terms, i + 1)) continue
      out.push(terms.slice(start, i + 1))
      start = i + 1
    }
    if (start < terms.length) out.push(terms.slice(start))
  }
  return out
}

/** Whether a new clause begins with the word; a date, a place, a number or a row of adjectives goes on over its comma. */
function partsBefore(terms: readonly Term[], i: number): boolean {
  if (i >= terms.length) return false
  const [last, { normal, tags }] = [terms[i - 1], terms[i]]
  if (normal === 'like' || MAYBE_DATES.has(normal) || MAYBE_DATES.has(last.normal)) return false
  if (tags!.has('Place') || tags!.has('Date') || tags!.has('Adjective') || last.tags!.has('Date') || last.tags!.has('Adjective')) return false
  return !((normal.length === 1 || normal.length === 2 || normal.length === 4) && NUMBER.test(normal))
}
