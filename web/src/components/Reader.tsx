/** The document beside the graph, opened at the place, with everything drawn from it marked in the text. */
import { useEffect, useMemo, useRef } from 'react'
import type { MouseEvent } from 'react'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { relation } from '@polylogue/graph-schema'
import { useDocument } from '../api/queries.ts'
import { acts, useCanvas } from '../state/canvas.ts'
import { go } from '../state/look.ts'
import type { Place } from '../state/view.ts'
import { blocksOf, marksOf } from '../view-model/reader.ts'
import type { MarkEntry } from '../view-model/reader.ts'
import { namesOf } from '../view-model/scene.ts'
import { count, dateInWords } from '../view-model/words.ts'
import { ToneGlyph } from './Glyphs.tsx'
import { ReaderBlock } from './ReaderBlock.tsx'
import { Failed, Loading } from './States.tsx'

export function Reader({ place }: { readonly place: Place }) {
  const { data, error, refetch } = useDocument(place.document)
  const box = useRef<HTMLDivElement>(null)
  const filter = useCanvas((s) => s.filter)
  const here = place.end > place.start ? place : null
  const blocks = useMemo(() => (data ? blocksOf(data, here) : []), [data, place.start, place.end])
  const marks = useMemo(() => (data ? marksOf(data, namesOf(data.entities), (type) => relation(type).label) : []), [data])
  const at = marks.findIndex((m) => m.start === place.start && m.end === place.end)
  const step = (by: number) => {
    const next = at >= 0 ? marks[at + by] : by > 0 ? marks.find((m) => m.start > place.start) ?? marks[0] : marks.findLast((m) => m.start < place.start)
    if (next) go.read({ document: place.document, start: next.start, end: next.end })
  }
  const latestStep = useRef(step)
  latestStep.current = step

  useEffect(() => {
    const target = box.current?.querySelector('.here')
    if (target) target.scrollIntoView({ block: 'center' })
    else box.current?.scrollTo({ top: 0 })
    box.current?.focus({ preventScroll: true })
  }, [blocks])

  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey || (e.target instanceof HTMLElement && e.target.closest('input, textarea, select, [role=listbox]'))) return
      if (e.key === 'n' || e.key === 'p') { e.preventDefault(); latestStep.current(e.key === 'n' ? 1 : -1) }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  if (error) return <Failed error={error} retry={() => void refetch()} />
  if (!data) return <Loading what="Opening the document…" />
  const { document: doc } = data
  const onClick = (e: MouseEvent) => {
    if (getSelection()?.isCollapsed === false) return
    const el = e.target instanceof Element ? e.target.closest<HTMLElement>('[data-entity], [data-quotation], [data-statement]') : null
    const { entity, quotation, statement } = el?.dataset ?? {}
    if (entity) { go.entity(entity); acts.add(entity, data.entities.find((x) => x.id === entity)?.name ?? 'entity') }
    else if (quotation) go.trace(quotation)
    else if (statement) { const s = data.statements.find((x) => x.id === statement); if (s) go.relation(s.subject, s.object) }
  }
  const only = filter.documents.length === 1 && filter.documents[0] === doc.id
  return (
    <article className="reader" aria-label={doc.title?.value ?? doc.path}>
      <header className="reader-head">
        <h2 className="serif">{doc.title?.value ?? doc.path}</h2>
        <p className="quiet">{[doc.publisher?.value ?? doc.author?.value, dateInWords(doc.date?.value ?? null), doc.path].filter(Boolean).join(' · ')}</p>
        <div className="reader-tools">
          <span className="quiet">{count(data.statements.length, 'statement')}, {count(data.quotations.length, 'quotation')}</span>
          <button type="button" className="button plain" aria-pressed={only} onClick={() => acts.filter({ ...filter, documents: only ? [] : [doc.id] }, only ? 'all documents' : 'only this document')}>{only ? 'All documents' : 'Only this document in the graph'}</button>
          <span className="stepper">
            <button type="button" className="icon" aria-label="Previous mark" title="Previous mark  P" disabled={marks.length === 0 || at === 0} onClick={() => step(-1)}><ChevronUp size={16} /></button>
            <span className="quiet">{at >= 0 ? `${at + 1} of ${marks.length}` : count(marks.length, 'mark')}</span>
            <button type="button" className="icon" aria-label="Next mark" title="Next mark  N" disabled={marks.length === 0 || at === marks.length - 1} onClick={() => step(1)}><ChevronDown size={16} /></button>
          </span>
        </div>
        <MarkList marks={marks} document={doc.id} at={at} />
      </header>
      {/* Pointer shortcut only: every mark is also in the list of marks above. */}
      <div className="reader-text serif" ref={box} tabIndex={0} role="region" aria-label="Text" onClick={onClick}>
        {blocks.map((block) => <ReaderBlock key={block.id} block={block} />)}
      </div>
    </article>
  )
}

function MarkList({ marks, document, at }: { readonly marks: readonly MarkEntry[], readonly document: string, readonly at: number }) {
  if (marks.length === 0) return null
  return (
    <details className="mark-list">
      <summary>All marks</summary>
      <ol>
        {marks.map((m, i) => <li key={m.key}><button type="button" className="line-link" aria-current={i === at || undefined} onClick={() => go.read({ document, start: m.start, end: m.end })}><ToneGlyph tone={m.tone} width={26} /><span>{m.label}</span></button></li>)}
      </ol>
    </details>
  )
}
