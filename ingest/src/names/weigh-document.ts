/**
 * What the whole document says of a candidate: the same words elsewhere, a surname whose full name is given, an acronym
 * whose long form is, neighbours in a list.
 */
import { fitsInitials, isShortForm } from './acronyms.ts'
import { kindOf } from './candidate.ts'
import type { Candidate, NameKind } from './candidate.ts'
import type { Scores } from './score-run.ts'
import { NAME_SUFFIXES } from '../lexicons/titles.ts'
import { PLAIN_CAPITALS } from '../lexicons/plain-capitals.ts'
import type { AcronymPair } from './acronyms.ts'
import type { Sentence, Token } from '../language/tokens.ts'

/** Adds the document's signs to the candidates' own. */
export function weighDocument(text: string, candidates: readonly Candidate[], acronyms: readonly AcronymPair[], sentences: readonly Sentence[]): void {
  shareScores(candidates)
  knowSurnames(candidates)
  knowAcronyms(text, candidates, acronyms)
  knowNeighbours(candidates, sentences)
}

function shareScores(candidates: readonly Candidate[]): void {
  const groups = groupBy(candidates)
  for (const group of groups.values()) {
    if (group.length === 1) continue
    const share = (kind: keyof Scores) => {
      const values = group.map((c) => c.own[kind])
      return (values.reduce((a, b) => a + b, 0) / values.length + Math.max(...values.slice(0, 500))) / 2
    }
    const shared = { person: share('person'), org: share('org'), place: share('place'), other: share('other') }
    for (const c of group) c.total = { person: mix(c.own.person, shared.person), org: mix(c.own.org, shared.org), place: mix(c.own.place, shared.place), other: mix(c.own.other, shared.other) }
  }
}

function mix(own: number, shared: number): number {
  return own * 0.3 + shared * 0.7
}

function groupBy(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const out = new Map<string, Candidate[]>()
  for (const c of candidates) { const g = out.get(c.key); if (g) g.push(c); else out.set(c.key, [c]) }
  return out
}

/** A surname whose full name stands in the document. */
function knowSurnames(candidates: readonly Candidate[]): void {
  const surnames = new Set<string>()
  for (const c of candidates) {
    if (c.words.length < 2 || kindOf(c) !== 'Person' || c.total.person < 2) continue
    const family = familyToken(c.words)
    if (family && family.words.length > 2) surnames.add(family.lower)
  }
  for (const c of candidates) {
    if (c.words.length === 1 && surnames.has(c.words[0].lower) && !PLAIN_CAPITALS.has(c.words[0].lower)) {
      c.total = { ...c.total, person: c.total.person + 3, other: Math.min(c.total.other, 2) }
      c.rule = 'surname'
    }
  }
}

/** The family name: the last word that is no "Jr." */
export function familyToken<T extends { readonly lower: string }>(words: readonly T[]): T | undefined {
  for (let i = words.length - 1; i > 0; i--) if (!NAME_SUFFIXES.has(words[i].lower.replace('.', ''))) return words[i]
  return undefined
}

/** Candidates stand in text order: the first that ends behind the span's start is the only one to ask. */
function firstOverlap(candidates: readonly Candidate[], span: { readonly start: number, readonly end: number }): Candidate | undefined {
  let low = 0
  let high = candidates.length
  while (low < high) { const mid = (low + high) >> 1; if (candidates[mid].words.at(-1)!.end <= span.start) low = mid + 1; else high = mid }
  return candidates[low] && candidates[low].words[0].start < span.end ? candidates[low] : undefined
}

function knowAcronyms(text: string, candidates: readonly Candidate[], pairs: readonly AcronymPair[]): void {
  const kinds = new Map<string, NameKind>()
  const orgs = new Set<string>()
  for (const c of candidates) if (c.words.length > 1 && kindOf(c) === 'Organization') orgs.add(text.slice(c.words[0].start, c.words.at(-1)!.end).replace(/\s+/g, ' '))
  for (const { short, long } of pairs) {
    const overlap = firstOverlap(candidates, long)
    kinds.set(text.slice(short.start, short.end), overlap ? kindOf(overlap) : 'Other')
  }
  const orgList = [...orgs].slice(0, 300)
  const fits = new Map<string, boolean>()
  for (const c of candidates) {
    if (c.words.length !== 1 || !isShortForm(c.words[0].words)) continue
    const short = c.words[0].words
    const kind = kinds.get(short)
    if (!fits.has(short)) fits.set(short, orgList.some((long) => fitsInitials(short, long)))
    if (kind === 'Organization' || fits.get(short)) {
      // Introduced as a short form, a word is that one ("WHO"), however common it is otherwise.
      c.total = { ...c.total, org: c.total.org + 4, other: kind === 'Organization' ? Math.min(c.total.other, 1) : c.total.other }
      c.rule = 'acronym'
    } else if (kind === 'Other' && !c.words[0].tags.has('Organization')) c.total = { ...c.total, org: c.total.org - 1.5 }
    else if (kind === 'Place') c.total = { ...c.total, place: c.total.place + 4 }
  }
}

/** "A, B and C": an unknown among people is a person, among bodies a body. */
function knowNeighbours(candidates: readonly Candidate[], sentences: readonly Sentence[]): void {
  for (let round = 0; round < 2; round++) {
    const gains: [Candidate, keyof Scores][] = []
    for (let i = 1; i < candidates.length; i++) {
      const [a, b] = [candidates[i - 1], candidates[i]]
      if (a.run.sentence !== b.run.sentence) continue
      const between = sentences[a.run.sentence].tokens.slice(a.run.to, b.run.from)
      if (between.length === 0 || between.length > 3 || !between.every((t) => /^(?:,|and|or|&|the|;)$/.test(t.lower))) continue
      for (const [x, y] of [[a, b], [b, a]]) {
        const kind = kindOf(x)
        if (kind !== 'Other' && kindOf(y) !== kind && !isAttribute(sentences[y.run.sentence].tokens[y.run.to])) gains.push([y, kind === 'Person' ? 'person' : kind === 'Place' ? 'place' : 'org'])
      }
    }
    for (const [c, kind] of gains) c.total = { ...c.total, [kind]: c.total[kind] + (c.total.other > 2 ? 0.4 : 0.9) }
  }
}

/** "the Norlander section": before a noun in small letters a name says whose. */
function isAttribute(next: Token | undefined): boolean {
  return next !== undefined && next.pos === 'noun' && !next.capitalized
}
