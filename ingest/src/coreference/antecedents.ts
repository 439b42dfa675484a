/** What a pronoun may stand for: the mentions before it, and which of them is clear. Where two would do, none is chosen. */
import type { EntityKind, Mention } from '@polylogue/graph-schema'
import type { Token } from '../language/tokens.ts'

export interface Past {
  /** Group of the mention; a body or person that no name stands for has a negative one of its own. */
  readonly group: number
  readonly kind: EntityKind
  readonly sentence: number
  readonly start: number
  readonly end: number
  /** Does what a verb says. */
  readonly subject: boolean
  readonly plural: boolean
  readonly named: boolean
}

/** True for words that are answered by a verb behind them, no preposition before. */
export function isSubject(tokens: readonly Token[], span: { readonly start: number, readonly end: number }, at: number): boolean {
  let before = at - 1
  while (before >= 0 && (tokens[before].pos === 'determiner' || tokens[before].pos === 'adjective')) before--
  if (tokens[before]?.pos === 'preposition' || tokens[before]?.lower === 'of') return false
  let i = at
  while (i < tokens.length && tokens[i].start < span.end) i++
  if (/^['’]s?$/u.test(tokens[i]?.words ?? '')) return false
  if (tokens[i]?.words === ',' && tokens[before]?.words === ',') i++
  while (tokens[i]?.pos === 'adverb') i++
  return tokens[i]?.pos === 'verb' && !tokens[i].lower.endsWith('ing')
}

/** One only in the nearest sentence that has any, or the one subject there; before it the one who was meant last (`chain`). */
export function clearest(past: readonly Past[], s: number, reach: number, fits: (p: Past) => boolean, chain: number | null = null): number | null {
  for (let back = 0; back < reach; back++) {
    const here = past.filter((p) => p.sentence === s - back && fits(p))
    if (here.length === 0) continue
    const groups = new Set(here.map((p) => p.group))
    if (groups.size === 1) return here[0].group
    if (chain !== null && groups.has(chain)) return chain
    const subjects = new Set(here.filter((p) => p.subject).map((p) => p.group))
    return subjects.size === 1 ? [...subjects][0] : null
  }
  return null
}

/** The group that does the verb whose object stands at `i`; it is not the one that is meant. "X said so, and we thanked him": "we" does it. */
export function ownSubject(tokens: readonly Token[], i: number, past: readonly Past[], s: number): number | null {
  for (let j = i - 1; j >= 0; j--) {
    const t = tokens[j]
    if (t.pos === 'pronoun' && /^(?:i|we|you|he|she|they|it|who|which|that|nobody|everyone|one)$/u.test(t.lower) && tokens[j + 1]?.pos === 'verb') return past.findLast((p) => p.start === t.start)?.group ?? null
    const p = past.findLast((p) => p.sentence === s && p.start <= t.start && t.start < p.end && p.subject)
    if (p) return p.group
    if (t.words === ';' || t.words === ':') return null
  }
  return null
}

export function isPlural(words: Mention['words']): boolean {
  return /(?:ists|communists|groups|parties|imperialists|democrats|crats|ites)$/iu.test(words)
}
