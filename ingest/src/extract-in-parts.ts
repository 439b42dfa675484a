/**
 * A long text through the extractors part by part, so that memory follows the part and not the text: words, tags and candidates of one
 * part are let go before the next begins. Coreference looks no further than its part; what has one name in two parts is joined again
 * afterwards. Shorter texts go through whole, and nothing changes for them.
 */
import { clusterId, compareIds, compareSpans, sortById } from '@polylogue/graph-schema'
import type { Cluster, Document, Extraction } from '@polylogue/graph-schema'
import { formKey } from './coreference/name-forms.ts'
import type { KnownName } from './names-file/known-names.ts'
import { extract, extractWithReasons } from './pipeline.ts'
import type { Settings } from './pipeline.ts'

/** Texts of up to this many code units go through whole: about 100 000 words, a book of three hundred pages. */
export const WHOLE_LENGTH = 600_000
/** Code units of one part of a longer text: what keeps a worker below 350 MB on the densest prose. */
export const PART_LENGTH = 300_000

/** How a text is cut. */
export interface PartLengths { readonly whole: number, readonly part: number }

/** What one part gave: an extraction without its text. */
export type Found = Omit<Extraction, 'document'>

/** Into how many parts a document is cut; 1 where it goes through whole. */
export function countParts(document: Document, lengths?: PartLengths): number {
  return partsOf(document, lengths).length
}

/** One part of a document through the extractors. */
export function extractPart(document: Document, index: number, known: readonly KnownName[] = [], settings: Settings = {}, lengths?: PartLengths): Found {
  const { document: _document, ...found } = extract(blanked(document, partsOf(document, lengths)[index]), known, settings)
  return found
}

/** Layer 2 for one document of any length, one part after the other; with why each name is in its cluster of its part (mention id → words). */
export function extractInParts(document: Document, known: readonly KnownName[] = [], settings: Settings = {}, lengths?: PartLengths): { readonly extraction: Extraction, readonly whyOf: ReadonlyMap<string, string> } {
  const parts = documentParts(document, lengths)
  if (parts.length === 1) return extractWithReasons(document, known, settings)
  const whyOf = new Map<string, string>()
  const found = parts.map((part): Found => {
    const { extraction: { document: _document, ...rest }, whyOf: reasons } = extractWithReasons(part, known, settings)
    for (const [mention, why] of reasons) whyOf.set(mention, why)
    return rest
  })
  return { extraction: mergeParts(document, found), whyOf }
}

/** The parts a document is cut into, each as a document with its offsets; the document itself where it goes through whole. */
export function documentParts(document: Document, lengths?: PartLengths): Document[] {
  const parts = partsOf(document, lengths)
  return parts.length === 1 ? [document] : parts.map((passages) => blanked(document, passages))
}

type Part = Document['passages']

/** Passages in runs of at most `length` code units; a heading begins a run where that leaves none shorter than half. */
function partsOf({ text, passages }: Document, { whole, part: length }: PartLengths = { whole: WHOLE_LENGTH, part: PART_LENGTH }): Part[] {
  if (text.length <= whole) return [passages]
  const parts: Part[] = []
  for (let from = 0; from < passages.length;) {
    let to = from + 1
    while (to < passages.length && passages[to].end - passages[from].start <= length) to++
    for (let at = to; to < passages.length && at > from && passages[at].start - passages[from].start > length / 2; at--) {
      if (passages[at].kind === 'heading') { to = at; break }
    }
    parts.push(passages.slice(from, to))
    from = to
  }
  return parts.length > 0 ? parts : [passages]
}

/** Code units kept around a part: what evidence shows of its surroundings. */
const AROUND = 64

/** The document with one run of its passages and spaces for all before it, so that every offset stays. */
function blanked(document: Document, passages: Part): Document {
  const [start, end] = [passages[0].start, passages.at(-1)!.end]
  const from = Math.max(0, start - AROUND)
  return { ...document, text: ' '.repeat(from) + document.text.slice(from, end + AROUND), passages, marks: document.marks.filter((m) => m.start >= start && m.end <= end) }
}

/** The parts of a document, in order, as one extraction of it. */
export function mergeParts(document: Document, parts: readonly Found[]): Extraction {
  const voice = voiceOf(parts)
  const { clusters, now } = joinByName(parts, voice)
  const mapped = (id: string) => now.get(id) ?? id
  const orNull = (id: string | null) => (id === null ? null : mapped(id))
  return {
    document, voice: mapped(voice), clusters, extractors: parts[0].extractors, problems: document.problems,
    mentions: firstOfEach(parts.flatMap((p) => p.mentions)).sort((a, b) => compareSpans(a, b) || compareIds(a.id, b.id)),
    findings: sortById(firstOfEach(parts.flatMap((p) => p.findings))).map((f) => ({
      ...f, subject: mapped(f.subject), object: mapped(f.object), attribution: f.attribution.map((a) => ({ ...a, source: mapped(a.source) })),
    })),
    quotations: sortById(firstOfEach(parts.flatMap((p) => p.quotations))).map((q) => ({ ...q, source: orNull(q.source), quotedBy: mapped(q.quotedBy), work: orNull(q.work) })),
    citations: sortById(firstOfEach(parts.flatMap((p) => p.citations))).map((c) => ({ ...c, work: orNull(c.work) })),
  }
}

/** Who signs stands at the end: the last part that names its voice tells whose the whole is. */
function voiceOf(parts: readonly Found[]): string {
  const named = parts.findLast((p) => p.clusters.some((c) => c.id === p.voice && !c.implicit))
  return (named ?? parts[0]).voice
}

/** Bodies and people of one name become one cluster, and unnamed voices the document's; `now`: part's cluster → cluster of the whole. */
function joinByName(parts: readonly Found[], voice: string): { readonly clusters: Cluster[], readonly now: ReadonlyMap<string, string> } {
  const all = parts.flatMap((p) => p.clusters)
  const whole = all.find((c) => c.id === voice)!
  const groups = new Map<string, Cluster[]>()
  for (const part of parts) {
    const names = new Map<string, number>()
    for (const c of part.clusters) names.set(keyOf(c), (names.get(keyOf(c)) ?? 0) + 1)
    for (const c of part.clusters) {
      // Two things of one name in one part are told apart by more than their names.
      const key = c.implicit && c.kind === whole.kind ? keyOf(whole) : names.get(keyOf(c))! > 1 || (c.kind !== 'Organization' && c.kind !== 'Person') ? c.id : keyOf(c)
      groups.set(key, [...groups.get(key) ?? [], c])
    }
  }
  const now = new Map<string, string>()
  const clusters = [...groups.values()].map((members) => {
    const joined = join(members)
    for (const m of members) now.set(m.id, joined.id)
    return joined
  })
  return { clusters: sortById(clusters), now }
}

function keyOf({ kind, name }: Cluster): string {
  return `${kind} ${formKey(name)}`
}

function join(members: readonly Cluster[]): Cluster {
  const first = members.find((c) => !c.implicit) ?? members[0]
  const mentions = [...new Set(members.flatMap((c) => c.mentions))].sort(compareIds)
  return {
    ...first, mentions, id: first.implicit ? first.id : clusterId(first.kind, mentions[0]),
    aliases: [...new Set(members.flatMap((c) => c.aliases))].sort(compareIds),
  }
}

function firstOfEach<T extends { readonly id: string }>(records: readonly T[]): T[] {
  const known = new Set<string>()
  return records.filter(({ id }) => !known.has(id) && known.add(id))
}
