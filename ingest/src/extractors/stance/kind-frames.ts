/**
 * Lists of a kind: "Unions that reject X. … In this group we count A and B": what the kind is said to hold, its listed members hold, one step
 * and no further. Where the kinds were called somebody's allies or friends before, its members are.
 */
import { KIND_HEADS, KIND_NOUNS, PLACING_VERBS, BELONGING_VERBS } from '../../lexicons/kind-words.ts'
import { isFellow } from './alliance-frames.ts'
import type { Draft } from './drafts.ts'
import { spotOver, withSpots } from './with-spots.ts'
import type { Reading, Spot } from './reading.ts'
import { findReports } from './reporting.ts'

/** Sentences after which a description, and passages after which the word of allies, is forgotten. */
const SENTENCES = 5
const PASSAGES = 12
const KIND = 'kind'

/** Inferred stances and alliances of listed members; `draftsOf` reads one sentence. */
export function kindDrafts(readings: readonly Reading[], draftsOf: (reading: Reading) => Draft[]): Draft[] {
  let described: { readonly drafts: Draft[], readonly at: number, readonly passage: number } | null = null
  let allies: { readonly owner: Spot | null, readonly passage: number } | null = null
  return readings.flatMap((reading, at): Draft[] => {
    const { passage } = reading.sentence
    if (described !== null && (described.passage !== passage || at - described.at > SENTENCES)) described = null
    if (allies !== null && passage - allies.passage > PASSAGES) allies = null
    allies = kindsOfAllies(reading) ?? allies
    const kind = kindIn(reading)
    if (kind !== null) {
      const own = draftsOf(withKind(reading, kind)).filter((d) => d.source?.cluster === KIND)
      described = { drafts: [...described?.drafts ?? [], ...own], at, passage }
    }
    const members = described === null && allies === null ? [] : membersOf(reading)
    if (members.length === 0) return []
    const owner = allies
    // Whoever describes its friends by what they hold holds it too.
    const shared = owner === null ? [] : (described?.drafts ?? []).filter((d) => d.target.spot === null || d.target.spot.cluster !== owner.owner?.cluster)
      .map((d): Draft => ({ ...d, source: owner.owner, confidence: d.confidence * 0.65, explicitness: 'inferred', rule: 'stance/kind-of-ally' }))
    return [...shared, ...members.flatMap((member) => [
      ...(described?.drafts ?? []).filter((d) => d.target.spot?.cluster !== member.cluster)
        .map((d): Draft => ({ ...d, source: member, confidence: d.confidence * 0.75, explicitness: 'inferred', rule: 'stance/kind' })),
      ...(owner === null ? [] : [allied(reading, owner.owner, member)]),
    ])]
  })
}

function allied(reading: Reading, owner: Spot | null, member: Spot): Draft {
  return {
    reading, reports: findReports(reading), source: owner, target: { spot: member, position: null, sign: 1, holder: null, inferred: true }, relation: 'ALLIED_WITH',
    from: member.from, to: member.to, confidence: 0.6, explicitness: 'inferred', rule: 'stance/kind-of-ally',
  }
}

/** Token of the noun that a description begins with ("Unions that …"), or null. */
function kindIn({ tokens, spotAt }: Reading): number | null {
  for (let i = 0; i < Math.min(6, tokens.length - 1); i++) {
    if (spotAt[i] !== null) return null
    if (KIND_HEADS.has(tokens[i].lower)) return /^(?:that|which|who)$/u.test(tokens[i + 1].lower) ? i : null
    if (tokens[i].pos === 'verb') return null
  }
  return null
}

/** The sentence with the kind as somebody who can hold and reject. */
function withKind(reading: Reading, at: number): Reading {
  return withSpots(reading, [spotOver(reading, at, at + 1, { cluster: KIND, kind: 'Organization' }, 'name', 'kind')])
}

/** "In this group we count A and B", "A and B belong to this group": the names listed. */
function membersOf(reading: Reading): readonly Spot[] {
  const { tokens, spots, spotAt } = reading
  const kind = tokens.findIndex((t, i) => KIND_NOUNS.has(t.lemma) && spotAt[i] === null && tokens.slice(Math.max(0, i - 3), i).some((b) => /^(?:this|that|these|the)$/u.test(b.lower)) && tokens.slice(Math.max(0, i - 4), i).some((b) => /^(?:in|into|among|to|under|within)$/u.test(b.lower)))
  if (kind < 0) return []
  const placing = tokens.findIndex((t, i) => spotAt[i] === null && PLACING_VERBS.has(t.lower))
  const belonging = placing < 0 ? tokens.findIndex((t, i) => spotAt[i] === null && i < kind && BELONGING_VERBS.has(t.lower)) : -1
  if (placing < 0 && belonging < 0) return []
  const from = Math.max(kind, placing)
  const ends = tokens.findIndex((t, i) => i > from && (t.words === ';' || /^(?:which|whose|who|whom)$/u.test(t.lower)))
  return spots.filter((s) => s.mention.form === 'name' && (s.kind === 'Organization' || s.kind === 'Person') && s.cluster !== reading.voice && (placing >= 0 ? s.from > from && (ends < 0 || s.from < ends) : s.to <= belonging))
}

/** "We have three circles of friends abroad": whose. Null in the answer is whoever speaks. */
function kindsOfAllies(reading: Reading): { readonly owner: Spot | null, readonly passage: number } | null {
  const { tokens, spots } = reading
  const at = tokens.findIndex((t, i) => t.lower === 'of' && tokens.slice(Math.max(0, i - 3), i).some((b) => KIND_NOUNS.has(b.lemma)) && [1, 2, 3].some((n) => isFellow(reading, i + n)))
  if (at < 0) return null
  const owner = spots.find((s) => s.from < at && s.kind === 'Organization') ?? null
  return { owner: owner?.cluster === reading.voice ? null : owner, passage: reading.sentence.passage }
}
