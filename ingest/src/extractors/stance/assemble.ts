/** Drafts become findings: ids, evidence, attribution chain, and the clusters of the positions they name. */
import { clusterId, findingId, idOf, mentionId, quoteAt, relationAllows } from '@polylogue/graph-schema'
import type { Cluster, EntityKind, Finding, Mention } from '@polylogue/graph-schema'
import type { Findings } from '../extractor.ts'
import type { Draft } from './drafts.ts'
import type { PositionSpan } from './target.ts'
import type { Reading } from './reading.ts'
import { attributionAt } from './attribution.ts'
import { speakerAt } from './reporting.ts'

export const STANCE_EXTRACTOR = 'find-stances'
const LEAST = 0.35

interface End { readonly cluster: string, readonly words: string, readonly kind: EntityKind }
interface Book { readonly mentions: Map<string, Mention>, readonly names: Map<string, { name: string, aliases: Set<string>, mentions: Set<string> }> }

/** The findings of all drafts, the strongest of each, and their positions. `kindOf`: cluster → kind. */
export function assemble(drafts: readonly Draft[], kindOf: ReadonlyMap<string, EntityKind>): Findings {
  const book: Book = { mentions: new Map(), names: new Map() }
  const placed = drafts.filter((d) => d.confidence >= LEAST).map((draft) => ({ draft, key: draft.target.position ? register(book, draft.target.position.reading ?? draft.reading, draft.target.position) : null }))
  const clusters = new Map<string, Cluster>()
  for (const [key, entry] of book.names) clusters.set(key, positionCluster(entry, drafts[0].reading.document.id))
  const findings = new Map<string, Finding>()
  for (const { draft, key } of placed) {
    const object: End | null = key !== null ? { cluster: clusters.get(key)!.id, words: wordsOf(draft.target.position!.reading ?? draft.reading, draft.target.position!), kind: 'Position' }
      : draft.target.spot && { cluster: draft.target.spot.cluster, words: draft.target.spot.mention.words, kind: kindOf.get(draft.target.spot.cluster) ?? draft.target.spot.kind }
    for (const finding of object ? findingsOf(draft, object, kindOf) : []) {
      const known = findings.get(finding.id)
      if (!known || known.confidence < finding.confidence) findings.set(finding.id, finding)
    }
  }
  const used = new Set([...findings.values()].flatMap((f) => [f.subject, f.object]))
  const kept = [...clusters.values()].filter((c) => used.has(c.id))
  const keptMentions = new Set(kept.flatMap((c) => c.mentions))
  return { findings: [...findings.values()], clusters: kept, mentions: [...book.mentions.values()].filter((m) => keptMentions.has(m.id)) }
}

function findingsOf(draft: Draft, object: End, kindOf: ReadonlyMap<string, EntityKind>): Finding[] {
  const { reading, reports, source, target } = draft
  const speaker = speakerAt(reading, reports, draft.from)
  if (speaker === null) return []
  const holder = target.holder
  const ends: { end: End, relation: Draft['relation'] }[] = []
  const end = source ? { cluster: source.cluster, words: source.mention.words, kind: kindOf.get(source.cluster) ?? source.kind }
    : { cluster: speaker, words: '', kind: kindOf.get(speaker) ?? 'Organization' as EntityKind }
  ends.push({ end, relation: draft.relation })
  if (holder) ends.push({ end: { cluster: holder.cluster, words: holder.mention.words, kind: kindOf.get(holder.cluster) ?? holder.kind }, relation: 'ENDORSES' })
  return ends.flatMap(({ end: subject, relation }) => {
    if (subject.cluster === object.cluster || !relationAllows(relation, subject.kind, object.kind)) return []
    return [finding(draft, subject, object, relation)]
  })
}

