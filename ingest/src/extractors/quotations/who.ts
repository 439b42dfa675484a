/** Words of a source → cluster: the mention that stands there, else what its pronoun or name most likely means. */
import { firstFrom } from '../../language/first-from.ts'
import type { Mention, Span } from '@polylogue/graph-schema'
import type { Coreference, Works } from '../extractor.ts'
import { authorFinder } from '../works/author-cluster.ts'

export interface Who {
  /** Cluster that speaks, for the words at a span; null where nobody is found. */
  at(span: Span): string | null
  /** Cluster for the words of an author in a citation. */
  author(span: Span | null, words: string | null): string | null
  /** Cluster of a work mentioned inside the span. */
  work(span: Span): string | null
}

export function whoSpeaks(text: string, coreference: Coreference, works: Works): Who {
  const mentions = [...coreference.mentions].sort((a, b) => a.start - b.start || b.end - a.end)
  const longest = mentions.reduce((most, m) => Math.max(most, m.end - m.start), 0)
  const kindOf = new Map(coreference.clusters.map((c) => [c.id, c.kind]))
  const people = works.mentions.filter((m) => m.kind !== 'Work')
  const titles = works.mentions.filter((m) => m.kind === 'Work')
  const author = authorFinder({
    mentions: [...coreference.mentions, ...people], clusters: [...coreference.clusters, ...works.clusters],
    clusterOf: new Map([...coreference.clusterOf, ...works.clusterOf]),
  })
  const clusterOf = (m: Mention) => coreference.clusterOf.get(m.id) ?? null
  const near = (before: number, kinds: readonly string[]) => {
    for (let i = lastBefore(mentions, before); i >= 0 && mentions[i].start > before - 1500; i--) {
      const id = clusterOf(mentions[i])
      if (mentions[i].form === 'name' && id && kinds.includes(kindOf.get(id) ?? '')) return id
    }
    return null
  }
  return {
    author,
    work: (span) => { const m = titles.find((t) => t.start < span.end && span.start < t.end); return m ? works.clusterOf.get(m.id) ?? null : null },
    at(span) {
      const inside: Mention[] = []
      for (let i = firstFrom(mentions, span.start - longest); i < mentions.length && mentions[i].start < span.end; i++) if (span.start < mentions[i].end && clusterOf(mentions[i]) !== null) inside.push(mentions[i])
      // "its president, Ada North": a possessive at the head belongs to the owner, not to the one who speaks.
      const heads = inside.filter((m) => !/^(?:its|his|her|their|our|my|your|whose)$/iu.test(m.words) && !/^['’]s?\s+\p{L}/u.test(text.slice(m.end, Math.min(span.end, m.end + 4))))
      const best = heads.find((m) => m.form === 'name' && m.kind === 'Person' && !/\b(?:of|for|in|at|from|by)\s+(?:the\s+)?$/u.test(text.slice(span.start, m.start))) ?? heads[0] ?? inside[0]
      if (best) return clusterOf(best)
      const words = text.slice(span.start, span.end).toLowerCase()
      if (/^(?:we|i|our|my)$/u.test(words)) return coreference.voice
      if (/^(?:he|she|his|her)$/u.test(words)) return near(span.start, ['Person'])
      if (/^(?:it|they|its|their)$/u.test(words)) return near(span.start, ['Organization'])
      return author(null, text.slice(span.start, span.end))
    },
  }
}

function lastBefore(mentions: readonly Mention[], at: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (mentions[mid].end <= at) low = mid + 1
    else high = mid
  }
  return low - 1
}
