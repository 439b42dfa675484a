/**
 * Whether a text tells a story: novels and talk report what people say and think all the time without anybody being cited, so
 * indirect speech is read more strictly there. A trained model over how often the small words of the language come.
 */
import { hashFeature } from '../../learning/feature-hash.ts'
import { addScores } from '../../learning/linear-model.ts'
import { loadModel } from '../../learning/load-model.ts'
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../../lexicons/word-classes.ts'
import { BETWEEN } from '../../lexicons/quotation-cues.ts'

/** Labels of the model. */
export const PROSE_KINDS = ['report', 'story'] as const

/** Words of a piece that is judged by itself, and the most pieces looked at. */
const PIECE_WORDS = 250
const MOST_PIECES = 40
const SMALL: ReadonlySet<string> = new Set([...PRONOUNS, ...DETERMINERS, ...PREPOSITIONS, ...CONJUNCTIONS, ...BETWEEN, 'me', 'him', 'us', 'them', 'own', 'such', 'very', 'more', 'most', 'other', 'same', 'according', 'new', 'including', 'percent', 'said', 'says'])
const RATES = [0.001, 0.4, 1, 2]

/** Pieces of a text: its words in lots of the same size, spread over the whole. */
export function proseLots(text: string): string[][] {
  const words = text.match(/[\p{L}'’]+|\p{N}+/gu) ?? []
  const lots: string[][] = []
  for (let i = 0; i === 0 || i + PIECE_WORDS / 2 < words.length; i += PIECE_WORDS) lots.push(words.slice(i, i + PIECE_WORDS))
  const step = Math.max(1, Math.ceil(lots.length / MOST_PIECES))
  return lots.filter((_, i) => i % step === 0)
}

/** Each small word with its features, by how often it comes in steps. */
const SMALL_RATES = [...SMALL].map((word) => ({ word, features: Array.from({ length: RATES.length + 1 }, (_, step) => hashFeature(`${word}=${step}`)) }))
/** a to z: what most words begin with. */
const isSmall = (word: string): boolean => word >= 'a' && word < '{'
const step = (value: number, cuts: readonly number[]): number => cuts.reduce((n, cut) => (value >= cut ? n + 1 : n), 0)

/** Features of one lot, as hashes: each small word with how often it comes, and shares of kinds of words, in steps. */
export function proseFeatures(words: readonly string[]): number[] {
  const n = Math.max(1, words.length)
  const lower = words.map((w) => (w.includes('’') ? w.toLowerCase().replace(/’/g, '\'') : w.toLowerCase()))
  const counts = new Map<string, number>()
  for (const w of lower) if (SMALL.has(w)) counts.set(w, (counts.get(w) ?? 0) + 1)
  const share = (test: (word: string, i: number) => boolean) => words.reduce((sum, w, i) => (test(w, i) ? sum + 100 : sum), 0) / n
  const many = (...list: string[]) => list.reduce((sum, w) => sum + (counts.get(w) ?? 0), 0)
  const past = many('was', 'were', 'had')
  const present = many('is', 'are', 'has', 'have', 'will')
  return [
    ...SMALL_RATES.map(({ word, features }) => features[step((counts.get(word) ?? 0) * 100 / n, RATES)]),
    ...[`ed=${step(share((_, i) => lower[i].endsWith('ed')), [1, 2, 3, 4, 5, 7])}`, `digits=${step(share((w) => !isSmall(w) && /^\d/.test(w)), [0.01, 0.3, 0.6, 1, 2, 4])}`,
    `acronyms=${step(share((w) => !isSmall(w) && /^\p{Lu}{2,}$/u.test(w)), [0.01, 0.3, 0.6, 1, 2])}`, `abstract=${step(share((_, i) => /(?:tion|ment|ity|ism|ing)s?$/.test(lower[i])), [1, 2, 3, 4, 5, 6, 8])}`,
    `long=${step(words.reduce((sum, w) => sum + w.length, 0) / n, [3.8, 4, 4.2, 4.4, 4.6, 4.8, 5])}`, `capitals=${step(share((w) => !isSmall(w) && /^\p{Lu}/u.test(w)), [4, 6, 8, 10, 12, 15])}`,
    `past=${step(past / (past + present + 1), [0.1, 0.3, 0.5, 0.7, 0.85])}`, `third=${step(many('he', 'she', 'his', 'her', 'him') * 100 / n, [0.5, 1, 2, 3, 4, 6])}`].map(hashFeature),
  ]
}

export type Prose = 'report' | 'doubtful' | 'story'

/** How much a lot may count: one very clear page does not decide for the whole. */
const MOST_OF_ONE = 3
/** Mean of the lots, from which a text is no clear report, and from which it is a story. */
const DOUBTFUL = -1.3
const STORY = -0.6

/** Asked for by several steps of one document. */
let last: { readonly text: string, readonly prose: Prose } | null = null

/** What the text reads like. */
export function proseOf(text: string): Prose {
  if (last?.text !== text) last = { text, prose: readProse(text) }
  return last.prose
}

function readProse(text: string): Prose {
  const model = loadModel('prose.plm')
  const lots = proseLots(text)
  let sum = 0
  for (const lot of lots) {
    const scores = new Int32Array(PROSE_KINDS.length)
    addScores(model, proseFeatures(lot), scores)
    sum += Math.max(-MOST_OF_ONE, Math.min(MOST_OF_ONE, (scores[1] - scores[0]) / model.scale))
  }
  const mean = sum / lots.length
  return mean >= STORY ? 'story' : mean >= DOUBTFUL ? 'doubtful' : 'report'
}
