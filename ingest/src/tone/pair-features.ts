/**
 * What the model of pairs reads: how a sentence speaks of one name, and what ties the other name to it as the one who says or does it. Names are
 * hidden here as well (`scene.ts`). Each feature is a string; the model knows only its hash.
 */
import { NEGATIONS } from '../lexicons/grammar-words.ts'
import { toneFeatures } from './features.ts'
import type { WordTone } from './features.ts'
import type { Scene } from './scene.ts'

/** How the first name is tied to the second: it says what is said of it, does a verb that it stands behind, is told to have done it ("attacked by A"), or only stands on the other side of a verb. */
export type Tie = 'says' | 'does' | 'suffers' | 'beside'

export interface Pair {
  /** The sentence as it speaks of the second name. */
  readonly scene: Scene
  /** The words of the first name: [from, to). */
  readonly from: number
  readonly to: number
  readonly tie: Tie
  /** The verb by which it says or does it; −1 where there is none. */
  readonly verb: number
}

const FURTHEST = 14
const STEPS = [0.1, 0.3, 0.7]

/** All features of a pair, each once. */
export function pairFeatures(pair: Pair, toneOf: WordTone): Set<string> {
  const out = toneFeatures(pair.scene, toneOf)
  const { scene: { words, from, to, others }, tie, verb } = pair
  const set = (key: string) => { out.add(`p:${key}`); out.add(`p:${tie}:${key}`) }
  const before = pair.from < from
  const [left, right] = before ? [pair.to, from] : [to, pair.from]
  set('tie')
  set(before ? 'first' : 'second')
  if (verb >= 0) {
    const negated = words.slice(Math.max(0, verb - 3), verb).some((w) => NEGATIONS.has(w.lower) || w.lower.endsWith("n't")) ? 'not-' : ''
    const next = words[verb + 1]
    set(`verb:${negated}${words[verb].lemma}`)
    if (next !== undefined) set(`verb:${negated}${words[verb].lemma}_${next.hidden ? '<name>' : next.lemma}`)
  }
  let sum = 0
  for (let i = left; i < right; i++) {
    const { lemma, hidden, pos, lower } = words[i]
    if (hidden) continue
    if (right - left <= FURTHEST) set(`between:${lemma}`)
    if (pos === 'verb' || pos === 'noun' || pos === 'adjective') sum += toneOf(words[i]) * (words.slice(Math.max(left, i - 3), i).some((w) => NEGATIONS.has(w.lower) || w.lower.endsWith("n't")) ? -1 : 1)
    if (/^[;:.]$/u.test(lower)) set('between:stop')
  }
  for (const step of STEPS) if (Math.abs(sum) >= step) set(`sum:${sum > 0 ? '+' : '-'}${step}`)
  set(`gap:${right - left <= 2 ? 2 : right - left <= 5 ? 5 : right - left <= 10 ? 10 : 'far'}`)
  set(`names:${Math.min(2, others.filter((o) => o >= left && o < right).length)}`)
  if (/^(?:and|,)$/u.test(words[left]?.lower ?? '') && right - left <= 2) set('listed')
  const after = words[pair.to]
  if (after !== undefined) set(`after:${after.hidden ? '<name>' : after.lemma}`)
  return out
}
