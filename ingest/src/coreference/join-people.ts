/**
 * People of one document: initials and shorter forms go to the full name they fit, a surname to the full name before it. How
 * people are addressed keeps families apart (address.ts).
 */
import type { Mention } from '@polylogue/graph-schema'
import { addressOf, FITTING, mayBeAddressed } from './address.ts'
import type { Address } from './address.ts'
import type { DisjointSets } from './disjoint-sets.ts'
import { isNamedOffice } from './join-titles.ts'
import { namesShortenedTo } from '../lexicons/short-given-names.ts'
import { givenFit, personParts, surface } from './name-forms.ts'
import type { PersonParts } from './name-forms.ts'

/** Of one family name no more forms than these are compared with each other. */
const MOST_FORMS = 200

interface Named extends PersonParts { readonly i: number, readonly address: Address }
type Register = Map<string, Named[]>

export function joinPeople(text: string, mentions: readonly Mention[], sets: DisjointSets): void {
  const people = mentions.flatMap((m, i): Named[] => (m.kind === 'Person' && !isNamedOffice(m.words) ? [{ i, address: addressOf(text, m), ...personParts(m.words) }] : []))
  const byFamily: Register = new Map()
  const byGiven: Register = new Map()
  for (const p of people) {
    if (p.given.length === 0) continue
    push(byFamily, p.family, p)
    push(byGiven, p.given[0], p)
  }
  const name = (p: Named) => surface(mentions[p.i].words)
  joinFullNames(byFamily, sets, name)
  joinLoneNames(people, byFamily, byGiven, sets, name)
}

/** Several people of one family name: each form joins the forms its given names fit, if those fit one another. */
function joinFullNames(byFamily: Register, sets: DisjointSets, name: (p: Named) => string): void {
  for (const list of byFamily.values()) {
    const seen: Named[] = []
    for (const p of list) {
      const fits = seen.filter((q) => givenFit(p.given, q.given) && mayBeAddressed(p.address, q.address))
      const roots = new Set(fits.map((q) => sets.find(q.i)))
      if (roots.size === 1) sets.join(fits[0].i, p.i, `family name and given names fit “${name(fits[0])}”`)
      if (seen.length < MOST_FORMS) seen.push(p)
    }
  }
}

/** A single name: whom it meant before, else the last full name before it, else the only one after it; a lone given name where one person has it; else the same single name. */
function joinLoneNames(people: readonly Named[], byFamily: Register, byGiven: Register, sets: DisjointSets, name: (p: Named) => string): void {
  const families = byAddress(byFamily)
  const givens = byAddress(byGiven)
  const lonely = new Map<string, Named>()
  // Where several people have it, a family name by itself stays with whom it meant first: the others are told apart by their given names.
  const meant = new Map<string, Named>()
  for (const p of people) {
    if (p.given.length > 0) continue
    const [family, given] = [fitting(families, p.family, p.address), fitting(givens, p.family, p.address)]
    const same = family.length > 0 ? family : areOne(given, sets) ? given : given.length === 0 ? shortened(givens, p, sets) : []
    const before = latest(same.map((list) => lastBefore(list, p.i)))
    // A wife is called by her husband's name: she is who was called so before, whoever of the family is named between or later.
    const again = p.address === 'mrs' ? lonely.get(`${p.family} mrs`) : undefined
    const stays = before && family.length > 0 && !areOne(family, sets) ? FITTING[p.address ?? 'none'].map((a) => meant.get(`${p.family} ${a}`)).find((q) => q !== undefined) : undefined
    if (again) sets.join(again.i, p.i, 'the same title and name')
    else if (stays) sets.join(stays.i, p.i, 'whom the family name by itself meant before')
    else if (before) sets.join(before.i, p.i, `part of the full name “${name(before)}” before it`)
    else if (p.address !== 'mrs' && areOne(same, sets)) sets.join(same[0][0].i, p.i, `part of the only full name “${name(same[0][0])}”`)
    else {
      const alone = FITTING[p.address ?? 'none'].map((a) => lonely.get(`${p.family} ${a}`)).find((q) => q !== undefined)
      if (alone) sets.join(alone.i, p.i, 'the same single name')
    }
    if (before && family.length > 0) meant.set(`${p.family} ${p.address}`, stays ?? p)
    if (!lonely.has(`${p.family} ${p.address}`)) lonely.set(`${p.family} ${p.address}`, p)
  }
}

/** "Bob" by himself: the one whose given name he may be short for, where nobody is called Bob in full. */
function shortened(givens: Register, p: Named, sets: DisjointSets): Named[][] {
  const found = [...namesShortenedTo(p.family)].flatMap((name) => fitting(givens, name, p.address))
  return areOne(found, sets) ? found : []
}

function push(map: Register, key: string, p: Named): void {
  const list = map.get(key)
  if (list) list.push(p)
  else map.set(key, [p])
}

function byAddress(register: Register): Register {
  const out: Register = new Map()
  for (const [key, list] of register) for (const p of list) push(out, `${key} ${p.address}`, p)
  return out
}

/** Lists of those who may be the same, none of them empty. */
function fitting(register: Register, key: string, address: Address): Named[][] {
  return FITTING[address ?? 'none'].flatMap((a) => { const list = register.get(`${key} ${a}`); return list ? [list] : [] })
}

function areOne(lists: readonly (readonly Named[])[], sets: DisjointSets): boolean {
  return lists.length > 0 && lists.every((list) => list.every((p) => sets.find(p.i) === sets.find(lists[0][0].i)))
}

function latest(found: readonly (Named | undefined)[]): Named | undefined {
  return found.reduce((a, b) => (a === undefined || b !== undefined && b.i > a.i ? b : a), undefined)
}

function lastBefore(list: readonly Named[], i: number): Named | undefined {
  let low = 0
  let high = list.length
  while (low < high) { const mid = (low + high) >> 1; if (list[mid].i < i) low = mid + 1; else high = mid }
  return list[low - 1]
}
