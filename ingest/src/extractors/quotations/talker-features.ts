/** What the tagger of talkers (docs/models/talkers.md) knows of each place of a story: the word and its neighbours, what the rules say, and where speech stands. */
import type { NarratedWord } from './narrated-words.ts'
import { CONTENT_FORMS } from './content-verb-forms.ts'
import { SAYING_FORMS } from './verb-forms.ts'

/** What the rules have found at a place: '' nothing, else 'S' a source or 'C' a cue, with 'B' or 'I'. */
export type RuleMark = '' | 'BS' | 'IS' | 'BC' | 'IC'

const PRONOUN_FORMS: ReadonlySet<string> = new Set('i we he she they it you me us him her them himself herself themselves itself myself my our his their its your everyone everybody one another other both all'.split(' '))

/** One list of features for each place. */
export function talkerFeatures(words: readonly NarratedWord[], marks: readonly RuleMark[]): string[][] {
  const kinds = words.map(kindOf)
  const verbs = words.map(verbOf)
  const last = lastQuotations(words)
  const next = nextQuotations(words)
  const clauses = clauseVerbs(words, verbs)
  return words.map((w, i) => {
    if (w.token === null) return ['quotation']
    const k = (d: number) => kinds[i + d] ?? 'edge'
    const v = (d: number) => verbs[i + d] ?? 'edge'
    const r = (d: number) => marks[i + d] ?? ''
    const lower = lowerOf(w)
    const behind = step(i - last[i])
    const ahead = step(next[i] - i)
    const shape = w.token.capitalized ? (w.opens ? 'first' : 'Capital') : 'small'
    const known = PRONOUN_FORMS.has(lower) || w.token.pos !== 'noun' && w.token.pos !== 'adjective'
    const verb = clauses[i]
    return [
      'bias', `k=${k(0)}`, `sh=${shape}`, `k|sh=${k(0)}|${shape}`, `r=${r(0)}`, `r|k=${r(0)}|${k(0)}`, `r-1=${r(-1)}|${r(0)}`, `r+1=${r(0)}|${r(1)}`, `r+1k=${r(0)}|${r(1)}|${k(1)}`,
      ...(known ? [`w=${lower}`, `w|r=${lower}|${r(0)}`] : [`suf=${lower.slice(-3)}`]),
      `w=${lower}`, `w-1=${lowerAt(words, i - 1)}`, `w+1=${lowerAt(words, i + 1)}`, `w-1|k=${lowerAt(words, i - 1)}|${k(0)}`, `w+1|k=${lowerAt(words, i + 1)}|${k(0)}`,
      `k-2=${k(-2)}|${k(-1)}`, `k-1=${k(-1)}|${k(0)}`, `k+1=${k(0)}|${k(1)}`, `k+2=${k(1)}|${k(2)}`, `k3=${k(-1)}|${k(0)}|${k(1)}`, `k4=${k(0)}|${k(1)}|${k(2)}`, `k-3=${k(-2)}|${k(-1)}|${k(0)}`,
      `v-1=${v(-1)}|${k(0)}`, `v-2=${v(-2)}|${k(-1)}|${k(0)}`, `v-3=${v(-3)}|${k(0)}`, `v+1=${v(1)}|${k(0)}`, `v+2=${v(2)}|${k(1)}|${k(0)}`, `v+3=${v(3)}|${k(0)}`,
      `v-2w=${v(-2)}|${lowerAt(words, i - 1)}|${k(0)}`,
      `q-=${behind}|${k(0)}`, `q+=${ahead}|${k(0)}`, `q=${behind}|${ahead}|${k(0)}`, `q-|r=${behind}|${r(0)}`, `q+|r=${ahead}|${r(0)}`, `q-|o=${behind}|${w.opens}|${k(0)}`, `q+|o=${ahead}|${w.opens}|${k(0)}`,
      `cv=${verb}|${k(0)}`, `cv|q+=${verb}|${ahead}|${k(0)}`, `cv|q-=${verb}|${behind}|${k(0)}`,
      `o=${w.opens}|${w.paragraph}|${k(0)}`, `end=${Math.min(3, words.length - i >> 2)}|${k(0)}`, `start=${Math.min(3, i >> 2)}|${k(0)}`,
    ]
  })
}

const lowerOf = (w: NarratedWord): string => w.token?.lower ?? '“”'
const lowerAt = (words: readonly NarratedWord[], i: number): string => (words[i] ? lowerOf(words[i]) : 'edge')

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
