/** Small extractions by hand, for tests of the corpus steps: names are found by their words, findings by the ends' words. */
import { blobId, clusterId, documentId, findingId, mentionId, passageId, quoteAt, textId, versionId, voiceId } from '@polylogue/graph-schema'
import type { Cluster, Document, EntityKind, Extraction, Finding, Mention, RelationType } from '@polylogue/graph-schema'

export interface Made {
  readonly path?: string
  readonly text: string
  readonly date?: string
  /** Kind and every surface form, the name first. */
  readonly names?: readonly (readonly [EntityKind, ...string[]])[]
  readonly findings?: readonly { readonly relation: RelationType, readonly subject: string, readonly object: string, readonly evidence: string, readonly reportedBy?: string, readonly confidence?: number }[]
}

/** Subject and object of a finding are names of the list, or `@voice`. */
export function makeExtraction({ path = 'a.txt', text, date, names = [], findings = [] }: Made): Extraction {
  const id = documentId('default', path)
  const blob = blobId(new TextEncoder().encode(text))
  const version = versionId(id, blob)
  const tid = textId(version, 'txt 1', text)
  const passages = [...text.matchAll(/[^\n]+/g)].map((m, ordinal) => ({ id: passageId(id, m.index, m.index + m[0].length), document: id, ordinal, kind: 'paragraph' as const, level: 0, start: m.index, end: m.index + m[0].length }))
  const document: Document = {
    id, version, textId: tid, collection: 'default', path, format: 'txt', blob, text, words: text.split(/\s+/).length,
    title: null, date: date === undefined ? null : { value: date, origin: 'side-car', place: null }, author: null, publisher: null, address: null,
    encoding: { name: 'utf-8', guessed: false }, partial: false, passages, marks: [], problems: [],
  }
  const mentions: Mention[] = []
  const clusters: Cluster[] = names.map(([kind, ...forms]) => {
    const own = forms.flatMap((words) => allPlaces(text, words).map((start): Mention => ({ id: mentionId(tid, start, start + words.length, kind), document: id, kind, form: 'name', words, rule: 'by hand', start, end: start + words.length })))
    mentions.push(...own)
    return { id: clusterId(kind, own.map((m) => m.id).sort()[0]), document: id, kind, name: forms[0], aliases: [...new Set(forms)].sort(), mentions: own.map((m) => m.id), implicit: false, details: {} }
  })
  const voice = voiceId(id, 'voice')
  clusters.push({ id: voice, document: id, kind: 'Organization', name: `voice of ${path}`, aliases: [], mentions: [], implicit: true, details: {} })
  const clusterNamed = (name: string) => (name === '@voice' ? voice : clusters.find((c) => c.name === name)!.id)
  return {
    document, voice, mentions, clusters, quotations: [], citations: [], problems: [], extractors: {},
    findings: findings.map((f): Finding => {
      const start = text.indexOf(f.evidence)
      const passage = passages.find((p) => p.start <= start && start < p.end)!
      const attribution = f.reportedBy === undefined ? [] : [{ source: clusterNamed(f.reportedBy), evidence: quoteAt(id, text, text.indexOf(f.reportedBy, passage.start), text.indexOf(f.reportedBy, passage.start) + f.reportedBy.length) }]
      return {
        id: findingId({ document: id, passageText: text.slice(passage.start, passage.end), relation: f.relation, subjectWords: f.subject, objectWords: f.object, attributionWords: attribution.map((a) => a.evidence.exact), cueWords: f.evidence }),
        document: id, passage: passage.id, relation: f.relation, subject: clusterNamed(f.subject), object: clusterNamed(f.object), subjectWords: f.subject, objectWords: f.object,
        cue: null, evidence: quoteAt(id, text, start, start + f.evidence.length), attribution, explicitness: 'explicit', confidence: f.confidence ?? 0.5, rule: 'by hand', extractor: 'test',
      }
    }),
  }
}

function allPlaces(text: string, words: string): number[] {
  const out: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) out.push(at)
  return out
}
