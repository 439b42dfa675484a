/** More mentions laid over a reading. Apart from `reading.ts`, which needs it of those who read with it. */
import { mentionId } from '@polylogue/graph-schema'
import type { Mention } from '@polylogue/graph-schema'
import type { Reading, Spot } from './reading.ts'

/** The reading with more spots, which lie over none that it has; the same reading where there are none. */
export function withSpots(reading: Reading, added: readonly Spot[]): Reading {
  if (added.length === 0) return reading
  const spotAt = [...reading.spotAt]
  for (const s of added) for (let i = s.from; i < s.to; i++) spotAt[i] = s
  return { ...reading, spotAt, spots: [...reading.spots, ...added].sort((a, b) => a.from - b.from) }
}

/** The words at tokens [from, to) as a mention of whoever is `meant`; `rule` says why. */
export function spotOver({ document, tokens }: Reading, from: number, to: number, { cluster, kind }: Pick<Spot, 'cluster' | 'kind'>, form: Mention['form'], rule: string): Spot {
  const [start, end] = [tokens[from].start, tokens[to - 1].end]
  return { from, to, cluster, kind, mention: { id: mentionId(document.textId, start, end, kind), document: document.id, kind, form, words: document.text.slice(start, end), start, end, rule } }
}
