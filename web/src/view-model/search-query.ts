/** What stands in the search box: words, and before them perhaps a kind of thing: `org: harbour`, `says: eight hours`. */
import type { EntityKind } from '@polylogue/graph-schema'
import type { SearchHit } from '@polylogue/api/contract'

export interface SearchPrefix {
  /** As typed, without the colon; the first is the one shown. */
  readonly words: readonly string[]
  readonly label: string
  readonly types: readonly SearchHit['type'][]
  readonly kinds: readonly EntityKind[]
}

export const PREFIXES: readonly SearchPrefix[] = [
  { words: ['org', 'organization', 'organisation'], label: 'Organizations', types: ['entity'], kinds: ['Organization'] },
  { words: ['person', 'people'], label: 'People', types: ['entity'], kinds: ['Person'] },
  { words: ['position'], label: 'Positions', types: ['entity'], kinds: ['Position'] },
  { words: ['work'], label: 'Works', types: ['entity'], kinds: ['Work'] },
  { words: ['role', 'office'], label: 'Roles', types: ['entity'], kinds: ['Role'] },
  { words: ['says', 'said'], label: 'Words said: quotations and passages', types: ['quotation', 'passage'], kinds: [] },
  { words: ['quote', 'quotation'], label: 'Quotations', types: ['quotation'], kinds: [] },
  { words: ['passage', 'text'], label: 'Passages', types: ['passage'], kinds: [] },
  { words: ['doc', 'document'], label: 'Documents', types: ['document'], kinds: [] },
]

export interface SearchQueryParts {
  readonly text: string
  readonly prefix: SearchPrefix | null
}

/** Splits a known prefix off; an unknown word with a colon is part of the text. */
export function parseSearch(typed: string): SearchQueryParts {
  const found = /^\s*([a-z]+)\s*:\s*(.*)$/is.exec(typed)
  const prefix = found ? PREFIXES.find((p) => p.words.includes(found[1].toLowerCase())) ?? null : null
  return { text: (prefix ? found![2] : typed).trim(), prefix }
}

/** Parameters of the search route. */
export function searchParams({ text, prefix }: SearchQueryParts, limit: number): Record<string, string> {
  return {
    q: text, limit: String(prefix ? limit * 3 : limit),
    ...(prefix ? { types: prefix.types.join(',') } : {}), ...(prefix?.kinds.length ? { kinds: prefix.kinds.join(',') } : {}),
  }
}

/** Where a prefix asks for several kinds of things, they come in the order it names them: what is said before where it stands. */
export function inOrder(hits: readonly SearchHit[], typed: string): readonly SearchHit[] {
  const types = parseSearch(typed).prefix?.types
  return types ? hits.toSorted((a, b) => types.indexOf(a.type) - types.indexOf(b.type)) : hits
}

/** Prefixes one may be about to type: those that begin with the one word typed so far; all of them after a lone colon. */
export function prefixesLike(typed: string): readonly SearchPrefix[] {
  const word = typed.trim().toLowerCase()
  if (word === ':') return PREFIXES
  return word.length < 2 || parseSearch(typed).prefix ? [] : PREFIXES.filter((p) => p.words.some((w) => w.startsWith(word)))
}
