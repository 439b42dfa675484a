/**
 * Offices the name layer left as common nouns ("its general secretary, A"). They become roles only where they are tied to a
 * person or a body, so they are made here, beside the ties. One role for the same words of the same body.
 */
import { gather } from '../../language/gather.ts'
import { addByKey } from '../../language/lists-by-key.ts'
import { clusterId, mentionId } from '@polylogue/graph-schema'
import type { Cluster, Mention } from '@polylogue/graph-schema'
import { PREPOSITIONS } from '../../lexicons/grammar-words.ts'
import { officeHead, OFFICE_MODIFIERS, TIED_OFFICES } from '../../lexicons/role-words.ts'
import { TITLES } from '../../lexicons/titles.ts'
import { officesInFull } from '../../coreference/office-in-full.ts'
import { isAbility } from '../../names/roles.ts'
import { spotBefore, spotBehind } from './neighbours.ts'
import { bodyNear } from './role-body.ts'
import { withSpots } from '../stance/with-spots.ts'
import type { Reading, Spot } from '../stance/reading.ts'

export interface RoleSpots {
  readonly readings: readonly Reading[]
  readonly mentions: readonly Mention[]
  readonly clusters: readonly Cluster[]
}

interface Found { readonly reading: number, readonly from: number, readonly to: number, readonly mention: Mention, readonly name: string, readonly key: string }

/** The readings with these offices as spots, and their mentions and clusters. */
export function addRoleSpots(readings: readonly Reading[]): RoleSpots {
  const found = readings.flatMap((r, i) => rolesOf(r, i))
  const groups = new Map<string, Found[]>()
  for (const f of found) addByKey(groups, f.key, f)
  const clusters = new Map<string, Cluster>()
  const bodies = found.length === 0 ? [] : readings.flatMap((r) => r.spots.flatMap((s) => (s.kind === 'Organization' && s.mention.form === 'name' ? [s.mention] : [])))
  for (const [key, group] of groups) {
    const mentions = group.map((f) => f.mention.id).sort()
    const names = [...new Set(group.flatMap((f) => [f.mention.words, ...officesInFull(readings[f.reading].document.text, f.mention, bodies)].map((w) => w.replace(/\s+/gu, ' '))))]
    clusters.set(key, { id: clusterId('Role', mentions[0]), document: group[0].mention.document, kind: 'Role', name: group[0].name.replace(/\s+/gu, ' '), aliases: names.sort(), mentions, implicit: false, details: {} })
  }
  const spots = readings.map((): Spot[] => [])
  for (const f of found) spots[f.reading].push({ from: f.from, to: f.to, mention: f.mention, cluster: clusters.get(f.key)!.id, kind: 'Role' })
  return { readings: readings.map((r, i) => withSpots(r, spots[i])), mentions: found.map((f) => f.mention), clusters: [...clusters.values()] }
}

function rolesOf(reading: Reading, index: number): Found[] {
  const { document, tokens } = reading
  return gather(tokens, (token, i): Found[] => {
    const executive = token.lower === 'executive' && tokens[i - 1]?.lower === 'chief' || token.lower === 'teacher' && tokens[i - 1]?.lower === 'head'
    // "prior to"
    if (token.lower === 'prior' && (!token.capitalized || tokens[i + 1]?.lower === 'to')) return []
    if (reading.spotAt[i] !== null || !executive && !TIED_OFFICES.has(token.lemma) && !TIED_OFFICES.has(officeHead(token.lower)) || token.pos === 'verb' && token.lower !== 'chair') return []
    const next = tokens[i + 1]
    if (isAbility(tokens, i)) return []
    if (next?.words === '/' && TIED_OFFICES.has(tokens[i + 2]?.lemma ?? '')) return []
    // "our principal task"
    if (next && reading.spotAt[i + 1] === null && !next.capitalized && /^(?:noun|adjective)$/u.test(next.pos) && !TITLES.has(next.lower) && !PREPOSITIONS.has(next.lower)) return []
    // "Head Office"; "Professor A" is how A is addressed.
    if (token.capitalized && (next && reading.spotAt[i + 1] === null && next.capitalized && next.pos === 'noun' && !next.lower.startsWith('emerit') || /^(?:professor|dean|provost)$/u.test(token.lower) && reading.spotAt[i + 1]?.kind === 'Person')) return []
    // The tagger writes "ex-premier" in one.
    const plural = token.lower.replace(/[-–]/gu, '') !== token.lemma.replace(/[-–]/gu, '')
    if (plural && !isHeldByNamed(reading, i)) return []
    let from = i
    // "founder/leader"
    if (tokens[i - 1]?.words === '/' && TIED_OFFICES.has(tokens[i - 2]?.lemma ?? '')) from = i - 2
    while (from > 0 && reading.spotAt[from - 1] === null && (OFFICE_MODIFIERS.has(tokens[from - 1].lower) || token.lower === 'teacher' && tokens[from - 1].lower === 'head')) from--
    const start = tokens[from].start
    const emeritus = /^emerit(?:us|a)$/u.test(tokens[i + 1]?.lower ?? '') && reading.spotAt[i + 1] === null
    const last = emeritus ? tokens[i + 1] : token
    const words = document.text.slice(start, last.end)
    const mention: Mention = { id: mentionId(document.textId, start, last.end, 'Role'), document: document.id, kind: 'Role', form: 'name', words, start, end: last.end, rule: 'role/tied' }
    const to = emeritus ? i + 2 : i + 1
    const body = bodyNear(reading, from, to)
    const name = plural ? words.slice(0, token.start - start) + token.lemma : words
    return [{ reading: index, from, to, mention, name, key: `${name.toLowerCase().replace(/\s+/gu, ' ')}|${body?.body.cluster ?? ''}` }]
  })
}

/** "with A and C as joint secretaries", "A and C were appointed delegates". */
function isGivenTo(reading: Reading, head: number): boolean {
  let at = head - 1
  while (at > 0 && reading.spotAt[at] === null && (OFFICE_MODIFIERS.has(reading.tokens[at].lower) || /^(?:the|its|our)$/u.test(reading.tokens[at].lower))) at--
  if (reading.spotAt[at] !== null) return false
  const word = reading.tokens[at]?.lower ?? ''
  const person = word === 'as' && /^(?:sent|elected|chosen|appointed|nominated)$/u.test(reading.tokens[at - 1]?.lower ?? '') ? spotBefore(reading, at - 1, /^(?:were|are|was|been|be|have|had|both)$/u, 3) : word === 'as' ? reading.spotAt[at - 1] ?? null : /^(?:appointed|elected|chosen|named|made|became|are|were)$/u.test(word) ? spotBefore(reading, at, /^(?:were|are|was|been|have|had|both|also|then)$/u, 3) : null
  return person?.kind === 'Person' && person.mention.form === 'name'
}

/** "its leaders, A and C", "A and C, leaders of B": an office of several is one only where they are named. */
function isHeldByNamed(reading: Reading, head: number): boolean {
  const behind = spotBehind(reading, head + 1, /^[,:]$/u, 1)
  const before = spotBefore(reading, head, /^(?:,|the|both|joint|former|our|its|their|two)$/u, 3)
  if (isGivenTo(reading, head)) return true
  return behind?.kind === 'Person' && behind.mention.form === 'name' || before?.kind === 'Person' && before.to < head && reading.tokens[before.to].words === ','
}
