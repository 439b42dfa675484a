/** The document beside the graph, opened at the place, with everything drawn from it marked in the text. Of a long one only the pieces in sight are fetched. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { MouseEvent, RefObject } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { DocumentOutline, DocumentPiece, FoundAnswer, OutlineEntity, PlacesAnswer } from '@polylogue/api/contract'
import type { Span } from '@polylogue/graph-schema'
import { ask } from '../../api/client.ts'
import { outlineQuery } from '../../api/queries.ts'
import { usePieces } from '../../api/use-pieces.ts'
import { announce } from '../../state/announce.ts'
import { acts } from '../../state/canvas.ts'
import { go, useLook } from '../../state/look.ts'
import type { Place } from '../../state/view.ts'
import { READER_LAYERS, blockAt, readerPiece, textBetween } from '../../view-model/reader.ts'
import type { ReaderLayer } from '../../view-model/reader.ts'
import { marksOf, stripOf } from '../../view-model/reader-marks.ts'
import { sheetOf } from '../../view-model/reader-sheet.ts'
import { Failed, Loading } from '../States.tsx'
import { useWindow } from '../use-window.ts'
import { EvidenceSteps } from '../evidence/EvidenceSteps.tsx'
import { MarkList } from './MarkList.tsx'
import { QuotedElsewhere } from './QuotedElsewhere.tsx'
import { ReaderFacts } from './ReaderFacts.tsx'
import { ReaderIndex } from './ReaderIndex.tsx'
import { ReaderLayers } from './ReaderLayers.tsx'
import { ReaderStrip } from './ReaderStrip.tsx'
import { ReaderText } from './ReaderText.tsx'
import { ReaderTools } from './ReaderTools.tsx'
import { SelectedWords } from './SelectedWords.tsx'
import { useStepKeys } from './use-step-keys.ts'

const BANDS = 160
/** Px a line of text takes, letters in a line, and px around a passage: for blocks not drawn yet. */
const LINE = 27
const LETTERS = 62
const AROUND = 15
/** The paragraph is in sight and measured by then, in milliseconds. */
const AFTER_SCROLL = 80

export function Reader({ place }: { readonly place: Place }) {
  const { data, error, refetch } = useQuery(outlineQuery(place.document))
  if (error) return <Failed error={error} retry={() => void refetch()} />
  if (!data) return <Loading what="Opening the document…" />
  return <Pages outline={data} place={place} />
}

