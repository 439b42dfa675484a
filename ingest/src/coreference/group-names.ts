/**
 * Names of people and bodies of one document into groups of one thing each; each role stays by itself (offices.ts joins them). Joined: equal forms, a surname with its one full name, initials that
 * fit, an acronym with the long form it was introduced beside or whose initials it is, a short form that begins or ends
 * one full name only. What fits two things joins neither, or the one named last where that is how people write (surnames).
 */
import { compareIds } from '@polylogue/graph-schema'
import type { Mention } from '@polylogue/graph-schema'
import { addByKey } from '../language/lists-by-key.ts'
import { fitsInitials, isShortForm } from '../names/acronyms.ts'
import type { AcronymPair } from '../names/acronyms.ts'
import { indexByInitials } from '../names/initials-index.ts'
import { knownForms } from '../names-file/known-names.ts'
import type { KnownName } from '../names-file/known-names.ts'
import { introducedNames } from '../names/introduced-names.ts'
import { disjointSets } from './disjoint-sets.ts'
import type { DisjointSets } from './disjoint-sets.ts'
import { joinPeople } from './join-people.ts'
import { joinTitles } from './join-titles.ts'
import { joinReferred } from './marked-references.ts'
import type { References } from './marked-references.ts'
import { formKey, looseBodyKey, surface } from './name-forms.ts'
import { ORG_HEADS } from '../lexicons/org-words.ts'
import { isPartOf, wholeOf } from './parts-of-bodies.ts'
import { joinClipped } from './join-clipped.ts'
import { joinParts } from './join-parts.ts'

/** Groups of indexes into `mentions`, and for each mention that was joined the reason. */
export interface NameGroups { readonly groups: number[][], readonly whyOf: (i: number) => string | null }

export function groupNames(text: string, mentions: readonly Mention[], acronyms: readonly AcronymPair[], known: readonly KnownName[] = [], references: References = new Map()): NameGroups {
  const ruled = known.length === 0 ? disjointSets(mentions.length) : keptApart(disjointSets(mentions.length), mentions, known)
  joinKnown(mentions, known, ruled)
  const sets = joinReferred(references, ruled)
  joinEqual(mentions, sets)
  joinIntroduced(text, mentions, sets)
  joinPeople(text, mentions, sets)
  joinTitles(text, mentions, sets)
  joinOrganizations(text, mentions, acronyms, sets)
  return { groups: sets.groups(), whyOf: sets.whyOf }
}

/** What a person's file calls one thing is one thing. */
function joinKnown(mentions: readonly Mention[], known: readonly KnownName[], sets: DisjointSets): void {
  const forms = knownForms(known)
  const first = new Map<string, number>()
  mentions.forEach((m, i) => {
    if (m.kind === 'Role') return
    const entry = forms.entryOf(m.words, [], m.kind)
    if (entry === null) return
    const before = first.get(`${m.kind} ${entry}`)
    if (before === undefined) first.set(`${m.kind} ${entry}`, i)
    else sets.join(before, i, 'one row of names.csv')
  })
}

/** Sets that never join what a person's file keeps apart. */
function keptApart(sets: DisjointSets, mentions: readonly Mention[], known: readonly KnownName[]): DisjointSets {
  const enemies = new Map<string, Set<string>>()
  const add = (a: string, b: string) => { const set = enemies.get(a); if (set) set.add(b); else enemies.set(a, new Set([b])) }
  for (const { forms, apart } of known) for (const form of forms.map(formKey)) for (const other of apart.map(formKey)) { add(form, other); add(other, form) }
  const formsOf = new Map<number, Set<string>>()
  mentions.forEach((m, i) => { const key = formKey(m.words); if (enemies.has(key)) formsOf.set(i, new Set([key])) })
  return {
    ...sets,
    join(a, b, why) {
      const [x, y] = [sets.find(a), sets.find(b)]
      if (x === y) return
      const [here, there] = [formsOf.get(x), formsOf.get(y)]
      if (here && there) for (const form of here) for (const enemy of enemies.get(form)!) if (there.has(enemy)) return
      sets.join(a, b, why)
      if (here || there) formsOf.set(sets.find(x), new Set([...here ?? [], ...there ?? []]))
    },
  }
}

function joinEqual(mentions: readonly Mention[], sets: DisjointSets): void {
  const first = new Map<string, number>()
  mentions.forEach((m, i) => {
    if (m.kind === 'Role' || m.kind === 'Person' && !/\s/u.test(m.words.trim())) return
    const key = `${m.kind} ${m.kind === 'Organization' ? looseBodyKey(m.words) : formKey(m.words)}`
    const before = first.get(key)
    if (before === undefined) first.set(key, i)
    else sets.join(before, i, 'the same name')
  })
}

/** “Velde, known as the Heron”: the text says itself that both are one. */
function joinIntroduced(text: string, mentions: readonly Mention[], sets: DisjointSets): void {
  const introduced = introducedNames(text, mentions)
  if (introduced.length === 0) return
  const byForm = new Map<string, number[]>()
  mentions.forEach((m, i) => addByKey(byForm, `${m.kind} ${formKey(m.words)}`, i))
  for (const { owner, start, end, why } of introduced) {
    for (const i of byForm.get(`${mentions[owner].kind} ${formKey(text.slice(start, end))}`) ?? []) if (i !== owner) sets.join(owner, i, why)
  }
}

