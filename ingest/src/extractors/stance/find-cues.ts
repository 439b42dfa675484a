/** Cue words in a sentence: longest match by spelling; the words around decide between verb and noun. */
import { ARTICLES, AUXILIARIES, POSSESSIVES, PREPOSITIONS } from '../../lexicons/grammar-words.ts'
import type { StanceCue } from '../../lexicons/stance-cues.ts'
import { POPULATIONS } from '../../lexicons/position-words.ts'
import { cueIndex } from './cue-index.ts'
import type { CueEntry } from './cue-index.ts'
import type { VerbForm } from './inflect.ts'
import { isPossessive } from './reading.ts'
import type { Reading } from './reading.ts'
import { opensItem } from './verb-sense.ts'

/** A cue at its place: [from, to) of the tokens; `marker` is the token of its preposition, or null for a direct object. */
export interface CueHit {
  readonly from: number
  readonly to: number
  readonly cue: StanceCue
  readonly forms: ReadonlySet<VerbForm>
  /** First token of the target in an active clause; −1 where no marker follows. */
  readonly target: number
}

const OURS = cueIndex()

/** All cues of a sentence, in text order; one reading for each place. */
export function findCues(reading: Reading): CueHit[] {
  const out: CueHit[] = []
  for (let i = 0; i < reading.tokens.length; i++) {
    if (reading.spotAt[i] !== null && reading.tokens[i].capitalized) continue
    // "Following the vote, …" is a preposition.
    if (reading.tokens[i].lower === 'following' && reading.tokens[i + 1]?.lower !== 'with' && !AUXILIARIES.has(reading.tokens[i - 1]?.lower ?? '')) continue
    const hit = best(reading, i)
    if (hit) { out.push(hit); i = hit.to - 1 }
  }
  return out
}

function best(reading: Reading, i: number): CueHit | null {
  const entries = (reading.cues ?? OURS).get(reading.tokens[i].lower)
  if (!entries) return null
  const fitting = entries.filter((e) => e.words.every((w, k) => reading.tokens[i + k]?.lower === w))
  if (fitting.length === 0) return null
  const verbal = isVerbAt(reading, i, fitting)
  const hits = fitting.filter((e) => (e.cue.part === 'verb') === verbal)
    .map((e): CueHit => ({ from: i, to: i + e.words.length, cue: e.cue, forms: e.forms, target: targetStart(reading, i + e.words.length, e.cue) }))
  const marked = hits.filter((h) => h.target >= 0 && markerAt(reading, h))
  const shared = marked.length === 0 ? hits.find((h) => h.cue.part === 'noun' && markedBehindOwner(reading, h)) : undefined
  if (shared) return shared
  return marked.find((h) => h.cue.targets === 'any' || (h.cue.targets === 'named') === namesSomebody(reading, h.target)) ?? marked[0] ?? hits.find((h) => h.target >= 0) ?? hits[0] ?? null
}

/** "the opposition of A to B": the cue whose own word stands behind whose it is. */
function markedBehindOwner(reading: Reading, { to, cue }: CueHit): boolean {
  if (!/^(?:of|by|from)$/u.test(reading.tokens[to]?.lower ?? '')) return false
  const owner = reading.spotAt[to + 1] ?? (ARTICLES.has(reading.tokens[to + 1]?.lower ?? '') ? reading.spotAt[to + 2] : null) ?? null
  return owner !== null && cue.markers.includes(reading.tokens[owner.to]?.lower ?? '')
}

/** A name stands here, behind an article at most. */
function namesSomebody(reading: Reading, i: number): boolean {
  return (reading.spotAt[i] ?? (ARTICLES.has(reading.tokens[i]?.lower ?? '') ? reading.spotAt[i + 1] : null) ?? null) !== null
}

function markerAt(reading: Reading, hit: CueHit): boolean {
  return !hit.cue.markers.includes('') && hit.target > hit.to - 1 && reading.tokens[hit.target - 1] !== undefined
}

