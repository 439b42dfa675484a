/** What can be done with words selected in the text: see who quotes them, or take them along as a citation. */
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { Quote, X } from 'lucide-react'
import type { Span } from '@polylogue/graph-schema'
import { useQuotedElsewhere } from '../../api/queries.ts'
import { inShort, wordsIn } from '../../view-model/selected-words.ts'
import { CitationMenu } from '../evidence/CitationMenu.tsx'
import { QuotedEntries } from './QuotedElsewhere.tsx'

/** A selection that still grows is not asked about. */
const PAUSE = 250
/** Letters kept on each side, so that a citation can be found again. */
const AROUND = 40

interface Props {
  readonly box: RefObject<HTMLElement | null>
  readonly document: string
  /** The text between two places, as far as it is here. */
  readonly textAt: (span: Span) => string
  /** The place the reader was opened at: stands in for a selection by mouse. */
  readonly here: Span
}

export function SelectedWords({ box, document: doc, textAt, here }: Props) {
  const latest = useRef(textAt)
  latest.current = textAt
  const [selected, setSelected] = useState<Span | null>(null)
  const [asked, setAsked] = useState<Span | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const look = () => { const span = box.current && spanIn(box.current, getSelection()); if (span !== undefined) setSelected(span && wordsIn(latest.current(span), span)) }
    const onChange = () => { clearTimeout(timer); timer = setTimeout(look, PAUSE) }
    document.addEventListener('selectionchange', onChange)
    return () => { clearTimeout(timer); document.removeEventListener('selectionchange', onChange) }
  }, [box])
  const span = asked ?? selected ?? (here.end > here.start ? wordsIn(textAt(here), here) : null)
  if (!span) return null
  const words = textAt(span)
  return (
    <section className="selected-words" aria-label={selected || asked ? 'Selected words' : 'Words of this place'}>
      <div className="selected-bar">
        <q className="serif">{inShort(words)}</q>
        {/* the press would take the selection away before the click comes */}
        <button type="button" className="button plain" aria-expanded={asked !== null} onMouseDown={(e) => e.preventDefault()} onClick={() => setAsked(asked ? null : span)}><Quote size={13} aria-hidden="true" /> Who quotes these words</button>
        <CitationMenu evidence={{ document: doc, ...span, exact: words, prefix: textAt({ start: Math.max(0, span.start - AROUND), end: span.start }), suffix: textAt({ start: span.end, end: span.end + AROUND }) }} title="the selected words" />
        {asked && <button type="button" className="icon" aria-label="Close" onClick={() => setAsked(null)}><X size={15} /></button>}
      </div>
      {asked && <Answer document={doc} span={asked} />}
    </section>
  )
}

function Answer({ document, span }: { readonly document: string, readonly span: Span }) {
  const { data, error } = useQuotedElsewhere(document, span)
  if (error) return <p className="quiet" role="alert">{error.message}</p>
  if (!data) return <p className="quiet" role="status">Looking …</p>
  if (data.traces.length === 0) return <p className="quiet" role="status">No document of the corpus quotes or repeats these words.</p>
  return <QuotedEntries data={data} here={document} />
}

/** The span of the text that is selected; null where nothing is, undefined where the selection lies elsewhere in the page. */
function spanIn(box: HTMLElement, selection: Selection | null): Span | null | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return undefined
  const [start, end] = [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)]
  return start === null || end === null ? null : { start, end }
}

/** Every slice says where in the text it begins; within it the letters are those of the text. */
function offsetOf(node: Node, offset: number): number | null {
  const slice = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]')
  if (!slice) return null
  const before = document.createRange()
  before.setStart(slice, 0)
  before.setEnd(node, offset)
  return Number(slice.dataset.start) + before.toString().length
}
