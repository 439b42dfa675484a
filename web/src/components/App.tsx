/** The page: bar on top, legend left, stage, side panel right, status line below. */
import { Suspense, lazy, useDeferredValue, useEffect, useRef } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useScene } from '../api/use-scene.ts'
import { useAnnouncement } from '../state/announce.ts'
import { useLook } from '../state/look.ts'
import { usePreferences } from '../state/preferences.ts'
import { useSaving } from '../state/saving.ts'
import { useTour } from '../state/tour.ts'
import { FILTERED } from '../state/view.ts'
import { Legend } from './Legend.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { RulingNotice } from './review/RulingNotice.tsx'
import { ExpandDialog } from './stage/ExpandDialog.tsx'
import { SidePanel, useSideOpen } from './SidePanel.tsx'
import { Stage } from './Stage.tsx'
import { StatusLine } from './StatusLine.tsx'
import { TopBar } from './TopBar.tsx'
import { useNoStrayDrops } from './use-drops.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useTheme } from './use-theme.ts'

const SaveDialog = lazy(() => import('./views/SaveDialog.tsx').then((m) => ({ default: m.SaveDialog })))
const StoryBar = lazy(() => import('./views/StoryBar.tsx').then((m) => ({ default: m.StoryBar })))
const Tour = lazy(() => import('./tour/Tour.tsx').then((m) => ({ default: m.Tour })))

export function App() {
  const answer = useScene()
  // what stands around the picture may come a moment after it
  const scene = useDeferredValue(answer.scene)
  const theme = useTheme()
  const rail = usePreferences((s) => s.rail)
  const width = usePreferences((s) => s.side)
  const columns = useRef<HTMLDivElement>(null)
  const representation = useLook((s) => s.representation)
  const reading = useLook((s) => s.place !== null || s.quotation !== null)
  const side = useSideOpen()
  const wasOpen = useRef(side)
  const telling = useLook((s) => 'story-id' in s.params || 'saved-view' in s.params)
  const saving = useSaving((s) => s.open)
  const touring = useTour((s) => s.step !== null)
  const words = useAnnouncement((s) => s.words)
  useShortcuts(answer.scene)
  useNoStrayDrops()
  useEffect(() => {
    document.body.dataset.side = side ? 'open' : 'closed'
    // what had the focus closed with the panel: the keys go on in the middle
    if (!side && wasOpen.current && document.activeElement === document.body) document.querySelector<HTMLElement>('#stage')?.focus({ preventScroll: true })
    wasOpen.current = side
  }, [side])
  return (
    <div className="app">
      <a className="skip" href="#stage">Skip to the graph</a>
      {side && <a className="skip" href="#panel">Skip to the panel</a>}
      <TopBar scene={scene} />
      <div className="middle">
        {rail && FILTERED.includes(representation) && <Legend scene={scene} />}
        <main className="columns">
          <Group orientation="horizontal" id="columns" elementRef={columns} onLayoutChanged={(layout, { isUserInteraction }) => { if (isUserInteraction && columns.current) usePreferences.setState({ side: Math.round(columns.current.clientWidth * layout['side-panel'] / 100) }) }}>
            <Panel id="stage-panel" minSize="300px"><Stage answer={answer} theme={theme} /></Panel>
            {side && <Separator className="splitter" aria-label="Width of the side panel" />}
            {side && <Panel id="side-panel" className="side-panel" defaultSize={width === null ? (reading ? '42%' : '400px') : `${width}px`} minSize="300px" maxSize="70%" groupResizeBehavior="preserve-pixel-size"><SidePanel scene={scene} /></Panel>}
          </Group>
        </main>
      </div>
      <Suspense fallback={null}>{telling && <StoryBar />}</Suspense>
      <StatusLine scene={scene} />
      <RulingNotice />
      <HelpDialog />
      <Suspense fallback={null}>{saving && <SaveDialog scene={answer.scene} />}{touring && <Tour />}</Suspense>
      <ExpandDialog scene={answer.scene} />
      <div className="unseen" aria-live="polite" role="status">{words}</div>
    </div>
  )
}
