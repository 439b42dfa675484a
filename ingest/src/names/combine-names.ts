/**
 * One reading of a sentence from two: the tagger proposes and types, the rules filter and add. Where they disagree, the kinds
 * of disagreement in which one of them was right less than two times in five (docs/measurements/names.md) go to the other.
 */
import { kindOf, sure } from './candidate.ts'
import type { Candidate, NameKind } from './candidate.ts'
import type { Handle } from './handles.ts'
import type { TaggedName } from './tagger/tag-names.ts'
import { isCertain, isSure } from './rules-know.ts'
import { GIVEN_NAMES } from '../lexicons/given-names.ts'
import { ROLE_HEADS, ROLE_MODIFIERS } from '../lexicons/role-words.ts'
import { NAME_PARTICLES, NAME_SUFFIXES } from '../lexicons/titles.ts'
import { onlyInitials, settleKind, withInitials, withoutTitle } from './settle-kind.ts'
import type { Token } from '../language/tokens.ts'

/** A name of one sentence: tokens [from, to). */
export interface Reading {
  readonly from: number
  readonly to: number
  readonly kind: NameKind
  readonly title: string | null
  readonly rule: string
}

export interface Views {
  readonly tokens: readonly Token[]
  readonly candidates: readonly Candidate[]
  readonly tagged: readonly TaggedName[]
  readonly handles: readonly Handle[]
  /** True for a name that the document has outside of headings: capitals in headings say nothing. */
  readonly known: (from: number, to: number) => boolean
  /** Keys of names that the document calls bodies (apposed-bodies.ts). */
  readonly apposed: ReadonlySet<string>
}

/** Not overlapping, in text order. */
export function combineNames(views: Views): Reading[] {
  if (views.candidates.length === 0 && views.tagged.length === 0 && views.handles.length === 0) return []
  const out: Reading[] = views.handles.map((h) => ({ ...h, title: null, rule: `${h.kind.toLowerCase()}-by-handle` }))
  const free = (from: number, to: number) => out.every((o) => o.to <= from || to <= o.from)
  const add = (r: Reading) => { if (free(r.from, r.to)) out.push(r) }
  for (const c of views.candidates) if (isCertain(c)) add(byRule(c))
  for (const t of views.tagged) for (const r of byTagger(t, views)) add(r)
  for (const c of views.candidates) if (isSure(c, views.tokens) && mayStand(c, views)) replace(c, byRule(c))
  for (const c of views.candidates) if (views.apposed.has(c.key) && !c.run.inTitleCase) replace(c, { ...byRule(c), kind: 'Organization', rule: 'organization-by-apposition' })
  return out.sort((a, b) => a.from - b.from)

  /** A body the rules are sure of takes the place of a name the tagger could not type. */
  function replace(c: Candidate, reading: Reading): void {
    const over = out.filter((o) => o.from < c.run.to && c.run.from < o.to)
    if (over.some((o) => o.kind === 'Person' || o.kind === 'Organization')) return
    for (const o of over) out.splice(out.indexOf(o), 1)
    out.push(reading)
  }
}

function byRule(c: Candidate): Reading {
  const kind = kindOf(c)
  return { from: c.run.from, to: c.run.to, kind, title: c.run.title, rule: `${kind.toLowerCase()}-by-${c.rule}` }
}

