/**
 * What the rest of the document says of its words: how often each is written small, how often with a capital where no
 * sentence begins, and which stems its creeds are named after ("-ism", "-ist" words come from people's names).
 */
import type { Sentence, Token } from '../language/tokens.ts'

export interface WordEvidence {
  /** Times a word is written without a capital. */
  small(lower: string): number
  /** Times it is written with a capital inside a sentence that is not all capitals. */
  capital(lower: string): number
  /** True where the document has a creed named after it. */
  hasCreed(lower: string): boolean
}

const CREED = /^(\p{L}{3,20}?)(?:y|i)?(?:ism|isms|ist|ists|ite|ites|istic)$/u

export function wordEvidence(sentences: readonly Sentence[]): WordEvidence {
  const small = new Map<string, number>()
  const capital = new Map<string, number>()
  const creeds = new Set<string>()
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const { tokens } of sentences) {
    const title = isTitleCase(tokens)
    tokens.forEach((t, i) => {
      if (t.pos === 'punctuation' || t.pos === 'number') return
      if (!t.capitalized) add(small, t.lower)
      else if (!title && !opensSentence(tokens, i)) add(capital, t.lower)
      if (t.capitalized) for (const part of t.lower.split('-')) { const stem = CREED.exec(part)?.[1]; if (stem) { creeds.add(stem); creeds.add(part.replace(/(?:ism|isms|ist|ists|ite|ites|istic)$/u, '')) } }
    })
  }
  return {
    small: (w) => small.get(w) ?? 0,
    capital: (w) => capital.get(w) ?? 0,
    hasCreed: (w) => w.length >= 3 && creeds.has(w),
  }
}

/** True where a capital says nothing, since a sentence, a quotation or a list item begins. */
export function opensSentence(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= 0; j--) {
    const t = tokens[j]
    if (t.pos === 'number' || /^["'“‘([*_•·#–—-]+$/u.test(t.words)) continue
    return /^[:.!?…]+$/u.test(t.words)
  }
  return true
}

/** Headings and cries: most words have capitals, so that a capital is no sign of a name. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  let words = 0
  let capitals = 0
  for (const t of tokens) {
    if (t.pos === 'punctuation' || t.pos === 'number' || t.words.length < 4) continue
    words++
    if (t.capitalized) capitals++
  }
  return words >= 3 && capitals / words >= 0.85 || words > 0 && words < 3 && tokens.length > 1 && capitals === words && tokens.at(-1)!.pos !== 'punctuation' && tokens.length < 4
}
