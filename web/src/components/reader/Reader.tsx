/** The document beside the graph, opened at the place, with everything drawn from it marked in the text. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { MouseEvent } from 'react'
import type { AnnotatedDocument } from '@polylogue/api/contract'
import { useDocument } from '../../api/queries.ts'
import { announce } from '../../state/announce.ts'
import { acts, useCanvas } from '../../state/canvas.ts'
import { go, useLook } from '../../state/look.ts'
import type { Place } from '../../state/view.ts'
import { READER_LAYERS, findWords, firstAbout, indexOf, marksOf, readerText, segmentsOf, sliceAt, stripOf } from '../../view-model/reader.ts'
import type { IndexEntry, ReaderLayer } from '../../view-model/reader.ts'
import { locatorIn } from '../../view-model/locators.ts'
import { namesOf } from '../../view-model/scene.ts'
import { count, dateInWords } from '../../view-model/words.ts'
import { Failed, Loading } from '../States.tsx'
import { useWindow } from '../use-window.ts'
import { EvidenceSteps } from '../evidence/EvidenceSteps.tsx'
import { MarkList } from './MarkList.tsx'
import { QuotedElsewhere } from './QuotedElsewhere.tsx'
import { ReaderBlock } from './ReaderBlock.tsx'
import { ReaderIndex } from './ReaderIndex.tsx'
import { ReaderLayers } from './ReaderLayers.tsx'
import { ReaderStrip } from './ReaderStrip.tsx'
import { ReaderTools } from './ReaderTools.tsx'
import { SelectedWords } from './SelectedWords.tsx'
import { useStepKeys } from './use-step-keys.ts'

const BANDS = 160
/** Px a line of text takes, letters in a line, and px around a passage: for slices not drawn yet. */
const LINE = 27
const LETTERS = 62
const AROUND = 15
/** The paragraph is in sight and measured by then, in milliseconds. */
const AFTER_SCROLL = 80

export function Reader({ place }: { readonly place: Place }) {
  const { data, error, refetch } = useDocument(place.document)
  if (error) return <Failed error={error} retry={() => void refetch()} />
  if (!data) return <Loading what="Opening the document…" />
  return <Pages data={data} place={place} />
}

