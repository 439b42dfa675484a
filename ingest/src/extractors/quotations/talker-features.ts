/** What the tagger of talkers (docs/models/talkers.md) knows of each place of a story: the word and its neighbours, what the rules say, and where speech stands. */
import { BEGINNING, finish, goOn, hashFeature } from '../../learning/feature-hash.ts'
import { eachOf } from '../../language/gather.ts'
import type { NarratedWord } from './narrated-words.ts'
import { CONTENT_FORMS } from './content-verb-forms.ts'
import { SAYING_FORMS } from './verb-forms.ts'

/** What the rules have found at a place: '' nothing, else 'S' a source or 'C' a cue, with 'B' or 'I'. */
export type RuleMark = '' | 'BS' | 'IS' | 'BC' | 'IC'

const PRONOUN_FORMS: ReadonlySet<string> = new Set('i we he she they it you me us him her them himself herself themselves itself myself my our his their its your everyone everybody one another other both all'.split(' '))

/** Features as hashes, one list for each place. */
export function talkerFeatures(words: readonly NarratedWord[], marks: readonly RuleMark[]): Int32Array[] {
  const view = viewOf(words, marks)
  return words.map((_, i) => featuresAt(view, i))
}

export function viewOf(words: readonly NarratedWord[], marks: readonly RuleMark[]): View {
  const verbs = eachOf(words, verbOf)
  return {
    words, marks, verbs, kinds: eachOf(words, kindOf), lowers: eachOf(words, lowerOf),
    last: lastQuotations(words), next: nextQuotations(words), clauses: clauseVerbs(words, verbs),
  }
}

/** All features of place `i`. */
export function featuresAt(view: View, i: number): Int32Array {
  return view.words[i].token === null ? QUOTATION : Int32Array.from(FEATURES_OF.flatMap((features) => features(view, i)))
}

/** All that the features of a place are made of, by place. */
export interface View {
  readonly words: readonly NarratedWord[]
  readonly marks: readonly RuleMark[]
  readonly verbs: readonly string[]
  readonly kinds: readonly string[]
  readonly lowers: readonly string[]
  readonly last: readonly number[]
  readonly next: readonly number[]
  /** Where the sentence's verb of saying stands: an index of `CLAUSES`. */
  readonly clauses: readonly number[]
}

export const QUOTATION = Int32Array.of(hashFeature('quotation'))
/** What stands beyond both ends of a text. */
export const EDGE = 'edge'

const one = (name: number, a: string): number => finish(goOn(name, a))
const two = (name: number, a: string, b: string): number => finish(goOn(goOn(goOn(name, a), '|'), b))
const three = (name: number, a: string, b: string, c: string): number => finish(goOn(goOn(goOn(goOn(goOn(name, a), '|'), b), '|'), c))

const NAMES = ['k', 'sh', 'k|sh', 'r', 'r|k', 'r-1', 'r+1', 'r+1k', 'w', 'w|r', 'suf', 'w-1', 'w+1', 'w-1|k', 'w+1|k', 'k-2', 'k-1', 'k+1', 'k+2', 'k3', 'k4', 'k-3', 'v-1', 'v-2', 'v-3', 'v+1', 'v+2', 'v+3', 'v-2w', 'q-', 'q+', 'q', 'q-|r', 'q+|r', 'q-|o', 'q+|o', 'cv', 'cv|q+', 'cv|q-', 'o', 'end', 'start'] as const
/** Each feature's name and equals sign, hashed as far as that. */
const N = Object.fromEntries(NAMES.map((name) => [name, goOn(BEGINNING, `${name}=`)])) as Readonly<Record<typeof NAMES[number], number>>
const BIAS = hashFeature('bias')

/** What the rules have found at a word and beside it. */
function ofMarks({ kinds, marks, words }: View, i: number): number[] {
  const [k0, k1, shape] = [kinds[i], behind(kinds, i, 1), SHAPES[shapeOf(words[i])]]
  const [rBefore, r0, rAfter] = [i > 0 ? marks[i - 1] : '', marks[i], marks[i + 1] ?? '']
  return [BIAS, one(N.k, k0), one(N.sh, shape), two(N['k|sh'], k0, shape), one(N.r, r0), two(N['r|k'], r0, k0), two(N['r-1'], rBefore, r0), two(N['r+1'], r0, rAfter), three(N['r+1k'], r0, rAfter, k1)]
}

