/** Keys that work everywhere but in a text field. The table of them is what the help dialog shows. */
import { useEffect, useRef } from 'react'
import { acts, redo, undo } from '../state/canvas.ts'
import { announce } from '../state/announce.ts'
import { useHelp } from '../state/help.ts'
import { go, useLook } from '../state/look.ts'
import { usePreferences } from '../state/preferences.ts'
import { stage } from '../state/stage-handle.ts'
import type { Scene } from '../view-model/scene.ts'

export const SHORTCUTS: readonly { readonly keys: string, readonly does: string }[] = [
  { keys: '/ or Ctrl K', does: 'Search' },
  { keys: 'S · G · L · D', does: 'Start · graph · table · documents' },
  { keys: 'E', does: 'Expand or collapse the selected entity' },
  { keys: 'X', does: 'Hide the selected entity' },
  { keys: 'O', does: 'Show only the selected entity and its neighbours' },
  { keys: 'Ctrl Z · Ctrl Shift Z', does: 'Undo · redo what was done to the graph' },
  { keys: 'F', does: 'Fit the graph to the window' },
  { keys: '+ · −', does: 'Zoom (outside the graph)' },
  { keys: 'N · P', does: 'Next · previous mark in the reader' },
  { keys: '[', does: 'Show or hide the legend' },
  { keys: 'Esc', does: 'One step out' },
  { keys: 'In the graph: arrows', does: 'Walk along lines' },
  { keys: 'In the graph: Enter · + · Home · Backspace', does: 'Open · expand · strongest · where I came from' },
  { keys: 'In the graph: Shift + letters', does: 'Go to a name' },
  { keys: '?', does: 'This list' },
]

export function useShortcuts(scene: Scene): void {
  const latest = useRef(scene)
  latest.current = scene
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => { if (act(e, latest.current)) e.preventDefault() }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

function act(e: KeyboardEvent, scene: Scene): boolean {
  const key = e.key.toLowerCase()
  const command = e.ctrlKey || e.metaKey
  if (command && key === 'k') return focusSearch()
  if (e.target instanceof HTMLElement && e.target.closest('input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [role=dialog], [role=menu], [role=combobox]')) return false
  if (command && key === 'z') { if (e.shiftKey) redo(); else undo(); announce(e.shiftKey ? 'Done again.' : 'Undone.'); return true }
  if (command && key === 'y') { redo(); return true }
  if (command || e.altKey || e.defaultPrevented) return false
  const { selection } = useLook.getState()
  const entity = selection?.type === 'entity' ? scene.nodes.find((n) => n.entity.id === selection.id)?.entity ?? { id: selection.id, name: 'entity' } : null
  switch (key) {
    case '/': return focusSearch()
    case 's': go.representation('start'); return true
    case 'g': go.representation('graph'); return true
    case 'l': case 't': go.representation('table'); return true
    case 'd': go.representation('documents'); return true
    case 'f': stage()?.fit(); return true
    case '+': case '=': stage()?.zoom(1.25); return true
    case '-': stage()?.zoom(0.8); return true
    case '[': usePreferences.setState((s) => ({ rail: !s.rail })); return true
    case '?': useHelp.setState({ open: true }); return true
    case 'escape': go.out(); return true
    case 'e': if (entity) acts.toggle(entity.id, entity.name); return entity !== null
    case 'x': if (entity) { acts.hide(entity.id, entity.name); go.select(null) } return entity !== null
    case 'o': if (entity) acts.keepOnly(entity.id, entity.name); return entity !== null
    default: return false
  }
}

function focusSearch(): boolean {
  document.querySelector<HTMLInputElement>('#search')?.focus()
  return true
}
