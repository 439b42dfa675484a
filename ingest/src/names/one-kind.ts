/**
 * The same words are the same kind of name all over a document: each name that the tagger typed in several ways gets the
 * kind it was given most often.
 */
import { keyOf } from './candidates.ts'
import type { NameKind } from './candidate.ts'
import type { TaggedName } from './tagger/tag-names.ts'
import type { Sentence } from '../language/tokens.ts'

/** Ties go to the kind that the rules see (`ruled`, by the words' key), else to the one found first in the text. */
export function oneKindEach(sentences: readonly Sentence[], tagged: readonly (readonly TaggedName[])[], ruled: ReadonlyMap<string, NameKind> = new Map()): TaggedName[][] {
  const key = (n: TaggedName, i: number) => keyOf(sentences[i].tokens.slice(n.from, n.to))
  const counts = new Map<string, Map<NameKind, number>>()
  tagged.forEach((names, i) => {
    for (const n of names) {
      const words = key(n, i)
      const kinds = counts.get(words) ?? new Map<NameKind, number>()
      counts.set(words, kinds.set(n.kind, (kinds.get(n.kind) ?? 0) + 1))
    }
  })
  return tagged.map((names, i) => names.map((n) => {
    const kinds = counts.get(key(n, i))!
    if (kinds.size === 1) return n
    let best = n.kind
    let most = 0
    const favoured = ruled.get(key(n, i))
    for (const [kind, count] of kinds) if (count > most || count === most && kind === favoured) { best = kind; most = count }
    return { ...n, kind: best }
  }))
}