function ofWord({ lowers, marks, words }: View, i: number): number[] {
  const [lower, r0] = [lowers[i], marks[i]]
  return isClosed(words[i]) ? [one(N.w, lower), two(N['w|r'], lower, r0), one(N.w, lower)] : [one(N.suf, lower.slice(-3)), one(N.w, lower)]
}

/** The word before, with the verb two places before. */
function ofLastWord({ lowers, kinds, verbs }: View, i: number): number[] {
  const [wBefore, k0] = [before(lowers, i, 1), kinds[i]]
  return [one(N['w-1'], wBefore), two(N['w-1|k'], wBefore, k0), three(N['v-2w'], before(verbs, i, 2), wBefore, k0)]
}

function ofNextWord({ lowers, kinds }: View, i: number): number[] {
  const wAfter = behind(lowers, i, 1)
  return [one(N['w+1'], wAfter), two(N['w+1|k'], wAfter, kinds[i])]
}

function ofKindsAround({ kinds }: View, i: number): number[] {
  const [b1, k0, k1] = [before(kinds, i, 1), kinds[i], behind(kinds, i, 1)]
  return [two(N['k-1'], b1, k0), two(N['k+1'], k0, k1), three(N.k3, b1, k0, k1)]
}

function ofKindsBehind({ kinds }: View, i: number): number[] {
  const [k1, k2] = [behind(kinds, i, 1), behind(kinds, i, 2)]
  return [two(N['k+2'], k1, k2), three(N.k4, kinds[i], k1, k2)]
}

function ofKindsBefore({ kinds }: View, i: number): number[] {
  const [b2, b1] = [before(kinds, i, 2), before(kinds, i, 1)]
  return [two(N['k-2'], b2, b1), three(N['k-3'], b2, b1, kinds[i])]
}

const ofVerbsBeside = ({ kinds, verbs }: View, i: number): number[] => [two(N['v-1'], before(verbs, i, 1), kinds[i]), two(N['v+1'], behind(verbs, i, 1), kinds[i])]
const ofVerbTwoBefore = ({ kinds, verbs }: View, i: number): number[] => [three(N['v-2'], before(verbs, i, 2), before(kinds, i, 1), kinds[i])]
const ofVerbTwoBehind = ({ kinds, verbs }: View, i: number): number[] => [three(N['v+2'], behind(verbs, i, 2), behind(kinds, i, 1), kinds[i])]
const ofVerbsThreeOff = ({ kinds, verbs }: View, i: number): number[] => [two(N['v-3'], before(verbs, i, 3), kinds[i]), two(N['v+3'], behind(verbs, i, 3), kinds[i])]

/** Where it stands between quotations and in its sentence. */
function ofPlace(view: View, i: number): number[] {
  const { kinds, marks, words, clauses } = view
  const [k0, r0, opens, verb] = [kinds[i], marks[i], String(words[i].opens), CLAUSES[clauses[i]]]
  const [since, ahead] = [STEPS[stepsSince(view, i)], STEPS[stepsAhead(view, i)]]
  return [
    two(N['q-'], since, k0), two(N['q+'], ahead, k0), three(N.q, since, ahead, k0), two(N['q-|r'], since, r0), two(N['q+|r'], ahead, r0), three(N['q-|o'], since, opens, k0), three(N['q+|o'], ahead, opens, k0),
    two(N.cv, verb, k0), three(N['cv|q+'], verb, ahead, k0), three(N['cv|q-'], verb, since, k0), three(N.o, opens, String(words[i].paragraph), k0),
  ]
}

const ofEnds = ({ kinds, words }: View, i: number): number[] => [two(N.end, String(toEnd(words.length, i)), kinds[i]), two(N.start, String(fromStart(i)), kinds[i])]