/** Where the target begins behind the cue; −1 where none of the cue's markers stands there. */
function targetStart(reading: Reading, after: number, cue: StanceCue): number {
  let i = after
  while (i < reading.tokens.length && i < after + 4 && /^(?:itself|themselves|ourselves|himself|herself|myself|yourself|strongly|openly|firmly|resolutely|both|publicly|sharply|clearly|again|once|more|out|up|fully|only|directly|principally)$/u.test(reading.tokens[i].lower)) {
    if (reading.tokens[i].lower === 'both' && PREPOSITIONS.has(reading.tokens[i + 1]?.lower ?? '')) break
    i++
  }
  // "call upon you for patience"
  if (cue.words === 'call' && /^(?:on|upon)$/u.test(reading.tokens[i]?.lower ?? '') && reading.tokens[i + 2]?.lower === 'for') i += 2
  // "stands not only for B"
  if (reading.tokens[i]?.lower === 'not' && reading.tokens[i + 1]?.lower === 'only') i += 2
  i = behindManner(reading, i)
  // "criticize, in strong terms, B"
  if (reading.tokens[i]?.words === ',' && reading.tokens[i + 1]?.lower === 'in') { const manner = behindManner(reading, i + 1); if (manner > i + 1 && reading.tokens[manner]?.words === ',') i = manner + 1 }
  // "our thanks go to A"
  if (cue.part === 'noun' && cue.sign > 0 && /^(?:go|goes|are|is)$/u.test(reading.tokens[i]?.lower ?? '') && /^(?:to|out|due)$/u.test(reading.tokens[i + 1]?.lower ?? '')) i += reading.tokens[i + 1].lower === 'to' ? 1 : 2
  if (cue.part === 'noun') while (/^["”’»]$/u.test(reading.tokens[i]?.words ?? '')) i++
  if (cue.markers.includes('')) i = behindRemark(reading, i)
  for (const marker of cue.markers) {
    if (marker === '') {
      const token = reading.tokens[i]
      if (token !== undefined && !(PREPOSITIONS.has(token.lower) && reading.spotAt[i] === null) && !/^[.,;:!?)]$/u.test(token.words)) return i
    } else {
      const words = marker.split(' ')
      if (words.every((w, k) => reading.tokens[i + k]?.lower === w)) return i + words.length
    }
  }
  return -1
}

/** "protests in the strongest terms against B": the token behind how it is done; the place itself where nothing says how. */
function behindManner(reading: Reading, at: number): number {
  if (reading.tokens[at]?.lower !== 'in') return at
  const end = reading.tokens.findIndex((t, i) => i > at && i < at + 6 && /^(?:terms|manner|fashion|words)$/u.test(t.lower))
  return end > 0 ? end + 1 : at
}

/** "rejects as a lie the charge", "commends to its attention the letter": the object behind a remark that stands before it; the place itself where none does. */
function behindRemark(reading: Reading, at: number): number {
  const { lower } = reading.tokens[at] ?? { lower: '' }
  if (lower === 'to' && POSSESSIVES.has(reading.tokens[at + 1]?.lower ?? '') && /^(?:attention|notice|care|readers|members)$/u.test(reading.tokens[at + 2]?.lower ?? '')) return at + 3
  if (lower !== 'as' || reading.spotAt[at] !== null) return at
  for (let i = at + 2; i < at + 7 && i < reading.tokens.length; i++) {
    const token = reading.tokens[i]
    if (/^[,.;:]$/u.test(token.words) || PREPOSITIONS.has(token.lower) && reading.spotAt[i] === null) return at
    if (reading.tokens[i - 1].pos === 'noun' && (/^(?:the|this|that|these|those|any|all)$/u.test(token.lower) || reading.spotAt[i] !== null || POSSESSIVES.has(token.lower))) return i
    if (reading.tokens[i - 1].pos === 'adjective' && /^(?:the|any|all|every|these|those)$/u.test(token.lower)) return i
  }
  return at
}

/** Does the word stand as a verb here? */
function isVerbAt(reading: Reading, i: number, entries: readonly CueEntry[]): boolean {
  const verbs = entries.filter((e) => e.cue.part === 'verb')
  if (verbs.length === 0) return false
  const token = reading.tokens[i]
  let p = i - 1
  while (p >= 0 && reading.tokens[p].pos === 'adverb') p--
  const before = reading.tokens[p]
  const gerund = verbs.some((e) => e.forms.has('gerund'))
  const participle = verbs.some((e) => e.forms.has('participle'))
  if (entries.length === verbs.length && (gerund || participle)) return true
  if (before === undefined && reading.item?.at === 0 && verbs.some((e) => e.forms.has('third'))) return true
  if (before === undefined) return verbs.some((e) => e.forms.has('base') || e.forms.has('gerund') || e.forms.has('participle')) && token.pos !== 'noun' || entries.length === verbs.length
  const { lower } = before
  const next = reading.tokens[i + 1]
  // "its loathing for B" is a noun, "by loathing B" a verb.
  const marked = entries.some((e) => e.cue.part === 'noun' && e.words.length === 1 && e.cue.markers.includes(next?.lower ?? '-'))
  if (/^['’]s$/u.test(lower) && (token.pos === 'noun' || gerund && marked)) return false
  if (lower === 'to' || AUXILIARIES.has(lower) || before.pos === 'pronoun' && !POSSESSIVES.has(lower)) return !(lower === 'to' && token.pos === 'noun' && verbs.every((e) => !e.forms.has('base')))
  // "our call: boycott the elections"
  if (/^[:;!–—]$/u.test(before.words) && verbs.some((e) => e.forms.has('base')) && (ARTICLES.has(next?.lower ?? '') || POSSESSIVES.has(next?.lower ?? ''))) return true
  const owner = reading.spotAt[p]
  const owned = owner !== null && isPossessive(reading, owner) || /^['’]s?$/u.test(lower)
  if (lower === 'both' && token.pos === 'verb') return true
  // "unions that reject piece rates"
  if (lower === 'that' && p > 0 && (reading.spotAt[p - 1] !== null || reading.tokens[p - 1].pos === 'noun') && verbs.some((e) => e.forms.has('base') || e.forms.has('third') || e.forms.has('past'))) return true
  // "the oppressed need free unions"
  if (before.pos !== 'noun' && POPULATIONS.has(lower) && ARTICLES.has(reading.tokens[p - 1]?.lower ?? '') && verbs.some((e) => e.forms.has('base'))) return true
  const nominalPlace = ARTICLES.has(lower) || POSSESSIVES.has(lower) || before.tags.has('PossessiveMark') || owned || before.pos === 'adjective' || PREPOSITIONS.has(lower) && reading.spotAt[p] === null
  if (nominalPlace) return gerund && !ARTICLES.has(lower) && !marked
  if (token.pos === 'verb') return true
  const finite = verbs.some((e) => e.forms.has('third') || e.forms.has('past'))
  // "3. repudiates B;"
  if (verbs.some((e) => e.forms.has('third')) && opensItem(reading, i)) return true
  // "B, which repudiates C", "C, which B repudiates, …"
  if (/^(?:which|who)$/u.test(lower) && (finite || lower === 'who')) return true
  if (finite && reading.spotAt[p] !== null && /^(?:which|whom|that|what)$/u.test(reading.tokens[reading.spotAt[p]!.from - 1]?.lower ?? '')) return true
  // "met in May and forswore B"
  if (/^(?:and|but)$/u.test(lower) && entries.length === verbs.length && verbs.some((e) => e.forms.has('past')) && next !== undefined && (reading.spotAt[i + 1] !== null || ARTICLES.has(next.lower) || verbs.some((e) => e.cue.markers.includes(next.lower)))) return true
  // "notes with regret": several words are no noun.
  if (finite && verbs.some((e) => e.words.length > 1) && (reading.spotAt[p] !== null || lower === ',')) return true
  // "B objects to C", "B, a union of dockers, rails against C"
  if (finite && (reading.spotAt[p] !== null && !owned || lower === ',') && verbs.some((e) => (e.forms.has('third') || e.forms.has('past')) && e.cue.markers.some((m) => m !== '' && m.split(' ')[0] === next?.lower))) return true
  // "A's programme, which B has printed, calls for C"
  if (lower === ',' && token.lower.endsWith('s') && verbs.some((e) => e.forms.has('third') && e.cue.markers.includes(next?.lower ?? '-')) && reading.tokens.slice(0, p).some((t, k) => /^(?:which|who|whose)$/u.test(t.lower) && reading.tokens[k - 1]?.words === ',')) return true
  // "the branches of the Union stand against B"
  if (reading.spotAt[p] !== null && /^(?:stand|fight|vote|march|strike|speak)$/u.test(token.lower) && /^(?:against|for|with|by)$/u.test(next?.lower ?? '')) return true
  return (reading.spotAt[p] !== null || /^(?:,|and|but)$/u.test(lower) && token.lower.endsWith('s')) && next !== undefined && (ARTICLES.has(next.lower) || POSSESSIVES.has(next.lower) || reading.spotAt[i + 1] !== null)
}
