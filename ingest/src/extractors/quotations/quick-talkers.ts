/**
 * The scores of a story's places without a list of their features. Fifty features of a place hang on few things each: on three kinds of words in a row, on a word
 * and its neighbour's kind, on where the quotations stand. What each such combination adds is added up when it is first met and kept as a row under a number made of
 * its parts. The sums are those of talker-features.ts; test/extractors/quotations/quick-talkers.test.ts compares.
 */
import { addScores } from '../../learning/linear-model.ts'
import type { ReadyModel } from '../../learning/linear-model.ts'
import { EDGE, FEATURES_OF, featuresAt, fromStart, isClosed, QUOTATION, shapeOf, stepsAhead, stepsSince, toEnd, viewOf } from './talker-features.ts'
import type { RuleMark, View } from './talker-features.ts'
import type { NarratedWord } from './narrated-words.ts'

/** Bits of a number that stand for a kind, a verb, a word; what has no number left is scored feature by feature. */
const [KIND_BITS, VERB_BITS, WORD_BITS] = [8, 9, 15]
/** Rows kept before the memory starts anew with the next text. */
const MOST_ROWS = 200_000

const MARK_NUMBERS: Readonly<Record<RuleMark, number>> = { '': 0, BS: 1, IS: 2, BC: 3, IC: 4 }
interface Memory {
  readonly kinds: Map<string, number>
  readonly verbs: Map<string, number>
  readonly words: Map<string, number>
  /** For each of `FEATURES_OF`: number of a combination → where its row begins in `rows`. */
  readonly at: readonly Map<number, number>[]
  rows: Int32Array
  used: number
}

let memory: Memory | null = null
let of: ReadyModel | null = null

const newMemory = (): Memory => ({
  kinds: new Map(), verbs: new Map(), words: new Map(), rows: new Int32Array(1 << 12), used: 0,
  at: FEATURES_OF.map(() => new Map()),
})

/** Score of label l for place i at `i * labels + l`. */
export function talkerScores(model: ReadyModel, words: readonly NarratedWord[], marks: readonly RuleMark[]): Int32Array {
  const labels = model.labels.length
  if (memory === null || of !== model || memory.used > MOST_ROWS * labels) [memory, of] = [newMemory(), model]
  const view = viewOf(words, marks)
  const numbered = numbersOf(memory, view)
  const scores = new Int32Array(words.length * labels)
  for (let i = 0; i < words.length; i++) {
    if (words[i].token === null) addScores(model, QUOTATION, scores, i * labels)
    else if (isNumbered(numbered, i)) addPlace(model, memory, view, numbered, i, scores)
    else addScores(model, featuresAt(view, i), scores, i * labels)
  }
  return scores
}

/** By place, with two or three more at both ends for what stands beyond the text; -1 where no number is left. */
interface Numbered { readonly kinds: Int32Array, readonly verbs: Int32Array, readonly words: Int32Array }
const [MORE_KINDS, MORE_VERBS, MORE_WORDS] = [2, 3, 1]

function numbersOf({ kinds, verbs, words }: Memory, view: View): Numbered {
  return { kinds: numberAll(kinds, view.kinds, KIND_BITS, MORE_KINDS), verbs: numberAll(verbs, view.verbs, VERB_BITS, MORE_VERBS), words: numberAll(words, view.lowers, WORD_BITS, MORE_WORDS) }
}

function numberAll(known: Map<string, number>, list: readonly string[], bits: number, more: number): Int32Array {
  const out = new Int32Array(list.length + 2 * more).fill(numberOf(known, EDGE, bits))
  for (let i = 0; i < list.length; i++) out[i + more] = numberOf(known, list[i], bits)
  return out
}

function numberOf(known: Map<string, number>, words: string, bits: number): number {
  const n = known.get(words)
  if (n !== undefined) return n
  if (known.size === 1 << bits) return -1
  known.set(words, known.size)
  return known.size - 1
}

/** A negative number among those that a place needs makes the whole negative. */
function isNumbered({ kinds: k, verbs: v, words: w }: Numbered, i: number): boolean {
  return (k[i] | k[i + 1] | k[i + 2] | k[i + 3] | k[i + 4] | v[i] | v[i + 1] | v[i + 2] | v[i + 4] | v[i + 5] | v[i + 6] | w[i] | w[i + 1] | w[i + 2]) >= 0
}

function addPlace(model: ReadyModel, kept: Memory, view: View, numbered: Numbered, i: number, scores: Int32Array): void {
  const labels = model.labels.length
  const to = i * labels
  number(view, numbered, i)
  for (let n = 0; n < KEYS.length; n++) {
    const rowsAt = kept.at[n]
    let row = rowsAt.get(KEYS[n])
    if (row === undefined) rowsAt.set(KEYS[n], row = keep(model, kept, FEATURES_OF[n](view, i)))
    const { rows } = kept
    for (let l = 0; l < labels; l++) scores[to + l] += rows[row + l]
  }
}

/** The numbers of a place's combinations, in the order of `FEATURES_OF`; written anew for each place. */
const KEYS = new Int32Array(FEATURES_OF.length)

function number(view: View, { kinds: k, verbs: v, words: w }: Numbered, i: number): void {
  const { words, marks } = view
  const [b2, b1, k0, k1, k2] = [k[i], k[i + 1], k[i + 2], k[i + 3], k[i + 4]]
  const r0 = MARK_NUMBERS[marks[i]]
  const word = words[i]
  KEYS[0] = k0 | k1 << 8 | shapeOf(word) << 16 | (i > 0 ? MARK_NUMBERS[marks[i - 1]] : 0) << 18 | r0 << 21 | (i + 1 < marks.length ? MARK_NUMBERS[marks[i + 1]] : 0) << 24
  KEYS[1] = w[i + 1] << 4 | r0 << 1 | (isClosed(word) ? 1 : 0)
  KEYS[2] = w[i] | k0 << 15 | v[i + 1] << 23
  KEYS[3] = w[i + 2] | k0 << 15
  KEYS[4] = b1 | k0 << 8 | k1 << 16
  KEYS[5] = k0 | k1 << 8 | k2 << 16
  KEYS[6] = b2 | b1 << 8 | k0 << 16
  KEYS[7] = v[i + 2] | k0 << 9 | v[i + 4] << 17
  KEYS[8] = v[i + 1] | b1 << 9 | k0 << 17
  KEYS[9] = v[i + 5] | k1 << 9 | k0 << 17
  KEYS[10] = v[i] | k0 << 9 | v[i + 6] << 17
  KEYS[11] = k0 | r0 << 8 | stepsSince(view, i) << 11 | stepsAhead(view, i) << 15 | (word.opens ? 1 : 0) << 19 | (word.paragraph ? 1 : 0) << 20 | view.clauses[i] << 21
  KEYS[12] = k0 | toEnd(words.length, i) << 8 | fromStart(i) << 10
}

/** Adds up a new row; gives where it begins. */
function keep(model: ReadyModel, kept: Memory, features: readonly number[]): number {
  const row = kept.used
  kept.used += model.labels.length
  if (kept.used > kept.rows.length) {
    const longer = new Int32Array(kept.rows.length * 2)
    longer.set(kept.rows)
    kept.rows = longer
  }
  addScores(model, features, kept.rows, row)
  return row
}
