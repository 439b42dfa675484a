/**
 * Entity linking: clusters of all documents → entities, each with its reason in words. The result does not depend on the
 * order of documents. A bare surname, or an acronym that two bodies share, joins nothing by itself: it needs a full name in
 * its own document, or to be the only fit among people and bodies who share context. A person's rulings are above all rules.
 */
import { compareIds, entityId, idOf, normalizeWords } from '@polylogue/graph-schema'
import type { Cluster, Entity, EntityKind, Extraction, Link } from '@polylogue/graph-schema'
import { formKey, fullestForm, unshout } from '../coreference/name-forms.ts'
import { joinOrganizations } from './linking/organizations.ts'
import { joinPersons } from './linking/persons.ts'
import { apartByNames, entryOfGroup, joinKnown } from './linking/by-names-file.ts'
import { knownForms } from '../names-file/known-names.ts'
import type { KnownForms, KnownName } from '../names-file/known-names.ts'
import { maybeSame } from './linking/maybe-same.ts'
import { constrainedSets } from './linking/constrained-sets.ts'
import { surroundingsOf } from './linking/contexts.ts'
import type { Indexed, Joiner } from './linking/constrained-sets.ts'
import { matchWorks } from './match-works.ts'
import type { Rulings } from './rulings.ts'

export interface LinkedEntities {
  /** Sorted by id, as are the links. */
  readonly entities: readonly Entity[]
  readonly links: readonly Link[]
  /** cluster id → entity id. */
  readonly entityOf: ReadonlyMap<string, string>
}

/** What linking asks of the rulings. */
export type LinkRulings = Pick<Rulings, 'same' | 'notSame' | 'rename' | 'retype'>

export function linkEntities(extractions: readonly Extraction[], rulings: LinkRulings, names: readonly KnownName[] = []): LinkedEntities {
  const known = knownForms(names)
  const clusters = extractions.flatMap((e) => e.clusters.map((c) => retyped(c, rulings, known))).sort((a, b) => compareIds(a.id, b.id))
  const index = new Map(clusters.map((c, i) => [c.id, i] as const))
  const apart = [...rulings.notSame.flatMap(([a, b]) => pair(index, a, b)), ...apartByNames(clusters, known, rulings.same)]
  const sets = constrainedSets(clusters, apart)
  for (const [a, b] of [...rulings.same].sort(([a, b], [c, d]) => compareIds(`${a} ${b}`, `${c} ${d}`))) {
    for (const [i, j] of pair(index, a, b)) sets.join(i, j, 'a person ruled that they are the same')
  }
  joinKnown(clusters, known, sets)
  const around = surroundingsOf(extractions)
  const ofKind = (kind: EntityKind) => clusters.flatMap((c, i) => (c.kind === kind ? [{ cluster: c, i }] : []))
  joinPersons(ofKind('Person'), around, sets)
  joinOrganizations(ofKind('Organization'), around, sets)
  joinByWords(ofKind('Position'), sets, 'same words')
  joinRoles(ofKind('Role'), extractions, sets)
  for (const match of matchWorks(clusters.filter((c) => c.kind === 'Work'))) {
    for (const id of match.clusters.slice(1)) sets.join(index.get(match.clusters[0])!, index.get(id)!, match.why.get(id) ?? 'same work')
  }
  return entitiesOf(clusters, sets, { rulings, known }, extractions)
}

/** A decision on the cluster itself counts before the file of names. */
function retyped(cluster: Cluster, { retype }: LinkRulings, known: KnownForms): Cluster {
  const entry = known.entryOf(cluster.name, cluster.aliases, cluster.kind)
  const kind = retype.get(cluster.id) ?? (entry === null ? undefined : known.entries[entry].kind ?? undefined)
  return kind === undefined || kind === cluster.kind ? cluster : { ...cluster, kind }
}

function pair(index: ReadonlyMap<string, number>, a: string, b: string): (readonly [number, number])[] {
  const [i, j] = [index.get(a), index.get(b)]
  return i === undefined || j === undefined ? [] : [[i, j]]
}

