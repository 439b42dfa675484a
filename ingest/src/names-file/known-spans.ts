/** Where the names of a person's file stand in a text: whole words, white space folded. What the machine found there gives way. */
import { compareIds } from '@polylogue/graph-schema'
import type { EntityKind, Span } from '@polylogue/graph-schema'
import type { KnownName } from './known-names.ts'

export interface KnownSpan extends Span { readonly kind: EntityKind }

const MARKABLE: ReadonlySet<EntityKind> = new Set<EntityKind>(['Organization', 'Person'])

/** Spans of entries that have a kind with mentions of its own, in text order, none overlapping; at one place the longer form wins. */
export function knownSpans(text: string, known: readonly KnownName[]): KnownSpan[] {
  const kindOf = new Map<string, EntityKind>()
  for (const { kind, forms } of known) if (kind !== null && MARKABLE.has(kind)) for (const form of forms) if (!kindOf.has(form)) kindOf.set(form, kind)
  if (kindOf.size === 0) return []
  const forms = [...kindOf.keys()].sort((a, b) => b.length - a.length || compareIds(a, b)).map((form) => form.split(' ').map(literally).join('\\s+'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length, kind: kindOf.get(m[0].replace(/\s+/gu, ' '))! }))
}

function literally(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&')
}
