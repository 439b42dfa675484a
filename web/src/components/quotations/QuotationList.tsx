/** All quotations of the corpus: narrowed by speaker, quoting voice, work and verdict; a row opens its trace. */
import { useMemo } from 'react'
import { useAllQuotations } from '../../api/queries.ts'
import { go, useLook } from '../../state/look.ts'
import { TRACE_VERDICTS, verdictInWords, verdictTag } from '../../view-model/alignment.ts'
import { QUOTATION_COLUMNS, choices, cutQuotations, quotationCut, quotationRows } from '../../view-model/quotation-rows.ts'
import { namesOf } from '../../view-model/scene.ts'
import { count } from '../../view-model/words.ts'
import { Empty, Failed, Loading } from '../States.tsx'
import { VirtualTable } from '../tables/VirtualTable.tsx'

export function QuotationList() {
  const { quotations, traces, entities, documents, total, error, retry } = useAllQuotations()
  const params = useLook((s) => s.params)
  const open = useLook((s) => s.quotation)
  const all = useMemo(() => quotationRows(quotations, traces, namesOf(entities), new Map(documents.map((d) => [d.id, d]))), [quotations, traces, entities, documents])
  if (error) return <Failed error={error} retry={retry} />
  if (total === null) return <Loading what="Listing the quotations…" />
  if (total === 0) return <Empty title="No quotation was found."><p>Quotations are words that a document repeats of somebody. Add documents that quote on the start page.</p></Empty>
  const cut = quotationCut(params)
  const rows = cutQuotations(all, cut)
  return (
    <div className="tables">
      <VirtualTable name="quotations" label="Quotations" rows={rows} columns={QUOTATION_COLUMNS} order={{ column: 'date', descending: false }} selected={(r) => r.key === open}
        caption={(n) => `${n === total ? '' : `${n.toLocaleString('en')} of `}${count(total, 'quotation')}`}
        tools={<>
          <Choice label="Words of" param="quotations-speaker" value={cut.speaker} of={choices(all, (r) => r.quotation.source, (r) => r.speaker)} />
          <Choice label="Quoted by" param="quotations-voice" value={cut.voice} of={choices(all, (r) => r.quotation.quotedBy, (r) => r.quotedBy)} />
          <Choice label="Work" param="quotations-work" value={cut.work} of={choices(all, (r) => r.quotation.work, (r) => r.work)} />
          <label><span className="unseen">Verdict</span>
            <select value={cut.verdict} onChange={(e) => go.param('quotations-verdict', e.target.value)}>
              <option value="">All verdicts</option>
              {TRACE_VERDICTS.map((v) => <option key={v} value={v}>{v} ({all.filter((r) => r.verdict === v).length})</option>)}
              <option value="differs">not as claimed ({all.filter((r) => r.differs).length})</option>
            </select>
          </label>
        </>}
        cell={(r, column) => {
          switch (column) {
            case 'words': return <button type="button" className="link serif" onClick={() => go.trace(r.key)}>{r.words}</button>
            case 'speaker': return r.quotation.source ? <button type="button" className="link" onClick={() => go.entity(r.quotation.source!)}>{r.speaker}</button> : <span className="quiet">not said</span>
            case 'quotedBy': return <button type="button" className="link" onClick={() => go.entity(r.quotation.quotedBy)}>{r.quotedBy}</button>
            case 'verdict': return <span className={`tag verdict-${r.verdict}`} title={verdictInWords(r.verdict)}>{verdictTag(r.verdict)}{r.differs ? ' ≠' : ''}</span>
            default: return r[column as 'work' | 'stance' | 'date']
          }
        }} />
    </div>
  )
}

function Choice({ label, param, value, of }: { readonly label: string, readonly param: string, readonly value: string, readonly of: readonly { readonly id: string, readonly name: string, readonly count: number }[] }) {
  return (
    <label><span className="unseen">{label}</span>
      <select className="choice" value={value} onChange={(e) => go.param(param, e.target.value)}><option value="">{label}: all</option>{of.map((c) => <option key={c.id} value={c.id}>{c.name} ({c.count})</option>)}</select>
    </label>
  )
}
