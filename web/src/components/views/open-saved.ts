/** A saved view is shown, a story told from one of its steps. */
import type { SavedView } from '@polylogue/api/contract'
import { showAddress } from '../../state/open-view.ts'

/** `step` counts from 1; a step that is not there changes nothing. */
export function openSaved(v: SavedView, step = 1): void {
  const at = v.steps[step - 1]
  if (v.kind === 'view') showAddress(v.address, v.title, { 'saved-view': v.id })
  else if (at) showAddress(at.address, at.title, { 'story-id': v.id, 'story-step': String(step) })
}