/** All features of a place, those together that hang on the same few things (quick-talkers.ts numbers these). */
export const FEATURES_OF: readonly ((view: View, i: number) => number[])[] = [
  ofMarks, ofWord, ofLastWord, ofNextWord, ofKindsAround, ofKindsBehind, ofKindsBefore, ofVerbsBeside, ofVerbTwoBefore, ofVerbTwoBehind, ofVerbsThreeOff, ofPlace, ofEnds,
]

/** Steps, by index, to the quotation before and to the one behind. */
export const stepsSince = ({ last }: View, i: number): number => step(i - last[i])
export const stepsAhead = ({ next }: View, i: number): number => step(next[i] - i)
/** How near the text's end and its beginning are, each in steps of four words up to 3. */
export const toEnd = (length: number, i: number): number => Math.min(3, length - i >> 2)
export const fromStart = (i: number): number => Math.min(3, i >> 2)
const SHAPES = ['small', 'Capital', 'first'] as const
export const shapeOf = ({ token, opens }: NarratedWord): number => (token!.capitalized ? (opens ? 2 : 1) : 0)
/** A word that is a feature together with what the rules say, not only by its ending. */
export const isClosed = ({ token }: NarratedWord): boolean => token!.pos !== 'noun' && token!.pos !== 'adjective' || PRONOUN_FORMS.has(token!.lower)

const behind = (list: readonly string[], i: number, by: number): string => (i + by < list.length ? list[i + by] : EDGE)
const before = (list: readonly string[], i: number, by: number): string => (i < by ? EDGE : list[i - by])
const lowerOf = (w: NarratedWord): string => w.token?.lower ?? '“”'

function kindOf(w: NarratedWord): string {
  const { token } = w
  if (token === null) return '“”'
  if (PRONOUN_FORMS.has(token.lower)) return token.lower
  if (token.pos === 'punctuation') return token.words
  if (token.pos === 'preposition' || token.pos === 'conjunction') return token.lower === 'to' || token.lower === 'at' || token.lower === 'of' || token.lower === 'and' ? token.lower : token.pos
  return token.pos === 'noun' && token.capitalized && !w.opens ? 'Name' : token.pos
}

/** A verb of saying by its base form, another verb by its kind. */
function verbOf({ token }: NarratedWord): string {
  if (token === null) return '“”'
  const saying = SAYING_FORMS.get(token.lower)
  if (saying) return saying
  if (CONTENT_FORMS.has(token.lower)) return 'content'
  return token.pos === 'verb' ? 'verb' : '-'
}

/** For each place the index of the folded quotation at or before it, and of the one at or behind it. */
function lastQuotations(words: readonly NarratedWord[]): number[] {
  let last = -Infinity
  return eachOf(words, (w, i) => { if (w.quotation !== null) last = i; return last })
}

function nextQuotations(words: readonly NarratedWord[]): number[] {
  let next = Infinity
  return eachOf(words, (_, i) => { const k = words.length - 1 - i; if (words[k].quotation !== null) next = k; return next }).reverse()
}

/** Distances, by the index `step` gives. */
const STEPS = ['0', '1', '2', '3', '6', '10', '18', '35', 'far', 'none'] as const
const step = (distance: number): number => (distance <= 3 ? distance : distance <= 6 ? 4 : distance <= 10 ? 5 : distance <= 18 ? 6 : distance <= 35 ? 7 : distance < Infinity ? 8 : 9)

/** No verb of saying in the sentence; it stands behind the word, before it, is the word. */
const CLAUSES = ['none', 'before', 'behind', 'at'] as const

const isSaying = (verb: string): boolean => verb !== '-' && verb !== 'verb' && verb !== 'content' && verb !== '“”'

/** The first verb of saying in the same sentence as each place, and whether it stands before or behind. */
function clauseVerbs(words: readonly NarratedWord[], verbs: readonly string[]): number[] {
  const out = Array.from({ length: words.length }, () => 0)
  for (let from = 0; from < words.length;) {
    let to = from + 1
    while (to < words.length && !words[to].opens) to++
    let at = from
    while (at < to && !isSaying(verbs[at])) at++
    if (at < to) for (let i = from; i < to; i++) out[i] = i < at ? 1 : i > at ? 2 : 3
    from = to
  }
  return out
}
