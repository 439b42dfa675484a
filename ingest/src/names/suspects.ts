/** Names that may be bodies though nothing read them as such, with what the tagger and the rules think of them on the whole. */
import { GIVEN_NAMES } from '../lexicons/given-names.ts'
import { POLITICAL_WORDS } from '../lexicons/org-words.ts'
import { PLAIN_CAPITALS } from '../lexicons/plain-capitals.ts'
import type { Sentence, Token } from '../language/tokens.ts'
import type { Candidate } from './candidate.ts'
import { keyOf } from './candidates.ts'
import type { Reading } from './combine-names.ts'
import type { WordEvidence } from './document-evidence.ts'
import type { TaggedName } from './tagger/tag-names.ts'
import { isDemonym } from './word-kinds.ts'

export interface DocumentViews {
  readonly sentences: readonly Pick<Sentence, 'tokens'>[]
  readonly readings: readonly (readonly Reading[])[]
  readonly tagged: readonly (readonly TaggedName[])[]
  readonly candidates: readonly (readonly Candidate[])[]
  /** True for a sentence in which capitals say something. */
  readonly quiet: readonly boolean[]
  readonly evidence: WordEvidence
}

export interface Suspect {
  /** In words. */
  readonly length: number
  /** Places where the tagger says that it is a body, or where it was read as a person or a place. */
  readonly votes: { body: number, person: number, place: number }
  /** What the rules see that ends with it; null for nothing. */
  candidate: Candidate | null
  /** The tagger takes it for one name, of whatever kind. */
  whole: boolean
}

/** By their keys (candidates.ts): what was read as another kind, and capitals that were read as nothing. */
export function suspectsOf({ sentences, readings, tagged, candidates, quiet }: DocumentViews): Map<string, Suspect> {
  const out = new Map<string, Suspect>()
  sentences.forEach(({ tokens }, i) => {
    if (!quiet[i]) return
    const suspect = (start: number, to: number): Suspect | null => {
      const from = beginning(tokens, start, to)
      if (!mayBeBody(tokens, from, to)) return null
      const key = keyOf(tokens.slice(from, to))
      const known = out.get(key) ?? { length: to - from, votes: { body: 0, person: 0, place: 0 }, candidate: null, whole: false }
      known.candidate ??= candidates[i].find((c) => c.run.to === to && c.run.from >= from) ?? null
      out.set(key, known)
      return known
    }
    for (const r of readings[i]) if (r.kind !== 'Organization' && r.title === null) vote(suspect(r.from, r.to), r, tagged[i])
    for (const { run } of candidates[i]) if (run.title === null && readings[i].every((r) => r.to <= run.from || run.to <= r.from)) suspect(run.from, run.to)
  })
  return out
}

function vote(suspect: Suspect | null, read: Reading, tagged: readonly TaggedName[]): void {
  if (suspect === null) return
  const by = tagged.find((t) => t.to === read.to && t.from <= read.from)
  if (by) suspect.whole = true
  if (by?.kind === 'Organization') suspect.votes.body++
  else if (read.kind === 'Person' || by?.kind === 'Person') suspect.votes.person++
  else if (read.kind === 'Place' || by?.kind === 'Place') suspect.votes.place++
}

/** Without an article; with a first word that opens the sentence and belongs to it ("Workers Vanguard"). */
function beginning(tokens: readonly Token[], from: number, to: number): number {
  if (to - from > 1 && tokens[from].lower === 'the') return from + 1
  return from === 1 && tokens[0].capitalized && POLITICAL_WORDS.has(tokens[0].lower) ? 0 : from
}

const MOST_WORDS = 7

/** Capitals at both ends, no given name first, no number or mark last, no people or creed. */
function mayBeBody(tokens: readonly Token[], from: number, to: number): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]]
  if (!first.capitalized || !last.capitalized || to - from > MOST_WORDS || /^\p{N}|[!?:]/u.test(last.words) || GIVEN_NAMES.has(first.lower)) return false
  return to - from > 1 || !PLAIN_CAPITALS.has(last.lower) && !isDemonym(last.lower)
}
