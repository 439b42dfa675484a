/** The log of decisions as lines to read: what was ruled, by whom, when, and whether it still stands. */
import type { Decision } from '@polylogue/graph-schema'
import { dateInWords } from './words.ts'

export interface DecisionRow {
  readonly id: string
  readonly words: string
  /** "Oda Fenwick, 4 May 1931". */
  readonly by: string
  /** False once it was taken back. */
  readonly stands: boolean
}

const LONGEST_QUOTE = 90

/** `newestFirst`: the whole log. Taking back is no line of its own; what it takes back says so. */
export function decisionRows(newestFirst: readonly Decision[]): DecisionRow[] {
  const undone = new Set<string>()
  for (const d of newestFirst) if (d.verb === 'undo' && !undone.has(d.id)) undone.add(d.target.id)
  return newestFirst.filter((d) => d.verb !== 'undo').map((d) => ({ id: d.id, words: inWords(d), by: `${d.actor}, ${dateInWords(d.at.slice(0, 10))}`, stands: !undone.has(d.id) }))
}

function inWords({ verb, target, before, after }: Decision): string {
  const quoted = `“${short(target.selector?.exact ?? '')}”`
  switch (verb) {
    case 'accept': return `right: ${quoted}`
    case 'reject': return `wrong, left out: ${quoted}`
    case 'rename': return `${before ?? 'an entity'} is called ${after ?? ''}`
    case 'retype': return `an entity is of the kind ${(after ?? '').toLowerCase()}`
    case 'same': return 'two entities are one'
    case 'not-same': return 'two entities are not the same'
    case 'remove': return target.kind === 'document' ? 'a document was taken out' : `left out: ${quoted}`
    default: return after ? `${verb}: ${after}` : verb
  }
}

function short(words: string): string {
  const flat = words.replace(/\s+/g, ' ').trim()
  return flat.length <= LONGEST_QUOTE ? flat : `${flat.slice(0, flat.lastIndexOf(' ', LONGEST_QUOTE))} …`
}
