/** The layer `coreference`: which names, nominals and pronouns are one thing, and which of them is the document's voice. */
import { clusterId, compareIds, compareSpans, mentionId, voiceId } from '@polylogue/graph-schema'
import type { Cluster, Document, EntityKind, Mention } from '@polylogue/graph-schema'
import { groupNames } from '../coreference/group-names.ts'
import { describedAs, describingNouns, isCalled } from '../coreference/descriptions.ts'
import { markedReferences } from '../coreference/marked-references.ts'
import { formKey, fullestForm, personParts, surface, unshout } from '../coreference/name-forms.ts'
import { insideOf, quotedStretches } from '../coreference/quoted-stretches.ts'
import { officesInFull } from '../coreference/office-in-full.ts'
import { holders, officeKeys, signer } from '../coreference/offices.ts'
import { VOICE } from '../coreference/pronouns.ts'
import { referBack } from '../coreference/refer-back.ts'
import { addresseeAt, addressed } from '../coreference/addressees.ts'
import { bodiesOfPeople, speakerAt, speakingTurns } from '../coreference/speaking-turns.ts'
import { genderOfNames, genderOfTitles, headsOfNames } from '../coreference/traits.ts'
import { personOfTitle } from '../coreference/topic.ts'
import { findVoice } from '../coreference/voice.ts'
import type { KnownName } from '../names-file/known-names.ts'
import { findAcronymPairs } from '../names/acronyms.ts'
import { addByKey } from '../language/lists-by-key.ts'
import { extractor } from './extractor.ts'
import type { Placed } from '../coreference/offices.ts'
import type { Referent, Resolved } from '../coreference/refer-back.ts'
import type { Coreference, VoiceTurn } from './extractor.ts'
import type { Speaker } from '../coreference/speaking-turns.ts'
import type { Sentence } from '../language/tokens.ts'

export const resolveCoreference = extractor({
  name: 'resolve-coreference',
  version: '15',
  needs: ['document', 'sentences', 'names', 'known'],
  gives: 'coreference',
  extract: ({ document, sentences, names, known }) => coreferenceOf(document, sentences, names, known),
})

function coreferenceOf(document: Document, sentences: readonly Sentence[], names: readonly Mention[], known: readonly KnownName[]): Coreference {
  const acronyms = sentences.flatMap((s) => findAcronymPairs(document.text, s.start, s.end))
  const { groups, whyOf } = groupNames(document.text, names, acronyms, known, markedReferences(document, names))
  const groupOf = new Map(groups.flatMap((members, g) => members.map((i) => [i, g] as const)))
  const forms = groups.map((members) => members.map((i) => surface(names[i].words)))
  const kinds = groups.map((members) => names[members[0]].kind)
  const voice = findVoice(document, groups.map((_, g) => ({ kind: kinds[g], forms: forms[g], places: groups[g].map((i) => names[i]) })))

  const isQuoted = insideOf(quotedStretches(document))
  const referents = names.map((mention, i) => ({ mention, group: groupOf.get(i)! }))
  const heads = groups.map((_, g) => headsOfNames(forms[g]))
  const genders = groups.map((members, g) => (kinds[g] === 'Person' ? genderOfNames(forms[g]) ?? genderOfTitles(document.text, members.map((i) => names[i])) : null))
  const descriptions = describedAs(sentences, referents)
  const offices = holders(document.text, referents)
  const bodies = bodiesOfPeople(document.text, referents)
  const topic = personOfTitle(document.title?.value ?? null, kinds, forms)
  const turns = speakingTurns(document, referents, topic, isQuoted, (person) => { const body = bodies.get(person); return body === voice.group && body !== undefined ? VOICE : body ?? null })
  const resolved = referBack({
    sentences, referents, headsOf: (g) => heads[g], genderOf: (g) => genders[g] ?? null, isQuoted,
    speakerAt: speakerAt(turns), addresseeAt: addresseeAt(addressed(document, referents, turns, voice.group)), holdersOf: (office) => offices.get(office) ?? [], topic,
    isDescribedAs: (g, head, modifier) => isCalled(descriptions.get(g) ?? [], head, modifier, heads[g]),
    describingNouns: describingNouns(descriptions),
  })

  const members = new Map<number, Mention[]>()
  const add = (group: number, m: Mention) => { addByKey(members, group, m) }
  const roleGroup = groupRoles(document, referents, resolved, voice.group ?? VOICE)
  names.forEach((m, i) => add(roleGroup.get(i) ?? groupOf.get(i)!, m))
  for (const r of resolved) {
    const group = r.group === VOICE && voice.group !== null ? voice.group : r.group
    const kind: EntityKind = group === VOICE ? voice.kind : kinds[group]
    add(group, {
      id: mentionId(document.textId, r.start, r.end, kind), document: document.id, kind, form: r.form,
      start: r.start, end: r.end, words: document.text.slice(r.start, r.end), rule: r.rule,
    })
  }
  const named = names.filter((m) => m.kind === 'Organization').sort(compareSpans)
  const inFull = (m: Mention) => (m.kind === 'Role' ? officesInFull(document.text, m, named) : [])
  const clusters = [...members].flatMap(([group, list]) => (group === VOICE ? [] : [clusterOf(document, kinds[group], list, group === voice.group ? voice.name : null, inFull)]))
  const idOfGroup = new Map([...members.keys()].filter((g) => g !== VOICE).map((g, i) => [g, clusters[i].id] as const))
  let voiceCluster: string
  if (voice.group === null) {
    const implicit = implicitVoice(document, voice.kind, voice.name, members.get(VOICE) ?? [])
    clusters.push(implicit)
    voiceCluster = implicit.id
  } else voiceCluster = idOfGroup.get(voice.group)!
  const clusterOfMention = new Map(clusters.flatMap((c) => c.mentions.map((m) => [m, c.id] as const)))
  return {
    mentions: [...members.values()].flat().sort((a, b) => compareSpans(a, b) || compareIds(a.id, b.id)),
    clusters: clusters.sort((a, b) => compareIds(a.id, b.id)),
    clusterOf: clusterOfMention,
    voice: voiceCluster,
    whyOf: new Map(names.flatMap((m, i) => { const why = whyOf(i); return why ? [[m.id, why] as const] : [] })),
    turns: voiceTurns(turns, (group) => (group === VOICE || group === voice.group ? voiceCluster : idOfGroup.get(group) ?? voiceCluster), voiceCluster),
  }
}