function joinByWords(list: readonly Indexed[], sets: Joiner, why: string): void {
  const first = new Map<string, number>()
  for (const { cluster, i } of list) {
    const key = formKey(normalizeWords(cluster.name))
    const before = first.get(key)
    if (before === undefined) first.set(key, i)
    else sets.join(before, i, why)
  }
}

/** An office is one thing only within one body: the same words in documents of one voice. */
function joinRoles(list: readonly Indexed[], extractions: readonly Extraction[], sets: Joiner): void {
  const voices = new Map(extractions.map((e) => [e.document.id, formKey(e.clusters.find((c) => c.id === e.voice)?.name ?? e.document.id)] as const))
  const first = new Map<string, number>()
  for (const { cluster, i } of list) {
    const key = `${voices.get(cluster.document) ?? cluster.document} ${formKey(cluster.name)}`
    const before = first.get(key)
    if (before === undefined) first.set(key, i)
    else sets.join(before, i, 'same office in documents of one voice')
  }
}

/** Most entities have none: held once. */
const NO_DETAILS: Entity['details'] = Object.freeze({})
const NO_ALIASES: Entity['aliases'] = Object.freeze([])

function entitiesOf(clusters: readonly Cluster[], sets: ReturnType<typeof constrainedSets>, { rulings, known }: { readonly rulings: LinkRulings, readonly known: KnownForms }, extractions: readonly Extraction[]): LinkedEntities {
  const ruled = new Set([...rulings.same.flat(), ...rulings.notSame.flat(), ...rulings.rename.keys(), ...rulings.retype.keys()])
  const titles = new Map(extractions.map((e) => [e.document.id, e.document.title?.value ?? e.document.path] as const))
  const workNames = new Map(matchWorks(clusters.filter((c) => c.kind === 'Work')).flatMap((m) => m.clusters.map((id) => [id, m] as const)))
  const entities: Entity[] = []
  const links: Link[] = []
  const entityOf = new Map<string, string>()
  for (const members of sets.groups()) {
    const group = members.map((i) => clusters[i])
    const { kind } = group[0]
    const id = entityId(kind, group[0].id)
    const renamed = group.map((c) => rulings.rename.get(c.id)).find((n) => n !== undefined)
    const work = kind === 'Work' ? workNames.get(group[0].id) : undefined
    const given = entryOfGroup(group, known)
    const name = renamed ?? given?.name ?? work?.name ?? nameOf(kind, group)
    const aliases = new Set(group.flatMap((c) => [...c.aliases, c.name]))
    aliases.delete(name)
    entities.push({
      id, kind, name, aliases: aliases.size === 0 ? NO_ALIASES : [...aliases].sort(compareIds),
      mentions: group.reduce((n, c) => n + c.mentions.length, 0), documents: new Set(group.map((c) => c.document)).size,
      reviewed: given !== null || group.some((c) => ruled.has(c.id)), details: work?.details ?? (kind === 'Work' ? group[0].details : NO_DETAILS),
    })
    members.forEach((i, n) => {
      const cluster = clusters[i]
      entityOf.set(cluster.id, id)
      const why = n === 0 && given !== null ? sets.whyOf(i, `names.csv: “${cluster.name}” is “${given.name}”`) : n === 0 ? `named in “${titles.get(cluster.document)}”` : sets.whyOf(i)
      links.push({ id: idOf('link', 1, cluster.id, id), cluster: cluster.id, document: cluster.document, entity: id, why })
    })
  }
  const all = maybeSame(entities.sort((a, b) => compareIds(a.id, b.id)), { clusters, entityOf, apart: sets.isApart })
  return { entities: all, links: links.sort((a, b) => compareIds(a.id, b.id)), entityOf }
}

function nameOf(kind: EntityKind, group: readonly Cluster[]): string {
  const names = group.map((c) => c.name)
  if (kind !== 'Position' && kind !== 'Work') return unshout(fullestForm(names))
  const count = new Map<string, number>()
  for (const n of names) count.set(n, (count.get(n) ?? 0) + 1)
  return [...count].sort(([a, n], [b, m]) => m - n || compareIds(a, b))[0][0]
}
