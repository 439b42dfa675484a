/**
 * One judgement for all places of a document that have the same words: what is a name in one place is one in all, and what
 * the tagger doubts in most is none. Each place has a voice as strong as the tagger is sure of it.
 */
import { TITLES } from '../../lexicons/titles.ts'
import type { Sentence, Token } from '../../language/tokens.ts'
import { coreTokens } from './core-tokens.ts'
import type { Certainty, Phrase } from './tag-phrases.ts'

/** No single place outweighs three others. */
const LOUDEST = 40
/** Longer names are the same in few places, and each says enough by itself. */
const MOST_WORDS = 6

interface Place { readonly sentence: number, readonly from: number, readonly to: number, readonly phrase: Phrase | null }

/** Phrases as the tagger found them, with places of the same words added and those taken out that the document as a whole speaks against. */
export function asTheDocumentSays(sentences: readonly Sentence[], phrases: readonly Phrase[], certain: readonly (readonly Certainty[])[]): Phrase[] {
  const names = new Map<string, number>()
  for (const p of phrases) {
    const { from, to } = coreTokens(sentences[p.sentence].tokens, p)
    if (to - from <= MOST_WORDS) names.set(keyOf(sentences[p.sentence].tokens, from, to), to - from)
  }
  const taken = sentences.map(() => new Map<number, Phrase>())
  for (const p of phrases) for (let i = p.from; i < p.to; i++) taken[p.sentence].set(i, p)
  const places = placesOf(sentences, names, taken)
  const out: Phrase[] = phrases.filter((p) => { const { from, to } = coreTokens(sentences[p.sentence].tokens, p); return to - from > MOST_WORDS })
  for (const [, list] of places) {
    let name = 0
    let person = 0
    for (const { sentence, from, to } of list) {
      const here = certain[sentence].slice(from, to)
      name += clipped(here.reduce((a, c) => a + c.name, 0) / here.length)
      person += clipped(here.reduce((a, c) => a + c.person, 0) / here.length)
    }
    if (name <= 0) continue
    const kind = person >= 0 ? 'Person' : 'Organization'
    for (const { sentence, from, to, phrase } of list) out.push(phrase ? { ...phrase, kind } : { sentence, from, to, kind })
  }
  return out.sort((a, b) => a.sentence - b.sentence || a.from - b.from)
}

/** All places of the names, the longest name first where two would overlap; places inside a longer phrase are left to it. */
function placesOf(sentences: readonly Sentence[], names: ReadonlyMap<string, number>, taken: readonly ReadonlyMap<number, Phrase>[]): Map<string, Place[]> {
  const lengths = [...new Set(names.values())].sort((a, b) => b - a)
  const out = new Map<string, Place[]>()
  sentences.forEach(({ tokens }, sentence) => {
    const free = tokens.map(() => true)
    for (const length of lengths) for (let from = 0; from + length <= tokens.length; from++) {
      const to = from + length
      if (!tokens[from].capitalized || !free.slice(from, to).every(Boolean)) continue
      const key = keyOf(tokens, from, to)
      if (names.get(key) !== length) continue
      const over = new Set(Array.from({ length }, (_, k) => taken[sentence].get(from + k) ?? null))
      const phrase = [...over][0]
      if (over.size > 1) continue
      if (!phrase && isPart(tokens, from)) continue
      if (phrase) { const core = coreTokens(tokens, phrase); if (core.from !== from || core.to !== to) continue }
      free.fill(false, from, to)
      const list = out.get(key)
      const place = { sentence, from, to, phrase }
      if (list) list.push(place)
      else out.set(key, [place])
    }
  })
  return out
}

/** "House" in "the White House" is no name of its own. */
function isPart(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  return from > 1 && before.capitalized && before.pos !== 'determiner' && !TITLES.has(before.lower)
}

function keyOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens.slice(from, to).map((t) => t.lower).join(' ')
}

function clipped(n: number): number {
  return Math.max(-LOUDEST, Math.min(LOUDEST, n))
}