/** The turns in which somebody else than the voice, or than an official who answers for it, speaks. */
function voiceTurns(turns: readonly Speaker[], idOf: (group: number) => string, voice: string): VoiceTurn[] {
  return turns.flatMap(({ start, end, person, body, label, letter }) => {
    const [one, whole] = [idOf(person), idOf(body)]
    return one === voice || whole === voice ? [] : [{ start, end, speaker: letter ? whole : one, label }]
  })
}

/** Index of a role's mention → group of its office. */
function groupRoles(document: Document, referents: readonly Referent[], resolved: readonly Resolved[], voice: number): ReadonlyMap<number, number> {
  const roles = referents.flatMap(({ mention, group }, i) => (mention.kind === 'Role' ? [{ i, mention, group }] : []))
  if (roles.length === 0) return new Map()
  const kindOf = new Map(referents.map((r) => [r.group, r.mention.kind] as const))
  const placed: Placed[] = [
    ...referents.map(({ mention: { start, end, kind, words }, group }) => ({ start, end, kind, group, words })),
    ...resolved.map(({ start, end, group }) => ({ start, end, group: group === VOICE ? voice : group, kind: group === VOICE ? 'Organization' as const : kindOf.get(group)!, words: document.text.slice(start, end) })),
  ].sort(compareSpans)
  const signatures = document.passages.filter((p, i, all) => p.kind === 'signature' || p.kind === 'attribution' && all[i + 1]?.kind === 'signature')
  const signedBy = signer(document.text, placed, (at) => signatures.some((s) => s.start <= at && at < s.end), voice)
  const keys = officeKeys(document.text, roles.map((r) => r.mention), placed, signedBy)
  const first = new Map<string, number>()
  return new Map(roles.map(({ i, group }, n) => {
    if (!first.has(keys[n])) first.set(keys[n], group)
    return [i, first.get(keys[n])!] as const
  }))
}

function clusterOf(document: Document, kind: EntityKind, mentions: readonly Mention[], publisher: string | null, inFull: (m: Mention) => readonly string[]): Cluster {
  const ids = mentions.map((m) => m.id).sort(compareIds)
  const named = mentions.filter((m) => m.form === 'name')
  const forms = named.map((m) => surface(m.words))
  // A nickname or an earlier name is longer at times, and still not what it is called.
  const proper = named.filter((m) => m.rule !== 'introduced-name').map((m) => surface(m.words))
  const fullest = unshout(fullestForm(proper.length > 0 ? proper : forms))
  const name = publisher !== null && publisher.length > fullest.length ? publisher : fullest
  const { family, given } = personParts(name)
  return {
    id: clusterId(kind, ids[0]), document: document.id, kind, name, mentions: ids, implicit: false,
    aliases: [...new Set([...forms, ...named.flatMap(inFull)])].sort(compareIds),
    details: kind === 'Person' ? { family, given: given.join(' ') } : {},
  }
}

function implicitVoice(document: Document, kind: EntityKind, name: string, mentions: readonly Mention[]): Cluster {
  const { family, given } = personParts(name)
  return {
    id: voiceId(document.id, formKey(name)), document: document.id, kind, name, aliases: [], mentions: mentions.map((m) => m.id).sort(compareIds),
    implicit: true, details: kind === 'Person' ? { family, given: given.join(' ') } : {},
  }
}
