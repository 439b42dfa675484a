/**
 * People across documents. Full names that are equal, or whose given names and initials fit and fit no second person of
 * that family name, are one. A bare surname joins where the corpus knows one person of that family name, from documents
 * that have something else in common; where it knows several, only the one whose documents alone speak of the same names.
 */
import { compareIds, normalizeWords } from '@polylogue/graph-schema'
import { givenFit, personParts } from '../../coreference/name-forms.ts'
import { joinByContext } from './join-by-context.ts'
import type { Contexts, Surroundings } from './contexts.ts'
import type { Indexed, Joiner } from './constrained-sets.ts'

interface Bearer extends Indexed { readonly document: string, readonly name: string, readonly given: readonly string[] }

export function joinPersons(people: readonly Indexed[], around: Surroundings, sets: Joiner): void {
  const families = new Map<string, Bearer[]>()
  for (const { cluster, i } of people) {
    const { family, given } = personParts(cluster.name)
    const list = families.get(family)
    const bearer: Bearer = { cluster, i, document: cluster.document, name: cluster.name, given }
    if (list) list.push(bearer)
    else families.set(family, [bearer])
  }
  for (const [, list] of [...families].sort(([a], [b]) => compareIds(a, b))) {
    const full = list.filter((p) => p.given.length > 0)
    const variants = joinEqual(full, sets)
    joinFitting(variants, sets)
    const bare = list.filter((p) => p.given.length === 0)
    if (new Set(full.map((p) => sets.find(p.i))).size > 1) joinByContext(bare, full, around, sets, (b, to) => `of the people called “${b.cluster.name}”, only “${to.cluster.name}” is spoken of with the same names`)
    else joinBare(bare, full, around.all, sets)
  }
}

/** Equal given names first; gives one bearer for each spelling. */
function joinEqual(full: readonly Bearer[], sets: Joiner): Bearer[] {
  const first = new Map<string, Bearer>()
  for (const p of full) {
    const key = p.given.join(' ')
    const before = first.get(key)
    if (before) sets.join(before.i, p.i, 'same full name')
    else first.set(key, p)
  }
  return [...first.entries()].sort(([a], [b]) => compareIds(a, b)).map(([, p]) => p)
}

/** Initials join the one fuller name they fit. "J. Doe" joins nobody where both Jane and John are known. */
function joinFitting(variants: readonly Bearer[], sets: Joiner): void {
  const weight = (p: Bearer) => p.given.reduce((n, g) => n + g.length, 0)
  const fuller = [...variants].sort((a, b) => weight(b) - weight(a) || compareIds(a.given.join(' '), b.given.join(' ')))
  for (const p of fuller) {
    const fits = fuller.filter((q) => q !== p && weight(q) >= weight(p) && givenFit(p.given, q.given))
    if (fits.length > 0 && fits.every((q) => fits.every((r) => givenFit(q.given, r.given)))) {
      sets.join(fits[0].i, p.i, `“${p.name}” fits “${fits[0].name}” and no other known person`)
    }
  }
}

function joinBare(bare: readonly Bearer[], full: readonly Bearer[], contexts: Contexts, sets: Joiner): void {
  if (bare.length === 0) return
  const seen = new Map<string, Bearer>()
  const around = (p: Bearer) => [...(contexts.get(p.document) ?? [])].filter((name) => name !== normalizeWords(p.name))
  const remember = (p: Bearer) => { for (const name of around(p)) if (!seen.has(name)) seen.set(name, p) }
  full.forEach(remember)
  for (const p of bare) {
    const shared = around(p).find((name) => seen.has(name))
    if (shared !== undefined) sets.join(seen.get(shared)!.i, p.i, `no other person of the family name “${p.name}” is known, and both documents speak of “${shared}”`)
    remember(p)
  }
}