function byTagger(tagged: TaggedName, views: Views): Reading[] {
  const given = withoutOpening(tagged, views.tokens)
  const office = officeInside(given, views.tokens)
  if (office) return [...(office.body.to > office.body.from ? [{ ...office.body, kind: 'Organization' as const, title: null, rule: 'organization-before-office' }] : []), ...byTagger(office.holder, views)]
  const t = withWhole(withoutTitle(withParticle(withInitials(given, views.tokens), views), views.candidates), views)
  if (isAddress(t, views.tokens) || onlyInitials(t, views.tokens) || t.to - t.from === 1 && NAME_SUFFIXES.has(views.tokens[t.from].lower.replace(/s?\.?$/u, ''))) return []
  const same = views.candidates.find((c) => c.run.from === t.from && c.run.to === t.to)
  const over = same ?? views.candidates.find((c) => c.run.from < t.to && t.from < c.run.to)
  const kind = settleKind(t, { same, over }, views.tokens)
  if (isHeading(views.tokens) && over?.run.inTitleCase && kind !== 'Other' && !views.known(t.from, t.to) && !(same && sure(same, kind))) return []
  return [{ from: t.from, to: t.to, kind, title: same?.run.title ?? null, rule: `${kind.toLowerCase()}-by-${same && kindOf(same) === kind ? same.rule : 'tagger'}` }]
}

/** "and the Norland Union" without its first small words. */
function withoutOpening(t: TaggedName, tokens: readonly Token[]): TaggedName {
  let { from } = t
  while (from < t.to - 1 && !tokens[from].capitalized && (tokens[from].pos === 'determiner' || tokens[from].pos === 'conjunction')) from++
  // "by order of the Control Commission": what is ordinary before "of the" is no part of it.
  if (t.kind === 'Organization' && from + 3 < t.to && !tokens[from].capitalized && tokens[from + 1].lower === 'of' && tokens[from + 2].lower === 'the' && tokens[from + 3].capitalized) from += 3
  return from === t.from ? t : { ...t, from }
}

/** "Ropemakers President Ada Quell", tagged as one person: a body, its office, and who holds it. Null for "John Chancellor". */
function officeInside(t: TaggedName, tokens: readonly Token[]): { readonly body: { readonly from: number, readonly to: number }, readonly holder: TaggedName } | null {
  if (t.kind !== 'Person' || GIVEN_NAMES.has(tokens[t.from].lower)) return null
  for (let head = t.from + 1; head < t.to - 1; head++) {
    if (!tokens[head].capitalized || !ROLE_HEADS.has(tokens[head].lower)) continue
    let to = head
    while (to > t.from && ROLE_MODIFIERS.has(tokens[to - 1].lower)) to--
    return { body: { from: t.from, to }, holder: { ...t, from: head + 1 } }
  }
  return null
}

/** "Maria do Carmo Velde", of whom the tagger saw what stands behind the particle. */
function withParticle(t: TaggedName, { tokens, candidates }: Views): TaggedName {
  if (t.kind !== 'Person' || !NAME_PARTICLES.has(tokens[t.from - 1]?.lower ?? '')) return t
  const whole = candidates.find((c) => c.run.from < t.from && c.run.to === t.to && kindOf(c) === 'Person')
  return whole ? { ...t, from: whole.run.from } : t
}

/** "Sisters,": a line that greets. */
function isAddress({ kind, from, to }: TaggedName, tokens: readonly Token[]): boolean {
  return kind === 'Organization' && from === 0 && to === 1 && tokens.length === 2 && tokens[1].words === ',' && !tokens[0].acronymShape
}

/** "Committee of the Party" where the rules read on, "of the Norland Union": the tagger sees no further than a word or two. */
function withWhole(t: TaggedName, { tokens, candidates }: Views): TaggedName {
  if (t.kind !== 'Organization' || tokens[t.to]?.lower !== 'of') return t
  const whole = candidates.find((c) => c.run.from === t.from && c.run.to > t.to && kindOf(c) === 'Organization')
  return whole ? { ...t, to: whole.run.to } : t
}

function mayStand(c: Candidate, views: Views): boolean {
  return !c.run.inTitleCase || views.known(c.run.from, c.run.to) || sure(c, kindOf(c))
}

/** A line without the mark that ends a sentence, but for what opens a letter. */
function isHeading(tokens: readonly Token[]): boolean {
  return tokens[0].lower !== 'dear' && !/^[.!?…]+$/u.test(tokens.at(-1)!.words)
}
