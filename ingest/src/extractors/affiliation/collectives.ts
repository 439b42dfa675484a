/**
 * Bodies that have no name and are called by what they hold: "our international workers' movement", "the anti-war minority she led". They become
 * bodies only here, where somebody is tied to them: whoever says "our" belongs to it, whoever led it belonged to it.
 */
import { gather } from '../../language/gather.ts'
import { clusterId, mentionId } from '@polylogue/graph-schema'
import type { Cluster, Mention } from '@polylogue/graph-schema'
import { BROADER, COLLECTIVES, LEADING } from '../../lexicons/affiliation-cues.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import type { Tie } from './ties.ts'

export interface Collectives { readonly ties: readonly Tie[], readonly mentions: readonly Mention[], readonly clusters: readonly Cluster[] }

interface Found { readonly reading: Reading, readonly from: number, readonly to: number, readonly member: Spot, readonly rule: string, readonly confidence: number }

/** The ties, with a body for each wording of the document. */
export function collectives(readings: readonly Reading[]): Collectives {
  const found = readings.flatMap((r) => gather(r.tokens, (_, i) => [ours(r, i), led(r, i)].filter((f) => f !== null)))
  const byWords = new Map<string, { mentions: Mention[], found: Found[] }>()
  for (const f of found) {
    const { tokens, document } = f.reading
    const [start, end] = [tokens[f.from].start, tokens[f.to - 1].end]
    const words = document.text.slice(start, end)
    const entry = byWords.get(words.toLowerCase()) ?? { mentions: [], found: [] }
    entry.mentions.push({ id: mentionId(document.textId, start, end, 'Organization'), document: document.id, kind: 'Organization', form: 'name', words, start, end, rule: 'body/collective' })
    entry.found.push(f)
    byWords.set(words.toLowerCase(), entry)
  }
  const clusters: Cluster[] = []
  const ties: Tie[] = []
  for (const { mentions, found: all } of byWords.values()) {
    const ids = mentions.map((m) => m.id).sort()
    const name = mentions[0].words.replace(/\s+/gu, ' ')
    const cluster: Cluster = { id: clusterId('Organization', ids[0]), document: mentions[0].document, kind: 'Organization', name, aliases: [...new Set(mentions.map((m) => m.words.replace(/\s+/gu, ' ')))].sort(), mentions: ids, implicit: false, details: {} }
    clusters.push(cluster)
    all.forEach((f, k) => ties.push({
      reading: f.reading, relation: 'MEMBER_OF', source: f.member, target: { from: f.from, to: f.to, mention: mentions[k], cluster: cluster.id, kind: 'Organization' },
      cue: { from: f.from, to: f.to }, confidence: f.confidence, rule: f.rule,
    }))
  }
  return { ties, mentions: [...byWords.values()].flatMap((e) => e.mentions), clusters }
}

/** "our international workers' movement": the voice belongs to it. */
function ours(reading: Reading, i: number): Found | null {
  const member = reading.spotAt[i]
  if (reading.tokens[i].lower !== 'our' || member === null || member.from !== i) return null
  // Coreference may take all of it for the voice itself.
  const head = member.to > i + 1 ? member.to - 1 : qualified(reading, i + 1)
  if (head === null || reading.tokens[head].lower !== 'movement' || !reading.tokens.slice(i + 1, head).some((t) => BROADER.has(t.lower))) return null
  return { reading, from: i + 1, to: head + 1, member, rule: 'affiliation/our-movement', confidence: 0.6 }
}

/** "the anti-war minority (that) A led", "A and the anti-war minority she led": A. */
function led(reading: Reading, i: number): Found | null {
  if (reading.tokens[i].lower !== 'the' || reading.spotAt[i] !== null) return null
  const head = qualified(reading, i + 1)
  if (head === null) return null
  const at = /^(?:that|which|whom)$/u.test(reading.tokens[head + 1]?.lower ?? '') ? head + 2 : head + 1
  const said = reading.tokens[at]
  const verb = reading.tokens[reading.spotAt[at]?.to ?? at + 1]
  if (said === undefined || verb === undefined || !LEADING.has(verb.lemma) || verb.pos !== 'verb') return null
  const before = reading.tokens[i - 1]?.lower === 'and' ? reading.spotAt[i - 2] ?? null : null
  const member = reading.spotAt[at] ?? (/^(?:he|she)$/u.test(said.lower) ? before : null)
  return member?.kind === 'Person' ? { reading, from: i + 1, to: head + 1, member, rule: 'affiliation/led-collective', confidence: 0.6 } : null
}

/** The collective noun that words of quality lead to from `at`, at least one of them; null where none does. */
function qualified(reading: Reading, at: number): number | null {
  for (let i = at; i < at + 5 && i < reading.tokens.length; i++) {
    if (reading.spotAt[i] !== null) return null
    const { lower, pos } = reading.tokens[i]
    if (COLLECTIVES.has(lower)) return i > at ? i : null
    if (pos !== 'adjective' && pos !== 'noun' && !/^['’]s?$/u.test(lower)) return null
  }
  return null
}
