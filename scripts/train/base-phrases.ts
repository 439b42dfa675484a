/**
 * Mentions of a coreference set as phrases that a sequence can carry: without what follows the head (", the pilot", "who left",
 * "from Norland"), none inside another. Enumerations go to their members; a name in another's possession stands by itself.
 */
import type { LabelledSpan } from '@polylogue/ingest/training'

interface Word { readonly start: number, readonly end: number, readonly words: string, readonly capitalized: boolean, readonly pos: string }
/** A mention as tokens [from, to). */
export interface TokenMention { readonly from: number, readonly to: number, readonly kind: string }

/** Articles and the like, which are no part of the phrase that is learned; the adapter of the task adds them. */
const LEAD = /^(?:the|an?|this|that|these|those|our|my|your|his|her|its|their|all|some|no|every|both)$/iu

/** `mentions` of one sentence that are names; the answer is in text order. */
export function basePhrases(tokens: readonly Word[], mentions: readonly TokenMention[]): LabelledSpan[] {
  const out: LabelledSpan[] = []
  // The longest first: what stands in its base is left to it, what stands behind or before is a phrase of its own.
  for (const m of [...mentions].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    const inside = mentions.filter((o) => o !== m && m.from <= o.from && o.to <= m.to && o.to - o.from < m.to - m.from)
    const base = baseOf(tokens, m, inside)
    if (base && !out.some((o) => o.from < base.to && base.from < o.to)) out.push(base)
  }
  return out.sort((a, b) => a.from - b.from)
}

function baseOf(tokens: readonly Word[], { from, to, kind }: TokenMention, inside: readonly TokenMention[]): LabelledSpan | null {
  if (inside.some((a) => inside.some((b) => a.to < b.from && /^(?:and|or|nor|&)$/iu.test(tokens[b.from - 1].words) && a.from <= from + 1))) return null
  let start = from
  for (const o of inside) if (o.from === from && /^['’]s?$/u.test(tokens[o.to - 1]?.words ?? '') && o.to < to) start = o.to
  let end = start
  let seen = false
  for (let i = start; i < to; i++) {
    const w = tokens[i]
    if (seen && /^(?:[,;:—–"“”]|--|who|whom|whose|which|that|from|at|in|on|with|by|as|to|named|called|known)$/iu.test(w.words)) break
    if (seen && w.words === '(') break
    if (seen && /^of$/iu.test(w.words) && (!nameFollows(tokens, i + 1, to) || kind === 'Person' && bodyFollows(i + 1, inside))) break
    if (w.capitalized || /\p{N}/u.test(w.words) && !seen) seen = true
    end = i + 1
  }
  while (end > start && /^(?:['’]s?|[.,"”’]|and|of)$/iu.test(tokens[end - 1].words) && !(tokens[end - 1].words === '.' && tokens[end - 2]?.end === tokens[end - 1].start)) end--
  while (start < end && /^["“‘(]$/u.test(tokens[start].words)) start++
  // "Congress" and "the Congress" begin with the same word: an article before it would part what is learned of it.
  while (start < end - 1 && LEAD.test(tokens[start].words)) start++
  return end > start ? { from: start, to: end, kind } : null
}

function nameFollows(tokens: readonly Word[], i: number, to: number): boolean {
  return i < to && (tokens[i].capitalized || /^(?:the|these|our)$/iu.test(tokens[i].words) && i + 1 < to && tokens[i + 1].capitalized)
}

/** "Velde of the Harbour League": the body is a phrase of its own. */
function bodyFollows(i: number, inside: readonly TokenMention[]): boolean {
  return inside.some((o) => o.kind === 'Organization' && (o.from === i || o.from === i + 1))
}
