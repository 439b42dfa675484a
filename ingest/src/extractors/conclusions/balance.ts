/**
 * What follows from two relations of one text: whoever holds what the voice rejects is criticized with it, and so on. The rules are those of structural balance (Heider
 * 1946; Cartwright and Harary 1956) that hold in annotated texts; how often each does stands in docs/measurements/real-documents.md. One step: nothing is concluded from what was concluded.
 * From two stances on one position `stance/balance.ts` concludes, which knows the words of positions.
 */
import type { EntityKind, RelationType } from '@polylogue/graph-schema'

/** A relation that the document's own voice asserts, of clusters. */
export interface Premise { readonly relation: RelationType, readonly subject: string, readonly object: string }

export interface Conclusion<P extends Premise> {
  readonly relation: 'ENDORSES' | 'CRITICIZES'
  readonly object: string
  /** The premise whose words show it; the other one is what the voice is known to think. */
  readonly shownBy: P
  readonly rule: string
}

type Sign = 1 | -1

/** What follows for the voice. `kindOf`: cluster → kind. Mixed stances of the voice lead to nothing, and what it says of a thing itself is never overruled. */
export function balanced<P extends Premise>(premises: readonly P[], voice: string, kindOf: (cluster: string) => EntityKind | undefined): Conclusion<P>[] {
  const signs = stancesOf(premises, voice)
  const of = (cluster: string): Sign | null => { const s = signs.get(cluster); return s?.size === 1 ? [...s][0] : null }
  const out = new Map<string, Conclusion<P>>()
  const conclude = (object: string, sign: Sign, shownBy: P, rule: string) => {
    if (object === voice || signs.has(object)) return
    const relation = sign > 0 ? 'ENDORSES' : 'CRITICIZES'
    const key = `${relation} ${object}`
    if (!out.has(key)) out.set(key, { relation, object, shownBy, rule })
  }
  const acts = (cluster: string) => { const k = kindOf(cluster); return k === 'Organization' || k === 'Person' }
  for (const p of premises) {
    const { relation, subject, object } = p
    if (subject === voice) continue
    const [whose, what] = [of(subject), of(object)]
    if (relation === 'ENDORSES' || relation === 'CRITICIZES') {
      const sign: Sign = relation === 'ENDORSES' ? 1 : -1
      if (object === voice) { if (sign < 0 && acts(subject)) conclude(subject, -1, p, 'criticizes-the-voice') }
      else if (kindOf(object) === 'Position') {
        if (whose === -1 && sign > 0) conclude(object, -1, p, 'held-by-whom-the-voice-criticizes')
      } else if (acts(object) && acts(subject)) {
        if (sign > 0 && what === -1) conclude(subject, -1, p, 'endorses-whom-the-voice-criticizes')
        if (sign < 0 && what === 1) conclude(subject, -1, p, 'criticizes-whom-the-voice-endorses')
        if (sign > 0 && whose === -1) conclude(object, -1, p, 'endorsed-by-whom-the-voice-criticizes')
      }
    } else if (relation === 'AUTHORED') {
      if (what !== null && acts(subject)) conclude(subject, what, p, 'wrote-what-the-voice-judges')
      if (whose === -1) conclude(object, -1, p, 'written-by-whom-the-voice-criticizes')
    } else if (relation === 'MEMBER_OF' && acts(subject) && acts(object)) {
      if (whose === -1) conclude(object, -1, p, 'body-of-whom-the-voice-criticizes')
      if (what === -1) conclude(subject, -1, p, 'member-of-what-the-voice-criticizes')
    }
  }
  return [...out.values()]
}

/** The signs of what the voice says of each cluster. */
function stancesOf(premises: readonly Premise[], voice: string): ReadonlyMap<string, ReadonlySet<Sign>> {
  const out = new Map<string, Set<Sign>>()
  for (const { relation, subject, object } of premises) {
    const sign = relation === 'CRITICIZES' ? -1 : relation === 'ENDORSES' || relation === 'ALLIED_WITH' ? 1 : null
    if (sign === null || subject !== voice && !(relation === 'ALLIED_WITH' && object === voice)) continue
    const other = subject === voice ? object : subject
    const signs = out.get(other)
    if (signs) signs.add(sign)
    else out.set(other, new Set([sign]))
  }
  return out
}
