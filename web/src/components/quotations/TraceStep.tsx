/** One link: the words as quoted and as they stand in the source, with the words before and after, what differs, and the reasons. */
import type { ChainStep, DocumentSummary, Reading } from '@polylogue/api/contract'
import type { AlignmentStep, Trace } from '@polylogue/graph-schema'
import { BookOpen } from 'lucide-react'
import { go } from '../../state/look.ts'
import { alignedSides, claimInWords, differences, directionInWords, verdictInWords, verdictTag } from '../../view-model/alignment.ts'
import type { AlignedPiece } from '../../view-model/alignment.ts'
import { count, dateInWords, percent } from '../../view-model/words.ts'

interface Props {
  readonly step: ChainStep
  readonly number: number
  readonly of: number
  readonly document: (id: string) => DocumentSummary | undefined
  readonly names: (id: string | null) => string
}

export function TraceStep({ step: { trace: t, quoted, sources }, number, of, document }: Props) {
  const sides = alignedSides(t.alignment)
  return (
    <section className="trace" aria-label={of > 1 ? `Step ${number} of ${of}` : 'Trace'}>
      <p><span className={`tag verdict-${t.verdict}`}>{verdictTag(t.verdict)}</span> {of > 1 ? `Step ${number}: ` : ''}{verdictInWords(t.verdict)}{t.source ? ` · ${percent(t.similarity)} of the words found in order${extent(t.alignment)}` : ''}</p>
      {t.source && (
        <div className="side-by-side">
          <Side title="As quoted" place={quoted} pieces={sides.quoted} document={document(quoted.document)} />
          {sources.map((place, i) => <Side key={`${place.document} ${place.start}`} title={sources.length > 1 ? `Source, place ${i + 1}` : 'In the source'} place={place} pieces={sources.length > 1 ? sides.source.filter((s) => s.piece === i) : sides.source} document={document(place.document)} />)}
        </div>
      )}
      {t.source && <p>{directionInWords(t.direction)}</p>}
      <Claims trace={t} />
      {t.reasons.length > 0 && <ul className="reasons">{t.reasons.map((r) => <li key={r.code}>{r.words}</li>)}</ul>}
      {t.copies.length > 0 && (
        <details className="mark-list"><summary>{count(t.copies.length, 'other place', 'other places')} with these words</summary>
          <ul>{t.copies.map((c) => <li key={`${c.document} ${c.start}`}><button type="button" className="line-link" onClick={() => go.read({ document: c.document, start: c.start, end: c.end })}><span className="serif">{document(c.document)?.title ?? 'document'}</span><span className="count">{dateInWords(document(c.document)?.date ?? null)}</span></button></li>)}</ul>
        </details>
      )}
    </section>
  )
}

function Side({ title, place, pieces, document }: { readonly title: string, readonly place: Reading, readonly pieces: readonly AlignedPiece[], readonly document: DocumentSummary | undefined }) {
  return (
    <div className="aligned">
      <h3>{title}</h3>
      <p className="source"><button type="button" className="link" onClick={() => go.read({ document: place.document, start: place.start, end: place.end })}><BookOpen size={13} aria-hidden="true" /> {document?.title ?? 'document'}</button><span>{dateInWords(document?.date ?? null)}</span></p>
      <p className="serif"><span className="context">{place.before}</span>{' '}{pieces.map((p, i) => <Piece key={i} piece={p} />)} <span className="context">{place.after}</span></p>
    </div>
  )
}

function Piece({ piece: p }: { readonly piece: AlignedPiece }) {
  const words = `${p.words} `
  if (p.kind === 'same') return words
  if (p.kind === 'added') return <><ins title={p.marked ? 'put in by the quoter, and shown to be' : 'only in the quotation'}>{p.words}</ins>{' '}</>
  if (p.kind === 'omitted') return <><del title={p.marked ? 'left out, and shown to be' : 'left out without a sign'}>{p.words}</del>{' '}</>
  return <><mark className="changed" title="differs">{p.words}</mark>{' '}</>
}

/** ": 4 words left out, 1 changed". */
function extent(steps: readonly AlignmentStep[]): string {
  const d = differences(steps)
  const parts = [d.omitted && `${count(d.omitted, 'word')} left out`, d.changed && `${d.changed} changed`, d.added && `${d.added} put in`].filter(Boolean)
  return parts.length > 0 ? `: ${parts.join(', ')}` : ''
}

function Claims({ trace: t }: { readonly trace: Trace }) {
  if (t.source === null || (t.speaker === 'unknown' && t.work === 'unknown')) return null
  return <p className={t.speaker === 'differs' || t.work === 'differs' ? 'claims differs' : 'claims'}>Speaker: {claimInWords(t.speaker)} · Work: {claimInWords(t.work)}</p>
}
