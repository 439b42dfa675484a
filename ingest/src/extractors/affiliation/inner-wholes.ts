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
  const found = readings.flatMap((r) => r.spots.flatMap((s) => {
    const wholes = wholesIn(r, s)
    return wholes.length === 0 ? [] : [wholes]
  }))
  if (found.length === 0) return { ties: [], mentions: [], clusters: [] }
  const clusterOf = bodiesByName(known)
  const unknown = new Map<string, Found[]>()
  const ties: Tie[] = []
  const tie = (f: Found, mention: Mention, cluster: string) => ties.push({
    reading: f.reading, relation: 'PART_OF', source: f.part, target: { from: f.from, to: f.part.to, mention, cluster, kind: 'Organization' }, cue: { from: f.from - 1, to: f.from }, confidence: 0.75, rule: 'affiliation/named-part',
  })
  for (const wholes of found) {
    const f = wholes.find((w) => clusterOf.has(w.key)) ?? wholes.find(isBodysName)
    if (f === undefined) continue
    const whole = clusterOf.get(f.key)
    if (whole === undefined) addByKey(unknown, f.key, f)
    else if (whole !== null && whole !== f.part.cluster) tie(f, mentionOf(f), whole)
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

/** What stands behind each "of" of a part's name, longest first: of "Faculty of Letters of the University of Norland" the second is the whole. */
function wholesIn(reading: Reading, part: Spot): readonly Found[] {
  if (part.kind !== 'Organization' || part.mention.form !== 'name' || part.to - part.from < 4) return []
  const whole = wholeOf(formKey(part.mention.words))
  if (whole === null) return []
  const out: Found[] = []
  for (let from = part.from + 2; from < part.to; from++) {
    const before = reading.tokens[from - 1].lower
    if (before !== 'of' && !(before === 'the' && reading.tokens[from - 2].lower === 'of') || reading.tokens[from].lower === 'the') continue
    const key = formKey(reading.document.text.slice(reading.tokens[from].start, part.mention.end))
    if (key.length <= whole.length) out.push({ reading, part, from, key })
  }
  return out
}

/** Letters, or two words at least, the last the noun of a body: "of the Society" and "of Norland" name nothing by themselves. */
function isBodysName({ reading, part, from }: Found): boolean {
  const words = reading.tokens.slice(from, part.to)
  // "Tenth Congress of RWL-NLP"
  if (words.length === 1 && words[0].acronymShape && /^\p{Lu}{3,}/u.test(words[0].words)) return true
  const of = words.findIndex((w) => w.lower === 'of')
  return words.length > 1 && words[0].capitalized && ORG_HEADS.has(words[of > 0 ? of - 1 : words.length - 1].lower)
}

function mentionOf({ reading, part, from }: Found): Mention {
  const start = reading.tokens[from].start
  const { end, document } = part.mention
  return { id: mentionId(reading.document.textId, start, end, 'Organization'), document, kind: 'Organization', form: 'name', words: reading.document.text.slice(start, end), start, end, rule: 'body/inside-name' }
}
