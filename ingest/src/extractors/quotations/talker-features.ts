/** What the tagger of talkers (docs/models/talkers.md) knows of each place of a story: the word and its neighbours, what the rules say, and where speech stands. */
import { BEGINNING, finish, goOn, hashFeature } from '../../learning/feature-hash.ts'
import type { Token } from '../../language/tokens.ts'
import type { NarratedWord } from './narrated-words.ts'
import { CONTENT_FORMS } from './content-verb-forms.ts'
import { SAYING_FORMS } from './verb-forms.ts'

/** What the rules have found at a place: '' nothing, else 'S' a source or 'C' a cue, with 'B' or 'I'. */
export type RuleMark = '' | 'BS' | 'IS' | 'BC' | 'IC'

const PRONOUN_FORMS: ReadonlySet<string> = new Set('i we he she they it you me us him her them himself herself themselves itself myself my our his their its your everyone everybody one another other both all'.split(' '))

/** Features as hashes, one list for each place. */
export function talkerFeatures(words: readonly NarratedWord[], marks: readonly RuleMark[]): Int32Array[] {
  const verbs = words.map(verbOf)
  const view: View = {
    words, marks, verbs, kinds: words.map(kindOf), lowers: words.map(lowerOf),
    last: lastQuotations(words), next: nextQuotations(words), clauses: clauseVerbs(words, verbs),
  }
  const found = new Int32Array(MOST_FEATURES)
  return words.map((w, i) => (w.token === null ? QUOTATION : found.slice(0, describe(view, w, w.token, i, found))))
}

/** All that the features of a place are made of, by place. */
interface View {
  readonly words: readonly NarratedWord[]
  readonly marks: readonly RuleMark[]
  readonly verbs: readonly string[]
  readonly kinds: readonly string[]
  readonly lowers: readonly string[]
  readonly last: readonly number[]
  readonly next: readonly number[]
  readonly clauses: readonly string[]
}

const MOST_FEATURES = 56
const QUOTATION = Int32Array.of(hashFeature('quotation'))
const EDGE = 'edge'

const one = (name: number, a: string): number => finish(goOn(name, a))
const two = (name: number, a: string, b: string): number => finish(goOn(goOn(goOn(name, a), '|'), b))
const three = (name: number, a: string, b: string, c: string): number => finish(goOn(goOn(goOn(goOn(goOn(name, a), '|'), b), '|'), c))

const NAMES = ['k', 'sh', 'k|sh', 'r', 'r|k', 'r-1', 'r+1', 'r+1k', 'w', 'w|r', 'suf', 'w-1', 'w+1', 'w-1|k', 'w+1|k', 'k-2', 'k-1', 'k+1', 'k+2', 'k3', 'k4', 'k-3', 'v-1', 'v-2', 'v-3', 'v+1', 'v+2', 'v+3', 'v-2w', 'q-', 'q+', 'q', 'q-|r', 'q+|r', 'q-|o', 'q+|o', 'cv', 'cv|q+', 'cv|q-', 'o', 'end', 'start'] as const
/** Each feature's name and equals sign, hashed as far as that. */
const N = Object.fromEntries(NAMES.map((name) => [name, goOn(BEGINNING, `${name}=`)])) as Readonly<Record<typeof NAMES[number], number>>
const BIAS = hashFeature('bias')

