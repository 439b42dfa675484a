/**
 * The tagger sees neighbours, not the whole name, and may run from one name into the next. What no name holds cuts it: a
 * bracket that does not close inside, a comma or a conjunction between two names that the rules read apart.
 */
import { ORG_HEADS } from '../../lexicons/org-words.ts'
import { kindOf } from '../candidate.ts'
import type { Candidate } from '../candidate.ts'
import { stopsAt } from '../stop-after-initials.ts'
import type { Token } from '../../language/tokens.ts'
import type { TaggedName } from './tag-names.ts'

/** Marks that part names wherever they stand, but for a person's "Jr." or a place's region after a comma. */
const PARTS = /^(?:[()[\]/;:,–—|]|and|or|nor|but|vs\.?|['’]s?)$/u

/** The pieces of a tagged name, in text order. */
export function cutTagged(name: TaggedName, tokens: readonly Token[], candidates: readonly Candidate[]): TaggedName[] {
  const pieces: TaggedName[] = []
  let from = name.from
  for (let i = name.from; i < name.to; i++) {
    if (i > name.from && stopsAt(tokens, i)) return [{ ...name, to: i }]
    if (!PARTS.test(tokens[i].lower) || !isCut(name, i, tokens, candidates)) continue
    const owner = /^['’]s?$/.test(tokens[i].lower)
    if (i > from) pieces.push({ ...name, from, to: i, kind: owner ? 'Person' : name.kind })
    from = i + 1
    // What a person owns is something else.
    if (name.kind === 'Person' && owner) from = name.to
  }
  if (name.to > from) pieces.push({ ...name, from, to: name.to })
  return pieces.map((p) => withoutArticles(p, tokens)).filter((p) => p.to > p.from)
}

function isCut(name: TaggedName, i: number, tokens: readonly Token[], candidates: readonly Candidate[]): boolean {
  if (candidates.some((c) => c.run.from < i && i < c.run.to)) return false
  const { lower } = tokens[i]
  if (/^[([]$/.test(lower)) return !closesInside(tokens, i, name.to)
  if (/^[)\]]$/.test(lower)) return !opensInside(tokens, name.from, i)
  // "Moss's League": the owner is no part of it, unless the rules read one name ("Workers' League", above).
  if (/^['’]s?$/.test(lower)) return tokens[i].pos === 'other' && (name.kind === 'Person' || name.kind === 'Organization' && candidates.some((c) => c.run.to === i && kindOf(c) === 'Person'))
  if (name.kind === 'Other') return false
  if (/^[,;:/–—|]$/.test(lower)) return true
  const right = skipArticle(tokens, i + 1)
  return headed(tokens, name.from, i) && (headed(tokens, right, name.to) || tokens[right] !== tokens[i + 1]) || name.kind !== 'Organization'
}

/** A head word of bodies stands in tokens [from, to). */
function headed(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (ORG_HEADS.has(tokens[i].lower)) return true
  return false
}

function closesInside(tokens: readonly Token[], open: number, to: number): boolean {
  for (let i = open + 1; i < to; i++) if (/^[)\]]$/.test(tokens[i].words)) return true
  return false
}

function opensInside(tokens: readonly Token[], from: number, close: number): boolean {
  for (let i = close - 1; i >= from; i--) if (/^[([]$/.test(tokens[i].words)) return true
  return false
}

function skipArticle(tokens: readonly Token[], i: number): number {
  return tokens[i]?.words === 'the' ? i + 1 : i
}

function withoutArticles(p: TaggedName, tokens: readonly Token[]): TaggedName {
  let { from, to } = p
  while (from < to && (tokens[from].words === 'the' || tokens[from].pos === 'punctuation' && !/^["“‘'#@(]$/u.test(tokens[from].words))) from++
  while (to > from && (tokens[to - 1].pos === 'punctuation' && !/^["”’'!?.)]$/u.test(tokens[to - 1].words) || /^['’]s?$/.test(tokens[to - 1].words) && tokens[to - 1].pos === 'other')) to--
  return from === p.from && to === p.to ? p : { ...p, from, to }
}
