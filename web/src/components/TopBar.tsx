/** Name, search, representations, undo and redo, export, theme, help. */
import { memo } from 'react'
import { useStore } from 'zustand'
import { Bookmark, BookmarkPlus, CircleHelp, FileText, House, Library, Moon, PanelLeft, Quote, Redo2, Sun, Table2, Undo2, Waypoints } from 'lucide-react'
import { redo, undo, useCanvas } from '../state/canvas.ts'
import { useHelp } from '../state/help.ts'
import { go, useLook } from '../state/look.ts'
import { useSaving } from '../state/saving.ts'
import { setTheme, themeInForce, usePreferences } from '../state/preferences.ts'
import { FILTERED } from '../state/view.ts'
import type { Representation } from '../state/view.ts'
import type { Scene } from '../view-model/scene.ts'
import { WhoAmI } from './access/WhoAmI.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { SearchBox } from './SearchBox.tsx'

const REPRESENTATIONS: readonly { readonly value: Representation, readonly label: string, readonly Icon: typeof Table2 }[] = [
  { value: 'start', label: 'Start', Icon: House },
  { value: 'graph', label: 'Graph', Icon: Waypoints },
  { value: 'table', label: 'Table', Icon: Table2 },
  { value: 'quotations', label: 'Quotations', Icon: Quote },
  { value: 'works', label: 'Works', Icon: Library },
  { value: 'documents', label: 'Documents', Icon: FileText },
  { value: 'views', label: 'Views', Icon: Bookmark },
]

const TABLES: readonly Representation[] = ['table', 'entities', 'statements']

export const TopBar = memo(function TopBar({ scene }: { readonly scene: Scene }) {
  const { rail, theme } = usePreferences()
  const representation = useLook((s) => s.representation)
  const dark = themeInForce(theme) === 'dark'
  return (
    <header className="top">
      <button type="button" className="icon" disabled={!FILTERED.includes(representation)} aria-pressed={rail} aria-label="Legend and filters" title="Legend and filters  [" onClick={() => usePreferences.setState({ rail: !rail })}><PanelLeft size={18} /></button>
      <h1 className="name">Polylogue</h1>
      {representation !== 'start' && <SearchBox scene={scene} />}
      <nav className="switch" aria-label="Representation">
        {REPRESENTATIONS.map(({ value, label, Icon }) => (
          <button key={value} type="button" aria-pressed={value === 'table' ? TABLES.includes(representation) : representation === value} onClick={() => go.representation(value)}><Icon size={16} aria-hidden="true" /><span>{label}</span></button>
        ))}
      </nav>
      <div className="tools">
        <UndoButtons />
        <button type="button" className="icon" aria-label="Save this view" title="Save this view  B" onClick={() => useSaving.setState({ open: true })}><BookmarkPlus size={18} /></button>
        <ExportMenu scene={scene} />
        <button type="button" className="icon" aria-label={dark ? 'Light theme' : 'Dark theme'} title={dark ? 'Light theme' : 'Dark theme'} onClick={() => setTheme(dark ? 'light' : 'dark')}>{dark ? <Sun size={18} /> : <Moon size={18} />}</button>
        <WhoAmI />
        <button type="button" className="icon" aria-label="Help and keys" title="Help and keys  ?" onClick={() => useHelp.setState({ open: true })}><CircleHelp size={18} /></button>
      </div>
    </header>
  )
})

function UndoButtons() {
  const act = useCanvas((s) => s.act)
  const past = useStore(useCanvas.temporal, (s) => s.pastStates.length)
  const next = useStore(useCanvas.temporal, (s) => s.futureStates.at(-1)?.act)
  return (
    <>
      <button type="button" className="icon" disabled={past === 0} aria-label={past ? `Undo: ${act}` : 'Undo'} title={past ? `Undo: ${act}` : 'Nothing to undo'} onClick={() => undo()}><Undo2 size={18} /></button>
      <button type="button" className="icon" disabled={next === undefined} aria-label={next ? `Redo: ${next}` : 'Redo'} title={next ? `Redo: ${next}` : 'Nothing to redo'} onClick={() => redo()}><Redo2 size={18} /></button>
    </>
  )
}
