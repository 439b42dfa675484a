/**
 * Who speaks in a printed conversation is named by a label: "VELDE: …". Capitals alone show no name; where the text calls one
 * person or body so, the label is that name.
 */
import type { Document, Mention, Span } from '@polylogue/graph-schema'
import { overlaps } from '@polylogue/graph-schema'
import { turnLabels } from '../language/turn-labels.ts'

/** The mentions, and one for each label that nothing was read in and that is the name or family name of one of them. */
export function withLabels(document: Document, found: readonly Mention[], mention: (span: Span, kind: 'Person' | 'Organization', rule: string) => Mention): readonly Mention[] {
  const labels = turnLabels(document)
  if (labels.size === 0) return found
  const called = namesByLabel(found)
  const more = [...labels.values()].flatMap((label) => {
    const names = called.get(folded(document.text.slice(label.start, label.end)))
    if (names === undefined || names.size !== 1 || found.some((m) => overlaps(m, label))) return []
    const [kind] = names.values()
    return [mention(label, kind, kind === 'Person' ? 'person-by-turn-label' : 'organization-by-turn-label')]
  })
  return [...found, ...more]
}

/** What a label may say → the names it may stand for, with their kind. */
function namesByLabel(found: readonly Mention[]): ReadonlyMap<string, ReadonlyMap<string, 'Person' | 'Organization'>> {
  const out = new Map<string, Map<string, 'Person' | 'Organization'>>()
  for (const { kind, words } of found) {
    if (kind !== 'Person' && kind !== 'Organization') continue
    const whole = folded(words)
    const surname = whole.split(' ').at(-1)!
    for (const label of kind === 'Person' ? [whole, surname] : [whole]) {
      const names = out.get(label) ?? new Map<string, 'Person' | 'Organization'>()
      // "Velde" alone is no other person than "Hanna Velde".
      if (kind === 'Organization' || whole !== surname) names.set(whole, kind)
      out.set(label, names)
    }
  }
  return out
}

const folded = (words: string): string => words.replace(/\s+/gu, ' ').replace(/^the /iu, '').toLowerCase()
