/** A corpus for the cost of tracing: invented words as common and as rare as words are (Zipf), documents that quote and repeat earlier ones. Made document by document, so that its size costs no memory. */
import { seeded } from '../random.ts'

export interface GeneratedDocument { readonly text: string, /** Spans of the quotations. */ readonly quoted: readonly (readonly [number, number])[] }

const SYLLABLES = ['ba', 'dor', 'vel', 'lin', 'ku', 'tor', 'sza', 'mel', 'ran', 'ol', 'pek', 'nja', 'sul', 'gri', 'hal', 'con', 'zir', 'mo', 'fen', 'ter']
const VOCABULARY = 30_000
const QUOTATIONS = 4
/** Part of the documents that repeat a passage without marks. */
const REPEATING = 0.2

/** Document `n` of the corpus of this seed; `words` about. It takes words from documents before it. */
export function generatedDocument(seed: number, n: number, words: number): GeneratedDocument {
  const random = seeded(seed * 1_000_003 + n)
  const parts: string[] = [own(seed, n, words).join(' ')]
  const quoted: (readonly [number, number])[] = []
  const taken = (length: number) => {
    const from = own(seed, Math.floor(random.next() * n), words)
    const at = Math.floor(random.next() * Math.max(1, from.length - length))
    return from.slice(at, at + length)
  }
  const quotations = n > 0 ? QUOTATIONS : 0
  for (let k = 0; k < quotations; k++) {
    const piece = taken(8 + Math.floor(random.next() * 25))
    if (random.next() < 0.3) piece.splice(Math.floor(piece.length / 2), 1 + Math.floor(random.next() * 2))
    const at = parts.join(' ').length + 2
    parts.push(`“${piece.join(' ')}”`)
    quoted.push([at, at + piece.join(' ').length])
  }
  if (n > 0 && random.next() < REPEATING) parts.push(taken(40).join(' '))
  return { text: parts.join(' '), quoted }
}

function own(seed: number, n: number, words: number): string[] {
  const random = seeded(seed * 7_919 + n * 31 + 1)
  return Array.from({ length: words }, () => word(Math.floor(VOCABULARY ** random.next()) - 1))
}

function word(rank: number): string {
  let out = ''
  for (let n = rank + 1; n > 0; n = Math.floor(n / SYLLABLES.length)) out += SYLLABLES[n % SYLLABLES.length]
  return out
}
