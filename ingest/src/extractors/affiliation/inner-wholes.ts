/**
 * "Executive Committee of the Red Harbour League": a part whose own name says what it is part of. The whole is the body of that name where the text has one; else
 * the words inside the name are the only mention it gets, made here because somebody is tied to it.
 */
import { clusterId, mentionId } from '@polylogue/graph-schema'
import type { Cluster, Mention } from '@polylogue/graph-schema'
import { formKey } from '../../coreference/name-forms.ts'
import { wholeOf } from '../../coreference/parts-of-bodies.ts'
import { ORG_HEADS } from '../../lexicons/org-words.ts'
import { addByKey } from '../../language/lists-by-key.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import type { Tie } from './ties.ts'

export interface InnerWholes { readonly ties: readonly Tie[], readonly mentions: readonly Mention[], readonly clusters: readonly Cluster[] }

interface Found { readonly reading: Reading, readonly part: Spot, readonly from: number, readonly key: string }

/** The ties, with a body for each whole that the text names nowhere else. `known`: all clusters of the document. */
export function innerWholes(readings: readonly Reading[], known: readonly Cluster[]): InnerWholes {
  const found = readings.flatMap((r) => r.spots.flatMap((s) => wholeIn(r, s) ?? []))
  if (found.length === 0) return { ties: [], mentions: [], clusters: [] }
  const clusterOf = bodiesByName(known)
  const unknown = new Map<string, Found[]>()
  const ties: Tie[] = []
  const tie = (f: Found, mention: Mention, cluster: string) => ties.push({
    reading: f.reading, relation: 'PART_OF', source: f.part, target: { from: f.from, to: f.part.to, mention, cluster, kind: 'Organization' }, cue: { from: f.from - 1, to: f.from }, confidence: 0.75, rule: 'affiliation/named-part',
  })
  for (const f of found) {
    const whole = clusterOf.get(f.key)
    if (whole !== undefined) { if (whole !== null && whole !== f.part.cluster) tie(f, mentionOf(f), whole) }
    else if (isBodysName(f)) addByKey(unknown, f.key, f)
  }
  const mentions: Mention[] = []
  const clusters: Cluster[] = []
  for (const all of unknown.values()) {
    const own = all.map(mentionOf)
    const ids = [...new Set(own.map((m) => m.id))].sort()
    const names = [...new Set(own.map((m) => m.words.replace(/\s+/gu, ' ')))].sort()
    const cluster: Cluster = { id: clusterId('Organization', ids[0]), document: own[0].document, kind: 'Organization', name: own[0].words.replace(/\s+/gu, ' '), aliases: names, mentions: ids, implicit: false, details: {} }
    clusters.push(cluster)
    mentions.push(...own)
    all.forEach((f, k) => tie(f, own[k], cluster.id))
  }
  return { ties, mentions, clusters }
}

/** Folded name → the one body of that name; null where several have it. */
function bodiesByName(clusters: readonly Cluster[]): ReadonlyMap<string, string | null> {
  const out = new Map<string, string | null>()
  for (const c of clusters) if (c.kind === 'Organization') for (const key of new Set([c.name, ...c.aliases].map(formKey))) out.set(key, out.has(key) ? null : c.id)
  return out
}

function wholeIn(reading: Reading, part: Spot): Found | null {
  if (part.kind !== 'Organization' || part.mention.form !== 'name' || part.to - part.from < 4) return null
  const whole = wholeOf(formKey(part.mention.words))
  if (whole === null) return null
  for (let from = part.to - 1; from > part.from + 1; from--) {
    const words = reading.document.text.slice(reading.tokens[from].start, part.mention.end)
    if (formKey(words) === whole) return /^(?:of|the)$/u.test(reading.tokens[from - 1].lower) ? { reading, part, from, key: whole } : null
  }
  return null
}

/** Two words at least, the last the noun of a body: "of the Society" and "of Norland" name nothing by themselves. */
function isBodysName({ reading, part, from }: Found): boolean {
  const words = reading.tokens.slice(from, part.to)
  return words.length > 1 && words[0].capitalized && (ORG_HEADS.has(words.at(-1)!.lower) || words.some((w, i) => i > 0 && w.lower === 'of' && ORG_HEADS.has(words[i - 1].lower)))
}

function mentionOf({ reading, part, from }: Found): Mention {
  const start = reading.tokens[from].start
  const { end, document } = part.mention
  return { id: mentionId(reading.document.textId, start, end, 'Organization'), document, kind: 'Organization', form: 'name', words: reading.document.text.slice(start, end), start, end, rule: 'body/inside-name' }
}
