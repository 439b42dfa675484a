/** Names that the document marks as names (persName and orgName of an edition): they are taken as given, before any that is guessed. */
import { mentionId, overlaps } from '@polylogue/graph-schema'
import type { Document, EntityKind, Mention } from '@polylogue/graph-schema'

const KINDS: Readonly<Partial<Record<string, EntityKind>>> = { person: 'Person', organization: 'Organization' }

/** `found` with the marked names in it; a found one that overlaps a marked one gives way. */
export function withMarkedNames(document: Document, found: readonly Mention[]): readonly Mention[] {
  const marked = document.marks.flatMap(({ kind, start, end }): Mention[] => {
    const entity = KINDS[kind]
    const words = document.text.slice(start, end)
    if (entity === undefined || !/\p{L}/u.test(words) || words.length > 200) return []
    return [{ id: mentionId(document.textId, start, end, entity), document: document.id, kind: entity, form: 'name', start, end, words, rule: 'markup' }]
  })
  if (marked.length === 0) return found
  const outer = marked.filter((m, i) => !marked.some((o, j) => j !== i && overlaps(o, m) && (o.end - o.start > m.end - m.start || (o.end - o.start === m.end - m.start && j < i))))
  return [...outer, ...found.filter((f) => !outer.some((m) => overlaps(m, f)))]
}
