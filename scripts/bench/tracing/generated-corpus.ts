/** A corpus made from a seed whose texts lie on disk and are read when they are asked for, as those of a large workspace would be. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { idOf, quotationId, quoteAt, sortById, textId } from '@polylogue/graph-schema'
import type { Quotation } from '@polylogue/graph-schema'
import type { TracedText, TracingCorpus } from '@polylogue/ingest'
import { generatedDocument } from './generated-document.ts'
import type { GeneratedDocument } from './generated-document.ts'

type Saved = GeneratedDocument & { readonly year: number }

/** `words`: of each document, about. Writes below `scratch`. */
export function generatedCorpus(scratch: string, { documents, words, seed }: { readonly documents: number, readonly words: number, readonly seed: number }): TracingCorpus {
  const folder = join(scratch, 'texts')
  mkdirSync(folder)
  const texts = Array.from({ length: documents }, (_, n) => {
    const id = idOf('document', 1, String(n))
    const made: Saved = { ...generatedDocument(seed, n, words), year: 1900 + (n % 90) }
    writeFileSync(join(folder, id), JSON.stringify(made))
    return { id, textId: textId(id, 'bench', made.text), title: null }
  })
  return { texts: sortById(texts), load: (id) => tracedText(id, JSON.parse(readFileSync(join(folder, id), 'utf8')) as Saved), party: () => null }
}

function tracedText(id: string, { text, quoted, year }: Saved): TracedText {
  return {
    document: { id, textId: textId(id, 'bench', text), text, passages: [], date: { value: String(year), origin: 'side-car', place: null }, title: null }, voices: [],
    quotations: quoted.map(([start, end]): Quotation => {
      const content = quoteAt(id, text, start, end)
      return {
        id: quotationId(id, start, end, content.exact), document: id, passage: id, form: 'direct', source: null, sourceWords: null, cue: null, content, quotedBy: id, work: null, locator: null, citation: null,
        stance: 'neutral', stanceEvidence: null, confidence: 1, rule: 'bench', extractor: 'bench',
      }
    }),
  }
}
