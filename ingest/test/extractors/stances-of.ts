/** Tests of stances and affiliations name the mentions themselves: [Body], {Person}; "we" is the voice. The frames run for real. */
import { mentionId } from '@polylogue/graph-schema'
import type { Cluster, Document, Mention } from '@polylogue/graph-schema'
import { readSentences } from '../../src/language/english.ts'
import { findAffiliations } from '../../src/extractors/find-affiliations.ts'
import { findStances } from '../../src/extractors/find-stances.ts'
import type { OwnCue } from '../../src/cues-file/parse-cues-csv.ts'
import type { Findings } from '../../src/extractors/extractor.ts'
import type { ReadingLayers } from '../../src/extractors/stance/reading.ts'

/** "A CRITICIZES B", with " (C)" for each reported source, sorted. */
export function stancesOf(marked: string, cues: readonly OwnCue[] = []): string[] {
  return told(findStances.extract({ ...layersOf(marked), cues }), marked)
}

export function affiliationsOf(marked: string): string[] {
  const layers = layersOf(marked)
  return told(findAffiliations.extract({ ...layers, works: layers.works }), marked)
}

export function layersOf(marked: string): ReadingLayers & { readonly cues: readonly OwnCue[] } {
  const found: { start: number, words: string, kind: 'Organization' | 'Person', cluster: string, pronoun: boolean }[] = []
  let text = ''
  for (const part of marked.split(/(\[[^\]]+\]|\{[^}]+\}|\b(?:[Ww]e|[Oo]ur)\b)/u)) {
    const named = part.startsWith('[') || part.startsWith('{')
    const words = named ? part.slice(1, -1) : part
    if (named || /^(?:we|our)$/iu.test(part)) {
      found.push({ start: text.length, words, kind: part.startsWith('{') ? 'Person' : 'Organization', cluster: named ? words : 'voice', pronoun: !named })
    }
    text += words
  }
  // A blank line parts passages.
  const passages = [...text.matchAll(/(?:[^\n]|\n(?!\n))+/gu)].map((m, ordinal) => ({ id: `p${ordinal}`, document: 'd', ordinal, kind: 'paragraph' as const, level: 0, start: m.index, end: m.index + m[0].length }))
  const mentions = found.map((f): Mention => ({
    id: mentionId('t', f.start, f.start + f.words.length, f.kind), document: 'd', kind: f.kind, form: f.pronoun ? 'pronoun' : 'name', words: f.words, start: f.start, end: f.start + f.words.length, rule: 'test',
  }))
  const clusterOf = new Map(mentions.map((m, i) => [m.id, found[i].cluster]))
  const kinds = new Map(found.map((f) => [f.cluster, f.kind]))
  const clusters = [...new Set(['voice', ...clusterOf.values()])].map((id): Cluster => (
    { id, document: 'd', kind: kinds.get(id) ?? 'Organization', name: id, aliases: [], mentions: [], implicit: id === 'voice', details: {} }))
  const document = { id: 'd', textId: 't', text, path: 'x.txt', passages } as unknown as Document
  return {
    document, sentences: readSentences(text, passages), coreference: { mentions, clusters, clusterOf, voice: 'voice', turns: [], whyOf: new Map() },
    works: { mentions: [], clusters: [], clusterOf: new Map(), citations: [] }, quotations: [], cues: [],
  }
}

function told({ findings, clusters }: Findings, marked: string): string[] {
  const text = layersOf(marked).document.text
  const name = new Map(clusters.map((c) => [c.id, c.name]))
  return findings.map((f) => {
    for (const e of [f.evidence, f.cue, ...f.attribution.map((a) => a.evidence)]) if (e && text.slice(e.start, e.end) !== e.exact) throw new Error('evidence is not in the text')
    const chain = f.attribution.map((a) => ` (${a.source})`).join('')
    return `${name.get(f.subject) ?? f.subject} ${f.relation} ${name.get(f.object) ?? f.object}${chain}`
  }).sort()
}
