/** The body an office belongs to, told by the words beside it. */
import { PART_NOUNS } from '../../lexicons/affiliation-cues.ts'
import { isPossessive } from '../stance/reading.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import { spotBefore, spotBehind } from './neighbours.ts'

const ARTICLE = /^(?:the|a|an|its|our|their|then|former|as|de)$/u

const TEACHING = /^(?:professor|lecturer)$/u

export interface RoleBody { readonly body: Spot, readonly cue: { readonly from: number, readonly to: number } | null, readonly rule: string, readonly confidence: number }

/** "chair of B", "B's chair", "its chair", "B, whose chair"; null where none is beside tokens [from, to). */
export function bodyNear(reading: Reading, from: number, to: number): RoleBody | null {
  const at = behindSubject(reading, to)
  const next = reading.tokens[at]?.lower
  if (next === 'of' || next === 'for' || next === 'at' || next === 'to') {
    const body = spotBehind(reading, at + 1, ARTICLE)
    if (body?.kind === 'Organization') return { body, cue: { from: at, to: at + 1 }, rule: 'affiliation/office-of', confidence: 0.85 }
  }
  // "an organizer with B", "a steward in B"
  if (/^(?:with|in)$/u.test(next ?? '') && /^(?:organi[sz]er|officer|official|lecturer|researcher|coordinator|co-ordinator|representative|spokes\p{L}+|director|negotiator|agent|steward|delegate|secretary|leader)$/u.test(reading.tokens[to - 1].lemma)) {
    const body = spotBehind(reading, at + 1, ARTICLE)
    if (body?.kind === 'Organization') return { body, cue: { from: at, to: at + 1 }, rule: 'affiliation/office-of', confidence: 0.75 }
  }
  // "General Secretary A of the B"
  const holder = reading.spotAt[to] ?? null
  if (holder?.kind === 'Person' && holder.from === to && reading.tokens[holder.to]?.lower === 'of') {
    const body = spotBehind(reading, holder.to + 1, /^the$/u, 1)
    if (body?.kind === 'Organization' && body.mention.form === 'name') return { body, cue: { from: holder.to, to: holder.to + 1 }, rule: 'affiliation/office-of', confidence: 0.75 }
  }
  if (reading.tokens[from - 1]?.lower === 'whose') {
    const body = spotBefore(reading, from - 1, /^[,()]$/u, 2)
    if (body?.kind === 'Organization') return { body, cue: { from: from - 1, to: from }, rule: 'affiliation/whose-office', confidence: 0.8 }
  }
  const before = spotBefore(reading, from, /^(?:'s|'|present|former|then|new|late|old|own)$/u, 2)
  if (before && isOfPart(reading, before)) return null
  if (before?.kind === 'Organization' && (isPossessive(reading, before) || before.to === from && before.mention.form === 'name')) {
    return { body: before, cue: null, rule: 'affiliation/office-behind-body', confidence: 0.75 }
  }
  const its = /^(?:then|former|new|own|present|late)$/u.test(reading.tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1
  const own = /^(?:its|their)$/u.test(reading.tokens[its]?.lower ?? '') && reading.spotAt[its] === null ? ownerOfIts(reading, its) : null
  return own && { body: own, cue: { from: from - 1, to: from }, rule: 'affiliation/its-office', confidence: 0.65 }
}

/** "The Harbour branch of B, with its secretary": whose it is, is the branch, which has no name. */
function isOfPart(reading: Reading, its: Spot): boolean {
  const named = its.mention.form === 'pronoun' ? reading.spots.findLast((s) => s.to <= its.from && s.cluster === its.cluster) : undefined
  if (named === undefined) return false
  const of = /^(?:the|our)$/u.test(reading.tokens[named.from - 1]?.lower ?? '') ? named.from - 2 : named.from - 1
  return reading.tokens[of]?.lower === 'of' && reading.spotAt[of - 1] === null && PART_NOUNS.has(reading.tokens[of - 1]?.lemma ?? '')
}

/**
 * Whose "its" is before an office where coreference leaves it open: the body right before ("B and its secretary"), the only one of the
 * sentence so far, or of several the one that opens the sentence. A person has no "its", so nothing else can be meant.
 */
export function ownerOfIts(reading: Reading, at: number): Spot | null {
  const bodies = reading.spots.filter((s) => s.kind === 'Organization' && s.to <= at)
  const near = bodies.at(-1)
  if (near === undefined) return null
  if (near.to === at - 1 && /^(?:and|,)$/u.test(reading.tokens[at - 1].lower) || new Set(bodies.map((s) => s.cluster)).size === 1) return near
  const [first] = bodies
  return first.from <= 2 && !isPossessive(reading, first) && reading.tokens.slice(0, first.from).every((t) => t.pos === 'determiner') ? first : null
}

/** "professor of hydrology at B", "director of studies of B": where the word before the body stands, behind what the office is for; else the end of the office. */
function behindSubject(reading: Reading, to: number): number {
  if (!/^(?:of|in|for)$/u.test(reading.tokens[to]?.lower ?? '')) return to
  for (let i = to + 1; i < to + 5 && i < reading.tokens.length && reading.spotAt[i] === null; i++) {
    const { lower, pos, capitalized } = reading.tokens[i]
    if (i > to + 1 && /^(?:at|of|for)$/u.test(lower)) return i
    if (i > to + 1 && lower === ',' && TEACHING.test(reading.tokens[to - 1].lemma)) return i
    if (capitalized && !TEACHING.test(reading.tokens[to - 1].lemma) || !/^(?:noun|adjective|determiner)$/u.test(pos)) return to
  }
  return to
}
