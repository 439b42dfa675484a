/** What is known of the document one reads: title, who and when, how much was found in it, and what of its file could not be read. */
import type { DocumentOutline } from '@polylogue/api/contract'
import type { Span } from '@polylogue/graph-schema'
import { acts, useCanvas } from '../../state/canvas.ts'
import { locatorIn } from '../../view-model/locators.ts'
import { count, dateInWords } from '../../view-model/words.ts'

export function ReaderFacts({ outline, place }: { readonly outline: DocumentOutline, readonly place: Span }) {
  const { document: doc } = outline
  const faults = doc.problems.filter((p) => p.severity !== 'info')
  return (
    <>
      <h2 className="serif">{doc.title?.value ?? doc.path}</h2>
      <p className="quiet">{[doc.publisher?.value ?? doc.author?.value, dateInWords(doc.date?.value ?? null), doc.path, count(doc.words, 'word'), place.end > place.start ? locatorIn(outline.locators, place.start) : null].filter(Boolean).join(' · ')}</p>
      {(doc.partial || faults.length > 0) && (
        <details className="mark-list document-faults" open={doc.partial}>
          <summary>{doc.partial ? 'Only partly read' : count(faults.length, 'remark on reading it', 'remarks on reading it')}</summary>
          <ul>{faults.map((p, i) => <li key={`${p.code} ${i}`}>{p.message} <span className="quiet">{p.remedy}</span></li>)}</ul>
        </details>
      )}
      <OnlyThis id={doc.id} note={`${count(outline.statements, 'statement')}, ${count(outline.quotations, 'quotation')}`} />
    </>
  )
}

function OnlyThis({ id, note }: { readonly id: string, readonly note: string }) {
  const filter = useCanvas((s) => s.filter)
  const only = filter.documents.length === 1 && filter.documents[0] === id
  return (
    <p className="reader-tools"><span className="quiet">{note}</span>
      <button type="button" className="button plain" aria-pressed={only} onClick={() => acts.filter({ ...filter, documents: only ? [] : [id] }, only ? 'all documents' : 'only this document')}>{only ? 'All documents' : 'Only this document in the graph'}</button>
    </p>
  )
}
