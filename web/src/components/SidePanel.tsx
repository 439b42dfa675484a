/** The side panel: the innermost thing one looks at, with the way back to what lies under it. */
import { Suspense, lazy, memo, useEffect, useRef } from 'react'
import { ArrowLeft, X } from 'lucide-react'
import { go, traceOnTop, useLook } from '../state/look.ts'
import type { Scene } from '../view-model/scene.ts'
import { EntityCard } from './EntityCard.tsx'
import { PathPanel } from './PathPanel.tsx'
import { Loading } from './States.tsx'
import { RelationPanel } from './RelationPanel.tsx'
import { ComparePanel } from './stage/ComparePanel.tsx'
import { GroupsPanel } from './stage/GroupsPanel.tsx'
import { HistoryPanel } from './stage/HistoryPanel.tsx'
import { TriadsPanel } from './stage/TriadsPanel.tsx'
import { useGroups } from './stage/use-groups.ts'

const TOOL_WORDS = { history: 'History', groups: 'Groups', triads: 'Triads' } as const

const QuotationPanel = lazy(() => import('./quotations/QuotationPanel.tsx').then((m) => ({ default: m.QuotationPanel })))
const Reader = lazy(() => import('./reader/Reader.tsx').then((m) => ({ default: m.Reader })))

export function useSideOpen(): boolean {
  return useLook((s) => s.place !== null || s.quotation !== null || s.selection !== null || s.path !== null || s.compare !== null || s.tool !== null)
}

export const SidePanel = memo(function SidePanel({ scene }: { readonly scene: Scene }) {
  const look = useLook()
  const { place, quotation, path, selection, compare, tool } = look
  const traced = traceOnTop(look)
  const { groups } = useGroups(scene)
  const layers = [traced ? 'Quotation' : null, place && 'Document', quotation && !traced ? 'Quotation' : null, selection && (selection.type === 'entity' ? 'Entity' : 'Evidence'), compare && 'Comparison', path && 'Path', tool && TOOL_WORDS[tool]].filter((l) => l !== null)
  const box = useRef<HTMLElement>(null)
  const here = [traced ? quotation : null, place?.document, quotation, selection && JSON.stringify(selection), compare && 'compare', path && 'path', tool].find(Boolean)
  // what was pressed is gone with the card it stood on: the keys go on from here
  const before = useRef(here)
  useEffect(() => {
    if (before.current !== here && document.activeElement === document.body) box.current?.focus({ preventScroll: true })
    before.current = here
  }, [here])
  return (
    <section ref={box} className="side" id="panel" tabIndex={-1} aria-label={layers[0] ?? 'Details'} key={layers[0]}>
      <div className="side-bar">
        {layers.length > 1
          ? <button type="button" className="button plain" onClick={go.out}><ArrowLeft size={15} aria-hidden="true" /> {layers[1]}</button>
          : <span className="side-kind">{layers[0]}</span>}
        <button type="button" className="icon" aria-label="Close panel" title="Close" onClick={go.closeAll}><X size={18} /></button>
      </div>
      {place && !traced ? <Suspense fallback={<Loading what="Opening the document…" />}><Reader key={place.document} place={place} /></Suspense>
        : quotation ? <Suspense fallback={<Loading what="Tracing the words…" />}><QuotationPanel key={quotation} id={quotation} /></Suspense>
          : selection?.type === 'entity' ? <EntityCard key={selection.id} id={selection.id} scene={scene} />
            : selection ? <RelationPanel key={`${selection.a} ${selection.b}`} a={selection.a} b={selection.b} />
              : compare ? <ComparePanel a={compare.a} b={compare.b} />
                : path ? <PathPanel from={path.from} to={path.to} />
                  : tool === 'history' ? <HistoryPanel />
                    : tool === 'groups' ? <GroupsPanel scene={scene} groups={groups} />
                      : tool === 'triads' ? <TriadsPanel scene={scene} /> : null}
    </section>
  )
})
