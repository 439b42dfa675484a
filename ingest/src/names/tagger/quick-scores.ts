/**
 * The scores of a sentence's words without a list of their features. Most features of a word depend on little: on a word beside it, on its tags, on its look. What
 * each of these adds is added up when it is first met and kept as one row, so that a word costs ten rows and seven features that need two words,
 * where it had forty features to make and to look up. The sums are those of features.ts; test/names/quick-scores.test.ts compares.
 */
import { addScores } from '../../learning/linear-model.ts'
import type { ReadyModel } from '../../learning/linear-model.ts'
import type { Sentence, Token } from '../../language/tokens.ts'
import type { Candidate } from '../candidate.ts'
import type { WordEvidence } from '../document-evidence.ts'
import { EDGE_WORDS, LOOKS, lookFeatures, looksOf, opinionBeside, opinionFeatures, pairFeatures, posFeatures, secondWords, tagFeatures, tagsBeside } from './features.ts'
import { NO_OPINION, opinions } from './rule-features.ts'
import type { Opinion } from './rule-features.ts'
import { posNumber, tagBits } from './tag-bits.ts'
import { factsOf } from './word-facts.ts'
import type { WordFacts } from './word-facts.ts'

/** Words remembered before the memory starts anew. */
const MOST_WORDS = 20_000

/** Rows of a word: where it stands itself; where the rules think nothing of it and its neighbours either; as last and as next word, both also where the rules think nothing; two places off. */
const [HERE, CALM, LAST, CALM_LAST, NEXT, CALM_NEXT, SECOND_LAST, SECOND_NEXT, WORD_ROWS] = [0, 1, 2, 3, 4, 5, 6, 7, 8]

interface WordRows {
  readonly facts: WordFacts
  /** Row r has the score of label l at `r * labels + l`. */
  readonly rows: Int32Array
  /** By look; shared by words of one shape. */
  readonly looks: (Int32Array | undefined)[]
}

/** Rows of a set of tags: here, as the last word's, as the next word's. */
interface TagRows { readonly here: Int32Array, readonly last: Int32Array, readonly next: Int32Array }

interface Memory {
  readonly model: ReadyModel
  words: Map<string, WordRows>
  readonly tags: WeakMap<ReadonlySet<string>, TagRows>
  readonly noTags: TagRows
  /** By parts of speech of three words, four bits each. */
  readonly pos: (Int32Array | undefined)[]
  readonly looks: Map<number, (Int32Array | undefined)[]>
}

const memories = new WeakMap<ReadyModel, Memory>()

/** Score of label l for word i at `i * labels + l`; `candidates` are the rules' in this sentence. */
export function quickScores(model: ReadyModel, { tokens }: Sentence, candidates: readonly Candidate[], evidence: WordEvidence): Int32Array {
  const memory = memoryOf(model)
  const labels = model.labels.length
  const scores = new Int32Array(tokens.length * labels)
  const outside = wordRows(memory, EDGE_WORDS)
  const words: WordRows[] = []
  const tags: TagRows[] = []
  for (let i = 0; i < tokens.length; i++) { words.push(wordRows(memory, tokens[i].words)); tags.push(tagRows(memory, tokens[i])) }
  const looks = looksOf(tokens, evidence)
  const opinion = candidates.length === 0 ? null : opinions(tokens.length, candidates, (i) => (words[i] ?? outside).facts)
  let lastPos = 0
  let pos = tokens.length === 0 ? 0 : posNumber(tokens[0])
  for (let i = 0; i < tokens.length; i++) {
    const nextPos = i + 1 < tokens.length ? posNumber(tokens[i + 1]) : 0
    const [last, here, next] = [i > 0 ? words[i - 1] : outside, words[i], i + 1 < words.length ? words[i + 1] : outside]
    const [before, own, after] = opinion === null ? CALMLY : [opinion[i - 1] ?? NO_OPINION, opinion[i], opinion[i + 1] ?? NO_OPINION]
    const alone = own === NO_OPINION
    const calm = alone && before === NO_OPINION && after === NO_OPINION
    const at = i * labels
    addRow(scores, at, labels, here.rows, calm ? CALM : HERE)
    addRow(scores, at, labels, last.rows, alone ? CALM_LAST : LAST)
    addRow(scores, at, labels, next.rows, alone ? CALM_NEXT : NEXT)
    addRow(scores, at, labels, (i > 1 ? words[i - 2] : outside).rows, SECOND_LAST)
    addRow(scores, at, labels, (i + 2 < words.length ? words[i + 2] : outside).rows, SECOND_NEXT)
    addRow(scores, at, labels, tags[i].here, 0)
    addRow(scores, at, labels, (i > 0 ? tags[i - 1] : memory.noTags).last, 0)
    addRow(scores, at, labels, (i + 1 < tags.length ? tags[i + 1] : memory.noTags).next, 0)
    addRow(scores, at, labels, posRow(memory, lastPos, pos, nextPos), 0)
    addRow(scores, at, labels, lookRow(memory, here, looks[i]), 0)
    addScores(model, pairFeatures(last.facts, here.facts, next.facts), scores, at)
    if (!calm) addScores(model, opinionFeatures(before, own, after, here.facts), scores, at)
    if (!alone) addScores(model, opinionBeside(own, last.facts, next.facts), scores, at)
    lastPos = pos
    pos = nextPos
  }
  return scores
}

