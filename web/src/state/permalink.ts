/** Addresses to give away: of a passage, and of what is on screen. */
import { FIRST_CANVAS, FIRST_LOOK } from './view.ts'
import type { Place, Selection } from './view.ts'
import { encodeView } from './url.ts'

/** The address of a passage, in the evidence it belongs to where that is given. */
export function passageLink(place: Place, selection: Selection | null = null): string {
  return `${location.origin}${location.pathname}?${encodeView(FIRST_CANVAS, { ...FIRST_LOOK, representation: 'graph', selection, place })}`
}