/** Writes the features of place `i` to `out`; gives how many they are. */
function describe({ words, marks, verbs, kinds, lowers, last, next, clauses }: View, w: NarratedWord, token: Token, i: number, out: Int32Array): number {
  const [k0, k1, k2, b1, b2] = [kinds[i], kinds[i + 1] ?? EDGE, kinds[i + 2] ?? EDGE, before(kinds, i, 1), before(kinds, i, 2)]
  const [r0, rBefore, rAfter] = [marks[i], i > 0 ? marks[i - 1] : '', marks[i + 1] ?? '']
  const [lower, wBefore, wAfter] = [lowers[i], before(lowers, i, 1), lowers[i + 1] ?? EDGE]
  const behind = step(i - last[i])
  const ahead = step(next[i] - i)
  const shape = token.capitalized ? (w.opens ? 'first' : 'Capital') : 'small'
  const opens = w.opens ? 'true' : 'false'
  const verb = clauses[i]
  let n = 0
  out[n++] = BIAS
  out[n++] = one(N.k, k0)
  out[n++] = one(N.sh, shape)
  out[n++] = two(N['k|sh'], k0, shape)
  out[n++] = one(N.r, r0)
  out[n++] = two(N['r|k'], r0, k0)
  out[n++] = two(N['r-1'], rBefore, r0)
  out[n++] = two(N['r+1'], r0, rAfter)
  out[n++] = three(N['r+1k'], r0, rAfter, k1)
  if (PRONOUN_FORMS.has(lower) || token.pos !== 'noun' && token.pos !== 'adjective') {
    out[n++] = one(N.w, lower)
    out[n++] = two(N['w|r'], lower, r0)
  } else out[n++] = one(N.suf, lower.slice(-3))
  out[n++] = one(N.w, lower)
  out[n++] = one(N['w-1'], wBefore)
  out[n++] = one(N['w+1'], wAfter)
  out[n++] = two(N['w-1|k'], wBefore, k0)
  out[n++] = two(N['w+1|k'], wAfter, k0)
  out[n++] = two(N['k-2'], b2, b1)
  out[n++] = two(N['k-1'], b1, k0)
  out[n++] = two(N['k+1'], k0, k1)
  out[n++] = two(N['k+2'], k1, k2)
  out[n++] = three(N.k3, b1, k0, k1)
  out[n++] = three(N.k4, k0, k1, k2)
  out[n++] = three(N['k-3'], b2, b1, k0)
  out[n++] = two(N['v-1'], before(verbs, i, 1), k0)
  out[n++] = three(N['v-2'], before(verbs, i, 2), b1, k0)
  out[n++] = two(N['v-3'], before(verbs, i, 3), k0)
  out[n++] = two(N['v+1'], verbs[i + 1] ?? EDGE, k0)
  out[n++] = three(N['v+2'], verbs[i + 2] ?? EDGE, k1, k0)
  out[n++] = two(N['v+3'], verbs[i + 3] ?? EDGE, k0)
  out[n++] = three(N['v-2w'], before(verbs, i, 2), wBefore, k0)
  out[n++] = two(N['q-'], behind, k0)
  out[n++] = two(N['q+'], ahead, k0)
  out[n++] = three(N.q, behind, ahead, k0)
  out[n++] = two(N['q-|r'], behind, r0)
  out[n++] = two(N['q+|r'], ahead, r0)
  out[n++] = three(N['q-|o'], behind, opens, k0)
  out[n++] = three(N['q+|o'], ahead, opens, k0)
  out[n++] = two(N.cv, verb, k0)
  out[n++] = three(N['cv|q+'], verb, ahead, k0)
  out[n++] = three(N['cv|q-'], verb, behind, k0)
  out[n++] = three(N.o, opens, w.paragraph ? 'true' : 'false', k0)
  out[n++] = two(N.end, String(Math.min(3, words.length - i >> 2)), k0)
  out[n++] = two(N.start, String(Math.min(3, i >> 2)), k0)
  return n
}

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
  return words.map((w, i) => { if (w.quotation !== null) last = i; return last })
}

function nextQuotations(words: readonly NarratedWord[]): number[] {
  let next = Infinity
  return words.map((_, i) => { const k = words.length - 1 - i; if (words[k].quotation !== null) next = k; return next }).reverse()
}

const step = (distance: number): string => (distance === Infinity ? 'none' : distance <= 3 ? String(distance) : distance <= 6 ? '6' : distance <= 10 ? '10' : distance <= 18 ? '18' : distance <= 35 ? '35' : 'far')

const isSaying = (verb: string): boolean => verb !== '-' && verb !== 'verb' && verb !== 'content' && verb !== '“”'

/** The first verb of saying in the same sentence as each place, and whether it stands before or behind. */
function clauseVerbs(words: readonly NarratedWord[], verbs: readonly string[]): string[] {
  const out: string[] = Array.from({ length: words.length }, () => 'none')
  for (let from = 0; from < words.length;) {
    let to = from + 1
    while (to < words.length && !words[to].opens) to++
    let at = from
    while (at < to && !isSaying(verbs[at])) at++
    if (at < to) for (let i = from; i < to; i++) out[i] = `${i < at ? 'before' : i > at ? 'behind' : 'at'}`
    from = to
  }
  return out
}
