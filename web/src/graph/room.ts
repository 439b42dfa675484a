/** How large the picture is, and what becomes of it when panels take room from its window. */
import type { Core } from 'cytoscape'

/** The size of the window. Asking the page for it while it changes would make it lay itself out at once: ask when it has changed. */
export function roomOf(box: HTMLElement): { readonly width: number, readonly height: number } {
  return { width: box.clientWidth, height: box.clientHeight }
}

/** Sets the plane to the size of the window, or only lets it grow; true where it changed. */
export function planeOf({ box, plane }: { readonly box: HTMLElement, readonly plane: HTMLElement }): (exact: boolean) => boolean {
  let [width, height] = [0, 0]
  const unfold = (exact: boolean) => {
    const [w, h] = [exact ? box.clientWidth : Math.max(width, box.clientWidth), exact ? box.clientHeight : Math.max(height, box.clientHeight)]
    if (w === width && h === height) return false
    ;[width, height] = [w, h]
    Object.assign(plane.style, { width: `${w}px`, height: `${h}px` })
    return true
  }
  unfold(true)
  return unfold
}

/**
 * Panels take room from the window; what is drawn stays where it was on the screen, so that a click never moves the map,
 * and nothing is drawn anew. Only a window that changes its own size is filled again.
 */
export function watchRoom(box: HTMLElement, cy: Core, unfold: (exact: boolean) => boolean, measured: () => void, refit: () => void, redraw: () => void): () => void {
  let left = box.getBoundingClientRect().left
  let windowChanged = false
  const onWindow = () => { windowChanged = true }
  addEventListener('resize', onWindow)
  const watch = new ResizeObserver(() => {
    const moved = left - box.getBoundingClientRect().left
    left -= moved
    measured()
    const grown = unfold(windowChanged)
    if (grown || moved !== 0) cy.resize()
    if (windowChanged) refit()
    else if (moved !== 0) cy.panBy({ x: moved, y: 0 })
    windowChanged = false
    if (grown) redraw()
  })
  watch.observe(box)
  return () => { watch.disconnect(); removeEventListener('resize', onWindow) }
}
