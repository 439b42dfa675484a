/** Parallel relations between two entities become one signed line with counts, or two where the directions disagree. */
import { compareIds, relation } from '@polylogue/graph-schema'
import type { AggregatedRelation } from '@polylogue/graph-schema'
import { lineWidth, toneOfRelation } from './encoding.ts'
import type { Tone } from './encoding.ts'

/** Passages by what they say, as many as the panel then lists; never a mean, so that dissent stays visible. */
export interface Tally {
  readonly for: number
  readonly against: number
  readonly words: number
  readonly ties: number
}

export interface Line {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly tone: Tone
  /** Both ends speak, and in the same tone: an arrow at each end. */
  readonly both: boolean
  readonly tally: Tally
  readonly passages: number
  readonly width: number
  /** No statement behind it stands in a document's own voice. */
  readonly reportedOnly: boolean
  readonly relations: readonly AggregatedRelation[]
}

const SHARE_OF_DISSENT = 0.2

/** The name of an unordered pair. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`
}

/** What a heap of relations says on balance: one-sided below a fifth of dissent, else mixed. */
export function toneOf(tally: Tally): Tone {
  const signed = tally.for + tally.against
  if (signed > 0) {
    const share = tally.against / signed
    return share < SHARE_OF_DISSENT ? 'for' : share > 1 - SHARE_OF_DISSENT ? 'against' : 'mixed'
  }
  return tally.words > 0 ? 'words' : 'ties'
}

/** Counts of passages by what they say. */
export function tallyOf(relations: readonly AggregatedRelation[]): Tally {
  const tally = { for: 0, against: 0, words: 0, ties: 0 }
  for (const r of relations) {
    const tone = toneOfRelation(r.relation)
    if (tone !== 'mixed') tally[tone] += r.passages
  }
  return tally
}

/** The same for relations of which several may share ends and type, as those of folded groups do. */
export function bundleLines(relations: readonly AggregatedRelation[]): Line[] {
  return bundle(relations.map((r) => (relation(r.relation).symmetric && r.subject > r.object ? { ...r, subject: r.object, object: r.subject } : r)))
}

/** The lines to draw for relations, sorted by id. */
export function bundle(relations: readonly AggregatedRelation[]): Line[] {
  const pairs = new Map<string, AggregatedRelation[]>()
  for (const r of relations) {
    if (r.subject === r.object) continue
    const key = pairKey(r.subject, r.object)
    const pair = pairs.get(key)
    if (pair) pair.push(r)
    else pairs.set(key, [r])
  }
  return [...pairs.values()].flatMap(linesOfPair).sort((x, y) => compareIds(x.id, y.id))
}

function linesOfPair(pair: readonly AggregatedRelation[]): Line[] {
  const mutual = pair.filter((r) => relation(r.relation).symmetric)
  const directed = pair.filter((r) => !relation(r.relation).symmetric)
  const first = [...pair].sort((x, y) => compareIds(x.subject, y.subject))[0]
  const there = directed.filter((r) => r.subject === first.subject)
  const back = directed.filter((r) => r.subject !== first.subject)
  const [a, b] = [first.subject, first.object]
  if (there.length === 0 && back.length === 0) return [line(a, b, true, mutual)]
  if (back.length === 0) return [line(a, b, false, [...there, ...mutual])]
  if (there.length === 0) return [line(b, a, false, [...back, ...mutual])]
  if (toneOf(tallyOf([...there, ...mutual])) === toneOf(tallyOf([...back, ...mutual]))) return [line(a, b, true, [...there, ...back, ...mutual])]
  return [line(a, b, false, [...there, ...mutual]), line(b, a, false, back)]
}

function line(source: string, target: string, both: boolean, relations: readonly AggregatedRelation[]): Line {
  const tally = tallyOf(relations)
  const passages = relations.reduce((n, r) => n + r.passages, 0)
  return {
    id: `${source}>${target}`, source, target, tone: toneOf(tally), both, tally, passages,
    width: lineWidth(passages), reportedOnly: relations.every((r) => r.firstHand === 0), relations,
  }
}
