/** A quotation and its trace: whose words, who quotes them with what stance, and how they differ from the source. */
import { BookOpen } from 'lucide-react'
import { useDocuments, useQuotation } from '../api/queries.ts'
import { go } from '../state/look.ts'
import { alignedRows, verdictInWords } from '../view-model/alignment.ts'
import { namesOf } from '../view-model/scene.ts'
import { dateInWords, percent } from '../view-model/words.ts'
import { Failed, Loading } from './States.tsx'

const STANCE = { approving: 'approving', refuting: 'refuting', ironic: 'with irony', neutral: 'neutral' } as const

export function QuotationPanel({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuotation(id)
  const documents = useDocuments()
  if (error) return <Failed error={error} retry={() => void refetch()} />
  if (!data) return <Loading what="Tracing the words…" />
  const { quotation: q, traces, entities, citation } = data
  const names = namesOf(entities)
  const found = traces.flatMap((t) => (t.source === null ? [] : [{ ...t, source: t.source }]))
  const document = (id: string) => documents.data?.documents.find((d) => d.id === id)
  const titleOf = (id: string) => document(id)?.title ?? 'document'
  const read = (place: { document: string, start: number, end: number }) => go.read({ document: place.document, start: place.start, end: place.end })
  return (
    <div className="card quotation">
      <h2 className="unseen">Quotation</h2>
      <blockquote className="serif big-quote">{q.content.exact}</blockquote>
      <dl className="details">
        <div><dt>Words of</dt><dd>{q.source ? <button type="button" className="link" onClick={() => go.entity(q.source!)}>{names(q.source)}</button> : 'the text does not say'}</dd></div>
        <div><dt>Quoted by</dt><dd><button type="button" className="link" onClick={() => go.entity(q.quotedBy)}>{names(q.quotedBy)}</button>, {STANCE[q.stance]}</dd></div>
        {q.work && <div><dt>From the work</dt><dd>{names(q.work)}{q.locator ? `, ${q.locator}` : ''}</dd></div>}
        {citation && <div><dt>Cited as</dt><dd className="serif">{citation.raw.exact}</dd></div>}
        <div><dt>Stands in</dt><dd><button type="button" className="link" onClick={() => read(q.content)}><BookOpen size={13} aria-hidden="true" /> {titleOf(q.document)}</button> {dateInWords(document(q.document)?.date ?? null)}</dd></div>
        <div><dt>Found by</dt><dd>{q.form} quotation, {percent(q.confidence)} sure, rule <code>{q.rule}</code></dd></div>
      </dl>
      <h3>{found.length === 0 ? 'Source not in the corpus' : 'Where the words were taken from'}</h3>
      {found.length === 0 && <p className="quiet">No document here holds these words. Add the work they come from to see how they were changed.</p>}
      {found.map((t) => (
        <section key={t.id} className="trace">
          <p><span className={`tag verdict-${t.verdict}`}>{t.verdict}</span> {verdictInWords(t.verdict)} · {percent(t.similarity)} of the words</p>
          {alignedRows(t.alignment).map((row) => (
            <div key={row.title} className="aligned">
              <h4>{row.title}</h4>
              <p className="serif">{row.steps.map((s, i) => <span key={i}>{i > 0 && ' '}{s.kind === 'same' ? s.words : s.kind === 'added' ? <ins>{s.words}</ins> : <del>{s.words}</del>}</span>)}</p>
            </div>
          ))}
          <p className="source"><button type="button" className="link" onClick={() => read(t.source)}><BookOpen size={13} aria-hidden="true" /> {titleOf(t.source.document)}</button><span>{dateInWords(document(t.source.document)?.date ?? null)}</span></p>
        </section>
      ))}
    </div>
  )
}
