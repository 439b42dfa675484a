/** Documents printed more than once: pairs that share most of the shorter one. */
import { compareIds } from '@polylogue/graph-schema'
import type { SharedPassage } from './reuse-pairs.ts'

/** Part of the shorter document's words that the other must have, and words it must have at least. */
const LEAST_SHARE = 0.7
const LEAST_WORDS = 60

export interface ReprintPair {
  readonly a: string
  readonly b: string
  /** Part of the shorter document that the other has. */
  readonly share: number
  /** The longest passage they share. */
  readonly passage: SharedPassage
}

/** Pairs, by a, then b. `wordsOf`: words of each document. */
export function reprintPairs(passages: readonly SharedPassage[], wordsOf: ReadonlyMap<string, number>): ReprintPair[] {
  const pairs = new Map<string, SharedPassage[]>()
  for (const p of passages) { const list = pairs.get(`${p.a} ${p.b}`); if (list) list.push(p); else pairs.set(`${p.a} ${p.b}`, [p]) }
  return [...pairs.values()].flatMap((list) => {
    const { a, b } = list[0]
    const shorter = Math.min(wordsOf.get(a)!, wordsOf.get(b)!)
    const share = Math.min(1, list.reduce((n, p) => n + p.words, 0) / Math.max(1, shorter))
    const passage = list.reduce((x, y) => (y.words > x.words ? y : x))
    return share >= LEAST_SHARE && shorter >= LEAST_WORDS ? [{ a, b, share, passage }] : []
  }).sort((x, y) => compareIds(x.a, y.a) || compareIds(x.b, y.b))
}

/** document id → the first id of all its prints; its own where it has one only. */
export function editionsOf(pairs: readonly ReprintPair[]): (document: string) => string {
  const parent = new Map<string, string>()
  const find = (id: string): string => { let at = id; while (parent.has(at)) at = parent.get(at)!; return at }
  for (const { a, b } of pairs) {
    const [x, y] = [find(a), find(b)].sort(compareIds)
    if (x !== y) parent.set(y, x)
  }
  return find
}
