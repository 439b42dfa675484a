/** Mentions of names that a person's file gives, put among those that were found. One pass: both lists stand in text order. */
import { compareSpans, mentionId } from '@polylogue/graph-schema'
import type { Document, Mention, Span } from '@polylogue/graph-schema'
import { knownSpans } from './known-spans.ts'
import type { KnownName } from './known-names.ts'

/** What was found across a given name gives way to it; a longer name of a person or body around it stays. `found`: none overlapping. */
export function withKnown(found: readonly Mention[], document: Document, sentences: readonly Span[], known: readonly KnownName[]): Mention[] {
  if (known.length === 0) return [...found]
  const gone = new Set<Mention>()
  const added: Mention[] = []
  let s = 0
  let f = 0
  for (const { start, end, kind } of knownSpans(document.text, known)) {
    while (s < sentences.length && sentences[s].end <= start) s++
    while (f < found.length && found[f].end <= start) f++
    if (!sentences[s] || start < sentences[s].start || sentences[s].end < end) continue
    const here: Mention[] = []
    for (let i = f; i < found.length && found[i].start < end; i++) here.push(found[i])
    if (here.some((m) => m.start <= start && end <= m.end && m.end - m.start > end - start && m.kind !== 'Role')) continue
    for (const m of here) gone.add(m)
    added.push({ id: mentionId(document.textId, start, end, kind), document: document.id, kind, form: 'name', start, end, words: document.text.slice(start, end), rule: 'names-file' })
  }
  return [...found.filter((m) => !gone.has(m)), ...added].sort(compareSpans)
}