const CALMLY: readonly [Opinion, Opinion, Opinion] = [NO_OPINION, NO_OPINION, NO_OPINION]

function addRow(scores: Int32Array, at: number, labels: number, rows: Int32Array, row: number): void {
  const from = row * labels
  for (let l = 0; l < labels; l++) scores[at + l] += rows[from + l]
}

function memoryOf(model: ReadyModel): Memory {
  let memory = memories.get(model)
  if (!memory) memories.set(model, memory = { model, words: new Map(), tags: new WeakMap(), noTags: makeTagRows(model, 0), pos: Array.from<Int32Array | undefined>({ length: 16 * 16 * 16 }), looks: new Map() })
  return memory
}

function sum(model: ReadyModel, features: ArrayLike<number>): Int32Array {
  const out = new Int32Array(model.labels.length)
  addScores(model, features, out)
  return out
}

function wordRows(memory: Memory, words: string): WordRows {
  let known = memory.words.get(words)
  if (!known) {
    if (memory.words.size >= MOST_WORDS) memory.words = new Map()
    memory.words.set(words, known = makeWordRows(memory, factsOf(words)))
  }
  return known
}

function makeWordRows({ model, looks }: Memory, facts: WordFacts): WordRows {
  const labels = model.labels.length
  const rows = new Int32Array(WORD_ROWS * labels)
  const put = (row: number, features: ArrayLike<number>) => { addScores(model, features, rows, row * labels) }
  const [signLast, signNext] = opinionBeside(NO_OPINION, facts, facts)
  const [secondLast, secondNext] = secondWords(facts, facts)
  const putAlso = (row: number, features: ArrayLike<number>) => { rows.copyWithin(row * labels, (row - 1) * labels, row * labels); put(row, features) }
  put(HERE, facts.here)
  putAlso(CALM, opinionFeatures(NO_OPINION, NO_OPINION, NO_OPINION, facts))
  put(LAST, facts.asLast)
  putAlso(CALM_LAST, [signLast])
  put(NEXT, facts.asNext)
  putAlso(CALM_NEXT, [signNext])
  put(SECOND_LAST, [secondLast])
  put(SECOND_NEXT, [secondNext])
  let ofShape = looks.get(facts.shape)
  if (!ofShape) looks.set(facts.shape, ofShape = Array.from<Int32Array | undefined>({ length: LOOKS }))
  return { facts, rows, looks: ofShape }
}

function tagRows({ model, tags }: Memory, token: Token): TagRows {
  let known = tags.get(token.tags)
  if (!known) tags.set(token.tags, known = makeTagRows(model, tagBits(token)))
  return known
}

function makeTagRows(model: ReadyModel, bits: number): TagRows {
  const [last, next] = tagsBeside(bits, bits)
  return { here: sum(model, tagFeatures(bits)), last: sum(model, [last]), next: sum(model, [next]) }
}

function posRow({ model, pos }: Memory, last: number, here: number, next: number): Int32Array {
  return pos[last << 8 | here << 4 | next] ??= sum(model, posFeatures(last, here, next))
}

function lookRow({ model }: Memory, { facts, looks }: WordRows, look: number): Int32Array {
  return looks[look] ??= sum(model, lookFeatures(facts, look))
}
