/**
 * Quotations made from texts with a seed, whose right verdict is known because they were made to have it: as they stand (with the slips that
 * printing makes), shortened with a mark, changed in silence, put together from two places, or taken from a text that is held back.
 */
import type { TraceVerdict } from '@polylogue/graph-schema'
import type { Random } from '../bench/random.ts'

export interface SourceText { readonly id: string, readonly text: string }

export interface VerdictCase {
  readonly verdict: TraceVerdict
  /** Words as the quoter has them. */
  readonly quotation: string
  /** Texts they come from; empty where held back. */
  readonly sources: readonly string[]
  /** The words as they stand there, piece by piece. */
  readonly originals: readonly string[]
}

const KINDS: readonly TraceVerdict[] = ['verbatim', 'elided', 'altered', 'spliced', 'not-in-corpus']

/** As many of each kind, from texts of the corpus and texts held back. */
export function verdictCases(random: Random, corpus: readonly SourceText[], heldBack: readonly SourceText[], count: number): VerdictCase[] {
  const used: Used = new Map()
  return Array.from({ length: count }, (_, n) => makeCase(random, used, KINDS[n % KINDS.length], corpus, heldBack))
}

function makeCase(random: Random, used: Used, verdict: TraceVerdict, corpus: readonly SourceText[], heldBack: readonly SourceText[]): VerdictCase {
  const from = random.pick(verdict === 'not-in-corpus' ? heldBack : corpus)
  const words = stretch(random, used, from, verdict === 'spliced' ? 7 : verdict === 'verbatim' ? 6 : 10, verdict === 'spliced' ? 20 : 40)
  const one = (quotation: readonly string[], sources = [from.id]) => ({ verdict, quotation: printed(random, quotation), sources, originals: [words.join(' ')] })
  if (verdict === 'verbatim') return one(words)
  if (verdict === 'not-in-corpus') return one(words, [])
  if (verdict === 'elided') return one(elide(random, words))
  if (verdict === 'altered') return one(alter(random, words, () => random.pick(stretch(random, new Map(), random.pick(corpus), 3, 4))))
  const other = random.next() < 0.5 && from.text.split(/\s+/u).length > 500 ? from : random.pick(corpus.filter((t) => t !== from))
  const second = stretch(random, used, other, 7, 20, other === from ? words : null)
  const mark = random.pick(['', '…', '[…]', '. . .', ''])
  return { verdict, quotation: printed(random, [...words, ...(mark ? [mark] : []), ...second]), sources: [...new Set([from.id, other.id])], originals: [words.join(' '), second.join(' ')] }
}

/** Words of each text taken so far: two quotations of the same words would be sources for each other. */
type Used = Map<string, Set<number>>

/** Words in a row; with `apart`, at least 150 words away from these. */
function stretch(random: Random, used: Used, { id, text }: SourceText, least: number, most: number, apart: readonly string[] | null = null): string[] {
  const words = text.split(/\s+/u).filter(Boolean)
  const taken = apart ? words.findIndex((_, i) => apart.every((w, k) => words[i + k] === w)) : -1
  for (let tries = 0; ; tries++) {
    const length = Math.min(words.length, least + Math.floor(random.next() * (most - least)))
    const at = Math.floor(random.next() * Math.max(1, words.length - length))
    const found = words.slice(at, at + length)
    const letters = found.filter((w) => /^\p{L}/u.test(w)).length
    const far = taken < 0 || Math.abs(at - taken) > 150
    const places = used.get(id) ?? new Set()
    const free = found.every((_, i) => !places.has(at + i))
    if (tries > 200 || (far && free && letters > length * 0.8)) {
      used.set(id, new Set([...places, ...found.map((_, i) => at + i)]))
      return found
    }
  }
}

/** Up to a third of the words give way to a mark; never those at the edges. */
function elide(random: Random, words: readonly string[]): string[] {
  const n = 1 + Math.floor(random.next() * Math.min(12, words.length / 3))
  const at = 3 + Math.floor(random.next() * Math.max(1, words.length - n - 6))
  return [...words.slice(0, at), random.pick(['…', '[…]', '. . .', '...', '[...]']), ...words.slice(at + n)]
}

/** One or two words exchanged, dropped or put in, without a mark, away from the edges. */
function alter(random: Random, words: readonly string[], word: () => string): string[] {
  const out = [...words]
  for (let n = random.next() < 0.5 ? 1 : 2; n > 0; n--) {
    const at = 2 + Math.floor(random.next() * (out.length - 4))
    const way = random.next()
    const fresh = strange(out[at], word)
    if (way < 0.5) out[at] = fresh
    else if (way < 0.75) out.splice(at, 1)
    else out.splice(at, 0, fresh)
  }
  return out
}

function strange(word: string, other: () => string): string {
  const bare = (w: string) => w.toLowerCase().replace(/[^\p{L}]/gu, '')
  for (let tries = 0; tries < 20; tries++) {
    const w = bare(other())
    if (w.length > 2 && w.slice(0, 2) !== bare(word).slice(0, 2)) return w
  }
  return 'zebra'
}

/** What printing does to words and a reader passes over: case, quotation marks, line breaks with hyphens, a scanner's slip. */
function printed(random: Random, words: readonly string[]): string {
  const out = words.map((w) => w.replace(/["“”]/gu, "'"))
  const change = (at: number, how: (w: string) => string) => { out[at] = how(out[at]) }
  if (random.next() < 0.4) change(0, (w) => (w[0] === w[0].toUpperCase() ? w[0].toLowerCase() : w[0].toUpperCase()) + w.slice(1))
  const long = out.flatMap((w, i) => (/^\p{Ll}{8,}$/u.test(w) ? [i] : []))
  if (long.length > 0 && random.next() < 0.3) change(random.pick(long), (w) => `${w.slice(0, 4)}-\n${w.slice(4)}`)
  else if (long.length > 0 && random.next() < 0.4) change(random.pick(long), (w) => (/[ols]/u.test(w.slice(2)) ? w.slice(0, 2) + w.slice(2).replace(/[ols]/u, (c) => ({ o: '0', l: '1', s: '5' })[c]!) : w))
  if (random.next() < 0.3) change(out.length - 1, (w) => w.replace(/[.,;:]$/u, ''))
  return out.join(random.next() < 0.2 ? '\n' : ' ')
}