function Pages({ outline, place }: { readonly outline: DocumentOutline, readonly place: Place }) {
  const { document: doc, length } = outline
  const client = useQueryClient()
  const box = useRef<HTMLDivElement>(null)
  const switched = useLook((s) => s.params['reader-off'] ?? '')
  const off = useMemo(() => new Set(READER_LAYERS.filter((l) => switched.split('.').includes(l))), [switched])
  const sheet = useMemo(() => sheetOf(outline), [outline])
  const marks = useMemo(() => marksOf(outline, off), [outline, off])
  const strip = useMemo(() => stripOf(marks, length, BANDS), [marks, length])
  const named = useMemo(() => outline.entities.filter((e) => e.mentions > 0), [outline])
  const names = useCallback((id: string) => outline.entities.find((e) => e.id === id)?.name ?? 'somebody', [outline])
  const estimate = useCallback((i: number) => Math.ceil(sheet.letters(i) / LETTERS) * LINE + AROUND, [sheet])
  const list = useWindow(box, sheet.blocks, estimate)
  const target = place.end > place.start ? sheet.pieceAt(place.start) : null
  const wanted = piecesOf(list, sheet.pieceOf, target)
  const { pieces, error, retry } = usePieces(doc.id, wanted)
  const drawn = useMemo(() => new Map([...pieces].map(([n, piece]) => [n, readerPiece(piece, off)])), [pieces, off])
  const there = target === null ? null : pieces.get(target) ?? null
  const at = marks.findIndex((m) => m.start === place.start && m.end === place.end)
  const read = ({ start, end }: Span) => go.read({ document: doc.id, start, end })

  const step = (by: 1 | -1) => {
    const next = at >= 0 ? marks[at + by] : by > 0 ? marks.find((m) => m.start > place.start) ?? marks[0] : marks.findLast((m) => m.start < place.start)
    if (next) { read(next); announce(next.label) }
  }
  useStepKeys(step)
  const placesOf = useCallback((entity: string) => client.fetchQuery({ queryKey: ['document', doc.id, 'places', entity], queryFn: ({ signal }) => ask<PlacesAnswer>(`documents/${doc.id}/places/${entity}`, {}, signal) }), [client, doc.id])
  useEffect(() => {
    if (!place.about) return undefined
    let left = false
    placesOf(place.about).then(({ first }) => { if (first && !left) go.settle({ document: doc.id, ...first }) }, (e: Error) => announce(e.message))
    return () => { left = true }
  }, [placesOf, doc.id, place.about])
  useScroll(box, place, there, (piece) => list.scrollTo(sheet.first(target!) + blockAt(piece.blocks, place.start)))

  const toggle = (layer: ReaderLayer) => {
    const next = new Set(off)
    if (!next.delete(layer)) next.add(layer)
    go.param('reader-off', [...next].sort().join('.'))
  }
  const choose = (entry: OutlineEntity) => {
    placesOf(entry.id).then(({ places }) => {
      const next = places.find((p) => p.start > place.start) ?? places[0]
      select(entry.id, entry.name)
      read(next)
      announce(`${entry.name}, mention ${places.indexOf(next) + 1} of ${places.length}.`)
    }, (e: Error) => announce(e.message))
  }
  const find = async (words: string, backwards: boolean) => {
    const { found } = await ask<FoundAnswer>(`documents/${doc.id}/find`, { words: words.trim(), from: String(place.start), ...(backwards ? { backwards: 'true' } : {}) })
    if (found) read(found)
    return found !== null
  }
  const onClick = (e: MouseEvent) => {
    if (getSelection()?.isCollapsed === false) return
    const el = e.target instanceof Element ? e.target.closest<HTMLElement>('[data-entity], [data-quotation], [data-statement]') : null
    const { entity, quotation, statement } = el?.dataset ?? {}
    if (entity) select(entity, names(entity))
    else if (quotation) go.trace(quotation)
    else if (statement) { const s = [...pieces.values()].flatMap((p) => p.statements).find((x) => x.id === statement); if (s) useLook.setState({ selection: { type: 'relation', a: s.subject, b: s.object } }) }
  }
  return (
    <article className="reader" aria-label={doc.title?.value ?? doc.path}>
      <header className="reader-head">
        <ReaderFacts outline={outline} place={place} />
        <EvidenceSteps />
        <ReaderTools marks={marks.length} at={at} step={step} find={find} />
        <div className="reader-lists"><ReaderLayers off={off} toggle={toggle} /><MarkList marks={marks} document={doc.id} at={at} /><ReaderIndex entries={named} choose={choose} /><QuotedElsewhere document={doc.id} length={length} /></div>
      </header>
      {error && <Failed error={error} retry={retry} />}
      <div className="reader-page">
        <ReaderText box={box} sheet={sheet} list={list} drawn={drawn} here={place} estimate={estimate} onClick={onClick} />
        <ReaderStrip bands={strip} share={1 / BANDS} view={list.view} go={(share) => list.scrollTo(sheet.near(share * length))} />
      </div>
      <SelectedWords box={box} document={doc.id} textAt={(span) => textBetween([...pieces.values()], span)} here={place} />
    </article>
  )
}

/** Numbers of the pieces in sight, and of the one with the place. */
function piecesOf({ from, to }: { readonly from: number, readonly to: number }, pieceOf: (block: number) => number, target: number | null): number[] {
  const first = pieceOf(from)
  const inSight = Array.from({ length: Math.max(0, to > from ? pieceOf(to - 1) - first + 1 : 0) }, (_, i) => first + i)
  return target === null || inSight.includes(target) ? inSight : [...inSight, target]
}

/** A new place comes into sight as soon as its piece is here. */
function useScroll(box: RefObject<HTMLElement | null>, place: Place, there: DocumentPiece | null, to: (piece: DocumentPiece) => void): void {
  const here = there !== null
  useEffect(() => {
    if (there) to(there)
    else if (place.end <= place.start) box.current?.scrollTo({ top: 0 })
    if (!(globalThis.document.activeElement instanceof HTMLInputElement)) box.current?.focus({ preventScroll: true })
    const timer = setTimeout(() => { if (box.current) bringHere(box.current) }, AFTER_SCROLL)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line exhaustive-deps -- only a new place moves the text
  }, [place.document, place.start, place.end, here])
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