function finding(draft: Draft, subject: End, object: End, relation: Draft['relation']): Finding {
  const { reading } = draft
  const { document, sentence, tokens } = reading
  const passage = document.passages[sentence.passage]
  const cue = quoteAt(document.id, document.text, tokens[draft.from].start, tokens[draft.to - 1].end)
  const attribution = attributionAt(reading, draft.reports, draft.from, subject.cluster)
  return {
    id: findingId({
      document: document.id, passageText: document.text.slice(passage.start, passage.end), relation, subjectWords: subject.words, objectWords: object.words,
      attributionWords: attribution.map((a) => a.evidence.exact), cueWords: cue.exact,
    }),
    document: document.id, passage: passage.id, relation, subject: subject.cluster, object: object.cluster, subjectWords: subject.words, objectWords: object.words,
    cue, evidence: quoteAt(document.id, document.text, sentence.start, sentence.end), attribution, explicitness: draft.explicitness,
    confidence: Math.round(draft.confidence * (attribution.length > 0 ? 0.95 : 1) * 100) / 100, rule: draft.rule, extractor: STANCE_EXTRACTOR,
  }
}

function register(book: Book, reading: Reading, given: PositionSpan): string {
  const { document, tokens } = reading
  const span = withOpening(reading, given)
  const start = tokens[span.from].start
  const end = tokens[span.to - 1].end
  const name = given.called ?? wordsOf(reading, span)
  const longer = shortFor(book, reading, span)
  const key = longer ?? name.toLowerCase().replace(/-\s*/gu, '-')
  const id = mentionId(document.textId, start, end, 'Position')
  book.mentions.set(id, { id, document: document.id, kind: 'Position', form: 'name', words: document.text.slice(start, end), start, end, rule: 'position/object' })
  const entry = book.names.get(key) ?? { name, aliases: new Set<string>(), mentions: new Set<string>() }
  entry.mentions.add(id)
  // A short form means this position here only; elsewhere it may mean another.
  if (longer === null) entry.aliases.add(name)
  if (span.reach > span.to) entry.aliases.add(fold(document.text.slice(start, tokens[span.reach - 1].end)))
  book.names.set(key, entry)
  return key
}

/** "the stoppage" behind "the July stoppage": the position last named in the document by more words that end so; null where there is none. */
function shortFor(book: Book, { tokens }: Reading, { from, to }: PositionSpan): string | null {
  if (to - from !== 1 || !/^(?:the|this|that)$/u.test(tokens[from - 1]?.lower ?? '')) return null
  const ending = ` ${tokens[from].lower}`
  return [...book.names.keys()].findLast((k) => k.endsWith(ending)) ?? null
}

function positionCluster(entry: { name: string, aliases: Set<string>, mentions: Set<string> }, document: string): Cluster {
  const mentions = [...entry.mentions].sort()
  return { id: clusterId('Position', mentions[0] ?? idOf('none', 1)), document, kind: 'Position', name: entry.name, aliases: [...entry.aliases].sort(), mentions, implicit: false, details: {} }
}

function wordsOf(reading: Reading, given: PositionSpan): string {
  const span = withOpening(reading, given)
  const words = fold(reading.document.text.slice(reading.tokens[span.from].start, reading.tokens[span.to - 1].end))
  const closing = reading.tokens[span.to]?.words ?? ''
  return /^["”’»]$/u.test(closing) && isOpen(words) ? words + closing : words
}

/** “night shift” rota: a mark that closes inside takes the one that opened it along. */
function withOpening(reading: Reading, span: PositionSpan): PositionSpan {
  const before = reading.tokens[span.from - 1]?.words ?? ''
  if (!/^["“‘«]$/u.test(before) || reading.spotAt[span.from - 1] !== null) return span
  const words = reading.tokens.slice(span.from, span.to).map((t) => t.words)
  const closed = before === '"' ? words.filter((w) => w === '"').length % 2 === 1 : words.includes({ '“': '”', '‘': '’', '«': '»' }[before]!) && !words.includes(before)
  return closed ? { ...span, from: span.from - 1 } : span
}

/** A quotation mark was opened and not closed: 'slogan of "bread and work'. */
function isOpen(words: string): boolean {
  return (words.match(/"/gu)?.length ?? 0) % 2 === 1 || (words.match(/“/gu)?.length ?? 0) > (words.match(/”/gu)?.length ?? 0)
}

function fold(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}
