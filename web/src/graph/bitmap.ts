/** The bitmap of the whole by which Cytoscape pans: made ready before it is wanted, and not thrown away for nothing. */
import type { Core } from 'cytoscape'

/** Cytoscape draws no bitmap within a quarter of a second of a change. */
const WARM_AFTER = 350

/**
 * Cytoscape pans by moving a bitmap of the whole, which it begins to draw when it is first wanted: the first pan after a
 * layout or a zoom would stutter. Asked for a frame while nothing happens, it draws the bitmap in slices beforehand.
 */
export function keepWarm(cy: Core): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = false
  cy.on('render', () => {
    clearTimeout(timer)
    if (asked) { asked = false; return }
    timer = setTimeout(() => { asked = true; cy.forceRender() }, WARM_AFTER)
  })
  return () => clearTimeout(timer)
}

/**
 * A press marks what lies under it as active, and gives up the bitmap of the whole to style that one element anew, though
 * no rule of ours looks at it. The mark is left out: neither a click nor the beginning of a pan draws everything again.
 */
export function leaveInactive(cy: Core): void {
  const elements = Object.getPrototypeOf(cy.collection()) as Record<'activate' | 'unactivate', (this: unknown) => unknown>
  elements.activate = elements.unactivate = function () { return this }
}
