/** A quotation beside its source, step by step back to the earliest place: whose words, who quotes them with what stance, how they differ. */
import { BookOpen } from 'lucide-react'
import { useQuotation } from '../../api/queries.ts'
import { go } from '../../state/look.ts'
import { namesOf } from '../../view-model/scene.ts'
import { dateInWords, percent } from '../../view-model/words.ts'
import { CitationMenu } from '../evidence/CitationMenu.tsx'
import { Failed, Loading } from '../States.tsx'
import { ChainPicture } from './ChainPicture.tsx'
import { TraceStep } from './TraceStep.tsx'

const STANCE = { approving: 'approving', refuting: 'refuting', ironic: 'with irony', neutral: 'neutral' } as const

export function QuotationPanel({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuotation(id)
  if (error) return <Failed error={error} retry={() => void refetch()} />
  if (!data) return <Loading what="Tracing the words…" />
  const { quotation: q, steps, entities, citation, documents } = data
  const names = namesOf(entities)
  const document = (id: string) => documents.find((d) => d.id === id)
  return (
    <div className="card quotation">
      <h2 className="unseen">Quotation</h2>
      <blockquote className="serif big-quote">{q.content.exact}</blockquote>
      <dl className="details">
        <div><dt>Words of</dt><dd>{q.source ? <button type="button" className="link" onClick={() => go.entity(q.source!)}>{names(q.source)}</button> : 'the text does not say'}</dd></div>
        <div><dt>Quoted by</dt><dd><button type="button" className="link" onClick={() => go.entity(q.quotedBy)}>{names(q.quotedBy)}</button>, {STANCE[q.stance]}{q.stanceEvidence && <> (<q className="serif">{q.stanceEvidence.exact}</q>)</>}</dd></div>
        {q.work && <div><dt>From the work</dt><dd><button type="button" className="link" onClick={() => go.entity(q.work!)}>{names(q.work)}</button>{q.locator ? `, ${q.locator}` : ''}</dd></div>}
        {citation && <div><dt>Cited as</dt><dd className="serif">{citation.raw.exact}</dd></div>}
        <div><dt>Stands in</dt><dd><button type="button" className="link" onClick={() => go.read({ document: q.content.document, start: q.content.start, end: q.content.end })}><BookOpen size={13} aria-hidden="true" /> {document(q.document)?.title ?? 'document'}</button> {dateInWords(document(q.document)?.date ?? null)}</dd></div>
        <div><dt>Found by</dt><dd>{q.form} quotation, {percent(q.confidence)} sure, rule <code>{q.rule}</code></dd></div>
      </dl>
      <CitationMenu evidence={q.content} title="this quotation" />
      {steps.length === 0
        ? <><h3>Not traced</h3><p className="quiet">Only words in quotation marks or block quotations of at least five words are looked for in other documents.</p></>
        : <><ChainPicture steps={steps} document={document} />{steps.map((step, i) => <TraceStep key={step.trace.id} step={step} number={i + 1} of={steps.length} document={document} names={names} />)}</>}
    </div>
  )
}
