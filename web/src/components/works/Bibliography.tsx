/** All works of the corpus with who cites and quotes them. */
import { useMemo } from 'react'
import { useBibliography } from '../../api/queries.ts'
import { go, useLook } from '../../state/look.ts'
import { namesOf } from '../../view-model/scene.ts'
import { WORK_COLUMNS, workRows } from '../../view-model/work-rows.ts'
import type { WorkRow } from '../../view-model/work-rows.ts'
import { count } from '../../view-model/words.ts'
import { Empty, Failed, Loading } from '../States.tsx'
import { VirtualTable } from '../tables/VirtualTable.tsx'
import { BibliographyExport } from './BibliographyExport.tsx'

export function Bibliography() {
  const { works, entities, total, error, retry } = useBibliography()
  const selection = useLook((s) => s.selection)
  const names = useMemo(() => namesOf(entities), [entities])
  const rows = useMemo(() => workRows(works, names), [works, names])
  if (error) return <Failed error={error} retry={retry} />
  if (total === null) return <Loading what="Listing the works…" />
  if (total === 0) return <Empty title="No cited work was found."><p>Works are books, pamphlets and resolutions that documents cite or quote.</p></Empty>
  return (
    <div className="tables">
      <VirtualTable name="works" label="Works" rows={rows} columns={WORK_COLUMNS} order={{ column: 'author', descending: false }} selected={(r) => selection?.type === 'entity' && selection.id === r.key}
        caption={(n) => `${n === total ? '' : `${n.toLocaleString('en')} of `}${count(total, 'work')} cited or quoted`} tools={<BibliographyExport />}
        cell={(r, column) => {
          switch (column) {
            case 'title': return <button type="button" className="link serif" onClick={() => go.entity(r.key)}>{r.title}</button>
            case 'here': return r.here === null ? <span className="quiet">cited only</span> : <button type="button" className="link" aria-label={`Read ${r.title}`} onClick={() => go.read({ document: r.here!, start: 0, end: 0 })}>read</button>
            case 'quotations': return r.quotations === 0 ? 0 : <button type="button" className="link" aria-label={`${count(r.quotations, 'quotation')} from ${r.title}`} onClick={() => { go.param('quotations-work', r.key); go.representation('quotations') }}>{r.quotations}</button>
            case 'by': return <By row={r} />
            default: return r[column as 'author' | 'year' | 'imprint' | 'citations' | 'documents']
          }
        }} />
    </div>
  )
}

/** The two who cite or quote it most, and how many more; each opens what stands between them and the work. */
function By({ row }: { readonly row: WorkRow }) {
  const people = [...new Map([...row.citedBy, ...row.quotedBy].map((p) => [p.id, p])).values()]
  return <>{people.slice(0, 2).map((p, i) => <span key={p.id}>{i > 0 && ', '}<button type="button" className="link inline" onClick={() => go.relation(p.id, row.key)}>{p.name}</button></span>)}{people.length > 2 && <span className="quiet"> +{people.length - 2}</span>}</>
}