function Pages({ data, place }: { readonly data: AnnotatedDocument, readonly place: Place }) {
  const { document: doc } = data
  const box = useRef<HTMLDivElement>(null)
  const switched = useLook((s) => s.params['reader-off'] ?? '')
  const off = useMemo(() => new Set(READER_LAYERS.filter((l) => switched.split('.').includes(l))), [switched])
  const text = useMemo(() => readerText(data, off), [data, off])
  const names = useMemo(() => namesOf(data.entities), [data])
  const marks = useMemo(() => marksOf(data, names, off), [data, names, off])
  const strip = useMemo(() => stripOf(marks, doc.text.length, BANDS), [marks, doc])
  const index = useMemo(() => indexOf(data), [data])
  const estimate = useCallback((i: number) => Math.ceil((text.slices[i].end - text.slices[i].start) / LETTERS) * LINE + AROUND, [text.slices])
  const list = useWindow(box, text.slices.length, estimate)
  const at = marks.findIndex((m) => m.start === place.start && m.end === place.end)
  const read = (span: { start: number, end: number }) => go.read({ document: doc.id, start: span.start, end: span.end })

  const step = (by: 1 | -1) => {
    const next = at >= 0 ? marks[at + by] : by > 0 ? marks.find((m) => m.start > place.start) ?? marks[0] : marks.findLast((m) => m.start < place.start)
    if (next) { read(next); announce(next.label) }
  }
  useStepKeys(step)
  useEffect(() => {
    const found = place.about ? firstAbout(data, place.about) : null
    if (found) go.settle({ document: doc.id, ...found })
  }, [data, doc.id, place.about])
  useEffect(() => {
    if (place.end > place.start) list.scrollTo(sliceAt(text.slices, place.start))
    else box.current?.scrollTo({ top: 0 })
    if (!(globalThis.document.activeElement instanceof HTMLInputElement)) box.current?.focus({ preventScroll: true })
    const timer = setTimeout(() => { if (box.current) bringHere(box.current) }, AFTER_SCROLL)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line exhaustive-deps -- only a new place moves the text
  }, [place.document, place.start, place.end])

  const toggle = (layer: ReaderLayer) => {
    const next = new Set(off)
    if (!next.delete(layer)) next.add(layer)
    go.param('reader-off', [...next].sort().join('.'))
  }
  const choose = (entry: IndexEntry) => {
    const next = entry.places.find((p) => p.start > place.start) ?? entry.places[0]
    select(entry.id, entry.name)
    read(next)
    announce(`${entry.name}, mention ${entry.places.indexOf(next) + 1} of ${entry.places.length}.`)
  }
  const find = (words: string, backwards: boolean) => {
    const found = findWords(doc.text, words, place.start, backwards)
    if (found) read(found)
    return found !== null
  }
  const onClick = (e: MouseEvent) => {
    if (getSelection()?.isCollapsed === false) return
    const el = e.target instanceof Element ? e.target.closest<HTMLElement>('[data-entity], [data-quotation], [data-statement]') : null
    const { entity, quotation, statement } = el?.dataset ?? {}
    if (entity) select(entity, names(entity))
    else if (quotation) go.trace(quotation)
    else if (statement) { const s = data.statements.find((x) => x.id === statement); if (s) useLook.setState({ selection: { type: 'relation', a: s.subject, b: s.object } }) }
  }
  return (
    <article className="reader" aria-label={doc.title?.value ?? doc.path}>
      <header className="reader-head">
        <h2 className="serif">{doc.title?.value ?? doc.path}</h2>
        <p className="quiet">{[doc.publisher?.value ?? doc.author?.value, dateInWords(doc.date?.value ?? null), doc.path, count(doc.words, 'word'), place.end > place.start ? locatorIn(doc.passages, place.start) : null].filter(Boolean).join(' · ')}</p>
        <OnlyThis id={doc.id} note={`${count(data.statements.length, 'statement')}, ${count(data.quotations.length, 'quotation')}`} />
        <EvidenceSteps />
        <ReaderTools marks={marks.length} at={at} step={step} find={find} />
        <div className="reader-lists"><ReaderLayers off={off} toggle={toggle} /><MarkList marks={marks} document={doc.id} at={at} /><ReaderIndex entries={index} choose={choose} /><QuotedElsewhere document={doc.id} length={doc.text.length} /></div>
      </header>
      <div className="reader-page">
        {/* Pointer shortcut only: every mark is also in the lists above. */}
        <div className="reader-text serif" ref={box} tabIndex={0} role="region" aria-label="Text" onClick={onClick}>
          <div style={{ height: list.total }}>
            <div style={{ transform: `translateY(${list.above}px)` }}>
              {text.slices.slice(list.from, list.to).map((slice, i) => (
                <div key={slice.start} className="slice" data-start={slice.start} ref={(el) => list.measure(list.from + i, el)}>{slice.locator && <p className="locator" aria-hidden="true">{slice.locator}</p>}<ReaderBlock slice={slice} segments={segmentsOf(text, slice, place)} /></div>
              ))}
            </div>
          </div>
        </div>
        <ReaderStrip bands={strip} share={1 / BANDS} view={list.view} go={(share) => list.scrollTo(sliceAt(text.slices, share * doc.text.length))} />
      </div>
      <SelectedWords box={box} document={doc} here={place} />
    </article>
  )
}

/** A passage may begin far down in its paragraph, below the edge: the place itself is brought to a third of the height. */
function bringHere(box: HTMLElement): void {
  const here = box.querySelector('.here')
  if (!here) return
  const top = here.getBoundingClientRect().top - box.getBoundingClientRect().top
  if (top < 0 || top > box.clientHeight * 0.6) box.scrollTop += top - box.clientHeight / 3
}

/** The node is selected in the graph, and the text stays open. */
function select(id: string, name: string): void {
  acts.add(id, name)
  useLook.setState({ selection: { type: 'entity', id } })
  announce(`${name} selected in the graph.`)
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