function joinOrganizations(text: string, mentions: readonly Mention[], acronyms: readonly AcronymPair[], sets: DisjointSets): void {
  const orgs = new Map<string, number>()
  mentions.forEach((m, i) => { if (m.kind === 'Organization' && !orgs.has(formKey(m.words))) orgs.set(formKey(m.words), i) })
  const at = (form: string) => orgs.get(formKey(form))
  for (const { short, long } of acronyms) {
    const a = at(text.slice(short.start, short.end))
    const whole = mentions.findIndex((m) => m.kind === 'Organization' && m.start <= long.end && long.start < m.end && m.start <= long.start + 4 && !isLetteredPart(m.words, text.slice(short.start, short.end)))
    const b = at(text.slice(long.start, long.end)) ?? (whole >= 0 ? whole : undefined)
    if (a !== undefined && b !== undefined) sets.join(b, a, `“${text.slice(short.start, short.end)}” is introduced as the short form of “${surface(text.slice(long.start, long.end))}”`)
  }
  bracketAliases(text, mentions, sets)
  joinClipped(mentions, orgs, sets)
  joinParts(mentions, orgs, sets)
  const forms = [...orgs].sort(([a], [b]) => compareIds(a, b))
  const fitting = indexByInitials(forms, ([, i]) => surface(mentions[i].words))
  const longer = indexByEnds(forms)
  for (const [key, i] of forms) {
    // "NWL (M-L)" is one short form, with its bracket.
    const words = surface(mentions[i].words).replace(/\s+(?=\()/u, '')
    const short = isShortForm(words) && !/\s/.test(words)
    const parts = key.split(' ')
    const byInitials = short ? fitting(words).filter(([other]) => other !== key) : []
    if (new Set(byInitials.map(([, j]) => sets.find(j))).size === 1) sets.join(byInitials[0][1], i, `initials of “${surface(mentions[byInitials[0][1]].words)}” and of no other body`)
    const extended = isWeakPart(parts) ? [] : longer(key)
    const candidates = [...new Set([...byInitials, ...extended])].sort(([a], [b]) => compareIds(a, b))
    const roots = new Set(candidates.map(([, j]) => sets.find(j)))
    roots.delete(sets.find(i))
    const other = candidates.find(([, j]) => sets.find(j) !== sets.find(i))
    if (roots.size === 1) sets.join(other![1], i, `begins or ends “${surface(mentions[other![1]].words)}” and no other name`)
    else if (roots.size > 1) {
      // Two longer names begin with it: the one that is named first is what the short form stands for.
      const acronym = short && candidates.filter(([o]) => o.startsWith(`${key} `)).map(([, j]) => j).sort((a, b) => a - b)
      if (acronym && acronym.length > 0 && acronym[0] < i) sets.join(acronym[0], i, `the short form named first, “${surface(mentions[acronym[0]].words)}”`)
      else if (parts.length === 1 && ORG_HEADS.has(key)) {
        const most = mostNamed([...roots], mentions, sets)
        if (most !== null) sets.join(most, i, `the one most spoken of, “${surface(mentions[most].words)}”`)
      }
    }
  }
}

/** "The University" in a text that speaks of one of several far more than of any other. */
const FAR_MORE = 3

function mostNamed(roots: readonly number[], mentions: readonly Mention[], sets: DisjointSets): number | null {
  const sizes = new Map<number, number>(roots.map((r) => [r, 0]))
  mentions.forEach((_, i) => { const r = sets.find(i); const n = sizes.get(r); if (n !== undefined) sizes.set(r, n + 1) })
  const [best, second] = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return best[1] >= FAR_MORE * second[1] ? best[0] : null
}

/** "Central Committee of the Norland Union (NU)": the letters are those of the whole, not of the part. */
function isLetteredPart(words: string, short: string): boolean {
  const whole = wholeOf(formKey(words))
  return whole !== null && fitsInitials(short, whole) && !fitsInitials(short, surface(words))
}

/** For a form all forms that begin or end with it, in the order given; what only belongs to the body (`isPartOf`) is not the body. */
function indexByEnds(forms: readonly (readonly [key: string, index: number])[]): (key: string) => readonly (readonly [string, number])[] {
  const byEnd = new Map<string, (readonly [string, number])[]>()
  for (const form of forms) {
    const [key] = form
    for (let space = key.indexOf(' '); space >= 0; space = key.indexOf(' ', space + 1)) {
      for (const end of [key.slice(0, space), key.slice(space + 1)]) if (!isPartOf(key, end) && !isOtherWing(key, end)) addByKey(byEnd, end, form)
    }
  }
  return (key) => [...new Set(byEnd.get(key))]
}

/** "Left Socialist Federals" are others than the "Socialist Federals". */
function isOtherWing(longer: string, shorter: string): boolean {
  return longer.endsWith(` ${shorter}`) && shorter.includes(' ') && /^(?:left|right|young|provisional|official|dissident|anti|unified|reconstituted)$/u.test(longer.slice(0, -shorter.length - 1))
}

/** "Long name (Other Name)" and “Long “Other” ” with nothing between: two names of one body, where the second is no long form's acronym only. */
function bracketAliases(text: string, mentions: readonly Mention[], sets: DisjointSets): void {
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [a, b] = [mentions[i], mentions[i + 1]]
    if (a.kind !== 'Organization' || b.kind !== 'Organization' || isLetteredPart(a.words, b.words)) continue
    const between = text.slice(a.end, b.start)
    if (/^\s*\(\s*["'“‘]?$/u.test(between) && /^["'”’]?\s*(?:[,;][^)]{0,40})?\)/u.test(text.slice(b.end, b.end + 44)) && (isShortForm(b.words) || isShortForm(a.words))) sets.join(i, i + 1, 'in brackets behind the name')
  }
}

/** Words too common to name one body. */
function isWeakPart(parts: readonly string[]): boolean {
  return parts.length === 1 && (parts[0].length < 3 || /^(?:party|union|league|committee|congress|movement|front|council|group|army|government|state|press|international|central|national)$/.test(parts[0]))
}
