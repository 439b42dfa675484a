/** Small corpora for tests of tracing: texts with “…” as their quotations, a date, a title, a voice. */
import { idOf, quotationId, quoteAt, sortById, textId } from '@polylogue/graph-schema'
import type { Quotation, Trace } from '@polylogue/graph-schema'
import { inMemory, traceCorpus } from '../../../src/corpus/tracing/trace-corpus.ts'
import type { TracingSurroundings } from '../../../src/corpus/tracing/trace-corpus.ts'
import type { Party, TracedText, TracingCorpus } from '../../../src/corpus/tracing/traced-text.ts'

export interface Written { readonly name: string, readonly text: string, readonly date?: string, readonly title?: string, readonly voice?: string, readonly speaker?: string, readonly work?: string, readonly through?: string }

const person = (name: string): Party => ({ id: name, kind: 'Person', names: [name] })

export function corpusOf(texts: readonly Written[]): TracingCorpus {
  const read = new Map(texts.map((t) => [idOf('document', 1, t.name), tracedText(t)]))
  return {
    texts: sortById([...read].map(([id, t]) => ({ id, textId: t.document.textId, title: t.document.title?.value ?? null }))),
    load: (id) => read.get(id)!,
    party: (id) => (id.startsWith('work:') ? { id, kind: 'Work', names: [id.slice(5)] } : person(id)),
  }
}

function tracedText({ name, text, date, title, voice, speaker, work, through }: Written): TracedText {
  const id = idOf('document', 1, name)
  const sourced = (value: string | undefined) => (value === undefined ? null : { value, origin: 'side-car' as const, place: null })
  const quotations = [...text.matchAll(/“([^”]+)”/gu)].map((m): Quotation => {
    const content = quoteAt(id, text, m.index + 1, m.index + 1 + m[1].length)
    return {
      id: quotationId(id, content.start, content.end, content.exact), document: id, passage: idOf('passage', 1, id), form: 'direct', source: speaker ?? null, sourceWords: null, cue: null, content, quotedBy: id,
      work: work === undefined ? null : `work:${work}`, locator: null, citation: null, stance: 'neutral', stanceEvidence: null, confidence: 1, rule: 'test', extractor: 'test',
    }
  })
  return { document: { id, textId: textId(id, 'test', text), text, passages: [], date: sourced(date), title: sourced(title) }, quotations, secondHand: new Map(through === undefined ? [] : quotations.map((q) => [q.id, `work:${through}`] as const)), voices: voice === undefined ? [] : [person(voice)] }
}

export const documentOf = (name: string): string => idOf('document', 1, name)

export function tracesOf(texts: readonly Written[], surroundings: TracingSurroundings = inMemory()): Trace[] {
  return traceCorpus(corpusOf(texts), surroundings)
}

/** The one trace of the only quotation of a document. */
export function traceIn(texts: readonly Written[], name: string): Trace {
  const found = tracesOf(texts).filter((t) => t.kind === 'quotation' && t.place.document === documentOf(name))
  if (found.length !== 1) throw new Error(`${found.length} traces in ${name}`)
  return found[0]
}
