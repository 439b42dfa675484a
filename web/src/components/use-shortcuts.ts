/** Keys that work everywhere but in a text field. The table of them is what the help dialog shows. */
import { useEffect, useRef } from 'react'
import { keepAround, toggleExpansion } from '../api/expand.ts'
import { acts, redo, undo, useCanvas } from '../state/canvas.ts'
import { announce } from '../state/announce.ts'
import { askHow } from '../state/expanding.ts'
import { useHelp } from '../state/help.ts'
import { go, useLook } from '../state/look.ts'
import { usePreferences } from '../state/preferences.ts'
import { useSaving } from '../state/saving.ts'
import { setLasso, useStageTools } from '../state/stage-tools.ts'
import { stage } from '../state/stage-handle.ts'
import type { Scene } from '../view-model/scene.ts'

export const SHORTCUTS: readonly { readonly keys: string, readonly does: string }[] = [
  { keys: '/ or Ctrl K', does: 'Search' },
  { keys: 'S · G · L · D', does: 'Start · graph · table · documents' },
  { keys: 'U · W · V', does: 'Quotations · works · saved views' },
  { keys: 'B', does: 'Save this view, or make it a step of a story' },
  { keys: '← · →', does: 'Step through a story' },
  { keys: 'E', does: 'Expand or collapse the selected entity' },
  { keys: 'Shift E · C', does: 'Expand by relation and kind · collapse' },
  { keys: 'P', does: 'Pin the selected entity where it stands, or let go' },
  { keys: 'Q', does: 'Lasso: draw around what you pick' },
  { keys: 'R', does: 'Reveal all relations among what is shown' },
  { keys: 'H', does: 'History of what was done' },
  { keys: 'X', does: 'Hide the selected entity' },
  { keys: 'O', does: 'Show only the selected entity and its neighbours' },
  { keys: 'Ctrl Z · Ctrl Shift Z', does: 'Undo · redo what was done to the graph' },
  { keys: 'F', does: 'Fit the graph to the window' },
  { keys: '+ · −', does: 'Zoom (outside the graph)' },
  { keys: 'N · P', does: 'Next · previous mark in the reader' },
  { keys: 'J · K', does: 'Next · previous passage of the two, in any document' },
  { keys: '[ · \\', does: 'Show or hide the legend · the years' },
  { keys: 'F6 · Shift F6', does: 'Next · previous part of the page: legend, stage, panel' },
  { keys: 'Esc', does: 'One step out' },
  { keys: 'In the graph: arrows', does: 'Walk along lines' },
  { keys: 'In the graph: Enter · + · Home · Backspace', does: 'Open · expand · strongest · where I came from' },
  { keys: 'In the graph: Space', does: 'Pick, to act on several at once' },
  { keys: "In the graph: ' and letters", does: 'Go to a name (or Shift and letters, but for E)' },
  { keys: '?', does: 'Help for the screen, and this list' },
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
  if (key === 'f6') return nextRegion(e.shiftKey)
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
    case 'b': useSaving.setState({ open: true }); return true
    case 'u': go.representation('quotations'); return true
    case 'w': go.representation('works'); return true
    case 'v': go.representation('views'); return true
    case 'd': go.representation('documents'); return true
    case 'f': stage()?.fit(); return true
    case '+': case '=': stage()?.zoom(1.25); return true
    case '-': stage()?.zoom(0.8); return true
    case '\\': usePreferences.setState((s) => ({ strip: !s.strip })); return true
    case '[': usePreferences.setState((s) => ({ rail: !s.rail })); return true
    case '?': useHelp.setState({ open: true }); return true
    case 'escape': if (useStageTools.getState().lasso) setLasso(false); else go.out(); return true
    case 'e': if (entity && e.shiftKey) askHow(entity.id, entity.name); else if (entity) toggleExpansion(entity.id, entity.name, scene); return entity !== null
    case 'c': if (entity) acts.collapse(entity.id, entity.name); return entity !== null
    case 'p': if (useLook.getState().place) return false; if (entity) togglePin(entity.id, entity.name); return entity !== null
    case 'q': setLasso(!useStageTools.getState().lasso); return true
    case 'h': go.tool(useLook.getState().tool === 'history' ? null : 'history'); return true
    case 'r': acts.whole(!useCanvas.getState().whole); return true
    case 'x': if (entity) { acts.hide(entity.id, entity.name); go.select(null) } return entity !== null
    case 'o': if (entity) void keepAround(entity.id, entity.name); return entity !== null
    default: return false
  }
}

/** Pins where it stands, or lets go. */
function togglePin(id: string, name: string): void {
  const place = stage()?.places().find((p) => p.id === id)
  if (id in useCanvas.getState().moved) acts.unpin([id], name)
  else if (place) acts.pin({ [id]: { x: place.x, y: place.y } }, name)
}

function focusSearch(): boolean {
  document.querySelector<HTMLInputElement>('#search')?.focus()
  return true
}

/** Parts of the page between which dozens of tab stops may lie. */
const REGIONS = ['.rail', '#stage', '.side', '.top'] as const

function nextRegion(back: boolean): boolean {
  const there = REGIONS.flatMap((r) => document.querySelector<HTMLElement>(r) ?? [])
  const at = there.findIndex((r) => r.contains(document.activeElement))
  const next = there[(at + (back ? -1 + there.length : 1)) % there.length]
  if (!next) return false
  if (!next.hasAttribute('tabindex')) next.tabIndex = -1
  next.focus({ preventScroll: true })
  return true
}
